import { CLIENT_TABLES } from '../files/client-table-file';
import { withDocumentLock } from '../google/document-lock';
import type { DocumentState } from '../store/document-state';
import { documentState } from '../store/document-state';
import { PARTS } from '../store/state-parts';
import type { SheetClock } from '../google/sheet-calendar';
import { sheetCalendar, writableCells } from '../google/sheet-calendar';
import type { Sheet } from '../google/spreadsheet';
import { listValidation, openSpreadsheet, rangeValidation } from '../google/spreadsheet';
import { showToast } from '../google/user-interface';
import type { Language } from '../locale/language';
import { LANGUAGES } from '../locale/language';
import { textsIn } from '../locale/texts';
import { mendColours } from '../sheets/colours';
import { layOutTable, tabWithTable } from '../sheets/lay-out';
import { logOfRun } from '../sheets/log';
import { mendHeadProtection } from '../sheets/protection';
import type { RenewalsData } from '../sheets/renewals';
import { repairFormulas } from '../sheets/row-formulas';
import { completeRowKeys } from '../sheets/row-keys';
import { rowsWithRules } from '../sheets/row-rules';
import type { SettingsData } from '../sheets/settings';
import { nameSetting, readSettings } from '../sheets/settings';
import { stretchesOf } from '../sheets/stretches';
import type { TableData } from '../sheets/table-data';
import { cellOf } from '../sheets/table-data';
import { GENERAL_FORMAT, NUMBER_FORMATS } from '../sheets/number-formats';
import { findTabs } from '../sheets/tabs';
import { TIER_TAB } from '../sheets/tier-layout';
import { openWorkbook } from '../sheets/workbook';
import { labelOf } from '../tables/choices';
import { CLIENTS } from '../tables/clients';
import { LOG } from '../tables/log';
import type { RenewalColumn } from '../tables/renewals';
import { RENEWALS } from '../tables/renewals';
import type { SettingColumn, SettingKey } from '../tables/settings';
import type { TableDeclaration } from '../tables/table';
import { columnOf } from '../tables/table';
import { LANGUAGE_CHOICES, SETTINGS, SETTINGS_TABLE, SETTING_KEYS } from '../tables/settings';
import type { Adoption } from './adopt-table';
import { adoptTable } from './adopt-table';
import { markLater } from './mark-columns';
import { LAYOUT_VERSION, bringUpToDate } from './migrations';
import { isPutBack, restoreCells } from './repair-columns';
import { lastRowKey } from './row-keys-of-workbook';
import { setUpPoints } from './points-set-up';
import { missingTabs } from './missing-parts';
import { rememberPlaces } from './remember-places';

export interface SetUpResult {
  /** What was missing of a workbook that was set up before, and what became of it; left out where nothing was. */
  readonly repairs?: string;
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

    const calendar = sheetCalendar();
    const there = new Set(tabs.keys());
    const lost = missingTabs(state, (key) => there.has(key), language);
    const { addOn, setUp } = textsIn(language);
    const isFirst = there.size === 0;
    const startsWith = ({ title }: TableDeclaration, step: number): void => {
      if (isFirst) showToast(addOn, setUp.step(title[language], step, STEPS));
    };
    startsWith(RENEWALS, 1);
    const renewals = layOutRenewals(tabWithTable(spreadsheet, tabs, RENEWALS, language), language);
    let added = renewals.added;
    startsWith(CLIENTS, 2);
    const read: TableData[] = [renewals.data];
    for (const { table } of CLIENT_TABLES) {
      const laidOut = tabWithTable(spreadsheet, tabs, table, language);
      added += laidOut.added;
      read.push(laidOut.data);
    }
    startsWith(SETTINGS_TABLE, 3);
    const settings = tabWithTable(spreadsheet, tabs, SETTINGS_TABLE, language);
    const filled = fillSettings(settings.data, language, calendar);
    added += settings.added + filled.length;
    if (filled.length === 0) read.push(settings.data);
    if (settings.addedKeys.includes('teamEmail')) offerTeam(renewals.data, settings.data, language);
    const logTab = tabWithTable(spreadsheet, tabs, LOG, language);
    const log = logTab.data.sheet;
    added += logTab.added;
    startsWith(TIER_TAB, 4);
    const clients = read.find(({ table }) => table.key === CLIENTS.key);
    const points = setUpPoints({ spreadsheet, tabs, language, calendar }, clients);
    added += points.added;
    read.push(...points.read);

    let restored = 0;
    if (isAdopting) giveRowKeys(renewals.data, state);
    else if (there.has(RENEWALS.key) && renewals.putBack.length > 0) {
      const opened = openWorkbook(state);
      const log = (entries: Parameters<typeof opened.log>[0]): void => {
        restored += entries.length;
        opened.log(entries);
      };
      restoreCells({ ...opened, log }, renewals.putBack);
    }
    const isRepair = there.has(RENEWALS.key) || lost.length > 0;
    const repaired = isRepair
      ? {
          tabs: lost,
          columns: there.has(RENEWALS.key)
            ? renewals.putBack.map((key) => columnOf(RENEWALS, key).label[language])
            : [],
          restored,
          settings: there.has(SETTINGS_TABLE.key) ? filled : [],
        }
      : undefined;
    if (state.get(PARTS.layoutVersion) !== LAYOUT_VERSION) {
      state.set(PARTS.layoutVersion, LAYOUT_VERSION);
      state.save();
    }
    const changed = added > 0 || renewals.mended || migrated.length > 0 || isAdopting;
    if (changed) {
      const { log: texts } = textsIn(language);
      const said = repaired && inWords(repaired, language);
      logOfRun(
        log,
        calendar.timeNow,
      )([
        { event: texts.setUp, ...(said && { after: said }) },
        ...(isAdopting ? [{ event: texts.adopted(renewals.data.sheet.getName()) }] : []),
        ...migrated.map((version) => ({ event: texts.layout(version) })),
      ]);
      spreadsheet.setActiveSheet(renewals.data.sheet);
      markLater(
        state,
        [...tabs.keys()].filter((key) => key !== RENEWALS.key && !there.has(key)),
      );
      rememberPlaces(state, tabs, read, language);
    }
    const repairs = repaired && inWords(repaired, language);
    return { changed, language, ...(repairs && { repairs }) };
  });
}

/** What was missing, and what became of it; "" where nothing was. */
function inWords(
  {
    tabs,
    columns,
    restored,
    settings,
  }: {
    readonly tabs: readonly string[];
    readonly columns: readonly string[];
    readonly restored: number;
    readonly settings: readonly string[];
  },
  language: Language,
): string {
  const { setUp } = textsIn(language);
  return [
    ...(tabs.length > 0 ? [setUp.tabsMadeAnew(tabs.join(', '))] : []),
    ...(columns.length > 0 ? [setUp.columnsPutBack(columns.join(', '), restored)] : []),
    ...(settings.length > 0 ? [setUp.settingsReset(settings.join(', '))] : []),
  ].join('\n');
}

/** What a first set-up shows its steps of: a person waits for each some seconds. */
const STEPS = 4;

/** The renewals tab with what was missing of it, its filter, its colours and the warning at its headers. */
function layOutRenewals(
  { data, added, addedKeys, isNew }: ReturnType<typeof tabWithTable<RenewalColumn>>,
  language: Language,
): {
  readonly data: RenewalsData;
  readonly added: number;
  readonly mended: boolean;
  /** Columns that are never missing, and that the tab lacked. */
  readonly putBack: readonly RenewalColumn[];
} {
  if (isNew || (added > 0 && !data.sheet.getFilter())) {
    const { sheet, headerRow, width } = data;
    const rows = data.sheetRows ?? sheet.getMaxRows();
    sheet.getRange(headerRow, 1, rows - headerRow + 1, width).createFilter();
  }
  const coloured = mendColours(data, isNew ? [] : undefined);
  const calendar = sheetCalendar();
  if (!isNew) repairFormulas(data, calendar, calendar.today());
  const putBack = addedKeys.filter((key) => isPutBack(columnOf(RENEWALS, key)));
  return {
    data,
    added,
    mended: mendHeadProtection(data, textsIn(language), isNew ? [] : undefined) || coloured,
    putBack,
  };
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
    data.sheet.getRange(data.headerRow + 1, position + 1, rowsWithRules(data), 1);
  const { help } = columnOf(RENEWALS, 'ownerEmail');
  below(renewals, owner).setDataValidation(rangeValidation(below(settings, team), help[language]));
}

/** The settings that the tab does not have yet, below those that it has. */
export function layOutSettings(sheet: Sheet, language: Language): number {
  return fillSettings(layOutTable(sheet, SETTINGS_TABLE, language).data, language, sheetCalendar()).length;
}

/** The day for which formulas answer is today from the start: the next run is not waited for. */
/** Answers the names of those that it wrote. */
function fillSettings(data: SettingsData, language: Language, calendar: SheetClock): readonly string[] {
  const { sheet } = data;
  const present = new Set(data.rows.map((row) => String(cellOf(data, row, 'key'))));
  const missing = SETTING_KEYS.filter((key) => !present.has(key));
  if (missing.length === 0) return [];
  const first = data.headerRow + data.rows.length + 1;
  const columns = SETTING_COLUMNS.map((key) => ({ key, position: data.positions.get(key) ?? 0 }));
  // A day that is written into a cell of plain text would be text.
  const valueColumn = (data.positions.get('value') ?? 1) + 1;
  const cells = sheet.getRange(first, valueColumn, missing.length, 1);
  cells.setNumberFormats(missing.map((key) => [formatOf(key)]));
  for (const [left, right] of stretchesOf(columns.map(({ position }) => position))) {
    const block = columns.filter(({ position }) => position >= left && position <= right);
    block.sort((one, other) => one.position - other.position);
    const texts = missing.map((key) =>
      block.map((column) =>
        key === 'asOf' && column.key === 'value'
          ? calendar.fromCalendarDate(calendar.today())
          : settingCell(key, column.key, language),
      ),
    );
    sheet.getRange(first, left + 1, missing.length, block.length).setValues(writableCells(texts));
  }
  cells.setDataValidations(
    missing.map((key) => {
      const { choices, help } = SETTINGS[key];
      const offered = choices?.values.map(({ label }) => label[language]);
      return [offered ? listValidation(offered, help[language]) : null];
    }),
  );
  missing.forEach((key, index) => nameSetting(key, sheet, first + index, valueColumn));
  return missing.map((key) => SETTINGS[key].label[language]);
}

function formatOf(key: SettingKey): string {
  if (SETTINGS[key].kind !== 'date') return NUMBER_FORMATS.text ?? GENERAL_FORMAT;
  return key === 'lastGoodRun' ? 'yyyy-mm-dd hh:mm' : 'yyyy-mm-dd';
}

const SETTING_COLUMNS: readonly SettingColumn[] = ['name', 'value', 'help', 'key'];

function settingCell(key: SettingKey, column: SettingColumn, language: Language): string | number {
  const { label, help, usual, usualIn, choices } = SETTINGS[key];
  switch (column) {
    case 'name':
      return label[language];
    case 'help':
      return help[language];
    case 'key':
      return key;
    case 'value':
      if (key === 'language') return labelOf(LANGUAGE_CHOICES, language, language);
      return usualIn?.[language] ?? (choices ? labelOf(choices, String(usual), language) : usual);
  }
}

/** "pt_BR" is 'pt'; a locale of any other language is read as English. */
export function languageOfLocale(locale: string): Language {
  return LANGUAGES.find((language) => locale.toLowerCase().startsWith(language)) ?? LANGUAGES[0];
}
