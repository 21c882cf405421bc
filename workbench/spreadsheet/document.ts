/** The spreadsheet file, as people and scripts use it: its sheets, what can be read, what a person does, saving it. */
import type {
  CustomFunctionDeclaration,
  CustomFunctionInvoker,
  SpreadsheetDocument,
} from '../runtime/contract';
import { Book, DEFAULT_COLUMNS, DEFAULT_ROWS } from './book';
import { encodeEntry } from './cell-entry';
import { displayValue, errorName, plainResult, plainValue } from './cell-value';
import './clock-functions';
import './color-palette';
import './computing-on-demand';
import './conditional-formats-on-demand';
import './edit-guard';
import './formulas-on-demand';
import { CompiledFormula, registries, type EvaluatedCell, type Zone } from './engine';
import { excelData, type ExcelData } from './excel-data';
import { exportInPieces, revisionOf } from './export-in-pieces';
import './grid-sorting';
import './quick-cells';
import { importInPieces, parted, type Breath, type PartedBook } from './import-in-pieces';
import { exportBook, jsonCopy, newFileId, type FilterValue, type SavedDocument } from './saved-document';
import { ServiceError } from './service-error';
import { sortRows } from './sorting';
import { invalidCell } from './validation-check';
import { writeXlsx } from './xlsx';

export interface DocumentOptions {
  readonly name?: string;
  readonly timeZone?: string;
  readonly locale?: string;
  /** Simulated instant in milliseconds. */
  readonly now: () => number;
  /** What `save` gave. */
  readonly saved?: unknown;
  /** That of the saved file or, for a new one, a new one when left out. */
  readonly id?: string;
  /** The cells of what was saved are to come: `readCells` has to be waited for before anything else. */
  readonly inPieces?: boolean;
}

/** A workbook of another program has no more than the engine's own data. */
type SavedFile = Partial<SavedDocument> & Pick<SavedDocument, 'book'>;

export function createDocument(options: DocumentOptions): WorkbenchDocument {
  return new WorkbenchDocument(options);
}

export class WorkbenchDocument extends Book implements SpreadsheetDocument {
  readonly id: string;
  name: string;
  /** What was saved last, of which nothing may have changed but the selection. */
  private exported: { readonly revision: string; readonly book: object } | null = null;
  private toRead: { readonly file: SavedFile; readonly book: PartedBook } | null = null;

  constructor({
    name,
    timeZone = 'Etc/GMT',
    locale = 'en_US',
    now,
    saved,
    id,
    inPieces = false,
  }: DocumentOptions) {
    const file = saved as SavedFile | undefined;
    const book = file && inPieces ? parted(file.book) : null;
    super({
      timeZone: file?.timeZone ?? timeZone,
      locale: file?.locale ?? locale,
      now,
      sharing: file?.sharing ?? { owner: null, editors: [] },
      ...(file === undefined ? {} : { data: jsonCopy(book?.frame ?? file.book) }),
    });
    this.id = id ?? file?.id ?? newFileId(now());
    this.name = name ?? file?.name ?? 'Untitled spreadsheet';
    if (file && book) this.toRead = { file, book };
    else if (file) this.restoreView(file);
  }

  // ---- sheets

  activateSheet(sheetId: string): void {
    const active = this.getters.getActiveSheetId();
    if (active !== sheetId) this.dispatch('ACTIVATE_SHEET', { sheetIdFrom: active, sheetIdTo: sheetId });
  }

  /** Some commands of the engine work on the active sheet only. */
  onActiveSheet(sheetId: string, work: () => void): void {
    const active = this.getters.getActiveSheetId();
    const isHidden = !this.getters.isSheetVisible(sheetId);
    const selection = this.getters.getSelectedZone();
    this.batch(() => {
      if (isHidden) this.dispatch('SHOW_SHEET', { sheetId });
      this.activateSheet(sheetId);
      work();
      this.activateSheet(active);
      if (isHidden) this.dispatch('HIDE_SHEET', { sheetId });
    });
    if (active !== sheetId) this.select(active, selection);
  }

  addSheet(name: string, position: number): string {
    const sheetId = `sheet-${this.newId()}`;
    this.dispatch('CREATE_SHEET', { sheetId, name, position, rows: DEFAULT_ROWS, cols: DEFAULT_COLUMNS });
    return sheetId;
  }

  deleteSheet(sheetId: string): void {
    if (this.getters.getSheetIds().length === 1)
      throw new ServiceError("You can't remove all the sheets in a document.");
    this.batch(() => {
      // The engine counts visible sheets only.
      if (!this.getters.isSheetVisible(sheetId)) this.dispatch('SHOW_SHEET', { sheetId });
      this.dispatch('DELETE_SHEET', { sheetId, sheetName: this.getters.getSheetName(sheetId) });
    });
  }

  moveSheet(sheetId: string, delta: number): void {
    this.dispatch('MOVE_SHEET', { sheetId, delta });
  }

  // ---- reading

  values(sheetName: string): unknown[][] {
    return this.readData(sheetName, plainValue);
  }

  displayValues(sheetName: string): string[][] {
    return this.readData(sheetName, displayValue);
  }

  evaluate(formula: string): { readonly rows: readonly (readonly unknown[])[] } | { readonly error: string } {
    this.followClock();
    const sheetId = this.getters.getActiveSheetId();
    const text = formula.startsWith('=') ? formula : `=${formula}`;
    this.isolatedFormula = CompiledFormula.Compile(text, sheetId, this.getters);
    try {
      const result = this.getters.evaluateFormulaResult(sheetId, text);
      const columns = Array.isArray(result) ? result : [[result]];
      const failed = columns[0]?.[0];
      if (columns.length === 1 && columns[0]?.length === 1 && isErrorValue(failed?.value)) {
        return { error: failed?.message?.toString() || errorName(String(failed?.value)) };
      }
      const height = columns[0]?.length ?? 0;
      return {
        rows: Array.from({ length: height }, (_, row) => columns.map((column) => readResult(column[row]))),
      };
    } finally {
      this.isolatedFormula = null;
    }
  }

  // ---- a person at the grid

  userEdit(sheetName: string, a1: string, value: string): void {
    const sheetId = this.sheetIdOf(sheetName);
    const { left: col, top: row } = this.zoneOf(sheetId, a1);
    const position = { sheetId, col, row };
    const entry = this.readEntry(value);
    this.assertEditable(sheetId, { left: col, right: col, top: row, bottom: row });
    const refused = invalidCell(this, position, entry);
    if (refused) throw new ServiceError(refused);
    const cell = this.getters.getCell(position);
    this.writeCells(sheetId, row, col, [[encodeEntry(entry, cell?.format, this.engineLocale)]]);
  }

  userSort(sheetName: string, a1: string, column: number, ascending: boolean): void {
    const sheetId = this.sheetIdOf(sheetName);
    const zone = this.zoneOf(sheetId, a1);
    this.assertEditable(sheetId, zone);
    sortRows(this, sheetId, zone, [{ column: column - 1, ascending }]);
  }

  userInsertRows(sheetName: string, afterRow: number, count: number): void {
    const sheetId = this.sheetIdOf(sheetName);
    this.insert(sheetId, 'ROW', afterRow, count);
  }

  userDeleteRows(sheetName: string, row: number, count: number): void {
    this.remove(this.sheetIdOf(sheetName), 'ROW', row - 1, count);
  }

  userSelect(sheetName: string, a1: string): void {
    const sheetId = this.sheetIdOf(sheetName);
    this.select(sheetId, this.zoneOf(sheetId, a1));
  }

  select(sheetId: string, zone: Zone): void {
    this.activateSheet(sheetId);
    this.model.selection.selectZone(
      { cell: { col: zone.left, row: zone.top }, zone },
      { scrollIntoView: true },
    );
  }

  /** Puts empty rows or columns in; index 0 is before the first. */
  insert(sheetId: string, dimension: 'ROW' | 'COL', index: number, count: number): void {
    const sheetName = this.getters.getSheetName(sheetId);
    const place = index > 0 ? { base: index - 1, position: 'after' } : { base: 0, position: 'before' };
    this.dispatch('ADD_COLUMNS_ROWS', { sheetId, sheetName, dimension, quantity: count, ...place });
  }

  remove(sheetId: string, dimension: 'ROW' | 'COL', index: number, count: number): void {
    const elements = Array.from({ length: count }, (_, offset) => index + offset);
    this.dispatch('REMOVE_COLUMNS_ROWS', {
      sheetId,
      sheetName: this.getters.getSheetName(sheetId),
      dimension,
      elements,
    });
  }

  // ---- the whole file

  installCustomFunctions(
    functions: readonly CustomFunctionDeclaration[],
    invoke: CustomFunctionInvoker,
  ): void {
    this.customFunctions.install(functions, invoke);
    this.batch(() => this.compileAgain());
    this.recompute();
  }

  /** The rest of what was saved, with a breath now and then. */
  async readCells(breath: Breath): Promise<void> {
    if (this.toRead === null) return;
    const { file, book } = this.toRead;
    this.toRead = null;
    await importInPieces(this.model, book, breath);
    this.restoreView(file);
  }

  save(): unknown {
    return jsonCopy(this.fileOf(exportBook(this.model)));
  }

  /** As `save`, with a breath now and then; null where the book was changed meanwhile. */
  async saveInPieces(breath: () => Promise<void>): Promise<unknown> {
    const revision = revisionOf(this.model);
    if (this.exported?.revision !== revision) {
      const book = await exportInPieces(this.model, breath);
      if (book === null) return null;
      this.exported = { revision, book };
    }
    return this.fileOf(this.exported.book);
  }

  private fileOf(book: object): SavedDocument {
    return {
      id: this.id,
      name: this.name,
      timeZone: this.timeZone,
      locale: this.locale,
      sharing: this.sharing,
      activeSheetId: this.getters.getActiveSheetId(),
      selection: this.getters.getSelectedZone(),
      filters: this.filterValues(),
      book,
    };
  }

  /** What the engine does not keep in its own data. */
  private restoreView({ filters = [], activeSheetId, selection }: SavedFile): void {
    for (const filter of filters) this.dispatch('UPDATE_FILTER', filter);
    if (activeSheetId !== undefined)
      this.select(activeSheetId, selection ?? { left: 0, right: 0, top: 0, bottom: 0 });
  }

  async toXlsx(): Promise<Uint8Array> {
    return writeXlsx(await this.excelData(() => Promise.resolve()));
  }

  /** What `writeXlsx` writes into a file, with a breath now and then. */
  async excelData(breath: () => Promise<void>): Promise<ExcelData> {
    // Of a book that is changed meanwhile it is gathered without a breath.
    const data =
      (await excelData(this.model, breath)) ?? (await excelData(this.model, () => Promise.resolve()));
    if (data === null)
      throw new ServiceError('The spreadsheet was changed while it was written. Please try again.');
    return data;
  }

  onChange(listener: () => void): () => void {
    const owner = {};
    this.model.on('update', owner, listener);
    return () => this.model.off('update', owner);
  }

  private filterValues(): FilterValue[] {
    const headers = this.getters.getSheetIds().flatMap((sheetId) => this.getters.getFilterHeaders(sheetId));
    return headers.flatMap(({ sheetId, col, row }) => {
      const value = this.getters.getFilterValue({ sheetId, col, row });
      return value ? [{ sheetId, col, row, value }] : [];
    });
  }

  private readData<Value>(sheetName: string, read: (cell: EvaluatedCell) => Value): Value[][] {
    this.followClock();
    const sheetId = this.sheetIdOf(sheetName);
    const { rows, columns } = this.dataSize(sheetId);
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, col) =>
        read(this.getters.getEvaluatedCell({ sheetId, col, row })),
      ),
    );
  }

  /** Formulas written before their function existed do not know it yet. */
  private compileAgain(): void {
    for (const sheetId of this.getters.getSheetIds()) {
      for (const cell of this.getters.getCells(sheetId)) {
        if (!cell.isFormula || !cell.compiledFormula.isBadExpression) continue;
        const { row, col } = this.getters.getCellPosition(cell.id);
        this.writeCells(sheetId, row, col, [
          [{ content: cell.compiledFormula.toFormulaString(this.getters) }],
        ]);
      }
    }
  }
}

function readResult(result: { value: unknown; format?: string } | undefined): unknown {
  if (!result) return '';
  return isErrorValue(result.value)
    ? errorName(String(result.value))
    : plainResult(result as Parameters<typeof plainResult>[0]);
}

function isErrorValue(value: unknown): boolean {
  return typeof value === 'string' && registries.errorTypes.has(value);
}
