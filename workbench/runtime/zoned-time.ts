import { DateTime } from 'luxon';

/** "2026-01-15" at 09:00 in the zone, as an instant in milliseconds. */
export function morningOf(day: string, timeZone: string): number {
  return DateTime.fromISO(day, { zone: timeZone }).set({ hour: 9 }).toMillis();
}

/** The same time of day, one calendar day later. */
export function nextDay(instant: number, timeZone: string): number {
  return DateTime.fromMillis(instant, { zone: timeZone }).plus({ days: 1 }).toMillis();
}

export function isoDay(instant: number, timeZone: string): string {
  return DateTime.fromMillis(instant, { zone: timeZone }).toISODate() ?? '';
}

export function isIsoDay(text: string): boolean {
  return DateTime.fromISO(text, { zone: 'utc' }).toISODate() === text;
}

/** "Thu, 15 Jan 2026". */
export function dayInWords(instant: number, timeZone: string): string {
  return DateTime.fromMillis(instant, { zone: timeZone, locale: 'en-GB' }).toFormat('ccc, d LLL yyyy');
}

/** "09:00". */
export function timeOfDay(instant: number, timeZone: string): string {
  return DateTime.fromMillis(instant, { zone: timeZone }).toFormat('HH:mm');
}

/** "15 Jan 2026, 08:12:04". */
export function moment(instant: number, timeZone: string): string {
  return DateTime.fromMillis(instant, { zone: timeZone, locale: 'en-GB' }).toFormat('d LLL yyyy, HH:mm:ss');
}
