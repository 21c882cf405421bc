import type { CellReader, FileColumn, ReaderContext } from './cell-reader';
import { dateColumns } from './date-columns';
import type { FileTable } from './file-table';
import type { DayOrder } from './date-text';
import { numberColumns } from './number-columns';
import type { DecimalSign } from './number-text';
import { spanColumnReader, textColumnReader } from './text-columns';

export interface ColumnReaders<Key extends string> {
  readonly readerOf: ReadonlyMap<Key, CellReader>;
  readonly dayOrders: { readonly [Column in Key]?: DayOrder };
  readonly decimalSigns: { readonly [Column in Key]?: DecimalSign };
}

const NUMBER_KINDS: readonly string[] = ['integer', 'money', 'percent'];

/** A reader for each column. Numbers are looked at together, and before the dates: they show the file's locale. */
export function columnReaders<Key extends string>(
  columns: readonly FileColumn<Key>[],
  { spans, past = [] }: FileTable<Key>,
  context: ReaderContext,
): ColumnReaders<Key> {
  const ofDates = columns.filter(({ declaration }) => declaration.kind === 'date');
  const ofNumbers = columns.filter(
    ({ declaration }) => NUMBER_KINDS.includes(declaration.kind) && !spans?.[declaration.key],
  );
  const numbers = numberColumns(ofNumbers, context);
  const hints = {
    decimalComma: numbers.decimalSigns.includes(',') && !numbers.decimalSigns.includes('.'),
    isOfThePast: (key: string) => past.some((column) => column === key),
  };
  const dates = dateColumns(ofDates, hints, context);

  const readerOf = new Map<Key, CellReader>();
  const decimalSigns: { [Column in Key]?: DecimalSign } = {};
  const dayOrders: { [Column in Key]?: DayOrder } = {};
  for (const column of columns) {
    const { key } = column.declaration;
    const number = ofNumbers.indexOf(column);
    const span = spans?.[key];
    const reader =
      (span && spanColumnReader(column, span, context)) ??
      dates.readers[ofDates.indexOf(column)] ??
      numbers.readers[number] ??
      textColumnReader(column, context);
    readerOf.set(key, reader);
    const sign = numbers.decimalSigns[number];
    if (sign) decimalSigns[key] = sign;
    const order = dates.dayOrders[ofDates.indexOf(column)];
    if (order) dayOrders[key] = order;
  }
  return { readerOf, dayOrders, decimalSigns };
}
