import type { CellReader, FileColumn, ReaderContext } from './cell-reader';
import { dateColumns } from './date-columns';
import type { FileTable } from './file-table';
import type { DayOrder } from './date-text';
import { numberColumns } from './number-columns';
import type { DecimalSign } from './number-text';
import { spanColumnReader, textColumnReader } from './text-columns';

export interface ColumnReaders<Key extends string> {
  readonly readerOf: ReadonlyMap<Key, CellReader>;
  readonly dayOrder: DayOrder | undefined;
  readonly decimalSigns: { readonly [Column in Key]?: DecimalSign };
}

const NUMBER_KINDS: readonly string[] = ['integer', 'money', 'percent'];

/** A reader for each column. Dates and numbers are looked at together: one file is written in one locale. */
export function columnReaders<Key extends string>(
  columns: readonly FileColumn<Key>[],
  { spans }: FileTable<Key>,
  context: ReaderContext,
): ColumnReaders<Key> {
  const ofDates = columns.filter(({ declaration }) => declaration.kind === 'date');
  const ofNumbers = columns.filter(
    ({ declaration }) => NUMBER_KINDS.includes(declaration.kind) && !spans?.[declaration.key],
  );
  const dates = dateColumns(ofDates, context);
  const numbers = numberColumns(ofNumbers, context);

  const readerOf = new Map<Key, CellReader>();
  const decimalSigns: { [Column in Key]?: DecimalSign } = {};
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
  }
  return { readerOf, dayOrder: dates.dayOrder, decimalSigns };
}
