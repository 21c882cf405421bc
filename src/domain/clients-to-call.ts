import type { CalendarDate } from './calendar-date';
import { addDays, compareDates, daysBetween, isOnOrBefore } from './calendar-date';
import type { PortfolioRow } from './portfolio';
import { compareText, isRenewal } from './portfolio';
import type { Renewal } from './renewal-row';
import { isDecisionDue, isLapsed, statusOn } from './renewal-row';

/**
 * Reasons to call a client, with their weights: our ruling, after what a partner's own tool asks. A client who asked to
 * cancel comes first whatever else there is.
 */
export const REASON_WEIGHTS = {
  cancellation: 100,
  noAnswer: 80,
  deadlineNear: 75,
  lowUsage: 65,
  fallingUsage: 65,
  managedEndsSoon: 55,
  noData: 50,
  noContact: 48,
  lowerMrr: 42,
  managedEnds: 40,
  fallingLater: 35,
  higherPrice: 33,
  contactsNearLimit: 30,
  emailsNearLimit: 30,
  inactive: 30,
} as const;

export type CallReason = keyof typeof REASON_WEIGHTS;

/** A row of the renewals table. What its table has no column for is undefined: nothing is concluded from it. */
export interface CalledRow extends PortfolioRow {
  readonly isInformedByHubSpot: boolean | undefined;
  readonly hasContact: boolean | undefined;
}

/** A row of the Clients table; blank is "no data", never 0. */
export interface CalledClient {
  readonly usageScore?: number | undefined;
  /** A fraction; negative is falling. */
  readonly usageTrend?: number | undefined;
  readonly lastActive?: CalendarDate | undefined;
  readonly managedUntil?: CalendarDate | undefined;
  readonly contactsUsed?: number | undefined;
  readonly contactsLimit?: number | undefined;
  readonly emailsSent?: number | undefined;
  readonly emailLimit?: number | undefined;
  /** The table has columns for usage, engagement or activity, and this row says nothing in them. */
  readonly isUnknown: boolean;
}

export interface Call<Row extends CalledRow> {
  /** The heaviest first, each with the row that it is about. */
  readonly reasons: readonly { readonly reason: CallReason; readonly row: Row | undefined }[];
  /** What the first reason is about, else what renews next. */
  readonly row: Row | undefined;
}

/** A usage score below it, a share of a limit from it on, days without activity: our ruling. */
export const LOW_USAGE = 35;
export const NEAR_LIMIT = 0.85;
const INACTIVE_DAYS = 21;

/** Why a client is to be called; undefined where nothing speaks for it. A renewal that has started says nothing any more. */
export function callFor<Row extends CalledRow>(
  rows: readonly Row[],
  client: CalledClient | undefined,
  asOf: CalendarDate,
): Call<Row> | undefined {
  const ahead = rows
    .filter(({ renewal }) => renewal && isOnOrBefore(asOf, renewal.renewalStart))
    .sort((one, other) => compareStarts(one, other));
  const stays = ahead.filter(({ renewal }) => renewal && statusOn(renewal, asOf) !== 'cancellationRequested');
  const renews = (days: number): Row | undefined =>
    stays.find((row) => isRenewal(row) && row.renewal && isWithin(row.renewal.renewalStart, asOf, days));
  const found = new Map<CallReason, Row | undefined>();
  const when = (reason: CallReason, row: Row | undefined | false): void => {
    if (row) found.set(reason, row);
  };
  const about = (reason: CallReason, holds: boolean, row?: Row): void => {
    if (holds) found.set(reason, row);
  };

  when(
    'cancellation',
    ahead.find((row) => !stays.includes(row)),
  );
  when(
    'noAnswer',
    byRenewal(stays, (renewal) => isLapsed(renewal, asOf)),
  );
  when(
    'deadlineNear',
    byRenewal(stays, (renewal) => isDecisionDue(renewal, asOf, 14)),
  );
  when(
    'lowerMrr',
    stays.find((row) => isRenewal(row) && changeOf(row) < 0),
  );
  when(
    'higherPrice',
    stays.find(
      (row) =>
        isRenewal(row) &&
        row.isInformedByHubSpot &&
        changeOf(row) > 0 &&
        row.renewal &&
        isWithin(row.renewal.renewalStart, asOf, 90),
    ),
  );
  when('noContact', stays.every(({ hasContact }) => hasContact === false) && stays[0]);

  if (client) {
    const { usageScore, usageTrend = 0, lastActive, managedUntil } = client;
    const soon = renews(90);
    const isLow = usageScore !== undefined && usageScore < LOW_USAGE;
    about('lowUsage', soon !== undefined && isLow, soon);
    about('fallingUsage', soon !== undefined && !isLow && usageTrend < 0, soon);
    about('fallingLater', soon === undefined && usageTrend < 0);
    when('noData', client.isUnknown && renews(120));
    const ends =
      managedUntil && (isWithin(managedUntil, asOf, 14) ? 14 : isWithin(managedUntil, asOf, 30) ? 30 : 0);
    about('managedEndsSoon', ends === 14);
    about('managedEnds', ends === 30);
    about('contactsNearLimit', isNear(client.contactsUsed, client.contactsLimit));
    about('emailsNearLimit', isNear(client.emailsSent, client.emailLimit));
    about('inactive', lastActive !== undefined && daysBetween(lastActive, asOf) >= INACTIVE_DAYS);
  }

  const reasons = (Object.keys(REASON_WEIGHTS) as CallReason[])
    .filter((reason) => found.has(reason))
    .sort((one, other) => REASON_WEIGHTS[other] - REASON_WEIGHTS[one])
    .map((reason) => ({ reason, row: found.get(reason) }));
  const [first] = reasons;
  return first && { reasons, row: first.row ?? ahead.find(isRenewal) ?? ahead[0] };
}

/** 80 and more is high, 50 and more medium. */
export function priorityOf(call: Call<CalledRow>): 'high' | 'medium' | 'low' {
  const weight = weightOf(call);
  return weight >= 80 ? 'high' : weight >= 50 ? 'medium' : 'low';
}

/** Cancellations first, then by weight, by deadline, by MRR, by name. */
export function compareCalls(
  one: Call<CalledRow> & { readonly client: string; readonly mrr: number },
  other: typeof one,
): number {
  return (
    weightOf(other) - weightOf(one) ||
    compareDeadlines(one.row?.renewal, other.row?.renewal) ||
    other.mrr - one.mrr ||
    compareText(one.client, other.client)
  );
}

function weightOf({ reasons: [first] }: Call<CalledRow>): number {
  return first ? REASON_WEIGHTS[first.reason] : 0;
}

function byRenewal<Row extends CalledRow>(
  rows: readonly Row[],
  holds: (renewal: Renewal) => boolean,
): Row | undefined {
  return rows.find(({ renewal }) => renewal && holds(renewal));
}

function changeOf({ currentMrr, estimatedNewMrr }: CalledRow): number {
  return currentMrr === undefined || estimatedNewMrr === undefined ? 0 : estimatedNewMrr - currentMrr;
}

function isNear(used: number | undefined, limit: number | undefined): boolean {
  return used !== undefined && limit !== undefined && limit > 0 && used >= limit * NEAR_LIMIT;
}

function isWithin(day: CalendarDate, asOf: CalendarDate, days: number): boolean {
  return isOnOrBefore(asOf, day) && isOnOrBefore(day, addDays(asOf, days));
}

function compareStarts({ renewal: one }: CalledRow, { renewal: other }: CalledRow): number {
  return one && other ? compareDates(one.renewalStart, other.renewalStart) : 0;
}

/** What has no deadline comes last. */
function compareDeadlines(one: Renewal | undefined, other: Renewal | undefined): number {
  return one && other ? compareDates(one.deadline, other.deadline) : Number(!one) - Number(!other);
}
