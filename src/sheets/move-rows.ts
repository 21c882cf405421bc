import { isDate } from '../domain/sheet-calendar';
import { flushWrites } from '../google/spreadsheet';
import type { TableDeclaration } from '../tables/table';
import { columnNamed } from '../tables/table';
import { appendRows } from './append-rows';
import { neutralText, sameCell } from './cells';
import type { RowChange } from './change-rows';
import { changeRows } from './change-rows';
import { clearRows } from './clear-rows';
import { byRowKey } from './row-keys';
import type { TableData } from './table-data';
import { cellOf, readTable } from './table-data';

type Cell = string | number | Date;

/** The declaration of a table with the columns that the user put into its tab: they move with a row as it is. */
export function withOwnColumns(table: TableDeclaration, data: TableData): TableDeclaration {
  const [headers = []] = data.sheet.getRange(data.headerRow, 1, 1, data.width).getValues() as unknown[][];
  const ours = new Set(data.positions.values());
  const own = headers
    .filter((_, position) => !ours.has(position))
    .map(String)
    .filter((header, index, all) => header.trim() !== '' && all.indexOf(header) === index)
    .filter((header) => !columnNamed(table, header));
  return {
    ...table,
    columns: [
      ...table.columns,
      ...own.map((header) => ({
        key: `own ${header}`,
        label: { en: header, fr: header, es: header, de: header, pt: header },
        kind: 'any' as const,
        writtenBy: 'partner' as const,
        width: 140,
        help: { en: '', fr: '', es: '', de: '', pt: '' },
      })),
    ],
  };
}

/**
 * Moves rows from one tab to another by their key. They are written there first and looked at again; what somebody
 * changed here meanwhile is written there too; only then are they emptied here. After a run that died in between, the
 * same call does the rest.
 */
export function moveRows(
  from: TableData,
  to: TableData,
  rowKeys: ReadonlySet<string>,
  added: Readonly<Record<string, Cell>>,
): void {
  const arrived = keysOf(to);
  const moving = rowsOf(from, rowKeys).filter((row) => !arrived.has(byRowKey(from, row)));
  appendRows(to, moving, (row, key) => added[key] ?? written(cellOf(from, row, key)));
  flushWrites();

  const target = readTable(to.sheet, to.table);
  const source = readTable(from.sheet, from.table);
  const here = keysOf(target);
  const lost = rowsOf(source, rowKeys).filter((row) => !here.has(byRowKey(source, row)));
  if (lost.length > 0)
    throw new Error(`${lost.length} rows did not arrive in "${to.sheet.getName()}"; nothing was removed`);
  changeRows(target, changedMeanwhile(source, target, rowKeys, arrived), byRowKey);
  clearRows(source, rowKeys);
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
