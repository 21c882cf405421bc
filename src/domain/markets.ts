import type { CalendarDate } from './calendar-date';
import type { Rule } from './rule-packs';
import type { RuleBook } from './rule-book';

/** Where the client is: a country by its ISO 3166-1 alpha-2 code ("BR"), or the market itself. */
export type Market = 'standard' | 'growth' | (string & {});

/**
 * The rule by which a market's points are multiplied, undefined in a standard market. Source: HubSpot; the client's
 * country decides, not the partner's. Which countries "Latin America" means is our ruling (see `rule-packs.ts`).
 */
export function marketRule(market: Market, day: CalendarDate | undefined, rules: RuleBook): Rule | undefined {
  if (market === 'standard') return undefined;
  return market === 'growth'
    ? rules.get('marketFactor', market, day)
    : rules.find('marketFactor', market, day);
}

/** 2 in a growth market, 1 elsewhere. */
export function marketFactor(market: Market, day: CalendarDate | undefined, rules: RuleBook): number {
  return marketRule(market, day, rules)?.value ?? 1;
}
