import type { CalendarDate } from './calendar-date';

/**
 * What a number of the points programme is:
 * sourcedRate, assistedRate, managedRate: points for each US$100 of monthly recurring revenue.
 * localAmount: what counts as US$100 in the currency it is named after.
 * marketFactor: what points are multiplied by in the country it is named after (ISO alpha-2), or in "growth".
 * soldMonths: calendar months for which sold points count.
 * ownShare: how many partners to add to the other ones when managed points are shared: 1, for oneself.
 * contactTierPrice: what a contact tier costs a month, named after its contacts and currency ("15000 EUR"). None is built in.
 */
export const RULE_KINDS = [
  'sourcedRate',
  'assistedRate',
  'managedRate',
  'localAmount',
  'marketFactor',
  'soldMonths',
  'ownShare',
  'contactTierPrice',
] as const;

export type RuleKind = (typeof RULE_KINDS)[number];

export interface Rule {
  readonly kind: RuleKind;
  /** Currency, country, or contacts and currency, where the kind asks for one, "" elsewhere. */
  readonly name: string;
  readonly value: number;
  /**
   * Without it the rule holds from the beginning. A rule holds until the next one of its kind and name.
   * For sourcedRate the day is that on which the product line was first sold; for every other kind the rules date.
   */
  readonly inForceFrom?: CalendarDate | undefined;
  /** Why its number cannot be used: thrown where it would be. */
  readonly problem?: Error | undefined;
  /** The announcement that the rule belongs to. */
  readonly pack: string;
  readonly source: string;
}

/** Numbers that were announced together. */
interface RulePack {
  readonly pack: string;
  readonly source: string;
  readonly inForceFrom?: CalendarDate;
  readonly rules: readonly (readonly [kind: RuleKind, name: string, value: number])[];
}

/** The published list (India and Asia), as ISO 3166-1 alpha-2 codes. Later lists could not be read. */
// prettier-ignore
const GROWTH_MARKETS = [
  'IN', // India
  'CN', 'MN', 'KR', // China, Mongolia, South Korea
  'BD', 'BN', 'KH', 'HK', 'ID', 'LA', 'MY', 'MV', 'MM', 'NP', // Bangladesh to Nepal
  'PK', 'PH', 'SG', 'LK', 'TW', 'TH', 'TL', 'VN', // Pakistan to Vietnam
];

/** The 19 independent Spanish- or Portuguese-speaking countries of the Americas, and Haiti. */
// prettier-ignore
const LATIN_AMERICA = [
  'AR', 'BO', 'BR', 'CL', 'CO', 'CR', 'CU', 'DO', 'EC', 'SV',
  'GT', 'HN', 'MX', 'NI', 'PA', 'PY', 'PE', 'UY', 'VE', 'HT',
];

const RULE_PACKS = [
  {
    pack: 'Points programme',
    source: 'HubSpot, Solutions Partner Program, in force before 2024-02-27',
    rules: [
      ['sourcedRate', '', 3],
      ['assistedRate', '', 3],
      ['managedRate', '', 1],
      ['soldMonths', '', 12],
    ],
  },
  {
    pack: 'Sourced rate 2024',
    source: 'HubSpot, for product lines first sold on or after 2024-02-27',
    inForceFrom: { year: 2024, month: 2, day: 27 },
    rules: [['sourcedRate', '', 5]],
  },
  {
    pack: 'Sharing',
    source: 'HubSpot: "divided evenly". Counting oneself: our ruling, 2026-08',
    rules: [['ownShare', '', 1]],
  },
  {
    pack: 'Growth markets 2022',
    source: 'HubSpot, growth market list, 2022-08',
    rules: [['marketFactor', 'growth', 2], ...twofold(GROWTH_MARKETS)],
  },
  {
    pack: 'Latin America',
    source: 'HubSpot names "Latin America", 2022-08. Its countries: our ruling, 2026-08',
    rules: twofold(LATIN_AMERICA),
  },
  {
    pack: 'Currencies before July 2025',
    source: 'HubSpot, local amounts in force until 2025-07-14',
    rules: [
      ['localAmount', 'USD', 100],
      ['localAmount', 'AUD', 105],
      ['localAmount', 'COP', 300300],
      ['localAmount', 'EUR', 75],
      ['localAmount', 'GBP', 62.5],
      ['localAmount', 'SGD', 140],
      ['localAmount', 'JPY', 12000],
      ['localAmount', 'ZAR', 1545],
      ['localAmount', 'CAD', 130],
    ],
  },
  {
    pack: 'Currencies July 2025',
    source: 'HubSpot, local amounts from 2025-07-15, "illustrative"',
    inForceFrom: { year: 2025, month: 7, day: 15 },
    rules: [
      ['localAmount', 'USD', 100],
      ['localAmount', 'AUD', 154],
      ['localAmount', 'COP', 408000],
      ['localAmount', 'EUR', 88],
      ['localAmount', 'GBP', 74],
      ['localAmount', 'SGD', 129],
      ['localAmount', 'JPY', 14400],
      ['localAmount', 'ZAR', 1768],
      ['localAmount', 'CAD', 130],
    ],
  },
] as const satisfies readonly RulePack[];

/** The names and sources of the packs; the Rules tab shows them in its reader's language. */
export type RulePackText = (typeof RULE_PACKS)[number]['pack' | 'source'];

/** Every number of the programme that the add-on knows, as the Rules tab shows them. */
export const BUILT_IN_RULES: readonly Rule[] = (RULE_PACKS as readonly RulePack[]).flatMap(
  ({ pack, source, inForceFrom, rules }) =>
    rules.map(([kind, name, value]) => ({ kind, name, value, inForceFrom, pack, source })),
);

function twofold(countries: readonly string[]): (readonly [RuleKind, string, number])[] {
  return countries.map((country) => ['marketFactor', country, 2] as const);
}
