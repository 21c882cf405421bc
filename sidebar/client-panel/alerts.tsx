import type { AlertsView } from '../../src/panel/contract';
import { useWording } from '../shared/language';

/** Within this many days of its deadline, a decision is urgent. */
const URGENT_DAYS = 7;

export function Alerts(props: { alerts: AlertsView; onShowClient: (name: string) => void }) {
  const { texts, formats } = useWording();
  const { alerts } = props;
  const next = alerts.nextDeadline;

  return (
    <section class="alerts" aria-label={texts.alerts.heading}>
      <p class={alerts.decisionsComing > 0 ? 'alerts-decisions' : 'alerts-decisions quiet'}>
        {alerts.decisionsComing > 0
          ? texts.alerts.decisions(alerts.decisionsComing)
          : texts.alerts.noDecisions}
      </p>
      {next && (
        <div class="alerts-next">
          <span class="label">{texts.alerts.nextDeadline}</span>
          <button type="button" class="link-button" onClick={() => props.onShowClient(next.client)}>
            <bdi>{next.client}</bdi>
          </button>
          <span>
            <time dateTime={next.day}>{formats.day(next.day)}</time>{' '}
            <span class={next.daysLeft <= URGENT_DAYS ? 'days-left urgent' : 'days-left'}>
              {texts.daysLeft(next.daysLeft)}
            </span>
          </span>
        </div>
      )}
      <div class="alerts-reminders">
        <span class={alerts.remindersOn ? 'switch on' : 'switch off'}>
          {alerts.remindersOn ? texts.alerts.remindersOn : texts.alerts.remindersOff}
        </span>
        <span class="secondary">
          {alerts.lastRun ? texts.alerts.lastRun(formats.day(alerts.lastRun)) : texts.alerts.neverRun}
        </span>
      </div>
      {!alerts.remindersOn && <p class="secondary">{texts.alerts.howToSwitchOn}</p>}
    </section>
  );
}
