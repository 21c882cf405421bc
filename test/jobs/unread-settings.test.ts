import { describe, expect, test } from '@jest/globals';
import { runFromTrigger } from '../../src/jobs/triggered-run';
import { heartbeatOf } from '../../src/jobs/unread-settings';
import { LANGUAGES } from '../../src/locale/language';
import { settingsOf } from '../../src/sheets/settings';
import type { Settings, SettingsData } from '../../src/sheets/settings';
import { labelOf } from '../../src/tables/choices';
import { LOG } from '../../src/tables/log';
import type { SettingKey } from '../../src/tables/settings';
import { LANGUAGE_CHOICES, SETTINGS, SETTINGS_TABLE, SETTING_KEYS } from '../../src/tables/settings';
import type { LeanBook } from '../support/lean-services';
import type { BookOptions } from '../support/reliability';
import { TRIGGER_OWNER, factsOf, makeBook, runDay } from '../support/reliability';
import { stateOf } from '../support/stored-state';
import { zoneCalendar } from '../support/zone-calendar';

const settingsWith = (cells: Partial<Record<SettingKey, unknown>>, team: readonly unknown[] = []): Settings =>
  settingsOf({
    table: SETTINGS_TABLE,
    headerRow: 1,
    header: [],
    positions: new Map(['key', 'value', 'teamEmail', 'awayFrom', 'deputy'].map((key, index) => [key, index])),
    rows: [...Object.entries(cells), ['', '', ...team]].map((row) => [...row, '', '', '']),
    width: 5,
  } as unknown as SettingsData);

const unreadIn = (cells: Partial<Record<SettingKey, unknown>>) =>
  settingsWith(cells).notUnderstood.map(({ key, entries, countsInPart }) => [key, entries, countsInPart]);

describe('of a list in the settings, what can be read counts, and what cannot is named', () => {
  test.each([
    ['2026-12-25, 25.12., 2027-01-01', ['2026-12-25', '2027-01-01'], ['25.12.']],
    ['2026-12-25 2027-01-01', ['2026-12-25', '2027-01-01'], []],
    [
      '2026-12-25 Christmas; 1 January 2027\n2026-12-26',
      ['2026-12-25', '2026-12-26'],
      ['Christmas', '1 January 2027'],
    ],
    ['2026-02-30', [], ['2026-02-30']],
    // One day alone, in a cell that the sheet shows as text or as a number.
    [46381, ['2026-12-25'], []],
  ])('holidays: %p', (cell, counted, unread) => {
    const { workingDays, notUnderstood } = settingsWith({ workingDays: '', holidays: cell });
    expect([...workingDays.holidays].sort()).toEqual(counted);
    expect(notUnderstood.flatMap(({ entries }) => entries)).toEqual(unread);
  });

  test.each([
    ['Monday, Dienstag, Mittwoc', [1, 2], ['Mittwoc']],
    ['lundi mardi', [1, 2], []],
    // No list of two days.
    ['Monday to Friday', [1, 2, 3, 4, 5], ['Monday to Friday']],
  ])('working days: %p', (cell, counted, unread) => {
    const { workingDays, notUnderstood } = settingsWith({ workingDays: cell });
    expect([...workingDays.weekdays]).toEqual(counted);
    expect(notUnderstood.flatMap(({ entries }) => entries)).toEqual(unread);
  });

  test('languages of owners', () => {
    const cells = {
      ownerLanguages: 'Ana@agency.example: fr, ben: de, @b.example = Klingon, @c.example: Deutsch',
    };
    expect([...settingsWith(cells).ownerLanguages]).toEqual([
      ['ana@agency.example', 'fr'],
      ['@c.example', 'de'],
    ]);
    expect(unreadIn(cells)).toEqual([['ownerLanguages', ['ben: de', '@b.example = Klingon'], true]]);
  });
});

test('a number that somebody types into a cell of plain text is text, and counts', () => {
  const { horizonDays, escalationDays, noticeDays, reminderLadder, notUnderstood } = settingsWith({
    horizonDays: '90',
    escalationDays: ' 0 ',
    servicesNoticeDays: 30,
    reminderLadder: 60,
  });
  expect([horizonDays, escalationDays, noticeDays, reminderLadder]).toEqual([
    90,
    0,
    { ownServices: 30 },
    [60],
  ]);
  expect(notUnderstood).toEqual([]);
});

test.each<[SettingKey, unknown]>([
  ['language', 'Klingon'],
  ['horizonDays', '0'],
  ['horizonDays', 12.5],
  ['reminderLadder', '6O, 30'],
  ['reminderLadder', ','],
  ['fallbackEmail', 'ana.agency.example'],
  ['ownConversations', true],
  ['quietMailDay', 'Mon'],
  ['escalationEmail', 'a@b.example, c@d.example'],
  ['escalationDays', 366],
  ['servicesNoticeDays', '-1'],
  ['ownSubscriptionNoticeDays', '#REF!'],
  ['hubspotDaily', 'perhaps'],
  ['hubspotCurrency', '€'],
])('%s: %p cannot be read, and the usual value counts', (key, cell) => {
  expect(unreadIn({ [key]: cell })).toEqual([[key, [String(cell)], false]]);
  expect({ ...settingsWith({ [key]: cell }), notUnderstood: [], rows: 0 }).toEqual({
    ...settingsWith({ [key]: ' ' }),
    notUnderstood: [],
    rows: 0,
  });
});

test('what a new workbook has in its settings can be read, in every language', () => {
  for (const language of LANGUAGES) {
    const usual = SETTING_KEYS.map((key): [SettingKey, string] => {
      const { choices, usual: value, usualIn } = SETTINGS[key];
      const label = key === 'language' ? '' : choices?.values.find((choice) => choice.value === value)?.label;
      return [key, usualIn?.[language] ?? (label ? label[language] : String(value))];
    });
    expect(unreadIn(Object.fromEntries(usual))).toEqual([]);
  }
});

describe('the panels', () => {
  const calendar = {
    ...zoneCalendar('UTC'),
    timeNow: () => '2026-01-16 09:00',
    timeOf: () => '2026-01-16 08:05',
  } as unknown as Parameters<typeof heartbeatOf>[2];
  const warningsOf = (settings: Settings) => heartbeatOf(stateOf({}), settings, calendar).warnings;

  test.each(LANGUAGES)('warn of each, in %s with its name, what it says and what is expected', (language) => {
    const broken: Partial<Record<SettingKey, unknown>> = {
      horizonDays: 'far',
      reminderLadder: 'soon',
      workingDays: 'Funday',
      holidays: '25.12., 2027-01-01',
      ownConversations: 'perhaps',
      ownerLanguages: 'ana',
      escalationEmail: 'boss',
    };
    const settings = settingsWith({ language: labelOf(LANGUAGE_CHOICES, language, language), ...broken });
    const warnings = warningsOf(settings);
    expect(warnings).toHaveLength(Object.keys(broken).length);
    settings.notUnderstood.forEach(({ key, entries }, index) => {
      expect(warnings[index]).toContain(SETTINGS[key].label[language]);
      expect(warnings[index]).toContain(entries[0]);
      expect(warnings[index]).not.toMatch(/undefined|: \.|,,/);
    });
  });

  test('say what counts until it is corrected, while reminders are off, too', () => {
    expect(
      warningsOf(settingsWith({ workingDays: '', holidays: '25.12., 2027-01-01', escalationDays: 'x' })),
    ).toEqual([
      'Not understood in the setting “Holidays”, and so left out: “25.12.”. Expected: for example 2026-12-25, 2027-01-01.',
      'Not understood in the setting “Alert second address (days before the deadline)”, and so left out: “x”. Expected: a whole number from 0 to 365. Until it is corrected, the usual value applies.',
    ]);
    expect(warningsOf(settingsWith({ workingDays: '', holidays: '2027-01-01', escalationDays: 7 }))).toEqual(
      [],
    );
  });

  test('warn of days of absence and stand-ins of the team', () => {
    expect(warningsOf(settingsWith({}, ['ana@agency.example', 'next week', 'Ben'])).join()).toMatch(
      /“Away from”.*“next week”.*“Stand-in”.*“Ben”/,
    );
    expect(warningsOf(settingsWith({}, ['ana@agency.example', '2026-01-20', 'ben@agency.example']))).toEqual(
      [],
    );
  });

  test('show no more of a cell than somebody reads', () => {
    const holidays = Array.from({ length: 3_000 }, (_, index) => `${index}.`).join(',');
    const [warning = ''] = warningsOf(
      settingsWith({ workingDays: '', holidays, fallbackEmail: 'x'.repeat(9_000) }),
    );
    expect(warning.length).toBeLessThan(600);
  });
});

describe('the daily run', () => {
  const bookWith = (settings: NonNullable<BookOptions['settings']>, mailQuota?: number): LeanBook => {
    const book = makeBook({
      facts: factsOf(4, 8),
      settings,
      ...(mailQuota === undefined ? {} : { mailQuota }),
    });
    book.properties.set(
      'triggers',
      JSON.stringify({ 'trigger-1': { owner: TRIGGER_OWNER, at: '2026-01-12T00:00:00.000Z' } }),
    );
    return book;
  };
  const type = (book: LeanBook, key: SettingKey, cell: string | Date): void => {
    const tab = book.tab(SETTINGS_TABLE.key);
    tab.rows = tab.rows.map((row) => (row[3] === key ? [row[0] ?? '', cell, ...row.slice(2)] : row));
  };
  const run = (book: LeanBook, day: number): void => {
    const { failed, error } = runDay(book, () => runFromTrigger({ triggerUid: 'trigger-1' }), day);
    if (failed) throw error;
  };
  const position = (key: string): number => LOG.columns.findIndex((column) => column.key === key);
  const logged = (book: LeanBook): readonly unknown[] =>
    book
      .tab(LOG.key)
      .rows.filter((row) => row[position('event')] === 'Cell not understood, left as it is')
      .map((row) => `${String(row[position('column')])} ${String(row[position('before')])}`);
  const notices = ({ mails }: LeanBook): readonly string[] =>
    mails.filter(({ subject }) => /^A setting/.test(subject)).map(({ to, text }) => `${to} ${text}`);

  test('logs each value once and emails whose trigger it is once, and again what comes anew', () => {
    const book = bookWith({ holidays: '25.12., 2027-01-01', horizonDays: 'far' });
    for (const day of [0, 1, 2]) run(book, day);
    expect(logged(book)).toEqual(['Horizon (days) far', 'Holidays 25.12.']);
    expect(notices(book)).toHaveLength(1);
    expect(notices(book)[0]).toContain(TRIGGER_OWNER);
    expect(notices(book)[0]).toMatch(/Horizon \(days\).*far[^]*Holidays.*25\.12\.[^]*once for each value/);

    const [entry = []] = book.tab(LOG.key).rows.filter((row) => row[position('before')] === 'far');
    expect(entry[position('after')]).toMatch(/^Expected: a whole number from 1 to 3650\. Until/);

    type(book, 'holidays', '25.12., 1.1.');
    for (const day of [3, 4]) run(book, day);
    expect(logged(book).slice(2)).toEqual(['Holidays 1.1.']);
    expect(notices(book)).toHaveLength(2);
    expect(notices(book)[1]).not.toMatch(/25\.12\.|far/);

    // One of two put right is nothing new.
    type(book, 'holidays', '1.1.');
    run(book, 5);
    expect([logged(book).length, notices(book).length]).toEqual([3, 2]);
    type(book, 'holidays', '');
    run(book, 6);
    type(book, 'holidays', '1.1.');
    run(book, 7);
    expect([logged(book).length, notices(book).length]).toEqual([4, 3]);
  });

  test('says nothing where all can be read', () => {
    const book = bookWith({ holidays: '2026-12-25', horizonDays: '90', reminderLadder: 60 });
    run(book, 0);
    // What the sheet made of a day that was typed where the cell is not plain text.
    type(book, 'holidays', new Date('2026-12-25T05:00:00.000Z'));
    run(book, 1);
    expect([logged(book), notices(book)]).toEqual([[], []]);
    expect(book.properties.has('unreadSettings')).toBe(false);
  });

  test('names what no email could be sent of with the next', () => {
    const book = bookWith({ horizonDays: 'far' }, 0);
    const complaint = console.error;
    console.error = () => undefined;
    run(book, 0);
    console.error = complaint;
    expect(book.properties.get('unreadSettings')).toContain('false');
    book.mailQuota = 100;
    for (const day of [1, 2]) run(book, day);
    expect(book.mails.filter(({ text }) => text.includes('“far”'))).toHaveLength(1);
  });
});
