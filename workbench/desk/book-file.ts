import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FileProblem } from '../../table-file/read-table-file';
import { readTableFile } from '../../table-file/read-table-file';
import type { FileCell, SheetNotice } from '../../table-file/worksheet';
import { CallError } from './call';

/** What is handed to the add-on, as the import panel would hand it. */
export type BookContent = { readonly text: string } | { readonly rows: readonly (readonly FileCell[])[] };

export interface BookTable {
  readonly fileName: string;
  /** Undefined where the file is no workbook. */
  readonly sheet: string | undefined;
  readonly content: BookContent;
  readonly notices: readonly SheetNotice[];
}

const PROBLEMS: Readonly<Record<FileProblem, string>> = {
  emptyFile: 'is empty.',
  unreadableWorkbook:
    'cannot be read as an Excel workbook: it has another format (.xls, .numbers, .ods), is protected by a password or is damaged. Save it as .xlsx or as CSV (UTF-8).',
  workbookTooLarge:
    'is too large when unpacked. Copy the sheet with the table into a workbook of its own, or save it as CSV (UTF-8).',
  onlyHiddenSheets: 'has no visible sheet that holds anything. Show the one to import (Unhide) and save it.',
};

function unread(encoding: string): string {
  const name = encoding === '' ? 'an encoding that was not recognized' : encoding;
  return `is text in ${name}, which is not read. Open it in the program it comes from and save it as CSV UTF-8.`;
}

/** The tables that `--book` could mean: one text, or the filled sheets of a workbook. */
export async function readBook(file: string): Promise<readonly BookTable[]> {
  const book = await readTableFile(readBytes(file));
  if ('problem' in book) {
    const problem = book.problem === 'unreadEncoding' ? unread(book.encoding) : PROBLEMS[book.problem];
    throw new Error(`--book ${file} ${problem}`);
  }
  const fileName = path.basename(file);
  if ('text' in book) return [{ fileName, sheet: undefined, content: book, notices: [] }];
  return book.sheets.map(({ name, rows, notices }) => ({
    fileName: book.sheets.length > 1 ? `${fileName} · ${name}` : fileName,
    sheet: name,
    content: { rows },
    notices,
  }));
}

/**
 * The one table to import: the only one, the sheet that was named, or the only sheet that the add-on takes, as its preview
 * says.
 */
export async function chooseTable(
  tables: readonly BookTable[],
  { book, sheet }: { readonly book: string; readonly sheet?: string | undefined },
  refusalOf: (table: BookTable) => Promise<string | null>,
): Promise<BookTable> {
  const [first, ...others] = tables;
  const names = tables.map((table) => `"${table.sheet}"`).join(', ');
  if (sheet !== undefined) {
    const named = tables.find((table) => table.sheet === sheet);
    if (named) return named;
    throw new CallError(
      first?.sheet === undefined
        ? `--sheet "${sheet}": ${book} is no workbook.`
        : `--sheet is "${sheet}", ${book} has ${names}.`,
    );
  }
  if (first && others.length === 0) return first;
  const refusals: string[] = [];
  const taken: BookTable[] = [];
  for (const table of tables) {
    const refusal = await refusalOf(table);
    if (refusal === null) taken.push(table);
    else refusals.push(`${table.sheet}: ${refusal}`);
  }
  const [only, ...rivals] = taken;
  if (!only) throw new Error(`No sheet of ${book} can be imported.\n${refusals.join('\n')}`);
  if (rivals.length > 0)
    throw new CallError(
      `Several sheets of ${book} hold a table: ${taken.map((table) => `"${table.sheet}"`).join(', ')}. Say which with --sheet.`,
    );
  return only;
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new CallError(`--book ${file} cannot be read.`);
  }
}
