import * as v from 'valibot';
import { isEmailAddress } from '../domain/email-address';
import type { CalendarDate, Weekday } from '../domain/calendar-date';
import { parseIsoDate, toIsoDate } from '../domain/calendar-date';
import { DEFAULT_ESCALATION_DAYS, DEFAULT_LADDER } from '../domain/reminders';
import type { CommunicationOwner, Contract } from '../domain/renewal';
import { HORIZON_DAYS } from '../domain/renewal';
import type { SheetCalendar } from '../domain/sheet-calendar';
import type { TeamMember } from '../domain/team';
import { dayInCell, isDate } from '../domain/sheet-calendar';
import { sheetCalendar, writableCells } from '../google/sheet-calendar';
import type { Sheet } from '../google/spreadsheet';
import { openSpreadsheet } from '../google/spreadsheet';
import type { WorkingDays } from '../domain/working-days';
import { EVERY_DAY } from '../domain/working-days';
import type { Language } from '../locale/language';
import { LANGUAGES } from '../locale/language';
import type { ChoiceTable } from '../tables/choices';
import { valueOf } from '../tables/choices';
import type { KeyOf } from '../tables/table';
import type { QuietMailDay, SettingKey, TeamColumn, TeamRole } from '../tables/settings';
import {
  LANGUAGE_CHOICES,
  QUIET_MAIL_DAYS,
  SETTINGS,
  SETTINGS_TABLE,
  TEAM_ROLES,
  YES_NO,
} from '../tables/settings';
import type { TableData } from './table-data';
import { cellOf, readTable, rowNumber } from './table-data';

export type SettingsData = TableData<KeyOf<typeof SETTINGS_TABLE>>;

export interface Settings {
  readonly language: Language;
  readonly horizonDays: number;
  readonly reminderLadder: readonly number[];
  /** Every day where the tab has no such setting: a workbook of before goes on as it did. */
  readonly workingDays: WorkingDays;
  /** undefined when none is set. */
  readonly fallbackEmail: string | undefined;
  /** "We own all transactional conversations." */
  readonly ownConversations: boolean;
  /** The language of one owner, or of all of a domain ("@agency.example"), where it is not that of the workbook. */
  readonly ownerLanguages: ReadonlyMap<string, Language>;
  /** undefined for never. */
  readonly quietMailDay: Weekday | undefined;
  /** Told of what nobody decided so many days before its deadline; undefined when nobody is. */
  readonly escalationEmail: string | undefined;
  readonly escalationDays: number;
  /** Of rows that leave them blank, by their contract; where nothing is set, 45 as everywhere. */
  readonly noticeDays: Readonly<Partial<Record<Contract, number>>>;
  /** The daily run brings clients in from HubSpot. */
  readonly hubspotDaily: boolean;
  /** What HubSpot's amounts are in, where HubSpot does not say; undefined when nothing is set. */
  readonly hubspotCurrency: string | undefined;
  /** As the partner wrote them: "Dana Example <dana@example.com>". */
  readonly team: Readonly<Partial<Record<TeamRole, string>>>;
  /** The partner's own colleagues, as their cells have them. */
  readonly colleagueCells: readonly Readonly<Record<TeamColumn, unknown>>[];
  readonly notUnderstood: readonly UnreadSetting[];
  readonly asOf: unknown;
  /** Where each setting stands in the tab, from 1. */
  readonly rows: ReadonlyMap<string, number>;
  readonly valueColumn: number;
}

/** A setting that could not be read, or not all of it. */
export interface UnreadSetting {
  readonly key: SettingKey;
  /** The entries of a list that do not count, or all that the cell says. */
  readonly entries: readonly string[];
  /** Whether the rest of it counts. Where nothing does, the setting has its usual value. */
  readonly countsInPart: boolean;
}

/** The named range that the daily run stamps and that formulas refer to. */
export const AS_OF = 'AS_OF';
/** When the daily job last went well; the header of the renewals turns red by it. */
export const LAST_GOOD_RUN = 'LAST_GOOD_RUN';

const NAMED_SETTINGS: Readonly<Partial<Record<SettingKey, string>>> = {
  asOf: AS_OF,
  lastGoodRun: LAST_GOOD_RUN,
};

/** What of a list can be read; `unread` are its other entries. The value is undefined where nothing of it can. */
interface ReadList {
  readonly value: unknown;
  readonly unread: readonly string[];
}

const WEEKDAYS: readonly unknown[] = QUIET_MAIL_DAYS.values.slice(0, 7).map(({ value }) => value);
const USUAL_WEEKDAYS: ReadonlySet<Weekday> = new Set([1, 2, 3, 4, 5]);

/**
 * "Monday, Tuesday": in any of the languages. Without the days that cannot be read, a reminder comes earlier at most.
 * "Monday to Friday" is no list of two days.
 */
function weekdaysIn(text: string): ReadList {
  const dayOf = (name: string): number => WEEKDAYS.indexOf(valueOf(QUIET_MAIL_DAYS, name)) + 1;
  const entries = entriesOf(text).map((entry) => ({ entry, days: wordsOf(entry).map(dayOf) }));
  const known = entries.flatMap(({ days }) => (days.includes(0) ? [] : (days as Weekday[])));
  return {
    value: known.length > 0 ? new Set(known) : undefined,
    unread: entries.flatMap(({ entry, days }) => (days.includes(0) ? [entry] : [])),
  };
}

/** "2026-12-25, 2027-01-01": of "2026-12-25 Christmas" the day counts, and the rest is named. */
function daysIn(text: string): ReadList {
  const known = wordsOf(text.replace(/[,;]/g, ' ')).filter(parseIsoDate);
  const unread = entriesOf(text).map((entry) =>
    wordsOf(entry)
      .filter((word) => !parseIsoDate(word))
      .join(' '),
  );
  return { value: known.length > 0 ? new Set(known) : undefined, unread: unread.filter(Boolean) };
}

/** "ana@agency.example: fr, @agency.example = Deutsch" */
function ownerLanguagesIn(text: string): ReadList {
  const known = new Map<string, Language>();
  const unread = entriesOf(text).filter((entry) => {
    const [owner = '', name = ''] = entry.split(/[:=]/);
    const language = valueOf(LANGUAGE_CHOICES, name);
    if (!language || !owner.includes('@')) return true;
    known.set(owner.trim().toLowerCase(), language);
    return false;
  });
  return { value: known.size > 0 ? known : undefined, unread };
}

function entriesOf(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((entry) => entry.trim())
    .filter(Boolean);
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

const LISTS: Readonly<Partial<Record<SettingKey, (text: string) => ReadList>>> = {
  workingDays: weekdaysIn,
  holidays: daysIn,
  ownerLanguages: ownerLanguagesIn,
};

/** All or nothing: the usual days are better than only some of those that were meant. */
const ladder = () =>
  v.pipe(
    v.string(),
    v.transform((text) =>
      text
        .split(/[,;\s]+/)
        .filter(Boolean)
        .map(Number),
    ),
    v.minLength(1),
    v.everyItem((day) => Number.isInteger(day) && day > 0 && day <= 730),
  );

const oneOf =
  <Value extends string>(choices: ChoiceTable<Value>) =>
  () =>
    v.pipe(
      v.string(),
      v.transform((name) => valueOf(choices, name)),
    );

const emailAddress = () => v.pipe(v.string(), v.check(isEmailAddress));

/** What somebody types into a cell of plain text is text, whatever it looks like. */
const number = (key: SettingKey) => () => {
  const [lowest, highest] = SETTINGS[key].range ?? [0, 0];
  return v.pipe(
    v.string(),
    v.regex(/^\d{1,9}$/),
    v.transform(Number),
    v.minValue(lowest),
    v.maxValue(highest),
  );
};

/** What each setting must be that is no list of entries; made when the setting is read. */
const SCHEMAS = {
  language: oneOf(LANGUAGE_CHOICES),
  horizonDays: number('horizonDays'),
  reminderLadder: ladder,
  ownConversations: oneOf(YES_NO),
  fallbackEmail: emailAddress,
  quietMailDay: oneOf(QUIET_MAIL_DAYS),
  escalationEmail: emailAddress,
  escalationDays: number('escalationDays'),
  servicesNoticeDays: number('servicesNoticeDays'),
  ownSubscriptionNoticeDays: number('ownSubscriptionNoticeDays'),
  hubspotDaily: oneOf(YES_NO),
  hubspotCurrency: () => v.pipe(v.string(), v.toUpperCase(), v.regex(/^[A-Z]{3}$/)),
};

/**
 * The cell of a setting as text. One day that somebody types may be a date to the sheet, or its serial number, whatever
 * the format of the cell: it is written as yyyy-MM-dd here.
 */
function settingText(key: SettingKey, cell: unknown): string {
  const mayBeDay = isDate(cell) || (key === 'holidays' && typeof cell === 'number');
  const day = mayBeDay ? dayInCell(cell, sheetCalendar()) : undefined;
  return day ? toIsoDate(day) : String(cell ?? '').trim();
}

/** A setting that is blank or not understood has its usual value; the caller can tell which. */
export function readSettings(sheet: Sheet | undefined): Settings {
  return settingsOf(sheet && readTable(sheet, SETTINGS_TABLE));
}

function whole(key: keyof typeof SCHEMAS, text: string): ReadList {
  const { success, output } = v.safeParse(SCHEMAS[key](), text);
  const value = success ? output : undefined;
  return { value, unread: value === undefined ? [text] : [] };
}

/** The settings that a read of their tab brought. */
export function settingsOf(data: SettingsData | undefined): Settings {
  const cells = new Map<string, unknown>();
  const rows = new Map<string, number>();
  data?.rows.forEach((row, index) => {
    const key = String(cellOf(data, row, 'key'));
    cells.set(key, cellOf(data, row, 'value'));
    rows.set(key, rowNumber(data, index));
  });
  const notUnderstood: UnreadSetting[] = [];
  const read = <Value>(key: keyof typeof SCHEMAS | keyof typeof LISTS, usual: Value): Value => {
    const text = settingText(key, cells.get(key));
    if (text === '') return usual;
    const { value, unread } = LISTS[key]?.(text) ?? whole(key as keyof typeof SCHEMAS, text);
    if (unread.length > 0) notUnderstood.push({ key, entries: unread, countsInPart: value !== undefined });
    return value === undefined ? usual : (value as Value);
  };
  return {
    language: read('language', LANGUAGES[0]) as Language,
    horizonDays: read('horizonDays', HORIZON_DAYS),
    reminderLadder: read('reminderLadder', DEFAULT_LADDER),
    workingDays: rows.has('workingDays')
      ? {
          weekdays: read<ReadonlySet<Weekday>>('workingDays', USUAL_WEEKDAYS),
          holidays: read<ReadonlySet<string>>('holidays', new Set()),
        }
      : EVERY_DAY,
    fallbackEmail: read<string | undefined>('fallbackEmail', undefined),
    ownConversations: read<'yes' | 'no'>('ownConversations', 'no') === 'yes',
    ownerLanguages: read<ReadonlyMap<string, Language>>('ownerLanguages', new Map()),
    quietMailDay: weekdayOf(read<QuietMailDay>('quietMailDay', 'monday')),
    escalationEmail: read<string | undefined>('escalationEmail', undefined)?.toLowerCase(),
    escalationDays: read('escalationDays', DEFAULT_ESCALATION_DAYS),
    noticeDays: withoutBlanks({
      ownServices: read<number | undefined>('servicesNoticeDays', undefined),
      ownSubscription: read<number | undefined>('ownSubscriptionNoticeDays', undefined),
    }),
    hubspotDaily: read<'yes' | 'no'>('hubspotDaily', 'no') === 'yes',
    hubspotCurrency: read<string | undefined>('hubspotCurrency', undefined),
    team: Object.fromEntries(
      TEAM_ROLES.flatMap((role) => {
        const written = String(cells.get(role) ?? '').trim();
        return written === '' ? [] : [[role, written] as const];
      }),
    ),
    colleagueCells: (data?.rows ?? []).flatMap((row) =>
      data && String(cellOf(data, row, 'teamEmail')).trim() !== ''
        ? [
            Object.fromEntries(TEAM_COLUMNS.map((key) => [key, cellOf(data, row, key)])) as Record<
              TeamColumn,
              unknown
            >,
          ]
        : [],
    ),
    notUnderstood,
    asOf: cells.get('asOf') ?? '',
    rows,
    valueColumn: (data?.positions.get('value') ?? 1) + 1,
  };
}

function withoutBlanks(values: Partial<Record<Contract, number | undefined>>): Settings['noticeDays'] {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function weekdayOf(day: QuietMailDay): Weekday | undefined {
  if (day === 'never') return undefined;
  return (QUIET_MAIL_DAYS.values.findIndex(({ value }) => value === day) + 1) as Weekday;
}

/** The language in which somebody is written to: their own, that of their domain, or the workbook's. */
export function languageOfOwner(
  address: string,
  { ownerLanguages: languages, language }: Pick<Settings, 'ownerLanguages' | 'language'>,
): Language {
  return languages.get(address) ?? languages.get(address.slice(address.indexOf('@'))) ?? language;
}

/** Who tells a client of a row that names nobody: HubSpot, unless the partner has taken over all conversations. */
export function usualOwner({ ownConversations }: Pick<Settings, 'ownConversations'>): CommunicationOwner {
  return ownConversations ? 'partner' : 'hubspot';
}

/** The notice days that the settings give to a contract whose row leaves them blank. */
export function usualNoticeDays(
  contract: Contract | undefined,
  { noticeDays: byContract }: Pick<Settings, 'noticeDays'>,
): number | undefined {
  return contract && byContract[contract];
}

const TEAM_COLUMNS: readonly TeamColumn[] = ['teamEmail', 'teamName', 'awayFrom', 'awayUntil', 'deputy'];

/** The team as the rules see it; a day that cannot be read is none. */
export function colleaguesOf(
  { colleagueCells }: Pick<Settings, 'colleagueCells'>,
  calendar: SheetCalendar,
): TeamMember[] {
  const text = (cell: unknown): string | undefined => String(cell).trim() || undefined;
  return colleagueCells.map((cells) => ({
    email: String(cells.teamEmail).trim().toLowerCase(),
    name: text(cells.teamName),
    awayFrom: dayInCell(cells.awayFrom, calendar),
    awayUntil: dayInCell(cells.awayUntil, calendar),
    deputy: text(cells.deputy)?.toLowerCase(),
  }));
}

export function writeSetting(
  sheet: Sheet,
  settings: Settings,
  key: SettingKey,
  cell: string | number | Date,
): void {
  const row = settings.rows.get(key);
  if (row !== undefined) sheet.getRange(row, settings.valueColumn).setValue(writableCells([[cell]])[0]?.[0]);
}

/** Stamps today where formulas look for it. On the same day again it changes nothing, so no formula runs anew. */
export function stampAsOf(
  sheet: Sheet,
  settings: Settings,
  today: CalendarDate,
  calendar: SheetCalendar,
): void {
  const stamp = calendar.fromCalendarDate(today);
  const row = settings.rows.get('asOf');
  if (row === undefined) return;
  const isStamped = isDate(settings.asOf) && settings.asOf.getTime() === stamp.getTime();
  if (!isStamped) sheet.getRange(row, settings.valueColumn).setValue(writableCells([[stamp]])[0]?.[0]);
}

export function stampLastGoodRun(sheet: Sheet, settings: Settings, now: Date): void {
  writeSetting(sheet, settings, 'lastGoodRun', now);
}

/** So that the header of the table does not turn red where nothing is to run. */
export function clearLastGoodRun(sheet: Sheet, settings: Settings): void {
  writeSetting(sheet, settings, 'lastGoodRun', '');
}

/** Gives a setting the name by which formulas find it, where it has one. */
export function nameSetting(key: SettingKey, sheet: Sheet, row: number, column: number): void {
  const name = NAMED_SETTINGS[key];
  if (name) openSpreadsheet().setNamedRange(name, sheet.getRange(row, column));
}
