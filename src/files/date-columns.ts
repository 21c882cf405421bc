import type { CalendarDate } from '../domain/calendar-date';
import { compareDates, fromSerialDay } from '../domain/calendar-date';
import { dayInWords } from '../locale/month-names';
import type { CellOutcome, CellReader, FileColumn, ReaderContext } from './cell-reader';
import { answerTo } from './cell-reader';
import type { DateMeaning, DayOrder } from './date-text';
import { dateMeaning } from './date-text';
import { memoised } from './memoised';

export interface DateColumns {
  readonly readers: readonly CellReader[];
  /** Undefined where no date of the file depends on it, or nothing settles it. */
  readonly dayOrder: DayOrder | undefined;
}

type EitherOrder = Extract<DateMeaning, { means: 'eitherOrder' }>;
type SerialDay = Extract<DateMeaning, { means: 'number' }>;

const DATE_ORDER_QUESTION = 'dateOrder';
const SERIAL_DAYS_QUESTION = 'serialDays';
const PLAUSIBLE_YEARS_AROUND_TODAY = 30;

/**
 * Readers for the date columns of a file; all of them share one order of day and month.
 *
 * The order is settled by the dates that exist in one order only ("31/12/2026"); should they contradict each other, by
 * the more frequent, and the odd ones are refused. Where none settles it, French, Spanish, German and Portuguese files
 * have the day first, as those portals write it; an English file is American or British, so it becomes a question, and
 * unanswered every date that it matters for is refused (our ruling: never guess).
 */
export function dateColumns(columns: readonly FileColumn<string>[], context: ReaderContext): DateColumns {
  const meaningOf = memoised(dateMeaning);
  const meanings = columns.flatMap(({ cells }) =>
    cells.map((cell) => ({ text: String(cell), ...meaningOf(String(cell)) })),
  );
  const inEitherOrder = meanings.filter((meaning) => meaning.means === 'eitherOrder');
  const dayOrder = settleDayOrder(inEitherOrder, context);

  const unclear = inEitherOrder.find(isUnclear);
  if (!dayOrder && unclear) askDayOrder(unclear, context);

  const readers = columns.map((column): CellReader => {
    const readsSerialDays = settleSerialDays(column, meaningOf, context);
    return (cell) => outcome(String(cell), meaningOf(String(cell)), dayOrder, readsSerialDays, context);
  });
  return { readers, dayOrder: inEitherOrder.length > 0 ? dayOrder : undefined };
}

function settleDayOrder(meanings: readonly EitherOrder[], context: ReaderContext): DayOrder | undefined {
  const onlyDayFirst = meanings.filter(({ monthFirst }) => !monthFirst).length;
  const onlyMonthFirst = meanings.filter(({ dayFirst }) => !dayFirst).length;
  if (onlyDayFirst !== onlyMonthFirst) return onlyDayFirst > onlyMonthFirst ? 'dayFirst' : 'monthFirst';
  if (context.language !== 'en') return 'dayFirst';
  return answerTo(context, DATE_ORDER_QUESTION, ['dayFirst', 'monthFirst']);
}

function askDayOrder({ text, dayFirst, monthFirst }: Unclear, { texts, textsIn, ask }: ReaderContext): void {
  ask({
    id: DATE_ORDER_QUESTION,
    text: texts.askDateOrder(text),
    options: [
      { value: 'dayFirst', label: dayInWords(dayFirst, textsIn) },
      { value: 'monthFirst', label: dayInWords(monthFirst, textsIn) },
    ],
  });
}

/** Whether the column's numbers are days as spreadsheets count them: asked where all of it is such numbers. */
function settleSerialDays(
  { cells, header, declaration }: FileColumn<string>,
  meaningOf: (text: string) => DateMeaning,
  context: ReaderContext,
): boolean {
  const [first, ...others] = cells.map((cell) => meaningOf(String(cell)));
  if (!first || ![first, ...others].every((meaning) => isPlausibleSerial(meaning, context.today)))
    return false;
  const id = `${SERIAL_DAYS_QUESTION}:${declaration.key}`;
  const answer = answerTo(context, id, ['spreadsheetDays', 'notDates']);
  if (answer) return answer === 'spreadsheetDays';
  const { serial } = first as SerialDay;
  const { texts, textsIn } = context;
  context.ask({
    id,
    text: texts.askSerialDays(header),
    options: [
      {
        value: 'spreadsheetDays',
        label: texts.serialDaysYes(String(serial), dayInWords(fromSerialDay(serial), textsIn)),
      },
      { value: 'notDates', label: texts.serialDaysNo },
    ],
  });
  return false;
}

function isPlausibleSerial(meaning: DateMeaning, today: CalendarDate): boolean {
  if (meaning.means !== 'number') return false;
  return Math.abs(fromSerialDay(meaning.serial).year - today.year) <= PLAUSIBLE_YEARS_AROUND_TODAY;
}

function outcome(
  text: string,
  meaning: DateMeaning,
  dayOrder: DayOrder | undefined,
  readsSerialDays: boolean,
  { texts, textsIn }: ReaderContext,
): CellOutcome {
  switch (meaning.means) {
    case 'day':
      return { value: meaning.day };
    case 'nothing':
      return { fault: texts[meaning.because](text) };
    case 'number': {
      const day = fromSerialDay(meaning.serial);
      return readsSerialDays
        ? { value: day }
        : { fault: texts.serialUnclear(text, dayInWords(day, textsIn)) };
    }
    case 'eitherOrder': {
      const { dayFirst, monthFirst } = meaning;
      if (dayFirst && monthFirst && compareDates(dayFirst, monthFirst) === 0) return { value: dayFirst };
      if (!dayOrder && dayFirst && monthFirst)
        return {
          fault: texts.dateUnclear(text, dayInWords(dayFirst, textsIn), dayInWords(monthFirst, textsIn)),
        };
      const day = dayOrder ? meaning[dayOrder] : (dayFirst ?? monthFirst);
      return day ? { value: day } : { fault: texts.againstDateOrder(text) };
    }
  }
}

type Unclear = { readonly text: string; readonly dayFirst: CalendarDate; readonly monthFirst: CalendarDate };

function isUnclear(meaning: EitherOrder & { text: string }): meaning is EitherOrder & Unclear {
  const { dayFirst, monthFirst } = meaning;
  return dayFirst !== undefined && monthFirst !== undefined && compareDates(dayFirst, monthFirst) !== 0;
}
