/** Opens Excel files, with the named ranges that the engine's reader leaves out. */
import { splitSheetName } from './a1';
import type { Locale } from './engine';
import { engineLocale } from './locale';
import { definedNames, readBook, readXlsxParts, WORKBOOK_PART } from './xlsx';

/** What `createDocument` takes as `saved`. */
export interface OpenedWorkbook {
  readonly book: object;
  readonly activeSheetId: string;
}

interface EngineBook {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly isVisible: boolean }[];
  readonly formats?: Readonly<Record<string, string>>;
  readonly settings: { readonly locale: Locale };
}

/** Names of formulas and of several areas at once have no place in a Google spreadsheet and stay out. */
export async function openXlsx(content: Uint8Array | ArrayBuffer): Promise<OpenedWorkbook> {
  const parts = await readXlsxParts(content);
  const book = readBook(parts) as EngineBook;
  const sheets = new Set(book.sheets.map(({ name }) => name));
  const named = definedNames(parts[WORKBOOK_PART] ?? '').filter(([, reference]) =>
    sheets.has(splitSheetName(reference)[0] ?? ''),
  );
  const active = book.sheets.find(({ isVisible }) => isVisible) ?? book.sheets[0];
  return { book: { ...book, namedRanges: Object.fromEntries(named) }, activeSheetId: active?.id ?? '' };
}

/** Dates that were written as the book's own language writes them are written as the other does, as the engine has it. */
export function inLocale(book: object, code: string): object {
  const { formats = {}, settings } = book as EngineBook;
  const [before, locale] = [settings.locale, engineLocale(code)];
  const changed = new Map([
    [before.dateFormat, locale.dateFormat],
    [before.timeFormat, locale.timeFormat],
    [`${before.dateFormat} ${before.timeFormat}`, `${locale.dateFormat} ${locale.timeFormat}`],
  ]);
  return {
    ...book,
    settings: { ...settings, locale },
    formats: Object.fromEntries(
      Object.entries(formats).map(([number, format]) => [number, changed.get(format) ?? format]),
    ),
  };
}
