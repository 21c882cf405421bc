import type { JSX } from 'preact';
import { dismiss } from '../notices';
import { usePageState, useStore } from '../state';
import { TEXTS } from '../texts';
import { Icon } from './Icon';

/** Toasts of the add-on and the page's own messages. Errors stay until they are put away. */
export function NoticeList(): JSX.Element {
  const store = useStore();
  const { notices } = usePageState();
  return (
    <div class="notices" data-area="notices" aria-live="polite">
      {notices.map((notice) => (
        <div
          class={`notice ${notice.tone}`}
          key={notice.id}
          role={notice.tone === 'error' ? 'alert' : undefined}
        >
          <Icon name={notice.tone === 'error' ? 'warning' : 'information'} />
          <div class="notice-text">
            {notice.title ? <strong>{notice.title}</strong> : null}
            <span>{notice.message}</span>
          </div>
          <button
            type="button"
            class="icon-button"
            aria-label={TEXTS.dismiss}
            onClick={() => dismiss(store, notice.id)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
