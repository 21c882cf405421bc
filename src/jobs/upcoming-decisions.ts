import type { CalendarDate } from '../domain/calendar-date';
import { compareDates, daysBetween, toIsoDate } from '../domain/calendar-date';
import { isUpcomingDecision, renewalDeadline } from '../domain/renewal';
import { noteBeside } from '../sheets/header-note';
import type { RenewalRecord } from '../sheets/renewals';
import { contractChangeOf } from '../sheets/renewals';
import type { Settings } from '../sheets/settings';
import type { Workbook } from '../sheets/workbook';

export interface UpcomingDecision {
  readonly client: string;
  readonly deadline: CalendarDate;
  readonly daysLeft: number;
}

/** The rows that HubSpot's "alerts" count: somebody has to decide. The soonest deadline comes first. */
export function upcomingDecisions(
  records: readonly RenewalRecord[],
  today: CalendarDate,
  { horizonDays }: Pick<Settings, 'horizonDays'>,
): readonly UpcomingDecision[] {
  return records
    .flatMap(({ values }) => {
      const change = contractChangeOf(values);
      if (!change || !isUpcomingDecision(change, today, horizonDays)) return [];
      const deadline = renewalDeadline(change.renewalStart, change.noticeDays);
      return [{ client: values.clientName ?? '', deadline, daysLeft: daysBetween(today, deadline) }];
    })
    .sort((first, second) => compareDates(first.deadline, second.deadline));
}

/** Tells the number of alerts on top of the tab: in the note of the header under which the deadlines stand. */
export function tellAlerts(workbook: Workbook, records: readonly RenewalRecord[]): void {
  const { renewals, settings, today, language, texts } = workbook;
  const coming = upcomingDecisions(records, today, settings);
  const [next] = coming;
  const told = next
    ? texts.views.alerts(coming.length, toIsoDate(next.deadline), next.client)
    : texts.views.noAlerts;
  noteBeside(renewals, 'renewalDeadline', `${told} (${toIsoDate(today)})`, language);
}
