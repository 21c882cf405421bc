/** Values, formulas and what they look like as text. */
import { displayValue, scriptValue } from '../cell-value';
import { encodeEntry, encodeText, parseEntry, type CellEntry, type EngineCell } from '../cell-entry';
import { CompiledFormula, helpers, links, type CellPosition, type Zone } from '../engine';
import { fromEngineFormula, toEngineFormula } from '../formula-text';
import { isPlainText } from '../number-format';
import { instantToSerial } from '../serial-date';
import { ServiceError } from '../service-error';
import { invalidCell, needsTrial } from '../validation-check';
import { isDate } from '../custom-functions';
import type { WorkbenchDocument } from '../document';
import type { TextRun } from './descriptions';
import { checkedRows, mapZone, RangePlace } from './range-place';
import { RichTextValueObject } from './rich-text';

export const DEFAULT_FONT = 'Arial';
export const DEFAULT_FONT_SIZE = 10;

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type RichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;

type ContentMethods =
  | 'getValue'
  | 'getValues'
  | 'setValue'
  | 'setValues'
  | 'getDisplayValue'
  | 'getDisplayValues'
  | 'getFormula'
  | 'getFormulas'
  | 'setFormula'
  | 'setFormulas'
  | 'getRichTextValue'
  | 'getRichTextValues'
  | 'setRichTextValue'
  | 'setRichTextValues'
  | 'clearContent'
  | 'isBlank';

/** To find how far a tab is filled takes as long as to read these. */
const MANY_CELLS = 1000;

export class RangeContent extends RangePlace implements Pick<GoogleRange, ContentMethods> {
  getValue(): unknown {
    return scriptValue(
      this.document.getters.getEvaluatedCell(topLeft(this.sheetId, this.zone)),
      this.document.timeZone,
    );
  }

  getValues(): unknown[][] {
    const { document, sheetId, zone } = this;
    const { getters, timeZone } = document;
    const read = (position: CellPosition) => scriptValue(getters.getEvaluatedCell(position), timeZone);
    const [height, width] = [zone.bottom - zone.top + 1, zone.right - zone.left + 1];
    if (height * width < MANY_CELLS) return mapZone(sheetId, zone, read);
    // Most reads are of whole columns, and most of a tab is blank.
    const { rows, columns } = document.dataSize(sheetId);
    const bottom = Math.min(zone.bottom, rows - 1);
    const right = Math.min(zone.right, columns - 1);
    const values: unknown[][] = mapZone(sheetId, { ...zone, bottom, right }, read);
    for (const row of values) while (row.length < width) row.push('');
    while (values.length < height) values.push(new Array<unknown>(width).fill(''));
    return values;
  }

  getDisplayValue(): string {
    return displayValue(this.document.getters.getEvaluatedCell(topLeft(this.sheetId, this.zone)));
  }

  getDisplayValues(): string[][] {
    return mapZone(this.sheetId, this.zone, (position) =>
      displayValue(this.document.getters.getEvaluatedCell(position)),
    );
  }

  isBlank(): boolean {
    return mapZone(
      this.sheetId,
      this.zone,
      (position) => this.document.getters.getEvaluatedCell(position).type === 'empty',
    )
      .flat()
      .every(Boolean);
  }

  setValue(value: unknown): GoogleRange {
    writeValues(this.document, this.sheetId, this.zone, fill(this.zone, value));
    return this as unknown as GoogleRange;
  }

  setValues(values: unknown[][]): GoogleRange {
    writeValues(this.document, this.sheetId, this.zone, checkedRows<unknown>(this.zone, values));
    return this as unknown as GoogleRange;
  }

  getFormula(): string {
    return formulaAt(this.document, topLeft(this.sheetId, this.zone));
  }

  getFormulas(): string[][] {
    return mapZone(this.sheetId, this.zone, (position) => formulaAt(this.document, position));
  }

  setFormula(formula: string): GoogleRange {
    writeFormulas(this.document, this.sheetId, this.zone, this.#formulaForEach(formula));
    return this as unknown as GoogleRange;
  }

  /** Its references are those of the first cell, and shift with the others as in a copy. */
  #formulaForEach(formula: string): string[][] {
    const { document, sheetId, zone } = this;
    const { getters, engineLocale } = document;
    const text = String(formula ?? '');
    if (text === '' || (zone.left === zone.right && zone.top === zone.bottom)) return fill(zone, text);
    const typed = toEngineFormula(text.startsWith('=') ? text : `=${text}`, engineLocale);
    const compiled = CompiledFormula.Compile(typed, sheetId, getters);
    if (compiled.isBadExpression) return fill(zone, text);
    return mapZone(sheetId, zone, ({ col, row }) =>
      fromEngineFormula(
        getters.getTranslatedCellFormula(sheetId, col - zone.left, row - zone.top, compiled),
        engineLocale,
      ),
    );
  }

  setFormulas(formulas: string[][]): GoogleRange {
    writeFormulas(this.document, this.sheetId, this.zone, checkedRows<string>(this.zone, formulas));
    return this as unknown as GoogleRange;
  }

  clearContent(): GoogleRange {
    this.document.assertEditable(this.sheetId, this.zone);
    this.document.writeAtLeisure(this.zone, (band) =>
      this.document.writeCells(this.sheetId, band.top, band.left, fill(band, { content: '' })),
    );
    return this as unknown as GoogleRange;
  }

  getRichTextValue(): RichTextValue | null {
    return this.getRichTextValues()[0]?.[0] ?? null;
  }

  getRichTextValues(): (RichTextValue | null)[][] {
    return mapZone(this.sheetId, this.zone, (position) => {
      const cell = this.document.getters.getEvaluatedCell(position);
      if (cell.type === 'number' && !cell.link) return null;
      const style = this.document.getters.getCell(position)?.style as TextRun['style'] | undefined;
      return this.factory.richText({
        text: cell.formattedValue,
        link: cell.link?.url ?? null,
        style: textStyleOf(style),
      });
    });
  }

  setRichTextValue(value: RichTextValue): GoogleRange {
    return this.setRichTextValues(fill(this.zone, value));
  }

  setRichTextValues(values: RichTextValue[][]): GoogleRange {
    const { document, sheetId, zone, session } = this;
    document.assertEditable(sheetId, zone);
    const rows = checkedRows<RichTextValue>(zone, values);
    const cells = mapZone(sheetId, zone, (position) => {
      const given = rows[position.row - zone.top]?.[position.col - zone.left];
      const { run } = session.original(RichTextValueObject, given, 'SpreadsheetApp.Range.setRichTextValue');
      const cell = document.getters.getCell(position);
      const content =
        run.link === null
          ? encodeText(run.text, cell?.format, document.engineLocale)
          : { content: links.markdownLink(run.text, run.link) };
      return { ...content, style: { ...cell?.style, ...run.style } };
    });
    document.writeCells(sheetId, zone.top, zone.left, cells);
    return this as unknown as GoogleRange;
  }
}

/** What is not set in the cell reads as Google's default. */
function textStyleOf(style: TextRun['style'] = {}): TextRun['style'] {
  const { bold, italic, strikethrough, underline, fontFamily, fontSize, textColor } = style;
  return {
    bold: bold ?? false,
    italic: italic ?? false,
    strikethrough: strikethrough ?? false,
    underline: underline ?? false,
    fontFamily: fontFamily ?? DEFAULT_FONT,
    fontSize: fontSize ?? DEFAULT_FONT_SIZE,
    textColor: textColor ?? '#000000',
  };
}

export function topLeft(sheetId: string, zone: Zone): CellPosition {
  return { sheetId, col: zone.left, row: zone.top };
}

export function fill<Value>(zone: Zone, value: Value): Value[][] {
  const width = zone.right - zone.left + 1;
  return Array.from({ length: zone.bottom - zone.top + 1 }, () => Array.from({ length: width }, () => value));
}

function formulaAt(document: WorkbenchDocument, position: CellPosition): string {
  const cell = document.getters.getCell(position);
  return cell?.isFormula
    ? fromEngineFormula(cell.compiledFormula.toFormulaString(document.getters), document.engineLocale)
    : '';
}

function writeFormulas(
  document: WorkbenchDocument,
  sheetId: string,
  zone: Zone,
  formulas: readonly (readonly unknown[])[],
): void {
  const entries = formulas.map((row) =>
    row.map((formula): CellEntry => {
      const text = String(formula ?? '');
      if (text === '') return { kind: 'blank' };
      return {
        kind: 'formula',
        value: toEngineFormula(text.startsWith('=') ? text : `=${text}`, document.engineLocale),
      };
    }),
  );
  writeEntries(document, sheetId, zone, entries);
}

/** Puts a script's values into cells; refuses all of them when one may not be there. */
export function writeValues(
  document: WorkbenchDocument,
  sheetId: string,
  zone: Zone,
  values: readonly (readonly unknown[])[],
): void {
  const { getters } = document;
  const entries = values.map((row, rowIndex) =>
    row.map((value, columnIndex) => {
      const position = { sheetId, row: zone.top + rowIndex, col: zone.left + columnIndex };
      return toEntry(document, value, () => isPlainText(getters.getCell(position)?.format));
    }),
  );
  writeEntries(document, sheetId, zone, entries);
}

function writeEntries(
  document: WorkbenchDocument,
  sheetId: string,
  zone: Zone,
  entries: readonly (readonly CellEntry[])[],
): void {
  document.assertEditable(sheetId, zone);
  const isRestricted = (document.getters.getDataValidationRules(sheetId) ?? []).some(
    (rule) => rule.isBlocking === true && rule.ranges.some((range) => helpers.overlap(range.zone, zone)),
  );
  const locale = document.engineLocale;
  const cells = entries.map((row, rowIndex) =>
    row.map((entry, columnIndex): EngineCell => {
      const position = { sheetId, row: zone.top + rowIndex, col: zone.left + columnIndex };
      const refused = isRestricted ? invalidCell(document, position, entry) : null;
      if (refused !== null) throw new ServiceError(refused);
      return encodeEntry(entry, document.getters.getCell(position)?.format, locale);
    }),
  );
  if (isRestricted) writeOnTrial(document, sheetId, zone, cells);
  else
    document.writeAtLeisure(zone, ({ top, left, bottom }) =>
      document.writeCells(sheetId, top, left, cells.slice(top - zone.top, bottom + 1 - zone.top)),
    );
}

/** Rules with a formula of the user's own are judged with the new values in place, which go away again when refused. */
function writeOnTrial(document: WorkbenchDocument, sheetId: string, zone: Zone, cells: EngineCell[][]): void {
  const { getters } = document;
  const before = mapZone(sheetId, zone, (position): EngineCell => {
    const cell = getters.getCell(position);
    if (!cell) return { content: '', format: '' };
    return {
      content: cell.isFormula ? cell.compiledFormula.toFormulaString(getters) : cell.content,
      format: cell.format ?? '',
    };
  });
  document.writeCells(sheetId, zone.top, zone.left, cells);
  const refused = mapZone(sheetId, zone, (position) => {
    const { value } = getters.getEvaluatedCell(position);
    const isRefused =
      value !== null &&
      value !== '' &&
      needsTrial(getters.getValidationRuleForCell(position)) &&
      !getters.getValidationResultForCellValue(value, position).isValid;
    return isRefused ? position : null;
  })
    .flat()
    .find((position) => position !== null);
  if (!refused) return;
  document.writeCells(sheetId, zone.top, zone.left, before);
  const cell = `${helpers.numberToLetters(refused.col)}${refused.row + 1}`;
  throw new ServiceError(
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
  );
}

function toEntry(document: WorkbenchDocument, value: unknown, isText: () => boolean): CellEntry {
  if (value === null || value === undefined || value === '') return { kind: 'blank' };
  if (isDate(value)) return dateEntry(document, value, isText());
  switch (typeof value) {
    case 'number':
      return isText() ? { kind: 'text', value: String(value) } : { kind: 'number', value };
    case 'boolean':
      return { kind: 'boolean', value };
    case 'string':
      return isText() ? textEntry(document, value) : document.readEntry(value);
    default:
      return { kind: 'text', value: String(value) };
  }
}

/** In a cell formatted as plain text nothing is read but formulas and the apostrophe. */
function textEntry(document: WorkbenchDocument, value: string): CellEntry {
  return /^['=]/.test(value)
    ? parseEntry(value, { locale: document.engineLocale, year: 1900 })
    : { kind: 'text', value };
}

function dateEntry(document: WorkbenchDocument, date: Date, isText: boolean): CellEntry {
  if (Number.isNaN(date.getTime()))
    throw new ServiceError('Invalid argument: an invalid date cannot be put into a cell.');
  const value = instantToSerial(date.getTime(), document.timeZone);
  const format = document.dateFormatFor(value);
  if (isText)
    return { kind: 'text', value: helpers.formatValue(value, { format, locale: document.engineLocale }) };
  return { kind: 'number', value, format };
}
