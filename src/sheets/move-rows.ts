import { isDate } from '../domain/sheet-calendar';
import { DocumentBusyError } from '../google/document-lock';
import type { ColumnDeclaration } from '../tables/table';
import { columnNamed } from '../tables/table';
import { appendRows } from './append-rows';
import { neutralText, sameCell } from './cells';
import type { RowChange } from './change-rows';
import { changeRows } from './change-rows';
import { deleteRows, readWithFormulas } from './delete-rows';
import { byRowKey } from './row-keys';
import type { TableData } from './table-data';
import { cellOf, readAgain, rowNumber } from './table-data';
import { columnLetter } from './tabs';

type Cell = string | number | Date;

/** A table with the columns that the user put into its tab: they move with a row as it is. */
export function withOwnColumns<Key extends string>(data: TableData<Key>): TableData {
  const { table, header } = data;
  const ours = new Set(data.positions.values());
  const own = header
    .map((cell, position) => ({ header: String(cell), position }))
    .filter(({ header: text, position }) => !ours.has(position) && text.trim() !== '')
    .filter(({ header: text, position }) => header.findIndex((cell) => String(cell) === text) === position)
    .filter(({ header: text }) => !columnNamed(table, text));
  return {
    ...data,
    table: { ...table, columns: [...table.columns, ...own.map((column) => ownColumn(column.header))] },
    positions: new Map<string, number>([
      ...data.positions,
      ...own.map((column) => [ownColumn(column.header).key, column.position] as const),
    ]),
  };
}

function ownColumn(header: string): ColumnDeclaration {
  return {
    key: `own ${header}`,
    label: { en: header, fr: header, es: header, de: header, pt: header },
    kind: 'any',
    writtenBy: 'partner',
    width: 140,
    help: { en: '', fr: '', es: '', de: '', pt: '' },
  };
}

const MOST_ATTEMPTS = 4;

/**
 * Moves rows from one tab to another by their key. They are written there first and looked at again; what somebody
 * changed here meanwhile is written there too; only then are they deleted here. After a run that died in between, the
 * same call does the rest.
 *
 * @param cellsOf what a row gets there beside what it holds here
 * @param arrange what is to happen to the rows there before they are deleted here
 */
export function moveRows(
  from: TableData,
  to: TableData,
  rowKeys: ReadonlySet<string>,
  cellsOf: (row: readonly unknown[]) => Readonly<Record<string, Cell>>,
  arrange: (target: TableData) => void = () => undefined,
): void {
  const arrived = keysOf(to);
  const moving = rowsOf(from, rowKeys).filter((row) => !arrived.has(byRowKey(from, row)));
  const added = new Map(moving.map((row) => [row, cellsOf(row)]));
  appendRows(to, moving, (row, key) => added.get(row)?.[key] ?? written(cellOf(from, row, key)));

  let target = readAgain(to);
  arrange(target);
  let start = from;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const read = readWithFormulas(start);
    const source = read.data;
    const here = keysOf(target);
    const lost = rowsOf(source, rowKeys).filter((row) => !here.has(byRowKey(source, row)));
    if (lost.length > 0)
      throw new Error(`${lost.length} rows did not arrive in "${to.sheet.getName()}"; nothing was removed`);
    const changes = changedMeanwhile(source, target, rowKeys, arrived);
    if (changes.length > 0) target = changeRows(target, changes, byRowKey);
    start = changes.length > 0 ? source : deleteRows(read, rowKeys);
    if (rowsOf(start, rowKeys).length === 0) return;
  }
  throw new DocumentBusyError(`rows of "${from.sheet.getName()}" are moved about without end`);
}

/**
 * Moves rows within their tab to below the row with the key that `above` answers, one of those placed so far; undefined
 * leaves a row where it is, the blank text is the top. Nothing but the order of rows changes, whoever sorts meanwhile.
 */
export function arrangeRows(
  data: TableData,
  rowKeys: ReadonlySet<string>,
  above: (rowKey: string, placed: ReadonlySet<string>) => string | undefined,
): void {
  const order = data.rows.map((row) => byRowKey(data, row));
  const placed = new Set(order.filter((key) => key !== '' && !rowKeys.has(key)));
  for (const rowKey of order.filter((key) => key !== '' && rowKeys.has(key))) {
    const wanted = above(rowKey, placed);
    placed.add(rowKey);
    const from = order.indexOf(rowKey);
    const place = wanted === '' ? 0 : order.indexOf(wanted ?? rowKey) + 1;
    if (wanted === undefined || (place === 0 && wanted !== '') || place >= from) continue;
    const number = rowNumber(data, from);
    data.sheet.moveRows(
      data.sheet.getRange(`A${number}:${columnLetter(data.width - 1)}${number}`),
      rowNumber(data, place),
    );
    order.splice(place, 0, ...order.splice(from, 1));
  }
}

function changedMeanwhile(
  source: TableData,
  target: TableData,
  rowKeys: ReadonlySet<string>,
  arrivedBefore: ReadonlySet<string>,
): RowChange<string>[] {
  const copies = new Map(target.rows.map((row) => [byRowKey(target, row), row]));
  const columns = [...source.positions.keys()].filter((key) => target.positions.has(key));
  return rowsOf(source, rowKeys).flatMap((row) => {
    const copy = copies.get(byRowKey(source, row)) ?? [];
    return (
      columns
        // Of a row that an earlier, dead run wrote there, what is blank here was already emptied.
        .filter((key) => !arrivedBefore.has(byRowKey(source, row)) || cellOf(source, row, key) !== '')
        .filter((key) => !sameCell(cellOf(source, row, key), cellOf(target, copy, key)))
        .map((column) => ({ row: byRowKey(source, row), column, cell: written(cellOf(source, row, column)) }))
    );
  });
}

function rowsOf(data: TableData, rowKeys: ReadonlySet<string>): readonly (readonly unknown[])[] {
  return data.rows.filter((row) => rowKeys.has(byRowKey(data, row)));
}

function keysOf(data: TableData): ReadonlySet<string> {
  return new Set(data.rows.map((row) => byRowKey(data, row)));
}

function written(cell: unknown): Cell {
  return typeof cell === 'number' || isDate(cell) ? cell : neutralText(String(cell));
}
