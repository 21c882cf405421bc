import { parseIsoDate, toIsoDate } from '../domain/calendar-date';
import { clientTableOfFile } from '../files/client-table-file';
import { FileError } from '../files/file-error';
import { createDailyTrigger, hasDailyTrigger, runningAccount } from '../google/daily-trigger';
import { DocumentBusyError, withDocumentLock } from '../google/document-lock';
import { documentMemory } from '../google/document-memory';
import { openSpreadsheet, selectedCell, selectedRowHolds } from '../google/spreadsheet';
import { DAILY_FUNCTION, DAILY_HOUR } from '../jobs/daily-run';
import { importClientTable, planClientTable } from '../jobs/import-client-table';
import type { ImportFile } from '../jobs/import-file';
import { importRenewals, planImportOf } from '../jobs/import-file';
import { changeLanguage } from '../jobs/change-language';
import { clientOf } from '../jobs/client-rows';
import { withUsualOwner } from '../jobs/fill-owners';
import { heartbeatInWords, readHeartbeat, withTrigger } from '../jobs/heartbeat';
import { MEMORY_KEYS } from '../jobs/memory-keys';
import { ruledValues } from '../jobs/move-statuses';
import { planReminders } from '../jobs/plan-reminders';
import { writeReminderMail } from '../jobs/reminder-mail';
import { importPoints, isLedgerFile, planPointsImport } from '../jobs/points-import';
import { RowMemory } from '../jobs/row-memory';
import { lastMailed, mailedOn } from '../jobs/send-reminders';
import { isLanguage } from '../locale/language';
import { textsIn } from '../locale/texts';
import { toCell } from '../sheets/cells';
import { changeRows } from '../sheets/change-rows';
import { linkToRow } from '../sheets/links';
import type { RenewalRecord } from '../sheets/renewals';
import { readRenewals } from '../sheets/renewals';
import { byRowKey } from '../sheets/row-keys';
import { stampLastGoodRun, usualOwner } from '../sheets/settings';
import { rowNumber } from '../sheets/table-data';
import type { Workbook } from '../sheets/workbook';
import { NotSetUpError, openWorkbook } from '../sheets/workbook';
import { COMMUNICATION_OWNERS, labelOf } from '../tables/choices';
import { RENEWALS } from '../tables/renewals';
import { columnOf } from '../tables/table';
import { calculatePoints, insertPoints, viewCalculator } from './calculator';
import { configureTableColumns, viewTableColumns } from './columns';
import { clientView, frameOf, recordNamed } from './client-view';
import type { ClientPanelView, HeartbeatView, PanelCalls, RemindersView } from './contract';
import {
  connectHubSpot,
  disconnectHubSpot,
  importHubSpot,
  previewHubSpot,
  setHubSpotDaily,
  viewHubSpot,
} from './hubspot';
import { importPreview } from './import-view';
import { pointsPreview, pointsResult } from './points-import-view';
import { REQUESTS, RefusedError, answering, checked } from './requests';

const isRefusal = (error: unknown): boolean =>
  error instanceof RefusedError ||
  error instanceof NotSetUpError ||
  error instanceof DocumentBusyError ||
  error instanceof FileError;

export const panelCalls: PanelCalls = {
  viewSelectedClient(request) {
    const { shownRowKey } = checked(REQUESTS.viewSelectedClient, request, textsIn('en'));
    if (shownRowKey && selectedRowHolds(shownRowKey)) return { sameSelection: true };
    const workbook = openWorkbook();
    const records = workbook.records();
    const selected = selectedRecord(workbook, records);
    return panelView(workbook, records, selected, selected?.values.rowKey);
  },

  viewClient(request) {
    const workbook = openWorkbook();
    const { name } = checked(REQUESTS.viewClient, request, workbook.texts);
    const records = workbook.records();
    return panelView(workbook, records, recordNamed(name, records));
  },

  changeCommunicationOwner: (request) => answering(() => changeOwner(request), isRefusal),

  previewImport: (request) =>
    answering(() => {
      const file = importedFile(request);
      if (isLedgerFile(file.content)) return pointsPreview(planPointsImport(file));
      const kind = clientTableOfFile(file.content, openWorkbook().language);
      return kind
        ? importPreview(planClientTable(file, kind), kind.table)
        : importPreview(planImportOf(file), RENEWALS);
    }, isRefusal),

  importFile: (request) =>
    answering(() => {
      const file = importedFile(request);
      if (isLedgerFile(file.content)) return pointsResult(importPoints(file));
      const kind = clientTableOfFile(file.content, openWorkbook().language);
      const plan = kind ? importClientTable(file, kind) : importRenewals(file).plan;
      const { added, changed, unchanged, rejected } = plan;
      return { added: added.length, changed: changed.length, unchanged, rejected };
    }, isRefusal),

  previewReminders(request) {
    const workbook = openWorkbook();
    const { day } = checked(REQUESTS.previewReminders, request, workbook.texts);
    return remindersView(workbook, day);
  },

  confirmReminders: () =>
    answering(() => {
      const workbook = openWorkbook();
      withDocumentLock(() => {
        const memory = documentMemory();
        const stored = memory.readAll();
        const now = new Date();
        const id = createDailyTrigger(DAILY_FUNCTION, DAILY_HOUR, workbook.calendar.timeZone());
        memory.write({
          [MEMORY_KEYS.remindersConfirmedOn]:
            stored[MEMORY_KEYS.remindersConfirmedOn] ?? toIsoDate(workbook.today),
          ...withTrigger(stored, id, runningAccount(), now),
        });
        if (workbook.settingsSheet) stampLastGoodRun(workbook.settingsSheet, workbook.settings, now);
        workbook.log([{ event: workbook.texts.log.remindersConfirmed }]);
      });
      return remindersView(workbook, undefined);
    }, isRefusal),

  viewCalculator: () => answering(viewCalculator, isRefusal),
  calculatePoints: (request) => answering(() => calculatePoints(request), isRefusal),
  insertPoints: (request) => answering(() => insertPoints(request), isRefusal),

  viewColumns: () => answering(viewTableColumns, isRefusal),
  configureColumns: (request) => answering(() => configureTableColumns(request), isRefusal),

  viewHubSpot: () => answering(viewHubSpot, isRefusal),
  connectHubSpot: (request) => answering(() => connectHubSpot(request), isRefusal),
  disconnectHubSpot: () => answering(disconnectHubSpot, isRefusal),
  setHubSpotDaily: (request) => answering(() => setHubSpotDaily(request), isRefusal),
  previewHubSpot: (request) => answering(() => previewHubSpot(request), isRefusal),
  importHubSpot: (request) => answering(() => importHubSpot(request), isRefusal),

  setLanguage: (request) =>
    answering(() => {
      const { language } = checked(REQUESTS.setLanguage, request, textsIn('en'));
      if (!isLanguage(language)) throw new RefusedError(textsIn('en').refusal.unknownLanguage(language));
      changeLanguage(language);
      return { language };
    }, isRefusal),
};

/** A workbook's rows go before text. */
function importedFile(request: unknown): ImportFile {
  const { fileName, text = '', rows, answers } = checked(REQUESTS.importFile, request, textsIn('en'));
  return { fileName, content: rows ?? text, answers };
}

function panelView(
  workbook: Workbook,
  records: readonly RenewalRecord[],
  record: RenewalRecord | undefined,
  selectedRowKey?: string,
): ClientPanelView {
  const stored = documentMemory().readAll();
  const frame = frameOf(workbook, records, {
    lastRun: stored[MEMORY_KEYS.lastRun] ?? null,
    remindersOn: stored[MEMORY_KEYS.remindersConfirmedOn] !== undefined,
    heartbeat: heartbeatOf(workbook, stored),
  });
  const client = record ? clientView(clientOf(record, records), workbook) : null;
  return { ...frame, client, selectedRowKey: selectedRowKey ?? null };
}

function heartbeatOf(
  { calendar, language }: Workbook,
  stored: Readonly<Record<string, string>>,
): HeartbeatView {
  return heartbeatInWords(readHeartbeat(stored), calendar, language, DAILY_HOUR);
}

function selectedRecord(
  { renewals }: Workbook,
  records: readonly RenewalRecord[],
): RenewalRecord | undefined {
  const cell = selectedCell();
  if (!cell || cell.sheetId !== renewals.sheet.getSheetId()) return undefined;
  return records.find(({ index }) => rowNumber(renewals, index) === cell.row);
}

function changeOwner(request: unknown): ClientPanelView {
  return withDocumentLock(() => {
    const workbook = openWorkbook();
    const { texts, language, calendar, renewals } = workbook;
    const { rowKey, expected, communicationOwner } = checked(
      REQUESTS.changeCommunicationOwner,
      request,
      texts,
    );
    const owner = COMMUNICATION_OWNERS.values.find(({ value }) => value === communicationOwner)?.value;
    if (!owner) {
      const allowed = COMMUNICATION_OWNERS.values.map(({ label }) => label[language]);
      throw new RefusedError(texts.refusal.unknownChoice(communicationOwner, allowed));
    }
    const record = workbook.records().find(({ values }) => values.rowKey === rowKey);
    if (!record) throw new RefusedError(texts.refusal.unknownRow);
    const now = record.values.communicationOwner ?? usualOwner(workbook.settings);
    if (now !== expected) {
      throw new RefusedError(texts.refusal.changedMeanwhile(labelOf(COMMUNICATION_OWNERS, now, language)));
    }
    const column = columnOf(RENEWALS, 'communicationOwner');
    workbook.log([
      {
        event: texts.log.changedInPanel,
        client: record.values.clientName ?? '',
        column: column.label[language],
        before: labelOf(COMMUNICATION_OWNERS, now, language),
        after: labelOf(COMMUNICATION_OWNERS, owner, language),
        rowKey,
        columnKey: column.key,
      },
    ]);
    const data = changeRows(
      renewals,
      [{ row: rowKey, column: 'communicationOwner', cell: toCell(column, owner, language, calendar) }],
      byRowKey,
    );
    const records = readRenewals(data, calendar);
    const changed = records.find(({ values }) => values.rowKey === rowKey);
    return panelView({ ...workbook, renewals: data }, records, changed, rowKey);
  });
}

function remindersView(workbook: Workbook, isoDay: string | undefined): RemindersView {
  const { settings, texts, language, renewals } = workbook;
  const day = (isoDay === undefined ? undefined : parseIsoDate(isoDay)) ?? workbook.today;
  const stored = documentMemory().readAll();
  const memory = new RowMemory(stored);
  // As the run will find the rows: a status that was chosen by hand counts before it is dated.
  const records = workbook.records().map((record) => ({
    ...record,
    values: ruledValues(
      withUsualOwner(record.values, settings),
      day,
      memory.of(record.values.rowKey ?? '').status,
    ),
  }));
  const history = {
    lastMailed: lastMailed(stored),
    remindersSince: stored[MEMORY_KEYS.remindersConfirmedOn] ?? toIsoDate(workbook.today),
  };
  const plan = planReminders(records, settings, memory, history, day, texts);
  const mailed = mailedOn(stored, toIsoDate(day));
  const confirmed = stored[MEMORY_KEYS.remindersConfirmedOn] !== undefined;
  const isMine = confirmed && hasDailyTrigger(DAILY_FUNCTION);
  return {
    language,
    day: toIsoDate(day),
    mails: plan.reminders
      .filter(({ to }) => !mailed.has(to))
      .map((reminder) =>
        writeReminderMail(reminder, {
          today: day,
          linkTo: linkToRow(renewals),
          spreadsheetId: openSpreadsheet().getId(),
          isPossibleRepeat: false,
        }),
      ),
    unreachable: plan.unreachable,
    confirmed,
    // A colleague's trigger sends as well as one's own, and only its owner can see it.
    remindersOn: confirmed && (isMine || Object.keys(readHeartbeat(stored).triggers).length > 0),
    isMine,
    heartbeat: heartbeatOf(workbook, stored),
  };
}
