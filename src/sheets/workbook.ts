import { once } from '../domain/once';
import type { SheetClock } from '../google/sheet-calendar';
import { sheetCalendar } from '../google/sheet-calendar';
import type { Sheet } from '../google/spreadsheet';
import type { Language } from '../locale/language';
import type { Texts } from '../locale/texts';
import { textsIn } from '../locale/texts';
import type { DocumentState } from '../store/document-state';
import { documentState } from '../store/document-state';
import type { LogEntry } from './log';
import { logOfRun } from './log';
import { placesIn, readAtPlace, tabsIn } from './places';
import type { RenewalRecord, RenewalsData } from './renewals';
import { readRenewals } from './renewals';
import type { Settings } from './settings';
import { readSettings, settingsOf } from './settings';
import type { TableData } from './table-data';
import { readTable } from './table-data';
import { findTabs } from './tabs';
import { LOG } from '../tables/log';
import { RENEWALS } from '../tables/renewals';
import { SETTINGS_TABLE } from '../tables/settings';
import type { TableDeclaration } from '../tables/table';
import type { CalendarDate } from '../domain/calendar-date';

/** A job or panel call was asked of a spreadsheet that was never set up. */
export class NotSetUpError extends Error {
  override name = 'NotSetUpError';
}

/** The workbook as a job or a panel call finds it: three tabs, their settings and today, each read once. */
export interface Workbook {
  /** What the document remembers; read when the first of it is asked for. */
  readonly state: DocumentState;
  readonly calendar: SheetClock;
  readonly today: CalendarDate;
  readonly settings: Settings;
  readonly language: Language;
  readonly texts: Texts;
  /** The tabs of the add-on by the key of their table. */
  readonly tabs: ReadonlyMap<string, Sheet>;
  readonly renewals: RenewalsData;
  readonly settingsSheet: Sheet | undefined;
  readonly logSheet: Sheet | undefined;
  records(): readonly RenewalRecord[];
  /** Another tab of the add-on, as it is now; undefined where the book has none. */
  read<Key extends string>(table: TableDeclaration<Key>): TableData<Key> | undefined;
  log(entries: readonly LogEntry[]): void;
}

/** Where the tabs are and what the settings say, before any row is read. */
export type FoundWorkbook = Pick<Workbook, 'tabs' | 'settings' | 'language'>;

/** Looks every tab up by its mark, some twenty calls. */
export function findWorkbook(tabs: ReadonlyMap<string, Sheet> = findTabs()): FoundWorkbook {
  const settings = readSettings(tabs.get(SETTINGS_TABLE.key));
  const { language } = settings;
  if (!tabs.has(RENEWALS.key)) throw new NotSetUpError(textsIn(language).run.notSetUp);
  return { tabs, settings, language };
}

/** The workbook as it is now. Whoever looked the tabs up earlier in the same run hands them over: they are not looked up again. */
export function openWorkbook(
  state = documentState(),
  known?: FoundWorkbook['tabs'],
  by?: () => string,
): Workbook {
  const { tabs, settings } = findWorkbook(known);
  const sheet = tabs.get(RENEWALS.key);
  if (!sheet) throw new NotSetUpError(textsIn(settings.language).run.notSetUp);
  return workbookOf({
    state,
    by,
    tabs,
    settings,
    renewals: readTable(sheet, RENEWALS),
    read: (table) => {
      const found = tabs.get(table.key);
      return found && readTable(found, table);
    },
  });
}

/**
 * The same in a few calls, by what the document remembers of where its tabs are; undefined where nothing is remembered
 * or the headers of the renewals or the settings are not what they were.
 */
export function openAtPlaces(state: DocumentState, by?: () => string): Workbook | undefined {
  const tabs = tabsIn(state);
  const places = placesIn(state);
  const renewals = readAtPlace(RENEWALS, places[RENEWALS.key]);
  const settings = readAtPlace(SETTINGS_TABLE, places[SETTINGS_TABLE.key]);
  if (!tabs || !renewals || (tabs.has(SETTINGS_TABLE.key) && !settings)) return undefined;
  return workbookOf({
    state,
    by,
    tabs,
    settings: settingsOf(settings),
    renewals,
    read: (table) => {
      const found = tabs.get(table.key);
      return found && (readAtPlace(table, places[table.key]) ?? readTable(found, table));
    },
  });
}

/** In a few calls where the document remembers it, else looked up. */
export function openWhereKnown(state: DocumentState): Workbook {
  return openAtPlaces(state) ?? openWorkbook(state);
}

function workbookOf({
  state,
  by,
  tabs,
  settings,
  renewals,
  read,
}: Pick<Workbook, 'state' | 'tabs' | 'settings' | 'renewals' | 'read'> & {
  readonly by: (() => string) | undefined;
}): Workbook {
  const calendar = sheetCalendar();
  const logSheet = tabs.get(LOG.key);
  // Whoever needs no day does not ask for the sheet's zone.
  const today = once(() => calendar.today());
  return {
    state,
    calendar,
    get today() {
      return today();
    },
    settings,
    language: settings.language,
    texts: textsIn(settings.language),
    tabs,
    renewals,
    settingsSheet: tabs.get(SETTINGS_TABLE.key),
    records: () => readRenewals(renewals, calendar),
    read,
    logSheet,
    log: logOfRun(logSheet, calendar.timeNow, by),
  };
}

/** The language of the workbook's settings; undefined before it was set up. */
export function workbookLanguage(): Language | undefined {
  const sheet = findTabs().get(SETTINGS_TABLE.key);
  return sheet && readSettings(sheet).language;
}
