import { dsvFormat } from 'd3-dsv';
import { DEFAULT_COLUMNS, DEFAULT_ROWS } from '../../spreadsheet/book';
import { encodeEntry } from '../../spreadsheet/cell-entry';
import type { WorkbenchDocument } from '../../spreadsheet/document';
import { helpers } from '../../spreadsheet/engine';
import type { OpenedWorkbook } from '../../spreadsheet/open-xlsx';
import { CellLooks, SheetCells } from '../../spreadsheet/saved-cells';

/** Cells read as Google reads an opened CSV: in the locale of the document, "31.12.2026" is a date in a German one. */
export async function csvBook(
  text: string,
  document: WorkbenchDocument,
  breath: () => Promise<void>,
): Promise<OpenedWorkbook> {
  const rows = dsvFormat(delimiterOf(text)).parseRows(text.replace(/^\ufeff/, ''));
  const looks = new CellLooks();
  const cells = new SheetCells(looks);
  for (const [index, row] of rows.entries()) {
    await breath();
    row.forEach((value, column) =>
      cells.add(column, index, encodeEntry(document.readEntry(value), undefined, document.engineLocale)),
    );
  }
  const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const id = 'sheet1';
  const sheet = {
    id,
    name: 'Sheet1',
    rowNumber: Math.max(DEFAULT_ROWS, rows.length),
    colNumber: Math.max(DEFAULT_COLUMNS, columns),
    ...cells.saved(),
  };
  const { version } = helpers.createEmptyWorkbookData();
  const settings = { locale: document.engineLocale };
  return { book: { version, sheets: [sheet], settings, ...looks.saved() }, activeSheetId: id };
}

/** The sign that parts the header most often. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const count = (sign: string): number => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
