import * as z from 'zod/mini';
import type { CalendarDate } from '../domain/calendar-date';
import { once } from '../domain/once';
import { MatchIndex } from '../files/client-matching';
import { withDocumentLock } from '../google/document-lock';
import { documentMemory } from '../google/document-memory';
import type { Sheet } from '../google/spreadsheet';
import { openSpreadsheet, selectedCell } from '../google/spreadsheet';
import { currentUserEmail } from '../google/user-interface';
import { layOutTable, tabFor } from '../sheets/lay-out';
import { moveRows, withOwnColumns } from '../sheets/move-rows';
import { readRecords } from '../sheets/records';
import type { RenewalRecord, RenewalValues } from '../sheets/renewals';
import type { TableData } from '../sheets/table-data';
import { readTable, rowNumber } from '../sheets/table-data';
import type { Workbook } from '../sheets/workbook';
import { openWorkbook } from '../sheets/workbook';
import type { ArchiveColumn, ArchiveColumns } from '../tables/archive';
import { ARCHIVE } from '../tables/archive';
import { RENEWALS } from '../tables/renewals';
import type { RecordOf } from '../sheets/records';
import { clientOf } from './client-rows';
import { MEMORY_KEYS } from './memory-keys';
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
  return withDocumentLock(() => move({ to: 'archive', client }));
}

/** Moves the client's rows back, as they were when the association ended; the next run rules them. */
export function bringBack(client: SelectedClient): number {
  return withDocumentLock(() => move({ to: 'renewals', client }));
}

/** Does the rest of a move that died on the way: until then half a row could stand in both tabs. */
export function finishInterruptedMove(stored: Readonly<Record<string, string>>): void {
  const note = stored[MEMORY_KEYS.movingRows];
  if (note) move(MOVE().parse(JSON.parse(note)));
}

const MOVE = once(() =>
  z.object({
    to: z.enum(['archive', 'renewals']),
    client: z.object({ name: z.string(), rowKeys: z.array(z.string()) }),
  }),
);

interface Move {
  readonly to: 'archive' | 'renewals';
  readonly client: SelectedClient;
}

function move({ to, client }: Move): number {
  const workbook = openWorkbook();
  const { calendar, today, texts, renewals, language } = workbook;
  const memory = documentMemory();
  const archive = archiveTab(workbook);
  const rowKeys = new Set(client.rowKeys);
  memory.write({ [MEMORY_KEYS.movingRows]: JSON.stringify({ to, client }) });
  if (to === 'archive') {
    workbook.log(client.rowKeys.map(() => ({ event: texts.log.associationEnded, client: client.name })));
    const from = readTable(renewals.sheet, withOwnColumns(RENEWALS, renewals));
    const { data } = layOutTable(archive, withOwnColumns(ARCHIVE, renewals), language);
    const ending = { endedOn: calendar.fromCalendarDate(today), endedBy: currentUserEmail() };
    moveRows(from, data, rowKeys, ending);
  } else {
    workbook.log(client.rowKeys.map(() => ({ event: texts.log.broughtBack, client: client.name })));
    const from = readTable(archive, withOwnColumns(ARCHIVE, readTable(archive, ARCHIVE)));
    moveRows(from, readTable(renewals.sheet, withOwnColumns(RENEWALS, renewals)), rowKeys, {});
  }
  memory.forget(MEMORY_KEYS.movingRows);
  return client.rowKeys.length;
}

/** When the association with the client of a row ended; undefined for clients that are not in the archive. */
export function endedAssociations(workbook: Workbook): (values: RenewalValues) => CalendarDate | undefined {
  const archive = workbook.tabs.get(ARCHIVE.key);
  if (!archive) return () => undefined;
  const data = readTable(archive, ARCHIVE);
  const index = new MatchIndex<CalendarDate>();
  for (const { values } of readRecords<ArchivedValues, ArchiveColumn>(data, workbook.calendar)) {
    index.add({ ...values, contractType: '' }, values.endedOn ?? workbook.today);
  }
  return (values) => index.matchesOf({ ...values, contractType: '' })[0];
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
