import type { CalendarDate } from './calendar-date';
import { addDays, compareDates, daysBetween, isOnOrBefore } from './calendar-date';

export type ContractType = 'renewal' | 'contactTierUpgrade' | 'emailOverage';
export type RenewalStatus = 'pending' | 'renewed' | 'confirmed' | 'cancellationRequested';
/** The client's HubSpot subscription, the agency's own services contract with the client, or the agency's own HubSpot subscription. */
export type Contract = 'hubspotSubscription' | 'ownServices' | 'ownSubscription';
export type CommunicationOwner = 'hubspot' | 'partner';
export type MarketingEdition = 'starter' | 'basic' | 'professional' | 'enterprise';

/** Source: HubSpot. Other notice periods (10 and 30 days) are told elsewhere, so a row may carry its own. */
export const DEFAULT_NOTICE_DAYS = 45;

/** How far ahead the "Upcoming renewals" screen looks. Source: HubSpot. */
export const HORIZON_DAYS = 120;

/** When HubSpot's renewal manager starts mailing the client. Source: partner material (OCCAM). */
export const CLIENT_NOTICE_DAYS = 75;

/** One contract change of one client. Dates that have not come about are left out. */
export interface ContractChange {
  readonly contractType: ContractType;
  /** The client's HubSpot subscription when left out. */
  readonly contract?: Contract | undefined;
  readonly renewalStart: CalendarDate;
  /** `DEFAULT_NOTICE_DAYS` when left out. */
  readonly noticeDays?: number | undefined;
  readonly acceptedOn?: CalendarDate | undefined;
  readonly cancellationRequestedOn?: CalendarDate | undefined;
}

/**
 * Whether HubSpot's own rules hold: its notice to the client 75 days ahead, HubSpot as communication owner, tier points.
 * They are about the client's HubSpot subscription alone. An agency's table holds its own contracts as well.
 */
export function isHubSpotsContract({ contract }: { readonly contract?: Contract | undefined }): boolean {
  return contract === undefined || contract === 'hubspotSubscription';
}

/**
 * Which of its client's contract changes a row is: a client has one row for each contract and contract type. Blank is the
 * renewal of the HubSpot subscription. `whichChange({ contract: 'ownServices' })` is "ownServices renewal".
 */
export function whichChange({
  contractType = 'renewal',
  contract = 'hubspotSubscription',
}: {
  readonly contractType?: string | undefined;
  readonly contract?: string | undefined;
}): string {
  return `${contract} ${contractType}`;
}

/**
 * The last day on which terms can be changed. Source: HubSpot.
 * A renewal that starts on 2026-03-01 has its deadline on 2026-01-15.
 */
export function renewalDeadline(renewalStart: CalendarDate, noticeDays = DEFAULT_NOTICE_DAYS): CalendarDate {
  return addDays(renewalStart, -noticeDays);
}

/**
 * The first day on which the contract counts as renewed without an answer: the day after the deadline.
 * Source: HubSpot ("44 days before the renewal start"). For a start on 2026-03-01 it is 2026-01-16.
 */
export function autoRenewalDay(renewalStart: CalendarDate, noticeDays = DEFAULT_NOTICE_DAYS): CalendarDate {
  return addDays(renewalStart, -(noticeDays - 1));
}

/**
 * The day on which HubSpot starts mailing the client, or the partner must, where the partner owns communication.
 * Source: partner material (OCCAM). For a start on 2026-03-01 it is 2025-12-16.
 */
export function clientNoticeDay(renewalStart: CalendarDate): CalendarDate {
  return addDays(renewalStart, -CLIENT_NOTICE_DAYS);
}

/** The statuses that a contract change can have, undecided first. Only a renewal is renewed, only the others are confirmed. Source: HubSpot. */
export function statusesOf(contractType: ContractType): readonly RenewalStatus[] {
  return ['pending', contractType === 'renewal' ? 'renewed' : 'confirmed', 'cancellationRequested'];
}

/**
 * The status on a day. Meanings: HubSpot. Precedence: our ruling.
 *
 * A cancellation requested by that day wins for every contract type. Then an acceptance: a renewal is renewed, a contact
 * tier upgrade or email overage confirmed. Then, for renewals alone, the auto-renewal day. Otherwise it is pending.
 * What is dated after the day has not come about yet (our ruling).
 *
 * An unanswered renewal starting 2026-03-01 is pending on 2026-01-15 and renewed on 2026-01-16.
 */
export function renewalStatus(contract: ContractChange, asOf: CalendarDate): RenewalStatus {
  const { contractType, renewalStart, noticeDays, acceptedOn, cancellationRequestedOn } = contract;
  if (cancellationRequestedOn && isOnOrBefore(cancellationRequestedOn, asOf)) return 'cancellationRequested';
  const isAccepted = acceptedOn !== undefined && isOnOrBefore(acceptedOn, asOf);
  if (contractType !== 'renewal') return isAccepted ? 'confirmed' : 'pending';
  return isAccepted || isOnOrBefore(autoRenewalDay(renewalStart, noticeDays), asOf) ? 'renewed' : 'pending';
}

/** Whole days from the as-of day to the deadline: 0 on the deadline itself, negative once it has passed. */
export function daysLeft(
  renewalStart: CalendarDate,
  asOf: CalendarDate,
  noticeDays = DEFAULT_NOTICE_DAYS,
): number {
  return daysBetween(asOf, renewalDeadline(renewalStart, noticeDays));
}

/**
 * Whether the table shows the contract change: it starts in [as-of, as-of + horizon].
 * The 120 days: HubSpot. Both ends in: our ruling.
 */
export function isInsideHorizon(
  renewalStart: CalendarDate,
  asOf: CalendarDate,
  horizonDays = HORIZON_DAYS,
): boolean {
  return isOnOrBefore(asOf, renewalStart) && isOnOrBefore(renewalStart, addDays(asOf, horizonDays));
}

/**
 * Whether somebody has to decide: pending, inside the horizon, and the deadline has not passed.
 * HubSpot shows their number as "alerts"; what counts as one is our ruling.
 */
export function isUpcomingDecision(
  contract: ContractChange,
  asOf: CalendarDate,
  horizonDays = HORIZON_DAYS,
): boolean {
  const { renewalStart, noticeDays } = contract;
  return (
    renewalStatus(contract, asOf) === 'pending' &&
    isInsideHorizon(renewalStart, asOf, horizonDays) &&
    compareDates(asOf, renewalDeadline(renewalStart, noticeDays)) <= 0
  );
}

/**
 * Marketing emails a month that come with a contact tier: 10 for each contact, 5 for each in Starter.
 * Source: HubSpot (2019) and partner material. `emailLimit(2000, 'starter')` is 10000.
 */
export function emailLimit(maxContacts: number, edition: MarketingEdition = 'professional'): number {
  return maxContacts * (edition === 'starter' ? 5 : 10);
}
