import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toIsoDate } from '../../src/domain/calendar-date';
import type { Tier } from '../../src/domain/tiers';
import {
  EXAMPLE_THRESHOLDS,
  TIERS,
  highest,
  nextReviewDate,
  pointsToNextTier,
  pointsToSpare,
  reviewOutlook,
  reviewWindow,
  shortfall,
  tierReached,
  tierReview,
} from '../../src/domain/tiers';
import { day } from '../support/days';

const thresholds = [
  { tier: 'Platinum', sourcedMinimum: 200, totalMinimum: 500 },
  { tier: 'Gold', sourcedMinimum: 75, totalMinimum: 150 },
  { tier: 'Elite', sourcedMinimum: 1800, totalMinimum: 4500 },
  { tier: 'Diamond', sourcedMinimum: 600, totalMinimum: 1500 },
];

describe('tier reached', () => {
  test('both minimums are needed, and meeting them exactly is enough', () => {
    expect(tierReached({ sourced: 200, total: 500 }, thresholds, true)).toBe('Platinum');
    expect(tierReached({ sourced: 199.99, total: 500 }, thresholds, true)).toBe('Gold');
    expect(tierReached({ sourced: 200, total: 499.99 }, thresholds, true)).toBe('Gold');
    expect(tierReached({ sourced: 74, total: 10000 }, thresholds, true)).toBeUndefined();
    expect(tierReached({ sourced: 9999, total: 9999 }, thresholds, true)).toBe('Elite');
  });

  test('no certification, no tier', () => {
    expect(tierReached({ sourced: 9999, total: 9999 }, thresholds, false)).toBeUndefined();
  });

  test('a tier that HubSpot has yet to invent takes its place by its total minimum', () => {
    const more = [...thresholds, { tier: 'Titanium', sourcedMinimum: 3000, totalMinimum: 9000 }];
    expect(tierReached({ sourced: 3000, total: 9000 }, more, true)).toBe('Titanium');
    expect(pointsToNextTier({ sourced: 1800, total: 4500 }, more)).toEqual({
      tier: 'Titanium',
      sourcedMissing: 1200,
      totalMissing: 4500,
    });
  });

  test('more points never give a lower tier', () => {
    const points = fc.double({ min: 0, max: 6000, noNaN: true });
    const rank = (tier: string | undefined): number => TIERS.indexOf(tier as Tier);
    fc.assert(
      fc.property(points, points, points, (sourced, other, more) => {
        const now = tierReached({ sourced, total: sourced + other }, EXAMPLE_THRESHOLDS, true);
        const then = tierReached(
          { sourced: sourced + more, total: sourced + other + more },
          EXAMPLE_THRESHOLDS,
          true,
        );
        expect(rank(then)).toBeGreaterThanOrEqual(rank(now));
      }),
    );
  });
});

describe('points to gain and to keep', () => {
  test('what the next tier takes', () => {
    expect(pointsToNextTier({ sourced: 250, total: 600 }, thresholds)).toEqual({
      tier: 'Diamond',
      sourcedMissing: 350,
      totalMissing: 900,
    });
    expect(pointsToNextTier({ sourced: 100, total: 2000 }, thresholds)).toEqual({
      tier: 'Platinum',
      sourcedMissing: 100,
      totalMissing: 0,
    });
    expect(pointsToNextTier({ sourced: 9999, total: 9999 }, thresholds)).toBeUndefined();
  });

  test('exactly the missing points reach the next tier', () => {
    const points = fc.integer({ min: 0, max: 4400 });
    fc.assert(
      fc.property(points, points, (sourced, other) => {
        const standing = { sourced, total: sourced + other };
        const next = pointsToNextTier(standing, thresholds);
        if (!next) return;
        const gained = { sourced: sourced + next.sourcedMissing, total: standing.total + next.totalMissing };
        expect(tierReached(gained, thresholds, true)).toBe(next.tier);
      }),
    );
  });

  test('what is missing for a tier, and what may be lost before it goes', () => {
    const platinum = { tier: 'Platinum', sourcedMinimum: 200, totalMinimum: 500 };
    expect(shortfall({ sourced: 150, total: 620 }, platinum)).toEqual({
      tier: 'Platinum',
      sourcedMissing: 50,
      totalMissing: 0,
    });
    expect(pointsToSpare({ sourced: 150, total: 620 }, platinum)).toEqual({ sourced: 0, total: 120 });
  });
});

describe('reviews', () => {
  test.each([
    ['2026-01-15', '2026-01-15'],
    ['2026-01-16', '2026-07-15'],
    ['2026-07-15', '2026-07-15'],
    ['2026-07-16', '2027-01-15'],
  ])('the next review from %s is %s', (asOf, review) => {
    expect(toIsoDate(nextReviewDate(day(asOf)))).toBe(review);
  });

  test.each([
    ['2026-01-15', ['2025-08-15', '2025-09-15', '2025-10-15', '2025-11-15', '2025-12-15', '2026-01-15']],
    ['2026-07-15', ['2026-02-15', '2026-03-15', '2026-04-15', '2026-05-15', '2026-06-15', '2026-07-15']],
  ])('the checks of the review of %s', (review, checks) => {
    expect(reviewWindow(day(review)).checks.map(toIsoDate)).toEqual(checks);
  });

  const review = day('2026-07-15');
  const longAgo = day('2024-01-01');

  test('published example: Diamond, Gold on the day, Platinum at best in the window: Platinum', () => {
    expect(tierReview('Diamond', longAgo, review, ['Gold', 'Platinum', 'Gold'])).toBe('Platinum');
  });

  test('a tier met on one check is kept', () => {
    expect(tierReview('Diamond', longAgo, review, ['Gold', 'Diamond', undefined])).toBe('Diamond');
    expect(tierReview('Gold', undefined, review, ['Platinum', undefined])).toBe('Platinum');
  });

  test('with no tier in the window there is none', () => {
    expect(tierReview('Gold', longAgo, review, [undefined, undefined])).toBeUndefined();
  });

  test('a tier reached less than 6 months ago is never lost', () => {
    expect(tierReview('Diamond', day('2026-01-16'), review, ['Gold'])).toBe('Diamond');
    expect(tierReview('Diamond', day('2026-01-15'), review, ['Gold'])).toBe('Gold');
  });

  test('the outlook: months already safe, the last that can still save the tier, the tier after', () => {
    const tiers: (Tier | undefined)[] = ['Diamond', 'Platinum', 'Diamond', 'Diamond', 'Gold', 'Gold'];
    const checks = reviewWindow(review).checks.map((check, position) => ({
      day: check,
      tier: tiers[position],
    }));
    const outlook = reviewOutlook('Diamond', longAgo, day('2026-04-15'), review, checks);
    expect(outlook.safe.map(toIsoDate)).toEqual(['2026-02-15', '2026-04-15']);
    expect(outlook.lastThatSaves).toEqual(day('2026-05-15'));
    expect(outlook.tierAfterReview).toBe('Diamond');
  });

  test('the highest of no tiers is none', () => {
    expect(highest([])).toBeUndefined();
    expect(highest(['Gold', undefined, 'Elite'])).toBe('Elite');
  });
});
