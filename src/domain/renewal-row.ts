import type { CalendarDate } from './calendar-date';
import { addDays, compareDates, isOnOrBefore } from './calendar-date';
import type { RemindedChange } from './reminders';
import type { CommunicationOwner, Contract, ContractType, RenewalStatus } from './renewal';
import {
  DEFAULT_NOTICE_DAYS,
  HORIZON_DAYS,
  isHubSpotsContract,
  isUpcomingDecision,
  renewalDeadline,
  renewalStatus,
  statusesOf,
} from './renewal';

/** What a row of the renewals table says to the rules. Blank and unreadable cells and missing columns are left out. */
export interface RenewalEntries {
  readonly clientName?: string | undefined;
  readonly contractType?: ContractType | undefined;
  readonly contract?: Contract | undefined;
  readonly status?: RenewalStatus | undefined;
  readonly communicationOwner?: CommunicationOwner | undefined;
  readonly renewalStart?: CalendarDate | undefined;
  readonly renewalDeadline?: CalendarDate | undefined;
  readonly noticeDays?: number | undefined;
  readonly acceptedOn?: CalendarDate | undefined;
  readonly cancellationRequestedOn?: CalendarDate | undefined;
  readonly snoozeUntil?: CalendarDate | undefined;
}

/** The contract change of a row, with everything that the row leaves open filled in. */
export interface Renewal extends RemindedChange {
  readonly noticeDays: number;
  readonly deadline: CalendarDate;
  /** The status as the row says it; the rules may say another one. */
  readonly typedStatus: RenewalStatus | undefined;
  /** The row says its deadline alone: the start is calculated from it. */
  readonly isStartFromDeadline: boolean;
}

/**
 * The one way from a row to its contract change; undefined while the row says neither a start nor a deadline.
 *
 * - A start decides the deadline. Without a start, the deadline and the notice days give it: a deadline of 2026-01-20
 *   with 45 days of notice is a start on 2026-03-06.
 * - No contract type means Renewal: HubSpot's screens since 2019 show renewals alone, without a column for their type.
 * - No communication owner means HubSpot, unless the settings say otherwise. Source: HubSpot.
 * - Of the agency's own contracts HubSpot is never the communication owner.
 * - No notice days means `DEFAULT_NOTICE_DAYS`.
 *
 * @param usualOwner who informs the client where the row does not say
 */
export function renewalOf(
  entries: RenewalEntries,
  usualOwner: CommunicationOwner = 'hubspot',
): Renewal | undefined {
  const noticeDays = entries.noticeDays ?? DEFAULT_NOTICE_DAYS;
  const fromDeadline = entries.renewalDeadline && addDays(entries.renewalDeadline, noticeDays);
  const renewalStart = entries.renewalStart ?? fromDeadline;
  if (!renewalStart) return undefined;
  return {
    contractType: entries.contractType ?? 'renewal',
    contract: entries.contract,
    renewalStart,
    deadline: renewalDeadline(renewalStart, noticeDays),
    noticeDays,
    acceptedOn: entries.acceptedOn,
    cancellationRequestedOn: entries.cancellationRequestedOn,
    snoozeUntil: entries.snoozeUntil,
    communicationOwner: isHubSpotsContract(entries) ? (entries.communicationOwner ?? usualOwner) : 'partner',
    typedStatus: entries.status,
    isStartFromDeadline: entries.renewalStart === undefined,
  };
}

/**
 * Whether somebody has to decide: HubSpot's "alerts". Pending by its dates and by its status cell (a status other than
 * Pending was somebody's decision, our ruling), inside the horizon, and the deadline has not passed.
 */
export function isOpenDecision(renewal: Renewal, asOf: CalendarDate, horizonDays = HORIZON_DAYS): boolean {
  return !isDecided(renewal.typedStatus) && isUpcomingDecision(renewal, asOf, horizonDays);
}

/**
 * Whether a decision is open whose deadline lies in [as-of, as-of + days]: both ends in, whenever the renewal starts.
 *
 * @param days how far ahead; all that lies ahead when left out
 */
export function isDecisionDue(renewal: Renewal, asOf: CalendarDate, days = Infinity): boolean {
  return (
    statusOn(renewal, asOf) === 'pending' &&
    isOnOrBefore(asOf, renewal.deadline) &&
    (days === Infinity || isOnOrBefore(renewal.deadline, addDays(asOf, days)))
  );
}

/**
 * Whether the deadline went by and nobody answered. "Renewed" is what the calendar itself writes then, so it is no answer;
 * a status that somebody had to choose is one (our ruling).
 */
export function isLapsed(renewal: Renewal, asOf: CalendarDate): boolean {
  const byCalendar = renewalStatus(renewal, asOf);
  const typedStatus = renewal.typedStatus === byCalendar ? undefined : renewal.typedStatus;
  return compareDates(renewal.deadline, asOf) < 0 && !isAnswered({ ...renewal, typedStatus }, asOf);
}

/** Whether a decision is still open although its deadline went by: its status is pending, and the renewal lies ahead. */
export function isOverdue(renewal: Renewal, asOf: CalendarDate): boolean {
  const isPast = compareDates(renewal.deadline, asOf) < 0;
  return isPast && !isAnswered(renewal, asOf) && isOnOrBefore(asOf, renewal.renewalStart);
}

/**
 * The status on a day: what the days of acceptance and cancellation say, else what somebody chose, else the calendar. A
 * cancellation whose day the table does not hold is still one after the auto-renewal day.
 */
export function statusOn(renewal: Renewal, asOf: CalendarDate): RenewalStatus {
  const { typedStatus, acceptedOn, cancellationRequestedOn } = renewal;
  const isDated = isReached(acceptedOn, asOf) || isReached(cancellationRequestedOn, asOf);
  return typedStatus && isDecided(typedStatus) && !isDated ? typedStatus : renewalStatus(renewal, asOf);
}

/** Why nobody can be reminded of a row as it should be. */
export type UnwatchedReason = 'noDate' | 'noClient';

/**
 * What keeps a row from being watched; undefined where nothing does. Without any date no reminder can ever be due,
 * unless the row was decided already. Without a client a reminder cannot say whose contract it is about.
 */
export function unwatchedReason(entries: RenewalEntries, asOf: CalendarDate): UnwatchedReason | undefined {
  if (!renewalOf(entries) && !isAnswered({ ...entries, typedStatus: entries.status }, asOf)) return 'noDate';
  return entries.clientName === undefined ? 'noClient' : undefined;
}

/** Whether it is still to be decided: nobody has answered, the auto-renewal day lies ahead. A row without any date counts. */
export function isAhead(entries: RenewalEntries, asOf: CalendarDate): boolean {
  const renewal = renewalOf(entries);
  return renewal
    ? statusOn(renewal, asOf) === 'pending' && isOnOrBefore(asOf, renewal.renewalStart)
    : !isAnswered({ ...entries, typedStatus: entries.status }, asOf);
}

/** What the dates of a row say of its status, where its status cell says something else; undefined otherwise. */
export function statusContradicted(entries: RenewalEntries, asOf: CalendarDate): RenewalStatus | undefined {
  const renewal = renewalOf(entries);
  const { status } = entries;
  if (!renewal || !status || !statusesOf(renewal.contractType).includes(status)) return undefined;
  const byDates = renewalStatus(renewal, asOf);
  if (byDates === status || byDates === 'pending') return undefined;
  // Renewed by its date alone says nothing against a cancellation whose day the table does not hold.
  const isDated = isReached(renewal.acceptedOn, asOf) || isReached(renewal.cancellationRequestedOn, asOf);
  return status === 'pending' || isDated ? byDates : undefined;
}

/** Whether somebody decided, by that day: accepted, asked to cancel, or a status was chosen. */
export function isAnswered(
  {
    typedStatus,
    acceptedOn,
    cancellationRequestedOn,
  }: Pick<Renewal, 'typedStatus' | 'acceptedOn' | 'cancellationRequestedOn'>,
  asOf: CalendarDate,
): boolean {
  return isDecided(typedStatus) || isReached(acceptedOn, asOf) || isReached(cancellationRequestedOn, asOf);
}

function isDecided(status: RenewalStatus | undefined): boolean {
  return status !== undefined && status !== 'pending';
}

function isReached(day: CalendarDate | undefined, asOf: CalendarDate): boolean {
  return day !== undefined && isOnOrBefore(day, asOf);
}

/** The earlier deadline first. */
export function byDeadline(first: Pick<Renewal, 'deadline'>, second: Pick<Renewal, 'deadline'>): number {
  return compareDates(first.deadline, second.deadline);
}
