import type { SheetCalendar } from '../domain/sheet-calendar';
import { FUNCTION_TEXTS, TABLE_WANTED, WANTED, shown } from '../locale/function-texts';
import type { Language } from '../locale/language';
import type { TableDeclaration } from '../tables/table';
import { columnNamed, languageOfHeaders } from '../tables/table';
import type { CellKind, CellValues } from './cells';
import { CELL_READERS, isBlank } from './cells';
import { Problem, located } from './problem';
import { remembering } from './remembering';

export type Rows = readonly (readonly unknown[])[];

/** A row with something in the columns of its table. */
export interface TableRow {
  /** As people count in the range: its header row is 1. */
  readonly number: number;
  readonly cells: readonly unknown[];
}

/** A range with a header row, its columns found by their names in any language. */
export interface TableRange<Key extends string> {
  readonly language: Language;
  readonly header: readonly unknown[];
  readonly rows: readonly TableRow[];
  has(key: Key): boolean;
  /** The cell as it is, "" where the table has no such column. */
  cell(row: TableRow, key: Key): unknown;
  /** The header over a column as it is written there, or as the language of the header row would have it. */
  label(key: Key): string;
  /** Reads a column's cells: undefined where blank or without such a column; what cannot be read throws, naming the cell. */
  reader<Kind extends CellKind>(key: Key, kind: Kind): (row: TableRow) => CellValues[Kind] | undefined;
  /** As `reader`, but a blank cell throws too, and so does a missing column. */
  requiredReader<Kind extends CellKind>(key: Key, kind: Kind): (row: TableRow) => CellValues[Kind];
  /** An error that says that one of these columns has to be there. */
  missing(keys: readonly Key[]): unknown;
  /** An error about a cell of the range. */
  wrong(row: TableRow, key: Key, problem: string): unknown;
}

/** Throws a `Problem` when it is no range. */
export function asRows(given: unknown, wanted: string): Rows {
  if (!Array.isArray(given)) throw new Problem(FUNCTION_TEXTS.notARange(shown(given), wanted));
  return given.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
}

export function readTableRange<Key extends string>(
  given: unknown,
  argument: keyof typeof TABLE_WANTED,
  argumentName: string,
  table: TableDeclaration<Key>,
  calendar: SheetCalendar,
): TableRange<Key> {
  const [header = [], ...body] = asRows(given, TABLE_WANTED[argument]);
  const named = header.map((cell) => (isBlank(cell) ? undefined : columnNamed(table, String(cell))?.key));
  const language = languageOfHeaders(table, header.map(String));
  const positions = new Map(table.columns.map(({ key }) => [key, named.indexOf(key)] as const));

  // What the add-on has reckoned beside a row says nothing once the row's own entries are gone.
  const reckonedByUs = new Set(
    table.columns.filter(({ writtenBy }) => writtenBy === 'add-on').map(({ key }) => key),
  );

  const positionOf = (key: Key): number => {
    const position = positions.get(key) ?? -1;
    if (position >= 0 && named.lastIndexOf(key) !== position)
      throw located(new Problem(FUNCTION_TEXTS.columnTwice(String(header[position]))), argumentName);
    return position;
  };
  const missing = (keys: readonly Key[]): unknown => {
    const labels = keys.map((key) => table.columns.find((column) => column.key === key)?.label.en ?? key);
    return located(new Problem(FUNCTION_TEXTS.columnMissing(labels, TABLE_WANTED[argument])), argumentName);
  };
  const label = (key: Key): string => {
    const position = named.indexOf(key);
    return position >= 0
      ? String(header[position]).trim()
      : (table.columns.find((column) => column.key === key)?.label[language] ?? key);
  };
  const wrong: TableRange<Key>['wrong'] = (row, key, problem) =>
    located(new Problem(problem), argumentName, FUNCTION_TEXTS.positionInTable(row.number, label(key)));

  const reader: TableRange<Key>['reader'] = (key, kind) => {
    const position = positionOf(key);
    if (position < 0) return () => undefined;
    const read = remembering((cell) => (isBlank(cell) ? undefined : CELL_READERS[kind](cell, calendar)));
    return (row) => {
      try {
        return read(row.cells[position]);
      } catch (error) {
        throw error instanceof Problem ? wrong(row, key, error.message) : error;
      }
    };
  };

  return {
    language,
    header,
    rows: body
      .map((cells, index) => ({ number: index + 2, cells }))
      .filter(({ cells }) =>
        named.some(
          (key, position) => key !== undefined && !reckonedByUs.has(key) && !isEmptyCell(cells[position]),
        ),
      ),
    has: (key) => named.includes(key),
    cell(row, key) {
      const position = positionOf(key);
      return position < 0 ? '' : row.cells[position];
    },
    label,
    missing,
    wrong,
    reader,
    requiredReader(key, kind) {
      if (positionOf(key) < 0) throw missing([key]);
      const read = reader(key, kind);
      return (row) => {
        const value = read(row);
        if (value === undefined) throw wrong(row, key, FUNCTION_TEXTS.blankCell(WANTED[kind]));
        return value;
      };
    },
  };
}

// A column of unticked checkboxes is as good as empty.
function isEmptyCell(cell: unknown): boolean {
  return cell === false || isBlank(cell);
}
