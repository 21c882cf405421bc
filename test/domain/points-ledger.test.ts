import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, toIsoDate } from '../../src/domain/calendar-date';
import type { LedgerLine } from '../../src/domain/points-ledger';
import {
  activePoints,
  activeUntil,
  lineState,
  pointsExpiry,
  pointsOverTime,
} from '../../src/domain/points-ledger';
import { builtInRuleBook } from '../../src/domain/rule-book';
import { anyDay, day } from '../support/days';

const rules = builtInRuleBook();
const line = (changes: Partial<LedgerLine>): LedgerLine => ({
  kind: 'sourced',
  date: day('2025-10-01'),
  amount: 1000,
  currency: 'USD',
  market: 'standard',
  otherPartners: 0,
  ...changes,
});

const anyLine: fc.Arbitrary<LedgerLine> = fc
  .record({
    kind: fc.constantFrom<LedgerLine['kind']>('sourced', 'assisted', 'managed'),
    date: anyDay(),
    lasts: fc.option(fc.nat(900), { nil: undefined }),
    amount: fc.double({ min: 0, max: 1e6, noNaN: true }),
    currency: fc.constantFrom(...rules.names('localAmount')),
    market: fc.constantFrom('standard', 'growth', 'BR', 'DE'),
    otherPartners: fc.nat(4),
  })
  .map(({ lasts, ...rest }) => ({
    ...rest,
    until: lasts === undefined ? undefined : addDays(rest.date, lasts),
  }));

describe('activity', () => {
  test('sold points count for exactly 12 calendar months, half-open, for every start from 2020 to 2030', () => {
    for (let start = day('2020-01-01'); start.year <= 2030; start = addDays(start, 1)) {
      const end = pointsExpiry(start, rules);
      expect([end.year, end.month]).toEqual([start.year + 1, start.month]);
      expect(end.day).toBe(start.month === 2 && start.day === 29 ? 28 : start.day);
      const sold = line({ date: start });
      expect(lineState(sold, addDays(start, -1), rules)).toBe('toCome');
      expect(lineState(sold, start, rules)).toBe('active');
      expect(lineState(sold, addDays(end, -1), rules)).toBe('active');
      expect(lineState(sold, end, rules)).toBe('expired');
    }
  });

  test('a sale on 29 February counts up to and including 27 February', () => {
    expect(toIsoDate(pointsExpiry(day('2024-02-29'), rules))).toBe('2025-02-28');
  });

  test('a managed line has no end of its own; until is the first day it no longer counts', () => {
    const managed = line({ kind: 'managed', date: day('2020-01-01') });
    expect(activeUntil(managed, rules)).toBeUndefined();
    expect(lineState(managed, day('2030-12-31'), rules)).toBe('active');
    const ended = line({ kind: 'managed', date: day('2020-01-01'), until: day('2026-01-16') });
    expect(lineState(ended, day('2026-01-15'), rules)).toBe('active');
    expect(lineState(ended, day('2026-01-16'), rules)).toBe('expired');
  });

  test('a sold line may end early, never late', () => {
    expect(activeUntil(line({ until: day('2026-02-01') }), rules)).toEqual(day('2026-02-01'));
    expect(activeUntil(line({ until: day('2030-01-01') }), rules)).toEqual(day('2026-10-01'));
  });
});

describe('totals', () => {
  test('kinds add up, splits are shared, upsells keep their old rate', () => {
    const lines = [
      line({}),
      line({ lineFirstSoldOn: day('2021-10-15') }),
      line({ kind: 'assisted', market: 'BR' }),
      line({ kind: 'managed', otherPartners: 1 }),
      line({ date: day('2024-01-01') }),
    ];
    expect(activePoints(lines, day('2026-01-16'), rules)).toMatchObject({
      sourced: 80,
      assisted: 60,
      managed: 5,
      total: 145,
    });
  });

  test('managed points follow the rules of each day, sold points those of the sale', () => {
    const managed = line({ kind: 'managed', date: day('2024-01-01'), currency: 'EUR', amount: 6600 });
    const sold = line({ date: day('2025-07-01'), currency: 'EUR', amount: 75 });
    expect(activePoints([managed, sold], day('2025-07-14'), rules)).toMatchObject({
      managed: 88,
      sourced: 5,
    });
    expect(activePoints([managed, sold], day('2025-07-15'), rules)).toMatchObject({
      managed: 75,
      sourced: 5,
    });
  });

  test('the total is the sum of the rows, and their order does not matter', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 30 }), anyDay(), (lines, asOf) => {
        const { sourced, assisted, managed, total } = activePoints(lines, asOf, rules);
        const alone = lines.map((single) => activePoints([single], asOf, rules).total);
        expect(total).toBeCloseTo(
          alone.reduce((sum, points) => sum + points, 0),
          6,
        );
        expect(sourced + assisted + managed).toBeCloseTo(total, 9);
        expect(activePoints([...lines].reverse(), asOf, rules).total).toBeCloseTo(total, 6);
      }),
    );
  });

  test('a line counts on a day exactly when it is active', () => {
    fc.assert(
      fc.property(anyLine, anyDay(), (single, asOf) => {
        const counts = activePoints([{ ...single, amount: 1 }], asOf, rules).total > 0;
        expect(counts).toBe(lineState(single, asOf, rules) === 'active');
      }),
    );
  });
});

describe('over time', () => {
  test('one entry a month as of its 15th, months back, this one, months ahead', () => {
    const months = pointsOverTime([line({ date: day('2025-01-16') })], day('2026-01-31'), 6, 3, rules);
    expect(months.map((month) => `${toIsoDate(month.day)} ${month.total}`)).toEqual([
      '2025-07-15 50',
      '2025-08-15 50',
      '2025-09-15 50',
      '2025-10-15 50',
      '2025-11-15 50',
      '2025-12-15 50',
      '2026-01-15 50',
      '2026-02-15 0',
      '2026-03-15 0',
      '2026-04-15 0',
    ]);
  });

  test('each month is what that day alone would give', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 10 }), anyDay(), (lines, asOf) => {
        const months = pointsOverTime(lines, asOf, 2, 2, rules);
        months.forEach((month, position) => {
          expect(month.day).toEqual(addMonths({ ...asOf, day: 15 }, position - 2));
          expect(month).toEqual(activePoints(lines, month.day, rules));
        });
      }),
    );
  });
});
