/** The whole Range: notes, validation, protection, metadata, sorting and filtering on top of contents and looks. */
import { helpers, type Zone } from '../engine';
import { encodeText } from '../cell-entry';
import type { Note } from '../annotations';
import { isDate } from '../custom-functions';
import { sortRows } from '../sorting';
import { ServiceError } from '../service-error';
import type { DeveloperMetadataScope } from './descriptions';
import { readRules, removeRules, writeRules } from './cell-validation';
import { columnOrRow } from './metadata-entry';
import { createFilter, filterOf } from './filter';
import { insertOrDeleteCells } from './cell-shift';
import { CopyPasteType } from './enumerations';
import { RangeLook } from './range-look';
import { fill } from './range-content';
import { checkedRows, mapZone, PLACE_HANDLES } from './range-place';
import { sortSpecs } from './sort-spec';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

interface ClearOptions {
  readonly contentsOnly?: boolean | undefined;
  readonly formatOnly?: boolean | undefined;
  readonly validationsOnly?: boolean | undefined;
  readonly commentsOnly?: boolean | undefined;
}

type OtherMethods =
  | 'getNote'
  | 'getNotes'
  | 'setNote'
  | 'setNotes'
  | 'clearNote'
  | 'clear'
  | 'getDataValidation'
  | 'getDataValidations'
  | 'setDataValidation'
  | 'setDataValidations'
  | 'clearDataValidations'
  | 'insertCheckboxes'
  | 'sort'
  | 'createFilter'
  | 'getFilter'
  | 'protect'
  | 'canEdit'
  | 'addDeveloperMetadata'
  | 'getDeveloperMetadata'
  | 'createDeveloperMetadataFinder'
  | 'activate'
  | 'activateAsCurrentCell'
  | 'copyTo'
  | 'insertCells'
  | 'deleteCells'
  | 'trimWhitespace'
  | 'applyRowBanding';

export const RANGE_HANDLES: ReadonlySet<string> = new Set([
  ...PLACE_HANDLES,
  'createDeveloperMetadataFinder',
]);

export class RangeObject extends RangeLook implements Pick<GoogleRange, OtherMethods> {
  getNote(): string {
    return this.getNotes()[0]?.[0] ?? '';
  }

  getNotes(): string[][] {
    const texts = new Map(
      this.#ownNotes().map(({ range, text }) => [`${range.zone.left} ${range.zone.top}`, text]),
    );
    return mapZone(this.sheetId, this.zone, ({ col, row }) => texts.get(`${col} ${row}`) ?? '');
  }

  setNote(note: string | null): GoogleRange {
    return this.setNotes(fill(this.zone, note));
  }

  setNotes(notes: (string | null)[][]): GoogleRange {
    const { document, sheetId, zone } = this;
    document.assertEditable(sheetId, zone);
    const rows = checkedRows<string | null>(zone, notes);
    const own = new Set(this.#ownNotes());
    const added = mapZone(sheetId, zone, ({ col, row }): Note | null => {
      const text = rows[row - zone.top]?.[col - zone.left] ?? '';
      const range = document.getters.getRangeFromZone(sheetId, {
        left: col,
        right: col,
        top: row,
        bottom: row,
      });
      return text === '' ? null : { range, text: String(text) };
    });
    const kept = document.annotations.notes.filter((note) => !own.has(note));
    document.annotate({ notes: [...kept, ...added.flat().filter((note) => note !== null)] });
    return this.#self();
  }

  clearNote(): GoogleRange {
    return this.setNote(null);
  }

  clear(options: ClearOptions = {}): GoogleRange {
    const { contentsOnly, formatOnly, validationsOnly, commentsOnly } = options;
    const everything = !contentsOnly && !formatOnly && !validationsOnly && !commentsOnly;
    this.document.assertEditable(this.sheetId, this.zone);
    this.document.batch(() => {
      if (everything || contentsOnly) this.clearContent();
      if (everything || formatOnly) this.clearFormat();
      if (validationsOnly) this.clearDataValidations();
      if (commentsOnly) this.clearNote();
    });
    return this.#self();
  }

  getDataValidation(): DataValidation | null {
    return this.getDataValidations()[0]?.[0] ?? null;
  }

  getDataValidations(): (DataValidation | null)[][] {
    return readRules(this.session, this.factory, this.sheetId, this.zone);
  }

  setDataValidation(rule: DataValidation | null): GoogleRange {
    this.document.assertEditable(this.sheetId, this.zone);
    writeRules(this.session, this.sheetId, [{ zone: this.zone, rule }]);
    return this.#self();
  }

  setDataValidations(rules: (DataValidation | null)[][]): GoogleRange {
    this.document.assertEditable(this.sheetId, this.zone);
    const rows = checkedRows<DataValidation | null>(this.zone, rules);
    const { top, left } = this.zone;
    const single = mapZone(this.sheetId, this.zone, ({ col, row }) => ({
      zone: { left: col, right: col, top: row, bottom: row },
      rule: rows[row - top]?.[col - left] ?? null,
    }));
    writeRules(this.session, this.sheetId, single.flat());
    return this.#self();
  }

  clearDataValidations(): GoogleRange {
    this.document.assertEditable(this.sheetId, this.zone);
    removeRules(this.document, this.sheetId, this.zone);
    return this.#self();
  }

  insertCheckboxes(...values: unknown[]): GoogleRange {
    if (values.length > 0)
      throw new ServiceError('not in the workbench: checkboxes with values of their own');
    return this.setDataValidation(this.factory.dataValidationBuilder().requireCheckbox().build());
  }

  sort(specification: unknown): GoogleRange {
    this.document.assertEditable(this.sheetId, this.zone);
    sortRows(this.document, this.sheetId, this.zone, sortSpecs(specification, this.zone));
    return this.#self();
  }

  createFilter(): GoogleAppsScript.Spreadsheet.Filter {
    createFilter(this.document, this.sheetId, this.zone);
    return this.factory.filter(this.sheetId);
  }

  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    return filterOf(this.document, this.sheetId) ? this.factory.filter(this.sheetId) : null;
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return this.factory.protect(
      this.sheetId,
      this.document.getters.getRangeFromZone(this.sheetId, this.zone),
    );
  }

  canEdit(): boolean {
    return !this.document.isProtected(this.sheetId, this.zone);
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): GoogleRange {
    this.factory.addMetadata(this.#metadataPlace(), key, rest);
    return this.#self();
  }

  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return this.factory.metadataFinder(this.#metadataScope(), true).find();
  }

  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return this.factory.metadataFinder(this.#metadataScope());
  }

  activate(): GoogleRange {
    this.document.select(this.sheetId, this.zone);
    return this.#self();
  }

  activateAsCurrentCell(): GoogleRange {
    if (this.getNumRows() * this.getNumColumns() !== 1)
      throw new ServiceError('The range must be a single cell.');
    return this.activate();
  }

  copyTo(destination: GoogleRange, ...options: unknown[]): void {
    if (options[0] === CopyPasteType.PASTE_DATA_VALIDATION && options[1] !== true) {
      this.#copyRules(destination);
      return;
    }
    if (options.length > 1 || (options[0] !== undefined && !isContentsOnly(options[0]))) {
      throw new ServiceError('not in the workbench: Range.copyTo with paste types');
    }
    const target = this.session.original(RangeObject, destination, 'SpreadsheetApp.Range.copyTo');
    const { document, zone } = this;
    const [width, height] = [this.getNumColumns(), this.getNumRows()];
    // A larger place takes as many whole copies as fit into it.
    const place: Zone = {
      ...target.zone,
      right: target.zone.left + Math.max(1, Math.floor(target.getNumColumns() / width)) * width - 1,
      bottom: target.zone.top + Math.max(1, Math.floor(target.getNumRows() / height)) * height - 1,
    };
    document.assertEditable(target.sheetId, place);
    const valuesOnly = options[0] !== undefined;
    const cells = mapZone(target.sheetId, place, ({ col, row }) => {
      const position = {
        sheetId: this.sheetId,
        col: zone.left + ((col - place.left) % width),
        row: zone.top + ((row - place.top) % height),
      };
      const cell = document.getters.getCell(position);
      if (!cell) return { content: '', ...(valuesOnly ? {} : { style: null, format: '' }) };
      const moved = cell.isFormula
        ? document.getters.getTranslatedCellFormula(
            this.sheetId,
            col - position.col,
            row - position.row,
            cell.compiledFormula,
          )
        : cell.content;
      const content =
        valuesOnly && cell.isFormula
          ? String(document.getters.getEvaluatedCell(position).value ?? '')
          : moved;
      return valuesOnly ? { content } : { content, style: { ...cell.style }, format: cell.format ?? '' };
    });
    document.writeCells(target.sheetId, place.top, place.left, cells);
  }

  /** A row of rules fills every row of the destination, as any paste repeats what is smaller than its place. */
  #copyRules(destination: GoogleRange): void {
    const { zone, sheetId } = this.session.original(RangeObject, destination, 'SpreadsheetApp.Range.copyTo');
    if (this.getNumRows() !== 1 || zone.right - zone.left !== this.zone.right - this.zone.left)
      throw new ServiceError('not in the workbench: rules copied from other than one row of the same width');
    this.document.assertEditable(sheetId, zone);
    const rules = this.getDataValidations()[0] ?? [];
    writeRules(
      this.session,
      sheetId,
      rules.map((rule, index) => ({
        zone: { ...zone, left: zone.left + index, right: zone.left + index },
        rule,
      })),
    );
  }

  insertCells(dimension: GoogleAppsScript.Spreadsheet.Dimension): GoogleRange {
    insertOrDeleteCells(this.document, this.sheetId, this.zone, 'INSERT_CELL', dimension);
    return this.#self();
  }

  deleteCells(dimension: GoogleAppsScript.Spreadsheet.Dimension): void {
    insertOrDeleteCells(this.document, this.sheetId, this.zone, 'DELETE_CELL', dimension);
  }

  trimWhitespace(): GoogleRange {
    const values = mapZone(this.sheetId, this.zone, (position) => {
      const cell = this.document.getters.getCell(position);
      if (!cell || cell.isFormula || typeof cell.parsedValue !== 'string') return null;
      const trimmed = cell.parsedValue.replace(/\s+/g, ' ').trim();
      return encodeText(trimmed, cell.format, this.document.engineLocale);
    });
    this.document.assertEditable(this.sheetId, this.zone);
    this.document.writeCells(this.sheetId, this.zone.top, this.zone.left, values);
    return this.#self();
  }

  applyRowBanding(...args: unknown[]): GoogleAppsScript.Spreadsheet.Banding {
    return this.factory.applyBanding(this.sheetId, this.zone, args);
  }

  #ownNotes(): readonly Note[] {
    const { sheetId, zone } = this;
    return this.document.annotations.notes.filter(
      ({ range }) => range.sheetId === sheetId && helpers.overlap(range.zone, zone),
    );
  }

  #metadataPlace() {
    return columnOrRow(this.document, this.sheetId, this.zone);
  }

  #metadataScope(): DeveloperMetadataScope {
    return { sheetId: this.sheetId, zone: this.zone };
  }

  #self(): GoogleRange {
    return this as unknown as GoogleRange;
  }
}

function isContentsOnly(options: unknown): boolean {
  return (
    typeof options === 'object' &&
    options !== null &&
    !isDate(options) &&
    (options as { contentsOnly?: unknown }).contentsOnly === true
  );
}
