import type { CalendarDate } from '../../src/domain/calendar-date';
import { toIsoDate } from '../../src/domain/calendar-date';
import type { SheetCalendar } from '../../src/domain/sheet-calendar';
import { customFunctions } from '../../src/functions/index';
import type { FunctionName } from '../../src/functions/table';
import { SAMPLE_TABS } from './sample-tabs';

const CALL = /^=([A-Z_]+)\((.*)\)$/;
const TOKEN = /"[^"]*"|\{[^}]*\}|[A-Za-z]+![A-Z]+\d+:[A-Z]+\d+|TRUE|FALSE|-?[\d.]+|,/g;

// The examples hold no instants, so days go in and come out as they are.
const calendar: SheetCalendar = {
  toCalendarDate(date) {
    throw new Error(`an example holds the instant ${date.toISOString()}`);
  },
  fromCalendarDate: (date) => new Day(date),
};

class Day extends Date {
  constructor(private readonly day: CalendarDate) {
    super(0);
  }
  override toString(): string {
    return toIsoDate(this.day);
  }
}

/** What the real function answers to an example formula, as rows of text. Its error is thrown. */
export function evaluateExample(formula: string): readonly (readonly string[])[] {
  const [, name, inside] = CALL.exec(formula) ?? [];
  const answer = customFunctions(calendar)[name as FunctionName]?.(...readArguments(inside ?? ''));
  const rows = Array.isArray(answer) ? answer : [[answer]];
  return rows.map((row: unknown[]) => row.map(textOf));
}

function readArguments(text: string): unknown[] {
  const tokens = text.match(TOKEN) ?? [];
  if (tokens.join('') !== text) throw new Error(`cannot read ${text}`);
  return tokens.filter((token) => token !== ',').map(readArgument);
}

function readArgument(token: string): unknown {
  if (token.startsWith('{'))
    return token
      .slice(1, -1)
      .split(';')
      .map((row) => row.split(',').map(readArgument));
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token === 'TRUE' || token === 'FALSE') return token === 'TRUE';
  if (token.includes('!')) return readRange(token);
  return Number(token);
}

function readRange(token: string): readonly (readonly unknown[])[] {
  const [, tab = '', column = '', row] = /^(\w+)!A1:([A-Z])(\d+)$/.exec(token) ?? [];
  const width = column.charCodeAt(0) - 'A'.charCodeAt(0) + 1;
  return (SAMPLE_TABS[tab] ?? []).slice(0, Number(row)).map((cells) => cells.slice(0, width));
}

// Sheets shows a few decimals; the functions round nothing.
function textOf(cell: unknown): string {
  return typeof cell === 'number' ? String(Number(cell.toFixed(6))) : String(cell);
}
