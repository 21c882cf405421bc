import type { NumberStyle } from './cell-formats';
import { amountText, dayOfSerial } from './cell-formats';
import { readXml } from './xml-events';

/** A number stays a number, an amount whose format names a currency is text with it, a date is "2026-03-01", everything else is text as the workbook shows it. */
export type FileCell = string | number;

/** What of a sheet did not come along, or not as it is there. */
export type SheetNoticeKind =
  /** A formula whose result the file does not hold: the program that wrote it did not calculate. Read as blank. */
  | 'formulaWithoutResult'
  /** "#REF!" and the like. Read as blank. */
  | 'formulaError'
  /** More characters than a cell of Google Sheets takes. Read as blank. */
  | 'cellTooLong'
  /** Outside the rows and columns that are read. */
  | 'farCell'
  /** Merged cells of one column: each of their rows was read as holding the text. */
  | 'mergedCells';

export interface SheetNotice {
  readonly kind: SheetNoticeKind;
  /** The first of them, "D2" or "A3:A5". */
  readonly cells: readonly string[];
  readonly count: number;
}

export interface SheetContent {
  /** From its first row on, blank ones too, so that a row's number is the one that people see. */
  readonly rows: readonly (readonly FileCell[])[];
  readonly notices: readonly SheetNotice[];
}

export interface WorkbookLooks {
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly firstYear: 1900 | 1904;
  /** The program that wrote the file left calculating to the one that opens it: its zeros are no results. */
  readonly awaitsCalculation: boolean;
}

/** Excel's own limits: whoever names a cell beyond them wrote no workbook. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** What is read: ten times the largest book, and more columns than anybody fills. */
const ROWS_READ = 100_000;
const COLUMNS_READ = 500;
/** Google's limit. */
const LONGEST_CELL = 50_000;
const MOST_CELLS = 5_000_000;
const NAMED_CELLS = 20;

/** The sheet is whole, but holds more than is read. */
export class SheetTooLarge extends Error {}

class Notices {
  private readonly byKind = new Map<SheetNoticeKind, { cells: string[]; count: number }>();

  add(kind: SheetNoticeKind, cell: string): void {
    const known = this.byKind.get(kind) ?? { cells: [], count: 0 };
    if (known.cells.length < NAMED_CELLS) known.cells.push(cell);
    known.count += 1;
    this.byKind.set(kind, known);
  }

  all(): readonly SheetNotice[] {
    return [...this.byKind].map(([kind, { cells, count }]) => ({ kind, cells, count }));
  }
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  hasFormula: boolean;
  written: string;
  inline: string;
}

/**
 * The cells of one sheet. A formula is what it last gave.
 *
 * @throws SheetTooLarge, or an Error where the sheet is broken.
 */
export async function readWorksheet(
  pieces: AsyncIterable<string>,
  looks: WorkbookLooks,
): Promise<SheetContent> {
  const rows: FileCell[][] = [];
  const notices = new Notices();
  const merges: string[] = [];
  let row = -1;
  let nextColumn = 0;
  let cells: FileCell[] = [];
  let cell: OpenCell | undefined;
  let textGoesTo: 'written' | 'inline' | undefined;
  let isPhonetic = false;
  let cellCount = 0;

  function closeCell({ column, ...content }: OpenCell): void {
    const outcome = valueOf(content, looks);
    const address = addressOf(row, column);
    if (typeof outcome === 'object') return notices.add(outcome.notice, address);
    if (outcome === '') return;
    if (row >= ROWS_READ || column >= COLUMNS_READ) return notices.add('farCell', address);
    while (cells.length < column) cells.push('');
    cells[column] = outcome;
  }

  function closeRow(): void {
    if (cells.length === 0) return;
    cellCount += cells.length;
    if (cellCount > MOST_CELLS) throw new SheetTooLarge(`more than ${MOST_CELLS} cells`);
    while (rows.length < row) rows.push([]);
    rows[row] = cells;
  }

  await readXml(pieces, {
    open(name, attributes) {
      switch (name) {
        case 'row':
          // Row and cell may leave out where they are; they then follow the one before.
          row = attributes['r'] === undefined ? row + 1 : rowNumber(attributes['r']) - 1;
          nextColumn = 0;
          cells = [];
          break;
        case 'c':
          cell = {
            column: columnOf(attributes['r']) ?? nextColumn,
            type: attributes['t'] ?? 'n',
            style: Number(attributes['s'] ?? 0),
            ...{ hasFormula: false, written: '', inline: '' },
          };
          nextColumn = cell.column + 1;
          break;
        case 'f':
          if (cell) cell.hasFormula = true;
          break;
        case 'v':
          textGoesTo = 'written';
          break;
        case 't':
          textGoesTo = isPhonetic ? undefined : 'inline';
          break;
        case 'rPh':
          isPhonetic = true;
          break;
        case 'mergeCell':
          merges.push(attributes['ref'] ?? '');
      }
    },
    text(text) {
      if (cell && textGoesTo) cell[textGoesTo] += text;
    },
    close(name) {
      if (name === 'v' || name === 't') textGoesTo = undefined;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'row') closeRow();
      else if (name === 'c' && cell) {
        closeCell(cell);
        cell = undefined;
      }
    },
  });
  fillMergedColumns(rows, merges, notices);
  return { rows, notices: notices.all() };
}

function valueOf(
  { type, style, hasFormula, written, inline }: Omit<OpenCell, 'column'>,
  { strings, styles, firstYear, awaitsCalculation }: WorkbookLooks,
): FileCell | { readonly notice: SheetNoticeKind } {
  if (type === 'inlineStr') return text(inline);
  const isUncalculated = written === '' || (awaitsCalculation && written === '0');
  // A formula may give a text of no characters, which is a result.
  if (hasFormula && isUncalculated && type !== 'str') return { notice: 'formulaWithoutResult' };
  if (written === '') return '';
  if (type === 's') return text(strings[Number(written)] ?? '');
  if (type === 'str') return text(written);
  if (type === 'e') return { notice: 'formulaError' };
  if (type === 'b') return written === '1' ? 'TRUE' : 'FALSE';
  // Written by some programs: an ISO day, with a time beside it or not.
  if (type === 'd') return written.slice(0, 10);
  if (type !== 'n') return text(written);
  const number = Number(written);
  if (!Number.isFinite(number)) return text(written);
  const { isDate = false, currency = '' } = styles[style] ?? {};
  if (isDate) return dayOfSerial(number, firstYear);
  return currency === '' ? number : amountText(number, currency);
}

function text(written: string): string | { readonly notice: SheetNoticeKind } {
  return written.length > LONGEST_CELL ? { notice: 'cellTooLong' } : decodedText(written);
}

/**
 * What XML cannot hold is written as "_x000D_" (ECMA-376, ST_Xstring); an underscore before such a sign as "_x005F_".
 *
 * @example decodedText('one_x000D_\ntwo') // 'one\ntwo'
 */
export function decodedText(written: string): string {
  return written
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}

/**
 * Of merged cells the first alone holds something. A client's name beside three of its rows, or a header of two rows, is
 * meant for each of them; a number is not, for it would be counted three times.
 */
function fillMergedColumns(rows: FileCell[][], merges: readonly string[], notices: Notices): void {
  let filled = 0;
  for (const merge of merges) {
    const [from = '', to = ''] = merge.split(':');
    const column = columnOf(from);
    const [first, last] = [from, to].map((end) => Number(/^\D*(\d+)$/.exec(end)?.[1] ?? 0) - 1) as [
      number,
      number,
    ];
    const value = column === undefined ? undefined : rows[first]?.[column];
    if (column === undefined || typeof value !== 'string' || value === '' || last <= first) continue;
    let isFilled = false;
    for (let row = first + 1; row <= Math.min(last, rows.length - 1); row += 1) {
      const cells = rows[row];
      if (!cells || cells.length === 0) continue;
      while (cells.length < column) cells.push('');
      cells[column] = value;
      isFilled = true;
      if ((filled += 1) > MOST_CELLS) throw new SheetTooLarge('too many merged cells');
    }
    if (isFilled) notices.add('mergedCells', merge);
  }
}

function rowNumber(written: string): number {
  const number = Number(written);
  if (!Number.isInteger(number) || number < 1 || number > LAST_ROW) throw new Error(`row ${written}`);
  return number;
}

/** "AB12" is 27. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,8}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  if (column >= LAST_COLUMN) throw new Error(`column ${letters}`);
  return column;
}

/** `addressOf(1, 27)` is "AB2". */
function addressOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
