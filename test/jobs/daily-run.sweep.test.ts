import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { runFromTrigger } from '../../src/jobs/triggered-run';
import type { Act, Strike } from '../support/reliability';
import {
  COLLEAGUE,
  TRIGGER_OWNER,
  disturbDay,
  expectedOf,
  factsOf,
  faultOf,
  liveThrough,
  reachedStage,
  strikeDay,
  undisturbed,
} from '../support/reliability';

/**
 * A sample of what `npm run bench:reliability` does whole: the run of some days struck at every eleventh call, and whole
 * spans in which everything goes wrong. On the lean stand-in; the sweep beside the add-on tests does it in the workbench.
 */
const run = (): void => runFromTrigger({ triggerUid: 'trigger-1' });

// A struck run cannot always tell its owner so, and says that.
const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
afterAll(() => void complaints.mockRestore());

const DAYS = 150;
/** The first day, a Monday, and the day after a clock change. */
const SAMPLED_DAYS = [0, 42, 56];
const facts = factsOf(200, DAYS);
const span = undisturbed({ facts }, Math.max(...SAMPLED_DAYS) + 1, run);

test('undisturbed, the span has something to tell on most days', () => {
  expect(span.end.mails.length).toBeGreaterThan(300);
  expect(Math.min(...span.calls)).toBeGreaterThan(20);
  expect(facts.filter((fact) => reachedStage(fact, 0) !== null).length).toBeGreaterThan(40);
});

describe.each(['kill', 'kill that loses unread writes', 'throw'] as const)('%s', (strike: Strike) => {
  test.each([
    ['comes again the same day', 0],
    ['comes again the next day', 1],
  ])('at every eleventh call, and the run %s: nothing lost, nothing doubled unmarked', (_, later) => {
    for (const offset of SAMPLED_DAYS) {
      const start = span.starts[offset];
      if (!start) throw new Error(`no day ${offset}`);
      const expected = expectedOf(start, run, offset, [offset + later]);
      for (let call = 1 + (offset % 11); call <= (span.calls[offset] ?? 0); call += 11)
        strikeDay(start, run, offset, faultOf(strike, call), expected);
    }
  });
});

test.each(['sorts', 'inserts a row', 'deletes a row'] as const)(
  'a colleague who %s between any two calls changes nothing',
  (act: Act) => {
    for (const offset of [9, 42]) {
      const start = span.starts[offset];
      if (!start) throw new Error(`no day ${offset}`);
      const expected = expectedOf(start, run, offset, [offset]);
      for (let before = 1 + (offset % 5); before <= (span.calls[offset] ?? 0); before += 5)
        disturbDay(start, run, offset, { act, before, victim: 'Client 017' }, expected);
    }
  },
);

describe('a span of 150 days in which everything goes wrong', () => {
  test.each(['America/New_York', 'Europe/London', 'Asia/Beirut', 'Australia/Lord_Howe', 'Pacific/Apia'])(
    'in %s: every stage is told in time, once, and nobody is left in silence',
    (timeZone) => {
      const { kills, repeats, wholeDays } = liveThrough(
        {
          ...{ rows: 40, days: DAYS, timeZone, seed: timeZone.length, mailQuota: 1500 },
          ...{ users: [TRIGGER_OWNER, COLLEAGUE], skippedDays: 3, struck: 0.2 },
        },
        run,
      );
      expect(kills).toBeGreaterThan(5);
      expect(wholeDays).toBeGreaterThan(120);
      expect(repeats).toBeLessThanOrEqual(kills);
    },
  );

  test('with a quota of 20 mails a day, what does not fit follows within days', () => {
    const { longestWait } = liveThrough(
      {
        ...{ rows: 200, days: 60, timeZone: 'America/New_York', seed: 1, mailQuota: 20 },
        ...{ users: [TRIGGER_OWNER], skippedDays: 3, struck: 0 },
      },
      run,
    );
    expect(longestWait).toBeGreaterThan(0);
    expect(longestWait).toBeLessThanOrEqual(3);
  });
});
