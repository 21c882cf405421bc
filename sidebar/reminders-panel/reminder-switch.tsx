import { useEffect, useRef, useState } from 'preact/hooks';
import type { HeartbeatView } from '../../src/panel/contract';
import { useWording } from '../shared/language';
import { problemText } from '../shared/problem-text';
import type { ServerProblem } from '../shared/server';
import type { Texts } from '../texts';
import { SwitchOff } from './switch-off';
import type { Switching } from './use-reminders';

/** Whether reminders go out, and the buttons that let them and stop them, with what they do and what Google asks for. */
export function ReminderSwitch(props: {
  on: boolean;
  isMine: boolean;
  heartbeat: HeartbeatView;
  switching: Switching | null;
  refused: string | null;
  problem: ServerProblem | null;
  onSwitch: (wanted: Switching) => void;
}) {
  const { texts } = useWording();
  const { on, switching } = props;
  const status = useRef<HTMLParagraphElement>(null);
  const wayOff = useRef<HTMLButtonElement>(null);
  const failure = props.refused ?? (props.problem && problemText(texts, props.problem));
  const [asksOff, setAsksOff] = useState(false);

  const offer = offerOf(props, texts.reminders);
  const shown = `${on} ${offer === null}`;
  const wasShown = useRef(shown);

  // The button has gone, so the keyboard stays at what came in its place.
  useEffect(() => {
    if (shown === wasShown.current) return;
    wasShown.current = shown;
    setAsksOff(false);
    status.current?.focus();
  }, [shown]);

  const wasAsked = useRef(asksOff);
  useEffect(() => {
    if (!asksOff && wasAsked.current) wayOff.current?.focus();
    wasAsked.current = asksOff;
  }, [asksOff]);

  return (
    <footer class="reminder-switch">
      {/* The red box says more than this line while the run is late. */}
      {!props.heartbeat.isLate && (
        <p ref={status} tabIndex={-1} role="status" class={on ? 'switch-state on' : 'switch-state off'}>
          {on ? texts.reminders.isOn : texts.reminders.isOff}
        </p>
      )}
      {on && props.heartbeat.facts.length > 0 && (
        <ul class="heartbeat-facts secondary" aria-label={texts.reminders.heartbeat}>
          {props.heartbeat.facts.map((fact) => (
            <li key={fact} dir="auto">
              {fact}
            </li>
          ))}
        </ul>
      )}
      {offer && !asksOff && <p class="secondary">{offer.hint}</p>}
      {asksOff && (
        <SwitchOff
          working={switching === 'off'}
          onConfirm={() => props.onSwitch('off')}
          onCancel={() => setAsksOff(false)}
        />
      )}
      {(offer ?? asksOff) && failure && (
        <p class="field-message error" role="alert" dir="auto">
          {failure}
        </p>
      )}
      {!asksOff && (
        <div class="reminder-buttons">
          {offer && (
            <button
              type="button"
              class={offer.isUrgent ? 'button action' : 'button'}
              aria-disabled={switching !== null}
              onClick={() => switching === null && props.onSwitch('on')}
            >
              {switching === 'on' ? texts.reminders.switchingOn : offer.label}
            </button>
          )}
          <button type="button" class="button" onClick={() => google.script.host.close()}>
            {texts.close}
          </button>
          {on && (
            <button ref={wayOff} type="button" class="link-button way-off" onClick={() => setAsksOff(true)}>
              {texts.reminders.switchOff}
            </button>
          )}
        </div>
      )}
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
