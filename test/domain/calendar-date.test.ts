import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Weekday } from '../../src/domain/calendar-date';
import { daysBetween, latestWeekday, toIsoDate } from '../../src/domain/calendar-date';
import { anyDay, day } from '../support/days';

test.each([
  ['2026-01-16', 1, '2026-01-12'],
  ['2026-01-12', 1, '2026-01-12'],
  ['2026-01-16', 5, '2026-01-16'],
  ['2026-01-16', 6, '2026-01-10'],
  ['2026-01-16', 7, '2026-01-11'],
] as const)('the latest of a weekday: on %s the latest %i is %s', (asOf, weekday, expected) => {
  expect(toIsoDate(latestWeekday(day(asOf), weekday))).toBe(expected);
});

test('it is within the last seven days, and that weekday', () => {
  fc.assert(
    fc.property(anyDay(), fc.integer({ min: 1, max: 7 }), (asOf, weekday) => {
      const latest = latestWeekday(asOf, weekday as Weekday);
      const ago = daysBetween(latest, asOf);
      expect(ago).toBeGreaterThanOrEqual(0);
      expect(ago).toBeLessThan(7);
      expect(new Date(Date.UTC(latest.year, latest.month - 1, latest.day)).getUTCDay()).toBe(weekday % 7);
    }),
  );
});
