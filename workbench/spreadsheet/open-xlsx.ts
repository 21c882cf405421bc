/** Opens Excel files, with the named ranges that the engine's reader leaves out. */
import { splitSheetName } from './a1';
import { createDocument } from './document';
import { Model } from './engine';
import { exportBook } from './saved-document';
import { definedNames, readXlsxParts, withXml, WORKBOOK_PART } from './xlsx';

/** What `createDocument` takes as `saved`. */
export interface OpenedWorkbook {
  readonly book: object;
  readonly activeSheetId: string;
}

/** Names of formulas and of several areas at once have no place in a Google spreadsheet and stay out. */
export async function openXlsx(
  content: Uint8Array | ArrayBuffer,
  now: () => number,
): Promise<OpenedWorkbook> {
  const parts = await readXlsxParts(content);
  // The plugins look for a document even while a file is only being read.
  const custom = { workbench: createDocument({ now }) };
  const model = await withXml(() => new Model(parts, { custom }));
  const { getters } = model;
  const sheets = new Set(getters.getSheetIds().map((id) => getters.getSheetName(id)));
  const named = definedNames(parts[WORKBOOK_PART] ?? '').filter(([, reference]) =>
    sheets.has(splitSheetName(reference)[0] ?? ''),
  );
  const book = { ...exportBook(model), namedRanges: Object.fromEntries(named) };
  return { book, activeSheetId: getters.getActiveSheetId() };
}
