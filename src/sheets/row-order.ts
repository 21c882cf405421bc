import { isDate } from '../domain/sheet-calendar';
import type { RenewalColumn } from '../tables/renewals';
import type { RenewalsData } from './renewals';
import { cellOf, isBlankRow } from './table-data';

/** Soonest deadline first, clients of one day by name; rows without a deadline come last. */
const ORDER = ['renewalDeadline', 'clientName'] as const satisfies readonly RenewalColumn[];

/** Whether the rows follow each other by deadline, whatever came first on one day. A table without rows does. */
export function isByDeadline(data: RenewalsData): boolean {
  let latest = -Infinity;
  return data.rows.every((row) => {
    if (isBlankRow(row)) return true;
    const cell = cellOf(data, row, 'renewalDeadline');
    const deadline = isDate(cell) ? cell.getTime() : Infinity;
    const follows = deadline >= latest;
    latest = deadline;
    return follows;
  });
}

/**
 * Sorts the table by deadline, whole rows across the tab: formats, notes and columns of the user's go along. False where
 * the table has no rows or no deadlines.
 */
export function sortByDeadline({ sheet, headerRow, rows, positions }: RenewalsData): boolean {
  if (rows.length === 0 || !positions.has('renewalDeadline')) return false;
  const columns = ORDER.flatMap((key) => {
    const position = positions.get(key);
    return position === undefined ? [] : [{ column: position + 1, ascending: true }];
  });
  sheet.getRange(headerRow + 1, 1, rows.length, sheet.getMaxColumns()).sort(columns);
  return true;
}
