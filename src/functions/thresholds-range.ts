import type { Threshold } from '../domain/tiers';
import { TIERS } from '../domain/tiers';
import { FUNCTION_TEXTS, WANTED, shown } from '../locale/function-texts';
import { isBlank } from './cells';
import { Problem } from './problem';
import type { Rows } from './table-range';

/** Rows of tier, sourced minimum, total minimum, with or without a header row above them. */
export function readThresholds(rows: Rows): readonly Threshold[] {
  const columns = rows[0]?.length ?? 0;
  if (columns < 3) throw new Problem(FUNCTION_TEXTS.threeColumns(columns));
  const thresholds = rows.flatMap((row, index) => {
    const [tier, sourced, total] = row;
    const isHeader = index === 0 && typeof sourced === 'string' && typeof total === 'string';
    if (isHeader || [tier, sourced, total].every(isBlank)) return [];
    return [
      {
        tier: tierName(tier, index),
        sourcedMinimum: minimum(sourced, index, 2),
        totalMinimum: minimum(total, index, 3),
      },
    ];
  });
  if (thresholds.length === 0) throw new Problem(FUNCTION_TEXTS.noThresholds);
  const repeated = thresholds.find(
    ({ tier }, index) => thresholds.findIndex((other) => other.tier === tier) < index,
  );
  if (repeated) throw new Problem(FUNCTION_TEXTS.sameTierTwice(repeated.tier));
  return thresholds;
}

// Capitals do not matter in HubSpot's own tiers; any other name is the partner's business.
function tierName(cell: unknown, index: number): string {
  if (typeof cell !== 'string' || isBlank(cell)) throw wrong(cell, 'the name of a tier', index, 1);
  const written = cell.trim();
  return TIERS.find((tier) => tier.toLowerCase() === written.toLowerCase()) ?? written;
}

function minimum(cell: unknown, index: number, column: number): number {
  if (typeof cell !== 'number' || !Number.isFinite(cell) || cell < 0)
    throw wrong(cell, WANTED.points, index, column);
  return cell;
}

function wrong(cell: unknown, wanted: string, index: number, column: number): Problem {
  const position = FUNCTION_TEXTS.positionInRange(index + 1, column);
  return new Problem(`${FUNCTION_TEXTS.notWanted(shown(cell), wanted)} (${position})`);
}
