import type { CalendarDate } from './calendar-date';
import { compareDates, isOnOrBefore } from './calendar-date';
import type { CommunicationOwner, ContractType, RenewalStatus } from './renewal';
import { autoRenewalDay, renewalDeadline } from './renewal';

/** A row of the renewals table as far as it could be read; what is blank is left out. */
export interface AuditedContract {
  readonly clientName?: string | undefined;
  readonly contractType?: ContractType | undefined;
  readonly status?: RenewalStatus | undefined;
  readonly communicationOwner?: CommunicationOwner | undefined;
  readonly ownerEmail?: string | undefined;
  readonly renewalStart?: CalendarDate | undefined;
  readonly renewalDeadline?: CalendarDate | undefined;
  readonly acceptedOn?: CalendarDate | undefined;
  readonly cancellationRequestedOn?: CalendarDate | undefined;
  readonly noticeDays?: number | undefined;
  readonly currentMrr?: number | undefined;
  readonly estimatedNewMrr?: number | undefined;
}

export type AuditedColumn = keyof AuditedContract;

/** What cannot be right in a row. */
export type FindingKind =
  | 'clientMissing'
  | 'startMissing'
  | 'deadlineDiffers'
  | 'renewedTooEarly'
  | 'renewedWithoutRenewal'
  | 'confirmedRenewal'
  | 'acceptedAfterDeadline'
  | 'cancelledAfterDeadline'
  | 'datedInFuture'
  | 'looksYearly'
  | 'ownerEmailMissing';

export interface Finding {
  readonly kind: FindingKind;
  readonly column: AuditedColumn;
}

/**
 * One monthly amount this many times the other: one of them is yearly, most likely. Our ruling; a real upgrade of
 * tenfold and more will be found as well, and is worth a look.
 */
const YEARLY_RATIO = 10;

/** Everything about a row that contradicts the rules of renewals (see `renewal.ts`) or itself. */
export function auditContract(contract: AuditedContract, asOf: CalendarDate): readonly Finding[] {
  return [
    ...missing(contract),
    ...statusFindings(contract, asOf),
    ...dateFindings(contract, asOf),
    ...yearly(contract),
  ];
}

function missing(contract: AuditedContract): readonly Finding[] {
  const { clientName, renewalStart, communicationOwner, ownerEmail } = contract;
  const hasNoDate = renewalStart === undefined && contract.renewalDeadline === undefined;
  return [
    ...found(clientName === undefined, 'clientMissing', 'clientName'),
    ...found(hasNoDate, 'startMissing', 'renewalStart'),
    ...found(communicationOwner === 'partner' && ownerEmail === undefined, 'ownerEmailMissing', 'ownerEmail'),
  ];
}

function statusFindings(contract: AuditedContract, asOf: CalendarDate): readonly Finding[] {
  const { contractType = 'renewal', status, renewalStart, acceptedOn, noticeDays } = contract;
  const isRenewal = contractType === 'renewal';
  const isDue = renewalStart !== undefined && isOnOrBefore(autoRenewalDay(renewalStart, noticeDays), asOf);
  const isAccepted = acceptedOn !== undefined && isOnOrBefore(acceptedOn, asOf);
  const isTooEarly = isRenewal && status === 'renewed' && renewalStart !== undefined && !isDue && !isAccepted;
  return [
    ...found(isTooEarly, 'renewedTooEarly', 'status'),
    ...found(!isRenewal && status === 'renewed', 'renewedWithoutRenewal', 'status'),
    ...found(isRenewal && status === 'confirmed', 'confirmedRenewal', 'status'),
  ];
}

function dateFindings(contract: AuditedContract, asOf: CalendarDate): readonly Finding[] {
  const { renewalStart, noticeDays, acceptedOn, cancellationRequestedOn } = contract;
  const deadline = renewalStart && renewalDeadline(renewalStart, noticeDays);
  const differs =
    deadline !== undefined &&
    contract.renewalDeadline !== undefined &&
    compareDates(contract.renewalDeadline, deadline) !== 0;
  return [
    ...found(differs, 'deadlineDiffers', 'renewalDeadline'),
    ...found(isLater(acceptedOn, deadline), 'acceptedAfterDeadline', 'acceptedOn'),
    ...found(isLater(acceptedOn, asOf), 'datedInFuture', 'acceptedOn'),
    ...found(isLater(cancellationRequestedOn, deadline), 'cancelledAfterDeadline', 'cancellationRequestedOn'),
    ...found(isLater(cancellationRequestedOn, asOf), 'datedInFuture', 'cancellationRequestedOn'),
  ];
}

function yearly({ currentMrr, estimatedNewMrr }: AuditedContract): readonly Finding[] {
  if (!currentMrr || !estimatedNewMrr) return [];
  return [
    ...found(currentMrr >= YEARLY_RATIO * estimatedNewMrr, 'looksYearly', 'currentMrr'),
    ...found(estimatedNewMrr >= YEARLY_RATIO * currentMrr, 'looksYearly', 'estimatedNewMrr'),
  ];
}

function isLater(date: CalendarDate | undefined, limit: CalendarDate | undefined): boolean {
  return date !== undefined && limit !== undefined && compareDates(date, limit) > 0;
}

function found(isFound: boolean, kind: FindingKind, column: AuditedColumn): readonly Finding[] {
  return isFound ? [{ kind, column }] : [];
}
