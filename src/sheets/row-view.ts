import type { Filter } from '../google/spreadsheet';
import { hidingCriteria } from '../google/spreadsheet';
import type { TableData } from './table-data';

/**
 * Shows some rows of a table and hides the others, by their keys, through the tab's own filter. What the user filters in
 * other columns stays; rows that are added later are in sight, for nothing hides them.
 */
export function hideRowsByKey<Key extends string>(data: TableData<Key>, hiddenKeys: readonly string[]): void {
  const position = data.positions.get('rowKey' as Key);
  if (position === undefined) return;
  const filter = filterOver(data);
  if (hiddenKeys.length > 0) filter.setColumnFilterCriteria(position + 1, hidingCriteria(hiddenKeys));
  else filter.removeColumnFilterCriteria(position + 1);
}

/**
 * Hides the rows whose cell in a column is blank, or shows them again, beside what the user hides by that column. Only one
 * that every row has may serve.
 */
export function hideBlankRows<Key extends string>(
  data: TableData<Key>,
  column: Key,
  areHidden: boolean,
): void {
  const position = data.positions.get(column);
  if (position === undefined) return;
  const filter = filterOver(data);
  const criteria = filter.getColumnFilterCriteria(position + 1);
  const byUser = criteria?.getHiddenValues().filter((value) => value !== '') ?? [];
  // What the user asks of a column by a condition is left alone: Google keeps one or the other.
  if (criteria?.getCriteriaType()) return;
  const hidden = areHidden ? [...byUser, ''] : byUser;
  if (hidden.length > 0) filter.setColumnFilterCriteria(position + 1, hidingCriteria(hidden));
  else filter.removeColumnFilterCriteria(position + 1);
}

/** Takes every criterion off the tab's filter. */
export function showAllRows<Key extends string>(data: TableData<Key>): void {
  const filter = data.sheet.getFilter();
  if (!filter) return;
  for (const column of columnsOf(filter)) filter.removeColumnFilterCriteria(column);
}

/** The filter of the tab over the whole table: made where there is none, enlarged where it leaves rows or columns out. */
function filterOver<Key extends string>({ sheet, headerRow, width }: TableData<Key>): Filter {
  const found = sheet.getFilter();
  const range = found?.getRange();
  const isWhole =
    range?.getRow() === headerRow &&
    range.getLastRow() >= sheet.getMaxRows() &&
    range.getColumn() === 1 &&
    range.getLastColumn() >= width;
  if (found && isWhole) return found;
  const criteria = found
    ? columnsOf(found).map((column) => [column, found.getColumnFilterCriteria(column)] as const)
    : [];
  found?.remove();
  const rows = sheet.getMaxRows() - headerRow + 1;
  const filter = sheet.getRange(headerRow, 1, rows, width).createFilter();
  for (const [column, criterion] of criteria)
    if (criterion && column <= width) filter.setColumnFilterCriteria(column, criterion);
  return filter;
}

function columnsOf(filter: Filter): readonly number[] {
  const range = filter.getRange();
  return Array.from({ length: range.getNumColumns() }, (_, index) => range.getColumn() + index);
}
