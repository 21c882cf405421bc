/** Number formats, fonts, colours, borders, merges. */
import { encodeText, type EngineCell } from '../cell-entry';
import type { CellPosition, Style } from '../engine';
import { fromEngineFormat, isPlainText, isUsableFormat, toEngineFormat } from '../number-format';
import { ServiceError } from '../service-error';
import type { EnumerationValue } from '../../services/enumeration';
import { hexColor } from './color';
import { BorderStyle, WrapStrategy } from './enumerations';
import { DEFAULT_FONT, DEFAULT_FONT_SIZE, RangeContent, fill } from './range-content';
import { checkedRows, mapZone } from './range-place';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type CellStyle = Style & { fontFamily?: string };
type Alignment = 'left' | 'center' | 'normal' | 'right' | null;
type VerticalAlignment = 'top' | 'middle' | 'bottom' | null;

type LookMethods =
  | 'getNumberFormat'
  | 'getNumberFormats'
  | 'setNumberFormat'
  | 'setNumberFormats'
  | 'getBackground'
  | 'getBackgrounds'
  | 'setBackground'
  | 'setBackgrounds'
  | 'setBackgroundRGB'
  | 'setFontColor'
  | 'setFontColors'
  | 'getFontWeight'
  | 'getFontWeights'
  | 'setFontWeight'
  | 'setFontWeights'
  | 'getFontStyle'
  | 'setFontStyle'
  | 'getFontSize'
  | 'getFontSizes'
  | 'setFontSize'
  | 'setFontSizes'
  | 'getFontFamily'
  | 'setFontFamily'
  | 'getFontLine'
  | 'setFontLine'
  | 'getHorizontalAlignment'
  | 'setHorizontalAlignment'
  | 'setHorizontalAlignments'
  | 'getVerticalAlignment'
  | 'setVerticalAlignment'
  | 'getWrap'
  | 'setWrap'
  | 'getWrapStrategy'
  | 'setWrapStrategy'
  | 'setBorder'
  | 'clearFormat'
  | 'merge'
  | 'mergeAcross'
  | 'breakApart'
  | 'isPartOfMerge';

export class RangeLook extends RangeContent implements Pick<GoogleRange, LookMethods> {
  getNumberFormat(): string {
    return fromEngineFormat(this.document.getters.getEvaluatedCell(this.#first()).format);
  }

  getNumberFormats(): string[][] {
    return mapZone(this.sheetId, this.zone, (position) =>
      fromEngineFormat(this.document.getters.getEvaluatedCell(position).format),
    );
  }

  setNumberFormat(format: string): GoogleRange {
    return this.setNumberFormats(fill(this.zone, format));
  }

  setNumberFormats(formats: string[][]): GoogleRange {
    const rows = checkedRows<string>(this.zone, formats);
    const known = new Map<string, string>();
    const formatFor = (pattern: string): string => {
      const format = known.get(pattern) ?? engineFormat(pattern);
      known.set(pattern, format);
      return format;
    };
    const { getters } = this.document;
    return this.#write((position, row, column) => {
      const format = formatFor(rows[row]?.[column] ?? '');
      // Rows that were inserted bring the formats of the row above along: to write them again costs the engine an update each.
      return (getters.getCell(position)?.format ?? '') === format ? null : this.#formatted(position, format);
    });
  }

  getBackground(): string {
    return this.#style(this.#first()).fillColor?.toLowerCase() || '#ffffff';
  }

  getBackgrounds(): string[][] {
    return this.#mapStyles((style) => style.fillColor?.toLowerCase() || '#ffffff');
  }

  setBackground(color: string | null): GoogleRange {
    return this.setBackgrounds(fill(this.zone, color));
  }

  setBackgrounds(colors: (string | null)[][]): GoogleRange {
    return this.#setStyles(colors, (color) => ({ fillColor: color === null ? '' : hexColor(color) }));
  }

  setBackgroundRGB(red: number, green: number, blue: number): GoogleRange {
    return this.setBackground(
      `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`,
    );
  }

  setFontColor(color: string | null): GoogleRange {
    return this.setFontColors(fill(this.zone, color));
  }

  setFontColors(colors: (string | null)[][]): GoogleRange {
    return this.#setStyles(colors, (color) => ({ textColor: color === null ? '' : hexColor(color) }));
  }

  getFontWeight(): 'bold' | 'normal' {
    return this.#style(this.#first()).bold ? 'bold' : 'normal';
  }

  getFontWeights(): ('bold' | 'normal')[][] {
    return this.#mapStyles((style) => (style.bold ? 'bold' : 'normal'));
  }

  setFontWeight(weight: 'bold' | 'normal' | null): GoogleRange {
    return this.setFontWeights(fill(this.zone, weight));
  }

  setFontWeights(weights: ('bold' | 'normal' | null)[][]): GoogleRange {
    return this.#setStyles(weights, (weight) => ({ bold: weight === 'bold' }));
  }

  getFontStyle(): 'italic' | 'normal' {
    return this.#style(this.#first()).italic ? 'italic' : 'normal';
  }

  setFontStyle(style: 'italic' | 'normal' | null): GoogleRange {
    return this.#setStyles(fill(this.zone, style), (each) => ({ italic: each === 'italic' }));
  }

  getFontSize(): number {
    return this.#style(this.#first()).fontSize ?? DEFAULT_FONT_SIZE;
  }

  getFontSizes(): number[][] {
    return this.#mapStyles((style) => style.fontSize ?? DEFAULT_FONT_SIZE);
  }

  setFontSize(size: number): GoogleRange {
    return this.setFontSizes(fill(this.zone, size));
  }

  setFontSizes(sizes: number[][]): GoogleRange {
    return this.#setStyles(sizes, (fontSize) => ({ fontSize }));
  }

  getFontFamily(): string {
    return this.#style(this.#first()).fontFamily ?? DEFAULT_FONT;
  }

  setFontFamily(family: string | null): GoogleRange {
    return this.#setStyles(fill(this.zone, family), (each) => ({ fontFamily: each ?? DEFAULT_FONT }));
  }

  getFontLine(): 'line-through' | 'none' | 'underline' {
    const { strikethrough, underline } = this.#style(this.#first());
    return underline ? 'underline' : strikethrough ? 'line-through' : 'none';
  }

  setFontLine(line: 'line-through' | 'none' | 'underline' | null): GoogleRange {
    return this.#setStyles(fill(this.zone, line), (each) => ({
      underline: each === 'underline',
      strikethrough: each === 'line-through',
    }));
  }

  getHorizontalAlignment(): string {
    return this.#style(this.#first()).align ?? 'general';
  }

  setHorizontalAlignment(alignment: Alignment): GoogleRange {
    return this.setHorizontalAlignments(fill(this.zone, alignment));
  }

  setHorizontalAlignments(alignments: Alignment[][]): GoogleRange {
    return this.#setStyles(alignments, (align) => ({
      align: align === null || align === 'normal' ? undefined : align,
    }));
  }

  getVerticalAlignment(): string {
    return this.#style(this.#first()).verticalAlign ?? 'bottom';
  }

  setVerticalAlignment(alignment: VerticalAlignment): GoogleRange {
    return this.#setStyles(fill(this.zone, alignment), (align) => ({ verticalAlign: align ?? undefined }));
  }

  getWrap(): boolean {
    const { wrapping = 'wrap' } = this.#style(this.#first());
    return wrapping === 'wrap';
  }

  setWrap(isWrapped: boolean): GoogleRange {
    return this.#setStyles(fill(this.zone, isWrapped), (each) => ({ wrapping: each ? 'wrap' : 'overflow' }));
  }

  getWrapStrategy(): GoogleAppsScript.Spreadsheet.WrapStrategy {
    const { wrapping } = this.#style(this.#first());
    const strategy =
      wrapping === 'wrap'
        ? WrapStrategy.WRAP
        : wrapping === 'clip'
          ? WrapStrategy.CLIP
          : WrapStrategy.OVERFLOW;
    return strategy as unknown as GoogleAppsScript.Spreadsheet.WrapStrategy;
  }

  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): GoogleRange {
    const wrapping = String(strategy).toLowerCase() as 'wrap' | 'clip' | 'overflow';
    return this.#setStyles(fill(this.zone, wrapping), (each) => ({ wrapping: each }));
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: GoogleAppsScript.Spreadsheet.BorderStyle | null = null,
  ): GoogleRange {
    this.document.assertEditable(this.sheetId, this.zone);
    const look = { color: color === null ? '#000000' : hexColor(color), style: borderStyle(style) };
    const sides = { top, left, bottom, right, v: vertical, h: horizontal };
    this.document.batch(() => {
      for (const [position, wanted] of Object.entries(sides)) {
        if (wanted === null) continue;
        const border = wanted ? { position, ...look } : { position };
        this.document.dispatch('SET_ZONE_BORDERS', { sheetId: this.sheetId, target: [this.zone], border });
      }
    });
    return this as unknown as GoogleRange;
  }

  clearFormat(): GoogleRange {
    const { document, sheetId, zone } = this;
    this.#write((position) => ({ ...this.#formatted(position, ''), style: null }));
    document.dispatch('SET_ZONE_BORDERS', { sheetId, target: [zone], border: { position: 'clear' } });
    return this as unknown as GoogleRange;
  }

  merge(): GoogleRange {
    this.document.assertEditable(this.sheetId, this.zone);
    this.document.dispatch('ADD_MERGE', { sheetId: this.sheetId, target: [this.zone], force: true });
    return this as unknown as GoogleRange;
  }

  mergeAcross(): GoogleRange {
    this.document.assertEditable(this.sheetId, this.zone);
    const { top, bottom } = this.zone;
    const target = Array.from({ length: bottom - top + 1 }, (_, row) => ({
      ...this.zone,
      top: top + row,
      bottom: top + row,
    }));
    this.document.dispatch('ADD_MERGE', { sheetId: this.sheetId, target, force: true });
    return this as unknown as GoogleRange;
  }

  breakApart(): GoogleRange {
    this.document.assertEditable(this.sheetId, this.zone);
    const target = this.document.getters
      .getMergesInZone(this.sheetId, this.zone)
      .map(({ left, right, top, bottom }) => ({ left, right, top, bottom }));
    if (target.length > 0) this.document.dispatch('REMOVE_MERGE', { sheetId: this.sheetId, target });
    return this as unknown as GoogleRange;
  }

  isPartOfMerge(): boolean {
    return this.document.getters.getMergesInZone(this.sheetId, this.zone).length > 0;
  }

  #first(): CellPosition {
    return { sheetId: this.sheetId, col: this.zone.left, row: this.zone.top };
  }

  #style(position: CellPosition): CellStyle {
    return (this.document.getters.getCell(position)?.style ?? {}) as CellStyle;
  }

  #mapStyles<Value>(read: (style: CellStyle) => Value): Value[][] {
    return mapZone(this.sheetId, this.zone, (position) => read(this.#style(position)));
  }

  #setStyles<Value>(
    values: Value[][],
    patch: (value: Value) => { [Key in keyof CellStyle]: CellStyle[Key] | undefined },
  ): GoogleRange {
    const rows = checkedRows<Value>(this.zone, values);
    return this.#write((position, row, column) => {
      const style: Record<string, unknown> = {
        ...this.#style(position),
        ...patch(rows[row]?.[column] as Value),
      };
      return { style: Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined)) };
    });
  }

  #write(cellAt: (position: CellPosition, row: number, column: number) => EngineCell | null): GoogleRange {
    const { document, sheetId, zone } = this;
    document.assertEditable(sheetId, zone);
    document.writeAtLeisure(zone, (band) => {
      const cells = mapZone(sheetId, band, (position) =>
        cellAt(position, position.row - zone.top, position.col - zone.left),
      );
      document.writeCells(sheetId, band.top, band.left, cells);
    });
    return this as unknown as GoogleRange;
  }

  /** A text keeps being the text it is when its cell becomes plain text or ceases to be. */
  #formatted(position: CellPosition, format: string): EngineCell {
    const { getters, engineLocale } = this.document;
    const cell = getters.getCell(position);
    const isText = cell && !cell.isFormula && getters.getEvaluatedCell(position).type === 'text';
    if (!isText || isPlainText(cell.format) === isPlainText(format)) return { format };
    const text = isPlainText(cell.format) && cell.format === '@' ? cell.content : String(cell.parsedValue);
    return { format, ...encodeText(text, format, engineLocale) };
  }
}

function engineFormat(pattern: string): string {
  const format = toEngineFormat(pattern);
  if (!isUsableFormat(format)) throw new ServiceError(`not in the workbench: the number format "${pattern}"`);
  return format;
}

function borderStyle(style: unknown): string {
  switch (style as EnumerationValue | null) {
    case BorderStyle.DOTTED:
      return 'dotted';
    case BorderStyle.DASHED:
      return 'dashed';
    case BorderStyle.SOLID_MEDIUM:
    case BorderStyle.DOUBLE:
      return 'medium';
    case BorderStyle.SOLID_THICK:
      return 'thick';
    default:
      return 'thin';
  }
}
