import { useEffect, useRef } from 'preact/hooks';
import type { HeartbeatView } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import { problemText } from '../shared/problem-text';
import type { ServerProblem } from '../shared/server';
import type { Texts } from '../texts';

/** Whether reminders go out, and the button that lets them, with what it does and what Google asks for. */
export function ReminderSwitch(props: {
  on: boolean;
  isMine: boolean;
  heartbeat: HeartbeatView;
  switchingOn: boolean;
  refused: string | null;
  problem: ServerProblem | null;
  onSwitchOn: () => void;
}) {
  const { texts } = useWording();
  const status = useRef<HTMLParagraphElement>(null);
  const failure = props.refused ?? (props.problem && problemText(texts, props.problem));

  const offer = offerOf(props, texts.reminders);
  const isOffered = offer !== null;
  const wasOffered = useRef(isOffered);

  // The button has gone, so the keyboard stays at what came in its place.
  useEffect(() => {
    if (!isOffered && wasOffered.current) status.current?.focus();
    wasOffered.current = isOffered;
  }, [isOffered]);

  return (
    <footer class="reminder-switch">
      {/* The red box says more than this line while the run is late. */}
      {!props.heartbeat.isLate && (
        <p ref={status} tabIndex={-1} role="status" class={props.on ? 'switch-state on' : 'switch-state off'}>
          {props.on ? texts.reminders.isOn : texts.reminders.isOff}
        </p>
      )}
      {props.on && props.heartbeat.facts.length > 0 && (
        <ul class="heartbeat-facts secondary" aria-label={texts.reminders.heartbeat}>
          {props.heartbeat.facts.map((fact) => (
            <li key={fact} dir="auto">
              {fact}
            </li>
          ))}
        </ul>
      )}
      {offer && <p class="secondary">{offer.hint}</p>}
      {offer && failure && (
        <p class="field-message error" role="alert" dir="auto">
          {failure}
        </p>
      )}
      <div class="reminder-buttons">
        {offer && (
          <button
            type="button"
            class={offer.isUrgent ? 'button action' : 'button'}
            aria-disabled={props.switchingOn}
            onClick={() => !props.switchingOn && props.onSwitchOn()}
          >
            {props.switchingOn ? texts.reminders.switchingOn : offer.label}
          </button>
        )}
        <button type="button" class="button" onClick={() => google.script.host.close()}>
          {texts.close}
        </button>
      </div>
    </footer>
  );
}

interface Offer {
  readonly label: string;
  readonly hint: string;
  readonly isUrgent: boolean;
}

/** Switching on, repairing one's own trigger and taking over a colleague's are the same call; only the words differ. */
function offerOf(
  { on, isMine, heartbeat }: { on: boolean; isMine: boolean; heartbeat: HeartbeatView },
  texts: Texts['reminders'],
): Offer | null {
  if (!on) {
    return { label: texts.switchOn, hint: `${texts.whatItDoes} ${texts.permission}`, isUrgent: true };
  }
  if (isMine && !heartbeat.isLate) return null;
  return {
    label: isMine ? texts.repair : texts.takeOver,
    hint: texts.takeOverHint,
    isUrgent: heartbeat.isLate,
  };
}
