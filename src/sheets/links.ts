import { openSpreadsheet } from '../google/spreadsheet';
import type { TableData } from './table-data';

/**
 * The address of a table's tab, for emails and calendars. Never of a row: an address holds a position, and after a sort
 * another client's row is there. The file is asked for its own address once, and only when a link is needed.
 */
export function linkToTab({ sheet }: Pick<TableData, 'sheet'>): () => string {
  let link: string | undefined;
  return () => (link ??= `${openSpreadsheet().getUrl()}#gid=${sheet.getSheetId()}`);
}
