import { cellText, toCell, writtenText } from '../sheets/cells';
import type { RowChange } from '../sheets/change-rows';
import { changeRows } from '../sheets/change-rows';
import type { LogEntry } from '../sheets/log';
import type { RenewalRecord } from '../sheets/renewals';
import { readRenewals } from '../sheets/renewals';
import { byRowKey } from '../sheets/row-keys';
import { cellOf } from '../sheets/table-data';
import type { Workbook } from '../sheets/workbook';
import type { RenewalColumn } from '../tables/renewals';
import { RENEWALS } from '../tables/renewals';
import { columnOf } from '../tables/table';
import { eventOf, ruleRow } from './move-statuses';

export interface RuledRows {
  readonly data: Workbook['renewals'];
  readonly records: readonly RenewalRecord[];
  readonly statusChanges: number;
}

/**
 * Writes what the rules make of the rows: status, deadline, a start that is missing, the days of a status that was chosen by
 * hand. To the Log first, so that a run that dies in between loses no trace. What is remembered of the rows is saved by the
 * caller.
 *
 * @param isMeant which rows, by their index; all when left out
 * @param mayWrite asked once which columns may be written, where any would be; nothing is written where it says no
 */
export function writeRuledRows(
  workbook: Workbook,
  isMeant: (index: number) => boolean = () => true,
  mayWrite: (columns: readonly RenewalColumn[]) => boolean = () => true,
): RuledRows {
  const { renewals, calendar, today, language, texts, state } = workbook;
  const rowMemory = state.rows;
  const records = readRenewals(renewals, calendar);
  const changes: RowChange<RenewalColumn>[] = [];
  const entries: LogEntry[] = [];
  let statusChanges = 0;
  for (const { index, values, problems } of records) {
    const { rowKey } = values;
    if (!rowKey || !isMeant(index)) continue;
    const { contractType, communicationOwner } = values;
    rowMemory.remember(rowKey, { contractType, communicationOwner });
    const ruled = ruleRow(values, today, rowMemory.of(rowKey));
    if (!ruled) continue;
    for (const change of ruled.changes) {
      const { column, after } = change;
      // What cannot be read is somebody's entry. The deadline alone is the add-on's to say, and the Log keeps what it held.
      if (column !== 'renewalDeadline' && problems.some((problem) => problem.column === column)) continue;
      const declaration = columnOf(RENEWALS, column);
      const cell = toCell(declaration, after, language, calendar);
      const before = cellOf(renewals, renewals.rows[index] ?? [], column);
      changes.push({ row: rowKey, column, cell });
      if (column === 'status' && values.status !== undefined) statusChanges += 1;
      entries.push({
        event: eventOf(change, texts),
        client: values.clientName ?? '',
        column: declaration.label[language],
        before: cellText(before, calendar),
        after: writtenText(cell, calendar),
        rowKey,
        columnKey: column,
      });
    }
    const { status, filledStart, keptPending } = ruled;
    rowMemory.remember(rowKey, { status, filledStart, keptPending });
  }
  const columns = [...new Set(changes.map(({ column }) => column))];
  if (columns.length > 0 && !mayWrite(columns)) throw new MayNotWriteError(columns.join(', '));
  workbook.log(entries);
  const data = changeRows(renewals, changes, byRowKey);
  return { data, records: data === renewals ? records : readRenewals(data, calendar), statusChanges };
}

/** Somebody else's protection is on cells that would be written. */
export class MayNotWriteError extends Error {
  override name = 'MayNotWriteError';
}
