import type { SheetClock } from '../google/sheet-calendar';
import { sheetCalendar } from '../google/sheet-calendar';
import type { Sheet } from '../google/spreadsheet';
import type { Language } from '../locale/language';
import type { Texts } from '../locale/texts';
import { textsIn } from '../locale/texts';
import type { LogEntry } from './log';
import { appendToLog } from './log';
import type { RenewalRecord, RenewalsData } from './renewals';
import { readRenewals } from './renewals';
import type { Settings } from './settings';
import { readSettings } from './settings';
import { readTable } from './table-data';
import { findTabs } from './tabs';
import { LOG } from '../tables/log';
import { RENEWALS } from '../tables/renewals';
import { SETTINGS_TABLE } from '../tables/settings';
import type { CalendarDate } from '../domain/calendar-date';

/** A job or panel call was asked of a spreadsheet that was never set up. */
export class NotSetUpError extends Error {
  override name = 'NotSetUpError';
}

/** The workbook as a job or a panel call finds it: three tabs, their settings and today, each read once. */
export interface Workbook {
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
  log(entries: readonly LogEntry[]): void;
}

export function openWorkbook(): Workbook {
  const tabs = findTabs();
  const settingsSheet = tabs.get(SETTINGS_TABLE.key);
  const settings = readSettings(settingsSheet);
  const texts = textsIn(settings.language);
  const sheet = tabs.get(RENEWALS.key);
  if (!sheet) throw new NotSetUpError(texts.run.notSetUp);
  const calendar = sheetCalendar();
  const renewals = readTable(sheet, RENEWALS);
  const logSheet = tabs.get(LOG.key);
  let run: string | undefined;
  return {
    calendar,
    today: calendar.today(),
    settings,
    language: settings.language,
    texts,
    tabs,
    renewals,
    settingsSheet,
    records: () => readRenewals(renewals, calendar),
    logSheet,
    log: (entries) => {
      run = appendToLog(logSheet, { when: calendar.timeNow(), run }, entries);
    },
  };
}

/** The language of the workbook's settings; undefined before it was set up. */
export function workbookLanguage(): Language | undefined {
  const sheet = findTabs().get(SETTINGS_TABLE.key);
  return sheet && readSettings(sheet).language;
}
