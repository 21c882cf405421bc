import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  instantToSerial,
  serialOfDay,
  serialToInstant,
  serialToIso,
} from '../../../workbench/spreadsheet/serial-date';

const ZONES = [
  'UTC',
  'Asia/Tokyo',
  'America/Sao_Paulo',
  'Pacific/Apia',
  'America/New_York',
  'Europe/London',
  'Asia/Kathmandu',
];

describe('serial numbers and instants', () => {
  test('a day begins at midnight of the spreadsheet, not of this machine', () => {
    const serial = serialOfDay(2026, 3, 31) as number;
    expect(serial).toBe(46112);
    expect(new Date(serialToInstant(serial, 'Asia/Tokyo')).toISOString()).toBe('2026-03-30T15:00:00.000Z');
    expect(new Date(serialToInstant(serial, 'America/New_York')).toISOString()).toBe(
      '2026-03-31T04:00:00.000Z',
    );
  });

  test.each(ZONES)('every day comes back in %s', (zone) => {
    fc.assert(
      fc.property(fc.integer({ min: 25_000, max: 80_000 }), (serial) => {
        // Samoa had no 2011-12-30; the first moment after it is the day after.
        const isSkipped = zone === 'Pacific/Apia' && serial === serialOfDay(2011, 12, 30);
        expect(Math.floor(instantToSerial(serialToInstant(serial, zone), zone))).toBe(
          isSkipped ? serial + 1 : serial,
        );
      }),
      { numRuns: 300 },
    );
  });

  test('where the clocks jump over midnight the day begins an hour later', () => {
    const serial = serialOfDay(2018, 11, 4) as number;
    expect(new Date(serialToInstant(serial, 'America/Sao_Paulo')).toISOString()).toBe(
      '2018-11-04T03:00:00.000Z',
    );
  });

  test('hours are fractions', () => {
    expect(instantToSerial(Date.parse('2026-03-31T03:00:00Z'), 'Asia/Tokyo')).toBe(46112.5);
    expect(serialToIso(46112.5)).toBe('2026-03-31 12:00:00');
    expect(serialToIso(46112)).toBe('2026-03-31');
  });

  test('there is no 30 February', () => {
    expect(serialOfDay(2026, 2, 30)).toBeNull();
  });
});
