/** The spreadsheet file as scripts see it. */
import { splitSheetName, wholeLines } from '../a1';
import type { WorkbenchDocument } from '../document';
import { ServiceError } from '../service-error';
import type { ObjectFactory } from './object-factory';
import { removeNamedRange, writeNamedRange } from './named-range';
import { protectionsOf } from './protection';
import { RangePlace } from './range-place';
import { integer, text, type AppSession } from './session';
import { SheetObject } from './sheet';

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

export interface Toast {
  (message: string, title: string, timeoutSeconds: number | null): void;
}

type Built =
  | 'addDeveloperMetadata'
  | 'createDeveloperMetadataFinder'
  | 'deleteSheet'
  | 'getActiveCell'
  | 'getActiveRange'
  | 'getActiveSheet'
  | 'getCurrentCell'
  | 'getDeveloperMetadata'
  | 'getEditors'
  | 'getId'
  | 'getName'
  | 'getNamedRanges'
  | 'getNumSheets'
  | 'getOwner'
  | 'getProtections'
  | 'getRange'
  | 'getRangeByName'
  | 'getSelection'
  | 'getSheetById'
  | 'getSheetByName'
  | 'getSheets'
  | 'getSpreadsheetLocale'
  | 'getSpreadsheetTimeZone'
  | 'getUrl'
  | 'insertSheet'
  | 'moveActiveSheet'
  | 'removeNamedRange'
  | 'rename'
  | 'setActiveRange'
  | 'setActiveSheet'
  | 'setCurrentCell'
  | 'setNamedRange'
  | 'setSpreadsheetLocale'
  | 'setSpreadsheetTimeZone'
  | 'toast';

export const SPREADSHEET_HANDLES: ReadonlySet<string> = new Set([
  'createDeveloperMetadataFinder',
  'getId',
  'getRange',
  'getSelection',
  'getSheetById',
  'getSheetByName',
  'getSheets',
  'getUrl',
]);

export class SpreadsheetObject implements Pick<GoogleSpreadsheet, Built> {
  private readonly document: WorkbenchDocument;

  constructor(
    private readonly session: AppSession,
    private readonly factory: ObjectFactory,
    private readonly showToast: Toast,
  ) {
    this.document = session.document;
  }

  getId(): string {
    return this.document.id;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.document.id}/edit`;
  }

  getName(): string {
    return this.document.name;
  }

  rename(name: string): void {
    this.document.name = text(name, 'Spreadsheet.rename');
  }

  getSpreadsheetTimeZone(): string {
    return this.document.timeZone;
  }

  setSpreadsheetTimeZone(zone: string): void {
    this.document.timeZone = text(zone, 'Spreadsheet.setSpreadsheetTimeZone');
  }

  getSpreadsheetLocale(): string {
    return this.document.locale;
  }

  setSpreadsheetLocale(locale: string): void {
    this.document.locale = text(locale, 'Spreadsheet.setSpreadsheetLocale');
  }

  getOwner(): GoogleAppsScript.Base.User | null {
    const { owner } = this.document.sharing;
    return owner === null ? null : this.factory.user(owner);
  }

  getEditors(): GoogleAppsScript.Base.User[] {
    return this.document.sharing.editors.map((email) => this.factory.user(email));
  }

  getSheets(): GoogleSheet[] {
    return this.document.getters.getSheetIds().map((id) => this.factory.sheet(id));
  }

  getNumSheets(): number {
    return this.document.getters.getSheetIds().length;
  }

  getSheetByName(name: string): GoogleSheet | null {
    const id = this.document.getters
      .getSheetIds()
      .find((sheetId) => this.document.getters.getSheetName(sheetId) === name);
    return id === undefined ? null : this.factory.sheet(id);
  }

  getSheetById(number: number): GoogleSheet | null {
    const found = Object.entries(this.document.annotations.sheetNumbers).find(
      ([, each]) => each === number,
    )?.[0];
    return found !== undefined && this.document.getters.tryGetSheet(found) ? this.factory.sheet(found) : null;
  }

  getActiveSheet(): GoogleSheet {
    return this.factory.sheet(this.document.getters.getActiveSheetId());
  }

  setActiveSheet(sheet: GoogleSheet): GoogleSheet {
    this.session.original(SheetObject, sheet, 'SpreadsheetApp.Spreadsheet.setActiveSheet').activate();
    return sheet;
  }

  insertSheet(...args: unknown[]): GoogleSheet {
    const name = args.find((arg) => typeof arg === 'string') ?? this.document.getters.getNextSheetName();
    const index = args.find((arg) => typeof arg === 'number');
    if (args.some((arg) => typeof arg === 'object'))
      throw new ServiceError('not in the workbench: Spreadsheet.insertSheet with a template');
    if (this.document.sheetNames().some((each) => each.toLowerCase() === name.toLowerCase())) {
      throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    const ids = this.document.getters.getSheetIds();
    const position = index ?? ids.indexOf(this.document.getters.getActiveSheetId()) + 1;
    if (position < 0 || position > ids.length) throw new ServiceError('Sheet index is out of bounds.');
    const sheetId = this.document.addSheet(name, position);
    this.document.activateSheet(sheetId);
    return this.factory.sheet(sheetId);
  }

  deleteSheet(sheet: GoogleSheet): void {
    const { sheetId } = this.session.original(SheetObject, sheet, 'SpreadsheetApp.Spreadsheet.deleteSheet');
    this.document.assertEditable(sheetId, this.document.getters.getSheetZone(sheetId));
    this.document.deleteSheet(sheetId);
  }

  moveActiveSheet(position: number): void {
    const sheetId = this.document.getters.getActiveSheetId();
    const ids = this.document.getters.getSheetIds();
    const target = integer(position, 'Spreadsheet.moveActiveSheet') - 1;
    if (target < 0 || target >= ids.length) throw new ServiceError('Sheet index is out of bounds.');
    const delta = target - ids.indexOf(sheetId);
    if (delta !== 0) this.document.moveSheet(sheetId, delta);
  }

  getRange(reference: string): GoogleRange {
    const [sheetName, a1] = splitSheetName(text(reference, 'Spreadsheet.getRange'));
    const named = sheetName === null ? this.document.getters.getNamedRange(a1) : undefined;
    if (named) return this.factory.engineRange(named.range);
    const sheetId =
      sheetName === null
        ? this.document.getters.getActiveSheetId()
        : this.document.getters.getSheetIdByName(sheetName);
    if (sheetId === undefined) throw new ServiceError(`Range not found: "${reference}".`);
    return this.factory.range(sheetId, this.document.zoneOf(sheetId, a1), wholeLines(a1));
  }

  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return this.document.getters.getNamedRanges().map(({ name }) => this.factory.namedRange(name));
  }

  getRangeByName(name: string): GoogleRange | null {
    const named = this.document.getters.getNamedRange(text(name, 'Spreadsheet.getRangeByName'));
    return named ? this.factory.engineRange(named.range) : null;
  }

  setNamedRange(name: string, range: GoogleRange): void {
    const original = this.session.original(RangePlace, range, 'SpreadsheetApp.Spreadsheet.setNamedRange');
    writeNamedRange(this.document, text(name, 'Spreadsheet.setNamedRange'), original);
  }

  removeNamedRange(name: string): void {
    removeNamedRange(this.document, text(name, 'Spreadsheet.removeNamedRange'));
  }

  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    return protectionsOf(this.session, this.factory, type, null);
  }

  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return this.factory.metadataFinder({ sheetId: null, zone: null });
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): GoogleSpreadsheet {
    this.factory.addMetadata({ type: 'SPREADSHEET' }, key, rest);
    return this as unknown as GoogleSpreadsheet;
  }

  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return this.factory.metadataFinder({ sheetId: null, zone: null }, true).find();
  }

  getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return this.factory.selection();
  }

  getActiveRange(): GoogleRange | null {
    return this.factory.selection().getActiveRange();
  }

  getActiveCell(): GoogleRange {
    return this.factory.selection().getCurrentCell() as GoogleRange;
  }

  getCurrentCell(): GoogleRange | null {
    return this.factory.selection().getCurrentCell();
  }

  setActiveRange(range: GoogleRange): GoogleRange {
    const { sheetId, zone } = this.session.original(
      RangePlace,
      range,
      'SpreadsheetApp.Spreadsheet.setActiveRange',
    );
    this.document.select(sheetId, zone);
    return range;
  }

  setCurrentCell(cell: GoogleRange): GoogleRange {
    return this.setActiveRange(cell);
  }

  toast(message: string, title = '', timeoutSeconds: number | null = 5): void {
    this.showToast(String(message), String(title), timeoutSeconds);
  }
}
