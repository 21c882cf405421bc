import { compareDates } from '../domain/calendar-date';
import { appendRows } from '../sheets/append-rows';
import { toCell, valueText } from '../sheets/cells';
import { changeRows } from '../sheets/change-rows';
import { fingerprint } from '../sheets/fingerprint';
import type { LogEntry } from '../sheets/log';
import { keptOut } from './kept-out';
import { ADDED_ROW } from '../sheets/log';
import type { RenewalValues, RenewalsData } from '../sheets/renewals';
import { byRowKey, rowKeysAfter } from '../sheets/row-keys';
import { isByDeadline, sortByDeadline } from '../sheets/row-order';
import type { Workbook } from '../sheets/workbook';
import type { RenewalColumn } from '../tables/renewals';
import { RENEWALS } from '../tables/renewals';
import { columnOf } from '../tables/table';
import { offerStatusesTo } from './offer-statuses';
import type { ImportPlan, ImportedChange } from './plan-import';
import { repairColumns } from './repair-columns';
import type { KeyedWorkbook } from './row-keys-of-workbook';
import { withRowKeys } from './row-keys-of-workbook';
import { PARTS } from '../store/state-parts';

/** A workbook whose renewals table is whole, with a key in every row: what a plan to be written is made against. */
export type WholeWorkbook = KeyedWorkbook;

export function wholeWorkbook(found: Workbook): WholeWorkbook {
  return withRowKeys(repairColumns(found));
}

/**
 * Writes a plan to the Log and then into the renewals table, for whoever holds the document's lock. `entry` opens the
 * trace of it, and names what happened to each cell.
 *
 * A table that is in the order of its deadlines stays so, and an empty one becomes so. In any other a person has put the
 * rows where they are: they stay there, and new ones go below.
 */
export function writeRenewals(workbook: WholeWorkbook, plan: ImportPlan, entry: LogEntry): void {
  const { lastRowKey, state } = workbook;
  const keys = rowKeysAfter(lastRowKey);
  const isSorted = isByDeadline(workbook.renewals);
  const added = plan.added.map((values) => ({ ...values, rowKey: keys.next() }));
  // Keys are used up before they stand in the sheet: a run that dies in between hands none out twice.
  state.set(PARTS.lastRowKey, keys.last());
  state.save();

  workbook.log([entry, ...logOf(entry.event, plan, added, workbook)]);
  const cells = (
    values: Partial<Record<RenewalColumn, unknown>>,
    key: RenewalColumn,
  ): string | number | Date =>
    toCell(columnOf(RENEWALS, key), values[key] as never, workbook.language, workbook.calendar);
  const data = changeRows(
    workbook.renewals,
    plan.changed.flatMap(({ rowKey, values, changes }) =>
      changes.map(({ column }) => ({ row: rowKey, column, cell: cells(values, column) })),
    ),
    byRowKey,
  );
  const inRows = isSorted ? soonestFirst(added) : added;
  const firstRow = appendRows(data, inRows, (values, key) => cells(values, key));
  offerStatusesTo(inRows, firstRow, data, workbook.language);
  const written =
    isSorted && firstRow > data.headerRow + 1 ? withAdded(data, firstRow, inRows, cells) : undefined;
  if (written && !isByDeadline(written)) sortByDeadline(written);

  for (const { rowKey, status } of [
    ...plan.changed.map(({ rowKey, values }) => ({ ...values, rowKey })),
    ...added,
  ]) {
    if (status) state.rows.remember(rowKey, { status });
  }
  state.save();
}

/** The table with the rows that were just appended, as far as their order goes: to read it again costs two calls. */
function withAdded<Values extends RenewalValues>(
  data: RenewalsData,
  firstRow: number,
  added: readonly Values[],
  cells: (values: Values, key: RenewalColumn) => unknown,
): RenewalsData {
  const at = data.positions.get('renewalDeadline') ?? 0;
  const rows = added.map((values) => [...Array<unknown>(at).fill(''), cells(values, 'renewalDeadline')]);
  return { ...data, rows: [...data.rows.slice(0, firstRow - data.headerRow - 1), ...rows] };
}

function soonestFirst<Values extends RenewalValues>(rows: readonly Values[]): readonly Values[] {
  return [...rows].sort(({ renewalDeadline: one }, { renewalDeadline: other }) =>
    one && other ? compareDates(one, other) : Number(other !== undefined) - Number(one !== undefined),
  );
}

function logOf(
  event: string,
  plan: ImportPlan,
  added: readonly (RenewalValues & { readonly rowKey: string })[],
  workbook: Workbook,
): LogEntry[] {
  const { texts, language, calendar } = workbook;
  const shown = (column: RenewalColumn, value: unknown): string =>
    valueText(columnOf(RENEWALS, column), value as never, language, calendar);
  return [
    ...added.map((values) => ({
      event: texts.log.importedRow,
      client: values.clientName ?? '',
      rowKey: values.rowKey,
      columnKey: ADDED_ROW + fingerprint(RENEWALS.columns.map(({ key }) => [key, shown(key, values[key])])),
    })),
    ...plan.changed.flatMap(({ rowKey, values, changes }) =>
      changes.filter(isNews).map(({ column, before, after }) => ({
        event,
        client: values.clientName ?? '',
        column: columnOf(RENEWALS, column).label[language],
        before: shown(column, before),
        after: shown(column, after),
        rowKey,
        columnKey: column,
      })),
    ),
    ...keptOut(plan, texts),
  ];
}

/** What only ties a row to its client is nothing that a person would look for, or take back. */
function isNews({ column }: ImportedChange): boolean {
  return column !== 'recordId';
}
