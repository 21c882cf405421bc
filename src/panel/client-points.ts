import type { CalendarDate } from '../domain/calendar-date';
import { isOnOrBefore, toIsoDate } from '../domain/calendar-date';
import { ClientIndex, clientIdentity } from '../domain/client-identity';
import type { LedgerLine, PointTotals } from '../domain/points-ledger';
import { activePoints, activeUntil, lineState, reckonLine } from '../domain/points-ledger';
import type { PointKind } from '../domain/points';
import type { RuleBook } from '../domain/rule-book';
import { builtInRuleBook } from '../domain/rule-book';
import type { Threshold } from '../domain/tiers';
import { EXAMPLE_THRESHOLDS, tierReached } from '../domain/tiers';
import { readLedger, reckoned } from '../functions/ledger-range';
import { contactTierNamed, readRules } from '../functions/rules-range';
import { readThresholds } from '../functions/thresholds-range';
import type { SheetClock } from '../google/sheet-calendar';
import { openSpreadsheet } from '../google/spreadsheet';
import type { Language } from '../locale/language';
import { asRange } from '../sheets/points-tables';
import type { TableData } from '../sheets/table-data';
import { cellOf, isBlankRow } from '../sheets/table-data';
import { TIER_CERTIFIED, TIER_THRESHOLDS } from '../sheets/tier-cells';
import { labelOf } from '../tables/choices';
import type { PointsLedgerColumn } from '../tables/points-ledger';
import { POINTS_LEDGER, POINT_KINDS, POINT_STATES } from '../tables/points-ledger';
import { RULES } from '../tables/rules';
import { marketLabel } from '../tables/wordings';
import type { ClientIdentity, ClientPoints, ClientPointsLine, ContactTierView, PanelBook } from './contract';
import { calendarOf, readTab } from './panel-book';

type LedgerData = TableData<PointsLedgerColumn>;

/** Clients' points and what the tier would be without each of them: six reads, however many are asked for. */
export function viewPoints(book: PanelBook, clients: readonly ClientIdentity[]): readonly ClientPoints[] {
  const calendar = calendarOf(book);
  const data = readTab(book, POINTS_LEDGER);
  const rulesData = readTab(book, RULES);
  const rules = rulesData ? readRules(asRange(rulesData, book.language), calendar) : builtInRuleBook();
  const rulesOfTiers = tierRules();
  const { owned, unreadable } = data
    ? ownedLines(data, book.language, rules, calendar)
    : { owned: [], unreadable: 0 };
  const index = new ClientIndex<OwnedLine>();
  for (const line of owned) index.add(clientIdentity(line), line);
  const today = calendar.today();
  const contactTiers = contactTiersIn(rules, today);
  const all = activePoints(
    owned.map(({ line }) => line),
    today,
    rules,
  );
  return clients.map(({ name, website, hubId }) => {
    const lines = index.allOf(clientIdentity({ clientName: name, website, hubId })).map(({ line }) => line);
    const active = activePoints(lines, today, rules);
    const views = lines.map((line) => lineView(line, { rules, today, book }));
    return {
      lines: views.sort((first, second) =>
        first.from < second.from ? 1 : first.from > second.from ? -1 : 0,
      ),
      active,
      expired: views
        .filter(({ state }) => state.value === 'expired')
        .reduce((sum, { points }) => sum + points, 0),
      all: { sourced: all.sourced, total: all.total },
      tier: rulesOfTiers && tierView(all, active, rulesOfTiers),
      unreadable,
      contactTiers,
    };
  });
}

/** The prices in force on a day. */
function contactTiersIn(rules: RuleBook, today: CalendarDate): readonly ContactTierView[] {
  return rules
    .names('contactTierPrice')
    .flatMap((name) => {
      const tier = contactTierNamed(name);
      const rule = attempt(() => rules.find('contactTierPrice', name, today));
      return tier && rule
        ? [{ contacts: tier.contacts, price: { amount: rule.value, currency: tier.currency } }]
        : [];
    })
    .sort((first, second) => first.contacts - second.contacts);
}

function tierView(
  all: PointTotals,
  active: PointTotals,
  { thresholds, certified, areExamples }: TierRules,
): ClientPoints['tier'] {
  const rest = { sourced: all.sourced - active.sourced, total: all.total - active.total };
  return {
    now: tierReached(all, thresholds, certified ?? true) ?? null,
    without: tierReached(rest, thresholds, certified ?? true) ?? null,
    areExamples,
    certified,
  };
}

function lineView(
  line: LedgerLine,
  { rules, today, book }: { rules: RuleBook; today: CalendarDate; book: PanelBook },
): ClientPointsLine {
  const state = lineState(line, today, rules);
  const until = activeUntil(line, rules);
  // What is managed from a later day on is worth what the rules of that day say.
  const day = isOnOrBefore(line.date, today) ? today : line.date;
  return {
    kind: { value: line.kind, label: labelOf<PointKind>(POINT_KINDS, line.kind, book.language) },
    state: { value: state, label: labelOf(POINT_STATES, state, book.language) },
    from: toIsoDate(line.date),
    until: until ? toIsoDate(until) : null,
    points: reckonLine(line, day, rules).points,
    amount: { amount: line.amount, currency: line.currency },
    market: marketLabel(line.market, book.language),
  };
}

interface OwnedLine {
  readonly line: LedgerLine;
  readonly clientName: unknown;
  readonly hubId: unknown;
}

/** All at once; where one line cannot be read, each for itself, so that one bad line spoils no other. */
function ownedLines(
  data: LedgerData,
  language: Language,
  rules: RuleBook,
  calendar: SheetClock,
): { readonly owned: readonly OwnedLine[]; readonly unreadable: number } {
  const [header = []] = asRange(data, language);
  const rows = data.rows.filter((row) => !isBlankRow(row));
  const read = (some: readonly (readonly unknown[])[]): readonly LedgerLine[] =>
    reckoned(readLedger([header, ...some], calendar), rules, (lines) => {
      // A line whose rule cannot be read is none that can be counted.
      for (const line of lines) {
        activeUntil(line, rules);
        reckonLine(line, calendar.today(), rules);
      }
      return lines;
    });
  const owned: OwnedLine[] = [];
  const keep = (row: readonly unknown[], line: LedgerLine | undefined): void => {
    if (line)
      owned.push({ line, clientName: cellOf(data, row, 'client'), hubId: cellOf(data, row, 'hubId') });
  };
  const whole = attempt(() => read(rows));
  if (whole?.length === rows.length) {
    rows.forEach((row, index) => keep(row, whole[index]));
    return { owned, unreadable: 0 };
  }
  let unreadable = 0;
  for (const row of rows) {
    const lines = attempt(() => read([row]));
    if (!lines) unreadable += 1;
    keep(row, lines?.[0]);
  }
  return { owned, unreadable };
}

interface TierRules {
  readonly thresholds: readonly Threshold[];
  readonly certified: boolean | null;
  readonly areExamples: boolean;
}

/** Null where no thresholds can be read. */
function tierRules(): TierRules | null {
  const spreadsheet = openSpreadsheet();
  const minimums = spreadsheet.getRangeByName(TIER_THRESHOLDS);
  if (!minimums) return null;
  // The row below says whether those that are as the examples are the partner's own.
  const rows = minimums.offset(0, 0, minimums.getNumRows() + 1).getValues();
  const [, confirmed]: readonly unknown[] = rows.pop() ?? [];
  const thresholds = attempt(() => readThresholds(rows));
  if (!thresholds) return null;
  const certified: unknown = spreadsheet.getRangeByName(TIER_CERTIFIED)?.getValue();
  return {
    thresholds,
    certified: typeof certified === 'boolean' ? certified : null,
    areExamples: confirmed !== true && thresholds.some(holdsExample),
  };
}

/** Whether one of both minimums is as it came. */
function holdsExample({ tier, sourcedMinimum, totalMinimum }: Threshold): boolean {
  const example = EXAMPLE_THRESHOLDS.find((other) => other.tier === tier);
  return example?.sourcedMinimum === sourcedMinimum || example?.totalMinimum === totalMinimum;
}

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
