import * as z from 'zod/mini';
import type { CalendarDate } from '../domain/calendar-date';
import { compareDates } from '../domain/calendar-date';
import type { ReminderStage } from '../domain/reminders';
import { dueReminder, reminderTerms } from '../domain/reminders';
import { renewalDeadline, daysLeft } from '../domain/renewal';
import type { Texts } from '../locale/texts';
import type { RenewalRecord, RenewalValues } from '../sheets/renewals';
import { contractChangeOf } from '../sheets/renewals';
import type { Settings } from '../sheets/settings';
import type { RowMemory } from './row-memory';

/** One line of a mail: a contract change and the stage that is due for it. */
export interface ReminderLine {
  readonly rowKey: string;
  readonly index: number;
  readonly values: RenewalValues;
  readonly stage: ReminderStage;
  readonly deadline: CalendarDate;
  readonly daysLeft: number;
  readonly terms: string;
}

/** Everything that one owner is told today, the most urgent first. */
export interface Reminder {
  readonly to: string;
  readonly lines: readonly ReminderLine[];
}

export interface Unreachable {
  readonly client: string;
  readonly reason: string;
}

export interface ReminderPlan {
  /** The most urgent mail first, for the day on which not all can be sent. */
  readonly reminders: readonly Reminder[];
  readonly unreachable: readonly Unreachable[];
}

/** A mail of more lines nobody reads; what is left over goes tomorrow, the most urgent having gone today. */
const MOST_LINES = 100;

const address = z.email();

/** Whom to tell what on a day, by the ladder, the rows, and what was told already. Sends nothing and writes nothing. */
export function planReminders(
  records: readonly RenewalRecord[],
  settings: Pick<Settings, 'reminderLadder' | 'fallbackEmail'>,
  memory: RowMemory,
  today: CalendarDate,
  texts: Texts,
): ReminderPlan {
  const byOwner = new Map<string, ReminderLine[]>();
  const unreachable: Unreachable[] = [];
  for (const record of records) {
    const line = dueLine(record, settings, memory, today);
    if (!line) continue;
    const owner = (line.values.ownerEmail ?? settings.fallbackEmail ?? '').toLowerCase();
    if (address.safeParse(owner).success) byOwner.set(owner, [...(byOwner.get(owner) ?? []), line]);
    else {
      const reason = owner === '' ? texts.problem.noOwnerEmail : texts.problem.invalidEmail(owner);
      unreachable.push({ client: line.values.clientName ?? line.rowKey, reason });
    }
  }
  const reminders = [...byOwner].map(([to, lines]) => ({
    to,
    lines: [...lines].sort(byUrgency).slice(0, MOST_LINES),
  }));
  return { reminders: reminders.sort(byFirstLine), unreachable };
}

function dueLine(
  { index, values }: RenewalRecord,
  { reminderLadder }: Pick<Settings, 'reminderLadder'>,
  memory: RowMemory,
  today: CalendarDate,
): ReminderLine | undefined {
  const change = contractChangeOf(values);
  if (!change || !values.rowKey) return undefined;
  const stage = dueReminder(change, today, memory.of(values.rowKey).sent, reminderLadder);
  if (!stage) return undefined;
  return {
    rowKey: values.rowKey,
    index,
    values,
    stage,
    deadline: renewalDeadline(change.renewalStart, change.noticeDays),
    daysLeft: daysLeft(change.renewalStart, today, change.noticeDays),
    terms: reminderTerms(change),
  };
}

function byUrgency(first: ReminderLine, second: ReminderLine): number {
  return (
    compareDates(first.deadline, second.deadline) ||
    (first.values.clientName ?? '').localeCompare(second.values.clientName ?? '')
  );
}

function byFirstLine(first: Reminder, second: Reminder): number {
  const [one] = first.lines;
  const [other] = second.lines;
  return one && other ? byUrgency(one, other) : 0;
}
