import { copyValidations } from '../google/spreadsheet';
import { stretchesOf } from './stretches';
import type { TableData } from './table-data';

/** Whose choices are those of each row: they are offered apart. */
const OFFERED_BY_ROW: readonly string[] = ['status', 'primaryClientContact'];

/** The rows of a tab that a new column is to offer its choices in: all, or those that hold something, and the first. */
export function rowsWithRules({ sheet, table, headerRow, rows, sheetRows }: AnyTable): number {
  return table.offersInRows ? Math.max(1, rows.length) : (sheetRows ?? sheet.getMaxRows()) - headerRow;
}

type AnyTable = Pick<TableData, 'sheet' | 'table' | 'headerRow' | 'rows' | 'sheetRows'>;

/** Makes rows offer what the first row of the table does: dropdowns and date pickers, the user's own among them. */
export function offerAsFirstRow<Key extends string>(
  { sheet, table, headerRow, positions }: TableData<Key>,
  rows: readonly number[],
): void {
  const others = rows.filter((row) => row > headerRow + 1);
  if (!table.offersInRows || others.length === 0) return;
  const shared = [...positions].filter(([key]) => !OFFERED_BY_ROW.includes(key)).map(([, at]) => at);
  for (const [left, right] of stretchesOf(shared)) {
    const columns = right - left + 1;
    for (const [first, last] of stretchesOf(others))
      copyValidations(
        sheet.getRange(headerRow + 1, left + 1, 1, columns),
        sheet.getRange(first, left + 1, last - first + 1, columns),
      );
  }
}
