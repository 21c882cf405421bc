import { dsvFormat } from 'd3-dsv';
import { perform, workbenchOf } from '../actions';
import { inform } from '../notices';
import { openBook, useWorkbench } from '../session/session';
import { encodeEntry } from '../../spreadsheet/cell-entry';
import type { WorkbenchDocument } from '../../spreadsheet/document';
import { openXlsx as readWorkbook } from '../../spreadsheet/open-xlsx';
import type { Workbench } from '../../runtime/contract';
import type { Store } from '../state';
import { TEXTS } from '../texts';

/** Lets the person choose a file of theirs; nothing of it leaves the browser. */
export function openFileOfPerson(store: Store): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.xlsx,.csv,.tsv';
  input.onchange = () => {
    const file = input.files?.[0];
    if (file) void openFile(store, file);
  };
  input.click();
}

function openFile(store: Store, file: File): Promise<void> {
  return perform(store, TEXTS.file.opening(file.name), async () => {
    if (/\.xlsx$/i.test(file.name)) await openXlsx(store, file);
    else if (/\.(csv|tsv)$/i.test(file.name)) await openCsv(store, file);
    else throw new Error(TEXTS.file.notASpreadsheet(file.name));
    store.change({ firstSteps: false });
    workbenchOf(store).document.name = file.name.replace(/\.\w+$/, '');
    inform(store, TEXTS.file.opened(file.name));
  });
}

async function openXlsx(store: Store, file: File): Promise<void> {
  const workbench = workbenchOf(store);
  const contents = await readWorkbook(await file.arrayBuffer(), () => workbench.now());
  await openBook(store, settingsOf(workbench), contents);
}

/** Cells read as Google reads an opened CSV: in the book's locale, "31.12.2026" is a date in a German one. */
async function openCsv(store: Store, file: File): Promise<void> {
  const text = (await file.text()).replace(/^\ufeff/, '');
  const rows = dsvFormat(delimiterOf(text)).parseRows(text);
  await useWorkbench(store, settingsOf(workbenchOf(store)), (workbench) => {
    const book = workbench.document as WorkbenchDocument;
    const sheetId = book.getters.getActiveSheetId();
    const size = book.sheetSize(sheetId);
    const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    if (rows.length > size.rows) book.insert(sheetId, 'ROW', size.rows, rows.length - size.rows);
    if (columns > size.columns) book.insert(sheetId, 'COL', size.columns, columns - size.columns);
    const cells = rows.map((row) =>
      row.map((value) => encodeEntry(book.readEntry(value), undefined, book.engineLocale)),
    );
    book.writeCells(sheetId, 0, 0, cells);
  });
}

/** An opened file takes over the date, language and zone of the book that was open before. */
function settingsOf(workbench: Workbench): { now: number; locale: string; timeZone: string } {
  const { locale, timeZone } = workbench.document;
  return { now: workbench.now(), locale, timeZone };
}

/** The sign that parts the header most often. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const count = (sign: string): number => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
