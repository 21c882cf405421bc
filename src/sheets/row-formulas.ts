import { daysBetween } from '../domain/calendar-date';
import type { CalendarDate } from '../domain/calendar-date';
import type { SheetCalendar } from '../domain/sheet-calendar';
import { dayInCell } from '../domain/sheet-calendar';
import { writableCells } from '../google/sheet-calendar';
import { stretchesOf } from './stretches';
import type { TableData } from './table-data';
import { cellOf, readAgain, rowNumber } from './table-data';
import { columnLetter } from './tabs';

/**
 * The formula of ours in a cell of a column: it looks at its own row alone, so it is right wherever a sort takes it.
 * TODAY() and not AS_OF, as the colours have it: it holds on a day on which the daily run did not come, too.
 */
export function formulaOf<Key extends string>(
  { table, positions }: Pick<TableData<Key>, 'table' | 'positions'>,
  key: Key,
  row: number,
): string | undefined {
  const counted = table.columns.find((column) => column.key === key)?.countsDaysTo as Key | undefined;
  const position = counted === undefined ? undefined : positions.get(counted);
  if (counted === undefined) return undefined;
  if (position === undefined) return '';
  const day = `${columnLetter(position)}${row}`;
  return `=IF(ISNUMBER(${day});INT(${day})-TODAY();"")`;
}

/**
 * Writes the formulas that are missing, or that somebody has written over: where a cell does not say how many days are
 * left, whatever stands there. On a table that is in order nothing is called.
 */
export function repairFormulas<Key extends string>(
  found: TableData<Key>,
  calendar: SheetCalendar,
  today: CalendarDate,
): void {
  for (const { key, countsDaysTo } of found.table.columns) {
    if (countsDaysTo === undefined || !found.positions.has(key)) continue;
    const wrongIn = (data: TableData<Key>): readonly number[] =>
      data.rows.flatMap((row, index) => {
        const cell = cellOf(data, row, countsDaysTo as Key);
        // Days that are text are none to a formula.
        const day = typeof cell === 'string' ? undefined : dayInCell(cell, calendar);
        return day && cellOf(data, row, key) !== daysBetween(today, day) ? [rowNumber(data, index)] : [];
      });
    if (wrongIn(found).length === 0) continue;
    const data = readAgain(found);
    const column = (data.positions.get(key) ?? 0) + 1;
    for (const [first, last] of stretchesOf(wrongIn(data))) {
      const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      data.sheet
        .getRange(first, column, rows.length, 1)
        .setValues(writableCells(rows.map((row) => [formulaOf(data, key, row) ?? ''])));
    }
  }
}
