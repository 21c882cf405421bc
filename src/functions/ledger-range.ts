import { compareDates, toIsoDate } from '../domain/calendar-date';
import type { LedgerLine } from '../domain/points-ledger';
import type { RuleBook } from '../domain/rule-book';
import { MissingRule } from '../domain/rule-book';
import type { SheetCalendar } from '../domain/sheet-calendar';
import { FUNCTION_TEXTS } from '../locale/function-texts';
import type { Language } from '../locale/language';
import { POINTS_LEDGER } from '../tables/points-ledger';
import { missingRuleText } from './missing-rule-text';
import type { TableRow } from './table-range';
import { readTableRange } from './table-range';

export interface LedgerRange {
  readonly language: Language;
  readonly lines: readonly LedgerLine[];
  /** An error about the currency of the line at this position. */
  wrongCurrency(position: number, problem: string): unknown;
}

/** Runs a reckoning over the lines. A currency that the rules lack is told with its row, whether the row counts or not. */
export function reckoned<Result>(
  ledger: LedgerRange,
  rules: RuleBook,
  reckon: (lines: readonly LedgerLine[]) => Result,
): Result {
  const supported = new Set(rules.names('localAmount'));
  const wrong = (code: string, problem: MissingRule): unknown =>
    ledger.wrongCurrency(
      ledger.lines.findIndex(({ currency }) => currency === code),
      missingRuleText(problem),
    );
  for (const { currency } of ledger.lines)
    if (!supported.has(currency))
      throw wrong(currency, new MissingRule('localAmount', currency, undefined, [...supported]));
  try {
    return reckon(ledger.lines);
  } catch (error) {
    throw error instanceof MissingRule && error.kind === 'localAmount' ? wrong(error.ruleName, error) : error;
  }
}

/** The lines of a points ledger: a range with its header row, columns in any order, headers in any language. */
export function readLedger(given: unknown, calendar: SheetCalendar): LedgerRange {
  const table = readTableRange(given, 'ledger', 'ledger', POINTS_LEDGER, calendar);
  const kindOf = table.requiredReader('kind', 'pointKind');
  const dateOf = table.requiredReader('date', 'date');
  const amountOf = table.requiredReader('amount', 'amount');
  const currencyOf = table.requiredReader('currency', 'currency');
  const marketOf = table.requiredReader('market', 'market');
  const untilOf = table.reader('until', 'date');
  const lineFirstSoldOnOf = table.reader('lineFirstSoldOn', 'date');
  const otherPartnersOf = table.reader('otherPartners', 'wholeNumber');

  const lines = table.rows.map((row): LedgerLine => {
    const date = dateOf(row);
    const until = untilOf(row);
    const lineFirstSoldOn = lineFirstSoldOnOf(row);
    if (until && compareDates(until, date) < 0)
      throw table.wrong(row, 'until', FUNCTION_TEXTS.endBeforeStart(toIsoDate(until), toIsoDate(date)));
    if (lineFirstSoldOn && compareDates(lineFirstSoldOn, date) > 0)
      throw table.wrong(
        row,
        'lineFirstSoldOn',
        FUNCTION_TEXTS.lineAfterSale(toIsoDate(lineFirstSoldOn), toIsoDate(date)),
      );
    return {
      kind: kindOf(row),
      date,
      until,
      amount: amountOf(row),
      currency: currencyOf(row),
      market: marketOf(row),
      lineFirstSoldOn,
      otherPartners: otherPartnersOf(row) ?? 0,
      client: String(table.cell(row, 'client') ?? '').trim(),
      hubId: String(table.cell(row, 'hubId') ?? '') || undefined,
    };
  });
  return {
    language: table.language,
    lines,
    wrongCurrency: (position, problem) => table.wrong(table.rows[position] as TableRow, 'currency', problem),
  };
}
