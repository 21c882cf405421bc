/** Arguments that several custom functions have: their help is the same everywhere. */

export const AMOUNT = {
  name: 'amount',
  kind: 'amount',
  help: 'Monthly recurring revenue in the currency.',
} as const;
export const CURRENCY = {
  name: 'currency',
  kind: 'currency',
  help: 'ISO code such as "EUR", or an unambiguous sign.',
} as const;
export const MARKET = {
  name: 'market',
  kind: 'market',
  help: 'The client\'s market: "standard", "growth", or a country by name or ISO code.',
} as const;
export const DEAL_TYPE = {
  name: 'dealType',
  kind: 'dealType',
  help: 'Optional. "sourced" or "assisted"; sourced when left out.',
  optional: true,
  otherwise: 'sourced',
} as const;
export const OTHER_PARTNERS = {
  name: 'otherPartners',
  kind: 'wholeNumber',
  help: 'Optional. How many other partners manage the client too; none when left out.',
  optional: true,
  otherwise: 0,
} as const;
export const SOLD_ON = {
  name: 'soldOn',
  kind: 'date',
  help: 'Optional. Day of the sale; the newest rules when left out.',
  optional: true,
} as const;
export const RULES_DAY = {
  name: 'asOf',
  kind: 'date',
  help: 'Optional. Day whose rules hold; the newest rules when left out.',
  optional: true,
} as const;
export const POINT_KIND = {
  name: 'kind',
  kind: 'pointKind',
  help: '"sourced", "assisted" or "managed".',
} as const;
export const RULES = {
  name: 'rules',
  kind: 'rules',
  help: 'Optional. The Rules table, POINT_RULES; the built-in rules when left out.',
  optional: true,
} as const;
export const PROBLEMS = {
  name: 'problems',
  kind: 'yesOrNo',
  help: 'Optional. TRUE: what cannot be calculated says why in its place; an error when left out.',
  optional: true,
  otherwise: false,
} as const;
export const RENEWALS_TABLE = {
  name: 'table',
  kind: 'renewals',
  help: 'The renewals table with its header row, in any language.',
} as const;
export const LEDGER = {
  name: 'ledger',
  kind: 'ledger',
  help: 'The points ledger with its header row, in any language.',
} as const;
export const RENEWAL_START = {
  name: 'renewalStart',
  kind: 'date',
  help: 'Day on which the renewal starts.',
} as const;
export const AS_OF = {
  name: 'asOf',
  kind: 'date',
  help: 'The day to answer for: a cell such as AS_OF, never TODAY().',
} as const;
export const NOTICE_DAYS = {
  name: 'noticeDays',
  kind: 'wholeNumber',
  help: 'Optional. Notice period in days; 45 when left out.',
  optional: true,
  otherwise: 45,
} as const;
export const HORIZON = {
  name: 'horizonDays',
  kind: 'wholeNumber',
  help: 'Optional. How many days to look ahead; 120 when left out.',
  optional: true,
  otherwise: 120,
} as const;
export const SOURCED_POINTS = {
  name: 'sourcedPoints',
  kind: 'points',
  help: 'Active sourced points.',
} as const;
export const TOTAL_POINTS = {
  name: 'totalPoints',
  kind: 'points',
  help: 'Active points of all kinds.',
} as const;
export const THRESHOLDS = {
  name: 'thresholds',
  kind: 'thresholds',
  help: 'Rows of tier, sourced minimum, total minimum.',
} as const;
export const CONTACTS_TABLE = {
  name: 'contacts',
  kind: 'contacts',
  help: "Optional. The Contacts table with its header row: finds primary contacts who are not among the client's, or were not confirmed within 180 days.",
  optional: true,
} as const;
export const TEAM_TABLE = {
  name: 'team',
  kind: 'team',
  help: 'Optional. The team of the Settings tab with its header row: finds owners who are not in it, unless it is empty.',
  optional: true,
} as const;
