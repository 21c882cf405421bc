import type { FileTexts } from '../locale/file-texts';
import { textsForFiles } from '../locale/file-texts';
import type { TableDeclaration } from '../tables/table';
import { columnNamed, languageOfHeaders } from '../tables/table';
import type { FileColumn } from './cell-reader';
import { columnReaders } from './column-readers';
import type { DelimitedText, FileContent, FileRecord, RawCell } from './delimited-text';
import { splitDelimitedText } from './delimited-text';
import { FileError } from './file-error';
import type { FileQuestion, FileReading, ReadingOptions, RejectedRow } from './file-reading';
import { headersOf, requireColumns, withoutMark } from './headers';
import { isNoData, rowReader } from './row-reader';

/**
 * Reads a delimited export (comma, semicolon, tab or bar) into the columns of a table: headers in any of five languages
 * and in any order, dates and numbers in the locale that the whole of a column shows. Rows that cannot be read are
 * rejected one by one, with the reason; what can be read in two ways becomes a question.
 *
 * `readFile('Client name;MRR actuel\n"Acme, Inc.";1 234,56 €', table, options)` has one row:
 * line 2, values `{ clientName: 'Acme, Inc.', currentMrr: 1234.56, currency: 'EUR' }`.
 *
 * @throws FileError where the file as a whole makes no sense: no header line, or no column for what is required.
 */
export function readFile<Key extends string>(
  text: string,
  table: TableDeclaration<Key>,
  options: ReadingOptions<Key>,
): FileReading<Key> {
  const countKnown = (headers: readonly string[]): number =>
    headers.filter((header) => columnNamed(table, header)).length;
  return readRecords(splitDelimitedText(text, countKnown), table, options);
}

/**
 * The same for a file of either kind. The rows of a workbook are split already: a row may be shorter than the header, what
 * stands further right is under no header, and its number among the rows is its line, from 1.
 */
export function readContent<Key extends string>(
  content: FileContent,
  table: TableDeclaration<Key>,
  options: ReadingOptions<Key>,
): FileReading<Key> {
  if (typeof content === 'string') return readFile(content, table, options);
  const filled = content
    .map((cells, index) => ({ line: index + 1, cells }))
    .filter(({ cells }) => !isBlank(cells));
  const width = filled[0]?.cells.length ?? 0;
  const blanks = (count: number): string[] => Array.from({ length: Math.max(0, count) }, () => '');
  const records = filled.map(({ line, cells }) => ({
    line,
    cells: [...cells.slice(0, width), ...blanks(width - cells.length)],
  }));
  return readRecords({ delimiter: '', records, brokenLines: [] }, table, options);
}

function readRecords<Key extends string>(
  { delimiter, records, brokenLines }: DelimitedText,
  table: TableDeclaration<Key>,
  options: ReadingOptions<Key>,
): FileReading<Key> {
  const [header, ...body] = records;
  const headerCells = header?.cells ?? [];
  const language = options.language ?? languageOfHeaders(table, headerCells.map(withoutMark));
  const textsIn = options.textsIn ?? language;
  const texts = textsForFiles(textsIn);

  const brokenBefore = brokenLines.find(({ line }) => !header || line < header.line);
  if (brokenBefore) throw new FileError(texts.brokenHeaderLine(brokenBefore.line));
  if (!header) throw new FileError(texts.emptyFile);
  const headers = headersOf(table, headerCells, texts, textsIn);
  requireColumns(table, headers, options.required, texts, textsIn);

  const { whole, ragged } = parted(body, headerCells.length);
  const columns = headers.known.map((known): FileColumn<Key> => ({
    ...known,
    cells: whole.map(({ cells }) => cells[known.index] ?? '').filter((cell) => !isNoData(cell)),
  }));
  const questions: FileQuestion[] = [];
  const { readerOf, dayOrder, decimalSigns } = columnReaders(columns, {
    ...{ language, textsIn, texts, answers: options.answers ?? {}, today: options.today },
    ask: (question) => questions.push(question),
  });

  const outcomes = whole.map(rowReader({ table, columns, readerOf, options, texts, textsIn }));
  const nameIndex = columns.find(({ declaration }) => declaration.key === options.nameColumn)?.index ?? -1;
  const rejected = [
    ...outcomes.flatMap((outcome) => ('reason' in outcome ? [outcome] : [])),
    ...ragged.map(raggedLine(headerCells.length, nameIndex, texts)),
    ...brokenLines.map(({ line, text }) => ({
      line,
      client: withoutQuotes(text.split(delimiter)[nameIndex] ?? ''),
      column: '',
      reason: texts.brokenQuotes,
    })),
  ];
  return {
    language,
    delimiter,
    columns: columns.map((column) => ({ header: column.header, key: column.declaration.key })),
    unknownHeaders: headers.unknown,
    rows: outcomes.flatMap((outcome) => ('values' in outcome ? [outcome] : [])),
    rejected: rejected.sort((first, second) => first.line - second.line),
    questions,
    formats: { ...(dayOrder && { dayOrder }), decimalSigns },
  };
}

/**
 * A cell too many or too few shifts the others under wrong headers, so such a line is not read. Only where every line
 * ends in the same number of blank cells more does it come from the program that wrote the file.
 */
function parted(
  body: readonly FileRecord[],
  width: number,
): { readonly whole: readonly FileRecord[]; readonly ragged: readonly FileRecord[] } {
  const [first] = body;
  const usual = first && isBlank(first.cells.slice(width)) ? first.cells.length : width;
  const allAlike = body.every(({ cells }) => cells.length === usual && isBlank(cells.slice(width)));
  if (usual >= width && allAlike) return { whole: body, ragged: [] };
  return {
    whole: body.filter(({ cells }) => cells.length === width),
    ragged: body.filter(({ cells }) => cells.length !== width),
  };
}

function isBlank(cells: readonly RawCell[]): boolean {
  return cells.every((cell) => String(cell).trim() === '');
}

function raggedLine(width: number, nameIndex: number, texts: FileTexts): (record: FileRecord) => RejectedRow {
  return ({ line, cells }) => ({
    line,
    client: String(cells[nameIndex] ?? '').trim(),
    column: '',
    reason: texts.wrongNumberOfCells(cells.length, width),
  });
}

function withoutQuotes(cell: string): string {
  return cell.replace(/"/g, '').trim();
}
