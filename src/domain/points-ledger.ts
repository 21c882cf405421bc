import type { CalendarDate } from './calendar-date';
import { addMonths, compareDates, isOnOrBefore } from './calendar-date';
import type { PointKind, Reckoning, Revenue } from './points';
import { reckonManaged, reckonSale } from './points';
import type { RuleBook } from './rule-book';

/** One line of the partner's ledger: a sale, or a client under management. */
export interface LedgerLine extends Revenue {
  readonly kind: PointKind;
  /** Sold lines: the day of the sale. Managed ones: the first day of the relationship. */
  readonly date: CalendarDate;
  /** The first day on which the line no longer counts, where it ends before its time. */
  readonly until?: CalendarDate | undefined;
  readonly lineFirstSoldOn?: CalendarDate | undefined;
  readonly otherPartners: number;
  readonly client?: string | undefined;
  readonly hubId?: string | undefined;
}

/** Total is the sum of the three; only sourced points count towards a tier's sourced minimum. Source: HubSpot. */
export interface PointTotals {
  readonly sourced: number;
  readonly assisted: number;
  readonly managed: number;
  readonly total: number;
}

export interface MonthlyTotals extends PointTotals {
  /** The 15th of the month. */
  readonly day: CalendarDate;
}

/** Every month is checked on its 15th. Source: our ruling, after HubSpot's review days. */
export const CHECK_DAY = 15;

/**
 * The first day on which points of a sale no longer count: 12 calendar months later, ends of months clamped.
 * The 12 months: HubSpot. The bounds: our ruling. Sold on 2024-02-29, they count up to and including 2025-02-27.
 */
export function pointsExpiry(soldOn: CalendarDate, rules: RuleBook): CalendarDate {
  return addMonths(soldOn, rules.get('soldMonths', '', soldOn).value);
}

/** The first day on which the line no longer counts; undefined for a managed relationship without an end. */
export function activeUntil({ kind, date, until }: LedgerLine, rules: RuleBook): CalendarDate | undefined {
  if (kind === 'managed') return until;
  const expiry = pointsExpiry(date, rules);
  return until && compareDates(until, expiry) < 0 ? until : expiry;
}

/** Where a line stands on a day: from its date on it is active, from `activeUntil` on expired. */
export function lineState(
  line: LedgerLine,
  day: CalendarDate,
  rules: RuleBook,
): 'toCome' | 'active' | 'expired' {
  if (compareDates(day, line.date) < 0) return 'toCome';
  const end = activeUntil(line, rules);
  return end && isOnOrBefore(end, day) ? 'expired' : 'active';
}

/** A line's points with the rules they come from, active or not: a sale's by its own day, a managed line's by the as-of day. */
export function reckonLine(line: LedgerLine, asOf: CalendarDate, rules: RuleBook): Reckoning {
  const { kind, amount, currency, market, date, lineFirstSoldOn, otherPartners } = line;
  return kind === 'managed'
    ? reckonManaged({ amount, currency, market, otherPartners, asOf }, rules)
    : reckonSale({ amount, currency, market, dealType: kind, soldOn: date, lineFirstSoldOn }, rules);
}

/** Points of the lines that are active on the day. */
export function activePoints(lines: readonly LedgerLine[], asOf: CalendarDate, rules: RuleBook): PointTotals {
  return totalsOn([asOf], lines, rules)[0] as PointTotals;
}

/**
 * One entry a month, as of its 15th: so many months back, the as-of day's month, and so many ahead with the
 * expiries to come. 6 back and at least 3 ahead: HubSpot.
 */
export function pointsOverTime(
  lines: readonly LedgerLine[],
  asOf: CalendarDate,
  monthsBack: number,
  monthsAhead: number,
  rules: RuleBook,
): readonly MonthlyTotals[] {
  const thisMonth = { ...asOf, day: CHECK_DAY };
  const days = Array.from({ length: monthsBack + 1 + monthsAhead }, (_, month) =>
    addMonths(thisMonth, month - monthsBack),
  );
  return totalsOn(days, lines, rules);
}

/** Totals on each of the days, in one pass over the lines. */
function totalsOn(
  days: readonly CalendarDate[],
  lines: readonly LedgerLine[],
  rules: RuleBook,
): readonly MonthlyTotals[] {
  const sums = days.map((): Record<PointKind, number> => ({ sourced: 0, assisted: 0, managed: 0 }));
  for (const line of lines) {
    const end = activeUntil(line, rules);
    let sold: number | undefined;
    days.forEach((day, position) => {
      const isActive = isOnOrBefore(line.date, day) && !(end && isOnOrBefore(end, day));
      if (!isActive) return;
      const points = sold ?? reckonLine(line, day, rules).points;
      // Sold points stay what they were on the day of the sale; managed ones follow the rules of each day.
      if (line.kind !== 'managed') sold = points;
      (sums[position] as Record<PointKind, number>)[line.kind] += points;
    });
  }
  return sums.map((sum, position) => ({
    day: days[position] as CalendarDate,
    ...sum,
    total: sum.sourced + sum.assisted + sum.managed,
  }));
}
