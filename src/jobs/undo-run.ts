import type { ClientTable } from '../files/client-table-file';
import { CLIENT_TABLES, identityOf } from '../files/client-table-file';
import { withDocumentLock } from '../google/document-lock';
import { cellFromText, cellText } from '../sheets/cells';
import type { Identify, RowChange } from '../sheets/change-rows';
import { changeRows } from '../sheets/change-rows';
import { clearRows } from '../sheets/clear-rows';
import { fingerprintOf } from '../sheets/fingerprint';
import type { LogEntry, LoggedRow } from '../sheets/log';
import { ADDED_ROW, readLog, tableOfRowKey } from '../sheets/log';
import { byNumberedEntries } from '../sheets/points-tables';
import { byRowKey } from '../sheets/row-keys';
import type { TableData } from '../sheets/table-data';
import { cellOf, readTable } from '../sheets/table-data';
import type { Workbook } from '../sheets/workbook';
import { openWorkbook } from '../sheets/workbook';
import { STATUSES, valueOf } from '../tables/choices';
import { CLIENTS } from '../tables/clients';
import { POINTS_LEDGER } from '../tables/points-ledger';
import { RENEWALS } from '../tables/renewals';
import { columnOf } from '../tables/table';
import { CLIENT_RECORDS, byRecordId } from './client-records';
import { refreshPoints } from './points-refresh';
import { PARTS } from '../store/state-parts';

export interface UndoResult {
  readonly restored: number;
  readonly removed: number;
  /** Cells that somebody changed since: they stay as they are now. */
  readonly kept: number;
}

/** A table whose changes the Log can take back. */
interface UndoableTable {
  readonly data: TableData;
  readonly identify: Identify<string>;
  /** The columns by which its rows are told apart. */
  readonly identity: readonly string[];
  /** Whether a row that a run added is as it was added; `mark` is what the Log noted of it. */
  readonly isAsAdded: (row: readonly unknown[], mark: string) => boolean;
}

/** A run that can be taken back, in the words of the Log. */
export interface UndoableRun {
  readonly run: string;
  /** In the sheet's zone, as the Log has it. */
  readonly when: string;
  readonly event: string;
  readonly added: number;
  readonly changed: number;
}

/** The last run that changed something and was not taken back yet. */
export function lastUndoableRun(): UndoableRun | undefined {
  const { state, logSheet } = openWorkbook();
  const undone = new Set(state.get(PARTS.undoneRuns));
  const logged = readLog(logSheet);
  const run = [...logged].reverse().find((row) => row.rowKey !== '' && !undone.has(row.run))?.run;
  if (run === undefined) return undefined;
  const rows = logged.filter((row) => row.run === run);
  const changes = rows.filter(({ rowKey }) => rowKey !== '');
  const added = changes.filter(({ columnKey }) => columnKey.startsWith(ADDED_ROW)).length;
  // What a run is called stands in a line of its own; the first change says it where there is none.
  const { when = '', event = '' } = rows.find(({ rowKey }) => rowKey === '') ?? rows[0] ?? {};
  return { run, when, event, added, changed: changes.length - added };
}

/**
 * Takes back what a run changed in the tables: each cell gets what the Log says it held before, unless somebody changed it
 * since; rows that an import added go again, unless somebody changed them since. Mails cannot be taken back.
 */
export function undoRun(run: string): UndoResult {
  return withDocumentLock(() => {
    const workbook = openWorkbook();
    const { state } = workbook;
    const undone = new Set(state.get(PARTS.undoneRuns));
    // Somebody else may have taken it back while the question stood on the screen.
    if (undone.has(run)) return NOTHING;
    const logged = readLog(workbook.logSheet);
    const byTable = new Map<string, LoggedRow[]>();
    for (const row of logged) {
      if (row.run !== run || row.rowKey === '') continue;
      const { table, identity } = tableOfRowKey(row.rowKey);
      byTable.set(table, [...(byTable.get(table) ?? []), { ...row, rowKey: identity }]);
    }
    const results = [...byTable].map(([key, rows]) => {
      const table = undoableTable(key, workbook);
      return table ? takeBack(rows, table, workbook) : { ...NOTHING, kept: rows.length };
    });
    if (byTable.has(POINTS_LEDGER.key)) refreshPoints(workbook);
    // Runs are undone from the last to the first, so a few suffice to know where the next undo begins.
    state.set(PARTS.undoneRuns, [...undone, run].slice(-MOST_REMEMBERED));
    state.save();
    return results.reduce(together, NOTHING);
  });
}

const NOTHING: UndoResult = { restored: 0, removed: 0, kept: 0 };
const MOST_REMEMBERED = 100;

function together(first: UndoResult, second: UndoResult): UndoResult {
  return {
    restored: first.restored + second.restored,
    removed: first.removed + second.removed,
    kept: first.kept + second.kept,
  };
}

/** Undefined where the tab is gone. */
function undoableTable(key: string, { renewals, tabs, calendar }: Workbook): UndoableTable | undefined {
  const isAsAdded =
    (data: TableData) =>
    (row: readonly unknown[], mark: string): boolean =>
      fingerprintOf(data, row, calendar) === mark;
  if (key === RENEWALS.key)
    return { data: renewals, identify: byRowKey, identity: ['rowKey'], isAsAdded: isAsAdded(renewals) };
  const sheet = tabs.get(key === CLIENT_RECORDS.key ? CLIENTS.key : key);
  if (!sheet) return undefined;
  if (key === POINTS_LEDGER.key) {
    const entries = POINTS_LEDGER.columns.filter(({ writtenBy }) => writtenBy !== 'add-on');
    return {
      data: readTable(sheet, POINTS_LEDGER),
      identify: byNumberedEntries(),
      identity: entries.map((column) => column.key),
      // A line of the ledger is known by all its entries: one that was changed is another line.
      isAsAdded: () => true,
    };
  }
  if (key === CLIENT_RECORDS.key) {
    const data: TableData = readTable(sheet, CLIENTS);
    return { data, identify: byRecordId, identity: ['recordId'], isAsAdded: isAsAdded(data) };
  }
  const kind = CLIENT_TABLES.find(({ table }) => table.key === key);
  if (!kind) return undefined;
  const data = readTable(sheet, kind.table);
  return { data, identify: byIdentity(kind), identity: kind.identity, isAsAdded: isAsAdded(data) };
}

function byIdentity(kind: ClientTable): Identify<string> {
  return (data, row) => identityOf(kind, (key) => cellOf(data, row, key));
}

function takeBack(
  rows: readonly LoggedRow[],
  { data, identify, identity, isAsAdded }: UndoableTable,
  workbook: Workbook,
): UndoResult {
  const { calendar, language, texts, state } = workbook;
  const byKey = new Map(data.rows.map((row) => [identify(data, row), row]));
  const changes: RowChange<string>[] = [];
  const entries: LogEntry[] = [];
  let kept = 0;
  for (const { rowKey, columnKey, client, before, after } of rows) {
    if (columnKey.startsWith(ADDED_ROW)) continue;
    const row = byKey.get(rowKey);
    const column = columnOf(data.table, columnKey);
    if (!row || cellText(cellOf(data, row, column.key), calendar) !== after) {
      kept += 1;
      continue;
    }
    changes.push({ row: rowKey, column: column.key, cell: cellFromText(column, before, calendar) });
    const status = data.table.key === RENEWALS.key && columnKey === 'status' && valueOf(STATUSES, before);
    if (status) state.rows.remember(rowKey, { status });
    entries.push({
      event: texts.log.undone,
      client,
      column: column.label[language],
      before: after,
      after: before,
    });
  }
  const added = rows.filter(({ columnKey }) => columnKey.startsWith(ADDED_ROW));
  const unchanged = added.filter(({ rowKey, columnKey }) => {
    const row = byKey.get(rowKey);
    return row && isAsAdded(row, columnKey.slice(ADDED_ROW.length));
  });
  workbook.log([...entries, ...unchanged.map(({ client }) => ({ event: texts.log.rowRemoved, client }))]);
  state.save();
  const restored = changeRows(data, changes, identify);
  clearRows(restored, new Set(unchanged.map(({ rowKey }) => rowKey)), identify, identity);
  return {
    restored: changes.length,
    removed: unchanged.length,
    kept: kept + added.length - unchanged.length,
  };
}
