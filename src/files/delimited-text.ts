import { dsvFormat } from 'd3-dsv';

/** A cell as the file has it. A spreadsheet's own numbers come as numbers, and are never ambiguous. */
export type RawCell = string | number;

/** A file as it came: the text of a delimited one, or the rows of a workbook's sheet from its first on. */
export type FileContent = string | readonly (readonly RawCell[])[];

export interface FileRecord {
  /** The line of the file on which the record begins, from 1. */
  readonly line: number;
  readonly cells: readonly RawCell[];
}

export interface DelimitedText {
  readonly delimiter: string;
  /** Those that hold anything, the header first. */
  readonly records: readonly FileRecord[];
  /** Lines whose quotation marks make no sense; they are left out of the records. */
  readonly brokenLines: readonly { readonly line: number; readonly text: string }[];
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
const BYTE_ORDER_MARK = /^\uFEFF/;
/** Excel's own way to name the delimiter, on a line before the headers. */
const DELIMITER_LINE = /^sep=([,;\t|])[ ]*(?=\r|\n|$)/i;
const LINE_BREAK = /\r\n|\n|\r/;

/**
 * Splits a file into records. The delimiter is the one that makes the most sense of the header line, as counted by
 * `countKnown`; of equals the one that splits it most.
 */
export function splitDelimitedText(
  text: string,
  countKnown: (headers: readonly string[]) => number,
): DelimitedText {
  const withoutMark = text.replace(BYTE_ORDER_MARK, '');
  const named = DELIMITER_LINE.exec(withoutMark)?.[1];
  const body = withoutMark.replace(DELIMITER_LINE, '');
  const delimiter = named ?? likelyDelimiter(body, countKnown);
  const { wellFormed, brokenLines } = setAsideBrokenLines(body, delimiter);
  return { delimiter, records: recordsOf(wellFormed, delimiter), brokenLines };
}

/** Characters, or rows: the header line is long before that. */
const HEADER_WITHIN = 10_000;

/** The first record that holds anything, without reading on. */
export function headerOf(
  content: FileContent,
  countKnown: (headers: readonly string[]) => number,
): readonly RawCell[] {
  if (typeof content === 'string')
    return splitDelimitedText(content.slice(0, HEADER_WITHIN), countKnown).records[0]?.cells ?? [];
  return content.find((cells) => cells.some((cell) => String(cell).trim() !== '')) ?? [];
}

function likelyDelimiter(text: string, countKnown: (headers: readonly string[]) => number): string {
  const headerLine = text.split(LINE_BREAK, 20).find((line) => line.trim() !== '') ?? '';
  const candidates = DELIMITERS.map((delimiter) => {
    const headers = dsvFormat(delimiter).parseRows(headerLine)[0] ?? [];
    return { delimiter, known: countKnown(headers), cells: headers.length };
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
