import { openSpreadsheet } from '../google/spreadsheet';
import { columnLetter } from './tabs';
import type { TableData } from './table-data';
import { rowNumber } from './table-data';

/** Addresses of rows, for mails and panels: the file is asked for its own address once. */
export function linkToRow(data: TableData): (row: { readonly index: number }) => string {
  let start: string | undefined;
  const last = columnLetter(Math.max(0, data.width - 1));
  return ({ index }) => {
    start ??= `${openSpreadsheet().getUrl()}#gid=${data.sheet.getSheetId()}`;
    const row = rowNumber(data, index);
    return `${start}&range=A${row}:${last}${row}`;
  };
}
