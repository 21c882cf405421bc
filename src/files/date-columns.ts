import type { CalendarDate } from '../domain/calendar-date';
import { compareDates, fromSerialDay } from '../domain/calendar-date';
import { dayInWords } from '../locale/month-names';
import type { CellOutcome, CellReader, FileColumn, ReaderContext } from './cell-reader';
import { answerTo } from './cell-reader';
import type { DateMeaning, DayOrder } from './date-text';
import { dateMeaning } from './date-text';
import type { FileQuestion } from './file-reading';
import { memoised } from './memoised';

export interface DateColumns {
  readonly readers: readonly CellReader[];
  /** For each column; undefined where none of its dates depends on it, or nothing settles it. */
  readonly dayOrders: readonly (DayOrder | undefined)[];
}

/** What the file shows of its locale beside its dates. */
export interface DateHints {
  /** Amounts such as "1.234,56": nobody who writes so puts the month first. */
  readonly decimalComma: boolean;
  /** Whether a column holds what has come about: a client accepts or cancels today or before. */
  isOfThePast(key: string): boolean;
}

type EitherOrder = Extract<DateMeaning, { means: 'eitherOrder' }>;
type SerialDay = Extract<DateMeaning, { means: 'number' }>;

const DATE_ORDER_QUESTION = 'dateOrder';
const SERIAL_DAYS_QUESTION = 'serialDays';
const PLAUSIBLE_YEARS_AROUND_TODAY = 30;

/**
 * Readers for the date columns of a file; each has its own order of day and month, because people put columns of two
 * sources side by side.
 *
 * A column's order is settled by its dates that exist in one order only ("31/12/2026"), by its header ("DD/MM/YYYY"), or,
 * for what has come about, by the order in which none of it lies in the future (said in a note). Then by the locale: French,
 * Spanish, German and Portuguese files and those with a decimal comma have the day first, unless another column proves
 * the contrary. All else is a question for the column, with the order of the other columns as a hint, and unanswered every
 * date that it matters for is a fault (our ruling: never guess). So it is where a column contradicts itself; its dates that
 * exist once are read.
 */
export function dateColumns(
  columns: readonly FileColumn<string>[],
  hints: DateHints,
  context: ReaderContext,
): DateColumns {
  const meaningOf = memoised(dateMeaning);
  const inEitherOrder = columns.map(({ cells }) =>
    cells
      .map((cell) => ({ text: String(cell), ...meaningOf(String(cell)) }))
      .filter((meaning) => meaning.means === 'eitherOrder'),
  );
  const proven = inEitherOrder.map(provenOrder);
  const dayOrders = columns.map((column, index) => {
    const others = proven.flatMap((order, other) =>
      other !== index && (order === 'dayFirst' || order === 'monthFirst') ? [order] : [],
    );
    return settledOrder(column, inEitherOrder[index] ?? [], proven[index], others, hints, context);
  });
  const readers = columns.map((column, index): CellReader => {
    noteMixedDates(column, meaningOf, context);
    const { order, hint } = dayOrders[index] ?? {};
    const serialDays = settleSerialDays(column, meaningOf, context);
    const read = memoised((text) =>
      outcome(text, meaningOf(text), { order, hint, serialDays, column }, context),
    );
    return (cell) => read(String(cell));
  });
  return {
    readers,
    dayOrders: dayOrders.map(({ order }, index) => (inEitherOrder[index]?.length ? order : undefined)),
  };
}

type Proof = DayOrder | 'both' | undefined;

function provenOrder(meanings: readonly EitherOrder[]): Proof {
  const isDayFirst = meanings.some(({ monthFirst }) => !monthFirst);
  const isMonthFirst = meanings.some(({ dayFirst }) => !dayFirst);
  if (isDayFirst && isMonthFirst) return 'both';
  return isDayFirst ? 'dayFirst' : isMonthFirst ? 'monthFirst' : undefined;
}

interface SettledOrder {
  readonly order?: DayOrder | undefined;
  /** The order of the other columns, where it is one. */
  readonly hint?: DayOrder | undefined;
}

function settledOrder(
  { declaration, header, qualifier }: FileColumn<string>,
  meanings: readonly (EitherOrder & { readonly text: string })[],
  proof: Proof,
  others: readonly DayOrder[],
  { decimalComma, isOfThePast }: DateHints,
  context: ReaderContext,
): SettledOrder {
  const answer = answerTo(context, questionFor(declaration.key), ['dayFirst', 'monthFirst']);
  if (proof === 'both') return { order: answer };
  const stated = proof ?? qualifier.dayOrder ?? answer;
  if (stated) return { order: stated };
  const unclear = meanings.filter(isUnclear);
  const [first] = unclear;
  if (!first) return {};

  const past = isOfThePast(declaration.key) ? orderOfThePast(unclear, context.today) : undefined;
  if (past) {
    const { texts, textsIn, note } = context;
    note(texts.readAsPast(header, first.text, dayInWords(first[past], textsIn)));
    return { order: past };
  }
  if (context.language !== 'en' || decimalComma) {
    if (!others.includes('monthFirst')) return { order: 'dayFirst' };
  }
  return { hint: new Set(others).size === 1 ? others[0] : undefined };
}

/** The one order in which all of it has come about. */
function orderOfThePast(dates: readonly Unclear[], today: CalendarDate): DayOrder | undefined {
  const isPast = (order: DayOrder): boolean => dates.every((date) => compareDates(date[order], today) <= 0);
  if (isPast('dayFirst') === isPast('monthFirst')) return undefined;
  return isPast('dayFirst') ? 'dayFirst' : 'monthFirst';
}

function questionFor(key: string): string {
  return `${DATE_ORDER_QUESTION}:${key}`;
}

function dayOrderQuestion(
  { header, declaration }: FileColumn<string>,
  { text, dayFirst, monthFirst }: Unclear,
  hint: DayOrder | undefined,
  { texts, textsIn }: ReaderContext,
): FileQuestion {
  const said = hint && texts.otherDatesSay(dayInWords(hint === 'dayFirst' ? dayFirst : monthFirst, textsIn));
  return {
    id: questionFor(declaration.key),
    text: [texts.askDateOrder(header, text), ...(said ? [said] : [])].join(' '),
    options: [
      { value: 'dayFirst', label: dayInWords(dayFirst, textsIn) },
      { value: 'monthFirst', label: dayInWords(monthFirst, textsIn) },
    ],
  };
}

/** Excel turns the texts that it takes for dates into dates, in its own order, and leaves the others: some are swapped. */
function noteMixedDates(
  { cells, header }: FileColumn<string>,
  meaningOf: (text: string) => DateMeaning,
  { texts, note }: ReaderContext,
): void {
  const days = cells.find((cell) => ISO_DAY.test(String(cell)));
  const text = cells.find((cell) => meaningOf(String(cell)).means === 'eitherOrder');
  if (days !== undefined && text !== undefined)
    note(texts.mixedDates(header, String(days), String(text).trim()));
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}/;

interface SerialDays {
  readonly areDays: boolean;
  readonly question?: FileQuestion;
}

/** Whether the column's numbers are days as spreadsheets count them: asked where all of it is such numbers. */
function settleSerialDays(
  { cells, header, declaration }: FileColumn<string>,
  meaningOf: (text: string) => DateMeaning,
  context: ReaderContext,
): SerialDays {
  const [first, ...others] = cells.map((cell) => meaningOf(String(cell)));
  if (!first || ![first, ...others].every((meaning) => isPlausibleSerial(meaning, context.today)))
    return { areDays: false };
  const id = `${SERIAL_DAYS_QUESTION}:${declaration.key}`;
  const answer = answerTo(context, id, ['spreadsheetDays', 'notDates']);
  if (answer) return { areDays: answer === 'spreadsheetDays' };
  const { serial } = first as SerialDay;
  const { texts, textsIn } = context;
  const question = {
    id,
    text: texts.askSerialDays(header),
    options: [
      {
        value: 'spreadsheetDays',
        label: texts.serialDaysYes(String(serial), dayInWords(fromSerialDay(serial), textsIn)),
      },
      { value: 'notDates', label: texts.serialDaysNo },
    ],
  };
  return { areDays: false, question };
}

function isPlausibleSerial(meaning: DateMeaning, today: CalendarDate): boolean {
  if (meaning.means !== 'number') return false;
  return Math.abs(fromSerialDay(meaning.serial).year - today.year) <= PLAUSIBLE_YEARS_AROUND_TODAY;
}

interface HowToRead extends SettledOrder {
  readonly serialDays: SerialDays;
  readonly column: FileColumn<string>;
}

function outcome(
  text: string,
  meaning: DateMeaning,
  { order, hint, serialDays, column }: HowToRead,
  context: ReaderContext,
): CellOutcome {
  const { texts, textsIn } = context;
  switch (meaning.means) {
    case 'day':
      return { value: meaning.day };
    case 'nothing':
      return { fault: texts[meaning.because](text) };
    case 'number': {
      const day = fromSerialDay(meaning.serial);
      return serialDays.areDays
        ? { value: day }
        : { fault: texts.serialUnclear(text, dayInWords(day, textsIn)), question: serialDays.question };
    }
    case 'eitherOrder': {
      const read = { text, ...meaning };
      if (!isUnclear(read)) {
        const day = read.dayFirst ?? read.monthFirst;
        return day ? { value: day } : { fault: texts.noSuchDay(text) };
      }
      if (order) return { value: read[order] };
      return {
        fault: texts.dateUnclear(
          text,
          dayInWords(read.dayFirst, textsIn),
          dayInWords(read.monthFirst, textsIn),
        ),
        question: dayOrderQuestion(column, read, hint, context),
      };
    }
  }
}

type Unclear = { readonly text: string; readonly dayFirst: CalendarDate; readonly monthFirst: CalendarDate };

function isUnclear(meaning: EitherOrder & { text: string }): meaning is EitherOrder & Unclear {
  const { dayFirst, monthFirst } = meaning;
  return dayFirst !== undefined && monthFirst !== undefined && compareDates(dayFirst, monthFirst) !== 0;
}
