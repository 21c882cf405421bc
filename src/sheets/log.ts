import type { Sheet } from '../google/spreadsheet';
import type { LogColumn } from '../tables/log';
import { LOG } from '../tables/log';
import { RENEWALS } from '../tables/renewals';
import type { TableDeclaration } from '../tables/table';
import { neutralText } from './cells';
import { cellOf, readTable } from './table-data';

/**
 * Which row the Log means: the key alone for the renewals table, the table before it for the others, whose rows have no
 * key but what tells them apart.
 */
export function loggedRowKey(table: Pick<TableDeclaration, 'key'>, identity: string): string {
  return `${table.key}:${identity}`;
}

export function tableOfRowKey(rowKey: string): { readonly table: string; readonly identity: string } {
  const [, table = RENEWALS.key, identity = rowKey] = /^([a-z]+):([^]*)$/.exec(rowKey) ?? [];
  return { table, identity };
}

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

/** A full Log grows by this many rows at once, for new rows make a spreadsheet compute all its formulas anew. */
const ROWS_AHEAD = 500;

/** Stands before the fingerprint of a row that was added, where other entries name a column. */
export const ADDED_ROW = '#';

/** The moment as text in the sheet's zone, so that it reads the same everywhere, and the run, once it has a name. */
interface LogStamp {
  readonly when: string;
  readonly run?: string | undefined;
}

/**
 * Adds rows below the last, all in one write. Answers the name of the run: a new one is named after its moment and the
 * row at which its trace begins, for two runs can share a moment, but never a row.
 */
export function appendToLog(
  sheet: Sheet | undefined,
  { when, run }: LogStamp,
  entries: readonly LogEntry[],
): string | undefined {
  if (!sheet || entries.length === 0) return run;
  const first = sheet.getLastRow() + 1;
  const name = run ?? `${new Date().toISOString()}#${first}`;
  const missing = first + entries.length - 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), Math.max(missing, ROWS_AHEAD));
  const rows = entries.map((entry) => {
    const texts: Partial<Record<LogColumn, string>> = { ...entry, when, run: name };
    return LOG.columns.map(({ key }) => neutralText(texts[key] ?? ''));
  });
  sheet.getRange(first, 1, rows.length, LOG.columns.length).setValues(rows);
  return name;
}

export type LoggedRow = Readonly<Record<LogColumn, string>>;

/** Everything that the Log says, the oldest first. */
export function readLog(sheet: Sheet | undefined): readonly LoggedRow[] {
  if (!sheet) return [];
  const data = readTable(sheet, LOG);
  return data.rows.map(
    (row) =>
      Object.fromEntries(
        LOG.columns.map(({ key }) => [key, String(cellOf(data, row, key))]),
      ) as unknown as LoggedRow,
  );
}
