import type { RowChange } from './change-rows';
import { changeRows } from './change-rows';
import { byRowKey } from './row-keys';
import type { TableData } from './table-data';

/**
 * Empties rows of the table, and leaves columns of the user's alone. The rows are not deleted: between looking for a row
 * and deleting it somebody may sort, and a deleted row cannot be put back where it was. Their key goes last, for by it
 * they are known.
 */
export function clearRows<Key extends string>(
  data: TableData<Key>,
  rowKeys: ReadonlySet<string>,
): TableData<Key> {
  const blank = (column: Key) => [...rowKeys].map((row): RowChange<Key> => ({ row, column, cell: '' }));
  const [others, key] = parted([...data.positions.keys()], (column) => column !== 'rowKey');
  const emptied = changeRows(data, others.flatMap(blank), byRowKey);
  return changeRows(emptied, key.flatMap(blank), byRowKey);
}

function parted<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): readonly [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
