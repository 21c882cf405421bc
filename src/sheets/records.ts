import * as z from 'zod/mini';
import type { CalendarDate } from '../domain/calendar-date';
import { parseIsoDate, toIsoDate } from '../domain/calendar-date';
import type { SheetCalendar } from '../domain/sheet-calendar';
import type { ChoiceTable } from '../tables/choices';
import { valueOf } from '../tables/choices';
import type { ColumnDeclaration, ColumnKind, TableDeclaration } from '../tables/table';
import type { TableData } from './table-data';
import { cellOf, isBlankRow } from './table-data';

/** What a cell holds once it is understood; a blank one holds undefined. */
export type CellValue = string | number | CalendarDate | undefined;

type ValueOfKind<Kind extends ColumnKind> = Kind extends 'date'
  ? CalendarDate
  : Kind extends 'integer' | 'money' | 'percent' | 'months'
    ? number
    : string;

type ValueOfColumn<Column extends ColumnDeclaration> = Column extends { choices: ChoiceTable<infer Choice> }
  ? Choice
  : ValueOfKind<Column['kind']>;

/** The shape of a row, read off the declaration of its table. */
export type RecordOf<Columns extends readonly ColumnDeclaration[]> = {
  readonly [Column in Columns[number] as Column['key']]?: ValueOfColumn<Column> | undefined;
};

export type Wanted = 'date' | 'number' | 'wholeNumber' | 'choice';

/** A cell that says something else than its column asks for. It stays as it is, and is told. */
export interface CellProblem {
  readonly column: string;
  readonly value: unknown;
  readonly wanted: Wanted;
}

export interface TableRecord<Values> {
  /** Of `data.rows`, from 0. */
  readonly index: number;
  readonly values: Values;
  readonly problems: readonly CellProblem[];
}

/** The rows that hold anything, each understood cell by cell: one bad cell spoils no other. */
export function readRecords<Values, Key extends string = string>(
  data: TableData<Key>,
  calendar: SheetCalendar,
): readonly TableRecord<Values>[] {
  const schema = rowSchema(data.table, calendar);
  return data.rows.flatMap((row, index) => {
    if (isBlankRow(row)) return [];
    const cells = Object.fromEntries(data.table.columns.map(({ key }) => [key, cellOf(data, row, key)]));
    return [{ index, ...readRow<Values>(schema, cells) }];
  });
}

function readRow<Values>(
  schema: ReturnType<typeof rowSchema>,
  cells: Record<string, unknown>,
): { values: Values; problems: CellProblem[] } {
  const read = schema.safeParse(cells);
  if (read.success) return { values: read.data as Values, problems: [] };
  const problems = read.error.issues.map((issue): CellProblem => {
    const column = String(issue.path[0]);
    return { column, value: cells[column], wanted: issue.message as Wanted };
  });
  const readable = { ...cells, ...Object.fromEntries(problems.map(({ column }) => [column, ''])) };
  return { values: schema.parse(readable) as Values, problems };
}

function rowSchema(table: TableDeclaration, calendar: SheetCalendar) {
  return z.object(
    Object.fromEntries(table.columns.map((column) => [column.key, cellSchema(column, calendar)])),
  );
}

/** Undefined for a blank cell; an issue, whose message is what is wanted, for one that cannot be read. */
function cellSchema(column: ColumnDeclaration, calendar: SheetCalendar) {
  const read = readerOf(column, calendar);
  return z.pipe(
    z.unknown(),
    z.transform((cell: unknown, context): CellValue => {
      if (cell === '' || (typeof cell === 'string' && cell.trim() === '')) return undefined;
      const value = read(cell);
      if (typeof value === 'object' && 'wanted' in value) {
        context.issues.push({ code: 'custom', message: value.wanted, input: cell });
        return undefined;
      }
      return value;
    }),
  );
}

type Reader = (cell: unknown) => string | number | CalendarDate | { readonly wanted: Wanted };

function readerOf(column: ColumnDeclaration, calendar: SheetCalendar): Reader {
  switch (column.kind) {
    case 'date':
      return (cell) =>
        isDate(cell)
          ? calendar.toCalendarDate(cell)
          : (parseIsoDate(String(cell).trim()) ?? { wanted: 'date' });
    case 'money':
    case 'percent':
      return (cell) => (typeof cell === 'number' ? cell : { wanted: 'number' });
    case 'integer':
    case 'months':
      return (cell) =>
        typeof cell === 'number' && Number.isInteger(cell) && cell >= 0 ? cell : { wanted: 'wholeNumber' };
    case 'choice': {
      const known = new Map<string, string | undefined>();
      return (cell) => {
        const label = String(cell);
        if (!known.has(label)) known.set(label, column.choices && valueOf(column.choices, label));
        return known.get(label) ?? { wanted: 'choice' };
      };
    }
    default:
      return (cell) => (isDate(cell) ? toIsoDate(calendar.toCalendarDate(cell)) : String(cell).trim());
  }
}

// A Date of another realm is no instance of this one's Date.
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
