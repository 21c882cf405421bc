import { isDate } from '../domain/sheet-calendar';
import { writableCells } from '../google/sheet-calendar';
import { valueOf } from '../tables/choices';
import type { ColumnDeclaration } from '../tables/table';
import type { Identify } from './change-rows';
import { sameCell } from './cells';
import { fingerprint } from './fingerprint';
import type { TableData } from './table-data';
import { cellOf, readAgain } from './table-data';
import { columnLetter } from './tabs';
import { openSpreadsheet } from '../google/spreadsheet';
import type { Language } from '../locale/language';

/** The named ranges by which formulas find the tables. */
export const POINT_RULES = 'POINT_RULES';
export const POINTS_LEDGER_NAME = 'POINTS_LEDGER';

/**
 * Rows without a key of their own, told apart by what the partner entered, choices in any language alike. Rows that
 * are the same in all of it get the same results, so it does not matter which of them is which.
 */
export function byEntries<Key extends string>(): Identify<Key> {
  const known = new Map<string, string>();
  const meant = (column: ColumnDeclaration, text: string): string => {
    const name = `${column.key} ${text}`;
    const value = known.get(name) ?? meaningOf(column, text) ?? text;
    known.set(name, value);
    return value;
  };
  return (data, row) =>
    JSON.stringify(
      data.table.columns
        .filter(({ writtenBy }) => writtenBy !== 'add-on')
        .map((column) => {
          const cell = cellOf(data, row, column.key);
          if (isDate(cell)) return cell.getTime();
          return typeof cell === 'string' ? meant(column, cell) : cell;
        }),
    );
}

/** What a cell of ours says, whatever the language; undefined for text that is somebody else's. */
export function meaningOf({ choices, wording }: ColumnDeclaration, text: string): string | undefined {
  return choices ? valueOf(choices, text) : wording?.read(text);
}

/** Short enough for the Log: "a0b1c2 2" is the second row with these entries. */
export function numberedEntries(entries: string, number: number): string {
  return `${fingerprint([['entries', entries]])} ${number}`;
}

/** The same as `byEntries`, each of several equal rows told from the others by its order. */
export function byNumberedEntries<Key extends string>(): Identify<Key> {
  const identify = byEntries<Key>();
  const known = new WeakMap<TableData<Key>, ReadonlyMap<readonly unknown[], string>>();
  const identitiesOf = (data: TableData<Key>): ReadonlyMap<readonly unknown[], string> => {
    const counts = new Map<string, number>();
    return new Map(
      data.rows.map((row) => {
        const entries = identify(data, row);
        const count = (counts.get(entries) ?? 0) + 1;
        counts.set(entries, count);
        return [row, numberedEntries(entries, count)];
      }),
    );
  };
  return (data, row) => {
    const identities = known.get(data) ?? identitiesOf(data);
    known.set(data, identities);
    return identities.get(row) ?? '';
  };
}

/**
 * Names the columns of the partner's entries down to the last row, so that rows added later belong to it; false when the
 * name stands already. What the add-on writes beside them stays outside: formulas over the name need not run again for it.
 */
export function nameEntries(
  name: string,
  { sheet, table, headerRow, positions, sheetRows }: TableData,
  isNew = false,
): boolean {
  const entered = table.columns.flatMap(({ key, writtenBy }) =>
    writtenBy === 'add-on' ? [] : [positions.get(key) ?? 0],
  );
  const last = sheetRows ?? sheet.getMaxRows();
  const range = sheet.getRange(`A${headerRow}:${columnLetter(Math.max(...entered))}${last}`);
  const spreadsheet = openSpreadsheet();
  const named = isNew ? null : spreadsheet.getRangeByName(name);
  const isNamed =
    named?.getSheet().getSheetId() === sheet.getSheetId() && named.getA1Notation() === range.getA1Notation();
  if (!isNamed) spreadsheet.setNamedRange(name, range);
  return !isNamed;
}

/** The table as a range with its header row, as a formula would hand it over. */
export function asRange(data: TableData, language: Language): readonly (readonly unknown[])[] {
  return [headerRow(data, language), ...data.rows];
}

/** Headers as we call them, so that a column which the user renamed is known by what it is. */
export function headerRow({ table, positions, width }: TableData, language: Language): readonly string[] {
  const header = Array.from({ length: width }, () => '');
  for (const { key, label } of table.columns) {
    const position = positions.get(key);
    if (position !== undefined) header[position] = label[language];
  }
  return header;
}

const MOST_ATTEMPTS = 4;

/**
 * Writes columns that follow from the rest of their row, a column in one write, and looks again: where somebody sorted,
 * inserted or deleted rows meanwhile, each row gets its own anew.
 */
export function writeDerived<Key extends string>(
  start: TableData<Key>,
  columns: readonly Key[],
  derive: (data: TableData<Key>, row: readonly unknown[]) => Readonly<Record<string, string | number | Date>>,
): TableData<Key> {
  let data = start;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const derived = data.rows.map((row) => derive(data, row));
    const stale = columns.filter(
      (column) =>
        data.positions.has(column) &&
        data.rows.some((row, index) => !sameCell(cellOf(data, row, column), derived[index]?.[column])),
    );
    if (stale.length === 0) return data;
    for (const column of stale) {
      const position = (data.positions.get(column) ?? 0) + 1;
      data.sheet
        .getRange(data.headerRow + 1, position, derived.length, 1)
        .setValues(writableCells(derived.map((cells) => [cells[column]])));
    }
    data = readAgain(data);
  }
  return data;
}
