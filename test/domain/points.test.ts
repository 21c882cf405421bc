import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DealType, PointKind, Sale } from '../../src/domain/points';
import { amountFor, managedPoints, pointsFor, reckonSale, soldPoints } from '../../src/domain/points';
import { MissingRule, builtInRuleBook } from '../../src/domain/rule-book';
import { anyDay, day } from '../support/days';

const rules = builtInRuleBook();
const usd = (amount: number) => ({ amount, currency: 'USD', market: 'standard' });
const eur = (amount: number) => ({ amount, currency: 'EUR', market: 'standard' });
const sourced = (sale: Partial<Sale>): Sale => ({ ...usd(1000), dealType: 'sourced', ...sale });

describe('published examples', () => {
  test('US$1,000 sold in October 2021 is 30', () => {
    expect(soldPoints(sourced({ soldOn: day('2021-10-15') }), rules)).toBe(30);
  });

  test('US$1,000 sourced cross-sell in March 2024 is 50', () => {
    expect(soldPoints(sourced({ soldOn: day('2024-03-15') }), rules)).toBe(50);
  });

  test('an upsell of the line of October 2021 stays at 3 for each 100', () => {
    const upsell = sourced({ soldOn: day('2024-03-15'), lineFirstSoldOn: day('2021-10-15') });
    expect(soldPoints(upsell, rules)).toBe(30);
  });

  test('US$1,000 managed is 10', () => {
    expect(managedPoints({ ...usd(1000), otherPartners: 0 }, rules)).toBe(10);
  });
});

describe('derived examples', () => {
  const in2026 = day('2026-01-16');

  test('EUR 1,000 sourced in 2026 and managed alone', () => {
    expect(soldPoints(sourced({ ...eur(1000), soldOn: in2026 }), rules)).toBeCloseTo(56.818182, 6);
    expect(managedPoints({ ...eur(1000), otherPartners: 0, asOf: in2026 }, rules)).toBeCloseTo(11.363636, 6);
  });

  test('US$1,000 sourced, managed with one other', () => {
    expect(soldPoints(sourced({}), rules)).toBe(50);
    expect(managedPoints({ ...usd(1000), otherPartners: 1 }, rules)).toBe(5);
  });

  test('US$1,000 assisted in a growth market, managed with three others', () => {
    expect(soldPoints({ ...usd(1000), market: 'growth', dealType: 'assisted' }, rules)).toBe(60);
    expect(managedPoints({ ...usd(1000), market: 'growth', otherPartners: 3 }, rules)).toBe(5);
  });

  test('50 sourced points in EUR in 2026 take EUR 880, or EUR 440 in a growth market', () => {
    expect(amountFor('sourced', 50, 'EUR', 'standard', in2026, rules)).toBeCloseTo(880, 9);
    expect(amountFor('sourced', 50, 'EUR', 'growth', in2026, rules)).toBeCloseTo(440, 9);
  });
});

describe('rules by date', () => {
  test('the sourced rate changes for lines first sold from 2024-02-27 on; the assisted rate does not', () => {
    expect(soldPoints(sourced({ soldOn: day('2024-02-26') }), rules)).toBe(30);
    expect(soldPoints(sourced({ soldOn: day('2024-02-27') }), rules)).toBe(50);
    expect(soldPoints(sourced({ soldOn: day('2024-02-26'), dealType: 'assisted' }), rules)).toBe(30);
    expect(soldPoints(sourced({ soldOn: day('2024-02-27'), dealType: 'assisted' }), rules)).toBe(30);
  });

  test.each([
    ['AUD', 105, 154],
    ['CAD', 130, 130],
    ['COP', 300300, 408000],
    ['EUR', 75, 88],
    ['GBP', 62.5, 74],
    ['JPY', 12000, 14400],
    ['SGD', 140, 129],
    ['USD', 100, 100],
    ['ZAR', 1545, 1768],
  ])('%s %d counts as US$100 until 2025-07-14, %d from the day after', (currency, before, after) => {
    const managed = (amount: number, asOf: string): number =>
      managedPoints({ amount, currency, market: 'standard', otherPartners: 0, asOf: day(asOf) }, rules);
    expect(managed(before, '2025-07-14')).toBe(1);
    expect(managed(after, '2025-07-15')).toBe(1);
  });

  test('sold points go by the day of the sale, the newest rules hold without a day', () => {
    expect(soldPoints(sourced({ ...eur(75), soldOn: day('2025-07-14') }), rules)).toBe(5);
    expect(soldPoints(sourced({ ...eur(88), soldOn: day('2025-07-15') }), rules)).toBe(5);
    expect(soldPoints(sourced(eur(88)), rules)).toBe(5);
  });

  test('a currency without a rule is refused with those that have one', () => {
    const attempt = (): number => soldPoints(sourced({ currency: 'BRL' }), rules);
    expect(attempt).toThrow(MissingRule);
    expect(attempt).toThrow(
      expect.objectContaining({ ruleName: 'BRL', known: expect.arrayContaining(['EUR', 'ZAR']) }),
    );
  });

  test('a reckoning names the rules it used', () => {
    const reckoning = reckonSale(sourced({ ...eur(1000), market: 'BR', soldOn: day('2026-01-16') }), rules);
    expect(reckoning).toMatchObject({
      localAmount: { value: 88, pack: 'Currencies July 2025' },
      rate: { value: 5, pack: 'Sourced rate 2024' },
      market: { value: 2, pack: 'Latin America' },
      sharers: 1,
    });
  });
});

describe('properties', () => {
  const kinds = fc.constantFrom<PointKind>('sourced', 'assisted', 'managed');
  const dealTypes = fc.constantFrom<DealType>('sourced', 'assisted');
  const currencies = fc.constantFrom(...rules.names('localAmount'));
  const amounts = fc.double({ min: 0.01, max: 1e9, noNaN: true });

  test('points grow in proportion to the amount', () => {
    fc.assert(
      fc.property(
        kinds,
        amounts,
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        currencies,
        anyDay(),
        (kind, amount, times, currency, asOf) => {
          const once = pointsFor(kind, { amount, currency, market: 'standard' }, asOf, rules);
          const often = pointsFor(
            kind,
            { amount: amount * times, currency, market: 'standard' },
            asOf,
            rules,
          );
          expect(often / (once * times)).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  test('a growth market gives exactly double', () => {
    fc.assert(
      fc.property(kinds, amounts, currencies, anyDay(), (kind, amount, currency, asOf) => {
        const standard = pointsFor(kind, { amount, currency, market: 'standard' }, asOf, rules);
        expect(pointsFor(kind, { amount, currency, market: 'growth' }, asOf, rules)).toBe(2 * standard);
        expect(pointsFor(kind, { amount, currency, market: 'IN' }, asOf, rules)).toBe(2 * standard);
        expect(pointsFor(kind, { amount, currency, market: 'DE' }, asOf, rules)).toBe(standard);
      }),
    );
  });

  test('what n partners share sums to the whole', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 50 }), currencies, (amount, otherPartners, currency) => {
        const revenue = { amount, currency, market: 'growth' };
        const share = managedPoints({ ...revenue, otherPartners }, rules);
        expect(
          (share * (otherPartners + 1)) / managedPoints({ ...revenue, otherPartners: 0 }, rules),
        ).toBeCloseTo(1, 9);
      }),
    );
  });

  test('points to amount and back is the same within 1e-9', () => {
    fc.assert(
      fc.property(
        kinds,
        amounts,
        currencies,
        fc.constantFrom('standard', 'growth', 'BR'),
        anyDay(),
        (kind, points, currency, market, asOf) => {
          const amount = amountFor(kind, points, currency, market, asOf, rules);
          expect(
            Math.abs(pointsFor(kind, { amount, currency, market }, asOf, rules) / points - 1),
          ).toBeLessThan(1e-9);
        },
      ),
    );
  });

  test('an older line never gives more than a new one', () => {
    fc.assert(
      fc.property(dealTypes, amounts, anyDay(), (dealType, amount, soldOn) => {
        const upsell = soldPoints(
          { ...usd(amount), dealType, soldOn, lineFirstSoldOn: day('2019-01-01') },
          rules,
        );
        expect(upsell).toBeLessThanOrEqual(soldPoints({ ...usd(amount), dealType, soldOn }, rules));
      }),
    );
  });
});
