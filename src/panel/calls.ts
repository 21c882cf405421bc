import { clientTableOfFile } from '../files/client-table-file';
import { importClientTable, planClientTable } from '../jobs/import-client-table';
import type { ImportFile } from '../jobs/import-file';
import { importRenewals, planImportOf } from '../jobs/import-file';
import { changeLanguage } from '../jobs/change-language';
import { importPoints, isLedgerFile, planPointsImport } from '../jobs/points-import';
import { isLanguage } from '../locale/language';
import { textsIn } from '../locale/texts';
import { openWorkbook } from '../sheets/workbook';
import { RENEWALS } from '../tables/renewals';
import { calculatePoints, insertPoints, viewCalculator } from './calculator';
import { clientCalls } from './client-calls';
import { configureTableColumns, viewTableColumns } from './columns';
import type { PanelCalls } from './contract';
import {
  connectHubSpot,
  disconnectHubSpot,
  importHubSpot,
  previewHubSpot,
  setHubSpotDaily,
  viewHubSpot,
} from './hubspot';
import { importPreview, importResult } from './import-view';
import { pointsPreview, pointsResult } from './points-import-view';
import { confirmReminders, previewReminders, switchOffReminders } from './reminders';
import { takeBackRun, viewRuns } from './runs';
import { REQUESTS, RefusedError, answering, checked, sayingWhatIsMissing } from './requests';

export const panelCalls: PanelCalls = {
  ...clientCalls,
  viewSelectedClient: (request) => sayingWhatIsMissing(() => clientCalls.viewSelectedClient(request)),
  viewClient: (request) => sayingWhatIsMissing(() => clientCalls.viewClient(request)),

  previewImport: (request) =>
    answering(() => {
      const file = importedFile(request);
      if (isLedgerFile(file.content)) return pointsPreview(planPointsImport(file));
      const kind = clientTableOfFile(file.content, openWorkbook().language);
      return kind
        ? importPreview(planClientTable(file, kind), kind.table)
        : importPreview(planImportOf(file), RENEWALS);
    }),

  importFile: (request) =>
    answering(() => {
      const file = importedFile(request);
      if (isLedgerFile(file.content)) return pointsResult(importPoints(file));
      const kind = clientTableOfFile(file.content, openWorkbook().language);
      return importResult(kind ? importClientTable(file, kind) : importRenewals(file));
    }),

  previewReminders: (request) => sayingWhatIsMissing(() => previewReminders(request)),
  confirmReminders: () => answering(confirmReminders),
  switchOffReminders: () => answering(switchOffReminders),

  viewRuns: () => answering(() => viewRuns()),
  takeBackRun: (request) => answering(() => takeBackRun(request)),

  viewCalculator: () => answering(viewCalculator),
  calculatePoints: (request) => answering(() => calculatePoints(request)),
  insertPoints: (request) => answering(() => insertPoints(request)),

  viewColumns: () => answering(viewTableColumns),
  configureColumns: (request) => answering(() => configureTableColumns(request)),

  viewHubSpot: () => answering(viewHubSpot),
  connectHubSpot: (request) => answering(() => connectHubSpot(request)),
  disconnectHubSpot: () => answering(disconnectHubSpot),
  setHubSpotDaily: (request) => answering(() => setHubSpotDaily(request)),
  previewHubSpot: (request) => answering(() => previewHubSpot(request)),
  importHubSpot: (request) => answering(() => importHubSpot(request)),

  setLanguage: (request) =>
    answering(() => {
      const { language } = checked(REQUESTS.setLanguage, request, textsIn('en'));
      if (!isLanguage(language)) throw new RefusedError(textsIn('en').refusal.unknownLanguage(language));
      changeLanguage(language);
      return { language };
    }),
};

/** A workbook's rows go before text. */
function importedFile(request: unknown): ImportFile {
  const { fileName, text = '', rows, answers } = checked(REQUESTS.importFile, request, textsIn('en'));
  return { fileName, content: rows ?? text, answers };
}
