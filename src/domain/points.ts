import type { CalendarDate } from './calendar-date';
import type { CurrencyCode } from './currencies';
import type { Market } from './markets';
import { marketRule } from './markets';
import type { RuleBook } from './rule-book';
import type { Rule } from './rule-packs';

/** Sourced was once called "partner collab", assisted "DIFM". */
export type DealType = 'sourced' | 'assisted';
export type PointKind = DealType | 'managed';

/** What a client pays each month. */
export interface Revenue {
  /** Monthly recurring revenue, in the currency. */
  readonly amount: number;
  readonly currency: CurrencyCode;
  /** The client's. */
  readonly market: Market;
}

export interface Sale extends Revenue {
  readonly dealType: DealType;
  /** The newest rules when left out. */
  readonly soldOn?: CalendarDate | undefined;
  /** When the client first bought this product line; the day of the sale when left out. An upsell keeps the old line's rate. */
  readonly lineFirstSoldOn?: CalendarDate | undefined;
}

export interface ManagedAccount extends Revenue {
  /** Partners who manage the client too. */
  readonly otherPartners: number;
  /** The newest rules when left out. */
  readonly asOf?: CalendarDate | undefined;
}

/** Points, and the rules they come from. */
export interface Reckoning {
  readonly points: number;
  /** What counts as US$100. */
  readonly localAmount: Rule;
  /** Points for each US$100. */
  readonly rate: Rule;
  /** Undefined in a standard market. */
  readonly market: Rule | undefined;
  /** How many partners share the points. */
  readonly sharers: number;
}

/**
 * Sold points: amount / what counts as US$100 x rate x market factor; nothing is rounded. Source: HubSpot.
 * Throws `MissingRule` for a currency without a rule.
 *
 * EUR 1,000 sourced in 2026 is 1000 / 88 x 5 = 56.818182.
 */
export function soldPoints(sale: Sale, rules: RuleBook): number {
  return reckonSale(sale, rules).points;
}

/** As `soldPoints`, with the rules used. */
export function reckonSale(sale: Sale, rules: RuleBook): Reckoning {
  const { dealType, soldOn, lineFirstSoldOn } = sale;
  const rate =
    dealType === 'sourced'
      ? rules.get('sourcedRate', '', lineFirstSoldOn ?? soldOn)
      : rules.get('assistedRate', '', soldOn);
  return reckon(sale, rate, soldOn, 1, rules);
}

/**
 * Managed points, shared evenly by all partners who manage the client. Source: HubSpot ("divided evenly"); that one
 * counts oneself is our ruling, and a rule of the book. US$1,000 managed with one other partner is 5.
 */
export function managedPoints(account: ManagedAccount, rules: RuleBook): number {
  return reckonManaged(account, rules).points;
}

/** As `managedPoints`, with the rules used. */
export function reckonManaged(account: ManagedAccount, rules: RuleBook): Reckoning {
  const { asOf, otherPartners } = account;
  const sharers = Math.max(1, otherPartners + rules.get('ownShare', '', asOf).value);
  return reckon(account, rules.get('managedRate', '', asOf), asOf, sharers, rules);
}

/** Points of an amount of any kind: a new line sold that day, or an account managed alone. */
export function pointsFor(
  kind: PointKind,
  revenue: Revenue,
  asOf: CalendarDate | undefined,
  rules: RuleBook,
): number {
  return reckonKind(kind, revenue, asOf, rules).points;
}

/**
 * The monthly amount that gives so many points: the inverse of `pointsFor`.
 * 50 sourced points in EUR in 2026 take EUR 880 in a standard market, EUR 440 in a growth market.
 */
export function amountFor(
  kind: PointKind,
  points: number,
  currency: CurrencyCode,
  market: Market,
  asOf: CalendarDate | undefined,
  rules: RuleBook,
): number {
  const {
    localAmount,
    rate,
    market: factor,
    sharers,
  } = reckonKind(kind, { amount: 0, currency, market }, asOf, rules);
  return (points * localAmount.value * sharers) / (rate.value * (factor?.value ?? 1));
}

function reckonKind(
  kind: PointKind,
  { amount, currency, market }: Revenue,
  asOf: CalendarDate | undefined,
  rules: RuleBook,
): Reckoning {
  return kind === 'managed'
    ? reckonManaged({ amount, currency, market, otherPartners: 0, asOf }, rules)
    : reckonSale({ amount, currency, market, dealType: kind, soldOn: asOf }, rules);
}

function reckon(
  { amount, currency, market }: Revenue,
  rate: Rule,
  day: CalendarDate | undefined,
  sharers: number,
  rules: RuleBook,
): Reckoning {
  const localAmount = rules.get('localAmount', currency, day);
  const factor = marketRule(market, day, rules);
  const points = ((amount / localAmount.value) * rate.value * (factor?.value ?? 1)) / sharers;
  return { points, localAmount, rate, market: factor, sharers };
}
