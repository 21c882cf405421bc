import { CLIENT_TABLES } from '../files/client-table-file';
import { withDocumentLock } from '../google/document-lock';
import type { Language } from '../locale/language';
import { textsIn } from '../locale/texts';
import { toCell } from '../sheets/cells';
import { listValidation } from '../google/spreadsheet';
import { changeRows, identifyByContentBut } from '../sheets/change-rows';
import { relabelTable } from '../sheets/lay-out';
import { byRowKey } from '../sheets/row-keys';
import type { TableData } from '../sheets/table-data';
import { cellOf, readTable, rowNumber } from '../sheets/table-data';
import { findTabs } from '../sheets/tabs';
import { labelOf, valueOf } from '../tables/choices';
import { ARCHIVE } from '../tables/archive';
import { LOG } from '../tables/log';
import type { TableDeclaration } from '../tables/table';
import type { RenewalColumn } from '../tables/renewals';
import { RENEWALS } from '../tables/renewals';
import { LANGUAGE_CHOICES, SETTINGS, SETTINGS_TABLE, SETTING_KEYS } from '../tables/settings';
import type { SettingsData } from '../sheets/settings';
import { writeSetting } from '../sheets/settings';
import { openWorkbook } from '../sheets/workbook';
import { offerStatuses } from './offer-statuses';
import { relabelPoints } from './points-relabel';
import { rememberPlaces } from './remember-places';

/** Tabs whose rows are told apart by their content. */
const OTHER_TABLES: readonly TableDeclaration[] = [...CLIENT_TABLES.map(({ table }) => table), ARCHIVE, LOG];

/** Relabels tabs, headers and values. What is not one of our labels (a renamed header, a user's column) stays. */
export function changeLanguage(language: Language): void {
  withDocumentLock(() => {
    const workbook = openWorkbook();
    const { renewals, calendar, settingsSheet, settings } = workbook;
    const choices = RENEWALS.columns.filter((column) => column.choices);
    const changes = workbook.records().flatMap(({ values }) =>
      choices.flatMap((column) => {
        const value = values[column.key as RenewalColumn];
        if (value === undefined || !values.rowKey) return [];
        return [{ row: values.rowKey, column: column.key, cell: toCell(column, value, language, calendar) }];
      }),
    );
    const relabelled = changeRows(renewals, changes, byRowKey);
    relabelTable(relabelled, language);
    offerStatuses(relabelled, language);
    if (settingsSheet) {
      writeSetting(settingsSheet, settings, 'language', labelOf(LANGUAGE_CHOICES, language, language));
      relabelTable(readTable(settingsSheet, SETTINGS_TABLE), language);
      relabelSettings(readTable(settingsSheet, SETTINGS_TABLE), language);
    }
    const tabs = findTabs();
    for (const table of OTHER_TABLES) {
      const sheet = tabs.get(table.key);
      if (sheet) relabelRows(readTable(sheet, table), language);
    }
    relabelPoints(workbook, language);
    rememberPlaces(workbook.state);
    workbook.log([{ event: textsIn(language).log.language, before: workbook.language, after: language }]);
  });
}

function relabelSettings(data: SettingsData, language: Language): void {
  const changes = SETTING_KEYS.flatMap((key) => [
    { row: key, column: 'name' as const, cell: SETTINGS[key].label[language] },
    { row: key, column: 'help' as const, cell: SETTINGS[key].help[language] },
  ]);
  const values = SETTING_KEYS.flatMap((key) => {
    const { choices } = SETTINGS[key];
    const row = data.rows.find((candidate) => String(cellOf(data, candidate, 'key')) === key);
    const value = choices && row && valueOf(choices, String(cellOf(data, row, 'value')));
    return value === undefined || !choices
      ? []
      : [{ row: key, column: 'value' as const, cell: labelOf(choices, value, language) }];
  });
  const settings = changeRows(data, [...changes, ...values], (table, row) =>
    String(cellOf(table, row, 'key')),
  );
  offerChoices(settings, language);
}

/** The labels of a table's choices, told apart by all else that stands in their rows. */
function relabelRows(data: TableData, language: Language): void {
  const columns = data.table.columns.filter(({ key, choices }) => choices && data.positions.has(key));
  const identify = identifyByContentBut(...columns.map(({ key }) => key));
  const changes = data.rows.flatMap((row) =>
    columns.flatMap(({ key, choices }) => {
      const value = choices && valueOf(choices, String(cellOf(data, row, key)));
      if (value === undefined || !choices) return [];
      return [{ row: identify(data, row), column: key, cell: labelOf(choices, value, language) }];
    }),
  );
  relabelTable(changeRows(data, changes, identify), language);
}

function offerChoices(data: SettingsData, language: Language): void {
  const column = (data.positions.get('value') ?? 1) + 1;
  data.rows.forEach((row, index) => {
    const key = SETTING_KEYS.find((candidate) => candidate === cellOf(data, row, 'key'));
    const { choices, help } = key ? SETTINGS[key] : {};
    if (!choices || !help) return;
    const labels = choices.values.map(({ label }) => label[language]);
    data.sheet
      .getRange(rowNumber(data, index), column)
      .setDataValidation(listValidation(labels, help[language]));
  });
}
