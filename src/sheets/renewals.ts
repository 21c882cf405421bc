import type { Renewal } from '../domain/renewal-row';
import { renewalOf } from '../domain/renewal-row';
import type { SheetCalendar } from '../domain/sheet-calendar';
import type { RenewalColumn, RenewalColumns } from '../tables/renewals';
import { RENEWALS } from '../tables/renewals';
import type { RecordOf, TableRecord } from './records';
import { readRecords } from './records';
import type { Settings } from './settings';
import { usualOwner } from './settings';
import type { TableData } from './table-data';

export type RenewalValues = RecordOf<RenewalColumns>;
export type RenewalRecord = TableRecord<RenewalValues>;
export type RenewalsData = TableData<RenewalColumn>;

export function readRenewals(data: RenewalsData, calendar: SheetCalendar): readonly RenewalRecord[] {
  return readRecords<RenewalValues, RenewalColumn>(data, calendar);
}

const CALCULATED_BY_US = new Set<string>(
  RENEWALS.columns.filter(({ writtenBy }) => writtenBy === 'add-on').map(({ key }) => key),
);

/** What the add-on has written beside a row says nothing once the row's own entries are gone. */
export function hasEntries({ values, problems = [] }: Partial<RenewalRecord>): boolean {
  const holdsEntry = ([key, value]: [string, unknown]): boolean =>
    value !== undefined && !CALCULATED_BY_US.has(key);
  return (
    Object.entries(values ?? {}).some(holdsEntry) ||
    problems.some(({ column }) => !CALCULATED_BY_US.has(column))
  );
}

/** The contract change of a row of the workbook; undefined while it says neither a start nor a deadline. */
export function renewalIn(
  values: RenewalValues,
  settings: Pick<Settings, 'ownConversations'>,
): Renewal | undefined {
  return hasEntries({ values }) ? renewalOf(values, usualOwner(settings)) : undefined;
}
