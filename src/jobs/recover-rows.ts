import type { CalendarDate } from '../domain/calendar-date';
import { compareDates, parseIsoDate } from '../domain/calendar-date';
import { dueEscalation, dueReminder, reminderTerms } from '../domain/reminders';
import type { RenewalStatus } from '../domain/renewal';
import { LANGUAGES } from '../locale/language';
import { textsIn } from '../locale/texts';
import type { LoggedRow } from '../sheets/log';
import { readLog } from '../sheets/log';
import type { RenewalValues } from '../sheets/renewals';
import { renewalIn } from '../sheets/renewals';
import type { Workbook } from '../sheets/workbook';
import { STATUSES, valueOf } from '../tables/choices';
import { lastMailed } from './send-reminders';

/**
 * Finds by other means what was remembered of rows and can no longer be read, so that nothing is sent twice and nothing
 * is lost. A run sends all that is due: whatever stage a row had reached on the day of its last reminder was sent then.
 * That day is in the column "Last reminder"; else in the Log; where the column is gone, it is the day of the last email
 * to the row's owner. A row of which none of them says anything was never reminded. The status and the start that the
 * add-on last wrote are the last ones in the Log. Written with the next `save` of the state.
 */
export function recoverRows(workbook: Workbook): void {
  const { state, settings, renewals, today } = workbook;
  const { rows } = state;
  const log = readLog(workbook.logSheet);
  const statuses = statusesIn(log);
  const starts = startsIn(log);
  const mailed = lastMailed(state);
  const hasColumn = renewals.positions.has('lastReminder');
  for (const { values } of workbook.records()) {
    const { rowKey } = values;
    if (!rowKey || !rows.isLost(rowKey)) continue;
    const known = rows.of(rowKey);
    const owner = (values.ownerEmail ?? settings.fallbackEmail ?? '').toLowerCase();
    const noted = hasColumn
      ? (dayOf(values.lastReminder) ?? lastLogged(values, owner, log))
      : mailed.get(owner);
    const change = renewalIn(values, settings);
    const day = dayUntil(noted, today);
    const secondDay = dayUntil(
      noted ?? (hasColumn ? undefined : mailed.get(settings.escalationEmail ?? '')),
      today,
    );
    const stage = change && day && dueReminder(change, day, undefined, settings.reminderLadder);
    const second =
      change && secondDay && dueEscalation(change, secondDay, undefined, settings.escalationDays);
    const terms = change && reminderTerms(change);
    rows.remember(rowKey, {
      status: known.status ?? statuses.get(rowKey),
      sent: stage && terms ? { daysBeforeStart: stage.daysBeforeStart, terms } : undefined,
      escalated: known.escalated ?? (second ? terms : undefined),
      filledStart: known.filledStart ?? starts.get(rowKey),
    });
  }
  rows.recovered();
}

/** "2026-01-16 Last day, ...": the day. */
function dayOf(lastReminder: string | undefined): string | undefined {
  return /^\d{4}-\d\d-\d\d/.exec(lastReminder ?? '')?.[0];
}

function dayUntil(iso: string | undefined, today: CalendarDate): CalendarDate | undefined {
  const day = iso === undefined ? undefined : parseIsoDate(iso);
  return day && compareDates(day, today) <= 0 ? day : undefined;
}

function statusesIn(log: readonly LoggedRow[]): ReadonlyMap<string, RenewalStatus> {
  return new Map(
    log.flatMap(({ rowKey, columnKey, after }) => {
      const status = columnKey === 'status' ? valueOf(STATUSES, after) : undefined;
      return status ? [[rowKey, status] as const] : [];
    }),
  );
}

/** The starts that the add-on filled in from a deadline. */
function startsIn(log: readonly LoggedRow[]): ReadonlyMap<string, CalendarDate> {
  const events = new Set(LANGUAGES.map((language) => textsIn(language).log.startCalculated));
  return new Map(
    log.flatMap(({ event, rowKey, columnKey, after }) => {
      const start = columnKey === 'renewalStart' && events.has(event) ? parseIsoDate(after) : undefined;
      return start ? [[rowKey, start] as const] : [];
    }),
  );
}

/** The day of the last email to the owner in which the Log names the client. */
function lastLogged(
  { clientName = '' }: RenewalValues,
  owner: string,
  log: readonly LoggedRow[],
): string | undefined {
  const events = new Set(
    LANGUAGES.flatMap((language) => {
      const { log: texts } = textsIn(language);
      return [texts.mailSent(owner), texts.mailRepeated(owner)];
    }),
  );
  const entry = [...log]
    .reverse()
    .find(({ event, client }) => events.has(event) && `, ${client}, `.includes(`, ${clientName}, `));
  return entry && dayOf(entry.when);
}
