import type { CalendarDate } from './calendar-date';
import { addDays, compareDates, fromSerialDay, isOnOrBefore, toSerialDay } from './calendar-date';
import type { CommunicationOwner, ContractChange } from './renewal';
import type { WorkingDays } from './working-days';
import { EVERY_DAY, isWorkingDay, workingDayOnOrAfter, workingDayOnOrBefore } from './working-days';
import {
  CLIENT_NOTICE_DAYS,
  DEFAULT_NOTICE_DAYS,
  HORIZON_DAYS,
  autoRenewalDay,
  isHubSpotsContract,
  renewalDeadline,
  renewalStatus,
} from './renewal';

/**
 * What a reminder is about.
 * appears: the change enters HubSpot's horizon. upcoming: time to prepare. clientNotice: from today HubSpot writes to the
 * client, or the partner must. lastDay: nothing can be changed after today. deadlinePassed: a report of what has happened.
 * escalation: nobody has decided yet, and a second address is told.
 */
export type ReminderStageKind =
  'appears' | 'upcoming' | 'clientNotice' | 'lastDay' | 'deadlinePassed' | 'escalation';

export interface ReminderStage {
  readonly kind: ReminderStageKind;
  readonly daysBeforeStart: number;
  readonly day: CalendarDate;
}

/**
 * When a stage is sent: on its day, on a day off the working day before. A report of what has happened cannot come before
 * it has: it comes on the working day after.
 */
function sendingDay({ kind, day }: ReminderStage, working: WorkingDays): CalendarDate {
  return kind === 'deadlinePassed' ? workingDayOnOrAfter(day, working) : workingDayOnOrBefore(day, working);
}

/**
 * Whether something may be sent on this day. On a day off nothing is, but for what no working day is left for before the
 * deadline: a row that was typed on a Saturday, or a run that did not come on Friday.
 */
function maySend(change: ContractChange, asOf: CalendarDate, working: WorkingDays): boolean {
  const deadline = renewalDeadline(change.renewalStart, change.noticeDays);
  return (
    isWorkingDay(asOf, working) ||
    (isOnOrBefore(asOf, deadline) && compareDates(workingDayOnOrAfter(asOf, working), deadline) > 0)
  );
}

/** Days before the renewal start on which an owner is reminded, unless Settings says otherwise. Our ruling. */
export const DEFAULT_LADDER: readonly number[] = [HORIZON_DAYS, 90, CLIENT_NOTICE_DAYS, 60, 50];

/** How long before the deadline a second address is told that nobody decided, unless Settings says otherwise. Our ruling. */
export const DEFAULT_ESCALATION_DAYS = 7;

/** A contract change as far as reminding goes. */
export interface RemindedChange extends ContractChange {
  readonly communicationOwner: CommunicationOwner;
  readonly snoozeUntil?: CalendarDate | undefined;
}

/** What the ledger remembers of a row: the last stage that was sent, and the terms that it was sent about. */
export interface SentReminder {
  readonly daysBeforeStart: number;
  readonly terms: string;
}

/**
 * Every stage of a change, earliest first: the days of the ladder that lie before the deadline, the deadline itself
 * (wherever the row's notice period puts it) and the day after.
 *
 * A renewal starting 2026-03-01 with 45 days' notice: 120, 90, 75, 60, 50, 45 (last day), 44 (report). HubSpot writes to
 * nobody about a contract of the agency's own: 75 is a day like the others there.
 */
export function reminderStages(
  change: ContractChange,
  ladder: readonly number[] = DEFAULT_LADDER,
): readonly ReminderStage[] {
  const { renewalStart, noticeDays = DEFAULT_NOTICE_DAYS } = change;
  const before = [...new Set(ladder)]
    .filter((days) => days > noticeDays)
    .sort((first, second) => second - first)
    .map((days, index): ReminderStage => {
      const isClientNotice = days === CLIENT_NOTICE_DAYS && isHubSpotsContract(change);
      const kind = isClientNotice ? 'clientNotice' : index === 0 ? 'appears' : 'upcoming';
      return { kind, daysBeforeStart: days, day: addDays(renewalStart, -days) };
    });
  return [
    ...before,
    { kind: 'lastDay', daysBeforeStart: noticeDays, day: renewalDeadline(renewalStart, noticeDays) },
    {
      kind: 'deadlinePassed',
      daysBeforeStart: noticeDays - 1,
      day: autoRenewalDay(renewalStart, noticeDays),
    },
  ];
}

/**
 * The reminder that is due on a day, or undefined. A stage is due from its day on until it is sent or overtaken by the
 * next, so a day that was missed is caught up with the most urgent stage alone. Nothing is due for a change that the
 * client has decided, nor once the renewal has started. On days off nothing is due: what falls on one is due on the working
 * day before.
 */
export function dueReminder(
  change: RemindedChange,
  asOf: CalendarDate,
  sent?: SentReminder,
  ladder: readonly number[] = DEFAULT_LADDER,
  working: WorkingDays = EVERY_DAY,
): ReminderStage | undefined {
  if (isDecidedByClient(change, asOf) || isSnoozed(change, asOf, working)) return undefined;
  if (compareDates(asOf, change.renewalStart) > 0 || !maySend(change, asOf, working)) return undefined;
  const reached = reminderStages(change, ladder).filter((stage) =>
    isOnOrBefore(sendingDay(stage, working), asOf),
  );
  const stage = reached[reached.length - 1];
  const alreadySent =
    stage && sent && sent.terms === reminderTerms(change) && sent.daysBeforeStart <= stage.daysBeforeStart;
  return alreadySent ? undefined : stage;
}

/**
 * Whether a second address is to be told: nobody has decided so many days before the deadline, and it was not told of
 * these terms yet. A snooze holds back the owner's own reminders, not this: whoever put a row off is not who is asked.
 */
export function dueEscalation(
  change: RemindedChange,
  asOf: CalendarDate,
  escalatedTerms?: string,
  daysBeforeDeadline = DEFAULT_ESCALATION_DAYS,
  working: WorkingDays = EVERY_DAY,
): ReminderStage | undefined {
  const { renewalStart, noticeDays = DEFAULT_NOTICE_DAYS } = change;
  if (isDecidedByClient(change, asOf) || compareDates(asOf, renewalStart) > 0) return undefined;
  if (!maySend(change, asOf, working)) return undefined;
  const daysBeforeStart = noticeDays + daysBeforeDeadline;
  const day = addDays(renewalStart, -daysBeforeStart);
  if (!isOnOrBefore(workingDayOnOrBefore(day, working), asOf) || escalatedTerms === reminderTerms(change))
    return undefined;
  return { kind: 'escalation', daysBeforeStart, day };
}

/** What a reminder depends on, as short as can be: when any of it changes, the stage that was sent is due again. */
export function reminderTerms(change: RemindedChange): string {
  const { renewalStart, noticeDays = DEFAULT_NOTICE_DAYS, contractType, communicationOwner } = change;
  return [toSerialDay(renewalStart), noticeDays, contractType.charAt(0), communicationOwner.charAt(0)].join(
    '.',
  );
}

/** The dates in what `reminderTerms` made. */
export function datesOfTerms(
  terms: string,
): { readonly renewalStart: CalendarDate; readonly noticeDays: number } | undefined {
  const [start, notice] = terms.split('.').map(Number);
  if (!start || notice === undefined || Number.isNaN(notice)) return undefined;
  return { renewalStart: fromSerialDay(start), noticeDays: notice };
}

/** A snooze never lasts past the deadline: on that day the owner is told whatever was asked. */
function isSnoozed(
  { snoozeUntil, renewalStart, noticeDays }: RemindedChange,
  asOf: CalendarDate,
  working: WorkingDays,
): boolean {
  if (!snoozeUntil) return false;
  const isBefore = (day: CalendarDate): boolean => compareDates(asOf, workingDayOnOrBefore(day, working)) < 0;
  return isBefore(snoozeUntil) && isBefore(renewalDeadline(renewalStart, noticeDays));
}

/** Accepted or cancelled. A renewal that ran on by date alone was decided by nobody, and its owner is told so. */
function isDecidedByClient(change: RemindedChange, asOf: CalendarDate): boolean {
  const status = renewalStatus(change, asOf);
  if (status === 'cancellationRequested' || status === 'confirmed') return true;
  return status === 'renewed' && change.acceptedOn !== undefined && isOnOrBefore(change.acceptedOn, asOf);
}
