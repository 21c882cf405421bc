import { toIsoDate } from '../domain/calendar-date';
import type { Tier } from '../domain/tiers';
import { isReviewDate, pointsToNextTier, tierReached, tierReview } from '../domain/tiers';
import { FUNCTION_TEXTS, NO_TIER } from '../locale/function-texts';
import { isBlank, readTier } from './cells';
import type { CalendarFunction } from './lift';
import { lifted } from './lift';
import { Problem, located } from './problem';
import { sayingProblems } from './problems-in-place';
import type { Rows } from './table-range';

const STRICT_PARTNER_TIER = lifted(
  'PARTNER_TIER',
  ({ sourcedPoints, totalPoints, thresholds, certified }) =>
    tierReached({ sourced: sourcedPoints, total: totalPoints }, thresholds, certified) ?? NO_TIER,
);

/** Row by row, where rows of which the points are not known say so. */
export const PARTNER_TIER: CalendarFunction = sayingProblems(
  4,
  STRICT_PARTNER_TIER,
  ([sourced, total, thresholds, certified], attempt, calendar) => {
    const strict = STRICT_PARTNER_TIER(calendar);
    const tier = (ofSourced: unknown, ofTotal: unknown): unknown =>
      attempt(() => strict(ofSourced, ofTotal, thresholds, certified));
    if (!Array.isArray(sourced) || !Array.isArray(total)) return tier(sourced, total);
    return sourced.map((row: unknown, index) => [tier(row, total[index])]);
  },
);

export const POINTS_TO_NEXT_TIER = lifted(
  'POINTS_TO_NEXT_TIER',
  ({ sourcedPoints, totalPoints, thresholds }) => {
    const next = pointsToNextTier({ sourced: sourcedPoints, total: totalPoints }, thresholds);
    return next ? [next.tier, next.sourcedMissing, next.totalMissing] : ['', 0, 0];
  },
);

export const TIER_REVIEW = lifted(
  'TIER_REVIEW',
  ({ creditedTier, heldSince, reviewDate, tiersInWindow }, row) => {
    if (!isReviewDate(reviewDate))
      throw new Problem(`reviewDate: ${FUNCTION_TEXTS.notAReviewDate(toIsoDate(reviewDate))}`);
    const checks = row === undefined ? tiersInWindow.flat() : checksOfReview(tiersInWindow, row);
    return tierReview(tierOf(creditedTier), heldSince, reviewDate, readTiers(checks)) ?? NO_TIER;
  },
);

// Many reviews at once: each has its own row of checks.
function checksOfReview(rows: Rows, row: number): readonly unknown[] {
  const checks = rows[row];
  if (!checks) throw new Problem(`tiersInWindow: ${FUNCTION_TEXTS.windowRows(rows.length)}`);
  return checks;
}

function readTiers(cells: readonly unknown[]): readonly (Tier | undefined)[] {
  const tiers = cells.flatMap((cell, position) => {
    if (isBlank(cell)) return [];
    try {
      return [tierOf(readTier(cell))];
    } catch (error) {
      throw located(error, 'tiersInWindow', FUNCTION_TEXTS.check(position + 1));
    }
  });
  if (tiers.length === 0) throw new Problem(`tiersInWindow: ${FUNCTION_TEXTS.noTiers}`);
  return tiers;
}

function tierOf(written: Tier | typeof NO_TIER): Tier | undefined {
  return written === NO_TIER ? undefined : written;
}
