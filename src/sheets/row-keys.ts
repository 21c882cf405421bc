import type { RenewalColumn } from '../tables/renewals';
import type { RowChange } from './change-rows';
import { changeRows, identifyByContentBut } from './change-rows';
import type { RenewalsData } from './renewals';
import type { TableData } from './table-data';
import { cellOf, isBlankRow } from './table-data';

const PREFIX = 'R';

/** The key of a row, in any table that has such a column. */
export function byRowKey<Key extends string>(data: TableData<Key>, row: readonly unknown[]): string {
  return String(cellOf(data, row, 'rowKey' as Key));
}

/** Hands out keys that were never used before: "R1", "R2", ... */
export function rowKeysAfter(last: number): { next(): string; last(): number } {
  let number = last;
  return {
    next: () => {
      number += 1;
      return `${PREFIX}${number}`;
    },
    last: () => number,
  };
}

export function numberOfRowKey(rowKey: string): number {
  const number = Number(rowKey.slice(PREFIX.length));
  return rowKey.startsWith(PREFIX) && Number.isInteger(number) ? number : 0;
}

/**
 * Gives a key to every row that has none, and a new one to the copy of a row that was pasted with its key. The rows are
 * told apart by their content, for a key is just what they lack.
 */
export function completeRowKeys(
  data: RenewalsData,
  lastUsed: number,
): { data: RenewalsData; last: number; newKeys: readonly string[] } {
  const rows = data.rows.filter((row) => !isBlankRow(row));
  const highest = Math.max(
    lastUsed,
    ...rows.map((row) => numberOfRowKey(String(cellOf(data, row, 'rowKey')))),
  );
  const keys = rowKeysAfter(highest);
  const seen = new Set<string>();
  const newKeys: string[] = [];
  const identify = identifyByContentBut<RenewalColumn>('rowKey');
  const changes: RowChange<RenewalColumn>[] = [];
  for (const row of rows) {
    const rowKey = String(cellOf(data, row, 'rowKey'));
    if (rowKey === '' || seen.has(rowKey)) {
      const cell = keys.next();
      newKeys.push(cell);
      changes.push({ row: identify(data, row), column: 'rowKey', cell });
    }
    seen.add(rowKey);
  }
  return { data: changeRows(data, changes, identify), last: keys.last(), newKeys };
}
