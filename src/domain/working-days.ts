import type { CalendarDate, Weekday } from './calendar-date';
import { addDays, toIsoDate, toSerialDay } from './calendar-date';

/** On which days somebody works: weekdays from 1 for Monday, less single days as yyyy-MM-dd. */
export interface WorkingDays {
  readonly weekdays: ReadonlySet<Weekday>;
  readonly holidays: ReadonlySet<string>;
}

export const EVERY_DAY: WorkingDays = { weekdays: new Set([1, 2, 3, 4, 5, 6, 7]), holidays: new Set() };

/** Longer than any holidays; a calendar without a working day counts every day. */
const FURTHEST = 62;

/** `weekdayOf({ year: 2026, month: 1, day: 16 })` is 5, a Friday. */
export function weekdayOf(day: CalendarDate): Weekday {
  // Serial day 2 was a Monday.
  return (((((toSerialDay(day) - 2) % 7) + 7) % 7) + 1) as Weekday;
}

export function isWorkingDay(day: CalendarDate, { weekdays, holidays }: WorkingDays): boolean {
  return weekdays.has(weekdayOf(day)) && !holidays.has(toIsoDate(day));
}

/** The day itself, else the working day before it: of Sunday 18 January 2026 it is Friday the 16th. */
export function workingDayOnOrBefore(day: CalendarDate, working: WorkingDays): CalendarDate {
  return nearest(day, -1, working);
}

/** The day itself, else the working day after it. */
export function workingDayOnOrAfter(day: CalendarDate, working: WorkingDays): CalendarDate {
  return nearest(day, 1, working);
}

function nearest(day: CalendarDate, step: 1 | -1, working: WorkingDays): CalendarDate {
  for (let days = 0; days <= FURTHEST; days += 1) {
    const candidate = addDays(day, step * days);
    if (isWorkingDay(candidate, working)) return candidate;
  }
  return day;
}
