import { describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../workbench/runtime/contract';
import { firstRun, followingRun, type TriggerSchedule } from '../../../workbench/runtime/trigger-schedule';
import { START, workbenchOf } from '../fixtures/addon';

const DAY = 24 * 60 * 60 * 1000;

const code = `
  function switchOn() { return ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(8).inTimezone('Europe/Madrid').create().getUniqueId(); }
  function switchOff() { ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger)); }
  function daily(event) { console.log(event.authMode, event.triggerUid, event.hour); PropertiesService.getScriptProperties().setProperty('ran', 'yes'); }
  function build(frequency) { eval('ScriptApp.newTrigger("daily").timeBased().' + frequency + '.create()'); }
  function own() { return ScriptApp.getProjectTriggers().map((trigger) => [trigger.getHandlerFunction(), trigger.getEventType().toString()]); }
  function fails() { throw new Error('broken'); }
  function failing() { ScriptApp.newTrigger('fails').timeBased().everyHours(1).create(); }
  function breeds() { ScriptApp.newTrigger('breeds').timeBased().everyDays(1).create(); }
  function asks() { SpreadsheetApp.getUi(); }
  function slow() { for (let minute = 0; minute < 5; minute += 1) Utilities.sleep(60000); }
  function hourlySlow() { ScriptApp.newTrigger('slow').timeBased().everyHours(1).create(); }
`;
const ran = (workbench: Workbench) =>
  workbench.executions.filter(({ functionName }) => functionName === 'daily');

describe('a daily trigger', () => {
  test('runs once a day in its hour and zone, as its creator, at a minute that stays', () => {
    const workbench = workbenchOf(code);
    const id = workbench.run('switchOn', { user: workbench.users[1]! });
    workbench.advanceTo(START + 3 * DAY);
    const minutes = ran(workbench).map(({ startedAt }) => new Date(startedAt).toISOString());
    expect(minutes).toHaveLength(3);
    expect(new Set(minutes.map((instant) => instant.slice(11))).size).toBe(1);
    expect(minutes[0]).toMatch(/^2026-01-16T07:\d\d:00/);
    expect(ran(workbench)[0]).toMatchObject({ user: 'colleague@partner.example', source: 'trigger' });
    expect(ran(workbench)[0]?.log[0]).toBe(`"FULL" ${String(id)} 7`);
  });

  test('keeps its hour when the clocks change', () => {
    const workbench = workbenchOf(code, { now: Date.UTC(2026, 2, 27, 12), triggerMinute: 0 });
    workbench.run('switchOn');
    workbench.advanceTo(Date.UTC(2026, 2, 30, 12));
    expect(ran(workbench).map(({ startedAt }) => new Date(startedAt).toISOString())).toEqual([
      '2026-03-28T07:00:00.000Z',
      '2026-03-29T06:00:00.000Z',
      '2026-03-30T06:00:00.000Z',
    ]);
  });

  test('is the only clock trigger of its creator; a colleague has one too', () => {
    const workbench = workbenchOf(code);
    workbench.run('switchOn');
    expect(() => workbench.run('switchOn')).toThrow(
      'The add-on has created too many time-based triggers in this document',
    );
    workbench.run('switchOn', { user: workbench.users[1]! });
    expect(workbench.triggers).toHaveLength(2);
    expect(workbench.run('own')).toEqual([['daily', 'CLOCK']]);
  });

  test('comes at a random minute of its hour', () => {
    const minutes = Array.from({ length: 30 }, (_, index) => {
      const workbench = workbenchOf(code, { seed: index + 1 });
      workbench.run('switchOn');
      return new Date(workbench.triggers[0]?.nextRun ?? 0).getUTCMinutes();
    });
    expect(new Set(minutes).size).toBeGreaterThan(15);
  });

  test('is refused to a user who has 20 in other documents', () => {
    const workbench = workbenchOf(code, { triggersElsewhere: 19 });
    workbench.run('switchOn');
    const full = workbenchOf(code, { triggersElsewhere: 20 });
    expect(() => full.run('switchOn')).toThrow('This script has too many triggers.');
    expect(full.triggers).toEqual([]);
  });

  test('nobody sees or deletes a colleague’s', () => {
    const workbench = workbenchOf(code);
    workbench.run('switchOn', { user: workbench.users[1]! });
    expect(workbench.run('own')).toEqual([]);
    workbench.run('switchOff');
    expect(workbench.triggers).toHaveLength(1);
  });

  test.each([
    ['of the user', 2],
    ['of the document', 1],
  ] as const)('getProjectTriggers answers those %s', (projectTriggers, shown) => {
    const first = workbenchOf(code);
    const second = workbenchOf(code, { beside: first, projectTriggers });
    expect(second.document.id).not.toBe(first.document.id);
    first.run('switchOn');
    second.run('switchOn');
    expect(second.run('own')).toHaveLength(shown);
    // Each runs in its own spreadsheet, once a day.
    second.advanceTo(START + DAY);
    expect([ran(first).length, ran(second).length]).toEqual([0, 1]);
    second.run('switchOff');
    expect([first.triggers.length, second.triggers.length]).toEqual([2 - shown, 0]);
  });

  test('counts with those of spreadsheets beside it towards the 20 of one user; user properties are shared, document properties not', () => {
    const first = workbenchOf(code, { triggersElsewhere: 18 });
    const second = workbenchOf(code, { beside: first, triggersElsewhere: 18 });
    first.run('switchOn');
    second.run('switchOn');
    const third = workbenchOf(code, { beside: first, triggersElsewhere: 18 });
    expect(() => third.run('switchOn')).toThrow('This script has too many triggers.');
    const write = `function set() {
      PropertiesService.getUserProperties().setProperty('who', 'me');
      PropertiesService.getDocumentProperties().setProperty('which', 'first');
    }
    function get() {
      return [PropertiesService.getUserProperties().getProperty('who'), PropertiesService.getDocumentProperties().getProperty('which')];
    }`;
    const one = workbenchOf(write);
    one.run('set');
    expect(workbenchOf(write, { beside: one }).run('get')).toEqual(['me', null]);
    const copy = workbenchOf(write, { beside: one, saved: one.save() });
    expect(copy.document.id).not.toBe(one.document.id);
    expect(copy.run('get')).toEqual(['me', 'first']);
  });

  test.each(['revokeConsent', 'removeUser'] as const)('stops in silence after %s', (leave) => {
    const workbench = workbenchOf(code);
    const colleague = workbench.users[1]!;
    workbench.run('switchOn', { user: colleague });
    workbench[leave](colleague);
    workbench.advanceTo(START + 2 * DAY);
    expect(ran(workbench)).toEqual([]);
    expect(workbench.executions).toHaveLength(1);
  });

  test('fails in silence and runs again', () => {
    const workbench = workbenchOf(code);
    workbench.run('failing');
    workbench.advanceTo(START + 3 * 60 * 60 * 1000);
    const failed = workbench.executions.filter(({ functionName }) => functionName === 'fails');
    expect(failed.map(({ status, error }) => [status, error])).toEqual(
      Array.from({ length: 3 }, () => ['failed', 'Error: broken']),
    );
  });

  test.each([true, false])('finds an open document or none: %s', (documentInTriggers) => {
    const look = `function daily() {
      console.log(JSON.stringify([SpreadsheetApp.getActive(), SpreadsheetApp.getActiveSpreadsheet(), SpreadsheetApp.getActiveSheet(),
        SpreadsheetApp.getActiveRange(), SpreadsheetApp.getCurrentCell(), SpreadsheetApp.getSelection(), PropertiesService.getDocumentProperties(),
        LockService.getDocumentLock(), CacheService.getDocumentCache()].map((part) => part !== null)));
    }
    function switchOn() { ScriptApp.newTrigger('daily').timeBased().everyDays(1).create(); daily(); }`;
    const workbench = workbenchOf(look, { documentInTriggers });
    workbench.run('switchOn');
    workbench.advanceTo(START + DAY);
    expect(workbench.executions.map(({ log, error }) => [log[0], error])).toEqual([
      [JSON.stringify(Array.from({ length: 9 }, () => true)), null],
      [JSON.stringify(Array.from({ length: 9 }, () => documentInTriggers)), null],
    ]);
  });

  test('has no user interface', () => {
    const workbench = workbenchOf(code);
    expect(() => workbench.run('asks', { source: 'trigger' })).toThrow(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });

  test('creates no triggers', () => {
    const workbench = workbenchOf(code);
    expect(() => workbench.run('breeds', { source: 'trigger' })).toThrow('a trigger may not create triggers');
    expect(workbench.triggers).toEqual([]);
  });

  test('stops for the day after 90 minutes of trigger time', () => {
    const workbench = workbenchOf(code);
    workbench.run('hourlySlow');
    workbench.advanceTo(START + 23 * 60 * 60 * 1000);
    const runs = workbench.executions.filter(({ functionName }) => functionName === 'slow');
    expect(runs.filter(({ status }) => status === 'completed')).toHaveLength(18);
    expect(runs.at(-1)?.error).toBe('Exception: Service using too much computer time for one day');
  });
});

describe('what a clock trigger may be', () => {
  test.each([
    ['everyMinutes(30)', 'more often than once per hour'],
    ['everyHours(3)', 'wanted 1, 2, 4, 6, 8 or 12'],
    ['everyDays(1).atHour(24)', 'atHour is 24'],
    ['everyDays(1).inTimezone("Nowhere")', 'is not a time zone'],
    ['atHour(8)', 'The frequency of the trigger was not chosen'],
    ['at(new Date(0))', 'a Date in the future'],
    ['everyFortnight()', 'not in the workbench: ClockTriggerBuilder.everyFortnight'],
  ])('%s is refused', (frequency, message) => {
    expect(() => workbenchOf(code).run('build', { args: [frequency] })).toThrow(message);
  });

  test('nearMinute keeps within 15 minutes', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const workbench = workbenchOf(code, { seed });
      workbench.run('build', { args: ['everyDays(1).atHour(8).nearMinute(30)'] });
      const minute = new Date(workbench.triggers[0]?.nextRun ?? 0).getUTCMinutes();
      expect(Math.abs(minute - 30)).toBeLessThanOrEqual(15);
    }
  });

  test('after() runs once and is gone', () => {
    const workbench = workbenchOf(code);
    workbench.run('build', { args: ['after(60000)'] });
    workbench.advanceTo(START + DAY);
    expect(ran(workbench)).toHaveLength(1);
    expect(workbench.triggers).toEqual([]);
  });

  test('a function that does not exist has none', () => {
    const workbench = workbenchOf('function main() { ScriptApp.newTrigger("nope"); }');
    expect(() => workbench.run('main')).toThrow('Script function not found: nope');
  });
});

describe('schedules', () => {
  const zone = 'UTC';
  const iso = (instant: number | null) =>
    instant === null ? null : new Date(instant).toISOString().slice(0, 16);
  test.each<[TriggerSchedule, string | null, string | null]>([
    [{ kind: 'hours', every: 6, minute: 20 }, '2026-01-15T12:20', '2026-01-15T18:20'],
    [{ kind: 'days', every: 2, hour: 8, minute: 5, zone }, '2026-01-16T08:05', '2026-01-18T08:05'],
    [
      { kind: 'weeks', every: 1, weekday: 1, hour: 8, minute: 0, zone },
      '2026-01-19T08:00',
      '2026-01-26T08:00',
    ],
    [{ kind: 'month day', day: 1, hour: 0, minute: 30, zone }, '2026-02-01T00:30', '2026-03-01T00:30'],
    [{ kind: 'once', at: START + 60_000 }, '2026-01-15T12:01', null],
    [{ kind: 'once', at: START }, null, null],
  ])('%o', (schedule, first, following) => {
    const run = firstRun(schedule, START);
    expect(iso(run)).toBe(first);
    expect(run === null ? null : iso(followingRun(schedule, run))).toBe(following);
  });
});
