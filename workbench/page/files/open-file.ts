import { perform, workbenchOf } from '../actions';
import { inform } from '../notices';
import { nowAndThen } from '../session/breath';
import { contentsOf, isKept, openBook } from '../session/session';
import type { WorkbenchDocument } from '../../spreadsheet/document';
import type { Workbench } from '../../runtime/contract';
import type { Store } from '../state';
import { TEXTS } from '../texts';
import { csvBook } from './csv-book';
import { mayReplaceBook } from './replace-book';
import { openXlsxAside } from './xlsx-work';

const KNOWN = /\.(xlsx|csv|tsv)$/i;

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

async function openFile(store: Store, file: File): Promise<void> {
  if (KNOWN.test(file.name) && !(await mayReplaceBook(store))) return;
  await perform(store, TEXTS.file.opening(file.name), async () => {
    if (/\.xlsx$/i.test(file.name)) await openXlsx(store, file);
    else if (/\.(csv|tsv)$/i.test(file.name)) await openCsv(store, file);
    else throw new Error(TEXTS.file.notASpreadsheet(file.name));
    store.change({ firstSteps: false });
    const workbench = workbenchOf(store);
    workbench.document.name = file.name.replace(/\.\w+$/, '');
    isKept(store, contentsOf(workbench));
    inform(store, TEXTS.file.opened(file.name));
  });
}

async function openXlsx(store: Store, file: File): Promise<void> {
  const workbench = workbenchOf(store);
  const contents = await openXlsxAside(await file.arrayBuffer());
  await openBook(store, settingsOf(workbench), contents);
}

async function openCsv(store: Store, file: File): Promise<void> {
  const workbench = workbenchOf(store);
  const text = await file.text();
  const contents = await csvBook(text, workbench.document as WorkbenchDocument, nowAndThen());
  await openBook(store, settingsOf(workbench), contents);
}

/** An opened file takes over the date, language and zone of the book that was open before. */
function settingsOf(workbench: Workbench): { now: number; locale: string; timeZone: string } {
  const { locale, timeZone } = workbench.document;
  return { now: workbench.now(), locale, timeZone };
}
