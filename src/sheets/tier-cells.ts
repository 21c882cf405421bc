import { EXAMPLE_THRESHOLDS } from '../domain/tiers';
import type { Language } from '../locale/language';
import { TIER_TEXTS } from '../locale/tier-texts';
import { labelOf } from '../tables/choices';
import { POINT_KINDS, POINTS_LEDGER } from '../tables/points-ledger';
import { columnOf } from '../tables/table';

/** The named ranges of the Tier tab, for formulas of the partner's own too. */
export const TIER_THRESHOLDS = 'TIER_THRESHOLDS';
/** The header row of the table of clients, which the daily run fills below. */
export const TIER_CLIENTS = 'TIER_CLIENTS';

export const MONTHS_BACK = 6;
export const MONTHS_AHEAD = 12;

/** Where the blocks of a new tab stand. Formulas follow when people move them; what is written later goes by names. */
export const TIER_BLOCKS = {
  thresholds: 'A29:C34',
  thresholdRows: { first: 29, last: 34 },
  overTime: { first: 38, last: 38 + MONTHS_BACK + MONTHS_AHEAD },
  chart: 'A37:D56',
  clients: 'A59:E59',
  /** Intermediate results, hidden: months with English headers, ranks of tiers. */
  helpers: { first: 20, count: 6 },
} as const;

export type TierCells = Readonly<Record<string, string | number | boolean>>;

/** What stands in each cell of a new Tier tab. Formulas use only what Google Sheets and other engines share. */
export function tierCells(language: Language): TierCells {
  return {
    ...standing(language),
    ...points(language),
    ...review(language),
    ...thresholds(language),
    ...simulator(language),
    ...overTime(language),
    ...clients(language),
  };
}

function standing(language: Language): TierCells {
  const texts = TIER_TEXTS[language];
  return {
    A1: texts.title,
    A2: `=IF(${isExample()};"${texts.banner}";"")`,
    A4: texts.standing,
    A5: texts.asOf,
    B5: '=AS_OF',
    A6: texts.performance,
    B6: `=PARTNER_TIER(B10;E10;${TIER_THRESHOLDS};B7)`,
    A7: texts.certified,
    D5: texts.credited,
    D6: texts.heldSince,
    D7: texts.usage,
  };
}

/** All of the examples stand as they came. */
function isExample(): string {
  const { first } = TIER_BLOCKS.thresholdRows;
  const same = EXAMPLE_THRESHOLDS.flatMap(({ sourcedMinimum, totalMinimum }, index) => [
    `B${first + index}=${sourcedMinimum}`,
    `C${first + index}=${totalMinimum}`,
  ]);
  return `AND(${same.join(';')})`;
}

function points(language: Language): TierCells {
  const texts = TIER_TEXTS[language];
  const active = (kind: string): string => `=ACTIVE_POINTS(POINTS_LEDGER;AS_OF;"${kind}";POINT_RULES)`;
  const minimumOf = (tier: string, column: 'B' | 'C', otherwise: string): string =>
    `=IFERROR(INDEX(${column}29:${column}34;MATCH(${tier};A29:A34;0));${otherwise})`;
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
    E10: '=SUM(B10:D10)',
    A11: texts.share,
    B11: '=IF(E10=0;0;B10/E10)',
    C11: '=IF(E10=0;0;C10/E10)',
    D11: '=IF(E10=0;0;D10/E10)',
    E11: '=IF(E10=0;0;1)',
    A13: texts.minimums,
    B13: texts.now,
    C13: texts.toKeep,
    D13: texts.toSpare,
    E13: texts.nextTier,
    F13: texts.toGain,
    A14: texts.tier,
    B14: '=B6',
    C14: '=IF(E5="";B6;E5)',
    E14: '=IF(T14="";"–";T14)',
    T14: `=POINTS_TO_NEXT_TIER(B10;E10;${TIER_THRESHOLDS})`,
    A15: labelOf(POINT_KINDS, 'sourced', language),
    B15: '=B10',
    C15: minimumOf('C14', 'B', '0'),
    D15: '=B15-C15',
    E15: minimumOf('E14', 'B', '"–"'),
    F15: '=U14',
    A16: texts.total,
    B16: '=E10',
    C16: minimumOf('C14', 'C', '0'),
    D16: '=B16-C16',
    E16: minimumOf('E14', 'C', '"–"'),
    F16: '=V14',
    A17: texts.sourcedProgress,
    B17: bar('B15', 'E15', texts.top),
    A18: texts.totalProgress,
    B18: bar('B16', 'E16', texts.top),
  };
}

const BAR_LENGTH = 24;

/** Filled up to where the points are, the threshold as a line at the end, beyond which nothing is drawn. */
function bar(now: string, threshold: string, top: string): string {
  const share = `MIN(1;${now}/MAX(1;${threshold}))`;
  const filled = `ROUND(${BAR_LENGTH}*${share};0)`;
  const drawn = `LEFT("${'█'.repeat(BAR_LENGTH)}";${filled})&LEFT("${'░'.repeat(BAR_LENGTH)}";${BAR_LENGTH}-${filled})`;
  return `=IF(ISNUMBER(${threshold});${drawn}&"┃ "&ROUND(${threshold};0)&"  ("&ROUND(100*${share};0)&"%)";"${top}")`;
}

function review(language: Language): TierCells {
  const texts = TIER_TEXTS[language];
  const january = 'DATE(YEAR(B5);1;15)';
  const july = 'DATE(YEAR(B5);7;15)';
  const checks = ['B', 'C', 'D', 'E', 'F', 'G'].map((column, index) => ({
    column,
    helper: String.fromCharCode('T'.charCodeAt(0) + index),
    monthsBefore: 5 - index,
  }));
  return {
    A20: texts.nextReview,
    A21: texts.nextReview,
    B21: `=IF(B5<=${january};${january};IF(B5<=${july};${july};DATE(YEAR(B5)+1;1;15)))`,
    D21: texts.window,
    E21: '=B24',
    F21: '=G24',
    A22: texts.safe,
    B22: '=IF(T21=0;0;SUMPRODUCT((B24:G24<=B5)*(T20:Y20>=T21)))',
    D22: texts.lastSaves,
    E22: '=IF(T22=0;"–";T22)',
    A23: texts.after,
    B23: '=IFERROR(TIER_REVIEW(C14;E6;B21;B25:G25);"–")',
    A24: texts.check,
    A25: texts.tierMet,
    T21: '=IFERROR(MATCH(C14;A29:A34;0);0)',
    T22: '=IF(T21=0;0;SUMPRODUCT(MAX(B24:G24*(T20:Y20>=T21))))',
    ...Object.fromEntries(
      checks.flatMap(({ column, helper, monthsBefore }) => [
        [`${column}24`, `=EDATE(B21;-${monthsBefore})`],
        [`${column}25`, `=IFERROR(INDEX(F38:F56;MATCH(${column}24;A38:A56;0));"")`],
        [`${helper}20`, `=IFERROR(MATCH(${column}25;A29:A34;0);0)`],
      ]),
    ),
  };
}

function thresholds(language: Language): TierCells {
  const texts = TIER_TEXTS[language];
  return {
    A27: texts.thresholds,
    A28: texts.tier,
    B28: texts.sourcedMinimum,
    C28: texts.totalMinimum,
  };
}

function simulator(language: Language): TierCells {
  const texts = TIER_TEXTS[language];
  return {
    E27: texts.simulator,
    E28: texts.credited,
    E29: texts.heldSince,
    E30: texts.reviewDate,
    E31: texts.bestInWindow,
    E32: texts.result,
    G30: '=B21',
    G32: '=IF(OR(G28="";G31="");"";TIER_REVIEW(G28;G29;G30;G31))',
  };
}

function overTime(language: Language): TierCells {
  const texts = TIER_TEXTS[language];
  const { first, last } = TIER_BLOCKS.overTime;
  const months = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    A36: texts.overTime,
    A37: texts.month,
    B37: labelOf(POINT_KINDS, 'sourced', language),
    C37: labelOf(POINT_KINDS, 'assisted', language),
    D37: labelOf(POINT_KINDS, 'managed', language),
    E37: texts.total,
    F37: texts.tier,
    T37: `=POINTS_OVER_TIME(POINTS_LEDGER;AS_OF;${MONTHS_BACK};${MONTHS_AHEAD};POINT_RULES)`,
    ...Object.fromEntries(
      months.flatMap((row) =>
        ['A', 'B', 'C', 'D', 'E'].map((column, index) => [
          `${column}${row}`,
          `=${String.fromCharCode('T'.charCodeAt(0) + index)}${row}`,
        ]),
      ),
    ),
    [`F${first}`]: `=PARTNER_TIER(B${first}:B${last};E${first}:E${last};${TIER_THRESHOLDS};B7)`,
  };
}

function clients(language: Language): TierCells {
  const texts = TIER_TEXTS[language];
  const label = (key: 'client' | 'kind' | 'market'): string => columnOf(POINTS_LEDGER, key).label[language];
  return {
    A58: texts.perClient,
    A59: label('client'),
    B59: label('kind'),
    C59: label('market'),
    D59: texts.active,
    E59: texts.expired,
  };
}
