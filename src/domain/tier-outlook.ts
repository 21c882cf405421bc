import type { CalendarDate } from './calendar-date';
import { addMonths, compareDates, isOnOrBefore } from './calendar-date';
import { clientIdentity, clientKeys, toldApart } from './client-identity';
import type { LedgerLine, MonthlyTotals, PointTotals } from './points-ledger';
import { activePoints, activeUntil, pointsOverTime, reckonLine } from './points-ledger';
import { compareText } from './portfolio';
import { isHubSpotsContract } from './renewal';
import type { Renewal } from './renewal-row';
import { statusOn } from './renewal-row';
import type { RuleBook } from './rule-book';
import type { Threshold } from './tiers';
import { tierReached } from './tiers';

/** What becomes of the renewals to come. expected: who asked to cancel is lost, all else renews. lose: all that is undecided, too. */
export const OUTCOMES = ['renew', 'expected', 'lose'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface ClientRenewal {
  readonly client: string;
  readonly hubId?: string | undefined;
  readonly recordId?: string | undefined;
  readonly renewal: Renewal;
}

export const TIER_EVENTS = ['loss', 'cancellation', 'renewal', 'managedEnds', 'expiry'] as const;
export type TierEventKind = (typeof TIER_EVENTS)[number];

/** Points that end on a day. */
export interface TierEvent {
  readonly kind: TierEventKind;
  readonly client: string;
  readonly day: CalendarDate;
  readonly points: number;
}

export interface OutlookMonth extends MonthlyTotals {
  /** Undefined below the lowest. */
  readonly tier: string | undefined;
  /** What ends after the check before, up to this one. */
  readonly events: readonly TierEvent[];
}

/**
 * Points and tier on the 15th of the as-of day's month and of so many after it. A client that is lost takes its sold and its
 * managed points along on the day on which its renewal would have started ("closed is closed only while it is paid". Source:
 * HubSpot); what it buys from that day on counts. The same holds in every outcome for a cancellation whose day has come.
 */
export function tierOutlook(
  lines: readonly LedgerLine[],
  renewals: readonly ClientRenewal[],
  asOf: CalendarDate,
  thresholds: readonly Threshold[],
  outcome: Outcome,
  monthsAhead: number,
  rules: RuleBook,
): readonly OutlookMonth[] {
  const owned = withOwners(lines, renewals);
  const losses = lossesOf(owned.renewals, asOf, outcome);
  const kept = owned.lines.map((line) => endedBy(losses, line));
  const events = eventsOf(kept, losses, rules);
  return pointsOverTime(kept, asOf, 0, monthsAhead, rules).map((month) => ({
    ...month,
    tier: tierReached(month, thresholds, true),
    events: events.filter(
      ({ day }) => isOnOrBefore(day, month.day) && !isOnOrBefore(day, addMonths(month.day, -1)),
    ),
  }));
}

export interface ClientAtRisk extends PointTotals {
  readonly client: string;
  readonly next: Omit<TierEvent, 'points'> | undefined;
  readonly tierWithout: string | undefined;
}

/** What each client with active points brings, and the tier today without it; most points first. */
export function tierAtRisk(
  lines: readonly LedgerLine[],
  renewals: readonly ClientRenewal[],
  asOf: CalendarDate,
  thresholds: readonly Threshold[],
  rules: RuleBook,
): readonly ClientAtRisk[] {
  const owned = withOwners(lines, renewals);
  const losses = lossesOf(owned.renewals, asOf, 'renew');
  const kept = owned.lines.map((line) => endedBy(losses, line));
  const all = activePoints(kept, asOf, rules);
  const byClient = new Map<string, Owned<LedgerLine>[]>();
  for (const line of kept) {
    if (line.whose === '') continue;
    const own = byClient.get(line.whose);
    if (own) own.push(line);
    else byClient.set(line.whose, [line]);
  }
  const renewing = owned.renewals.flatMap(({ client, renewal, whose }): ComingEvent[] => {
    if (!decides(renewal) || compareDates(renewal.renewalStart, asOf) < 0) return [];
    const isLost = statusOn(renewal, asOf) === 'cancellationRequested';
    return [{ kind: isLost ? 'cancellation' : 'renewal', client, whose, day: renewal.renewalStart }];
  });
  const coming = new Map<string, Omit<TierEvent, 'points'>>();
  const ends = eventsOf(kept, losses, rules).filter(({ day }) => compareDates(day, asOf) > 0);
  for (const { whose, ...event } of [...renewing, ...ends].sort(compareEvents))
    if (!coming.has(whose)) coming.set(whose, event);
  const names = namesOf([...byClient.values()]);
  return [...byClient]
    .map(([key, own], index) => {
      const points = activePoints(own, asOf, rules);
      const rest = {
        sourced: withoutStrayDigits(all.sourced - points.sourced),
        total: withoutStrayDigits(all.total - points.total),
      };
      return {
        ...points,
        client: names[index] ?? '',
        next: coming.get(key),
        tierWithout: tierReached(rest, thresholds, true),
      };
    })
    .filter(({ total }) => total > 0)
    .sort((one, other) => other.total - one.total || compareText(one.client, other.client));
}

/** With the key of its client: the same for a client's lines and its renewals. */
type Owned<Item> = Item & { readonly whose: string };
type ComingEvent = Owned<Omit<TierEvent, 'points'>>;

function withOwners(lines: readonly LedgerLine[], renewals: readonly ClientRenewal[]) {
  const keys = clientKeys(
    [...lines, ...renewals].map((item: { client?: string | undefined; hubId?: string | undefined }) =>
      clientIdentity({ ...item, clientName: item.client }),
    ),
  );
  const owned = <Item>(items: readonly Item[], from: number): readonly Owned<Item>[] =>
    items.map((item, index) => ({ ...item, whose: keys[from + index] ?? '' }));
  return { lines: owned(lines, 0), renewals: owned(renewals, lines.length) };
}

/** Of each client, as its first line has it. */
function namesOf(clients: readonly (readonly LedgerLine[])[]): readonly string[] {
  return toldApart(
    clients.map((own) => ({
      clientName: own.find(({ client }) => client)?.client,
      hubId: own.find(({ hubId }) => hubId)?.hubId,
    })),
  );
}

/** The client's HubSpot subscription itself: an upgrade that is not taken loses nobody. */
function decides(renewal: Renewal): boolean {
  return renewal.contractType === 'renewal' && isHubSpotsContract(renewal);
}

/** The first day on which each client is no client any more, by its key. */
function lossesOf(
  renewals: readonly Owned<ClientRenewal>[],
  asOf: CalendarDate,
  outcome: Outcome,
): ReadonlyMap<string, { readonly day: CalendarDate; readonly kind: 'loss' | 'cancellation' }> {
  const losses = new Map<string, { day: CalendarDate; kind: 'loss' | 'cancellation' }>();
  for (const { whose: key, renewal } of renewals) {
    const status = statusOn(renewal, asOf);
    const day = renewal.renewalStart;
    const isLost =
      decides(renewal) &&
      (status === 'cancellationRequested'
        ? outcome !== 'renew' || isOnOrBefore(day, asOf)
        : outcome === 'lose' && status === 'pending');
    const before = losses.get(key);
    if (!isLost || key === '' || (before && compareDates(before.day, day) <= 0)) continue;
    losses.set(key, { day, kind: status === 'pending' ? 'loss' : 'cancellation' });
  }
  return losses;
}

type Losses = ReturnType<typeof lossesOf>;

function endedBy(losses: Losses, line: Owned<LedgerLine>): Owned<LedgerLine> {
  const day = losses.get(line.whose)?.day;
  const ends = day && compareDates(line.date, day) < 0 && !(line.until && isOnOrBefore(line.until, day));
  return ends ? { ...line, until: day } : line;
}

/** The end of each line, those of one client, day and kind together. */
function eventsOf(
  lines: readonly Owned<LedgerLine>[],
  losses: Losses,
  rules: RuleBook,
): readonly Owned<TierEvent>[] {
  const events = new Map<string, Owned<TierEvent>>();
  for (const line of lines) {
    const day = activeUntil(line, rules);
    if (!day || isOnOrBefore(day, line.date)) continue;
    const { client = '', whose } = line;
    const loss = losses.get(whose);
    const isLoss = loss && compareDates(loss.day, day) === 0;
    const kind = isLoss ? loss.kind : line.kind === 'managed' ? 'managedEnds' : 'expiry';
    const key = `${whose}\n${kind}\n${day.year}-${day.month}-${day.day}`;
    const points = (events.get(key)?.points ?? 0) + reckonLine(line, day, rules).points;
    events.set(key, { kind, client, whose, day, points });
  }
  return [...events.values()].sort(compareEvents);
}

function compareEvents(one: Omit<TierEvent, 'points'>, other: Omit<TierEvent, 'points'>): number {
  return (
    compareDates(one.day, other.day) ||
    TIER_EVENTS.indexOf(one.kind) - TIER_EVENTS.indexOf(other.kind) ||
    compareText(one.client, other.client)
  );
}

/** A client without points changes nothing, and a minimum that is met exactly is met. */
function withoutStrayDigits(points: number): number {
  return Number(points.toFixed(9));
}
