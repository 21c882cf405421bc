import { describe, expect, test } from '@jest/globals';
import {
  dayInWords,
  isIsoDay,
  isoDay,
  moment,
  morningOf,
  nextDay,
  timeOfDay,
} from '../../../workbench/runtime/zoned-time';

const NEW_YORK = 'America/New_York';

describe('the simulated date', () => {
  test('begins at nine in the zone of the sheet', () => {
    expect(new Date(morningOf('2026-01-15', NEW_YORK)).toISOString()).toBe('2026-01-15T14:00:00.000Z');
    expect(new Date(morningOf('2026-01-15', 'Asia/Tokyo')).toISOString()).toBe('2026-01-15T00:00:00.000Z');
  });

  test('keeps the time of day when clocks change in between', () => {
    const before = morningOf('2026-03-07', NEW_YORK);
    const after = nextDay(before, NEW_YORK);
    expect(after - before).toBe(23 * 60 * 60 * 1000);
    expect(timeOfDay(after, NEW_YORK)).toBe('09:00');
  });

  test('goes through every day of a year once', () => {
    let instant = morningOf('2026-01-01', 'Pacific/Apia');
    const days = new Set<string>();
    while (isoDay(instant, 'Pacific/Apia') < '2027-01-01') {
      days.add(isoDay(instant, 'Pacific/Apia'));
      instant = nextDay(instant, 'Pacific/Apia');
    }
    expect(days.size).toBe(365);
  });

  test('is told in words of the zone of the sheet', () => {
    const evening = Date.UTC(2026, 0, 15, 23, 30);
    expect(dayInWords(evening, NEW_YORK)).toBe('Thu, 15 Jan 2026');
    expect(dayInWords(evening, 'Asia/Tokyo')).toBe('Fri, 16 Jan 2026');
    expect(moment(evening, 'Asia/Tokyo')).toBe('16 Jan 2026, 08:30:00');
  });

  test('takes days that are on the calendar alone', () => {
    expect(isIsoDay('2028-02-29')).toBe(true);
    expect(isIsoDay('2026-02-29')).toBe(false);
    expect(isIsoDay('')).toBe(false);
    expect(isIsoDay('16 January')).toBe(false);
  });
});
