/** A sheet. Its rows, columns and other things that are not cells are in the class it extends. */
import { splitSheetName, wholeLines } from '../a1';
import { ServiceError } from '../service-error';
import { sortRows } from '../sorting';
import { ChartObject, newChart } from './chart';
import { ConditionalFormatRuleObject, readFormatRules, writeFormatRules } from './conditional-format';
import { SheetType } from './enumerations';
import { filterOf } from './filter';
import { hexColor } from './color';
import { protectionsOf } from './protection';
import { RangeObject } from './range';
import { writeValues } from './range-content';
import { integer, signatureError, text } from './session';
import { insertChart, readCharts, removeChart, updateChart } from './sheet-charts';
import { SheetShape } from './sheet-shape';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

type Built =
  | 'activate'
  | 'addDeveloperMetadata'
  | 'appendRow'
  | 'clear'
  | 'clearConditionalFormatRules'
  | 'clearContents'
  | 'clearFormats'
  | 'clearNotes'
  | 'createDeveloperMetadataFinder'
  | 'getActiveCell'
  | 'getActiveRange'
  | 'getCharts'
  | 'getConditionalFormatRules'
  | 'getCurrentCell'
  | 'getDataRange'
  | 'getDeveloperMetadata'
  | 'getFilter'
  | 'getIndex'
  | 'getLastColumn'
  | 'getLastRow'
  | 'getName'
  | 'getNamedRanges'
  | 'getParent'
  | 'getProtections'
  | 'getRange'
  | 'getRangeList'
  | 'getSelection'
  | 'getSheetId'
  | 'getSheetName'
  | 'getSheetValues'
  | 'getTabColor'
  | 'getType'
  | 'hideSheet'
  | 'insertChart'
  | 'isSheetHidden'
  | 'newChart'
  | 'protect'
  | 'removeChart'
  | 'setActiveRange'
  | 'setActiveSelection'
  | 'setConditionalFormatRules'
  | 'setCurrentCell'
  | 'setName'
  | 'setTabColor'
  | 'showSheet'
  | 'sort'
  | 'updateChart';

export const SHEET_HANDLES: ReadonlySet<string> = new Set([
  'createDeveloperMetadataFinder',
  'getParent',
  'getRange',
  'getRangeList',
  'getSelection',
  'getSheetId',
  'getType',
  'newChart',
]);

export class SheetObject extends SheetShape implements Pick<GoogleSheet, Built> {
  getName(): string {
    return this.document.getters.getSheetName(this.sheetId);
  }

  getSheetName(): string {
    return this.getName();
  }

  setName(name: string): GoogleSheet {
    const newName = text(name, 'Sheet.setName');
    if (newName === '') throw new ServiceError('Sheet names cannot be empty.');
    this.#assertSheetEditable();
    this.document.dispatch('RENAME_SHEET', { sheetId: this.sheetId, oldName: this.getName(), newName });
    return this as unknown as GoogleSheet;
  }

  getSheetId(): number {
    return this.document.annotations.sheetNumbers[this.sheetId] ?? 0;
  }

  getIndex(): number {
    return this.document.getters.getSheetIds().indexOf(this.sheetId) + 1;
  }

  getParent(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.factory.spreadsheet();
  }

  getType(): GoogleAppsScript.Spreadsheet.SheetType {
    return SheetType.GRID as unknown as GoogleAppsScript.Spreadsheet.SheetType;
  }

  getRange(...args: unknown[]): GoogleRange {
    if (args.length === 1 && typeof args[0] === 'string') return this.#rangeNamed(args[0]);
    if (args.length < 2 || args.length > 4) throw signatureError('SpreadsheetApp.Sheet.getRange', args);
    const [row, column, numRows = 1, numColumns = 1] = args.map((arg) => integer(arg, 'Sheet.getRange'));
    return this.factory.rangeAt(this.sheetId, row ?? 0, column ?? 0, numRows, numColumns);
  }

  getRangeList(notations: readonly string[]): GoogleAppsScript.Spreadsheet.RangeList {
    return this.factory.rangeList(
      this.sheetId,
      notations.map((notation) => this.document.zoneOf(this.sheetId, text(notation, 'Sheet.getRangeList'))),
    );
  }

  getDataRange(): GoogleRange {
    const { rows, columns } = this.document.dataSize(this.sheetId);
    return this.factory.rangeAt(this.sheetId, 1, 1, Math.max(1, rows), Math.max(1, columns));
  }

  getLastRow(): number {
    return this.document.dataSize(this.sheetId).rows;
  }

  getLastColumn(): number {
    return this.document.dataSize(this.sheetId).columns;
  }

  getSheetValues(row: number, column: number, numRows: number, numColumns: number): unknown[][] {
    const last = (count: number, all: number) => (count === -1 ? all : count);
    const height = last(numRows, this.getLastRow() - row + 1);
    const width = last(numColumns, this.getLastColumn() - column + 1);
    const range = this.factory.rangeAt(this.sheetId, row, column, height, width);
    return this.session.original(RangeObject, range, 'SpreadsheetApp.Sheet.getSheetValues').getValues();
  }

  appendRow(values: unknown[]): GoogleSheet {
    if (!Array.isArray(values) || values.length === 0)
      throw signatureError('SpreadsheetApp.Sheet.appendRow', [values]);
    const { document, sheetId } = this;
    const row = this.getLastRow();
    const size = document.sheetSize(sheetId);
    if (row >= size.rows) document.insert(sheetId, 'ROW', size.rows, 1);
    if (values.length > size.columns)
      document.insert(sheetId, 'COL', size.columns, values.length - size.columns);
    writeValues(document, sheetId, { top: row, bottom: row, left: 0, right: values.length - 1 }, [values]);
    return this as unknown as GoogleSheet;
  }

  clear(options: { contentsOnly?: boolean | undefined; formatOnly?: boolean | undefined } = {}): GoogleSheet {
    this.#everything().clear(options);
    return this as unknown as GoogleSheet;
  }

  clearContents(): GoogleSheet {
    this.#everything().clearContent();
    return this as unknown as GoogleSheet;
  }

  clearFormats(): GoogleSheet {
    this.#everything().clearFormat();
    return this as unknown as GoogleSheet;
  }

  clearNotes(): GoogleSheet {
    const { document, sheetId } = this;
    this.#assertSheetEditable();
    document.annotate({ notes: document.annotations.notes.filter(({ range }) => range.sheetId !== sheetId) });
    return this as unknown as GoogleSheet;
  }

  sort(column: number, ascending = true): GoogleSheet {
    const { rows, columns } = this.document.dataSize(this.sheetId);
    const top = this.getFrozenRows();
    const zone = { left: 0, right: Math.max(columns, column) - 1, top, bottom: rows - 1 };
    this.document.assertEditable(this.sheetId, zone);
    if (zone.bottom >= zone.top)
      sortRows(this.document, this.sheetId, zone, [{ column: integer(column, 'Sheet.sort') - 1, ascending }]);
    return this as unknown as GoogleSheet;
  }

  getConditionalFormatRules(): Rule[] {
    return readFormatRules(this.document, this.sheetId).map((rule) =>
      this.factory.conditionalFormatRule(rule),
    );
  }

  setConditionalFormatRules(rules: Rule[]): void {
    this.#assertSheetEditable();
    const method = 'SpreadsheetApp.Sheet.setConditionalFormatRules';
    if (!Array.isArray(rules)) throw signatureError(method, [rules]);
    const originals = rules.map(
      (rule) => this.session.original(ConditionalFormatRuleObject, rule, method).rule,
    );
    writeFormatRules(this.document, this.sheetId, originals);
  }

  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return this.factory.protect(this.sheetId, null);
  }

  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    return protectionsOf(this.session, this.factory, type, this.sheetId);
  }

  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    const named = this.document.getters
      .getNamedRanges()
      .filter(({ range }) => range.sheetId === this.sheetId);
    return named.map(({ name }) => this.factory.namedRange(name));
  }

  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return this.factory.metadataFinder({ sheetId: this.sheetId, zone: null });
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): GoogleSheet {
    this.factory.addMetadata({ type: 'SHEET', sheetId: this.sheetId }, key, rest);
    return this as unknown as GoogleSheet;
  }

  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return this.factory.metadataFinder({ sheetId: this.sheetId, zone: null }, true).find();
  }

  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    return filterOf(this.document, this.sheetId) ? this.factory.filter(this.sheetId) : null;
  }

  activate(): GoogleSheet {
    this.#assertVisible();
    this.document.activateSheet(this.sheetId);
    return this as unknown as GoogleSheet;
  }

  getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return this.factory.selection();
  }

  getActiveRange(): GoogleRange {
    return this.factory.selection().getActiveRange() as GoogleRange;
  }

  getActiveCell(): GoogleRange {
    return this.getCurrentCell();
  }

  getCurrentCell(): GoogleRange {
    return this.factory.selection().getCurrentCell() as GoogleRange;
  }

  setActiveRange(range: GoogleRange): GoogleRange {
    const { sheetId, zone } = this.session.original(
      RangeObject,
      range,
      'SpreadsheetApp.Sheet.setActiveRange',
    );
    this.document.select(sheetId, zone);
    return range;
  }

  setActiveSelection(range: GoogleRange | string): GoogleRange {
    return this.setActiveRange(typeof range === 'string' ? this.#rangeNamed(range) : range);
  }

  setCurrentCell(cell: GoogleRange): GoogleRange {
    return this.setActiveRange(cell);
  }

  isSheetHidden(): boolean {
    return !this.document.getters.isSheetVisible(this.sheetId);
  }

  hideSheet(): GoogleSheet {
    this.#assertSheetEditable();
    if (this.document.getters.getVisibleSheetIds().length === 1 && !this.isSheetHidden()) {
      throw new ServiceError("You can't hide all the sheets in a document.");
    }
    if (!this.isSheetHidden()) this.document.dispatch('HIDE_SHEET', { sheetId: this.sheetId });
    return this as unknown as GoogleSheet;
  }

  showSheet(): GoogleSheet {
    if (this.isSheetHidden()) this.document.dispatch('SHOW_SHEET', { sheetId: this.sheetId });
    return this as unknown as GoogleSheet;
  }

  getTabColor(): string | null {
    return this.document.getters.getSheet(this.sheetId).color?.toLowerCase() ?? null;
  }

  setTabColor(color: string | null): GoogleSheet {
    this.document.dispatch('COLOR_SHEET', {
      sheetId: this.sheetId,
      ...(color === null ? {} : { color: hexColor(color) }),
    });
    return this as unknown as GoogleSheet;
  }

  getCharts(): Chart[] {
    return readCharts(this.document, this.sheetId).map((specification) => this.factory.chart(specification));
  }

  newChart(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return this.factory.chartBuilder(newChart(this.sheetId));
  }

  insertChart(chart: Chart): void {
    this.#assertSheetEditable();
    insertChart(this.document, { ...this.#chart(chart), sheetId: this.sheetId, chartId: null });
  }

  updateChart(chart: Chart): void {
    this.#assertSheetEditable();
    updateChart(this.document, { ...this.#chart(chart), sheetId: this.sheetId });
  }

  removeChart(chart: Chart): void {
    this.#assertSheetEditable();
    removeChart(this.document, this.sheetId, this.#chart(chart).chartId);
  }

  #chart(chart: Chart) {
    return this.session.original(ChartObject, chart, 'SpreadsheetApp.Sheet.insertChart').specification;
  }

  #rangeNamed(reference: string): GoogleRange {
    const [sheetName, a1] = splitSheetName(reference);
    const named = sheetName === null ? this.document.getters.getNamedRange(a1) : undefined;
    if (named) return this.factory.engineRange(named.range);
    if (sheetName !== null && sheetName !== this.getName()) throw new ServiceError('Range not found');
    const zone = this.document.zoneOf(this.sheetId, a1);
    return this.factory.range(this.sheetId, zone, wholeLines(a1));
  }

  #everything(): RangeObject {
    const range = this.factory.range(this.sheetId, this.document.getters.getSheetZone(this.sheetId));
    return this.session.original(RangeObject, range, 'SpreadsheetApp.Sheet.clear');
  }

  #assertVisible(): void {
    if (this.isSheetHidden()) throw new ServiceError('The sheet is hidden and cannot be activated.');
  }

  #assertSheetEditable(): void {
    this.document.assertEditable(this.sheetId, null);
  }
}
