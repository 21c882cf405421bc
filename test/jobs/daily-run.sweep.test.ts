import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { runFromTrigger } from '../../src/jobs/triggered-run';
import type { Act } from '../support/reliability';
import {
  COLLEAGUE,
  TRIGGER_OWNER,
  disturbDay,
  expectedOf,
  factsOf,
  goOn,
  interference,
  liveThrough,
  reachedStage,
  runDay,
  strikeDay,
  undisturbed,
  watchDay,
} from '../support/reliability';

/**
 * A sample of what `npm run bench:reliability` does whole: the run of some days killed after every call and failing at
 * every eleventh, and whole spans in which everything goes wrong. On the lean stand-in; the sweep beside the add-on tests
 * does it in the workbench.
 */
const run = (): void => runFromTrigger({ triggerUid: 'trigger-1' });

// A struck run cannot always tell its owner so, and says that.
const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
afterAll(() => void complaints.mockRestore());

const DAYS = 150;
/** The first day, and a Monday after the clock changed. */
const SAMPLED_DAYS = [0, 56];
const facts = factsOf(200, DAYS);
const span = undisturbed({ facts }, Math.max(...SAMPLED_DAYS) + 1, run);

test('undisturbed, the span has something to tell on most days', () => {
  expect(span.end.mails.length).toBeGreaterThan(300);
  expect(Math.min(...span.calls)).toBeGreaterThan(20);
  expect(facts.filter((fact) => reachedStage(fact, 0) !== null).length).toBeGreaterThan(40);
});

const days = SAMPLED_DAYS.map((offset) => {
  const start = span.starts[offset];
  if (!start) throw new Error(`no day ${offset}`);
  // The first day, with its many mails, only once.
  const comesAgain = offset === 0 ? [0] : [0, 1];
  const expectations = comesAgain.map((later) => expectedOf(start, run, offset, [offset + later]));
  const sampled = Array.from({ length: span.calls[offset] ?? 0 }, (_, index) => index + 1).filter(
    (call) => call % 11 === 1 + (offset % 5),
  );
  return { offset, start, expectations, sampled, watched: watchDay(start, run, offset) };
});

describe('the run comes again, the same day or the next, and nothing is lost, nothing doubled unmarked', () => {
  test.each(['killed', 'losing'] as const)('%s after every call', (kind) => {
    for (const { offset, expectations, watched } of days) {
      expect(watched[kind]).toHaveLength(span.calls[offset] ?? Number.NaN);
      watched[kind].forEach((book, index) =>
        goOn(book, run, `day ${offset}, ${kind} after call ${index + 1}`, expectations),
      );
    }
  });

  test('failing at every eleventh call', () => {
    for (const { offset, start, expectations, sampled } of days)
      for (const at of sampled) strikeDay(start, run, offset, { kind: 'throw', at }, expectations);
  });

  test('a run that is killed leaves the book as one that was looked on at had it after that call', () => {
    for (const { offset, start, sampled, watched } of days.slice(1))
      for (const after of sampled)
        for (const lose of [false, true]) {
          const book = start.copy();
          runDay(book, run, offset, { fault: { kind: 'kill', after, lose } });
          expect(book.state()).toBe(watched[lose ? 'losing' : 'killed'][after - 1]?.state());
        }
  });
});

test.each(['sorts', 'inserts a row', 'deletes a row'] as const)(
  'a colleague who %s between any two calls changes nothing',
  (act: Act) => {
    for (const { offset, start, sampled, expectations } of days) {
      const [expected] = expectations;
      if (!expected) throw new Error('nothing expected');
      for (const before of sampled)
        disturbDay(start, run, offset, { act, before, victim: 'Client 017' }, expected);
    }
  },
);

test('an act before a call that leaves the table alone comes to the same as one after it', () => {
  for (const { offset, start, sampled, watched } of days.slice(1))
    for (const before of sampled) {
      const [early, late] = [before, watched.placeOf(before)].map((place) => {
        const book = start.copy();
        const act = interference('sorts', '');
        runDay(book, run, offset, { fault: { kind: 'interfere', before: place, act } });
        return book.state();
      });
      expect(early).toBe(late);
    }
});

describe('a span of 150 days in which everything goes wrong', () => {
  test.each(['America/New_York', 'Europe/London', 'Asia/Beirut', 'Australia/Lord_Howe', 'Pacific/Apia'])(
    'in %s: every stage is told in time, once, and nobody is left in silence',
    (timeZone) => {
      const { kills, acts, repeats, wholeDays } = liveThrough(
        {
          ...{ rows: 40, days: DAYS, timeZone, seed: timeZone.length, mailQuota: 1500 },
          ...{ users: [TRIGGER_OWNER, COLLEAGUE], skippedDays: 3, struck: 0.2, disturbed: 0.2 },
        },
        run,
      );
      expect(kills).toBeGreaterThan(5);
      expect(acts).toBeGreaterThan(5);
      expect(wholeDays).toBeGreaterThan(120);
      expect(repeats).toBeLessThanOrEqual(kills);
    },
  );

  test('with a quota of 20 mails a day, what does not fit follows within days', () => {
    const { longestWait } = liveThrough(
      {
        ...{ rows: 200, days: 60, timeZone: 'America/New_York', seed: 1, mailQuota: 20 },
        ...{ users: [TRIGGER_OWNER], skippedDays: 3, struck: 0, disturbed: 0.1 },
      },
      run,
    );
    expect(longestWait).toBeGreaterThan(0);
    expect(longestWait).toBeLessThanOrEqual(3);
  });
});
