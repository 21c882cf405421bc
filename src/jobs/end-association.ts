import { ClientIndex, clientIdentity } from '../domain/client-identity';
import { withDocumentLock } from '../google/document-lock';
import type { Sheet } from '../google/spreadsheet';
import { openSpreadsheet, selectedCell } from '../google/spreadsheet';
import { currentUserEmail } from '../google/user-interface';
import { layOutTable, tabFor } from '../sheets/lay-out';
import { MOVED_ROW } from '../sheets/log';
import { moveRows, withOwnColumns } from '../sheets/move-rows';
import { readRecords } from '../sheets/records';
import type { RenewalRecord, RenewalValues } from '../sheets/renewals';
import type { TableData } from '../sheets/table-data';
import { readTable, rowNumber } from '../sheets/table-data';
import type { Workbook } from '../sheets/workbook';
import { openWorkbook } from '../sheets/workbook';
import type { ArchiveColumn, ArchiveColumns } from '../tables/archive';
import { ARCHIVE } from '../tables/archive';
import type { RenewalColumn } from '../tables/renewals';
import { RENEWALS } from '../tables/renewals';
import type { RecordOf } from '../sheets/records';
import { clientOf } from './client-rows';
import type { DocumentState } from '../store/document-state';
import { documentState } from '../store/document-state';
import type { Move } from '../store/state-parts';
import { PARTS } from '../store/state-parts';
import type { EndedClient } from './match-client';
import { withRowKeys } from './row-keys-of-workbook';

/** A client whose row is selected, with the keys of all its rows. */
export interface SelectedClient {
  readonly name: string;
  readonly rowKeys: readonly string[];
}

type ArchivedValues = RecordOf<ArchiveColumns>;

/** The client of the selected row of the renewals tab; undefined when no such row is selected. */
export function selectedClient(): SelectedClient | undefined {
  return withDocumentLock(() => {
    const workbook = withRowKeys(openWorkbook());
    return clientAtCursor(workbook.renewals, workbook.records());
  });
}

/** The client of the selected row of the archive tab. */
export function selectedArchivedClient(): SelectedClient | undefined {
  const workbook = openWorkbook();
  const archive = workbook.tabs.get(ARCHIVE.key);
  if (!archive) return undefined;
  const data = readTable(archive, ARCHIVE);
  return clientAtCursor(data, readRecords<RenewalValues, ArchiveColumn>(data, workbook.calendar));
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
  workbook = openWorkbook(state),
): number {
  const { calendar, today, texts, renewals, language } = workbook;
  const archive = archiveTab(workbook);
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
    const from = readTable(renewals.sheet, withOwnColumns(RENEWALS, renewals));
    const { data } = layOutTable(archive, withOwnColumns(ARCHIVE, renewals), language);
    const ending = { endedOn: calendar.fromCalendarDate(today), endedBy: currentUserEmail() };
    moveRows(from, data, rowKeys, ending);
  } else {
    const from = readTable(archive, withOwnColumns(ARCHIVE, readTable(archive, ARCHIVE)));
    moveRows(from, readTable(renewals.sheet, withOwnColumns(RENEWALS, renewals)), rowKeys, {});
  }
  state.forget(PARTS.movingRows);
  return client.rowKeys.length;
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
  const rowKeys = clientOf(record, records).flatMap(({ values }) => values.rowKey ?? []);
  return { name: record.values.clientName ?? '', rowKeys };
}

/** Google shows a new tab at once; the person goes on looking at the one that was shown. */
function archiveTab({ tabs, language }: Workbook): Sheet {
  const spreadsheet = openSpreadsheet();
  const shown = tabs.has(ARCHIVE.key) ? undefined : spreadsheet.getActiveSheet();
  const { sheet } = tabFor(spreadsheet, tabs, ARCHIVE, language);
  if (shown) spreadsheet.setActiveSheet(shown);
  return sheet;
}
