import { EXAMPLE_THRESHOLDS } from '../domain/tiers';
import { NO_TIER } from '../locale/function-texts';
import type { Language } from '../locale/language';
import { colonIn } from '../locale/punctuation';
import type { TierTexts } from '../locale/tier-texts';
import { FORMER_TIER_TEXTS, FORMER_TITLES, TIER_TEXTS } from '../locale/tier-texts';
import { labelOf } from '../tables/choices';
import { POINT_KINDS, POINTS_LEDGER } from '../tables/points-ledger';
import { columnOf } from '../tables/table';

/** The named ranges of the Tier tab, for formulas of the partner's own too. */
export const TIER_THRESHOLDS = 'TIER_THRESHOLDS';
/** Whether the partner's certification is valid. */
export const TIER_CERTIFIED = 'TIER_CERTIFIED';
/** The header row of the table of clients, which the daily run fills below. */
export const TIER_CLIENTS = 'TIER_CLIENTS';

export const MONTHS_BACK = 6;
export const MONTHS_AHEAD = 12;

/** Where the blocks of a new tab stand. Formulas follow when people move them; what is written later goes by names. */
export const TIER_BLOCKS = {
  certified: 'B7',
  thresholds: 'A27:C32',
  thresholdRows: { first: 27, last: 32 },
  /** Ticked where the minimums that are still as the examples are the partner's own, right below them. */
  confirmed: 'B33',
  overTime: { first: 36, last: 36 + MONTHS_BACK + MONTHS_AHEAD },
  chart: 'R35:V54',
  history: { first: 59, last: 70 },
  clients: 'A73:G73',
  /** Columns H to O, hidden: intermediate results, with tiers as the functions call them. */
  helpers: { first: 8, count: 8 },
} as const;

/**
 * Progress bars are text, each in one cell of column Q: `toThreshold` signs are the way to the threshold, then comes its line.
 * What the chart shows is beside the table of months, with months that are text, so that no engine makes an axis of days.
 */
export const BARS = {
  column: 17,
  width: 500,
  count: 50,
  toThreshold: 40,
  title: 'Q4',
  rows: 'Q5:Q12',
  cells: ['Q6', 'Q8', 'Q10', 'Q12'],
} as const;

/** Month, sourced, total and the minimums of both. */
export const CHART_DATA = { block: 'R35:V54', first: 18, count: 5 } as const;

export type TierCells = Readonly<Record<string, string | number | boolean>>;

/** What stands in each cell of a new Tier tab. Formulas use only what Google Sheets and other engines share. */
export function tierCells(language: Language, texts = TIER_TEXTS[language]): TierCells {
  return {
    ...standing(texts, colonIn(language)),
    ...points(language, texts),
    ...progress(language, texts),
    ...review(texts),
    ...thresholds(texts),
    ...simulator(texts),
    ...overTime(language, texts),
    ...chartData(language, texts),
    ...history(language, texts),
    ...clients(language, texts),
  };
}

/** A tier that a function answered, in the language of the page. */
function inWords(cell: string, { noTier }: TierTexts): string {
  return `IF(${cell}="${NO_TIER}";"${noTier}";${cell})`;
}

/** Stands where a number is not known: the cell of today's points, or of the month, says why. */
const UNKNOWN = '"–"';
/** Whether today's points are known, as far as a tier goes by them. */
const ARE_KNOWN = 'COUNT(B10;E10)=2';

function standing(texts: TierTexts, colon: string): TierCells {
  return {
    A1: texts.title,
    A2: `=IF(ISNUMBER(E10);"";E10&"  ")&IF(OR(${TIER_BLOCKS.confirmed}=TRUE;H26="");"";"${texts.examples}${colon}"&H26&". ${texts.replaceThem}")`,
    H26: `=${stillExamples()}`,
    A4: texts.standing,
    A5: texts.asOf,
    B5: '=AS_OF',
    A6: texts.performance,
    B6: `=IF(${ARE_KNOWN};${inWords('H6', texts)};E10)`,
    H6: `=PARTNER_TIER(B10;E10;${TIER_THRESHOLDS};${TIER_BLOCKS.certified};TRUE)`,
    A7: texts.certified,
    D5: texts.credited,
    D6: texts.heldSince,
    D7: texts.usage,
    G7: `=IFERROR(H7;"${texts.noData}")`,
  };
}

/** The examples that stand as they came, for as long as nobody said that they are the partner's own: "Gold 75, Gold 150". */
function stillExamples(): string {
  const { first, last } = TIER_BLOCKS.thresholdRows;
  const names = `A${first}:A${last}`;
  const ifThere = (tier: string, column: string, minimum: number): string =>
    `IF(COUNTIFS(${names};"${tier}";${column}${first}:${column}${last};${minimum});"${tier} ${minimum}";"")`;
  const cells = EXAMPLE_THRESHOLDS.flatMap(({ tier, sourcedMinimum, totalMinimum }) => [
    ifThere(tier, 'B', sourcedMinimum),
    ifThere(tier, 'C', totalMinimum),
  ]);
  return `TEXTJOIN(", ";TRUE;${cells.join(';')})`;
}

function points(language: Language, texts: TierTexts): TierCells {
  const active = (kind: string): string => `=ACTIVE_POINTS(POINTS_LEDGER;AS_OF;"${kind}";POINT_RULES;TRUE)`;
  const minimumOf = (tier: string, column: 'B' | 'C', otherwise: string): string =>
    `=IFERROR(INDEX(${column}27:${column}32;MATCH(${tier};A27:A32;0));${otherwise})`;
  const noneWithoutTier = `IF(K14="${NO_TIER}";0;${UNKNOWN})`;
  const share = (column: string): string => `=IF(ISNUMBER(E10);IF(E10=0;0;${column}10/E10);${UNKNOWN})`;
  const toNext = (cell: string): string => `=IFERROR(IF(H14="";0;${cell});${UNKNOWN})`;
  const spared = (row: number): string => `=IFERROR(B${row}-C${row};${UNKNOWN})`;
  return {
    A9: texts.activePoints,
    B9: labelOf(POINT_KINDS, 'sourced', language),
    C9: labelOf(POINT_KINDS, 'assisted', language),
    D9: labelOf(POINT_KINDS, 'managed', language),
    E9: texts.total,
    A10: texts.today,
    B10: active('sourced'),
    C10: active('assisted'),
    D10: active('managed'),
    E10: '=IF(COUNT(B10:D10)=3;SUM(B10:D10);IF(ISNUMBER(B10);IF(ISNUMBER(C10);D10;C10);B10))',
    A11: texts.share,
    B11: share('B'),
    C11: share('C'),
    D11: share('D'),
    E11: share('E'),
    A13: texts.minimums,
    B13: texts.now,
    C13: texts.toKeep,
    D13: texts.toSpare,
    E13: texts.nextTier,
    F13: texts.toGain,
    A14: texts.tier,
    B14: '=B6',
    C14: `=IF(AND(G5="";NOT(${ARE_KNOWN}));${UNKNOWN};${inWords('K14', texts)})`,
    K14: '=IF(G5="";H6;G5)',
    E14: `=IFERROR(IF(H14="";${UNKNOWN};H14);${UNKNOWN})`,
    H14: `=POINTS_TO_NEXT_TIER(B10;E10;${TIER_THRESHOLDS})`,
    A15: labelOf(POINT_KINDS, 'sourced', language),
    B15: '=B10',
    C15: minimumOf('K14', 'B', noneWithoutTier),
    D15: spared(15),
    E15: minimumOf('E14', 'B', UNKNOWN),
    F15: toNext('I14'),
    A16: texts.total,
    B16: '=E10',
    C16: minimumOf('K14', 'C', noneWithoutTier),
    D16: spared(16),
    E16: minimumOf('E14', 'C', UNKNOWN),
    F16: toNext('J14'),
  };
}

/** Of each bar: the threshold, how much of it is there, and how many signs that are. At the top it is the tier's own. */
function progress(language: Language, texts: TierTexts): TierCells {
  const { count, toThreshold } = BARS;
  // What has not reached the threshold never looks as if it had.
  const signs = (row: number): string =>
    `=IF(N${row}>=1;MIN(${count};ROUNDDOWN(${toThreshold}*N${row};0));MIN(${toThreshold - 1};ROUND(${toThreshold}*N${row};0)))`;
  const bar = (row: number): TierCells => ({
    [`M${row}`]: `=IF(ISNUMBER(E${row});E${row};C${row})`,
    [`N${row}`]: `=IFERROR(IF(M${row}>0;B${row}/M${row};0);0)`,
    [`O${row}`]: signs(row),
  });
  // Sold and managed points have no minimum of their own: both are parts of the total, and so is their line.
  const part = (row: number, points: string): TierCells => ({
    [`L${row}`]: `=${points}`,
    [`M${row}`]: '=M16',
    [`N${row}`]: `=IFERROR(IF(M${row}>0;L${row}/M${row};0);0)`,
    [`O${row}`]: signs(row),
  });
  // The engines share no REPT: so many signs of a text that is long enough.
  const signed = (sign: string, number: string): string => `LEFT("${sign.repeat(toThreshold)}";${number})`;
  const drawn = (row: number): string => {
    const upTo = `MIN(O${row};${toThreshold})`;
    const beyond = `MAX(O${row}-${toThreshold};0)`;
    return (
      `=${signed('█', upTo)}&${signed('░', `${toThreshold}-${upTo}`)}&"┃"` +
      `&${signed('█', beyond)}&${signed('░', `${count - toThreshold}-${beyond}`)}`
    );
  };
  const colon = colonIn(language);
  const label = (row: number, name: string, points = `B${row}`): string =>
    `="${name}${colon}"&IFERROR(ROUNDDOWN(${points};0)&" / "&ROUND(M${row};0)&"  ("&ROUNDDOWN(100*N${row};0)&"%)";${UNKNOWN})`;
  return {
    ...bar(15),
    ...bar(16),
    ...part(10, `IFERROR(B10+C10;${UNKNOWN})`),
    ...part(11, 'D10'),
    Q4: `=IF(ISNUMBER(E15);"${texts.progress}${colon}"&E14;IF(ISERROR(H14);"${texts.progress}${colon}–";"${texts.top}"))`,
    Q5: label(15, labelOf(POINT_KINDS, 'sourced', language)),
    Q6: drawn(15),
    Q7: label(16, texts.total),
    Q8: drawn(16),
    Q9: label(10, texts.sold, 'L10'),
    Q10: drawn(10),
    Q11: label(11, labelOf(POINT_KINDS, 'managed', language), 'L11'),
    Q12: drawn(11),
  };
}

/** The months as text, today's marked, and the points that each minimum asks for as a line across them. */
function chartData(language: Language, texts: TierTexts): TierCells {
  const { first, last } = TIER_BLOCKS.overTime;
  const months = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    R35: texts.month,
    S35: labelOf(POINT_KINDS, 'sourced', language),
    T35: texts.total,
    U35: texts.sourcedMinimum,
    V35: texts.totalMinimum,
    ...Object.fromEntries(
      months.flatMap((row) => [
        [
          `R${row}`,
          `=IFERROR(RIGHT("0"&MONTH(A${row});2)&"/"&YEAR(A${row})&IF(${isToday(`A${row}`)};" ◂ ${texts.today}";"");"")`,
        ],
        [`S${row}`, `=IF(ISNUMBER(B${row});B${row};"")`],
        [`T${row}`, `=IF(ISNUMBER(E${row});E${row};"")`],
        [`U${row}`, '=M15'],
        [`V${row}`, '=M16'],
      ]),
    ),
  };
}

/** Whether the month in a cell is that of the as-of day. */
export function isToday(cell: string): string {
  return `AND(MONTH(${cell})=MONTH($B$5);YEAR(${cell})=YEAR($B$5))`;
}

const CHECKS = ['B', 'C', 'D', 'E', 'F', 'G'].map((column, index) => ({
  column,
  helper: String.fromCharCode('H'.charCodeAt(0) + index),
  monthsBefore: 5 - index,
}));

function review(texts: TierTexts): TierCells {
  const january = 'DATE(YEAR(B5);1;15)';
  const july = 'DATE(YEAR(B5);7;15)';
  const isWindowKnown = 'COUNT(H19;H22:M22)=7';
  return {
    A18: texts.nextReview,
    A19: texts.nextReview,
    B19: `=IF(B5<=${january};${january};IF(B5<=${july};${july};DATE(YEAR(B5)+1;1;15)))`,
    H19: `=IFERROR(MATCH(K14;A27:A32;0);IF(K14="${NO_TIER}";0;${UNKNOWN}))`,
    D19: texts.window,
    F19: '=B22',
    G19: '=G22',
    A20: texts.safe,
    B20: `=IF(${isWindowKnown};IF(H19=0;0;SUMPRODUCT((B22:G22<=B5)*(H22:M22>=H19)));${UNKNOWN})`,
    D20: texts.lastSaves,
    G20: '=IF(H20=0;"–";H20)',
    H20: `=IF(${isWindowKnown};IF(H19=0;0;SUMPRODUCT(MAX(B22:G22*(H22:M22>=H19))));0)`,
    A21: texts.after,
    B21: `=${inWords('H21', texts)}`,
    H21: '=IFERROR(TIER_REVIEW(K14;G6;B19;H23:M23);"–")',
    A22: texts.check,
    A23: texts.tierMet,
    ...Object.fromEntries(
      CHECKS.flatMap(({ column, helper, monthsBefore }) => [
        [`${column}22`, `=EDATE(B19;-${monthsBefore})`],
        [`${helper}22`, `=IFERROR(INDEX(N36:N54;MATCH(${column}22;A36:A54;0));0)`],
        [`${helper}23`, `=IFERROR(INDEX(M36:M54;MATCH(${column}22;A36:A54;0));"")`],
        [`${column}23`, `=IF(ISNUMBER(${helper}22);${inWords(`${helper}23`, texts)};${UNKNOWN})`],
      ]),
    ),
  };
}

function thresholds(texts: TierTexts): TierCells {
  return {
    A25: texts.thresholds,
    A26: texts.tier,
    B26: texts.sourcedMinimum,
    C26: texts.totalMinimum,
    A33: texts.areMine,
  };
}

/** Both reviews to come, filled in from the page; each cell may be overwritten to see what would happen. */
function simulator(texts: TierTexts): TierCells {
  const best = (column: 'F' | 'G'): string =>
    `SUMPRODUCT(MAX((A36:A54>=EDATE(${column}26;-5))*(A36:A54<=${column}26)*N36:N54))`;
  const reviewed = (column: 'F' | 'G', helper: 'N' | 'O'): TierCells => ({
    [`${helper}29`]: `=IFERROR(${best(column)};${UNKNOWN})`,
    [`${column}29`]: `=IF(ISNUMBER(${helper}29);IF(${helper}29=0;"${texts.noTier}";INDEX(A27:A32;${helper}29));${UNKNOWN})`,
    [`${helper}30`]: `=IF(OR(${column}27="";${column}29="");"";IF(OR(${column}27=${UNKNOWN};${column}29=${UNKNOWN});${UNKNOWN};TIER_REVIEW(${column}27;${column}28;${column}26;${column}29)))`,
    [`${column}30`]: `=${inWords(`${helper}30`, texts)}`,
  });
  return {
    D25: texts.simulator,
    D26: texts.reviewDate,
    D27: texts.creditedBefore,
    D28: texts.heldSince,
    D29: texts.bestInWindow,
    D30: texts.result,
    F26: '=B19',
    G26: '=EDATE(F26;6)',
    F27: '=C14',
    G27: '=F30',
    F28: '=IF(G6="";"";G6)',
    G28: '=F28',
    ...reviewed('F', 'N'),
    ...reviewed('G', 'O'),
  };
}

function overTime(language: Language, texts: TierTexts): TierCells {
  const { first, last } = TIER_BLOCKS.overTime;
  const months = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    A34: texts.overTime,
    A35: texts.month,
    B35: labelOf(POINT_KINDS, 'sourced', language),
    C35: labelOf(POINT_KINDS, 'assisted', language),
    D35: labelOf(POINT_KINDS, 'managed', language),
    E35: texts.total,
    F35: texts.tier,
    H35: `=POINTS_OVER_TIME(POINTS_LEDGER;AS_OF;${MONTHS_BACK};${MONTHS_AHEAD};POINT_RULES;TRUE)`,
    ...Object.fromEntries(
      months.flatMap((row) => [
        ...['A', 'B', 'C', 'D', 'E'].map((column, index) => [
          `${column}${row}`,
          `=IF(H${row}="";"";${String.fromCharCode('H'.charCodeAt(0) + index)}${row})`,
        ]),
        [`F${row}`, `=IF(COUNT(B${row};E${row})=2;${inWords(`M${row}`, texts)};${UNKNOWN})`],
        [`N${row}`, `=IF(COUNT(B${row};E${row})=2;IFERROR(MATCH(M${row};A27:A32;0);0);${UNKNOWN})`],
      ]),
    ),
    [`M${first}`]: `=PARTNER_TIER(B${first}:B${last};E${first}:E${last};${TIER_THRESHOLDS};B7;TRUE)`,
  };
}

/** What the history shows of each ledger row, from column A on; the hidden columns from H on hold all rows, newest first. */
export const HISTORY_COLUMNS = [
  'kind',
  'date',
  'amount',
  'currency',
  'points',
  'activeUntil',
  'state',
] as const;

/** Blank cells of the ledger come through a formula as 0 in some engines; in these columns it is a number of its own. */
const NUMBERS_OF_HISTORY: readonly string[] = ['amount', 'points'];

function history(language: Language, texts: TierTexts): TierCells {
  const { first, last } = TIER_BLOCKS.history;
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const columns = HISTORY_COLUMNS.map((key, index) => ({
    key,
    column: String.fromCharCode('A'.charCodeAt(0) + index),
    helper: String.fromCharCode('H'.charCodeAt(0) + index),
  }));
  return {
    A56: texts.history,
    A57: columnOf(POINTS_LEDGER, 'client').label[language],
    E57: `=IF(COUNTA(I${first}:I)>${rows.length};"${texts.newest(rows.length)} "&COUNTA(I${first}:I);"")`,
    ...Object.fromEntries(
      columns.flatMap(({ key, column, helper }) => [
        [`${column}58`, columnOf(POINTS_LEDGER, key).label[language]],
        ...rows.map((row) => {
          const cell = `${helper}${row}`;
          const isBlank = NUMBERS_OF_HISTORY.includes(key) ? `$I${row}=""` : `OR(${cell}="";${cell}=0)`;
          // A line without a state could not be calculated; its points are no 0.
          const known = key === 'points' ? `IF(OR($N${row}="";$N${row}=0);${UNKNOWN};${cell})` : cell;
          return [`${column}${row}`, `=IF(${isBlank};"";${known})`];
        }),
      ]),
    ),
  };
}

function clients(language: Language, texts: TierTexts): TierCells {
  const label = (key: 'client' | 'kind' | 'market'): string => columnOf(POINTS_LEDGER, key).label[language];
  return {
    A72: texts.perClient,
    A73: label('client'),
    B73: labelOf(POINT_KINDS, 'sourced', language),
    C73: labelOf(POINT_KINDS, 'assisted', language),
    D73: labelOf(POINT_KINDS, 'managed', language),
    E73: texts.total,
    F73: texts.expired,
    G73: label('market'),
  };
}

/** The page as it was in this language while "tier" had another word there. */
export function formerWordsOnPage(language: Language): TierCells | undefined {
  const words = FORMER_TIER_TEXTS()[language];
  return words && tierCells(language, { ...TIER_TEXTS[language], ...words });
}

/** What tabs of earlier versions say in these cells. */
export function formerTierCells(language: Language): TierCells {
  const [standing = '', minimums = '', overTime = '', history = '', perClient = ''] =
    FORMER_TITLES[language].split('|');
  const label = (key: 'kind' | 'market'): string => columnOf(POINTS_LEDGER, key).label[language];
  const texts = TIER_TEXTS[language];
  return {
    ...{ A4: standing, A13: minimums, A34: overTime, A56: history, A72: perClient },
    ...{ B73: label('kind'), C73: texts.active, D73: texts.expired, E73: label('market') },
  };
}
