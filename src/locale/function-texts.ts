import { readerTexts } from './reader-texts';

/**
 * What custom functions say about wrong input, in English: they may touch no service (a column of formulas would be a
 * column of round trips), so they cannot know the sheet's language. What jobs say too, of the ledger and the rules, is
 * said in `reader-texts.ts`. Each message stands alone: Sheets shows nothing else.
 */
export const WANTED = {
  get date(): string {
    return readerTexts().wanted.date;
  },
  get wholeNumber(): string {
    return readerTexts().wanted.wholeNumber;
  },
  get amount(): string {
    return readerTexts().wanted.amount;
  },
  points: 'a number from 0 up',
  number: 'a number',
  outcome: '"renew", "expected" or "lose"',
  yesOrNo: 'TRUE or FALSE',
  contractType:
    '"Renewal", "Contact tier upgrade (CTU)" or "Email overage (EO)", in English, French, Spanish, German or Portuguese',
  contract: '"HubSpot subscription", "Own services" or "Own subscription", in any of the five languages',
  status:
    'one of "Pending", "Renewed", "Confirmed" or "Cancellation requested", in any of the five languages',
  communicationOwner: '"HubSpot" or "Partner", in any of the five languages',
  edition: '"Starter", "Basic", "Professional" or "Enterprise"',
  language: '"en", "fr", "es", "de" or "pt"',
  get currency(): string {
    return readerTexts().wanted.currency;
  },
  dealType: '"sourced" or "assisted"',
  get pointKind(): string {
    return readerTexts().wanted.pointKind;
  },
  get market(): string {
    return readerTexts().wanted.market;
  },
  get ruleKind(): string {
    return readerTexts().wanted.ruleKind;
  },
  tier: '"Gold", "Platinum", "Diamond", "Elite" or "No tier"',
} as const;

export const FUNCTION_TEXTS = {
  missing: (argument: string, help: string): string => `${argument} is missing: ${help}`,
  notWanted: (got: string, wanted: string): string => readerTexts().notWanted(got, wanted),
  notAMarket: (got: string): string => readerTexts().notAMarket(got),
  tooMany: (got: string, limit: number): string => `${got} is more than ${limit}`,
  ambiguousCurrency: (got: string, codes: readonly string[]): string =>
    readerTexts().ambiguousCurrency(got, either(codes)),
  unsupportedCurrency: (code: string, known: readonly string[], day: string | undefined): string =>
    readerTexts().unsupportedCurrency(code, known.join(', '), day),
  ruleMissing: (kind: string, name: string, day: string | undefined): string =>
    readerTexts().ruleMissing(kind, name, day),
  differentShapes: (first: string, second: string): string =>
    `${first}, but ${second}: ranges must have the same shape`,
  shape: (argument: string, rows: number, columns: number): string =>
    `${argument} is ${counted(rows, 'row')} by ${counted(columns, 'column')}`,
  oneColumn: 'takes a range of one column, since each answer fills a row',
  oneValue: 'takes one value, since the answer is a table',
  positionInRange: (row: number, column: number | undefined): string =>
    column === undefined ? `row ${row} of the range` : `row ${row}, column ${column} of the range`,
  positionInTable: (row: number, column: string): string => readerTexts().positionInTable(row, column),
  lineAfterSale: (line: string, sale: string): string => readerTexts().lineAfterSale(line, sale),
  endBeforeStart: (end: string, start: string): string => readerTexts().endBeforeStart(end, start),
  notARange: (got: string, wanted: string): string => `${got} is not a range; expected: ${wanted}`,
  columnMissing: (labels: readonly string[], wanted: string): string =>
    readerTexts().columnMissing(either(labels.map(quoted)), wanted),
  columnTwice: (label: string): string => readerTexts().columnTwice(label),
  blankCell: (wanted: string): string => readerTexts().blankCell(wanted),
  fewColumns: (columns: number, wanted: string): string =>
    `has ${counted(columns, 'column')}; expected: ${wanted}`,
  tooManyOptions: (count: number, limit: number): string =>
    `holds ${count} options, and more than ${limit} cannot be compared exactly; expected: the ${limit} most likely ones`,
  noPath: (sourced: number, total: number, sourcedMissing: number, totalMissing: number): string =>
    `all together bring ${sourced} sourced and ${total} total points; expected: options that close gaps of ${sourcedMissing} and ${totalMissing}`,
  threeColumns: (columns: number): string =>
    `has ${counted(columns, 'column')}; expected: rows of tier, sourced minimum, total minimum`,
  noThresholds: 'holds no tier; expected: rows of tier, sourced minimum, total minimum',
  sameTierTwice: (tier: string): string => `"${tier}" is there twice`,
  notAReviewDate: (day: string): string => `${day} is neither a 15 January nor a 15 July`,
  windowRows: (rows: number): string =>
    `has ${counted(rows, 'row')}; expected: a row of tiers for each review`,
  check: (position: number): string => `check ${position}`,
  noTiers: 'holds no tier; expected: the tiers of the monthly checks',
  sameRuleTwice: (row: number): string => readerTexts().sameRuleTwice(row),
  nameNotWanted: (got: string, kind: string): string => readerTexts().nameNotWanted(got, kind),
  get aboveZero(): string {
    return readerTexts().aboveZero;
  },
  get contactsAndCurrency(): string {
    return readerTexts().contactsAndCurrency;
  },
  get countryOrGrowth(): string {
    return readerTexts().countryOrGrowth;
  },
} as const;

export const TABLE_WANTED = {
  renewals: 'the renewals table with its header row',
  get ledger(): string {
    return readerTexts().ledger;
  },
  thresholds: 'rows of tier, sourced minimum, total minimum',
  contacts: 'the Contacts table with its header row',
  clients: 'the Clients table with its header row',
  team: 'the team of the Settings tab with its header row',
  options: 'rows of name, sourced points, total points, cost',
  get rules(): string {
    return readerTexts().rules;
  },
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
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${readerTexts().or} ${last}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
