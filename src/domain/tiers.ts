import type { CalendarDate } from './calendar-date';
import { addMonths, compareDates, isOnOrBefore } from './calendar-date';
import { CHECK_DAY } from './points-ledger';

/** HubSpot's tiers, lowest first. */
export const TIERS = ['Gold', 'Platinum', 'Diamond', 'Elite'] as const;

export type Tier = (typeof TIERS)[number];

/** What a tier asks for. The name is free: HubSpot may add a tier before we hear of it. */
export interface Threshold {
  readonly tier: string;
  readonly sourcedMinimum: number;
  readonly totalMinimum: number;
}

/**
 * Examples only: HubSpot's minimums are not published where we could read them. They serve until the partner has
 * written those of its own Tier page, and are marked as examples wherever they show.
 */
export const EXAMPLE_THRESHOLDS: readonly Threshold[] = [
  { tier: 'Gold', sourcedMinimum: 75, totalMinimum: 150 },
  { tier: 'Platinum', sourcedMinimum: 200, totalMinimum: 500 },
  { tier: 'Diamond', sourcedMinimum: 600, totalMinimum: 1500 },
  { tier: 'Elite', sourcedMinimum: 1800, totalMinimum: 4500 },
];

/** Points as the thresholds ask for them. */
export interface Standing {
  readonly sourced: number;
  readonly total: number;
}

/** Points still missing; 0 where the minimum is met. */
export interface Shortfall {
  readonly tier: string;
  readonly sourcedMissing: number;
  readonly totalMissing: number;
}

/**
 * The best tier whose total and sourced minimums are both met, undefined when there is none or the Solutions Partner
 * certification is not valid. Source: HubSpot. Reaching a minimum exactly is reaching it.
 */
export function tierReached(
  standing: Standing,
  thresholds: readonly Threshold[],
  certified: boolean,
): string | undefined {
  if (!certified) return undefined;
  return inOrder(thresholds)
    .filter((threshold) => meets(standing, threshold))
    .pop()?.tier;
}

/** The next tier above the one reached and what it still takes, undefined at the top. */
export function pointsToNextTier(
  standing: Standing,
  thresholds: readonly Threshold[],
): Shortfall | undefined {
  const ordered = inOrder(thresholds);
  const reached = ordered.map((threshold) => meets(standing, threshold)).lastIndexOf(true);
  const next = ordered[reached + 1];
  return next && shortfall(standing, next);
}

/** What a given tier still takes: 0 and 0 means that it is kept with points to spare (see `pointsToSpare`). */
export function shortfall(standing: Standing, { tier, sourcedMinimum, totalMinimum }: Threshold): Shortfall {
  return {
    tier,
    sourcedMissing: Math.max(0, sourcedMinimum - standing.sourced),
    totalMissing: Math.max(0, totalMinimum - standing.total),
  };
}

/** How many points may go before a tier's minimums are no longer met: 0 where one is missed already. */
export function pointsToSpare(standing: Standing, threshold: Threshold): { sourced: number; total: number } {
  return {
    sourced: Math.max(0, standing.sourced - threshold.sourcedMinimum),
    total: Math.max(0, standing.total - threshold.totalMinimum),
  };
}

/**
 * Thresholds from the lowest tier to the highest, whatever order they were written in: HubSpot's own tiers by rank,
 * a table with another one among them by its total minimums.
 */
export function inOrder(thresholds: readonly Threshold[]): readonly Threshold[] {
  const rankOf = ({ tier }: Threshold): number => TIERS.indexOf(tier as Tier);
  const areKnown = thresholds.every((threshold) => rankOf(threshold) >= 0);
  return [...thresholds].sort((first, second) =>
    areKnown ? rankOf(first) - rankOf(second) : first.totalMinimum - second.totalMinimum,
  );
}

function meets(standing: Standing, threshold: Threshold): boolean {
  return standing.total >= threshold.totalMinimum && standing.sourced >= threshold.sourcedMinimum;
}

/** A review by HubSpot and the monthly checks that count for it, first to last; the last one is the review itself. */
export interface ReviewWindow {
  readonly reviewDate: CalendarDate;
  readonly checks: readonly CalendarDate[];
}

/** Months before the review on whose 15th a tier can be met: 15 August to 15 January, 15 February to 15 July. Source: HubSpot. */
const CHECKS_IN_WINDOW = 6;

/** A tier cannot be lost for so long after it was reached. Source: HubSpot. The bound (until that day) is our ruling. */
const PROTECTED_MONTHS = 6;

/** Reviews are on 15 January and 15 July. Source: HubSpot. */
export function isReviewDate({ month, day }: CalendarDate): boolean {
  return day === CHECK_DAY && (month === 1 || month === 7);
}

/** The review on or after the day: for 2026-01-16 it is 2026-07-15. */
export function nextReviewDate(asOf: CalendarDate): CalendarDate {
  const reviews = [
    { year: asOf.year, month: 1, day: CHECK_DAY },
    { year: asOf.year, month: 7, day: CHECK_DAY },
  ];
  return (
    reviews.find((review) => isOnOrBefore(asOf, review)) ?? { year: asOf.year + 1, month: 1, day: CHECK_DAY }
  );
}

/** The window of a review: for 2026-07-15 the 15ths of February to July 2026. The monthly check is our ruling. */
export function reviewWindow(reviewDate: CalendarDate): ReviewWindow {
  const checks = Array.from({ length: CHECKS_IN_WINDOW }, (_, month) =>
    addMonths(reviewDate, month + 1 - CHECKS_IN_WINDOW),
  );
  return { reviewDate, checks };
}

/**
 * The tier after a review: the best one met on a monthly check of the window; never below the credited one within
 * 6 months of reaching it. Undefined is "no tier". Source: HubSpot; the monthly checks are our ruling.
 *
 * Credited Diamond, at best Platinum in the window, and Gold on the day: Platinum.
 */
export function tierReview(
  credited: Tier | undefined,
  heldSince: CalendarDate | undefined,
  reviewDate: CalendarDate,
  tiersInWindow: readonly (Tier | undefined)[],
): Tier | undefined {
  const best = highest(tiersInWindow);
  return isProtected(heldSince, reviewDate) ? highest([credited, best]) : best;
}

function isProtected(heldSince: CalendarDate | undefined, reviewDate: CalendarDate): boolean {
  return heldSince !== undefined && compareDates(reviewDate, addMonths(heldSince, PROTECTED_MONTHS)) < 0;
}

/** The highest of some tiers, undefined when there is none. */
export function highest(tiers: readonly (Tier | undefined)[]): Tier | undefined {
  return TIERS[Math.max(-1, ...tiers.map(rank))];
}

function rank(tier: Tier | undefined): number {
  return tier === undefined ? -1 : TIERS.indexOf(tier);
}

/** One monthly check of a review window; a day to come holds what today's ledger will then give. */
export interface Check {
  readonly day: CalendarDate;
  readonly tier: Tier | undefined;
}

/** How the next review stands. */
export interface ReviewOutlook {
  /** Days of checks gone by (the as-of day's included) on which the credited tier was met: one is enough to keep it. */
  readonly safe: readonly CalendarDate[];
  /** The last check, gone by or to come, on which the credited tier is met: the last month that can still save it. */
  readonly lastThatSaves: CalendarDate | undefined;
  readonly tierAfterReview: Tier | undefined;
}

/** What the review will do if nothing is sold until then, from the checks of its window. */
export function reviewOutlook(
  credited: Tier,
  heldSince: CalendarDate | undefined,
  asOf: CalendarDate,
  reviewDate: CalendarDate,
  checks: readonly Check[],
): ReviewOutlook {
  const saving = checks.filter(({ tier }) => rank(tier) >= rank(credited)).map(({ day }) => day);
  return {
    safe: saving.filter((day) => isOnOrBefore(day, asOf)),
    lastThatSaves: saving[saving.length - 1],
    tierAfterReview: tierReview(
      credited,
      heldSince,
      reviewDate,
      checks.map(({ tier }) => tier),
    ),
  };
}
