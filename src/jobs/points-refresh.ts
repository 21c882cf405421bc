import type { CalendarDate } from '../domain/calendar-date';
import { compareDates } from '../domain/calendar-date';
import { clientIdentity, clientKeys } from '../domain/client-identity';
import type { LedgerLine } from '../domain/points-ledger';
import type { PointKind } from '../domain/points';
import { activeUntil, lineState, pointsExpiry, reckonLine } from '../domain/points-ledger';
import type { RuleBook } from '../domain/rule-book';
import { builtInRuleBook } from '../domain/rule-book';
import type { SheetCalendar } from '../domain/sheet-calendar';
import { readLedger, reckoned } from '../functions/ledger-range';
import { readRules } from '../functions/rules-range';
import type { Language } from '../locale/language';
import { POINTS_TEXTS } from '../locale/points-texts';
import { saidIn } from '../locale/reader-texts';
import { cellText, neutralText, toCell } from '../sheets/cells';
import type { LogEntry } from '../sheets/log';
import {
  POINTS_LEDGER_NAME,
  POINT_RULES,
  asRange,
  headerRow,
  byEntries,
  meaningOf,
  nameEntries,
  writeDerived,
} from '../sheets/points-tables';
import type { TableData } from '../sheets/table-data';
import { cellOf, isBlankRow } from '../sheets/table-data';
import type { ClientPoints } from '../sheets/tier-clients';
import { writeClientPoints } from '../sheets/tier-clients';
import type { Workbook } from '../sheets/workbook';
import { valueOf } from '../tables/choices';
import type { PointsLedgerColumn } from '../tables/points-ledger';
import { POINTS_LEDGER, POINT_KINDS, POINT_STATES } from '../tables/points-ledger';
import { rulesInWords, sumInWords } from '../tables/points-in-words';
import { RULES } from '../tables/rules';
import { columnOf } from '../tables/table';
import { comparePoints } from './compare-points';
import { messageOf } from './message-of';

type LedgerData = TableData<PointsLedgerColumn>;
type ReckonedColumn = 'points' | 'rate' | 'activeUntil' | 'state' | 'why';
type ReckonedCells = Readonly<Record<ReckonedColumn, string | number | Date>>;

const NOTHING: ReckonedCells = { points: '', rate: '', activeUntil: '', state: '', why: '' };

/**
 * Writes beside each row of the ledger what it is worth and why, and what follows from it on the other tabs; a row that
 * cannot be read says what is wrong with it.
 */
export function refreshPoints(
  workbook: Pick<Workbook, 'calendar' | 'today' | 'language' | 'log' | 'read'>,
): void {
  const data = workbook.read(POINTS_LEDGER);
  if (!data) return;
  if (data.rows.every(isBlankRow)) {
    if (writeClientPoints([], workbook.language)) comparePoints(workbook, data);
    return;
  }
  nameEntries(POINTS_LEDGER_NAME, data);
  const rules = rulesOf(workbook);
  if (rules) writeReckoning(data, rules, workbook);
}

/** The rules of the Rules tab, or the built-in ones where there is no such tab; throws what a formula would say. */
export function rulesIn({
  read,
  calendar,
  language,
}: Pick<Workbook, 'read' | 'calendar' | 'language'>): RuleBook {
  const data = read(RULES);
  if (!data) return builtInRuleBook();
  nameEntries(POINT_RULES, data);
  return saidIn(language, () => readRules(asRange(data, language), calendar));
}

function rulesOf(workbook: Pick<Workbook, 'read' | 'calendar' | 'language' | 'log'>): RuleBook | undefined {
  const { language, log } = workbook;
  try {
    return rulesIn(workbook);
  } catch (error) {
    log([{ event: POINTS_TEXTS[language].rulesUnreadable, after: plainMessage(error) }]);
    return undefined;
  }
}

function writeReckoning(
  data: LedgerData,
  rules: RuleBook,
  workbook: Pick<Workbook, 'calendar' | 'today' | 'language' | 'log' | 'read'>,
): void {
  const { calendar, today, language, log } = workbook;
  const headers = new WeakMap<LedgerData, readonly unknown[]>();
  const headerOf = (now: LedgerData): readonly unknown[] => {
    const header = headers.get(now) ?? headerRow(now, language);
    headers.set(now, header);
    return header;
  };
  const known = new Map<string, ReckonedCells>();
  const identify = byEntries<PointsLedgerColumn>();
  const reckonedRow = (now: LedgerData, row: readonly unknown[]): ReckonedCells => {
    const identity = identify(now, row);
    const cells =
      known.get(identity) ??
      saidIn(language, () => reckonedCells([headerOf(now), row], { rules, calendar, today, language }));
    known.set(identity, cells);
    return cells;
  };
  log(changesOf(data, reckonedRow, calendar, language));
  const written = writeDerived(data, Object.keys(NOTHING) as ReckonedColumn[], reckonedRow);
  const isListNew = writeClientPoints(clientPoints(written, reckonedRow), language);
  // On a day on which nothing expired the Clients tab need not even be read.
  if (written !== data || isListNew) comparePoints(workbook, written);
}

/** Why follows from the others; a new row has nothing to change. */
const LOGGED = ['points', 'rate', 'activeUntil', 'state'] as const;

/** What the reckoning changes of rows that it had reckoned before, as the Log tells it. */
function changesOf(
  data: LedgerData,
  reckonedRow: (data: LedgerData, row: readonly unknown[]) => ReckonedCells,
  calendar: SheetCalendar,
  language: Language,
): readonly LogEntry[] {
  const shown = (key: ReckonedColumn, cell: unknown): string => {
    const text = cellText(cell, calendar);
    return meaningOf(columnOf(POINTS_LEDGER, key), text) ?? text;
  };
  return data.rows.flatMap((row) => {
    const reckonedNow = reckonedRow(data, row);
    return LOGGED.flatMap((key) => {
      const before = cellOf(data, row, key);
      if (before === '' || shown(key, before) === shown(key, reckonedNow[key])) return [];
      return [
        {
          event: POINTS_TEXTS[language].reckoned,
          client: String(cellOf(data, row, 'client')),
          column: columnOf(POINTS_LEDGER, key).label[language],
          before: cellText(before, calendar),
          after: cellText(reckonedNow[key], calendar),
        },
      ];
    });
  });
}

/** A line for each client, sold and managed points together; what is to come counts nowhere yet. */
function clientPoints(
  data: LedgerData,
  reckonedRow: (data: LedgerData, row: readonly unknown[]) => ReckonedCells,
): readonly ClientPoints[] {
  const lines = new Map<string, ClientPoints>();
  const cells = data.rows.map((row) => ({
    clientName: String(cellOf(data, row, 'client')),
    hubId: cellOf(data, row, 'hubId'),
  }));
  const keys = clientKeys(cells.map(clientIdentity));
  data.rows.forEach((row, index) => {
    if (isBlankRow(row)) return;
    const { points: reckonedPoints, state: stateLabel } = reckonedRow(data, row);
    const isKnown = typeof reckonedPoints === 'number';
    const points = isKnown ? reckonedPoints : 0;
    const key = keys[index] ?? '';
    const market = String(cellOf(data, row, 'market'));
    const known = valueOf(POINT_KINDS, String(cellOf(data, row, 'kind')));
    const kind = known ?? 'sourced';
    const { client, active, expired, kinds, markets, unknown } = lines.get(key) ?? NO_POINTS;
    const state = valueOf(POINT_STATES, String(stateLabel));
    // A line of no kind may be of any.
    const lacking = isKnown ? [] : known ? [known] : POINT_KINDS.values.map(({ value }) => value);
    lines.set(key, {
      client: client || (cells[index]?.clientName ?? ''),
      unknown: new Set([...unknown, ...lacking]),
      kinds: new Set([...kinds, kind]),
      markets: new Set([...markets, market]),
      active: state === 'active' ? { ...active, [kind]: active[kind] + points } : active,
      expired: expired + (state === 'expired' ? points : 0),
    });
  });
  return [...lines.values()].sort(({ client: first }, { client: second }) => (first < second ? -1 : 1));
}

const NO_POINTS: ClientPoints = {
  ...{ client: '', expired: 0, unknown: new Set<PointKind>() },
  active: { sourced: 0, assisted: 0, managed: 0 },
  kinds: new Set(),
  markets: new Set(),
};

interface Circumstances {
  readonly rules: RuleBook;
  readonly calendar: SheetCalendar;
  readonly today: CalendarDate;
  readonly language: Language;
}

function reckonedCells(
  headerAndRow: readonly (readonly unknown[])[],
  { rules, calendar, today, language }: Circumstances,
): ReckonedCells {
  try {
    const ledger = readLedger(headerAndRow, calendar);
    const cells = reckoned(ledger, rules, ([line]) => {
      if (!line) return NOTHING;
      const reckoning = reckonLine(line, today, rules);
      const cell = (key: ReckonedColumn, value: CalendarDate | string | undefined) =>
        toCell(columnOf(POINTS_LEDGER, key), value, language, calendar);
      return {
        points: reckoning.points,
        rate: reckoning.rate.value * (reckoning.market?.value ?? 1),
        activeUntil: cell('activeUntil', activeUntil(line, rules)),
        state: cell('state', lineState(line, today, rules)),
        why: `${sumInWords(line.kind, line, reckoning, language)} (${rulesInWords(reckoning, language, remarksOn(line, rules, language))})`,
      };
    });
    return cells;
  } catch (error) {
    return { ...NOTHING, why: neutralText(rowProblem(error)) };
  }
}

function remarksOn(line: LedgerLine, rules: RuleBook, language: Language): string[] {
  const texts = POINTS_TEXTS[language];
  if (line.kind === 'managed') return [];
  const keepsOldRate = line.kind === 'sourced' && isBefore(line.lineFirstSoldOn, line.date);
  const endsEarly = isBefore(line.until, pointsExpiry(line.date, rules));
  return [...(keepsOldRate ? [texts.oldLine] : []), ...(endsEarly ? [texts.ends] : [])];
}

function isBefore(day: CalendarDate | undefined, other: CalendarDate): boolean {
  return day !== undefined && compareDates(day, other) < 0;
}

/** What is wrong with a row that was read alone. Its place among the two rows that were read is none in the sheet. */
export function rowProblem(error: unknown): string {
  return plainMessage(error).replace(/ ?\([^\s(]+ 2, ("[^"]*")\)$/, ' ($1)');
}

/** The message, without the name of the argument that a formula would have. */
function plainMessage(error: unknown): string {
  return messageOf(error).replace(/^(ledger|rules): /, '');
}
