import { writableCells } from '../google/sheet-calendar';
import { neutralText } from './cells';
import { byRowKey } from './row-keys';
import { formulaOf } from './row-formulas';
import { stretchesOf } from './stretches';
import type { TableData } from './table-data';
import { isBlankRow, readAgain, rowNumber } from './table-data';
import { columnLetter } from './tabs';

/** A table with what its cells calculate, as it was just before rows of it were deleted. */
export interface ReadWithFormulas<Key extends string> {
  readonly data: TableData<Key>;
  readonly formulas: readonly (readonly string[])[];
}

/** Two calls, the values last: they are as new as can be. */
export function readWithFormulas<Key extends string>(start: TableData<Key>): ReadWithFormulas<Key> {
  const { sheet, headerRow, rows, width } = start;
  const formulas =
    rows.length === 0 ? [] : sheet.getRange(headerRow + 1, 1, rows.length, width).getFormulas();
  return { data: readAgain(start), formulas };
}

/**
 * Deletes rows by their key, where they were a moment ago, and looks again. Where somebody sorted, inserted or deleted
 * rows in that moment, other rows went: they are put back with their values and formulas. Answers the table as it is
 * then; rows that are still in it are to be deleted with another call.
 */
export function deleteRows<Key extends string>(
  { data, formulas }: ReadWithFormulas<Key>,
  rowKeys: ReadonlySet<string>,
): TableData<Key> {
  const { sheet, headerRow } = data;
  const isToGo = (of: TableData<Key>, row: readonly unknown[]) => rowKeys.has(byRowKey(of, row));
  const numbers = data.rows.flatMap((row, index) => (isToGo(data, row) ? [rowNumber(data, index)] : []));
  if (numbers.length === 0) return data;
  const sheetRows = data.sheetRows ?? sheet.getMaxRows();
  // A tab keeps one row below its frozen ones.
  if (sheetRows - headerRow <= numbers.length) sheet.insertRowsAfter(sheetRows, 1);
  for (const [first, last] of [...stretchesOf(numbers)].reverse()) sheet.deleteRows(first, last - first + 1);

  const after = readAgain(data);
  const left = after.rows.filter((row) => isToGo(after, row)).length;
  if (left === 0) return after;
  const present = new Set(after.rows.map((row) => identityOf(after, row)));
  const gone = data.rows.flatMap((row, index) =>
    isToGo(data, row) || isBlankRow(row) || present.has(identityOf(data, row)) ? [] : [index],
  );
  // One row went for each that is left; whoever deleted others meant it.
  gone.slice(0, left).forEach((index, count) => putBack({ data, formulas }, index, after, count));
  return gone.length > 0 ? readAgain(after) : after;
}

/** Below the last row, and then where it was. */
function putBack<Key extends string>(
  { data, formulas }: ReadWithFormulas<Key>,
  index: number,
  after: TableData<Key>,
  before: number,
): void {
  const { sheet, headerRow } = after;
  const number = headerRow + after.rows.length + 1 + before;
  const cells = (data.rows[index] ?? []).map(
    (cell, position) => formulas[index]?.[position] || writable(cell),
  );
  // What it was named another row.
  for (const [key, position] of data.positions) {
    const ours = formulaOf(data, key, number);
    if (ours !== undefined) cells[position] = ours;
  }
  if (number > sheet.getMaxRows()) sheet.insertRowsAfter(number - 1, 1);
  const range = sheet.getRange(`A${number}:${columnLetter(data.width - 1)}${number}`);
  range.setValues(writableCells([cells]));
  if (rowNumber(data, index) < number) sheet.moveRows(range, rowNumber(data, index));
}

function writable(cell: unknown): unknown {
  return typeof cell === 'string' ? neutralText(cell) : cell;
}

function identityOf<Key extends string>(data: TableData<Key>, row: readonly unknown[]): string {
  return byRowKey(data, row) || JSON.stringify(row);
}
