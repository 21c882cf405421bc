import { ClientIndex, clientIdentity } from '../domain/client-identity';
import { withDocumentLock } from '../google/document-lock';
import { sheetCalendar } from '../google/sheet-calendar';
import type { Sheet } from '../google/spreadsheet';
import { openSpreadsheet, selectedCell } from '../google/spreadsheet';
import { currentUserEmail } from '../google/user-interface';
import type { Texts } from '../locale/texts';
import { layOutNewTab, layOutTable, tabFor } from '../sheets/lay-out';
import { MOVED_ROW } from '../sheets/log';
import { arrangeRows, moveRows, withOwnColumns } from '../sheets/move-rows';
import type { RecordOf } from '../sheets/records';
import { readRecords } from '../sheets/records';
import type { RenewalRecord, RenewalValues } from '../sheets/renewals';
import { readRenewals } from '../sheets/renewals';
import { byRowKey } from '../sheets/row-keys';
import type { TableData } from '../sheets/table-data';
import { cellOf, readAgain, readTable, rowNumber } from '../sheets/table-data';
import { findTab } from '../sheets/tabs';
import type { Workbook } from '../sheets/workbook';
import { openWhereKnown, openWorkbook } from '../sheets/workbook';
import type { ArchiveColumn, ArchiveColumns } from '../tables/archive';
import { ARCHIVE } from '../tables/archive';
import type { RenewalColumn } from '../tables/renewals';
import { RENEWALS } from '../tables/renewals';
import type { TableDeclaration } from '../tables/table';
import { clientOf } from './client-rows';
import type { DocumentState } from '../store/document-state';
import { documentState } from '../store/document-state';
import type { Move } from '../store/state-parts';
import { PARTS } from '../store/state-parts';
import { markLater } from './mark-columns';
import type { EndedClient } from './match-client';
import { withRowKeys } from './row-keys-of-workbook';

/** A client whose row is selected, with the keys of all its rows. */
export interface SelectedClient {
  readonly name: string;
  readonly rowKeys: readonly string[];
}

type ArchivedValues = RecordOf<ArchiveColumns>;

/** The client of the selected row of a tab; no client where no such row is selected. */
export interface ChosenClient {
  readonly texts: Texts;
  readonly client: SelectedClient | undefined;
}

/** Whose row it is depends on no day: the sheet's zone need not be asked for. */
const ANY_CALENDAR = sheetCalendar('UTC');

/** From the renewals tab. Rows that were typed a moment ago get their keys. */
export function selectedClient(): ChosenClient {
  const state = documentState();
  const workbook = openWhereKnown(state);
  const { texts } = workbook;
  const client = clientAtCursor(workbook.renewals, readRenewals(workbook.renewals, ANY_CALENDAR));
  if (!client || client.rowKeys.every((key) => key !== '')) return { texts, client };
  return withDocumentLock(() => {
    const { renewals, records } = withRowKeys(openWorkbook(state));
    return { texts, client: clientAtCursor(renewals, records()) };
  });
}

/** From the archive tab. */
export function selectedArchivedClient(): ChosenClient {
  const workbook = openWhereKnown(documentState());
  const { texts } = workbook;
  const archive = archiveOf(workbook);
  const data = archive && readTable(archive, ARCHIVE);
  const records = data && readRecords<RenewalValues, ArchiveColumn>(data, ANY_CALENDAR);
  return { texts, client: data && records && clientAtCursor(data, records) };
}

/**
 * Moves the client's rows to the archive tab, which is made when it is first needed, with the day and the person. What
 * is not in the renewals tab is never ruled, counted or mailed. Answers how many rows moved.
 */
export function endAssociation(client: SelectedClient): number {
  return withDocumentLock(() => move({ to: 'archive', client }, documentState()));
}

/** Moves the client's rows back, as they were when the association ended; the next run rules them. */
export function bringBack(client: SelectedClient): number {
  return withDocumentLock(() => move({ to: 'renewals', client }, documentState()));
}

/** Does the rest of a move that died on the way: until then half a row could stand in both tabs. */
export function finishInterruptedMove(state: DocumentState): void {
  const unfinished = state.get(PARTS.movingRows);
  if (unfinished) move(unfinished, state);
  else if (state.isUnreadable(PARTS.movingRows)) finishUnknownMove(state);
}

/**
 * Which rows were on their way cannot be read: they are those that stand in both tabs. A row is emptied only where it
 * comes from, so it goes to where more of it is; where both are whole, to the renewals, so that it is not forgotten.
 */
function finishUnknownMove(state: DocumentState): void {
  const { tabs, renewals, calendar } = openWorkbook(state);
  const archive = tabs.get(ARCHIVE.key);
  if (!archive) return;
  const data = readTable(archive, ARCHIVE);
  const archived = new Map(
    readRecords<RenewalValues, ArchiveColumn>(data, calendar).map(({ values }) => [values.rowKey, values]),
  );
  for (const { values } of readRecords<RenewalValues, RenewalColumn>(renewals, calendar)) {
    const copy = values.rowKey === undefined ? undefined : archived.get(values.rowKey);
    if (!copy || values.rowKey === undefined) continue;
    const filled = (row: RenewalValues): number =>
      RENEWALS.columns.filter(({ key }) => row[key] !== undefined).length;
    const to = filled(copy) > filled(values) ? 'archive' : 'renewals';
    const name = copy.clientName ?? values.clientName ?? '';
    move({ to, client: { name, rowKeys: [values.rowKey] } }, state);
  }
}

/** For whoever holds the document's lock. Each row that moves is in the Log, so that an undo can move it back. */
export function move(
  { to, client }: { to: Move['to']; client: SelectedClient },
  state: DocumentState,
  known?: Workbook,
): number {
  const workbook = known ? { ...known, renewals: readAgain(known.renewals) } : openWhereKnown(state);
  const { calendar, today, texts, renewals } = workbook;
  const ours = withOwnColumns(renewals);
  const archive = archiveWith(ours, workbook);
  const rowKeys = new Set(client.rowKeys);
  state.set(PARTS.movingRows, { to, client: { name: client.name, rowKeys: [...client.rowKeys] } });
  state.save();
  workbook.log(
    client.rowKeys.map((rowKey) => ({
      event: to === 'archive' ? texts.log.associationEnded : texts.log.broughtBack,
      client: client.name,
      rowKey,
      columnKey: MOVED_ROW + to,
    })),
  );
  if (to === 'archive') {
    const ending = { endedOn: calendar.fromCalendarDate(today), endedBy: currentUserEmail() };
    const order = orderWith(archive, renewals);
    moveRows(ours, archive, rowKeys, (row) => ({
      ...ending,
      rowAbove: keysAbove(order, byRowKey(renewals, row)),
    }));
  } else {
    const order = orderWith(archive, renewals);
    moveRows(
      archive,
      ours,
      rowKeys,
      () => ({}),
      (target) => arrangeRows(target, rowKeys, (key, present) => nearestAbove(order, key, present)),
    );
  }
  state.forget(PARTS.movingRows);
  return client.rowKeys.length;
}

/** So many rows above are remembered: any of them may be gone when the client comes back. */
const REMEMBERED_ABOVE = 5;
const TOP = 'top';

/** The keys of the table's rows and of those in the archive, each of these where it was among the others. */
function orderWith(archived: TableData, renewals: TableData<RenewalColumn>): readonly string[] {
  const order = renewals.rows.map((row) => byRowKey(renewals, row)).filter((key) => key !== '');
  const above = new Map(
    archived.rows.map((row) => [
      byRowKey(archived, row),
      String(cellOf(archived, row, 'rowAbove')).split(' '),
    ]),
  );
  const known = new Set(order);
  const tried = new Set<string>();
  const place = (rowKey: string): void => {
    if (known.has(rowKey) || tried.has(rowKey)) return;
    tried.add(rowKey);
    for (const key of above.get(rowKey) ?? []) {
      place(key);
      if (key !== TOP && !known.has(key)) continue;
      order.splice(key === TOP ? 0 : order.indexOf(key) + 1, 0, rowKey);
      known.add(rowKey);
      return;
    }
  };
  for (const rowKey of above.keys()) place(rowKey);
  return order;
}

/** The keys of the rows above, the nearest first. */
function keysAbove(order: readonly string[], rowKey: string): string {
  const above = order.slice(0, Math.max(0, order.indexOf(rowKey))).reverse();
  return [...above, TOP].slice(0, REMEMBERED_ABOVE).join(' ');
}

/** The key of the nearest row above that is in the table by then; the blank text is the top. */
function nearestAbove(
  order: readonly string[],
  rowKey: string,
  present: ReadonlySet<string>,
): string | undefined {
  const index = order.indexOf(rowKey);
  return index < 0
    ? undefined
    : (order
        .slice(0, index)
        .reverse()
        .find((key) => present.has(key)) ?? '');
}

/** The clients in the archive, to be found by whoever imports. */
export function endedAssociations(workbook: Workbook): ClientIndex<EndedClient> {
  const index = new ClientIndex<EndedClient>();
  const archive = workbook.tabs.get(ARCHIVE.key);
  if (!archive) return index;
  const data = readTable(archive, ARCHIVE);
  for (const { values } of readRecords<ArchivedValues, ArchiveColumn>(data, workbook.calendar)) {
    const { clientName: name = '', endedOn = workbook.today } = values;
    index.add(clientIdentity(values), { name, endedOn });
  }
  return index;
}

function clientAtCursor<Key extends string>(
  data: TableData<Key>,
  records: readonly RenewalRecord[],
): SelectedClient | undefined {
  const cell = selectedCell();
  if (!cell || cell.sheetId !== data.sheet.getSheetId()) return undefined;
  const record = records.find(({ index }) => rowNumber(data, index) === cell.row);
  if (!record) return undefined;
  const rowKeys = clientOf(record, records).map(({ values }) => values.rowKey ?? '');
  return { name: record.values.clientName ?? '', rowKeys };
}

/** The tab that is remembered, or that a run which died on the way has made. */
function archiveOf({ tabs }: Workbook): Sheet | undefined {
  return tabs.get(ARCHIVE.key) ?? findTab(ARCHIVE.key);
}

/** The archive with a column for each of these, made when it is first needed. */
function archiveWith(ours: TableData, workbook: Workbook): TableData {
  const { tabs, language, state } = workbook;
  const known = new Set<string>(RENEWALS.columns.map(({ key }) => key));
  const own = ours.table.columns.filter(({ key }) => !known.has(key));
  const table: TableDeclaration = { ...ARCHIVE, columns: [...ARCHIVE.columns, ...own] };
  const found = archiveOf(workbook);
  if (found) return layOutTable(found, table, language).data;

  const spreadsheet = openSpreadsheet();
  // Google shows a new tab at once; the person goes on looking at the one that was shown.
  const shown = spreadsheet.getActiveSheet();
  const tab = tabFor(spreadsheet, new Map(tabs), ARCHIVE, language);
  const { data } = layOutNewTab(tab, table, language, true);
  spreadsheet.setActiveSheet(shown);
  const remembered = state.get(PARTS.tabs);
  if (remembered) state.set(PARTS.tabs, { ...remembered, [ARCHIVE.key]: tab.sheet.getSheetId() });
  markLater(state, [ARCHIVE.key]);
  return data;
}
