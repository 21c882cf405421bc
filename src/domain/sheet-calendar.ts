import type { CalendarDate } from './calendar-date';

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
