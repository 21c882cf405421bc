import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths as addMonthsTo } from 'date-fns/addMonths';

/**
 * A day as written on a contract: no clock, no zone. Month 1 is January.
 * Everything in the domain is reckoned in these; only `src/google/` turns them into instants and back.
 */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day, or undefined when the calendar has no such day (30 February, month 13). */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  const date = fromDayNumber(dayNumber({ year, month, day }));
  return date.year === year && date.month === month && date.day === day ? date : undefined;
}

/** Reads `yyyy-MM-dd` and nothing else: "2026-01-15" is 15 January 2026, "15/01/2026" is undefined. */
export function parseIsoDate(text: string): CalendarDate | undefined {
  const match = ISO_DATE.exec(text);
  return match ? calendarDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** Writes `yyyy-MM-dd`. */
export function toIsoDate({ year, month, day }: CalendarDate): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** `addDays(2026-03-01, -45)` is 2026-01-15. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Ends of months clamp: `addMonths(2026-01-31, 1)` is 2026-02-28. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return toCalendarDate(addMonthsTo(utc(date), months));
}

/** Whole days from the first to the second, negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Negative when the first is earlier, 0 on the same day. Serves `Array.prototype.sort`. */
export function compareDates(first: CalendarDate, second: CalendarDate): number {
  return first.year - second.year || first.month - second.month || first.day - second.day;
}

export function isOnOrBefore(date: CalendarDate, limit: CalendarDate): boolean {
  return compareDates(date, limit) <= 0;
}

/** Days since 1899-12-30, the day 0 of every spreadsheet. */
export function toSerialDay(date: CalendarDate): number {
  return daysBetween(SERIAL_DAY_ZERO, date);
}

export function fromSerialDay(serial: number): CalendarDate {
  return addDays(SERIAL_DAY_ZERO, Math.floor(serial));
}

/** ISO 8601: Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** `latestWeekday(2026-01-16, 1)`, a Friday and a Monday asked for, is 2026-01-12; on a Monday it is that day itself. */
export function latestWeekday(asOf: CalendarDate, weekday: Weekday): CalendarDate {
  // Day 0 was a Saturday.
  const daysSince = (toSerialDay(asOf) + 6 - weekday) % 7;
  return addDays(asOf, -((daysSince + 7) % 7));
}

const SERIAL_DAY_ZERO: CalendarDate = { year: 1899, month: 12, day: 30 };

const MILLISECONDS_PER_DAY = 86_400_000;

// UTC has a midnight on every day and no clock change, so arithmetic there is calendar arithmetic. Every row of every run asks
// for days: the library would copy a date three times for each.
function dayNumber({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day) / MILLISECONDS_PER_DAY;
}

function fromDayNumber(number: number): CalendarDate {
  const date = new Date(number * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function utc({ year, month, day }: CalendarDate): Date {
  return new UTCDateMini(year, month - 1, day);
}

function toCalendarDate(date: Date): CalendarDate {
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
