import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { SHORTCUTS } from '../keyboard/shortcuts';
import { useStore } from '../state';
import { TEXTS } from '../texts';
import { Icon } from './Icon';
import { useModal } from './modal';

/** How to work without a mouse, and above all how to leave the grid, which takes the Tab key for itself. */
export function KeyboardHelp(): JSX.Element {
  const store = useStore();
  const dialog = useRef<HTMLDialogElement>(null);
  useModal(dialog);
  const close = (): void => store.change({ keyboardHelp: false });
  return (
    <dialog
      ref={dialog}
      class="dialog keyboard-help"
      aria-labelledby="keyboard-help-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div class="side-head">
        <h2 id="keyboard-help-title">{TEXTS.keyboard.title}</h2>
        <button type="button" class="icon-button" aria-label={TEXTS.close} autofocus onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <div class="keyboard-help-body">
        <p>{TEXTS.keyboard.intro}</p>
        <dl>
          {SHORTCUTS.map(({ keys, does }) => (
            <div key={keys}>
              <dt>{does}</dt>
              <dd>
                {keys.split('+').map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </dialog>
  );
}
