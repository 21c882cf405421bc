import * as v from 'valibot';
import { toIsoDate } from '../domain/calendar-date';
import type { Market } from '../domain/markets';
import { once } from '../domain/once';
import type { PointKind, Reckoning } from '../domain/points';
import { amountFor, reckonManaged, reckonSale } from '../domain/points';
import type { RuleBook } from '../domain/rule-book';
import { MissingRule } from '../domain/rule-book';
import { wholeNumber } from '../store/whole-number';
import { CELL_READERS } from '../functions/cells';
import { openSpreadsheet, writeFormulaIntoSelection } from '../google/spreadsheet';
import { messageOf } from '../jobs/message-of';
import { rulesIn } from '../jobs/points-refresh';
import { POINTS_TEXTS } from '../locale/points-texts';
import type { Workbook } from '../sheets/workbook';
import { openWorkbook } from '../sheets/workbook';
import { labelOf } from '../tables/choices';
import { POINT_KINDS } from '../tables/points-ledger';
import { rulesInWords, sumInWords } from '../tables/points-in-words';
import { marketLabels } from '../tables/wordings';
import { pointsFormula } from './calculator-formula';
import type { CalculatorView, PointsAnswer, PointsLine } from './contract';
import { RefusedError, checked } from './requests';

const kinds = ['sourced', 'assisted', 'managed'] as const;

const QUESTION = once(() => {
  const amount = v.pipe(v.number(), v.minValue(0), v.maxValue(1e15));
  const text = v.pipe(v.string(), v.maxLength(100));
  return v.variant('tab', [
    v.object({
      tab: v.literal('deal'),
      amount,
      currency: text,
      market: text,
      dealType: v.picklist(['sourced', 'assisted']),
      managed: v.boolean(),
      otherPartners: v.pipe(wholeNumber(), v.minValue(0), v.maxValue(1000)),
    }),
    v.object({
      tab: v.literal('convert'),
      direction: v.picklist(['toPoints', 'toAmount']),
      value: amount,
      kind: v.picklist(kinds),
      managed: v.optional(v.boolean(), false),
      currency: text,
      market: text,
    }),
  ]);
});

type CheckedQuestion = v.InferOutput<ReturnType<typeof QUESTION>>;

/** What the calculator offers to choose from; currencies are those of the Rules tab. */
export function viewCalculator(): CalculatorView {
  const workbook = openWorkbook();
  const { language } = workbook;
  return {
    language,
    locale: openSpreadsheet().getSpreadsheetLocale(),
    asOf: toIsoDate(workbook.today),
    currencies: rulesOf(workbook).names('localAmount'),
    kinds: kinds.map((value) => ({ value, label: labelOf(POINT_KINDS, value, language) })),
    markets: marketLabels(language),
  };
}

/** The points, or the amount, by the rules in force today, with the sum behind each figure. */
export function calculatePoints(request: unknown): PointsAnswer {
  const workbook = openWorkbook();
  return answerTo(checked(QUESTION, request, workbook.texts), workbook);
}

/** Writes the question as a formula into the selected cell, if it is blank. */
export function insertPoints(request: unknown): { readonly cell: string } {
  const workbook = openWorkbook();
  const question = checked(QUESTION, request, workbook.texts);
  const { formula } = answerTo(question, workbook);
  const written = writeFormulaIntoSelection(formula);
  const texts = POINTS_TEXTS[workbook.language];
  if (!written) throw new RefusedError(texts.noCellSelected);
  if (!written.wasBlank) throw new RefusedError(texts.cellNotBlank(written.cell));
  return { cell: written.cell };
}

function answerTo(question: CheckedQuestion, workbook: Workbook): PointsAnswer {
  const rules = rulesOf(workbook);
  const market = marketOf(question.market, workbook);
  const formula = pointsFormula(question, workbook.today);
  const isEstimate = question.currency !== 'USD';
  try {
    const lines = linesOf(question, market, rules, workbook);
    const points = lines.reduce((sum, line) => sum + line.points, 0);
    return { lines, points, isEstimate, formula };
  } catch (error) {
    const texts = POINTS_TEXTS[workbook.language];
    if (error instanceof MissingRule)
      throw new RefusedError(texts.noRule(question.currency, error.known.join(', ')));
    throw new RefusedError(`${texts.rulesUnreadable}: ${messageOf(error).replace(/^rules: /, '')}`);
  }
}

/** A line for each kind that the amount gives points of; with "toAmount" the amount is the one they give so many with. */
function linesOf(
  question: CheckedQuestion,
  market: Market,
  rules: RuleBook,
  workbook: Workbook,
): readonly PointsLine[] {
  const { today } = workbook;
  const { tab, currency, managed } = question;
  const first = tab === 'deal' ? question.dealType : question.kind;
  const otherPartners = tab === 'deal' ? question.otherPartners : 0;
  const asked: readonly PointKind[] = managed && first !== 'managed' ? [first, 'managed'] : [first];
  const amountOf = (kind: PointKind, points: number): number =>
    amountFor(kind, points, currency, market, today, rules);
  const amount =
    tab === 'deal'
      ? question.amount
      : question.direction === 'toPoints'
        ? question.value
        : asked
            .map((kind) => amountOf(kind, question.value))
            .reduce((one, other) => (one * other) / (one + other || 1));
  const revenue = { amount, currency, market };
  return asked.map((kind) =>
    lineOf(
      kind,
      revenue,
      kind === 'managed'
        ? reckonManaged({ ...revenue, otherPartners, asOf: today }, rules)
        : reckonSale({ ...revenue, dealType: kind, soldOn: today }, rules),
      workbook,
    ),
  );
}

function lineOf(
  kind: PointKind,
  revenue: { readonly amount: number; readonly currency: string },
  reckoning: Reckoning,
  { language }: Workbook,
): PointsLine {
  return {
    kind: { value: kind, label: labelOf(POINT_KINDS, kind, language) },
    points: reckoning.points,
    amount: { amount: revenue.amount, currency: revenue.currency },
    sum: sumInWords(kind, revenue, reckoning, language),
    rules: rulesInWords(reckoning, language),
  };
}

function rulesOf(workbook: Workbook): RuleBook {
  try {
    return rulesIn(workbook);
  } catch (error) {
    throw new RefusedError(`${POINTS_TEXTS[workbook.language].rulesUnreadable}: ${messageOf(error)}`);
  }
}

function marketOf(written: string, { calendar, language }: Workbook): Market {
  try {
    return CELL_READERS.market(written, calendar);
  } catch {
    throw new RefusedError(POINTS_TEXTS[language].unknownMarket(written));
  }
}
