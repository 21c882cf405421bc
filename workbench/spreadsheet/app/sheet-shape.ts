/** Rows and columns of a sheet: how many, how wide, hidden, frozen, moved. */
import type { Zone } from '../engine';
import type { WorkbenchDocument } from '../document';
import { ServiceError } from '../service-error';
import type { ObjectFactory } from './object-factory';
import { RangePlace } from './range-place';
import { integer, type AppSession } from './session';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type Dimension = 'ROW' | 'COL';

type Built =
  | 'autoResizeColumn'
  | 'autoResizeColumns'
  | 'deleteColumn'
  | 'deleteColumns'
  | 'deleteRow'
  | 'deleteRows'
  | 'getColumnWidth'
  | 'getFrozenColumns'
  | 'getFrozenRows'
  | 'getMaxColumns'
  | 'getMaxRows'
  | 'getRowHeight'
  | 'hasHiddenGridlines'
  | 'hideColumn'
  | 'hideColumns'
  | 'hideRow'
  | 'hideRows'
  | 'insertColumnAfter'
  | 'insertColumnBefore'
  | 'insertColumns'
  | 'insertColumnsAfter'
  | 'insertColumnsBefore'
  | 'insertRowAfter'
  | 'insertRowBefore'
  | 'insertRows'
  | 'insertRowsAfter'
  | 'insertRowsBefore'
  | 'isColumnHiddenByUser'
  | 'isRowHiddenByFilter'
  | 'isRowHiddenByUser'
  | 'moveColumns'
  | 'moveRows'
  | 'setColumnWidth'
  | 'setColumnWidths'
  | 'setFrozenColumns'
  | 'setFrozenRows'
  | 'setHiddenGridlines'
  | 'setRowHeight'
  | 'setRowHeights'
  | 'showColumns'
  | 'showRows'
  | 'unhideColumn'
  | 'unhideRow';

const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING = 21;

export class SheetShape implements Pick<GoogleSheet, Built> {
  protected readonly document: WorkbenchDocument;

  constructor(
    protected readonly session: AppSession,
    protected readonly factory: ObjectFactory,
    readonly sheetId: string,
  ) {
    this.document = session.document;
    if (!this.document.getters.tryGetSheet(sheetId)) throw new ServiceError('The sheet no longer exists.');
  }

  getMaxRows(): number {
    return this.document.sheetSize(this.sheetId).rows;
  }

  getMaxColumns(): number {
    return this.document.sheetSize(this.sheetId).columns;
  }

  insertRowAfter(position: number): GoogleSheet {
    return this.#insert('ROW', position, 1, 'Sheet.insertRowAfter');
  }

  insertRowBefore(position: number): GoogleSheet {
    return this.#insert('ROW', position - 1, 1, 'Sheet.insertRowBefore');
  }

  insertRowsAfter(position: number, howMany: number): GoogleSheet {
    return this.#insert('ROW', position, howMany, 'Sheet.insertRowsAfter');
  }

  insertRowsBefore(position: number, howMany: number): GoogleSheet {
    return this.#insert('ROW', position - 1, howMany, 'Sheet.insertRowsBefore');
  }

  insertRows(position: number, howMany = 1): void {
    this.#insert('ROW', position - 1, howMany, 'Sheet.insertRows');
  }

  insertColumnAfter(position: number): GoogleSheet {
    return this.#insert('COL', position, 1, 'Sheet.insertColumnAfter');
  }

  insertColumnBefore(position: number): GoogleSheet {
    return this.#insert('COL', position - 1, 1, 'Sheet.insertColumnBefore');
  }

  insertColumnsAfter(position: number, howMany: number): GoogleSheet {
    return this.#insert('COL', position, howMany, 'Sheet.insertColumnsAfter');
  }

  insertColumnsBefore(position: number, howMany: number): GoogleSheet {
    return this.#insert('COL', position - 1, howMany, 'Sheet.insertColumnsBefore');
  }

  insertColumns(position: number, howMany = 1): void {
    this.#insert('COL', position - 1, howMany, 'Sheet.insertColumns');
  }

  deleteRow(position: number): GoogleSheet {
    return this.#remove('ROW', position, 1, 'Sheet.deleteRow');
  }

  deleteRows(position: number, howMany: number): void {
    this.#remove('ROW', position, howMany, 'Sheet.deleteRows');
  }

  deleteColumn(position: number): GoogleSheet {
    return this.#remove('COL', position, 1, 'Sheet.deleteColumn');
  }

  deleteColumns(position: number, howMany: number): void {
    this.#remove('COL', position, howMany, 'Sheet.deleteColumns');
  }

  moveColumns(columns: GoogleRange, destination: number): void {
    const { zone } = this.session.original(RangePlace, columns, 'SpreadsheetApp.Sheet.moveColumns');
    this.#move('COL', zone.left, zone.right, destination);
  }

  moveRows(rows: GoogleRange, destination: number): void {
    const { zone } = this.session.original(RangePlace, rows, 'SpreadsheetApp.Sheet.moveRows');
    this.#move('ROW', zone.top, zone.bottom, destination);
  }

  getFrozenRows(): number {
    return this.document.getters.getPaneDivisions(this.sheetId).ySplit;
  }

  getFrozenColumns(): number {
    return this.document.getters.getPaneDivisions(this.sheetId).xSplit;
  }

  setFrozenRows(rows: number): void {
    const quantity = integer(rows, 'Sheet.setFrozenRows');
    if (quantity >= this.getMaxRows())
      throw new ServiceError("You can't freeze all visible rows on the sheet.");
    this.#change(quantity === 0 ? 'UNFREEZE_ROWS' : 'FREEZE_ROWS', { quantity });
  }

  setFrozenColumns(columns: number): void {
    const quantity = integer(columns, 'Sheet.setFrozenColumns');
    if (quantity >= this.getMaxColumns())
      throw new ServiceError("You can't freeze all visible columns on the sheet.");
    this.#change(quantity === 0 ? 'UNFREEZE_COLUMNS' : 'FREEZE_COLUMNS', { quantity });
  }

  getColumnWidth(position: number): number {
    const [column] = this.#headers('COL', position, 1, 'Sheet.getColumnWidth');
    return this.document.getters.getColSize(this.sheetId, column ?? 0);
  }

  setColumnWidth(position: number, width: number): GoogleSheet {
    return this.setColumnWidths(position, 1, width);
  }

  setColumnWidths(start: number, count: number, width: number): GoogleSheet {
    const elements = this.#headers('COL', start, count, 'Sheet.setColumnWidths');
    return this.#change('RESIZE_COLUMNS_ROWS', {
      dimension: 'COL',
      elements,
      size: integer(width, 'Sheet.setColumnWidths'),
    });
  }

  autoResizeColumn(position: number): GoogleSheet {
    return this.autoResizeColumns(position, 1);
  }

  /** By the number of characters: the engine can measure text only where there is a screen. */
  autoResizeColumns(start: number, count: number): GoogleSheet {
    const { getters } = this.document;
    const { rows } = this.document.dataSize(this.sheetId);
    this.document.batch(() => {
      for (const column of this.#headers('COL', start, count, 'Sheet.autoResizeColumns')) {
        let characters = 0;
        for (let row = 0; row < rows; row += 1) {
          characters = Math.max(
            characters,
            getters.getEvaluatedCell({ sheetId: this.sheetId, col: column, row }).formattedValue.length,
          );
        }
        if (characters > 0)
          this.setColumnWidths(column + 1, 1, characters * PIXELS_PER_CHARACTER + CELL_PADDING);
      }
    });
    return this as unknown as GoogleSheet;
  }

  getRowHeight(position: number): number {
    const [row] = this.#headers('ROW', position, 1, 'Sheet.getRowHeight');
    return this.document.getters.getUserRowSize(this.sheetId, row ?? 0) ?? 21;
  }

  setRowHeight(position: number, height: number): GoogleSheet {
    return this.setRowHeights(position, 1, height);
  }

  setRowHeights(start: number, count: number, height: number): GoogleSheet {
    const elements = this.#headers('ROW', start, count, 'Sheet.setRowHeights');
    return this.#change('RESIZE_COLUMNS_ROWS', {
      dimension: 'ROW',
      elements,
      size: integer(height, 'Sheet.setRowHeights'),
    });
  }

  hideColumns(start: number, count = 1): void {
    this.#show('HIDE_COLUMNS_ROWS', 'COL', start, count);
  }

  showColumns(start: number, count = 1): void {
    this.#show('UNHIDE_COLUMNS_ROWS', 'COL', start, count);
  }

  hideColumn(column: GoogleRange): void {
    this.hideColumns(column.getColumn(), column.getNumColumns());
  }

  unhideColumn(column: GoogleRange): void {
    this.showColumns(column.getColumn(), column.getNumColumns());
  }

  isColumnHiddenByUser(position: number): boolean {
    const [column] = this.#headers('COL', position, 1, 'Sheet.isColumnHiddenByUser');
    return this.document.getters.isColHiddenByUser(this.sheetId, column ?? 0);
  }

  hideRows(start: number, count = 1): void {
    this.#show('HIDE_COLUMNS_ROWS', 'ROW', start, count);
  }

  showRows(start: number, count = 1): void {
    this.#show('UNHIDE_COLUMNS_ROWS', 'ROW', start, count);
  }

  hideRow(row: GoogleRange): void {
    this.hideRows(row.getRow(), row.getNumRows());
  }

  unhideRow(row: GoogleRange): void {
    this.showRows(row.getRow(), row.getNumRows());
  }

  isRowHiddenByUser(position: number): boolean {
    const [row] = this.#headers('ROW', position, 1, 'Sheet.isRowHiddenByUser');
    return this.document.getters.isRowHiddenByUser(this.sheetId, row ?? 0);
  }

  isRowHiddenByFilter(position: number): boolean {
    const [row] = this.#headers('ROW', position, 1, 'Sheet.isRowHiddenByFilter');
    return this.document.getters.isRowFiltered(this.sheetId, row ?? 0);
  }

  hasHiddenGridlines(): boolean {
    return !this.document.getters.getGridLinesVisibility(this.sheetId);
  }

  setHiddenGridlines(hidden: boolean): GoogleSheet {
    return this.#change('SET_GRID_LINES_VISIBILITY', { areGridLinesVisible: !hidden });
  }

  #insert(dimension: Dimension, after: number, howMany: number, method: string): GoogleSheet {
    const index = integer(after, method);
    const count = integer(howMany, method);
    const size = dimension === 'ROW' ? this.getMaxRows() : this.getMaxColumns();
    if (index < 0 || index > size || count < 1) {
      throw new ServiceError(
        count < 1
          ? 'The number of rows or columns to insert must be at least 1.'
          : 'Those rows or columns are out of bounds.',
      );
    }
    this.#assertHeadersEditable(dimension, [Math.min(index, size - 1)]);
    this.document.insert(this.sheetId, dimension, index, count);
    return this as unknown as GoogleSheet;
  }

  #remove(dimension: Dimension, position: number, howMany: number, method: string): GoogleSheet {
    const elements = this.#headers(dimension, position, howMany, method);
    this.#assertHeadersEditable(dimension, elements);
    this.document.remove(this.sheetId, dimension, elements[0] ?? 0, elements.length);
    return this as unknown as GoogleSheet;
  }

  #move(dimension: Dimension, first: number, last: number, destination: number): void {
    const size = dimension === 'ROW' ? this.getMaxRows() : this.getMaxColumns();
    const target = integer(destination, 'Sheet.moveColumns') - 1;
    if (target < 0 || target > size) throw new ServiceError('The destination is out of bounds.');
    if (target >= first && target <= last + 1) return;
    const elements = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    this.#assertHeadersEditable(dimension, elements);
    const place =
      target > last ? { base: target - 1, position: 'after' } : { base: target, position: 'before' };
    const { document, sheetId } = this;
    const sheetName = document.getters.getSheetName(sheetId);
    document.onActiveSheet(sheetId, () =>
      document.dispatch('MOVE_COLUMNS_ROWS', { sheetId, sheetName, dimension, elements, ...place }),
    );
  }

  #show(command: string, dimension: Dimension, start: number, count: number): void {
    this.#change(command, {
      dimension,
      elements: this.#headers(dimension, start, count, 'Sheet.hideColumns'),
    });
  }

  #headers(dimension: Dimension, position: number, howMany: number, method: string): number[] {
    const first = integer(position, method) - 1;
    const count = integer(howMany, method);
    const size = dimension === 'ROW' ? this.getMaxRows() : this.getMaxColumns();
    if (first < 0 || count < 1 || first + count > size)
      throw new ServiceError('Those rows or columns are out of bounds.');
    return Array.from({ length: count }, (_, index) => first + index);
  }

  #change(command: string, payload: object): GoogleSheet {
    this.document.assertEditable(this.sheetId, null);
    this.document.dispatch(command, { sheetId: this.sheetId, ...payload });
    return this as unknown as GoogleSheet;
  }

  #assertHeadersEditable(dimension: Dimension, elements: readonly number[]): void {
    const { getters } = this.document;
    const first = elements[0] ?? 0;
    const last = elements[elements.length - 1] ?? first;
    const zone: Zone =
      dimension === 'ROW'
        ? getters.getRowsZone(this.sheetId, first, last)
        : getters.getColsZone(this.sheetId, first, last);
    this.document.assertEditable(this.sheetId, zone);
  }
}
