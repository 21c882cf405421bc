import { parseIsoDate, toIsoDate } from '../domain/calendar-date';
import { clientTableOfFile } from '../files/client-table-file';
import { hasDailyTrigger } from '../google/daily-trigger';
import { documentMemory } from '../google/document-memory';
import { openSpreadsheet } from '../google/spreadsheet';
import { DAILY_FUNCTION, DAILY_HOUR } from '../jobs/daily-run';
import { importClientTable, planClientTable } from '../jobs/import-client-table';
import type { ImportFile } from '../jobs/import-file';
import { importRenewals, planImportOf } from '../jobs/import-file';
import { changeLanguage } from '../jobs/change-language';
import { withUsualOwner } from '../jobs/fill-owners';
import { heartbeatInWords, readHeartbeat, remindersAreOn } from '../jobs/heartbeat';
import { MEMORY_KEYS } from '../jobs/memory-keys';
import { ruledValues } from '../jobs/move-statuses';
import { planReminders } from '../jobs/plan-reminders';
import { writeReminderMail } from '../jobs/reminder-mail';
import { importPoints, isLedgerFile, planPointsImport } from '../jobs/points-import';
import { RowMemory } from '../jobs/row-memory';
import { lastMailed, mailedOn } from '../jobs/send-reminders';
import { switchRemindersOff, switchRemindersOn } from '../jobs/switch-reminders';
import { isLanguage } from '../locale/language';
import { textsIn } from '../locale/texts';
import { linkToRow } from '../sheets/links';
import type { Workbook } from '../sheets/workbook';
import { openWorkbook } from '../sheets/workbook';
import { RENEWALS } from '../tables/renewals';
import { calculatePoints, insertPoints, viewCalculator } from './calculator';
import { clientCalls } from './client-calls';
import { configureTableColumns, viewTableColumns } from './columns';
import type { HeartbeatView, PanelCalls, RemindersView } from './contract';
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
import { REQUESTS, RefusedError, answering, checked, isRefusal } from './requests';

export const panelCalls: PanelCalls = {
  ...clientCalls,

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
      switchRemindersOn(workbook);
      return remindersView(workbook, undefined);
    }, isRefusal),

  switchOffReminders: () =>
    answering(() => {
      const workbook = openWorkbook();
      switchRemindersOff(workbook);
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

function heartbeatOf(
  { calendar, language }: Workbook,
  stored: Readonly<Record<string, string>>,
): HeartbeatView {
  return heartbeatInWords(readHeartbeat(stored), calendar, language, DAILY_HOUR);
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
    remindersOn: isMine || remindersAreOn(stored),
    isMine,
    heartbeat: heartbeatOf(workbook, stored),
  };
}
