import type { CalendarDate } from '../domain/calendar-date';
import { MissingRule } from '../domain/rule-book';
import type { SheetCalendar } from '../domain/sheet-calendar';
import { isDate } from '../domain/sheet-calendar';
import { FUNCTION_TEXTS } from '../locale/function-texts';
import { missingRuleText } from './missing-rule-text';
import { Problem } from './problem';
import type { Arguments, ReadableArgument, Shape } from './read-arguments';
import { commonShape, positionText, readArguments } from './read-arguments';
import type { FunctionName } from './table';

/** A function as Google calls it: cells, rows of cells, "" for blank, undefined for left out. */
export type CustomFunction = (...given: readonly unknown[]) => unknown;

/** A custom function that still has to be told which instants are which days. */
export type CalendarFunction = (calendar: SheetCalendar) => CustomFunction;

export type CellAnswer = string | number | CalendarDate;

/**
 * Makes a custom function of a rule for single values. Where an argument is a single value a range serves too: the
 * answer has its shape, single values go with every cell of it, and all ranges must have the same shape. A cell for
 * which a required argument is blank answers blank. A rule that answers a row of cells takes ranges of one column.
 *
 * Wrong input throws: `market: "Brasilia" is neither a country nor "growth" or "standard" (row 3 of the range)`.
 *
 * @param answer the rule; `row` counts from 0, and is undefined where no argument is a range
 */
export function lifted<Name extends FunctionName>(
  name: Name,
  answer: (given: Arguments<Name>, row: number | undefined) => CellAnswer | readonly CellAnswer[],
): CalendarFunction {
  return (calendar) =>
    (...given) => {
      const cells = readArguments(name, given, calendar);
      const shape = commonShape(cells);
      const answerCell = (row: number, column: number): unknown => {
        const values = valuesFor(cells, row, column);
        if (!values) return '';
        try {
          return written(answer(values as Arguments<Name>, shape && row), calendar);
        } catch (error) {
          throw explained(error, shape && positionText(row, column, shape));
        }
      };
      // A rule that takes the row can answer alike cells differently.
      if (shape) return answersOfShape(shape, answer.length > 1 ? answerCell : onceEach(cells, answerCell));
      const single = answerCell(0, 0);
      return Array.isArray(single) ? [single] : single;
    };
}

/** Makes a custom function of a rule that answers a table: every argument is one value, or a range as a whole. */
export function tabled<Name extends FunctionName>(
  name: Name,
  answer: (given: Arguments<Name>) => readonly (readonly unknown[])[],
): CalendarFunction {
  return (calendar) =>
    (...given) => {
      const cells = readArguments(name, given, calendar);
      const shape = commonShape(cells);
      if (shape) throw new Error(`${shape.argument}: ${FUNCTION_TEXTS.oneValue}`);
      const values = valuesFor(cells, 0, 0);
      if (!values) return '';
      try {
        return written(answer(values as Arguments<Name>), calendar);
      } catch (error) {
        throw explained(error, undefined);
      }
    };
}

/** The arguments for one cell of the answer, undefined where a required one is blank. */
function valuesFor(
  cells: readonly ReadableArgument[],
  row: number,
  column: number,
): Record<string, unknown> | undefined {
  const values: Record<string, unknown> = {};
  for (const { name, isRequired, at } of cells) {
    const value = at(row, column);
    if (value === undefined && isRequired) return undefined;
    values[name] = value;
  }
  return values;
}

type AnswerCell = (row: number, column: number) => unknown;

/** Columns repeat their values: where a single argument differs from cell to cell, each of its values is answered once. */
function onceEach(cells: readonly ReadableArgument[], answerCell: AnswerCell): AnswerCell {
  const [range, ...others] = cells.filter(({ shape }) => shape);
  if (!range || others.length > 0) return answerCell;
  const known = new Map<unknown, unknown>();
  return (row, column) => {
    const value = range.at(row, column);
    if (known.has(value)) return known.get(value);
    const answer = answerCell(row, column);
    known.set(value, answer);
    return answer;
  };
}

function answersOfShape(shape: Shape, answerCell: AnswerCell): unknown[][] {
  const answers: unknown[][] = [];
  let wide: unknown[] | undefined;
  for (let row = 0; row < shape.rows; row += 1) {
    const line: unknown[] = [];
    for (let column = 0; column < shape.columns; column += 1) {
      const answer = answerCell(row, column);
      line.push(answer);
      if (Array.isArray(answer)) wide ??= answer;
    }
    answers.push(line);
  }
  if (!wide) return answers;
  if (shape.columns > 1) throw new Error(`${shape.argument}: ${FUNCTION_TEXTS.oneColumn}`);
  const blank = wide.map(() => '');
  return answers.map(([answer]) => (Array.isArray(answer) ? (answer as unknown[]) : blank));
}

/** What the rule itself found wrong: problems that name their argument, and rules that the book lacks. */
export function explained(error: unknown, position: string | undefined): unknown {
  const where = position === undefined ? '' : ` (${position})`;
  if (error instanceof Problem) return new Error(error.message + where);
  if (!(error instanceof MissingRule)) return error;
  const argument = error.kind === 'localAmount' ? 'currency' : 'rules';
  return new Error(`${argument}: ${missingRuleText(error)}${where}`);
}

/** The answer as Google takes it: days as instants, cells that came in as they are. */
function written(answer: unknown, calendar: SheetCalendar): unknown {
  if (answer === undefined || answer === null) return '';
  if (typeof answer !== 'object' || isDate(answer)) return answer;
  return Array.isArray(answer)
    ? answer.map((cell: unknown) => written(cell, calendar))
    : calendar.fromCalendarDate(answer as CalendarDate);
}
