import type { CalendarDate } from './calendar-date';
import { fromSerialDay, parseIsoDate } from './calendar-date';

/**
 * Between the instants that a spreadsheet holds and the days of the domain. Which day an instant is depends on the
 * spreadsheet's zone, so whoever has a spreadsheet implements this; everybody else only asks.
 */
export interface SheetCalendar {
  toCalendarDate(date: Date): CalendarDate;
  fromCalendarDate(date: CalendarDate): Date;
}

/** A Date of another realm is no instance of this one's. */
export function isDate(cell: unknown): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]';
}

// A cell with a date in it that is not formatted as one arrives as its serial number: 2000-01-01 to 2099-12-31 here,
// so that a year, a count of days or 20260301 is not taken for one.
const FIRST_SERIAL_DAY = 36526;
const LAST_SERIAL_DAY = 73050;

/** The day that a cell holds: a date, its serial number, or text such as "2026-03-01"; undefined where it holds none. */
export function dayInCell(cell: unknown, calendar: SheetCalendar): CalendarDate | undefined {
  if (isDate(cell)) return Number.isNaN(cell.getTime()) ? undefined : calendar.toCalendarDate(cell);
  if (typeof cell === 'number')
    return cell >= FIRST_SERIAL_DAY && cell < LAST_SERIAL_DAY + 1 ? fromSerialDay(cell) : undefined;
  return typeof cell === 'string' ? parseIsoDate(cell.trim()) : undefined;
}
