import { useEffect, useRef } from 'preact/hooks';
import { useWording } from '../shared/language';
import { problemText } from '../shared/problem-text';
import type { ServerProblem } from '../shared/server';

/** Whether reminders go out, and the button that lets them, with what it does and what Google asks for. */
export function ReminderSwitch(props: {
  on: boolean;
  switchingOn: boolean;
  refused: string | null;
  problem: ServerProblem | null;
  onSwitchOn: () => void;
}) {
  const { texts } = useWording();
  const status = useRef<HTMLParagraphElement>(null);
  const wasOn = useRef(props.on);
  const failure = props.refused ?? (props.problem && problemText(texts, props.problem));

  // The button has gone, so the keyboard stays at what came in its place.
  useEffect(() => {
    if (props.on && !wasOn.current) status.current?.focus();
    wasOn.current = props.on;
  }, [props.on]);

  return (
    <footer class="reminder-switch">
      <p ref={status} tabIndex={-1} role="status" class={props.on ? 'switch-state on' : 'switch-state off'}>
        {props.on ? texts.reminders.isOn : texts.reminders.isOff}
      </p>
      {!props.on && (
        <>
          <p class="secondary">
            {texts.reminders.whatItDoes} {texts.reminders.permission}
          </p>
          {failure && (
            <p class="field-message error" role="alert" dir="auto">
              {failure}
            </p>
          )}
        </>
      )}
      <div class="reminder-buttons">
        {!props.on && (
          <button
            type="button"
            class="button action"
            aria-disabled={props.switchingOn}
            onClick={() => !props.switchingOn && props.onSwitchOn()}
          >
            {props.switchingOn ? texts.reminders.switchingOn : texts.reminders.switchOn}
          </button>
        )}
        <button type="button" class="button" onClick={() => google.script.host.close()}>
          {texts.close}
        </button>
      </div>
    </footer>
  );
}
