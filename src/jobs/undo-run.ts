import { withDocumentLock } from '../google/document-lock';
import { documentMemory } from '../google/document-memory';
import { cellFromText, cellText } from '../sheets/cells';
import type { RowChange } from '../sheets/change-rows';
import { changeRows } from '../sheets/change-rows';
import { clearRows } from '../sheets/clear-rows';
import { fingerprintOf } from '../sheets/fingerprint';
import type { LogEntry, LoggedRow } from '../sheets/log';
import { ADDED_ROW, readLog } from '../sheets/log';
import { byRowKey } from '../sheets/row-keys';
import { cellOf } from '../sheets/table-data';
import type { Workbook } from '../sheets/workbook';
import { openWorkbook } from '../sheets/workbook';
import { STATUSES, valueOf } from '../tables/choices';
import type { RenewalColumn } from '../tables/renewals';
import { RENEWALS } from '../tables/renewals';
import { columnOf } from '../tables/table';
import { MEMORY_KEYS } from './memory-keys';
import { RowMemory } from './row-memory';

export interface UndoResult {
  readonly restored: number;
  readonly removed: number;
  /** Cells that somebody changed since: they stay as they are now. */
  readonly kept: number;
}

/**
 * Takes back what the last run changed in the table: each cell gets what the Log says it held before, unless somebody
 * changed it since; rows that an import added go again, unless somebody changed them since. Mails cannot be taken back.
 */
export function undoLastRun(): UndoResult {
  return withDocumentLock(() => {
    const workbook = openWorkbook();
    const memory = documentMemory();
    const stored = memory.readAll();
    const undone = new Set((stored[MEMORY_KEYS.undoneRuns] ?? '').split(' '));
    const logged = readLog(workbook.logSheet);
    const run = [...logged].reverse().find((row) => row.rowKey !== '' && !undone.has(row.run))?.run;
    if (run === undefined) return { restored: 0, removed: 0, kept: 0 };
    const rows = logged.filter((row) => row.run === run && row.rowKey !== '');
    const result = takeBack(rows, workbook, new RowMemory(stored));
    // Runs are undone from the last to the first, so a few suffice to know where the next undo begins.
    memory.write({ [MEMORY_KEYS.undoneRuns]: [...undone, run].slice(-MOST_REMEMBERED).join(' ') });
    return result;
  });
}

const MOST_REMEMBERED = 100;

function takeBack(rows: readonly LoggedRow[], workbook: Workbook, rowMemory: RowMemory): UndoResult {
  const { renewals, calendar, language, texts } = workbook;
  const byKey = new Map(renewals.rows.map((row) => [byRowKey(renewals, row), row]));
  const changes: RowChange<RenewalColumn>[] = [];
  const entries: LogEntry[] = [];
  let kept = 0;
  for (const { rowKey, columnKey, client, before, after } of rows) {
    if (columnKey.startsWith(ADDED_ROW)) continue;
    const row = byKey.get(rowKey);
    const column = columnOf(RENEWALS, columnKey as RenewalColumn);
    if (!row || cellText(cellOf(renewals, row, column.key), calendar) !== after) {
      kept += 1;
      continue;
    }
    changes.push({ row: rowKey, column: column.key, cell: cellFromText(column, before, calendar) });
    const status = column.key === 'status' ? valueOf(STATUSES, before) : undefined;
    if (status) rowMemory.remember(rowKey, { status });
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
    return row && ADDED_ROW + fingerprintOf(renewals, row, calendar) === columnKey;
  });
  workbook.log([...entries, ...unchanged.map(({ client }) => ({ event: texts.log.rowRemoved, client }))]);
  rowMemory.save(documentMemory());
  const data = changeRows(renewals, changes, byRowKey);
  clearRows(data, new Set(unchanged.map(({ rowKey }) => rowKey)));
  return {
    restored: changes.length,
    removed: unchanged.length,
    kept: kept + added.length - unchanged.length,
  };
}
