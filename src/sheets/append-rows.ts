import { writableCells } from '../google/sheet-calendar';
import { columnOf } from '../tables/table';
import { FORMATTED_ROWS, GENERAL_FORMAT, NUMBER_FORMATS, amountFormat } from './number-formats';
import { formulaOf } from './row-formulas';
import { offerAsFirstRow } from './row-rules';
import { stretchesOf } from './stretches';
import type { TableData } from './table-data';
import { isBlankRow } from './table-data';

/**
 * Adds rows below the last one that holds anything: one write for each block of neighbouring columns of ours, so that a
 * column which the user put in between is not touched. Answers the sheet's own number of the first of them.
 */
export function appendRows<Key extends string, Row>(
  data: TableData<Key>,
  rows: readonly Row[],
  cellFor: (row: Row, key: Key) => string | number | Date,
): number {
  const { sheet, headerRow } = data;
  const lastFilled = data.rows.reduce((last, row, index) => (isBlankRow(row) ? last : index + 1), 0);
  const first = headerRow + lastFilled + 1;
  if (rows.length === 0) return first;
  const sheetRows = data.sheetRows ?? sheet.getMaxRows();
  const missing = first + rows.length - 1 - sheetRows;
  if (missing > 0) sheet.insertRowsAfter(sheetRows, missing);
  const isBeyondFormats = first + rows.length - 1 > headerRow + FORMATTED_ROWS;
  const ordered = [...data.positions].sort(([, one], [, other]) => one - other);
  for (const [left, right] of stretchesOf(data.positions.values())) {
    const block = ordered.flatMap(([key, position]) => (position >= left && position <= right ? [key] : []));
    const cells = rows.map((row, index) =>
      block.map((key) => formulaOf(data, key, first + index) ?? cellFor(row, key)),
    );
    const range = sheet.getRange(first, left + 1, rows.length, block.length);
    if (isBeyondFormats) {
      const formats = block.map((key) => NUMBER_FORMATS[columnOf(data.table, key).kind] ?? GENERAL_FORMAT);
      range.setNumberFormats(rows.map(() => formats));
    }
    range.setValues(writableCells(cells));
  }
  writeAmountsAsTheirCurrency(data, rows, cellFor, first);
  offerAsFirstRow(
    data,
    rows.map((_, index) => first + index),
  );
  return first;
}

/** Amounts of a currency that has other decimals than most: yen and pesos have none. */
function writeAmountsAsTheirCurrency<Key extends string, Row>(
  { sheet, table, positions }: TableData<Key>,
  rows: readonly Row[],
  cellFor: (row: Row, key: Key) => unknown,
  first: number,
): void {
  const currency = table.columns.find(({ kind }) => kind === 'currency')?.key;
  if (currency === undefined) return;
  const formats = rows.map((row) => amountFormat(cellFor(row, currency)));
  if (formats.every((format) => format === NUMBER_FORMATS.money)) return;
  const amounts = [...positions].flatMap(([key, at]) => (columnOf(table, key).kind === 'money' ? [at] : []));
  for (const [left, right] of stretchesOf(amounts))
    sheet
      .getRange(first, left + 1, rows.length, right - left + 1)
      .setNumberFormats(formats.map((format) => Array.from({ length: right - left + 1 }, () => format)));
}
