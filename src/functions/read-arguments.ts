import type { SheetCalendar } from '../domain/sheet-calendar';
import { FUNCTION_TEXTS } from '../locale/function-texts';
import type { ArgumentKind, RangeValues } from './argument-kinds';
import type { CellKind, CellValues } from './cells';
import { CELL_READERS, isBlank } from './cells';
import { located } from './problem';
import { RANGE_READERS } from './range-arguments';
import { remembering } from './remembering';
import type { ArgumentDeclaration } from './declaration';
import type { FunctionName } from './table';
import { FUNCTIONS } from './table';

type Declarations<Name extends FunctionName> = (typeof FUNCTIONS)[Name]['arguments'][number];

type ValueOf<Declaration> = Declaration extends { kind: infer Kind }
  ? Kind extends CellKind
    ? CellValues[Kind]
    : Kind extends keyof RangeValues
      ? RangeValues[Kind]
      : never
  : never;

// Rules left out are the built-in ones.
type IsCertain<Declaration> = Declaration extends { optional: true }
  ? Declaration extends { otherwise: unknown } | { kind: 'rules' }
    ? true
    : false
  : true;

/** The arguments of a function by name, read and typed as `FUNCTIONS` declares them. */
export type Arguments<Name extends FunctionName> = {
  readonly [Declaration in Declarations<Name> as Declaration['name']]: IsCertain<Declaration> extends true
    ? ValueOf<Declaration>
    : ValueOf<Declaration> | undefined;
};

export interface Shape {
  readonly argument: string;
  readonly rows: number;
  readonly columns: number;
}

/** One argument, ready to be read cell by cell. */
export interface ReadableArgument {
  readonly name: string;
  readonly isRequired: boolean;
  /** Undefined where the argument is one value for the whole answer. */
  readonly shape: Shape | undefined;
  /** The value for a cell of the answer, undefined where it is blank. */
  at(row: number, column: number): unknown;
}

/** What was given, under the names and by the kinds that `FUNCTIONS` declares. Single values are read at once. */
export function readArguments(
  name: FunctionName,
  given: readonly unknown[],
  calendar: SheetCalendar,
): readonly ReadableArgument[] {
  const declarations: readonly ArgumentDeclaration[] = FUNCTIONS[name].arguments;
  return declarations.map((declaration, position) => readArgument(declaration, given[position], calendar));
}

function readArgument(
  declaration: ArgumentDeclaration,
  given: unknown,
  calendar: SheetCalendar,
): ReadableArgument {
  const { name, kind, optional, otherwise } = declaration;
  const isRequired = !optional;
  const always = (value: unknown): ReadableArgument => ({
    name,
    isRequired,
    shape: undefined,
    at: () => value,
  });

  if (given === undefined && isRequired) throw new Error(FUNCTION_TEXTS.missing(name, declaration.help));
  if (kind !== 'rules' && !isCellKind(kind) && optional && isBlank(singleCell(given)) && !rowsOf(given))
    return always(undefined);
  if (!isCellKind(kind)) return always(naming(name, () => RANGE_READERS[kind](given, calendar, name)));

  const read = remembering((cell) => (isBlank(cell) ? otherwise : CELL_READERS[kind](cell, calendar)));
  const rows = rowsOf(given);
  if (!rows) return always(naming(name, () => read(singleCell(given))));

  const shape = { argument: name, rows: rows.length, columns: rows[0]?.length ?? 0 };
  const at = (row: number, column: number): unknown => {
    try {
      return read(rows[row]?.[column]);
    } catch (error) {
      throw located(error, name, positionText(row, column, shape));
    }
  };
  return { name, isRequired, shape, at };
}

function naming<Result>(argument: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw located(error, argument);
  }
}

function isCellKind(kind: ArgumentKind): kind is CellKind {
  return kind in CELL_READERS;
}

/** The rows of a range of several cells; a range of one cell is a single value. */
function rowsOf(given: unknown): readonly (readonly unknown[])[] | undefined {
  if (!Array.isArray(given)) return undefined;
  const rows = given.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  return rows.length === 1 && rows[0]?.length === 1 ? undefined : rows;
}

function singleCell(given: unknown): unknown {
  return Array.isArray(given) ? singleCell(given[0]) : given;
}

/** The shape of all ranges, undefined when there is none. */
export function commonShape(cells: readonly ReadableArgument[]): Shape | undefined {
  const [first, ...others] = cells.flatMap(({ shape }) => (shape ? [shape] : []));
  for (const other of others)
    if (first && (other.rows !== first.rows || other.columns !== first.columns))
      throw new Error(FUNCTION_TEXTS.differentShapes(shapeText(first), shapeText(other)));
  return first;
}

export function positionText(row: number, column: number, shape: Shape): string {
  return FUNCTION_TEXTS.positionInRange(row + 1, shape.columns === 1 ? undefined : column + 1);
}

function shapeText({ argument, rows, columns }: Shape): string {
  return FUNCTION_TEXTS.shape(argument, rows, columns);
}
