import fc from 'fast-check';
import type { CalendarDate } from '../../src/domain/calendar-date';
import { addDays, parseIsoDate } from '../../src/domain/calendar-date';

/** `day('2026-01-15')`, for tests. */
export function day(iso: string): CalendarDate {
  const date = parseIsoDate(iso);
  if (!date) throw new Error(`${iso} is no day`);
  return date;
}

/** Any day from 2020 to 2030, for properties. */
export function anyDay(): fc.Arbitrary<CalendarDate> {
  return fc.integer({ min: 0, max: 4017 }).map((days) => addDays(day('2020-01-01'), days));
}
