import type { RemindedChange } from '../domain/reminders';
import { DEFAULT_NOTICE_DAYS } from '../domain/renewal';
import type { SheetCalendar } from '../domain/sheet-calendar';
import type { RenewalColumn, RenewalColumns } from '../tables/renewals';
import type { RecordOf, TableRecord } from './records';
import { readRecords } from './records';
import type { TableData } from './table-data';

export type RenewalValues = RecordOf<RenewalColumns>;
export type RenewalRecord = TableRecord<RenewalValues>;
export type RenewalsData = TableData<RenewalColumn>;

export function readRenewals(data: RenewalsData, calendar: SheetCalendar): readonly RenewalRecord[] {
  return readRecords<RenewalValues, RenewalColumn>(data, calendar);
}

/** The row as the rules see it, or undefined while its contract type or renewal start is missing or unreadable. */
export function contractChangeOf(
  values: RenewalValues,
): (RemindedChange & { noticeDays: number }) | undefined {
  const { contractType, renewalStart, communicationOwner, acceptedOn, cancellationRequestedOn, snoozeUntil } =
    values;
  if (!contractType || !renewalStart) return undefined;
  return {
    contractType,
    renewalStart,
    acceptedOn,
    cancellationRequestedOn,
    snoozeUntil,
    communicationOwner: communicationOwner ?? 'hubspot',
    noticeDays: values.noticeDays ?? DEFAULT_NOTICE_DAYS,
  };
}
