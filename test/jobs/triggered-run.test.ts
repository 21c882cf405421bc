import { afterAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { runFromTrigger } from '../../src/jobs/triggered-run';
import { RENEWALS } from '../../src/tables/renewals';
import type { LeanBook } from '../support/lean-services';
import { COLLEAGUE, FIRST_DAY, TRIGGER_OWNER, factsOf, makeBook, runDay } from '../support/reliability';

const NOTICE = /^(?:The daily update|Some reminders)/;

const run = (): void => runFromTrigger({ triggerUid: 'trigger-1' });
const book = (options: Partial<Parameters<typeof makeBook>[0]> = {}): LeanBook => {
  const made = makeBook({ facts: factsOf(20, 30), ...options });
  made.properties.set(
    'triggers',
    JSON.stringify({ 'trigger-1': { owner: TRIGGER_OWNER, at: `${FIRST_DAY}T00:00:00.000Z` } }),
  );
  return made;
};
const noticesIn = ({ mails }: LeanBook): string[] =>
  mails.filter(({ subject }) => NOTICE.test(subject)).map(({ to, subject }) => `${to} ${subject}`);
const remindersIn = ({ mails }: LeanBook): number =>
  mails.filter(({ subject }) => !NOTICE.test(subject)).length;
const withoutRenewals = (of: LeanBook): LeanBook => {
  of.tabs.splice(of.tabs.indexOf(of.tab(RENEWALS.key)), 1);
  return of;
};

const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined);
beforeEach(() => void complaint.mockClear());
afterAll(() => complaint.mockRestore());

describe('a run that a trigger starts', () => {
  test('that goes well is remembered, with the trigger that brought it about, and tells its owner nothing', () => {
    const good = book();
    expect(runDay(good, run, 0).failed).toBe(false);
    expect(good.properties.get('lastGoodRun')).toMatch(/^2026-01-12T13:05/);
    expect(JSON.parse(good.properties.get('triggers') ?? '')).toMatchObject({
      'trigger-1': { owner: TRIGGER_OWNER, at: good.properties.get('lastGoodRun') },
    });
    expect(noticesIn(good)).toEqual([]);
    expect(remindersIn(good)).toBeGreaterThan(3);
  });

  test('that fails tells its owner why, once a day, and still fails for Google to see', () => {
    const broken = withoutRenewals(book());
    const first = runDay(broken, run, 0);
    expect(first.failed).toBe(true);
    expect(runDay(broken, run, 0, { time: '08:40' }).failed).toBe(true);
    expect(noticesIn(broken)).toEqual([`${TRIGGER_OWNER} The daily update failed, 2026-01-12`]);
    expect(broken.mails[0]?.text).toContain('Set up this spreadsheet');
    runDay(broken, run, 1);
    expect(noticesIn(broken)).toHaveLength(2);
  });

  test('whose owner cannot be told fails with its own reason', () => {
    const broken = withoutRenewals(book({ mailQuota: 0 }));
    expect(String(runDay(broken, run, 0).error)).toContain('Set up this spreadsheet');
    expect(complaint).toHaveBeenCalledTimes(1);
  });

  test('without consent does nothing but ask its owner for it, once a day', () => {
    const lapsed = Object.assign(book(), { hasConsent: false });
    runDay(lapsed, run, 0);
    runDay(lapsed, run, 0, { time: '09:00' });
    expect(noticesIn(lapsed)).toEqual([
      `${TRIGGER_OWNER} The daily update needs your permission again, 2026-01-12`,
    ]);
    expect(lapsed.mails[0]?.html).toContain('href="https://accounts.google.com/consent"');
    expect(lapsed.mails[0]?.text).toContain('https://accounts.google.com/consent');
    expect(lapsed.properties.has('lastGoodRun')).toBe(false);
  });

  test('that finds no spreadsheet tells its owner once what to do, and fails for Google to see', () => {
    const lost = Object.assign(book(), { isOpen: false });
    for (const day of [0, 1, 40]) {
      const { failed, error } = runDay(lost, run, day);
      expect([failed, String(error)]).toEqual([
        true,
        'NoSpreadsheetError: Google gave this run no open spreadsheet.',
      ]);
    }
    expect(lost.mails.map(({ to, subject }) => [to, subject])).toEqual([
      [TRIGGER_OWNER, 'Reminders find no spreadsheet'],
    ]);
    expect(lost.mails[0]?.text).toContain('as a script bound to it');
    // A colleague's run is another person's.
    runDay(lost, run, 41, { user: COLLEAGUE });
    expect(lost.mails.map(({ to }) => to)).toEqual([TRIGGER_OWNER, COLLEAGUE]);
  });

  test('that finds no spreadsheet and may send nothing tries again with the next run', () => {
    const lost = Object.assign(book({ mailQuota: 0 }), { isOpen: false });
    expect(runDay(lost, run, 0).failed).toBe(true);
    expect(complaint).toHaveBeenCalledTimes(1);
    lost.mailQuota = 1;
    runDay(lost, run, 1);
    expect(lost.mails).toHaveLength(1);
  });

  test('without consent and without a spreadsheet says the one that comes first', () => {
    const lost = Object.assign(book(), { hasConsent: false, isOpen: false });
    runDay(lost, run, 0);
    runDay(lost, run, 1);
    expect(lost.mails.map(({ subject }) => subject)).toEqual(['Reminders find no spreadsheet']);
  });

  test('that meets the quota sends the most urgent, keeps one mail for telling so, and begins with the rest tomorrow', () => {
    const short = book({ facts: factsOf(60, 30), mailQuota: 5 });
    runDay(short, run, 0);
    expect(remindersIn(short)).toBe(4);
    expect(noticesIn(short)).toEqual([`${TRIGGER_OWNER} Some reminders were not sent, 2026-01-12`]);
    const trouble = JSON.parse(short.properties.get('trouble') ?? '') as { postponed: number };
    expect(trouble.postponed).toBeGreaterThan(4);
    const served = new Set(short.mails.filter(({ subject }) => !NOTICE.test(subject)).map(({ to }) => to));
    runDay(short, run, 1);
    const tomorrow = short.mails.slice(5).filter(({ subject }) => !NOTICE.test(subject));
    expect(tomorrow).toHaveLength(4);
    expect(tomorrow.filter(({ to }) => served.has(to))).toEqual([]);
  });

  test('with one mail left sends the most urgent rather than a notice', () => {
    const short = book({ mailQuota: 1 });
    runDay(short, run, 0);
    expect([remindersIn(short), noticesIn(short).length]).toEqual([1, 0]);
  });

  test('leaves the work to a colleague’s run, unless that did not do it', () => {
    const busy = Object.assign(book(), { isBusy: true });
    busy.properties.set('lastGoodRun', '2026-01-12T12:30:00.000Z');
    expect(runDay(busy, run, 0).failed).toBe(false);
    expect(runDay(busy, run, 1).failed).toBe(true);
    expect(noticesIn(busy)).toEqual([`${TRIGGER_OWNER} The daily update failed, 2026-01-13`]);
  });
});

describe('a run whose account has no token of HubSpot’s, where clients are to come in every day', () => {
  const daily = (last?: string): LeanBook => {
    const made = book({ settings: { hubspotDaily: 'Yes' } });
    if (last !== undefined) made.properties.set('hubspotLast', JSON.stringify({ day: last, read: 5 }));
    runDay(made, run, 0);
    return made;
  };

  test('leaves it to a colleague’s, in silence, while that does it', () => {
    const quiet = daily('2026-01-11');
    expect(noticesIn(quiet)).toEqual([]);
    expect(quiet.properties.has('hubspotFailure')).toBe(false);
  });

  test.each(['2026-01-10', undefined])('says so where the last good import was on %s', (last) => {
    const told = daily(last);
    expect(noticesIn(told)).toHaveLength(1);
    expect(told.properties.get('hubspotFailure')).toContain(FIRST_DAY);
  });
});

test.each([
  ...[undefined, null, 7, 'trigger-1', [], {}, { triggerUid: 7 }, { triggerUid: '' }, { triggerUid: '=1+1' }],
  ...[
    { triggerUid: 'x'.repeat(100_000) },
    { triggerUid: '__proto__' },
    { triggerUid: { toString: () => 'x' } },
  ],
])('a run called with %p by whoever can edit the file does its work and believes nothing of it', (event) => {
  const good = book();
  expect(runDay(good, () => runFromTrigger(event), 0).failed).toBe(false);
  expect(remindersIn(good)).toBeGreaterThan(3);
  const stored = JSON.stringify([...good.properties]);
  expect(stored.length).toBeLessThan(20_000);
  expect(stored).not.toContain('=1+1');
  expect(({} as Record<string, unknown>)['owner']).toBeUndefined();
  expect(JSON.parse(good.properties.get('triggers') ?? '')).toHaveProperty('trigger-1.owner', TRIGGER_OWNER);
});

test('a run by hand is no heartbeat of a book whose reminders are off', () => {
  const off = book();
  off.properties.delete('remindersConfirmedOn');
  runDay(off, run, 0);
  expect(off.properties.has('lastGoodRun')).toBe(false);
  expect(off.mails).toEqual([]);
});
