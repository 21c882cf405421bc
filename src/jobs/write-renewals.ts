import { toIsoDate } from '../domain/calendar-date';
import { documentMemory } from '../google/document-memory';
import { appendRows } from '../sheets/append-rows';
import { cellText, toCell } from '../sheets/cells';
import { changeRows } from '../sheets/change-rows';
import { fingerprint } from '../sheets/fingerprint';
import type { LogEntry } from '../sheets/log';
import { ADDED_ROW } from '../sheets/log';
import type { RenewalValues } from '../sheets/renewals';
import { readRenewals } from '../sheets/renewals';
import { byRowKey, completeRowKeys, rowKeysAfter } from '../sheets/row-keys';
import type { Workbook } from '../sheets/workbook';
import type { RenewalColumn } from '../tables/renewals';
import { RENEWALS } from '../tables/renewals';
import { columnOf } from '../tables/table';
import { MEMORY_KEYS } from './memory-keys';
import type { ImportPlan } from './plan-import';
import { repairColumns } from './repair-columns';
import { RowMemory } from './row-memory';

/**
 * Plans changes to the renewals table as it is now, writes them to the Log and then into the table. For whoever holds
 * the document's lock; `event` is what the Log calls it.
 */
export function writeRenewals(
  found: Workbook,
  event: string,
  planFor: (workbook: Workbook) => ImportPlan,
): ImportPlan {
  const memory = documentMemory();
  const stored = memory.readAll();
  const rowMemory = new RowMemory(stored);
  const opened = repairColumns(found, rowMemory);
  const keyed = completeRowKeys(opened.renewals, Number(stored[MEMORY_KEYS.lastRowKey] ?? 0));
  const workbook: Workbook = {
    ...opened,
    renewals: keyed.data,
    records: () => readRenewals(keyed.data, opened.calendar),
  };
  const plan = planFor(workbook);
  const keys = rowKeysAfter(keyed.last);
  const added = plan.added.map((values) => ({ ...values, rowKey: keys.next() }));
  // Keys are used up before they stand in the sheet: a run that dies in between hands none out twice.
  memory.write({ [MEMORY_KEYS.lastRowKey]: String(keys.last()) });

  workbook.log(logOf(event, plan, added, workbook));
  const cells = (
    values: Partial<Record<RenewalColumn, unknown>>,
    key: RenewalColumn,
  ): string | number | Date =>
    toCell(columnOf(RENEWALS, key), values[key] as never, workbook.language, workbook.calendar);
  const data = changeRows(
    keyed.data,
    plan.changed.flatMap(({ rowKey, values, changes }) =>
      changes.map(({ column }) => ({ row: rowKey, column, cell: cells(values, column) })),
    ),
    byRowKey,
  );
  appendRows(data, added, (values, key) => cells(values, key));

  for (const { rowKey, status } of [
    ...plan.changed.map(({ rowKey, values }) => ({ ...values, rowKey })),
    ...added,
  ]) {
    if (status) rowMemory.remember(rowKey, { status });
  }
  rowMemory.save(memory);
  return plan;
}

function logOf(
  event: string,
  plan: ImportPlan,
  added: readonly (RenewalValues & { readonly rowKey: string })[],
  workbook: Workbook,
): LogEntry[] {
  const { texts, language, calendar, today } = workbook;
  const shown = (column: RenewalColumn, value: unknown): string =>
    cellText(toCell(columnOf(RENEWALS, column), value as never, language, calendar), calendar);
  return [
    { event, after: toIsoDate(today) },
    ...added.map((values) => ({
      event: texts.log.importedRow,
      client: values.clientName ?? '',
      rowKey: values.rowKey,
      columnKey: ADDED_ROW + fingerprint(RENEWALS.columns.map(({ key }) => [key, shown(key, values[key])])),
    })),
    ...plan.changed.flatMap(({ rowKey, values, changes }) =>
      changes.map(({ column, before, after }) => ({
        event,
        client: values.clientName ?? '',
        column: columnOf(RENEWALS, column).label[language],
        before: shown(column, before),
        after: shown(column, after),
        rowKey,
        columnKey: column,
      })),
    ),
    ...plan.rejected.map(({ line, client, column, reason }) => ({
      event: texts.log.rejectedLine(line),
      client,
      column,
      after: reason,
    })),
  ];
}
