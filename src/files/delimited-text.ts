import { dsvFormat } from 'd3-dsv';
import type { FileContent, FileRecord, RawCell } from './file-content';
import type { ColumnsNamed } from './header-row';
import { HEADER_WITHIN_LINES, headerRowIn } from './header-row';

export interface DelimitedText {
  readonly delimiter: string;
  /** Those that hold anything. */
  readonly records: readonly FileRecord[];
  /** Lines whose quotation marks make no sense; they are left out of the records. */
  readonly brokenLines: readonly { readonly line: number; readonly text: string }[];
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
const BYTE_ORDER_MARK = /^\uFEFF/;
/** Excel's own way to name the delimiter, on a line before the headers; other programs put it in quotes, or fill it up. */
const DELIMITER_LINE = /^("?)sep=([,;\t|])\1[ ,;\t|]*(?=\r|\n|$)/i;
const LINE_BREAK = /\r\n|\n|\r/;

/**
 * Splits a file into records. The delimiter is the one with which one of the first lines names most columns; of equals
 * the one that splits the lines most.
 */
export function splitDelimitedText(text: string, named: ColumnsNamed): DelimitedText {
  const withoutMark = text.replace(BYTE_ORDER_MARK, '');
  const stated = DELIMITER_LINE.exec(withoutMark)?.[2];
  const body = withoutMark.replace(DELIMITER_LINE, '');
  const delimiter = stated ?? likelyDelimiter(body, named);
  const { wellFormed, brokenLines } = setAsideBrokenLines(body, delimiter);
  return { delimiter, records: recordsOf(wellFormed, delimiter), brokenLines };
}

/** Characters: the header line is long before that. */
const HEADER_WITHIN = 20_000;

/** The cells of the header row, without reading on. */
export function headerOf(content: FileContent, named: ColumnsNamed): readonly RawCell[] {
  const records =
    typeof content === 'string'
      ? splitDelimitedText(content.slice(0, HEADER_WITHIN), named).records
      : recordsOfRows(content.slice(0, HEADER_WITHIN_LINES));
  return headerRowIn(records, named)?.cells ?? [];
}

/** The rows of a workbook's sheet as records: those that hold anything, each with its number among the rows, from 1. */
export function recordsOfRows(rows: readonly (readonly RawCell[])[]): readonly FileRecord[] {
  return rows
    .map((cells, index) => ({ line: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => String(cell).trim() !== ''));
}

function likelyDelimiter(text: string, named: ColumnsNamed): string {
  const firstLines = text.split(LINE_BREAK, HEADER_WITHIN_LINES).join('\n');
  const candidates = DELIMITERS.map((delimiter) => {
    const records = recordsOf(setAsideBrokenLines(firstLines, delimiter).wellFormed, delimiter);
    const header = headerRowIn(records, named);
    return {
      delimiter,
      known: header ? named(header.cells) : 0,
      cells: Math.max(0, ...records.map(({ cells }) => cells.length)),
    };
  });
  return candidates.reduce((best, candidate) =>
    candidate.known > best.known || (candidate.known === best.known && candidate.cells > best.cells)
      ? candidate
      : best,
  ).delimiter;
}

function recordsOf(text: string, delimiter: string): readonly FileRecord[] {
  let nextLine = 1;
  return dsvFormat(delimiter)
    .parseRows(text)
    .map((cells) => {
      const line = nextLine;
      nextLine += 1 + cells.reduce((breaks, cell) => breaks + countLineBreaks(cell), 0);
      return { line, cells };
    })
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/**
 * The parser takes a quoted cell on trust: text after its closing mark loses a letter, and an unclosed mark swallows
 * the file. Such lines are blanked out first, so that all others keep their place and their content.
 */
function setAsideBrokenLines(
  text: string,
  delimiter: string,
): { wellFormed: string; brokenLines: { line: number; text: string }[] } {
  let wellFormed = '';
  let position = 0;
  let line = 1;
  const brokenLines = brokenStretches(text, delimiter).map(({ start, end }) => {
    const before = text.slice(position, start);
    const broken = text.slice(start, end);
    const lineOfStretch = line + countLineBreaks(before);
    wellFormed += before + '\n'.repeat(countLineBreaks(broken));
    line = lineOfStretch + countLineBreaks(broken);
    position = end;
    return { line: lineOfStretch, text: broken };
  });
  return { wellFormed: wellFormed + text.slice(position), brokenLines };
}

/** From the start of a record to the end of the line on which one of its quotation marks goes wrong. */
function brokenStretches(text: string, delimiter: string): readonly { start: number; end: number }[] {
  const quotedCell = new RegExp(`(^|[${delimiter}\\r\\n])"[^"]*(?:""[^"]*)*("?)(?=([^]?))`, 'g');
  const mayFollow = ['', delimiter, '\r', '\n'];
  const stretches: { start: number; end: number }[] = [];
  let recordStart = 0;
  let scanned = 0;
  for (let match = quotedCell.exec(text); match; match = quotedCell.exec(text)) {
    const [, before = '', closing, next = ''] = match;
    const mark = match.index + before.length;
    // Between two quoted cells every line break ends a record.
    const unquoted = text.slice(scanned, mark);
    const lastBreak = Math.max(unquoted.lastIndexOf('\n'), unquoted.lastIndexOf('\r'));
    if (lastBreak >= 0) recordStart = scanned + lastBreak + 1;
    const isWellFormed = closing === '"' && mayFollow.includes(next);
    if (!isWellFormed) {
      const end = endOfLine(text, mark);
      stretches.push({ start: recordStart, end });
      recordStart = end;
      quotedCell.lastIndex = end;
    }
    scanned = quotedCell.lastIndex;
  }
  return stretches;
}

function endOfLine(text: string, position: number): number {
  const length = text.slice(position).search(LINE_BREAK);
  return length < 0 ? text.length : position + length;
}

function countLineBreaks(text: string): number {
  return LINE_BREAK.test(text) ? text.split(LINE_BREAK).length - 1 : 0;
}
