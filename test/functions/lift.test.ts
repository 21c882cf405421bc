import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runInNewContext } from 'node:vm';
import { addDays, toIsoDate } from '../../src/domain/calendar-date';
import { customFunctions } from '../../src/functions/index';
import { anyDay } from '../support/days';
import { cellOf, zoneCalendar } from '../support/zone-calendar';
import { ZONE, call, column } from './call';

describe('ranges', () => {
  test('a column answers a column, a row a row, a block a block', () => {
    expect(call('RENEWAL_DEADLINE', column('2026-03-01', '2028-04-14'))).toEqual(
      column('2026-01-15', '2028-02-29'),
    );
    expect(call('RENEWAL_DEADLINE', [['2026-03-01', '2028-04-14']])).toEqual([['2026-01-15', '2028-02-29']]);
    expect(
      call('EMAIL_LIMIT', [
        [1, 2],
        [3, 4],
      ]),
    ).toEqual([
      [10, 20],
      [30, 40],
    ]);
  });

  test('a range of one cell is a single value', () => {
    expect(call('RENEWAL_DEADLINE', [['2026-03-01']])).toBe('2026-01-15');
    expect(call('EMAIL_LIMIT', column(1, 2), [['Starter']])).toEqual(column(5, 10));
  });

  test('single values go with every cell; ranges go cell by cell', () => {
    expect(call('RENEWAL_DEADLINE', column('2026-03-01', '2026-03-01'), column(45, 30))).toEqual(
      column('2026-01-15', '2026-01-30'),
    );
    expect(call('RENEWAL_DAYS_LEFT', '2026-03-01', column('2026-01-10', '2026-01-16'))).toEqual(
      column(5, -1),
    );
  });

  test('ranges of different shapes are refused, both named', () => {
    expect(() => call('RENEWAL_DEADLINE', column('2026-03-01', '2026-04-01'), column(45, 30, 10))).toThrow(
      'renewalStart is 2 rows by 1 column, but noticeDays is 3 rows by 1 column: ranges must have the same shape',
    );
  });

  test('an answer that fills a row takes a column, and blank rows stay blank over its width', () => {
    const thresholds = [['Gold', 75, 150]];
    expect(call('POINTS_TO_NEXT_TIER', column(0, ''), column(0, ''), thresholds)).toEqual([
      ['Gold', 75, 150],
      ['', '', ''],
    ]);
    expect(() => call('POINTS_TO_NEXT_TIER', [[0, 1]], 0, thresholds)).toThrow(
      'sourcedPoints: takes a range of one column',
    );
  });

  test('a table is answered for one day, not for a range of them', () => {
    expect(() => call('RENEWALS_DUE', [['Renewal start date']], column('2026-01-01', '2026-01-02'))).toThrow(
      'asOf: takes one value, since the answer is a table',
    );
  });
});

describe('blanks', () => {
  test('a blank required argument answers blank', () => {
    expect(call('RENEWAL_DEADLINE', '')).toBe('');
    expect(call('RENEWAL_DEADLINE', null)).toBe('');
    expect(call('RENEWAL_DEADLINE', '  ')).toBe('');
    expect(call('RENEWAL_DEADLINE', column('2026-03-01', '', '2026-03-01'))).toEqual(
      column('2026-01-15', '', '2026-01-15'),
    );
    expect(call('PARTNER_POINTS', column(1000, 1000), column('USD', ''), 'standard')).toEqual(column(50, ''));
    expect(call('RENEWALS_DUE', [['Renewal start date']], '')).toBe('');
  });

  test('a blank optional argument counts as left out', () => {
    expect(call('RENEWAL_DEADLINE', '2026-03-01', '')).toBe('2026-01-15');
    expect(call('RENEWAL_DEADLINE', column('2026-03-01', '2026-03-01'), column('', 30))).toEqual(
      column('2026-01-15', '2026-01-30'),
    );
    expect(call('PARTNER_POINTS', 1000, 'USD', 'standard', '', '', '', '', '')).toBe(50);
  });

  test('a required argument left out is named', () => {
    expect(() => call('RENEWAL_DEADLINE')).toThrow(
      'renewalStart is missing: Day on which the renewal starts.',
    );
    expect(() => call('PARTNER_POINTS', 1000, 'USD')).toThrow('market is missing');
  });
});

describe('wrong input', () => {
  test.each<[string, () => unknown]>([
    [
      'market: "Brasilia" is neither a country nor "growth" or "standard"',
      () => call('PARTNER_POINTS', 1000, 'EUR', 'Brasilia'),
    ],
    [
      'market: "Brasilia" is neither a country nor "growth" or "standard" (row 3 of the range)',
      () => call('PARTNER_POINTS', 1000, 'EUR', column('Brazil', '', 'Brasilia')),
    ],
    [
      'maxContacts: "x" is not a whole number from 0 up (row 2, column 1 of the range)',
      () =>
        call('EMAIL_LIMIT', [
          [1, 2],
          ['x', 4],
        ]),
    ],
    [
      'renewalStart: "01/02/2026" is not a date or text such as "2026-03-01"',
      () => call('RENEWAL_DEADLINE', '01/02/2026'),
    ],
    ['renewalStart: 2026 is not a date or text such as "2026-03-01"', () => call('RENEWAL_DEADLINE', 2026)],
    ['renewalStart: TRUE is not a date or text such as "2026-03-01"', () => call('RENEWAL_DEADLINE', true)],
    ['renewalStart: a date is not a date', () => call('RENEWAL_DEADLINE', new Date(Number.NaN))],
    ['renewalStart: "2026-02-30" is not a date', () => call('RENEWAL_DEADLINE', '2026-02-30')],
    ['noticeDays: 1.5 is not a whole number from 0 up', () => call('RENEWAL_DEADLINE', '2026-03-01', 1.5)],
    ['noticeDays: "45 days" is not a whole number', () => call('RENEWAL_DEADLINE', '2026-03-01', '45 days')],
    ['amount: a date is not a number from 0 up', () => call('SOLD_POINTS', new Date(), 'USD', 'standard')],
    [
      'managed: "maybe" is not TRUE or FALSE',
      () => call('PARTNER_POINTS', 1, 'USD', 'BR', 'sourced', 'maybe'),
    ],
    [
      'language: "it" is not "en", "fr", "es", "de" or "pt"',
      () => call('RENEWAL_STATUS', 'CTU', '2026-03-01', '', '', '2026-01-01', 45, 'it'),
    ],
  ])('%s', (message, wrong) => {
    expect(wrong).toThrow(message);
  });

  test('every message is an Error whose text stands alone', () => {
    try {
      call('EMAIL_LIMIT', 'x');
      throw new Error('it went through');
    } catch (error) {
      expect(error).toMatchObject({
        name: 'Error',
        message: 'maxContacts: "x" is not a whole number from 0 up',
      });
    }
  });
});

describe('dates', () => {
  test.each(['UTC', 'America/New_York', 'Asia/Tokyo', 'Pacific/Apia', 'Europe/London', 'America/Sao_Paulo'])(
    'a cell of a sheet in %s is the day that it shows there',
    (zone) => {
      fc.assert(
        fc.property(anyDay(), (start) => {
          const answer = customFunctions(zoneCalendar(zone)).RENEWAL_DEADLINE(cellOf(toIsoDate(start), zone));
          expect(answer).toEqual(cellOf(toIsoDate(addDays(start, -45)), zone));
        }),
        { numRuns: 50 },
      );
    },
  );

  test('dates of another realm are dates', () => {
    const foreign = runInNewContext(`new Date(${cellOf('2026-03-01', ZONE).getTime()})`) as unknown;
    expect(foreign instanceof Date).toBe(false);
    expect(call('RENEWAL_DEADLINE', foreign)).toBe('2026-01-15');
  });

  test('a date that lost its format is its serial day', () => {
    expect(call('RENEWAL_DEADLINE', 46082)).toBe('2026-01-15');
    expect(() => call('RENEWAL_DEADLINE', 20260301)).toThrow('20260301 is not a date');
  });

  test('no zone is asked for while no date comes in or goes out', () => {
    const calendar = zoneCalendar(ZONE);
    customFunctions(calendar).RENEWAL_STATUS('Renewal', '2026-03-01', '', '', '2026-01-16');
    customFunctions(calendar).PARTNER_POINTS(1000, 'EUR', 'Brazil');
    expect(calendar.calls).toBe(0);
  });

  test('a column asks for each distinct day once', () => {
    const calendar = zoneCalendar(ZONE);
    const days = Array.from({ length: 5000 }, (_, row) => [
      cellOf(row % 2 ? '2026-03-01' : '2026-04-01', ZONE),
    ]);
    customFunctions(calendar).RENEWAL_DAYS_LEFT(days, '2026-01-01');
    expect(calendar.calls).toBe(2);
  });
});
