import { isEmailAddress } from '../domain/email-address';
import { dayInCell } from '../domain/sheet-calendar';
import type { SheetClock } from '../google/sheet-calendar';
import type { Language, Translated } from '../locale/language';
import { textsIn } from '../locale/texts';
import { cellText } from '../sheets/cells';
import type { LogEntry } from '../sheets/log';
import type { Settings } from '../sheets/settings';
import type { Workbook } from '../sheets/workbook';
import type { DocumentState } from '../store/document-state';
import { PARTS } from '../store/state-parts';
import type { SettingDeclaration } from '../tables/settings';
import { SETTINGS, SETTINGS_TABLE } from '../tables/settings';
import { columnOf } from '../tables/table';
import type { HeartbeatInWords } from './heartbeat';
import { heartbeatInWords, readHeartbeat } from './heartbeat';
import { DAILY_HOUR } from './own-trigger';
import { saidMark } from './unwatched-rows';

type Read = Pick<Settings, 'language' | 'notUnderstood' | 'colleagueCells'>;

/** What of the Settings tab cannot be read, in one of its settings or one of its columns of the team. */
interface UnreadPart {
  readonly label: Translated;
  readonly entries: readonly string[];
  readonly expected: string;
  readonly hasUsualValue: boolean;
  /** A short mark for each entry: the same value is said once. */
  readonly marks: readonly string[];
}

/** Nobody reads more of one setting. */
const MOST_ENTRIES = 20;
const MOST_CHARACTERS = 60;

/** A setting that could not be read, in one sentence or three, with the marks of what it says. */
export interface UnreadInWords {
  readonly sentence: string;
  readonly marks: readonly string[];
}

/**
 * The heartbeat of a workbook as its panels show it, with a warning for each setting that cannot be read: also while no
 * reminders go out, for a panel goes by the settings, too.
 */
export function heartbeatOf(state: DocumentState, settings: Read, calendar: SheetClock): HeartbeatInWords {
  const { language } = settings;
  const heartbeat = heartbeatInWords(readHeartbeat(state), calendar, language, DAILY_HOUR);
  const unread = unreadParts(settings, calendar).map((part) => inWords(part, language));
  return { ...heartbeat, warnings: [...heartbeat.warnings, ...unread] };
}

/**
 * What the Log has to say of settings that cannot be read: once for each value. What is in order again is forgotten, so
 * that the same fault is logged when it comes back.
 */
export function unreadSettingsToLog({ settings, calendar, language, texts, state }: Workbook): LogEntry[] {
  const said = state.get(PARTS.unreadSettings) ?? {};
  const parts = unreadParts(settings, calendar);
  const marks = parts.flatMap((part) => part.marks);
  const isSame = marks.length === Object.keys(said).length && marks.every((mark) => mark in said);
  if (!isSame)
    state.set(
      PARTS.unreadSettings,
      Object.fromEntries(marks.map((mark) => [mark, said[mark] ?? false] as const)),
    );
  return parts
    .map((part) => only(part, (mark) => !(mark in said)))
    .filter(({ entries }) => entries.length > 0)
    .map((part) => ({
      event: texts.log.unreadable,
      column: part.label[language],
      before: part.entries.join(', '),
      after: expectedInWords(part, language),
    }));
}

/** What whose trigger it is was not notified of yet. */
export function unreportedSettings({ settings, calendar, language, state }: Workbook): UnreadInWords[] {
  const said = state.get(PARTS.unreadSettings) ?? {};
  return unreadParts(settings, calendar)
    .map((part) => only(part, (mark) => said[mark] !== true))
    .filter(({ entries }) => entries.length > 0)
    .map((part) => ({ sentence: inWords(part, language), marks: part.marks }));
}

/** Notes, with the next `save`, that these were reported. */
export function markSettingsReported(
  state: DocumentState,
  settings: readonly UnreadInWords[],
  isReported = true,
): void {
  const marks = settings.flatMap((setting) => setting.marks);
  if (marks.length === 0) return;
  state.set(PARTS.unreadSettings, {
    ...state.get(PARTS.unreadSettings),
    ...Object.fromEntries(marks.map((mark) => [mark, isReported] as const)),
  });
}

function unreadParts(settings: Read, calendar: SheetClock): readonly UnreadPart[] {
  const { language } = settings;
  return [
    ...settings.notUnderstood.map(({ key, entries, countsInPart }) =>
      partOf(key, SETTINGS[key].label, entries, expectedOf(SETTINGS[key], language), !countsInPart),
    ),
    ...unreadOfTeam(settings, calendar),
  ].filter(({ entries }) => entries.length > 0);
}

/** A day of absence that cannot be read is none, and so nobody stands in. */
function unreadOfTeam({ colleagueCells, language }: Read, calendar: SheetClock): UnreadPart[] {
  const { example } = textsIn(language).setting;
  const isDay = (cell: unknown): boolean => dayInCell(cell, calendar) !== undefined;
  const columns = [
    { key: 'awayFrom', canBeRead: isDay, expected: '2026-12-25' },
    { key: 'awayUntil', canBeRead: isDay, expected: '2026-12-25' },
    {
      key: 'deputy',
      canBeRead: (cell: unknown) => isEmailAddress(String(cell).trim()),
      expected: SETTINGS.fallbackEmail.example ?? '',
    },
  ] as const;
  return columns.map(({ key, canBeRead, expected }) => {
    const cells = colleagueCells.map((row) => row[key]);
    const unread = cells.filter((cell) => String(cell ?? '').trim() !== '' && !canBeRead(cell));
    const entries = [...new Set(unread.map((cell) => cellText(cell, calendar)))];
    return partOf(key, columnOf(SETTINGS_TABLE, key).label, entries, example(expected), false);
  });
}

function partOf(
  key: string,
  label: Translated,
  entries: readonly string[],
  expected: string,
  hasUsualValue: boolean,
): UnreadPart {
  const named = entries.slice(0, MOST_ENTRIES);
  return {
    label,
    entries: named,
    expected,
    hasUsualValue,
    marks: named.map((entry) => saidMark(key, entry)),
  };
}

function only(part: UnreadPart, isMeant: (mark: string) => boolean): UnreadPart {
  const meant = part.marks.map(isMeant);
  return {
    ...part,
    entries: part.entries.filter((_, index) => meant[index]),
    marks: part.marks.filter((_, index) => meant[index]),
  };
}

function expectedOf(
  { choices, range, example, usual, usualIn }: SettingDeclaration,
  language: Language,
): string {
  const { setting: texts } = textsIn(language);
  if (choices) return texts.oneOf(choices.values.map(({ label }) => label[language]).join(', '));
  if (range) return texts.wholeNumber(...range);
  return texts.example(example ?? usualIn?.[language] ?? String(usual));
}

function inWords(part: UnreadPart, language: Language): string {
  const { setting: texts, identity } = textsIn(language);
  const quoted = part.entries.map((entry) =>
    identity.quoted(entry.length > MOST_CHARACTERS ? `${entry.slice(0, MOST_CHARACTERS)}…` : entry),
  );
  const unread = texts.unread(identity.quoted(part.label[language]), quoted.join(', '));
  return `${unread} ${expectedInWords(part, language)}`;
}

function expectedInWords({ expected, hasUsualValue }: UnreadPart, language: Language): string {
  const { setting: texts } = textsIn(language);
  return texts.expected(expected) + (hasUsualValue ? ` ${texts.usual}` : '');
}
