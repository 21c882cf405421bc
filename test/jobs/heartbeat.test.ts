import { afterEach, describe, expect, jest, test } from '@jest/globals';
import type { SheetClock } from '../../src/google/sheet-calendar';
import {
  heartbeatInWords,
  isLate,
  readHeartbeat as readHeartbeatIn,
  remindersAreOn as remindersAreOnIn,
  rememberGoodRun,
  rememberTriggers,
} from '../../src/jobs/heartbeat';
import { stateOf } from '../support/stored-state';

const GOOD = '2026-01-16T13:05:00.000Z';
const ON = { remindersConfirmedOn: '2026-01-12' };
const on = (stored: Record<string, string>): Record<string, string> => ({ ...ON, ...stored });
const readHeartbeat = (stored: Record<string, string>) => readHeartbeatIn(stateOf(stored));
const remindersAreOn = (stored: Record<string, string>) => remindersAreOnIn(stateOf(stored));
/** What is stored anew once a trigger was made. */
const withTrigger = (before: Record<string, string>, id: string, owner: string, since: Date) => {
  const stored = { ...before };
  const state = stateOf(stored);
  rememberTriggers(state, { [id]: { owner, at: since.toISOString(), document: 'this' } });
  rememberGoodRun(state, since);
  state.save();
  return Object.fromEntries(Object.entries(stored).filter(([key]) => !(key in ON)));
};
const at = (iso: string): number => Date.parse(iso);

afterEach(() => void jest.useRealTimers());

const clock = {
  timeOf: (instant: Date) => instant.toISOString().slice(0, 16).replace('T', ' '),
  timeNow: () => new Date().toISOString().slice(0, 16).replace('T', ' '),
} as SheetClock;

const words = (now: string, stored: Record<string, string>) => {
  jest.useFakeTimers({ now: at(now) });
  return heartbeatInWords(readHeartbeat(stored), clock, 'en', 8);
};

test('a run is late 26 hours after the last good one, and never before reminders were switched on', () => {
  const heartbeat = readHeartbeat({ ...ON, lastGoodRun: GOOD });
  expect(isLate(heartbeat, at('2026-01-17T15:05:00.000Z'))).toBe(false);
  expect(isLate(heartbeat, at('2026-01-17T15:05:00.001Z'))).toBe(true);
  expect(isLate(readHeartbeat(ON), at('2026-01-17T15:05:00.001Z'))).toBe(false);
});

test('switched off on purpose is neither late nor anybody’s, whatever was remembered before', () => {
  const stored = {
    ...withTrigger(ON, 'one', 'ana@agency.example', new Date(GOOD)),
    trouble: JSON.stringify({ failures: ['Colours: no'], postponed: 3 }),
  };
  const heartbeat = readHeartbeat(stored);
  expect(isLate(heartbeat, at('2026-02-01T00:00:00.000Z'))).toBe(false);
  expect(remindersAreOn(stored)).toBe(false);
  expect(words('2026-02-01T00:00:00.000Z', stored)).toEqual({ isLate: false, warnings: [], facts: [] });
});

describe('whose triggers are remembered', () => {
  const first = on(withTrigger(ON, 'one', 'ana@agency.example', new Date(GOOD)));
  const ownersIn = (stored: Record<string, string>): string[] =>
    Object.entries(readHeartbeat(stored).triggers).map(([id, { owner }]) => `${id} ${owner}`);

  test('a new one stands beside a colleague’s, and one that is gone is forgotten', () => {
    const second = on(withTrigger(first, 'two', 'ben@agency.example', new Date(GOOD)));
    expect(ownersIn(second)).toEqual(['one ana@agency.example', 'two ben@agency.example']);
    const state = stateOf(second);
    rememberTriggers(state, { one: null });
    state.save();
    expect(ownersIn(second)).toEqual(['two ben@agency.example']);
  });

  test('those of the forty that came last', () => {
    const many = Array.from({ length: 50 }, (_, index) => index).reduce<Record<string, string>>(
      (stored, index) =>
        on(withTrigger(stored, `t${index}`, `p${index}@agency.example`, new Date(Date.parse(GOOD) + index))),
      ON,
    );
    expect(ownersIn(many)).toHaveLength(40);
    expect(ownersIn(many).join()).not.toMatch(/p[0-9]@/);
  });

  test('one that stopped coming counts no more when somebody takes over', () => {
    const taken = on(withTrigger(first, 'two', 'ben@agency.example', new Date('2026-01-18T13:05:00.000Z')));
    expect(ownersIn(taken)).toEqual(['two ben@agency.example']);
  });
});

describe('where what is remembered cannot be read', () => {
  const stored = on(withTrigger(ON, 'one', 'ana@agency.example', new Date(GOOD)));

  test('a run that stopped is late all the same, by whatever else says that one came', () => {
    const late = (changed: Record<string, string>): boolean =>
      isLate(readHeartbeat({ ...stored, ...changed }), at('2026-01-17T15:05:00.001Z'));
    expect(late({ lastGoodRun: 'x' })).toBe(true);
    expect(late({ lastGoodRun: '', triggers: '[', lastRun: '2026-01-16' })).toBe(true);
    expect(late({ lastGoodRun: '2026-99-99T00:00:00.000Z', lastRun: '2026-01-17', triggers: '' })).toBe(
      false,
    );
    expect(late({ remindersConfirmedOn: '{}' })).toBe(true);
  });

  test('reminders are on as long as somebody switched them on, and a trigger that comes is known again', () => {
    const broken: Record<string, string> = { ...stored, triggers: '{"one":' };
    expect(remindersAreOn(broken)).toBe(true);
    const state = stateOf(broken);
    rememberTriggers(state, { two: { owner: 'ben@agency.example', at: GOOD } });
    state.save();
    expect(readHeartbeat(broken).triggers).toEqual({ two: { owner: 'ben@agency.example', at: GOOD } });
    expect(broken['setAside.triggers']).toBe('-- {"one":');
  });
});

describe('in words', () => {
  const stored = on(withTrigger(ON, 'one', 'ana@agency.example', new Date(GOOD)));

  test('all is well: the last run, the account and the next run, and nothing to see to', () => {
    expect(words('2026-01-16T14:00:00.000Z', stored)).toEqual({
      isLate: false,
      warnings: [],
      facts: [
        'Last good update: 2026-01-16 13:05',
        'Runs under the account of ana@agency.example',
        'Next update: 17 January 2026, between 8:00 and 9:00',
      ],
    });
    expect(words('2026-01-17T07:00:00.000Z', stored).facts).toContain(
      'Next update: 17 January 2026, between 8:00 and 9:00',
    );
  });

  test('switched on before the hour of the day, it runs on that very day', () => {
    const early = on(withTrigger(ON, 'one', 'ana@agency.example', new Date('2026-01-16T06:00:00.000Z')));
    expect(words('2026-01-16T06:01:00.000Z', early).facts).toContain(
      'Next update: 16 January 2026, between 8:00 and 9:00',
    );
    const after = on(withTrigger(ON, 'one', 'ana@agency.example', new Date('2026-01-16T09:30:00.000Z')));
    expect(words('2026-01-16T09:31:00.000Z', after).facts).toContain(
      'Next update: 17 January 2026, between 8:00 and 9:00',
    );
  });

  test('late: what that means and what to do, and no promise of a next run', () => {
    const late = words('2026-01-18T09:00:00.000Z', stored);
    expect(late.isLate).toBe(true);
    expect(late.warnings.join()).toMatch(/late.*2026-01-16 13:05.*no reminders are sent.*menu/);
    expect(late.facts.join()).not.toContain('Next update');
  });

  test('what the last run could not do', () => {
    const trouble = JSON.stringify({ failures: ['Colours: no'], postponed: 3 });
    const { isLate: late, warnings } = words('2026-01-16T14:00:00.000Z', { ...stored, trouble });
    expect(late).toBe(false);
    expect(warnings.join()).toMatch(/3 emails wait.*The last update reported: Colours: no/);
  });
});
