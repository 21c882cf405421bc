import { useEffect, useId, useRef } from 'preact/hooks';
import { useWording } from '../shared/language';

/** Says what ends and asks once more. The keyboard begins at the harmless answer. */
export function SwitchOff(props: { working: boolean; onConfirm: () => void; onCancel: () => void }) {
  const { texts } = useWording();
  const { working } = props;
  const id = useId();
  const keep = useRef<HTMLButtonElement>(null);

  useEffect(() => keep.current?.focus(), []);

  return (
    <div
      class="notice notice-warning switch-off"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onKeyDown={(event) => event.key === 'Escape' && !working && props.onCancel()}
    >
      <p id={`${id}-title`} class="notice-title">
        {texts.reminders.switchOffHeading}
      </p>
      <p id={`${id}-text`}>
        {texts.reminders.switchOffText} {texts.reminders.switchOffAgain}
      </p>
      <div class="reminder-buttons">
        <button
          ref={keep}
          type="button"
          class="button"
          aria-disabled={working}
          onClick={() => !working && props.onCancel()}
        >
          {texts.reminders.keepOn}
        </button>
        <button
          type="button"
          class="button danger"
          aria-disabled={working}
          onClick={() => !working && props.onConfirm()}
        >
          {working ? texts.reminders.switchingOff : texts.reminders.switchOffConfirm}
        </button>
      </div>
    </div>
  );
}
