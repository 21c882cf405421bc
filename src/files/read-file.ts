import type { FileTexts } from '../locale/file-texts';
import { textsForFiles } from '../locale/file-texts';
import type { ColumnDeclaration } from '../tables/table';
import type { FileColumn } from './cell-reader';
import { shareThatFits } from './column-fit';
import { columnReaders } from './column-readers';
import type { DelimitedText } from './delimited-text';
import type { FileContent, FileRecord, RawCell } from './file-content';
import { recordsOfRows, splitDelimitedText } from './delimited-text';
import { FileError } from './file-error';
import type { FileQuestion, FileReading, ReadingOptions, RejectedRow } from './file-reading';
import type { FileTable } from './file-table';
import { languageOfFile } from './header-meaning';
import { headerRowIn } from './header-row';
import { columnsNamedIn, headersOf, missingColumns, withoutMark } from './headers';
import { isNoValue, takesFreeText } from './no-value';
import { rowReader } from './row-reader';
import { settleUnknownHeaders } from './unknown-headers';

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
  table: FileTable<Key>,
  options: ReadingOptions<Key>,
): FileReading<Key> {
  return readRecords(splitDelimitedText(text, columnsNamedIn(table)), table, options);
}

/**
 * The same for a file of either kind. The rows of a workbook are split already: a row may be shorter than the header, what
 * stands further right is under no header, and its number among the rows is its line, from 1.
 */
export function readContent<Key extends string>(
  content: FileContent,
  table: FileTable<Key>,
  options: ReadingOptions<Key>,
): FileReading<Key> {
  if (typeof content === 'string') return readFile(content, table, options);
  return readRecords({ delimiter: '', records: recordsOfRows(content), brokenLines: [] }, table, options);
}

function readRecords<Key extends string>(
  { delimiter, records, brokenLines }: DelimitedText,
  table: FileTable<Key>,
  options: ReadingOptions<Key>,
): FileReading<Key> {
  const header = headerRowIn(records, columnsNamedIn(table));
  const headerCells = header?.cells ?? [];
  const language = options.language ?? languageOfFile(table, headerCells.map(withoutMark));
  const textsIn = options.textsIn ?? language;
  const texts = textsForFiles(textsIn);

  const brokenBefore = brokenLines.find(({ line }) => !header || line < header.line);
  if (brokenBefore) throw new FileError(texts.brokenHeaderLine(brokenBefore.line));
  if (!header) throw new FileError(texts.emptyFile);
  const body = records.slice(header.next);
  const below = delimiter === '' ? body.map((record) => asWide(record, headerCells.length)) : body;
  const filledCells = (
    among: readonly FileRecord[],
    index: number,
    declaration: ColumnDeclaration<Key>,
  ): readonly RawCell[] => {
    const isFreeText = takesFreeText(table, declaration);
    return among.map(({ cells }) => cells[index] ?? '').filter((cell) => !isNoValue(cell, isFreeText));
  };
  const fitOf = (index: number, declaration: ColumnDeclaration<Key>): number =>
    shareThatFits(table, declaration, filledCells(below, index, declaration));
  const headers = settleUnknownHeaders(
    table,
    headersOf(table, headerCells, fitOf, texts, textsIn),
    fitOf,
    options,
    texts,
    textsIn,
  );
  const missing = missingColumns(table, headers, options.required, texts, textsIn);
  const lacks = (key: string): boolean => missing?.keys.some((other) => other === key) ?? false;
  // Whoever looks at a preview can say which column it is.
  const canBeSaid =
    options.takeLikely === true &&
    headers.questions.some((question) => question.options.some(({ value }) => lacks(value)));
  if (missing && !canBeSaid) throw new FileError(missing.text);

  const { whole, ragged } = parted(missing ? [] : below, headerCells.length);
  const columns = headers.known.map((known): FileColumn<Key> => ({
    ...known,
    cells: filledCells(whole, known.index, known.declaration),
  }));
  const notes =
    records[0] === undefined || records[0].line === header.line ? [] : [texts.headersInLine(header.line)];
  const { readerOf, dayOrders, decimalSigns } = columnReaders(columns, table, {
    ...{ language, textsIn, texts, answers: options.answers ?? {}, today: options.today },
    note: (sentence) => notes.push(sentence),
  });

  const outcomes = whole.map(rowReader({ table, columns, readerOf, options, texts, textsIn }));
  const nameIndex = columns.find(({ declaration }) => declaration.key === options.nameColumn)?.index ?? -1;
  const rejected = [
    ...outcomes.flatMap((outcome) => outcome.rejected ?? []),
    ...ragged.map(raggedLine(headerCells.length, nameIndex, texts)),
    ...brokenLines.map(({ line, text }) => ({
      line,
      client: withoutQuotes(text.split(delimiter)[nameIndex] ?? ''),
      column: '',
      reason: texts.brokenQuotes,
    })),
  ];
  return {
    ...(missing && { missing: missing.text }),
    language,
    delimiter,
    columns: columns.map((column) => ({ header: column.header, key: column.declaration.key })),
    unknownHeaders: [
      ...headers.unknown.map(({ header: unused }) => unused),
      ...withoutHeader(body, headerCells),
    ],
    rows: outcomes.flatMap(({ row }) => row ?? []),
    rejected: rejected.sort((first, second) => first.line - second.line),
    blanked: outcomes.flatMap(({ blanked }) => blanked),
    notes,
    questions: [...eachOnce(outcomes.flatMap(({ questions }) => questions)), ...headers.questions],
    formats: { dayOrders, decimalSigns },
  };
}

/** Columns that hold something under a blank header, or right of all headers: "(D)", as a sheet would name them. */
function withoutHeader(body: readonly FileRecord[], header: readonly RawCell[]): readonly string[] {
  const width = Math.max(0, ...body.map(({ cells }) => cells.length));
  const letter = (index: number): string => String.fromCharCode(65 + index);
  return Array.from({ length: width }, (_, index) => index)
    .filter(
      (index) => isBlank([header[index] ?? '']) && body.some(({ cells }) => !isBlank([cells[index] ?? ''])),
    )
    .map((index) => `(${index < 26 ? '' : letter(Math.floor(index / 26) - 1)}${letter(index % 26)})`);
}

/** A workbook's row ends with its last filled cell; what stands right of the headers is under none. */
function asWide({ line, cells }: FileRecord, width: number): FileRecord {
  const blanks = Array.from({ length: Math.max(0, width - cells.length) }, () => '');
  return { line, cells: [...cells.slice(0, width), ...blanks] };
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

function eachOnce(questions: readonly FileQuestion[]): readonly FileQuestion[] {
  const byId = new Map<string, FileQuestion>();
  for (const question of questions) if (!byId.has(question.id)) byId.set(question.id, question);
  return [...byId.values()];
}
