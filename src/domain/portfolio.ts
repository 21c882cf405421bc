import type { CalendarDate } from './calendar-date';
import { addDays, addMonths, daysBetween, latestWeekday, toIsoDate } from './calendar-date';
import type { RenewalStatus } from './renewal';
import type { Renewal } from './renewal-row';
import { isDecisionDue, isOverdue, statusOn } from './renewal-row';

/** A row of the renewals table as far as its owner and its worth go. */
export interface PortfolioRow {
  /** Undefined while the row has no date. */
  readonly renewal: Renewal | undefined;
  readonly client: string;
  /** Blank where nobody owns the row. */
  readonly owner: string;
  /** ISO code; blank where the row names none. */
  readonly currency: string;
  readonly currentMrr: number | undefined;
  readonly estimatedNewMrr: number | undefined;
}

/** What renews in one month, in one currency: amounts of two are never added. */
export interface MonthOfRenewals {
  /** "2026-03" */
  readonly month: string;
  readonly currency: string;
  readonly renewals: number;
  readonly currentMrr: number;
  readonly estimatedNewMrr: number;
  readonly byStatus: Readonly<Record<Exclude<RenewalStatus, 'confirmed'>, number>>;
  /** Contact tier upgrades and email overages: they repeat the MRR of their client, so it is not counted again. */
  readonly otherChanges: number;
}

/** By month of renewal start, then by currency; every month for every currency of the table. */
export function renewalsByMonth(
  rows: readonly PortfolioRow[],
  asOf: CalendarDate,
  months: number,
): readonly MonthOfRenewals[] {
  const first = { ...asOf, day: 1 };
  const wanted = Array.from({ length: months }, (_, index) => monthOf(addMonths(first, index)));
  const groups = groupedBy(rows, ({ renewal, currency }) =>
    renewal ? `${monthOf(renewal.renewalStart)} ${currency}` : '',
  );
  return wanted.flatMap((month) =>
    currenciesOf(rows).map((currency) => {
      const group = groups.get(`${month} ${currency}`) ?? [];
      const renewals = group.filter(isRenewal);
      const byStatus = { pending: 0, renewed: 0, cancellationRequested: 0 };
      for (const { renewal } of renewals) {
        const status = renewal ? statusOn(renewal, asOf) : 'pending';
        // Both say that the client accepted.
        byStatus[status === 'confirmed' ? 'renewed' : status] += 1;
      }
      return {
        month,
        currency,
        renewals: renewals.length,
        currentMrr: sum(renewals.map(({ currentMrr }) => currentMrr)),
        estimatedNewMrr: sum(renewals.map((row) => row.estimatedNewMrr ?? row.currentMrr)),
        byStatus,
        otherChanges: group.length - renewals.length,
      };
    }),
  );
}

/** What one person has to see to, in one currency. */
export interface Workload {
  readonly owner: string;
  readonly currency: string;
  readonly clients: number;
  readonly overdue: number;
  /** Open decisions of each week, in the order of `mondays`. */
  readonly weeks: readonly number[];
  readonly later: number;
  readonly currentMrr: number;
}

/** The Mondays of so many weeks, from that of the as-of day on. */
export function mondaysFrom(asOf: CalendarDate, weeks: number): readonly CalendarDate[] {
  const first = latestWeekday(asOf, 1);
  return Array.from({ length: weeks }, (_, index) => addDays(first, 7 * index));
}

/** By owner in alphabetical order, what nobody owns last, then by currency. */
export function workloads(
  rows: readonly PortfolioRow[],
  asOf: CalendarDate,
  weeks: number,
): readonly Workload[] {
  const [monday = latestWeekday(asOf, 1)] = mondaysFrom(asOf, Math.max(1, weeks));
  const groups = groupedBy(rows, ({ owner, currency }) => `${owner}\n${currency}`);
  return [...groups.values()]
    .map((group): Workload => {
      const counts = Array.from({ length: weeks }, () => 0);
      let overdue = 0;
      let later = 0;
      for (const { renewal } of group) {
        if (renewal && isOverdue(renewal, asOf)) overdue += 1;
        if (!renewal || !isDecisionDue(renewal, asOf)) continue;
        const week = Math.floor(daysBetween(monday, renewal.deadline) / 7);
        if (week < weeks) counts[week] = (counts[week] ?? 0) + 1;
        else later += 1;
      }
      const [{ owner = '', currency = '' } = {}] = group;
      return {
        owner,
        currency,
        clients: new Set(group.map(({ client }) => client).filter((client) => client !== '')).size,
        overdue,
        weeks: counts,
        later,
        currentMrr: sum(group.filter(isRenewal).map(({ currentMrr }) => currentMrr)),
      };
    })
    .sort(
      (one, other) =>
        Number(one.owner === '') - Number(other.owner === '') ||
        compareText(one.owner, other.owner) ||
        compareText(one.currency, other.currency),
    );
}

/** A row without a type is a renewal; one without a date may be, and its MRR counts. */
export function isRenewal({ renewal }: PortfolioRow): boolean {
  return renewal === undefined || renewal.contractType === 'renewal';
}

function monthOf(date: CalendarDate): string {
  return toIsoDate(date).slice(0, 7);
}

function currenciesOf(rows: readonly PortfolioRow[]): readonly string[] {
  return [...new Set(rows.map(({ currency }) => currency))].sort(compareText);
}

function groupedBy(
  rows: readonly PortfolioRow[],
  keyOf: (row: PortfolioRow) => string,
): ReadonlyMap<string, PortfolioRow[]> {
  const groups = new Map<string, PortfolioRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Sums of cents come out as cents. */
function sum(amounts: readonly (number | undefined)[]): number {
  return Number(amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0).toFixed(6));
}

export function compareText(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
