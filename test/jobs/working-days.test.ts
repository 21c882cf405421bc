import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  compareDates,
  daysBetween,
  fromSerialDay,
  toIsoDate,
  toSerialDay,
} from '../../src/domain/calendar-date';
import type { Weekday } from '../../src/domain/calendar-date';
import { dueReminder } from '../../src/domain/reminders';
import {
  isWorkingDay,
  weekdayOf,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../../src/domain/working-days';
import type { Reminder, ReminderLine } from '../../src/jobs/plan-reminders';
import { planReminders } from '../../src/jobs/plan-reminders';
import { writeReminderMail } from '../../src/jobs/reminder-mail';
import { LANGUAGES } from '../../src/locale/language';
import { textsIn } from '../../src/locale/texts';
import { settingsOf } from '../../src/sheets/settings';
import type { SettingsData } from '../../src/sheets/settings';
import type { RenewalRecord } from '../../src/sheets/renewals';
import { RowMemory } from '../../src/store/row-memory';
import { SETTINGS, SETTINGS_TABLE } from '../../src/tables/settings';
import { day } from '../support/days';

const FIVE_DAYS: ReadonlySet<Weekday> = new Set([1, 2, 3, 4, 5]);
const WEEK = { weekdays: FIVE_DAYS, holidays: new Set(['2026-01-16']) };
const BEGIN = day('2026-01-01');

const settingsWith = (entries: readonly (readonly [string, unknown])[]) =>
  settingsOf({
    table: SETTINGS_TABLE,
    headerRow: 1,
    header: [],
    positions: new Map([
      ['key', 0],
      ['value', 1],
    ] as const),
    rows: entries,
    width: 2,
  } as unknown as SettingsData);

describe('working days', () => {
  test('know the weekday of a day, and the working day before and after it', () => {
    expect([
      weekdayOf(day('2026-01-16')),
      weekdayOf(day('2026-01-18')),
      weekdayOf(day('1900-01-01')),
    ]).toEqual([5, 7, 1]);
    expect(toIsoDate(workingDayOnOrBefore(day('2026-01-18'), WEEK))).toBe('2026-01-15');
    expect(toIsoDate(workingDayOnOrAfter(day('2026-01-16'), WEEK))).toBe('2026-01-19');
    expect(isWorkingDay(day('2026-01-16'), WEEK)).toBe(false);
  });

  test('are those of Settings, in any language; a workbook without the setting works every day', () => {
    for (const language of LANGUAGES) {
      const { workingDays, notUnderstood } = settingsWith([
        ['workingDays', SETTINGS.workingDays.usualIn?.[language]],
        ['holidays', '2026-12-25, 2027-01-01'],
      ]);
      expect(notUnderstood).toEqual([]);
      expect(workingDays).toEqual({ weekdays: FIVE_DAYS, holidays: new Set(['2026-12-25', '2027-01-01']) });
    }
    expect(settingsWith([]).workingDays.weekdays.size).toBe(7);
    expect(settingsWith([['workingDays', '']]).workingDays.weekdays).toEqual(FIVE_DAYS);
    expect(
      settingsWith([
        ['workingDays', 'Funday'],
        ['holidays', '25.12.'],
      ]).notUnderstood.map(({ key }) => key),
    ).toEqual(['workingDays', 'holidays']);
  });

  test('a row that was typed on a Saturday is told of a deadline on Sunday at once, of one on Monday on Monday', () => {
    const change = (deadline: string) =>
      ({
        contractType: 'renewal',
        communicationOwner: 'hubspot',
        renewalStart: addDays(day(deadline), 45),
      }) as const;
    const due = (deadline: string, asOf: string) =>
      dueReminder(change(deadline), day(asOf), undefined, [], WEEK)?.kind;
    expect(due('2026-01-18', '2026-01-17')).toBe('lastDay');
    expect(due('2026-01-19', '2026-01-17')).toBeUndefined();
    expect(due('2026-01-19', '2026-01-19')).toBe('lastDay');
  });
});

interface Row {
  readonly startsAfter: number;
  readonly noticeDays: number;
}

const books = fc.record({
  rows: fc.array(
    fc.record({
      startsAfter: fc.integer({ min: 150, max: 260 }),
      noticeDays: fc.integer({ min: 10, max: 60 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  weekdays: fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  holidays: fc.uniqueArray(fc.integer({ min: 0, max: 260 }), { maxLength: 25 }),
  ladder: fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { maxLength: 5 }),
  /** After so many emails a run dies; the next one comes on the same day. */
  kills: fc.array(fc.nat(2), { maxLength: 40 }),
});

/** Which stage is to come on which day, said once more: by serial days, without the domain's own rules. */
function expectedOf(
  { startsAfter, noticeDays }: Row,
  isWorking: (serial: number) => boolean,
  ladder: readonly number[],
): string[] {
  const start = toSerialDay(BEGIN) + startsAfter;
  const before = (serial: number): number => (isWorking(serial) ? serial : before(serial - 1));
  const after = (serial: number): number => (isWorking(serial) ? serial : after(serial + 1));
  const stages = [...new Set(ladder)].filter((days) => days > noticeDays).sort((one, other) => other - one);
  const byDay = new Map<number, number>();
  for (const days of [...stages, noticeDays]) byDay.set(before(start - days), days);
  const report = after(start - noticeDays + 1);
  if (report <= start) byDay.set(report, noticeDays - 1);
  return [...byDay].map(([serial, days]) => `${toIsoDate(fromSerialDay(serial))} ${days}`).sort();
}

test('each reminder comes once, on its day or the working day before, however often a run dies', () => {
  fc.assert(
    fc.property(books, ({ rows, weekdays, holidays, ladder, kills }) => {
      const workingDays = {
        weekdays: new Set(weekdays),
        holidays: new Set(holidays.map((after) => toIsoDate(addDays(BEGIN, after)))),
      };
      const records: RenewalRecord[] = rows.map(({ startsAfter, noticeDays }, index) => ({
        index,
        problems: [],
        values: {
          rowKey: `R${index + 1}`,
          clientName: `Client ${index + 1}`,
          contractType: 'renewal',
          communicationOwner: 'hubspot',
          ownerEmail: `owner${index}@agency.example`,
          renewalStart: addDays(BEGIN, startsAfter),
          noticeDays,
        },
      }));
      const settings = {
        ...{ reminderLadder: ladder, fallbackEmail: undefined, horizonDays: 120, ownConversations: false },
        ...{ language: 'en' as const, ownerLanguages: new Map(), quietMailDay: undefined },
        ...{ escalationEmail: undefined, escalationDays: 7, workingDays },
      };
      const memory = new RowMemory();
      const sent = new Map<string, string[]>(records.map(({ values }) => [values.rowKey ?? '', []]));
      const dying = [...kills];
      const run = (today: typeof BEGIN): void => {
        const history = { lastMailed: new Map(), remindersSince: '2025-01-01' };
        const { reminders } = planReminders(records, settings, memory, history, today, textsIn('en'));
        const diesAfter = reminders.length > 0 ? dying.shift() : undefined;
        for (const { lines } of reminders.slice(0, diesAfter ?? reminders.length))
          for (const { rowKey, stage, terms } of lines) {
            sent.get(rowKey)?.push(`${toIsoDate(today)} ${stage.daysBeforeStart}`);
            memory.remember(rowKey, { sent: { daysBeforeStart: stage.daysBeforeStart, terms } });
          }
        if (diesAfter !== undefined) run(today);
      };
      for (let passed = 0; passed <= 261; passed += 1) run(addDays(BEGIN, passed));
      const isWorking = (serial: number): boolean =>
        weekdays.includes((((((serial - 2) % 7) + 7) % 7) + 1) as Weekday) &&
        !workingDays.holidays.has(toIsoDate(fromSerialDay(serial)));
      rows.forEach((row, index) =>
        expect(sent.get(`R${index + 1}`)?.sort()).toEqual(expectedOf(row, isWorking, ladder)),
      );
    }),
    { numRuns: 60 },
  );
});

describe('an email', () => {
  const line = (clientName: string, deadline: string, kind: ReminderLine['stage']['kind']): ReminderLine => ({
    rowKey: clientName,
    index: 0,
    values: { clientName, contractType: 'renewal', renewalStart: addDays(day(deadline), 45) },
    deadline: day(deadline),
    daysLeft: daysBetween(day('2026-01-16'), day(deadline)),
    stage: { kind, daysBeforeStart: 45, day: day(deadline) },
    terms: '',
    ...(compareDates(day(deadline), day('2026-01-18')) === 0 && { actBy: day('2026-01-16') }),
  });

  test.each([
    ['en', 'Act by Friday 16 January 2026', 'No longer open'],
    ['fr', 'vendredi 16 janvier 2026', 'Ne peut plus être modifié'],
    ['es', 'viernes, 16 de enero de 2026', 'Ya no se puede cambiar'],
    ['de', 'Handeln Sie bis Freitag, 16. Januar 2026', 'Nicht mehr zu ändern'],
    ['pt', 'sexta-feira, 16 de janeiro de 2026', 'Não pode mais ser alterado'],
  ] as const)(
    'in %s begins with what can be decided, and says by when to act',
    (language, actBy, heading) => {
      const lines = [
        line('Open Ltd', '2026-01-18', 'lastDay'),
        line('Gone Ltd', '2026-01-15', 'deadlinePassed'),
      ];
      const reminder: Reminder = { to: 'ana@agency.example', language, lines, left: 0, open: [] };
      const frame = {
        today: day('2026-01-16'),
        tableLink: () => 'https://x.test',
        spreadsheetId: 'x',
        isPossibleRepeat: false,
      };
      const { subject, text, html } = writeReminderMail(reminder, frame);
      expect(subject).toContain('Open Ltd');
      for (const said of [text, html]) {
        expect(said).toContain(actBy);
        const places = ['Open Ltd', heading, 'Gone Ltd'].map((part) => said.indexOf(part));
        expect(places).toEqual([...places].sort((one, other) => one - other));
        expect(places).not.toContain(-1);
      }
      // Friday is no last day of a deadline on Sunday.
      expect(text).not.toContain(textsIn(language).mail.todo.lastDay);
    },
  );
});
