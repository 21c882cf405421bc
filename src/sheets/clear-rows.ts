import type { Identify, RowChange } from './change-rows';
import { changeRows } from './change-rows';
import { byRowKey } from './row-keys';
import type { TableData } from './table-data';

/**
 * Empties rows of the table, and leaves columns of the user's alone. The rows are not deleted: between looking for a row
 * and deleting it somebody may sort, and a deleted row cannot be put back where it was. The columns by which rows are
 * identified go last.
 */
export function clearRows<Key extends string>(
  data: TableData<Key>,
  rows: ReadonlySet<string>,
  identify: Identify<Key> = byRowKey,
  identity: readonly Key[] = ['rowKey' as Key],
): TableData<Key> {
  const blank = (column: Key) => [...rows].map((row): RowChange<Key> => ({ row, column, cell: '' }));
  const columns = [...data.positions.keys()];
  const others = columns.filter((column) => !identity.includes(column));
  const emptied = changeRows(data, others.flatMap(blank), identify);
  const last = columns.filter((column) => identity.includes(column));
  return changeRows(emptied, last.flatMap(blank), identify);
}
