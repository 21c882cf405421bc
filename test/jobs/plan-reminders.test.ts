import { describe, expect, test } from '@jest/globals';
import { addDays } from '../../src/domain/calendar-date';
import { DEFAULT_LADDER } from '../../src/domain/reminders';
import type { MailHistory, ReminderPlan, ReminderSettings } from '../../src/jobs/plan-reminders';
import { planReminders } from '../../src/jobs/plan-reminders';
import { RowMemory } from '../../src/store/row-memory';
import { textsIn } from '../../src/locale/texts';
import type { RenewalRecord, RenewalValues } from '../../src/sheets/renewals';
import { day } from '../support/days';

/** A Friday. */
const TODAY = day('2026-01-16');
const MONDAY = day('2026-01-19');

const SETTINGS: ReminderSettings = {
  reminderLadder: DEFAULT_LADDER,
  fallbackEmail: undefined,
  horizonDays: 120,
  ownConversations: false,
  language: 'en',
  ownerLanguages: new Map(),
  quietMailDay: 1,
  escalationEmail: undefined,
  escalationDays: 7,
};

const recordsOf = (...rows: Partial<RenewalValues>[]): RenewalRecord[] =>
  rows.map((values, index) => ({
    index,
    problems: [],
    values: {
      rowKey: `R${index + 1}`,
      clientName: `Client ${index + 1}`,
      contractType: 'renewal',
      communicationOwner: 'hubspot',
      ownerEmail: 'ana@agency.example',
      // 60 days before the start: a stage is due.
      renewalStart: addDays(TODAY, 60),
      ...values,
    },
  }));

interface Circumstances {
  readonly runOwner?: string;
  readonly settings?: Partial<ReminderSettings>;
  readonly history?: Partial<MailHistory>;
  readonly memory?: RowMemory;
  readonly today?: typeof TODAY;
}

function plan(records: readonly RenewalRecord[], given: Circumstances = {}): ReminderPlan {
  return planReminders(
    records,
    { ...SETTINGS, ...given.settings },
    given.memory ?? new RowMemory(),
    { lastMailed: new Map(), remindersSince: '2026-01-01', ...given.history },
    given.today ?? TODAY,
    textsIn('en'),
    given.runOwner,
  );
}

const toldTo = ({ reminders }: ReminderPlan): Record<string, string[]> =>
  Object.fromEntries(
    reminders.map(({ to, lines }) => [
      to,
      lines.map(({ values, stage }) => `${values.clientName} ${stage.kind}`),
    ]),
  );

test('the primary contact is checked when HubSpot begins to write, and not of the agency’s own contracts', () => {
  const asked: (string | undefined)[] = [];
  const contactProblemOf = ({ clientName }: RenewalValues) => {
    asked.push(clientName);
    return 'contactMissing' as const;
  };
  const records = recordsOf(
    { renewalStart: addDays(TODAY, 75) },
    { renewalStart: addDays(TODAY, 75), contract: 'ownServices' },
    { renewalStart: addDays(TODAY, 60) },
    { renewalStart: addDays(TODAY, 90) },
  );
  const [email] = plan(records, { settings: { contactProblemOf } }).reminders;
  expect(email?.lines.map(({ contactProblem }) => contactProblem)).toEqual(
    email?.lines.map(({ rowKey }) => (rowKey === 'R1' ? 'contactMissing' : undefined)),
  );
  expect(email?.lines).toHaveLength(4);
  expect(asked).toEqual(['Client 1']);
});

describe('who is never mailed', () => {
  test.each([
    ['', 'no owner email'],
    ['ana@agency', '"ana@agency" is not an email address'],
    [
      'ana@agency.example, ben@agency.example',
      '"ana@agency.example, ben@agency.example" is not an email address',
    ],
    [
      'ana@agency.example\r\nBcc: eve@example.com',
      '"ana@agency.example\r\nbcc: eve@example.com" is not an email address',
    ],
    ['Ana <ana@agency.example>', '"ana <ana@agency.example>" is not an email address'],
  ])('an owner like %j, who is listed instead', (ownerEmail, reason) => {
    const { reminders, unreachable } = plan(recordsOf({ ownerEmail: ownerEmail || undefined }), {
      today: MONDAY,
    });
    expect(reminders).toEqual([]);
    expect(unreachable).toEqual([{ client: 'Client 1', reason }]);
    // As soon as there is anybody who can hear of it, that person does, and reads why.
    for (const given of [
      { settings: { fallbackEmail: 'Lead@agency.example' } },
      { settings: { fallbackEmail: 'nobody' }, runOwner: 'lead@agency.example' },
    ]) {
      const heard = plan(recordsOf({ ownerEmail: ownerEmail || undefined }), { today: MONDAY, ...given });
      expect(heard.unreachable).toEqual([]);
      expect(heard.reminders).toMatchObject([{ to: 'lead@agency.example', lines: [{}] }]);
      const isUsual = ownerEmail === '' && !given.runOwner;
      expect(heard.reminders[0]!.lines[0]!.ownerProblem).toBe(isUsual ? undefined : reason);
      // That all is quiet is not said to somebody who merely hears of it.
      const quiet = plan(recordsOf({ ownerEmail: ownerEmail || undefined }), {
        ...given,
        today: addDays(MONDAY, -140),
        history: { remindersSince: '2025-01-01' },
      });
      expect(quiet.reminders).toHaveLength(isUsual ? 1 : 0);
    }
  });

  test('the owner of a row that was cancelled: neither from that day on, nor in the weekly mail', () => {
    const cancelled = recordsOf({ cancellationRequestedOn: TODAY });
    expect(plan(cancelled, { settings: { escalationEmail: 'boss@agency.example' } }).reminders).toEqual([]);
    expect(plan(cancelled, { today: MONDAY }).reminders).toEqual([]);
    expect(toldTo(plan(cancelled, { today: addDays(TODAY, -1) }))).toHaveProperty(['ana@agency.example']);
  });

  test('the owner of a row that has started', () => {
    const started = recordsOf({ renewalStart: addDays(MONDAY, -1) });
    expect(
      plan(started, { today: MONDAY, settings: { escalationEmail: 'boss@agency.example' } }).reminders,
    ).toEqual([]);
  });

  test('anybody twice: one mail holds all that is due, the most urgent first, and no more than can be read', () => {
    const many = recordsOf(
      ...Array.from({ length: 70 }, (_, index) => ({
        ownerEmail: index % 2 ? 'Ana@Agency.example' : 'ana@agency.example',
        renewalStart: addDays(TODAY, 119 - index),
      })),
    );
    const [mail, ...others] = plan(many).reminders;
    expect(others).toEqual([]);
    expect(mail?.lines).toHaveLength(60);
    expect(mail?.left).toBe(10);
    const deadlines = mail?.lines.map(({ daysLeft }) => daysLeft) ?? [];
    expect(deadlines).toEqual([...deadlines].sort((one, other) => one - other));
  });
});

test('the most urgent mail goes first, and one that only says "all quiet" last', () => {
  const rows = recordsOf(
    { ownerEmail: 'quiet@agency.example', renewalStart: addDays(MONDAY, 110) },
    { ownerEmail: 'later@agency.example', renewalStart: addDays(MONDAY, 90) },
    { ownerEmail: 'overdue@agency.example', renewalStart: addDays(MONDAY, 40) },
    { ownerEmail: 'soon@agency.example', renewalStart: addDays(MONDAY, 50) },
  );
  const memory = new RowMemory();
  const [quiet] = plan(rows.slice(0, 1), { today: MONDAY }).reminders.flatMap(({ lines }) => lines);
  memory.remember('R1', { sent: { daysBeforeStart: 120, terms: quiet?.terms ?? '' } });
  expect(Object.keys(toldTo(plan(rows, { today: MONDAY, memory })))).toEqual([
    'overdue@agency.example',
    'soon@agency.example',
    'later@agency.example',
    'quiet@agency.example',
  ]);
});

describe('the second address', () => {
  const boss = { escalationEmail: 'boss@agency.example' };
  const soon = { renewalStart: addDays(TODAY, 45 + 7) };

  test('is told once of what nobody decided so many days before its deadline, snoozed or not', () => {
    const rows = recordsOf(
      soon,
      { renewalStart: addDays(TODAY, 45 + 8) },
      { ...soon, snoozeUntil: addDays(TODAY, 3) },
    );
    const told = plan(rows, { settings: boss });
    expect(toldTo(told)['boss@agency.example']).toEqual(['Client 1 escalation', 'Client 3 escalation']);
    expect(toldTo(told)['ana@agency.example']).toEqual(['Client 1 upcoming', 'Client 2 upcoming']);

    const memory = new RowMemory();
    const [line] = told.reminders.find(({ to }) => to === 'boss@agency.example')?.lines ?? [];
    memory.remember('R1', { escalated: line?.terms });
    const again = new RowMemory(memory.takeChanges());
    expect(toldTo(plan(rows, { settings: boss, memory: again }))['boss@agency.example']).toEqual([
      'Client 3 escalation',
    ]);
  });

  test('is not told of what was decided, nor when none is set, nor of its own rows twice', () => {
    const decided = plan(recordsOf({ ...soon, acceptedOn: TODAY }), { settings: boss });
    expect(Object.keys(toldTo(decided))).not.toContain('boss@agency.example');
    expect(Object.keys(toldTo(plan(recordsOf(soon))))).toEqual(['ana@agency.example']);
    const own = recordsOf({ ...soon, ownerEmail: 'boss@agency.example' });
    expect(toldTo(plan(own, { settings: boss }))).toEqual({ 'boss@agency.example': ['Client 1 upcoming'] });
  });

  test('catches up when the day was skipped, and hears of rows that nobody owns', () => {
    const late = recordsOf({ renewalStart: addDays(TODAY, 44), ownerEmail: undefined });
    expect(toldTo(plan(late, { settings: boss }))).toEqual({
      'boss@agency.example': ['Client 1 escalation'],
    });
  });
});

describe('the weekly mail', () => {
  const told = (memory = new RowMemory()): RowMemory => {
    for (const { lines } of plan(recordsOf({})).reminders)
      for (const { rowKey, stage, terms } of lines)
        memory.remember(rowKey, { sent: { daysBeforeStart: stage.daysBeforeStart, terms } });
    return memory;
  };
  const quietOn = (today: typeof TODAY, history: Partial<MailHistory> = {}, settings = {}): string[] =>
    plan(recordsOf({}), { today, memory: told(), history, settings }).reminders.map(
      ({ to, lines, open }) => `${to} ${lines.length} ${open.length}`,
    );

  test('goes on its day to owners without a reminder, with what is still open', () => {
    expect(quietOn(MONDAY)).toEqual(['ana@agency.example 0 1']);
  });

  test('never twice, and not where a reminder went out since', () => {
    const lastMailed = (on: string) => ({ lastMailed: new Map([['ana@agency.example', on]]) });
    expect(quietOn(MONDAY, lastMailed('2026-01-19'))).toEqual([]);
    expect(quietOn(addDays(MONDAY, 6), lastMailed('2026-01-19'))).toEqual([]);
    expect(quietOn(addDays(MONDAY, 2), lastMailed('2026-01-20'))).toEqual([]);
    expect(quietOn(MONDAY, lastMailed('2026-01-16'))).toEqual(['ana@agency.example 0 1']);
  });

  test('is caught up when its day was skipped, but not for a week before reminders were on', () => {
    expect(quietOn(addDays(MONDAY, 3))).toEqual(['ana@agency.example 0 1']);
    expect(quietOn(addDays(MONDAY, 3), { remindersSince: '2026-01-20' })).toEqual([]);
    expect(quietOn(MONDAY, { remindersSince: '2026-01-19' })).toEqual(['ana@agency.example 0 1']);
  });

  test('has the weekday of the settings, or none', () => {
    expect(quietOn(TODAY, { remindersSince: '2026-01-16' }, { quietMailDay: 5 })).toEqual([
      'ana@agency.example 0 1',
    ]);
    expect(quietOn(MONDAY, {}, { quietMailDay: undefined })).toEqual([]);
  });
});

test('each is written to in their own language, that of their domain, or that of the workbook', () => {
  const rows = recordsOf(
    { ownerEmail: 'ana@agency.example' },
    { ownerEmail: 'ben@agency.example' },
    { ownerEmail: 'cem@elsewhere.example' },
  );
  const ownerLanguages = new Map([
    ['ana@agency.example', 'fr'],
    ['@agency.example', 'de'],
  ] as const);
  const { reminders } = plan(rows, { settings: { language: 'pt', ownerLanguages } });
  expect(reminders.map(({ to, language }) => `${to} ${language}`)).toEqual([
    'ana@agency.example fr',
    'ben@agency.example de',
    'cem@elsewhere.example pt',
  ]);
});

describe('a team with somebody away', () => {
  const ben = { email: 'ben@agency.example', name: 'Ben' };
  const ana = {
    email: 'ana@agency.example',
    name: 'Ana',
    awayUntil: day('2026-01-20'),
    deputy: 'ben@agency.example',
  };
  const colleagues = [ana, ben];

  test('the stand-in gets the emails, which say for whom; back again, the owner gets them', () => {
    const records = recordsOf({});
    const [reminder, ...others] = plan(records, { settings: { colleagues } }).reminders;
    expect(others).toEqual([]);
    expect(reminder?.to).toBe('ben@agency.example');
    expect(reminder?.lines[0]?.standsInFor).toEqual(ana);
    const back = plan(records, { settings: { colleagues }, today: day('2026-01-21') }).reminders;
    expect(back.map(({ to, lines }) => [to, lines[0]?.standsInFor])).toEqual([
      ['ana@agency.example', undefined],
    ]);
  });

  test('one email for own rows and those of the person who is away', () => {
    const records = recordsOf({}, { ownerEmail: 'BEN@agency.example' });
    const { reminders } = plan(records, { settings: { colleagues } });
    expect(reminders.map(({ to, lines }) => [to, lines.length])).toEqual([['ben@agency.example', 2]]);
  });

  test('the weekly email goes to who is there', () => {
    const records = recordsOf({ renewalStart: addDays(MONDAY, 300) });
    const { reminders } = plan(records, { settings: { colleagues }, today: MONDAY });
    expect(reminders.map(({ to }) => to)).toEqual(['ben@agency.example']);
  });
});
