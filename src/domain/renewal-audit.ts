import type { CalendarDate } from './calendar-date';
import { compareDates } from './calendar-date';
import type { CommunicationOwner, Contract, ContractType, RenewalStatus } from './renewal';
import { isHubSpotsContract, renewalStatus } from './renewal';
import { renewalOf, statusContradicted, unwatchedReason } from './renewal-row';

/** A row of the renewals table as far as it could be read; what is blank is left out. */
export interface AuditedContract {
  readonly clientName?: string | undefined;
  readonly contractType?: ContractType | undefined;
  readonly contract?: Contract | undefined;
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
  | 'statusContradicted'
  | 'acceptedAfterDeadline'
  | 'cancelledAfterDeadline'
  | 'datedInFuture'
  | 'looksYearly'
  | 'ownerEmailMissing'
  | 'ownContractOfHubSpot';

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
    ...missing(contract, asOf),
    ...statusFindings(contract, asOf),
    ...dateFindings(contract, asOf),
    ...yearly(contract),
  ];
}

function missing(contract: AuditedContract, asOf: CalendarDate): readonly Finding[] {
  const { clientName, communicationOwner, ownerEmail } = contract;
  return [
    ...found(clientName === undefined, 'clientMissing', 'clientName'),
    ...found(unwatchedReason(contract, asOf) === 'noDate', 'startMissing', 'renewalStart'),
    ...found(communicationOwner === 'partner' && ownerEmail === undefined, 'ownerEmailMissing', 'ownerEmail'),
    ...found(
      communicationOwner === 'hubspot' && !isHubSpotsContract(contract),
      'ownContractOfHubSpot',
      'communicationOwner',
    ),
  ];
}

function statusFindings(contract: AuditedContract, asOf: CalendarDate): readonly Finding[] {
  const { contractType = 'renewal', status } = contract;
  const isRenewal = contractType === 'renewal';
  const renewal = renewalOf(contract);
  const isTooEarly =
    isRenewal && status === 'renewed' && renewal !== undefined && renewalStatus(renewal, asOf) === 'pending';
  return [
    ...found(isTooEarly, 'renewedTooEarly', 'status'),
    ...found(!isRenewal && status === 'renewed', 'renewedWithoutRenewal', 'status'),
    ...found(isRenewal && status === 'confirmed', 'confirmedRenewal', 'status'),
    ...found(statusContradicted(contract, asOf) !== undefined, 'statusContradicted', 'status'),
  ];
}

function dateFindings(contract: AuditedContract, asOf: CalendarDate): readonly Finding[] {
  const { acceptedOn, cancellationRequestedOn } = contract;
  const deadline = renewalOf(contract)?.deadline;
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
