/** Where a range is, and the ranges beside it. */
import { formatA1 } from '../a1';
import type { CellPosition, Zone } from '../engine';
import type { WorkbenchDocument } from '../document';
import { ServiceError } from '../service-error';
import type { AppSession } from './session';
import { integer } from './session';
import type { ObjectFactory } from './object-factory';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

export const PLACE_HANDLES = [
  'getA1Notation',
  'getCell',
  'getColumn',
  'getGridId',
  'getLastColumn',
  'getLastRow',
  'getNumColumns',
  'getNumRows',
  'getRow',
  'getRowIndex',
  'getSheet',
  'offset',
] as const;

export class RangePlace implements Pick<GoogleRange, (typeof PLACE_HANDLES)[number]> {
  protected readonly document: WorkbenchDocument;

  constructor(
    protected readonly session: AppSession,
    protected readonly factory: ObjectFactory,
    readonly sheetId: string,
    readonly zone: Zone,
    /** What it prints where that is not the place of its corners: whole columns or rows, a whole sheet. */
    private readonly reference: string | null = null,
  ) {
    this.document = session.document;
  }

  getA1Notation(): string {
    return this.reference ?? formatA1(this.zone);
  }

  getRow(): number {
    return this.zone.top + 1;
  }

  getRowIndex(): number {
    return this.zone.top + 1;
  }

  getColumn(): number {
    return this.zone.left + 1;
  }

  getLastRow(): number {
    return this.zone.bottom + 1;
  }

  getLastColumn(): number {
    return this.zone.right + 1;
  }

  getNumRows(): number {
    return this.zone.bottom - this.zone.top + 1;
  }

  getNumColumns(): number {
    return this.zone.right - this.zone.left + 1;
  }

  getGridId(): number {
    return this.document.annotations.sheetNumbers[this.sheetId] ?? 0;
  }

  getSheet(): GoogleSheet {
    return this.factory.sheet(this.sheetId);
  }

  getCell(row: number, column: number): GoogleRange {
    const [rows, columns] = [integer(row, 'Range.getCell'), integer(column, 'Range.getCell')];
    if (rows < 1 || columns < 1 || rows > this.getNumRows() || columns > this.getNumColumns()) {
      throw new ServiceError('Cell reference out of range');
    }
    return this.factory.rangeAt(this.sheetId, this.zone.top + rows, this.zone.left + columns, 1, 1);
  }

  offset(
    rowOffset: number,
    columnOffset: number,
    numRows = this.getNumRows(),
    numColumns = this.getNumColumns(),
  ): GoogleRange {
    const row = this.getRow() + integer(rowOffset, 'Range.offset');
    const column = this.getColumn() + integer(columnOffset, 'Range.offset');
    return this.factory.rangeAt(
      this.sheetId,
      row,
      column,
      integer(numRows, 'Range.offset'),
      integer(numColumns, 'Range.offset'),
    );
  }
}

/** One value for each cell of the zone, by rows. */
export function mapZone<Value>(
  sheetId: string,
  zone: Zone,
  read: (position: CellPosition) => Value,
): Value[][] {
  const rows: Value[][] = [];
  for (let row = zone.top; row <= zone.bottom; row += 1) {
    const values: Value[] = [];
    for (let col = zone.left; col <= zone.right; col += 1) values.push(read({ sheetId, col, row }));
    rows.push(values);
  }
  return rows;
}

/** The add-on's rows, refused unless they have the shape of the zone. */
export function checkedRows<Value>(zone: Zone, given: unknown): Value[][] {
  if (!Array.isArray(given))
    throw new ServiceError(`The parameters (${typeof given}) don't match the method signature.`);
  const rows = given as Value[][];
  const [height, width] = [zone.bottom - zone.top + 1, zone.right - zone.left + 1];
  if (rows.length !== height) {
    throw new ServiceError(
      `The number of rows in the data does not match the number of rows in the range. The data has ${rows.length} but the range has ${height}.`,
    );
  }
  for (const row of rows) {
    const columns = Array.isArray(row) ? row.length : 0;
    if (columns !== width) {
      throw new ServiceError(
        `The number of columns in the data does not match the number of columns in the range. The data has ${columns} but the range has ${width}.`,
      );
    }
  }
  return rows;
}
