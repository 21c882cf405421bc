import { isDate } from '../domain/sheet-calendar';
import type { RenewalsData } from './renewals';
import { cellOf, isBlankRow } from './table-data';

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
 * Sorts the table by deadline, soonest first and rows without one last, whole rows across the tab: formats, notes and columns of the user's go along. False where
 * the table has no rows or no deadlines.
 */
export function sortByDeadline({ sheet, headerRow, rows, positions }: RenewalsData): boolean {
  const position = positions.get('renewalDeadline');
  if (rows.length === 0 || position === undefined) return false;
  sheet
    .getRange(headerRow + 1, 1, rows.length, sheet.getMaxColumns())
    .sort([{ column: position + 1, ascending: true }]);
  return true;
}
