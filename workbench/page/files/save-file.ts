import type { WorkbenchDocument } from '../../spreadsheet/document';
import type { Model } from '../../spreadsheet/engine';
import { csvFormatRows } from 'd3-dsv';
import { perform, workbenchOf } from '../actions';
import { nowAndThen } from '../session/breath';
import { contentsOf, isKept } from '../session/session';
import type { Store } from '../state';
import { TEXTS } from '../texts';
import { download } from './download';
import { writeXlsxAside } from './xlsx-work';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Answers whether it was saved. */
export function saveAsXlsx(store: Store): Promise<boolean> {
  return perform(store, TEXTS.file.savingXlsx, async () => {
    const workbench = workbenchOf(store);
    const { document } = workbench;
    const state = contentsOf(workbench);
    const data = await (document as WorkbenchDocument).excelData(nowAndThen());
    download(`${fileName(document.name)}.xlsx`, await writeXlsxAside(data), XLSX);
    isKept(store, state);
  });
}

/** The tab that is open, as it is displayed, which is what Google's own CSV download gives. */
export function saveAsCsv(store: Store): Promise<boolean> {
  return perform(store, TEXTS.file.saveCsv, () => {
    const { document } = workbenchOf(store);
    const { getters } = document.model as Model;
    const tab = getters.getSheetName(getters.getActiveSheetId());
    // Without the byte order mark, Excel reads the file in its old code page.
    const text = `\ufeff${csvFormatRows(document.displayValues(tab))}\r\n`;
    download(`${fileName(document.name)} - ${fileName(tab)}.csv`, text, 'text/csv;charset=utf-8');
  });
}

function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|]/g, '-');
}
