import type { Sheet } from '../google/spreadsheet';
import type { LogColumn } from '../tables/log';
import { LOG } from '../tables/log';
import { neutralText } from './cells';

export interface LogEntry {
  readonly event: string;
  readonly client?: string;
  readonly column?: string;
  readonly before?: string;
  readonly after?: string;
  /** Which cell was changed; with these two the change can be undone. For a row that was added: what it held. */
  readonly rowKey?: string;
  readonly columnKey?: string;
}

/** Stands before the fingerprint of a row that was added, where other entries name a column. */
export const ADDED_ROW = '#';

/** Which run an entry belongs to, and the moment as text in the sheet's zone, so that it reads the same everywhere. */
export interface LogStamp {
  readonly when: string;
  readonly run: string;
}

/** Adds rows below the last, all in one write. */
export function appendToLog(sheet: Sheet | undefined, stamp: LogStamp, entries: readonly LogEntry[]): void {
  if (!sheet || entries.length === 0) return;
  const first = sheet.getLastRow() + 1;
  const missing = first + entries.length - 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  const rows = entries.map((entry) => {
    const texts: Partial<Record<LogColumn, string>> = { ...entry, ...stamp };
    return LOG.columns.map(({ key }) => neutralText(texts[key] ?? ''));
  });
  sheet.getRange(first, 1, rows.length, LOG.columns.length).setValues(rows);
}
