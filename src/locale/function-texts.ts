/**
 * What custom functions say about wrong input, in English only: they may touch no service (a column of formulas would
 * be a column of round trips), so they cannot know the sheet's language. Each message stands alone: Sheets shows
 * nothing else.
 */
export const WANTED = {
  date: 'a date or text such as "2026-03-01"',
  wholeNumber: 'a whole number from 0 up',
  amount: 'a number from 0 up',
  points: 'a number from 0 up',
  yesOrNo: 'TRUE or FALSE',
  contractType:
    '"Renewal", "Contact tier upgrade (CTU)" or "Email overage (EO)", in English, French, Spanish, German or Portuguese',
  status:
    'one of "Pending", "Renewed", "Confirmed" or "Cancellation requested", in any of the five languages',
  communicationOwner: '"HubSpot" or "Partner", in any of the five languages',
  edition: '"Starter", "Basic", "Professional" or "Enterprise"',
  language: '"en", "fr", "es", "de" or "pt"',
  currency: 'an ISO currency code such as "EUR"',
  dealType: '"sourced" or "assisted"',
  pointKind: '"sourced", "assisted" or "managed"',
  market: 'a country, "growth" or "standard"',
  ruleKind: 'a rule such as "Amount equal to US$100", in any of the five languages',
  tier: '"Gold", "Platinum", "Diamond", "Elite" or "No tier"',
} as const;

export const FUNCTION_TEXTS = {
  missing: (argument: string, help: string): string => `${argument} is missing: ${help}`,
  notWanted: (got: string, wanted: string): string => `${got} is not ${wanted}`,
  notAMarket: (got: string): string => `${got} is neither a country nor "growth" or "standard"`,
  tooMany: (got: string, limit: number): string => `${got} is more than ${limit}`,
  ambiguousCurrency: (got: string, codes: readonly string[]): string =>
    `${got} may mean ${either(codes)}: write the code`,
  unsupportedCurrency: (code: string, known: readonly string[], day: string | undefined): string =>
    `"${code}" has no rule${day ? ` on ${day}` : ''}: supported are ${known.join(', ')}, and what you add to the Rules table`,
  ruleMissing: (kind: string, name: string, day: string | undefined): string =>
    `no row "${kind}"${name ? ` for "${name}"` : ''}${day ? ` in force on ${day}` : ''}`,
  differentShapes: (first: string, second: string): string =>
    `${first}, but ${second}: ranges must have the same shape`,
  shape: (argument: string, rows: number, columns: number): string =>
    `${argument} is ${counted(rows, 'row')} by ${counted(columns, 'column')}`,
  oneColumn: 'takes a range of one column, since each answer fills a row',
  oneValue: 'takes one value, since the answer is a table',
  positionInRange: (row: number, column: number | undefined): string =>
    column === undefined ? `row ${row} of the range` : `row ${row}, column ${column} of the range`,
  positionInTable: (row: number, column: string): string => `row ${row}, "${column}"`,
  lineAfterSale: (line: string, sale: string): string => `${line} is after the sale on ${sale}`,
  endBeforeStart: (end: string, start: string): string => `${end} is before the line begins on ${start}`,
  notARange: (got: string, wanted: string): string => `${got} is not a range: wants ${wanted}`,
  columnMissing: (labels: readonly string[], wanted: string): string =>
    `no column ${either(labels.map(quoted))} in its first row: wants ${wanted}`,
  columnTwice: (label: string): string => `two columns are called "${label}"`,
  blankCell: (wanted: string): string => `a blank cell is not ${wanted}`,
  threeColumns: (columns: number): string =>
    `has ${counted(columns, 'column')}: wants rows of tier, sourced minimum, total minimum`,
  noThresholds: 'holds no tier: wants rows of tier, sourced minimum, total minimum',
  sameTierTwice: (tier: string): string => `"${tier}" is there twice`,
  notAReviewDate: (day: string): string => `${day} is neither a 15 January nor a 15 July`,
  windowRows: (rows: number): string => `has ${counted(rows, 'row')}: wants a row of tiers for each review`,
  check: (position: number): string => `check ${position}`,
  noTiers: 'holds no tier: wants the tiers of the monthly checks',
  sameRuleTwice: (row: number): string =>
    `says the same as row ${row}: one rule, name and day may be there once`,
  nameNotWanted: (got: string, kind: string): string =>
    `${got} has no place beside "${kind}", which takes no name`,
  aboveZero: 'a number above 0',
  countryOrGrowth: 'a country or "growth"',
} as const;

export const TABLE_WANTED = {
  renewals: 'the renewals table with its header row',
  ledger: 'the points ledger with its header row',
  thresholds: 'rows of tier, sourced minimum, total minimum',
  rules: 'the Rules table with its header row',
} as const;

export const NO_TIER = 'No tier';

/** The header that POINTS_OVER_TIME answers. */
export const POINTS_OVER_TIME_HEADER = ['Month', 'Sourced', 'Assisted', 'Managed', 'Total'] as const;

/** A value as a message shows it: text in quotes, the rest as a formula would write it. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value.length > 60 ? `${value.slice(0, 59)}…` : value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' ? 'a date' : String(value);
}

function quoted(text: string): string {
  return `"${text}"`;
}

/** "a", "a or b", "a, b or c". */
function either(names: readonly string[]): string {
  const last = names[names.length - 1] ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
