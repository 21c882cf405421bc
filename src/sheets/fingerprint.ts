import type { SheetCalendar } from '../domain/sheet-calendar';
import { textHash } from '../domain/text-hash';
import { cellText } from './cells';
import type { TableData } from './table-data';
import { cellOf } from './table-data';

/** Of an added row these say nothing about whether somebody has worked on it since. */
const LEFT_OUT: readonly string[] = ['rowKey', 'lastReminder', 'daysLeft', 'ourPoints', 'pointsDifference'];

export function fingerprintOf<Key extends string>(
  data: TableData<Key>,
  row: readonly unknown[],
  calendar: SheetCalendar,
): string {
  return fingerprint(data.table.columns.map(({ key }) => [key, cellText(cellOf(data, row, key), calendar)]));
}

/** A short number for what a row holds: the same for the same cells, and hardly ever for others. */
export function fingerprint(cells: readonly (readonly [string, string])[]): string {
  const text = cells
    .filter(([key]) => !LEFT_OUT.includes(key))
    .map(([, cell]) => cell.replace(/^'+/, ''))
    .join('\n');
  return textHash(text);
}
