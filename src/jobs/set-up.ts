import { CLIENT_TABLES } from '../files/client-table-file';
import { withDocumentLock } from '../google/document-lock';
import type { DocumentState } from '../store/document-state';
import { documentState } from '../store/document-state';
import { PARTS } from '../store/state-parts';
import { sheetCalendar, writableCells } from '../google/sheet-calendar';
import type { Sheet } from '../google/spreadsheet';
import { listValidation, openSpreadsheet, rangeValidation } from '../google/spreadsheet';
import type { Language } from '../locale/language';
import { LANGUAGES } from '../locale/language';
import { textsIn } from '../locale/texts';
import { mendColours } from '../sheets/colours';
import { layOutTable, tabFor } from '../sheets/lay-out';
import { logOfRun } from '../sheets/log';
import { mendHeadProtection } from '../sheets/protection';
import type { RenewalsData } from '../sheets/renewals';
import { completeRowKeys } from '../sheets/row-keys';
import type { SettingsData } from '../sheets/settings';
import { nameSetting, readSettings } from '../sheets/settings';
import { cellOf } from '../sheets/table-data';
import { findTabs } from '../sheets/tabs';
import { openWorkbook } from '../sheets/workbook';
import { labelOf } from '../tables/choices';
import { LOG } from '../tables/log';
import type { RenewalColumn } from '../tables/renewals';
import { RENEWALS } from '../tables/renewals';
import type { SettingColumn, SettingKey } from '../tables/settings';
import { columnOf } from '../tables/table';
import { LANGUAGE_CHOICES, SETTINGS, SETTINGS_TABLE, SETTING_KEYS } from '../tables/settings';
import type { Adoption } from './adopt-table';
import { adoptTable } from './adopt-table';
import { LAYOUT_VERSION, bringUpToDate } from './migrations';
import { isPutBack, restoreCells } from './repair-columns';
import { lastRowKey } from './row-keys-of-workbook';
import { setUpPoints } from './points-set-up';
import { rememberPlaces } from './remember-places';

export interface SetUpResult {
  readonly changed: boolean;
  readonly language: Language;
}

/**
 * Creates the tabs, or puts back what is missing of them; what is there stays as it is. Answers whether anything was
 * missing, and the language of the workbook: that of its settings, else of the table that it takes over, else of the
 * spreadsheet's own locale.
 */
export function setUpWorkbook(adoption?: Adoption): SetUpResult {
  return withDocumentLock(() => {
    const spreadsheet = openSpreadsheet();
    const isAdopting = adoption !== undefined && !findTabs().has(RENEWALS.key);
    if (isAdopting) adoptTable(adoption);
    const tabs = findTabs();
    const language = tabs.has(SETTINGS_TABLE.key)
      ? readSettings(tabs.get(SETTINGS_TABLE.key)).language
      : (adoption?.language ?? languageOfLocale(spreadsheet.getSpreadsheetLocale()));
    const state = documentState();
    const migrated = tabs.has(LOG.key) ? bringUpToDate(state, { tabs, language }) : [];

    const renewals = layOutRenewals(tabFor(spreadsheet, tabs, RENEWALS, language).sheet, language);
    let added = renewals.added;
    for (const { table } of CLIENT_TABLES) {
      const { sheet } = tabFor(spreadsheet, tabs, table, language);
      added += layOutTable(sheet, table, language).added;
    }
    const settings = tabFor(spreadsheet, tabs, SETTINGS_TABLE, language).sheet;
    const laidOut = layOutTable(settings, SETTINGS_TABLE, language);
    added += laidOut.added + layOutSettings(settings, language);
    if (laidOut.addedKeys.includes('teamEmail')) offerTeam(renewals.data, laidOut.data, language);
    const log = tabFor(spreadsheet, tabs, LOG, language).sheet;
    added += layOutTable(log, LOG, language).added;
    added += setUpPoints(spreadsheet, tabs, language);

    if (isAdopting) giveRowKeys(renewals.data, state);
    else if (tabs.has(RENEWALS.key) && renewals.putBack.length > 0)
      restoreCells(openWorkbook(state), renewals.putBack);
    if (state.get(PARTS.layoutVersion) !== LAYOUT_VERSION) {
      state.set(PARTS.layoutVersion, LAYOUT_VERSION);
      state.save();
    }
    const changed = added > 0 || renewals.mended || migrated.length > 0 || isAdopting;
    if (changed) {
      const { log: texts } = textsIn(language);
      logOfRun(
        log,
        sheetCalendar().timeNow,
      )([
        { event: texts.setUp },
        ...(isAdopting ? [{ event: texts.adopted(renewals.data.sheet.getName()) }] : []),
        ...migrated.map((version) => ({ event: texts.layout(version) })),
      ]);
      spreadsheet.setActiveSheet(renewals.data.sheet);
      rememberPlaces(state);
    }
    return { changed, language };
  });
}

/** The renewals tab with what was missing of it, its filter, its colours and the warning at its headers. */
function layOutRenewals(
  sheet: Sheet,
  language: Language,
): {
  readonly data: RenewalsData;
  readonly added: number;
  readonly mended: boolean;
  /** Columns that are never missing, and that the tab lacked. */
  readonly putBack: readonly RenewalColumn[];
} {
  const { data, added, addedKeys } = layOutTable(sheet, RENEWALS, language);
  if (added > 0 && !sheet.getFilter()) {
    const { headerRow, width } = data;
    sheet.getRange(headerRow, 1, sheet.getMaxRows() - headerRow + 1, width).createFilter();
  }
  const coloured = mendColours(data);
  const putBack = addedKeys.filter((key) => isPutBack(columnOf(RENEWALS, key)));
  return { data, added, mended: mendHeadProtection(data, textsIn(language)) || coloured, putBack };
}

function giveRowKeys(data: RenewalsData, state: DocumentState): void {
  state.set(PARTS.lastRowKey, completeRowKeys(data, lastRowKey(state)).last);
  state.save();
}

/** Makes Owner email a dropdown of the team, as it stands in Settings at the time; any other address is taken as well. */
function offerTeam(renewals: RenewalsData, settings: SettingsData, language: Language): void {
  const owner = renewals.positions.get('ownerEmail');
  const team = settings.positions.get('teamEmail');
  if (owner === undefined || team === undefined) return;
  const below = (data: RenewalsData | SettingsData, position: number) =>
    data.sheet.getRange(data.headerRow + 1, position + 1, data.sheet.getMaxRows() - data.headerRow, 1);
  const { help } = columnOf(RENEWALS, 'ownerEmail');
  below(renewals, owner).setDataValidation(rangeValidation(below(settings, team), help[language]));
}

/** The settings that the tab does not have yet, below those that it has. */
export function layOutSettings(sheet: Sheet, language: Language): number {
  const { data } = layOutTable(sheet, SETTINGS_TABLE, language);
  const present = new Set(data.rows.map((row) => String(cellOf(data, row, 'key'))));
  const missing = SETTING_KEYS.filter((key) => !present.has(key));
  if (missing.length === 0) return 0;
  const first = sheet.getLastRow() + 1;
  const columns = SETTING_COLUMNS.map((key) => ({ key, position: data.positions.get(key) ?? 0 }));
  for (const { key: column, position } of columns) {
    const cells = missing.map((key) => [settingCell(key, column, language)]);
    sheet.getRange(first, position + 1, missing.length, 1).setValues(writableCells(cells));
  }
  const valueColumn = (data.positions.get('value') ?? 1) + 1;
  missing.forEach((key, index) => {
    const cell = sheet.getRange(first + index, valueColumn);
    const { kind, choices, help } = SETTINGS[key];
    if (kind === 'date') cell.setNumberFormat(key === 'lastGoodRun' ? 'yyyy-mm-dd hh:mm' : 'yyyy-mm-dd');
    if (choices) {
      cell.setDataValidation(
        listValidation(
          choices.values.map(({ label }) => label[language]),
          help[language],
        ),
      );
    }
    nameSetting(key, sheet, first + index, valueColumn);
  });
  return missing.length;
}

const SETTING_COLUMNS: readonly SettingColumn[] = ['name', 'value', 'help', 'key'];

function settingCell(key: SettingKey, column: SettingColumn, language: Language): string | number {
  const { label, help, usual, choices } = SETTINGS[key];
  switch (column) {
    case 'name':
      return label[language];
    case 'help':
      return help[language];
    case 'key':
      return key;
    case 'value':
      if (key === 'language') return labelOf(LANGUAGE_CHOICES, language, language);
      return choices ? labelOf(choices, String(usual), language) : usual;
  }
}

/** "pt_BR" is 'pt'; a locale of any other language is read as English. */
export function languageOfLocale(locale: string): Language {
  return LANGUAGES.find((language) => locale.toLowerCase().startsWith(language)) ?? LANGUAGES[0];
}
