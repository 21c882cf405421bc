import type { Sheet } from '../google/spreadsheet';
import type { TableDeclaration } from '../tables/table';
import { columnNamed } from '../tables/table';
import { columnLetter, markedColumns } from './tabs';

/** What one read of a tab brought: everything below is found by column key, never by a position known beforehand. */
export interface TableData<Key extends string = string> {
  readonly table: TableDeclaration<Key>;
  readonly sheet: Sheet;
  /** From 1, as the sheet counts. */
  readonly headerRow: number;
  readonly header: readonly unknown[];
  /** Positions from 0. A column that somebody deleted is not here. */
  readonly positions: ReadonlyMap<Key, number>;
  /** The rows below the header, as getValues gives them. */
  readonly rows: readonly (readonly unknown[])[];
  /** How many columns the read brought. */
  readonly width: number;
  /** How many rows the sheet has, blank ones and all, where the read told. */
  readonly sheetRows?: number | undefined;
}

/** People put titles above a table; further down than this nobody does. */
export const HEADER_WITHIN_ROWS = 20;

/** One read of the tab; a second look-up only when a header was renamed, deleted or doubled. */
export function readTable<Key extends string>(sheet: Sheet, table: TableDeclaration<Key>): TableData<Key> {
  const values: unknown[][] = sheet.getDataRange().getValues();
  const headerIndex = indexOfHeader(values, table);
  const header = values[headerIndex] ?? [];
  return {
    table,
    sheet,
    headerRow: headerIndex + 1,
    header,
    positions: findColumns(sheet, table, header, headerIndex + 1),
    rows: values.slice(headerIndex + 1),
    width: header.length,
  };
}

/** The same table as it is by now: one call, as long as its header reads as it did. */
export function readAgain<Key extends string>(data: TableData<Key>): TableData<Key> {
  const { sheet, table, headerRow, header, width } = data;
  const read = readColumns(sheet, headerRow, width);
  if (!read || JSON.stringify(read.header) !== JSON.stringify(header)) return readTable(sheet, table);
  return { ...data, rows: read.rows, sheetRows: read.sheetRows };
}

/** What one read of a table brought whose place is known. */
export type ColumnsRead = Pick<TableData, 'header' | 'rows'> & { readonly sheetRows: number };

/**
 * The columns of a table down to the last row that holds anything. Whole columns are one call, where a look for the edges
 * of what is filled is another. Undefined where the table is wider or narrower by now: the header of one more column is
 * looked at, and a range outside the sheet is refused.
 */
export function readColumns(sheet: Sheet, headerRow: number, width: number): ColumnsRead | undefined {
  const cells = valuesOf(sheet, width + 1) ?? valuesOf(sheet, width);
  const header = cells?.[headerRow - 1];
  if (!cells || !header || (header[width] ?? '') !== '') return undefined;
  let filled = cells.length;
  while (filled > headerRow && cells[filled - 1]?.every((cell) => cell === '')) filled -= 1;
  const rows = cells.slice(headerRow, filled).map((row) => row.slice(0, width));
  return { header: header.slice(0, width), rows, sheetRows: cells.length };
}

function valuesOf(sheet: Sheet, width: number): unknown[][] | undefined {
  try {
    return sheet.getRange(`A:${columnLetter(width - 1)}`).getValues();
  } catch {
    return undefined;
  }
}

export function cellOf<Key extends string>(data: TableData<Key>, row: readonly unknown[], key: Key): unknown {
  const position = data.positions.get(key);
  return position === undefined ? '' : (row[position] ?? '');
}

/** The sheet's own number of a row of `data.rows`. */
export function rowNumber(data: TableData, index: number): number {
  return data.headerRow + 1 + index;
}

export function isBlankRow(row: readonly unknown[]): boolean {
  return row.every((cell) => cell === '' || cell === false);
}

function indexOfHeader(values: readonly (readonly unknown[])[], table: TableDeclaration): number {
  const counts = values
    .slice(0, HEADER_WITHIN_ROWS)
    .map(
      (row) =>
        row.filter((cell) => typeof cell === 'string' && cell !== '' && columnNamed(table, cell)).length,
    );
  return Math.max(0, counts.indexOf(Math.max(...counts)));
}

function findColumns<Key extends string>(
  sheet: Sheet,
  table: TableDeclaration<Key>,
  header: readonly unknown[],
  headerRow: number,
): ReadonlyMap<Key, number> {
  const named = header.map((cell) => (cell === '' ? undefined : columnNamed(table, String(cell))?.key));
  const positions = new Map<Key, number>();
  named.forEach((key, position) => {
    if (key !== undefined && !positions.has(key)) positions.set(key, position);
  });
  const isDoubled = named.filter((key) => key !== undefined).length > positions.size;
  if (positions.size === table.columns.length && !isDoubled) return positions;

  const marks = markedColumns(sheet);
  for (const { key } of table.columns) {
    const marked = marks.get(key);
    if (marked !== undefined && marked < header.length) positions.set(key, marked);
  }
  if (marks.size === 0) findByNotes(sheet, table, header, headerRow, positions);
  return positions;
}

/** Of a tab that is so new that its columns have no marks yet: a renamed header still carries its help. */
function findByNotes<Key extends string>(
  sheet: Sheet,
  { columns }: TableDeclaration<Key>,
  header: readonly unknown[],
  headerRow: number,
  positions: Map<Key, number>,
): void {
  const taken = new Set(positions.values());
  const isUnknown = (_: unknown, position: number): boolean =>
    header[position] !== '' && !taken.has(position);
  const missing = columns.filter(({ key }) => !positions.has(key));
  if (missing.length === 0 || !header.some(isUnknown)) return;
  const [notes = []] = sheet.getRange(headerRow, 1, 1, header.length).getNotes() as string[][];
  notes.forEach((note, position) => {
    if (note === '' || !isUnknown(note, position)) return;
    const column = missing.find(({ help }) => Object.values(help).some((text) => note.endsWith(text)));
    if (column && !positions.has(column.key)) positions.set(column.key, position);
  });
}
