import { isDate } from '../domain/sheet-calendar';
import { sheetCalendar, writableCells } from '../google/sheet-calendar';
import type { Sheet } from '../google/spreadsheet';
import { currentUserEmail } from '../google/user-interface';
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

/** What follows an edit by hand belongs to that edit: as a run of this name it is nothing for an undo to take back. */
export const BY_HAND = 'by hand';

/** Before the fingerprint of a row that was added, where other entries name a column. */
export const ADDED_ROW = '#';
/** Of a row that an undo removed: alone, its cells as JSON by column; before a column's key, the one cell that is long. */
export const REMOVED_ROW = '~';
/** Before the key of the table that a row was moved to. */
export const MOVED_ROW = '>';
/** In a line that is of no row: before the run that this one took back. */
export const TAKES_BACK = 'undoes ';

/**
 * Adds the entries of one run below the last, each time in one write. A run is named after the moment and the row at which
 * its trace begins, for two runs can share a moment, but never a row.
 *
 * @param timeNow the moment as text in the sheet's zone, so that it reads the same everywhere
 * @param by whose run it is, noted beside its name; "" where nobody can say
 * @param name what the run is called instead
 */
export function logOfRun(
  sheet: Sheet | undefined,
  timeNow: () => string,
  by: () => string = personAtWork,
  name?: string,
): (entries: readonly LogEntry[]) => void {
  let run = name;
  let sheetRows: number | undefined;
  return (entries) => {
    if (!sheet || entries.length === 0) return;
    const first = sheet.getLastRow() + 1;
    const last = first + entries.length - 1;
    sheetRows ??= sheet.getMaxRows();
    if (last > sheetRows) {
      const added = Math.max(last - sheetRows, ROWS_AHEAD);
      sheet.insertRowsAfter(sheetRows, added);
      sheetRows += added;
    }
    // Whose run it was is of interest where something was changed that an undo takes back.
    const who = run === undefined && entries.some(({ rowKey }) => rowKey) ? by() : '';
    run ??= `${new Date().toISOString()}#${first} ${who}`.trim();
    const stamp = { when: timeNow(), run };
    const rows = entries.map((entry) => {
      const texts: Partial<Record<LogColumn, string>> = { ...entry, ...stamp };
      return LOG.columns.map(({ key }) => neutralText(texts[key] ?? ''));
    });
    sheet.getRange(first, 1, rows.length, LOG.columns.length).setValues(writableCells(rows));
  };
}

/** Google says it only where the add-on may know the address; a run goes on without. */
function personAtWork(): string {
  try {
    return currentUserEmail();
  } catch {
    return '';
  }
}

export type LoggedRow = Readonly<Record<LogColumn, string>>;

/** Everything that the Log says, the oldest first. */
export function readLog(sheet: Sheet | undefined): readonly LoggedRow[] {
  if (!sheet) return [];
  const data = readTable(sheet, LOG);
  const { timeOf } = sheetCalendar();
  // Until layout 9 only the first rows were text: of days and times in all others Sheets made dates.
  const text = (cell: unknown): string => (isDate(cell) ? timeOf(cell).replace(/ 00:00$/, '') : String(cell));
  return data.rows.map(
    (row) =>
      Object.fromEntries(
        LOG.columns.map(({ key }) => [key, text(cellOf(data, row, key))]),
      ) as unknown as LoggedRow,
  );
}
