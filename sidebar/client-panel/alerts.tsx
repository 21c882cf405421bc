import type { AlertsView, UnwatchedView } from '../../src/panel/contract';
import { useWording } from '../shared/language';

/** Within this many days of its deadline, a decision is urgent. */
const URGENT_DAYS = 7;

export function Alerts(props: { alerts: AlertsView; onShowClient: (name: string) => void }) {
  const { texts, formats } = useWording();
  const { alerts } = props;
  const next = alerts.nextDeadline;

  return (
    <section class="alerts" aria-label={texts.alerts.heading}>
      <p
        class={alerts.decisionsComing > 0 || alerts.unwatched ? 'alerts-decisions' : 'alerts-decisions quiet'}
      >
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
      {alerts.unwatched && <Unwatched unwatched={alerts.unwatched} onShowClient={props.onShowClient} />}
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

/** Rows of which no reminder can ever come: said wherever somebody looks for what is coming. */
function Unwatched(props: { unwatched: UnwatchedView; onShowClient: (name: string) => void }) {
  const { texts } = useWording();
  const { count, rows } = props.unwatched;
  return (
    <details class="alerts-unwatched">
      <summary>{texts.alerts.unwatched(count)}</summary>
      <ul>
        {rows.map(({ client, row, why, toDo }) => (
          <li key={row}>
            {client === null ? (
              texts.alerts.row(row)
            ) : (
              <>
                <button type="button" class="link-button" onClick={() => props.onShowClient(client)}>
                  <bdi>{client}</bdi>
                </button>{' '}
                ({texts.alerts.row(row)})
              </>
            )}
            <span class="secondary">
              {why}. {toDo}
            </span>
          </li>
        ))}
      </ul>
      {count > rows.length && <p class="secondary">{texts.alerts.moreUnwatched(count - rows.length)}</p>}
    </details>
  );
}
