import { writableCells } from '../google/sheet-calendar';
import { neutralText, sameCell } from './cells';
import { stretchesOf } from './stretches';
import type { TableData } from './table-data';
import { cellOf, isBlankRow, readAgain, rowNumber } from './table-data';
import { columnLetter } from './tabs';

export interface RowChange<Key extends string> {
  /** Which row, in the words of `identify`: never a row number, for rows move while a run is at work. */
  readonly row: string;
  readonly column: Key;
  readonly cell: string | number | Date;
}

export type Identify<Key extends string> = (data: TableData<Key>, row: readonly unknown[]) => string;

/** Beyond this, one write of the whole column is cheaper than one for each value. */
const MOST_SEPARATE_WRITES = 24;
const MOST_ATTEMPTS = 4;

interface PlacedChange<Key extends string> extends RowChange<Key> {
  readonly number: number;
}

/**
 * Changes cells of rows that are looked up by identity immediately before the write, and looks again afterwards: where
 * somebody sorted, inserted or deleted rows between the two, the cells that were hit by mistake get back what they
 * held, and the change is made where the row is now. Cells that hold a formula of the user's are left alone.
 */
export function changeRows<Key extends string>(
  start: TableData<Key>,
  changes: readonly RowChange<Key>[],
  identify: Identify<Key>,
): TableData<Key> {
  if (changes.length === 0) return start;
  let data = readAgain(start);
  const before = snapshot(data, changes, identify);
  let written: readonly PlacedChange<Key>[] = [];
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const repairs = attempt === 0 ? [] : misplaced(data, written, before, changes, identify);
    const writable = [...repairs, ...withoutFormulas(data, place(data, changes, identify))];
    if (writable.length === 0) return data;
    writeCells(data, writable);
    written = writable;
    data = readAgain(data);
  }
  return data;
}

/** The changes that the sheet does not show yet, at the rows where they belong now. A row that is gone takes none. */
function place<Key extends string>(
  data: TableData<Key>,
  changes: readonly RowChange<Key>[],
  identify: Identify<Key>,
): PlacedChange<Key>[] {
  const byRow = new Map<string, RowChange<Key>[]>();
  for (const change of changes) byRow.set(change.row, [...(byRow.get(change.row) ?? []), change]);
  return data.rows.flatMap((row, index) =>
    (byRow.get(identify(data, row)) ?? [])
      .filter(({ column, cell }) => data.positions.has(column) && !sameCell(cellOf(data, row, column), cell))
      .map((change) => ({ ...change, number: rowNumber(data, index) })),
  );
}

type Snapshot = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

function snapshot<Key extends string>(
  data: TableData<Key>,
  changes: readonly RowChange<Key>[],
  identify: Identify<Key>,
): Snapshot {
  const columns = [...new Set(changes.map(({ column }) => column))];
  return new Map(
    data.rows.map((row) => [
      identify(data, row),
      new Map<string, unknown>(columns.map((column) => [column, cellOf(data, row, column)])),
    ]),
  );
}

/** Whether a cell is the user's own reckoning, which nobody else writes over. */
export function holdsFormula<Key extends string>(data: TableData<Key>, index: number, column: Key): boolean {
  const position = data.positions.get(column);
  if (position === undefined) return false;
  return Boolean(data.sheet.getRange(rowNumber(data, index), position + 1, 1, 1).getFormulas()[0]?.[0]);
}

/** Cells that show what was meant for another row which stood there a moment ago, with what they held before. */
function misplaced<Key extends string>(
  data: TableData<Key>,
  written: readonly PlacedChange<Key>[],
  before: Snapshot,
  changes: readonly RowChange<Key>[],
  identify: Identify<Key>,
): PlacedChange<Key>[] {
  const meant = new Set(changes.map(({ row, column }) => `${row} ${column}`));
  const hit = new Map<number, Key[]>();
  for (const { number, column } of written) hit.set(number, [...(hit.get(number) ?? []), column]);
  return written.flatMap(({ number, column, cell }) => {
    const row = data.rows[number - data.headerRow - 1];
    if (!row || !sameCell(cellOf(data, row, column), cell)) return [];
    const identity = identify(data, row);
    if (meant.has(`${identity} ${column}`)) return [];
    const held =
      before.get(identity)?.get(column) ?? (isBlankBut(data, row, hit.get(number) ?? []) ? '' : cell);
    if (sameCell(held, cell)) return [];
    const back = typeof held === 'string' ? neutralText(held) : (held as number | Date);
    return [{ row: identity, column, cell: back, number }];
  });
}

/** A row that somebody has just inserted, and that holds nothing but what we wrote into it by mistake. */
function isBlankBut<Key extends string>(
  data: TableData<Key>,
  row: readonly unknown[],
  columns: readonly Key[],
): boolean {
  const positions = new Set(columns.map((column) => data.positions.get(column)));
  return isBlankRow(row.filter((_, position) => !positions.has(position)));
}

/** On every attempt anew: a cell that keeps its formula never shows what was meant for it. */
function withoutFormulas<Key extends string>(
  data: TableData<Key>,
  placed: readonly PlacedChange<Key>[],
): readonly PlacedChange<Key>[] {
  if (placed.length === 0) return placed;
  const columns = [...new Set(placed.map(({ column }) => column))];
  const formulas = new Map(
    columns.map((column) => {
      const position = (data.positions.get(column) ?? 0) + 1;
      const range = data.sheet.getRange(data.headerRow + 1, position, data.rows.length, 1);
      return [column, range.getFormulas()] as const;
    }),
  );
  return placed.filter(({ column, number }) => !formulas.get(column)?.[number - data.headerRow - 1]?.[0]);
}

function writeCells<Key extends string>(data: TableData<Key>, changes: readonly PlacedChange<Key>[]): void {
  const byColumn = new Map<number, PlacedChange<Key>[]>();
  for (const change of changes) {
    const position = data.positions.get(change.column);
    if (position !== undefined) byColumn.set(position, [...(byColumn.get(position) ?? []), change]);
  }
  byColumn.forEach((columnChanges, position) => writeColumn(data, position, columnChanges));
}

/** One write for each different value, to all its cells together: no other cell of the column is touched. */
function writeColumn<Key extends string>(
  data: TableData<Key>,
  position: number,
  changes: readonly PlacedChange<Key>[],
): void {
  const byValue = new Map<string, PlacedChange<Key>[]>();
  for (const change of changes) {
    const value = `${typeof change.cell} ${Number(change.cell)} ${String(change.cell)}`;
    byValue.set(value, [...(byValue.get(value) ?? []), change]);
  }
  if (byValue.size > MOST_SEPARATE_WRITES) {
    rewriteColumn(data, position, changes);
    return;
  }
  const letter = columnLetter(position);
  byValue.forEach((cells) => {
    const ranges = stretchesOf(cells.map(({ number }) => number)).map(
      ([first, last]) => `${letter}${first}:${letter}${last}`,
    );
    data.sheet.getRangeList(ranges).setValue(writableCells([[cells[0]?.cell]])[0]?.[0]);
  });
}

/** The whole column, formulas and all, with the changes in it: for imports that change thousands of different cells. */
function rewriteColumn<Key extends string>(
  data: TableData<Key>,
  position: number,
  changes: readonly PlacedChange<Key>[],
): void {
  const numbers = changes.map(({ number }) => number);
  const first = Math.min(...numbers);
  const range = data.sheet.getRange(first, position + 1, Math.max(...numbers) - first + 1, 1);
  const formulas = range.getFormulas();
  const cells = range
    .getValues()
    .map(([cell], index) => [formulas[index]?.[0] || (typeof cell === 'string' ? neutralText(cell) : cell)]);
  for (const { number, cell } of changes) cells[number - first] = [cell];
  range.setValues(writableCells(cells));
}

/**
 * Rows told apart by all that they hold except some columns: for giving those their value the first time. Of rows that
 * hold the same, the first, the second and so on are told apart by their order.
 */
export function identifyByContentBut<Key extends string>(...columns: readonly Key[]): Identify<Key> {
  const known = new WeakMap<TableData<Key>, ReadonlyMap<readonly unknown[], string>>();
  return (data, row) => {
    const identities = known.get(data) ?? identitiesBut(data, columns);
    known.set(data, identities);
    return identities.get(row) ?? '';
  };
}

function identitiesBut<Key extends string>(
  data: TableData<Key>,
  columns: readonly Key[],
): ReadonlyMap<readonly unknown[], string> {
  const leftOut = new Set(columns.map((column) => data.positions.get(column)));
  const counts = new Map<string, number>();
  return new Map(
    data.rows.map((row) => {
      const content = JSON.stringify(row.map((cell, position) => (leftOut.has(position) ? '' : cell)));
      const count = (counts.get(content) ?? 0) + 1;
      counts.set(content, count);
      return [row, `${content} ${count}`];
    }),
  );
}
