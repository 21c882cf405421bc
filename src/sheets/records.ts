import type { CalendarDate } from '../domain/calendar-date';
import { toIsoDate } from '../domain/calendar-date';
import type { SheetCalendar } from '../domain/sheet-calendar';
import { dayInCell, isDate } from '../domain/sheet-calendar';
import type { ChoiceTable } from '../tables/choices';
import { valueOf } from '../tables/choices';
import type { ColumnDeclaration, ColumnKind } from '../tables/table';
import type { TableData } from './table-data';
import { isBlankRow } from './table-data';

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
  const entered = data.table.columns.filter(({ countsDaysTo }) => countsDaysTo === undefined);
  const columns = entered.map((column) => ({
    key: column.key,
    position: data.positions.get(column.key),
    read: readerOf(column, calendar),
  }));
  return data.rows.flatMap((row, index) => {
    if (isBlankRow(row)) return [];
    const values: Record<string, CellValue> = {};
    const problems: CellProblem[] = [];
    for (const { key, position, read } of columns) {
      const cell = position === undefined ? '' : row[position];
      if (isBlankCell(cell)) continue;
      const value = read(cell);
      if (typeof value === 'object' && 'wanted' in value)
        problems.push({ column: key, value: cell, wanted: value.wanted });
      else values[key] = value;
    }
    return [{ index, values: values as Values, problems }];
  });
}

function isBlankCell(cell: unknown): boolean {
  return (
    cell === '' || cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '')
  );
}

type Reader = (cell: unknown) => string | number | CalendarDate | { readonly wanted: Wanted };

function readerOf(column: ColumnDeclaration, calendar: SheetCalendar): Reader {
  switch (column.kind) {
    case 'date':
      return (cell) => dayInCell(cell, calendar) ?? { wanted: 'date' };
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
