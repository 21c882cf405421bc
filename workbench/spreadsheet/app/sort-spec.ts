/** What Range.sort takes: a column, { column, ascending }, or a list of them; columns are the sheet's, from 1. */
import type { Zone } from '../engine';
import { ServiceError } from '../service-error';
import type { SortColumn } from '../sorting';

export function sortSpecs(given: unknown, zone: Zone): SortColumn[] {
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  return list.map((item) => {
    const { column, ascending } =
      typeof item === 'object' && item !== null
        ? (item as { column?: unknown; ascending?: unknown })
        : { column: item, ascending: true };
    if (typeof column !== 'number' || column - 1 < zone.left || column - 1 > zone.right) {
      throw new ServiceError(
        `Sorting column ${String(column)} is out of bounds. Wanted is a column of the range, ${zone.left + 1} to ${zone.right + 1}.`,
      );
    }
    return { column: column - 1, ascending: ascending !== false };
  });
}
