import { parseIsoDate, toIsoDate } from '../domain/calendar-date';
import type { SheetCalendar } from '../domain/sheet-calendar';
import { isDate } from '../domain/sheet-calendar';
import type { Language } from '../locale/language';
import { labelOf } from '../tables/choices';
import type { ColumnDeclaration } from '../tables/table';
import type { CellValue } from './records';

/** What is written into a cell for a value: the label of a choice, the instant of a day, text that stays text. */
export function toCell(
  column: ColumnDeclaration,
  value: CellValue,
  language: Language,
  calendar: SheetCalendar,
): string | number | Date {
  if (value === undefined) return '';
  if (typeof value === 'object') return calendar.fromCalendarDate(value);
  if (typeof value === 'number') return value;
  return column.choices ? labelOf(column.choices, value, language) : neutralText(value);
}

/**
 * Text from outside never becomes a formula: the sheet shows "=Equals GmbH" as written. The apostrophe is the sheet's
 * own sign for "this is text"; it is not part of the value.
 */
export function neutralText(text: string): string {
  return /^\s*[=+\-@\t\r']/.test(text) ? `'${text}` : text;
}

/**
 * Two cells as they are read or as they are to be written: instants are compared as instants, "'+49 170" that is to be
 * written is "+49 170" as it is read back, and "'t Hart BV" is a name that begins with an apostrophe.
 */
export function sameCell(first: unknown, second: unknown): boolean {
  if (isDate(first) || isDate(second))
    return isDate(first) && isDate(second) && first.getTime() === second.getTime();
  if (typeof first !== 'string' || typeof second !== 'string') return first === second;
  return first === second || neutralText(first) === second || first === neutralText(second);
}

/** A cell as the Log shows it. */
export function cellText(cell: unknown, calendar: SheetCalendar): string {
  if (isDate(cell)) return toIsoDate(calendar.toCalendarDate(cell));
  return cell === undefined || cell === null ? '' : String(cell);
}

/** A cell that is to be written, as it will read: the apostrophe that keeps text text is not part of it. */
export function writtenText(cell: unknown, calendar: SheetCalendar): string {
  return cellText(cell, calendar).replace(/^'/, '');
}

/** A value as the Log shows it: what its cell will say. */
export function valueText(
  column: ColumnDeclaration,
  value: CellValue,
  language: Language,
  calendar: SheetCalendar,
): string {
  return writtenText(toCell(column, value, language, calendar), calendar);
}

/** The other way round: what a cell held, from how the Log shows it. */
export function cellFromText(
  column: ColumnDeclaration,
  text: string,
  calendar: SheetCalendar,
): string | number | Date {
  if (text === '') return '';
  const day = column.kind === 'date' ? parseIsoDate(text) : undefined;
  if (day) return calendar.fromCalendarDate(day);
  const isNumber =
    ['integer', 'money', 'percent', 'months'].includes(column.kind) && !Number.isNaN(Number(text));
  return isNumber ? Number(text) : neutralText(text);
}
