import type { CalendarDate } from '../domain/calendar-date';
import { addDays, compareDates, daysBetween, toIsoDate } from '../domain/calendar-date';
import type { RenewalRecord, RenewalValues } from '../sheets/renewals';
import { numberOfRowKey, rowKeysAfter } from '../sheets/row-keys';
import { colleaguesOf } from '../sheets/settings';
import type { Workbook } from '../sheets/workbook';
import type { RowMemory } from '../store/row-memory';
import { PARTS } from '../store/state-parts';
import { CONTACTS } from '../tables/contacts';
import { withUsualEntries } from './fill-usual-entries';
import { remindersSince } from './heartbeat';
import { ruleRow } from './move-statuses';
import { contactChecker } from './offer-contacts';
import { DAILY_HOUR } from './own-trigger';
import type { Reminder, ReminderPlan } from './plan-reminders';
import { planReminders } from './plan-reminders';
import { lastRowKey } from './row-keys-of-workbook';
import { MOST_MAILS_A_RUN, lastMailed, markSent } from './send-reminders';
import { unwatchedRows } from './unwatched-rows';

/** Rows times days: beyond this the panel would wait for minutes. */
const MOST_ROW_DAYS = 400_000;

export interface PlayedRun {
  readonly reminders: readonly Reminder[];
  readonly unreachable: ReminderPlan['unreachable'];
  /** How many runs were played before this one; undefined where there are too many to play. */
  readonly runsBefore: number | undefined;
}

/**
 * The emails of the run on a day, after those of every day until then: each run of the daily update is played on a copy in
 * memory, with what it would write into the rows and remember of its emails. Taken for granted: nobody changes the table,
 * nothing is imported, and Google sends every email. Writes nothing.
 *
 * @param runner whose account the daily update runs under
 */
export function playRuns(workbook: Workbook, day: CalendarDate, runner: string): PlayedRun {
  const { state, settings, texts, today, calendar } = workbook;
  const memory = state.rows.copy();
  const mailed = new Map(lastMailed(state));
  const since = remindersSince(state) ?? toIsoDate(today);
  const colleagues = colleaguesOf(settings, calendar);
  const contacts = workbook.renewals.positions.has('primaryClientContact')
    ? workbook.read(CONTACTS)
    : undefined;
  let records = withKeys(workbook);
  const run = (on: CalendarDate): ReminderPlan => {
    records = records.map((record) => ruled(record, on, workbook, memory));
    const unwatched = new Set(unwatchedRows(records, on).map(({ index }) => index));
    for (const { index, values } of records)
      if (!unwatched.has(index)) memory.remember(values.rowKey ?? '', { reported: undefined });
    const contactProblemOf = contactChecker({ ...workbook, today: on }, contacts);
    const team = { ...settings, colleagues, contactProblemOf };
    const history = { lastMailed: mailed, remindersSince: since };
    const plan = planReminders(records, team, memory, history, on, texts, runner);
    const isFirst = ({ to }: Reminder): boolean => mailed.get(to) !== toIsoDate(on);
    return { ...plan, reminders: plan.reminders.filter(isFirst).slice(0, MOST_MAILS_A_RUN) };
  };
  const first = nextRun(workbook);
  const runsBefore = Math.max(0, daysBetween(first, day));
  const isPlayed = runsBefore * records.length <= MOST_ROW_DAYS;
  for (let on = first; isPlayed && compareDates(on, day) < 0; on = addDays(on, 1))
    for (const reminder of run(on).reminders) {
      markSent(reminder, memory);
      mailed.set(reminder.to, toIsoDate(on));
    }
  return { ...run(day), runsBefore: isPlayed ? runsBefore : undefined };
}

/** The day of the next run: today, until its hour has passed. A refresh by hand before that is none. */
function nextRun({ state, today, calendar }: Workbook): CalendarDate {
  const hour = Number(calendar.timeNow().slice('yyyy-MM-dd '.length, 'yyyy-MM-dd HH'.length));
  const hasRun = hour === DAILY_HOUR && state.get(PARTS.lastRun) === toIsoDate(today);
  const isOver = hour > DAILY_HOUR || hasRun;
  return isOver ? addDays(today, 1) : today;
}

/** Rows without a key, and copies that were pasted with one, get theirs before anything else. */
function withKeys(workbook: Workbook): readonly RenewalRecord[] {
  const records = workbook.records();
  const highest = Math.max(
    lastRowKey(workbook.state),
    ...records.map(({ values }) => numberOfRowKey(values.rowKey ?? '')),
  );
  const keys = rowKeysAfter(highest);
  const seen = new Set<string>();
  return records.map((record) => {
    const { rowKey } = record.values;
    if (rowKey !== undefined && !seen.has(rowKey)) {
      seen.add(rowKey);
      return record;
    }
    return { ...record, values: { ...record.values, rowKey: keys.next() } };
  });
}

/** The row as the run of a day leaves it, and what is remembered of it. */
function ruled(
  { index, values: written, problems }: RenewalRecord,
  day: CalendarDate,
  { settings }: Workbook,
  memory: RowMemory,
): RenewalRecord {
  const isReadable = (column: string): boolean => problems.every((problem) => problem.column !== column);
  const usual = written.clientName === undefined ? written : withUsualEntries(written, settings);
  const values: RenewalValues = {
    ...usual,
    ...(!isReadable('communicationOwner') && { communicationOwner: undefined }),
    ...(!isReadable('noticeDays') && { noticeDays: undefined }),
  };
  const rowKey = values.rowKey ?? '';
  const row = ruleRow(values, day, memory.of(rowKey));
  if (!row) return { index, values, problems };
  const { status, filledStart, keptPending } = row;
  memory.remember(rowKey, { status, filledStart, keptPending });
  const changes = row.changes.filter(({ column }) => column === 'renewalDeadline' || isReadable(column));
  return {
    index,
    values: { ...values, ...Object.fromEntries(changes.map(({ column, after }) => [column, after])) },
    problems: problems.filter(({ column }) => !changes.some((change) => change.column === column)),
  };
}
