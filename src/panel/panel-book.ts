import { isDate } from '../domain/sheet-calendar';
import type { SheetClock } from '../google/sheet-calendar';
import { beginDaysIn, sheetCalendar } from '../google/sheet-calendar';
import { openSpreadsheet } from '../google/spreadsheet';
import { remindersAreOn } from '../jobs/heartbeat';
import { heartbeatOf } from '../jobs/unread-settings';
import type { DocumentState } from '../store/document-state';
import { documentState } from '../store/document-state';
import { PARTS } from '../store/state-parts';
import { placesAreUnreadable, rememberPlaces } from '../jobs/remember-places';
import { textsIn } from '../locale/texts';
import type { Places } from '../sheets/places';
import { placesIn, readAtPlace } from '../sheets/places';
import type { RenewalRecord, RenewalsData } from '../sheets/renewals';
import { readRenewals } from '../sheets/renewals';
import type { Settings, SettingsData } from '../sheets/settings';
import { colleaguesOf, settingsOf } from '../sheets/settings';
import type { TableData } from '../sheets/table-data';
import { cellOf } from '../sheets/table-data';
import type { Workbook } from '../sheets/workbook';
import { NotSetUpError } from '../sheets/workbook';
import { RENEWALS } from '../tables/renewals';
import { SETTINGS_TABLE, TEAM_ROLES } from '../tables/settings';
import type { TableDeclaration } from '../tables/table';
import type { PanelBook, TeamMemberView } from './contract';

/** What views are made from. */
export type PanelContext = Pick<Workbook, 'language' | 'texts' | 'today' | 'calendar'> & {
  readonly settings: Pick<Settings, 'horizonDays' | 'ownConversations'>;
};

export interface OpenedBook extends PanelContext {
  readonly book: PanelBook;
  readonly renewals: RenewalsData;
  records(): readonly RenewalRecord[];
}

/**
 * The renewals as the panel reads them: in one call where it hands back what it knows of the book, in three where it
 * begins anew (what the document remembers, the settings, the renewals). Only where tabs were made or their headers
 * changed since, the long way is gone once, and remembered.
 */
export function openPanelBook(known: PanelBook | undefined): OpenedBook {
  const renewals = known && readAtPlace(RENEWALS, known.places[RENEWALS.key]);
  return known && renewals ? opened(known, renewals) : openAnew();
}

/** The book as `openWorkbook` has it, in the panel's form: after a change was written. */
export function bookOf(workbook: Workbook, renewals: RenewalsData): OpenedBook {
  const { state } = workbook;
  const book = bookFrom(workbook.settings, state, placesIn(state), workbook.calendar);
  return { ...opened(book, renewals), calendar: workbook.calendar };
}

/** Another tab of the book, read in one call; undefined where there is none. */
export function readTab<Key extends string>(
  book: PanelBook,
  table: TableDeclaration<Key>,
): TableData<Key> | undefined {
  const place = book.places[table.key];
  if (!place) return undefined;
  return readAtPlace(table, place) ?? readAtPlace(table, rememberPlaces(documentState()).places[table.key]);
}

export function calendarOf({ timeZone }: PanelBook): SheetClock {
  return sheetCalendar(timeZone);
}

function openAnew(): OpenedBook {
  const state = documentState();
  const remembered = placesIn(state);
  const found =
    (placesAreUnreadable(state) ? undefined : readBook(remembered)) ?? readBook(rememberPlaces(state).places);
  // Nobody reads this sentence: the panel shows its first steps instead.
  if (!found) throw new NotSetUpError(textsIn('en').run.notSetUp);
  const { places, renewals, settings } = found;
  const timeZone = zoneOf(renewals, state);
  return opened(bookFrom(settingsOf(settings), state, places, sheetCalendar(timeZone)), renewals);
}

interface FoundBook {
  readonly places: Places;
  readonly renewals: RenewalsData;
  readonly settings: SettingsData | undefined;
}

function readBook(places: Places): FoundBook | undefined {
  const renewals = readAtPlace(RENEWALS, places[RENEWALS.key]);
  if (!renewals) return undefined;
  const settings = readAtPlace(SETTINGS_TABLE, places[SETTINGS_TABLE.key]);
  const isWhole = settings !== undefined || places[SETTINGS_TABLE.key] === undefined;
  return isWhole ? { places, renewals, settings } : undefined;
}

/** The remembered zone, unless the days in the sheet begin at other hours by now. */
function zoneOf(renewals: RenewalsData, state: DocumentState): string {
  const remembered = state.get(PARTS.timeZone);
  const days = renewals.rows.map((row) => cellOf(renewals, row, 'renewalStart')).filter(isDate);
  if (remembered && beginDaysIn(remembered, days.slice(0, DAYS_TRIED))) return remembered;
  const timeZone = openSpreadsheet().getSpreadsheetTimeZone();
  if (timeZone !== remembered) {
    state.set(PARTS.timeZone, timeZone);
    state.save();
  }
  return timeZone;
}

/** Enough to meet summer and winter. */
const DAYS_TRIED = 60;

function bookFrom(settings: Settings, state: DocumentState, places: Places, calendar: SheetClock): PanelBook {
  return {
    language: settings.language,
    timeZone: calendar.timeZone(),
    locale: state.get(PARTS.locale) ?? null,
    horizonDays: settings.horizonDays,
    ownConversations: settings.ownConversations,
    team: TEAM_ROLES.flatMap((role) => {
      const written = settings.team[role];
      return written === undefined ? [] : [{ role, ...nameAndAddress(written) }];
    }),
    colleagues: colleaguesOf(settings, calendar).map(({ email, name }) => ({ email, name: name ?? null })),
    remindersOn: remindersAreOn(state),
    lastRun: state.get(PARTS.lastRun) ?? null,
    heartbeat: heartbeatOf(state, settings, calendar),
    places,
  };
}

/** "Dana Example <dana@example.com>", an address alone, or a name alone. */
export function nameAndAddress(written: string): Pick<TeamMemberView, 'name' | 'email'> {
  // Word by word: one pattern for the whole takes minutes over thousands of "a@".
  const email = written.split(/[\s<>,;"()]+/).find(isAddress);
  const name = (email === undefined ? written : written.replace(email, ''))
    .replace(/[<>()",;]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { name: name === '' ? null : name, email: email ?? null };
}

/** No address has more. */
const MOST_ADDRESS_CHARACTERS = 254;

function isAddress(word: string): boolean {
  if (word.length > MOST_ADDRESS_CHARACTERS) return false;
  const at = word.indexOf('@', 1);
  return at > 0 && word.lastIndexOf('.', word.length - 2) > at + 1;
}

function opened(book: PanelBook, renewals: RenewalsData): OpenedBook {
  const calendar = calendarOf(book);
  let records: readonly RenewalRecord[] | undefined;
  return {
    book,
    language: book.language,
    texts: textsIn(book.language),
    settings: { horizonDays: book.horizonDays, ownConversations: book.ownConversations },
    calendar,
    today: calendar.today(),
    renewals,
    records: () => (records ??= readRenewals(renewals, calendar)),
  };
}
