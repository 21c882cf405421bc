import type { CalendarDate } from '../domain/calendar-date';
import { daysBetween, toIsoDate } from '../domain/calendar-date';
import { byDeadline, isOpenDecision } from '../domain/renewal-row';
import { noteBeside } from '../sheets/header-note';
import type { RenewalRecord } from '../sheets/renewals';
import { renewalIn } from '../sheets/renewals';
import type { Settings } from '../sheets/settings';
import type { Workbook } from '../sheets/workbook';
import { unwatchedRows } from './unwatched-rows';

export interface UpcomingDecision {
  readonly client: string;
  readonly deadline: CalendarDate;
  readonly daysLeft: number;
}

/** The rows that HubSpot's "alerts" count: somebody has to decide. The soonest deadline comes first. */
export function upcomingDecisions(
  records: readonly RenewalRecord[],
  today: CalendarDate,
  settings: Pick<Settings, 'horizonDays' | 'ownConversations'>,
): readonly UpcomingDecision[] {
  return records
    .flatMap(({ values }) => {
      const renewal = renewalIn(values, settings);
      if (!renewal || !isOpenDecision(renewal, today, settings.horizonDays)) return [];
      const { deadline } = renewal;
      return [{ client: values.clientName ?? '', deadline, daysLeft: daysBetween(today, deadline) }];
    })
    .sort(byDeadline);
}

/** Tells the number of alerts on top of the tab: in the note of the header under which the deadlines stand. */
export function tellAlerts(workbook: Workbook, records: readonly RenewalRecord[]): void {
  const { renewals, settings, today, language, texts } = workbook;
  const coming = upcomingDecisions(records, today, settings);
  const [next] = coming;
  const unwatched = unwatchedRows(records, today).length;
  const told = [
    next ? texts.views.alerts(coming.length, toIsoDate(next.deadline), next.client) : texts.views.noAlerts,
    ...(unwatched > 0 ? [`${texts.unwatched.count(unwatched)}.`] : []),
  ].join(' ');
  noteBeside(renewals, 'renewalDeadline', `${told} (${toIsoDate(today)})`, language);
}
