/**
 * Custom functions of the add-on among the engine's functions. The engine's registry is one for the whole process, so each entry
 * finds the spreadsheet that is computing and asks it.
 */
import {
  EvaluationError,
  registries,
  type Arg,
  type CompiledFormula,
  type EvalContext,
  type FunctionResultObject,
  type Getters,
  type Matrix,
} from './engine';
import type { CustomFunctionDeclaration, CustomFunctionInvoker } from '../runtime/contract';
import { VOLATILE_FUNCTIONS } from './clock-functions';
import { errorName } from './cell-value';
import { isDateFormat } from './number-format';
import { instantToSerial, serialToInstant } from './serial-date';

registries.errorTypes.add('#ERROR!');

const LOADING = 'Loading...';
const VOLATILE_REFERENCE =
  'This function is not allowed to reference a cell with NOW(), RAND(), or RANDBETWEEN().';
/** Google keeps results too; this many serve several columns over ten thousand rows. */
const MAXIMUM_RESULTS = 100_000;

type Result = FunctionResultObject | Matrix<FunctionResultObject>;

/** An argument as the add-on gets it; equal arguments have the same number. */
interface Given {
  readonly zone: string;
  readonly value: unknown;
  readonly number: number;
}

/** The spreadsheet that is computing. */
export interface ComputingBook {
  readonly getters: Getters;
  readonly timeZone: string;
  /** The formula that is being computed, where it is in no cell. */
  readonly isolatedFormula: CompiledFormula | null;
  readonly volatileCells: { isReachedBy(formula: CompiledFormula): boolean };
  dateFormatFor(serial: number): string;
}

export class CustomFunctions {
  private readonly names = new Set<string>();
  private readonly results = new Map<string, Result>();
  private readonly ranges = new WeakMap<object, Given>();
  /** Arguments by what is in them; a number is never given twice. */
  private readonly numbers = new Map<string, number>();
  private lastNumber = 0;
  private invoke: CustomFunctionInvoker = () => undefined;

  constructor(private readonly book: ComputingBook) {}

  /** From now on these are the add-on's; results of an older version are forgotten. */
  install(functions: readonly CustomFunctionDeclaration[], invoke: CustomFunctionInvoker): void {
    this.invoke = invoke;
    this.names.clear();
    this.results.clear();
    for (const declaration of functions) {
      this.names.add(declaration.name.toUpperCase());
      register(declaration);
    }
  }

  has(name: string): boolean {
    return this.names.has(name.toUpperCase());
  }

  compute(name: string, context: EvalContext, args: readonly Arg[]): Result {
    if (!this.has(name)) return new EvaluationError(`Unknown function: '${name}'.`, '#NAME?');
    const volatile = this.volatileArgument(name, context);
    if (volatile === 'argument') return { value: LOADING };
    if (volatile === 'reference') return failure(VOLATILE_REFERENCE);
    const failed = args
      .map(single)
      .find((cell) => cell !== null && registries.errorTypes.has(String(cell.value)));
    if (failed) return failed;
    const zone = this.book.timeZone;
    const given = args.map((arg) => this.givenOf(arg, zone));
    const key = JSON.stringify([name, zone, given.map(({ number }) => number)]);
    const known = this.results.get(key);
    if (known !== undefined) return known;
    const values = given.map(({ value }) => value);
    const result = this.call(name, values, zone);
    if (this.results.size >= MAXIMUM_RESULTS) this.results.clear();
    this.results.set(key, result);
    return result;
  }

  /** Several formulas over one range get the very same matrix from the engine: its thousands of cells are read once. */
  private givenOf(arg: Arg, zone: string): Given {
    const isRange = Array.isArray(arg) && single(arg) === null;
    const known = isRange ? this.ranges.get(arg) : undefined;
    if (known?.zone === zone) return known;
    const value = fromEngine(arg, zone);
    const given = { zone, value, number: this.numberOf(JSON.stringify(keyOf(value))) };
    if (isRange) this.ranges.set(arg, given);
    return given;
  }

  private numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = (this.lastNumber += 1);
    if (this.numbers.size >= MAXIMUM_RESULTS) this.numbers.clear();
    this.numbers.set(text, number);
    return number;
  }

  private call(name: string, args: readonly unknown[], zone: string): Result {
    let answer: unknown;
    try {
      answer = this.invoke(name, args);
    } catch (error) {
      return failure(messageOf(error));
    }
    return toEngine(answer, zone, this.book);
  }

  private volatileArgument(name: string, context: EvalContext): 'argument' | 'reference' | null {
    const position = context.__originCellPosition;
    const cell = position && this.book.getters.getCell(position);
    const formula = cell?.isFormula ? cell.compiledFormula : this.book.isolatedFormula;
    if (!formula) return null;
    const calls = formula.getFunctionsFromTokens([name], this.book.getters);
    if (calls.some(({ args }) => args.some(mentionsVolatile))) return 'argument';
    return this.book.volatileCells.isReachedBy(formula) ? 'reference' : null;
  }
}

function register({ name, description, parameters }: CustomFunctionDeclaration): void {
  registries.functionRegistry.replace(name, {
    description,
    category: 'Custom',
    // Google calls a custom function with as many arguments as the formula has: none is required.
    args: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description,
      type: ['ANY', 'RANGE<ANY>'],
      acceptMatrix: true,
      optional: true,
    })),
    compute(...args: Arg[]) {
      return (this['workbench'] as { customFunctions: CustomFunctions }).customFunctions.compute(
        name,
        this,
        args,
      );
    },
  });
}

interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly args?: readonly Node[];
  readonly left?: Node;
  readonly right?: Node;
  readonly operand?: Node;
}

function mentionsVolatile(node: Node): boolean {
  if (node.type === 'FUNCALL' && VOLATILE_FUNCTIONS.some((name) => name === String(node.value).toUpperCase()))
    return true;
  const cells = node.type === 'ARRAY' ? (node.value as readonly (readonly Node[])[]).flat() : [];
  const parts = [...(node.args ?? []), ...cells, node.left, node.right, node.operand];
  return parts.some((part) => part !== undefined && mentionsVolatile(part));
}

function fromEngine(arg: Arg, zone: string): unknown {
  if (arg === undefined) return undefined;
  const cell = single(arg);
  if (cell !== null) return fromCell(cell, zone);
  const columns = arg as Matrix<FunctionResultObject>;
  const height = columns[0]?.length ?? 0;
  const rows: unknown[][] = [];
  for (let row = 0; row < height; row += 1) rows.push(columns.map((column) => fromCell(column[row], zone)));
  return rows;
}

/** The engine hands over a reference to one cell as a range of one. */
function single(arg: Arg): FunctionResultObject | null {
  if (!Array.isArray(arg)) return arg ?? null;
  return arg.length === 1 && arg[0]?.length === 1 ? (arg[0][0] ?? null) : null;
}

function fromCell(cell: FunctionResultObject | undefined, zone: string): unknown {
  const value = cell?.value ?? '';
  if (typeof value === 'number' && isDateFormat(cell?.format)) return new Date(serialToInstant(value, zone));
  return typeof value === 'string' && value.startsWith('#') ? errorName(value) : value;
}

function keyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keyOf);
  // No text in a cell begins with this sign.
  if (value instanceof Date) return `\u0000${value.getTime()}`;
  return value === undefined ? { omitted: true } : value;
}

function toEngine(answer: unknown, zone: string, book: ComputingBook): Result {
  if (!Array.isArray(answer)) return toCell(answer, zone, book);
  // A flat array is taken as rows of one cell each.
  const rows = answer.map((row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]));
  const width = Math.max(1, ...rows.map((row) => row.length));
  if (rows.length === 0) return { value: '' };
  return Array.from({ length: width }, (_, column) => rows.map((row) => toCell(row[column], zone, book)));
}

function toCell(value: unknown, zone: string, book: ComputingBook): FunctionResultObject {
  if (value === undefined || value === null) return { value: '' };
  if (isDate(value)) return dateCell(value.getTime(), zone, book);
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? { value } : new EvaluationError('Result was not a number.', '#NUM!');
    case 'string':
    case 'boolean':
      return { value };
    default:
      return failure(`A custom function cannot answer with ${describe(value)}.`);
  }
}

function dateCell(instant: number, zone: string, book: ComputingBook): FunctionResultObject {
  if (Number.isNaN(instant)) return failure('A custom function answered with an invalid date.');
  const moment = instantToSerial(instant, zone);
  const day = Math.floor(moment);
  // A function has no other way to answer with a day that has no midnight. What Google makes of it is not known:
  // docs/real-account-checklist.md. A Date that setValue gets keeps its hour.
  const value = serialToInstant(day, zone) === instant ? day : moment;
  return { value, format: book.dateFormatFor(value) };
}

function describe(value: unknown): string {
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** Dates come from the add-on's own realm, where `instanceof` would not know them. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

function failure(message: string): FunctionResultObject {
  return new EvaluationError(message, '#ERROR!');
}

function messageOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message);
  return String(error);
}
