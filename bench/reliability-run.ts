/** One share of the bench: the bundle as it would be pushed, on the lean stand-in. Prints its numbers as JSON. */
import { fileURLToPath } from 'node:url';
import { readBundle } from '../workbench/runtime/load-bundle';
import type { Act, DailyRun, Strike, SweepResult } from '../test/support/reliability';
import {
  COLLEAGUE,
  TRIGGER_OWNER,
  add,
  disturbDay,
  expectedOf,
  factsOf,
  faultOf,
  liveThrough,
  strikeDay,
  undisturbed,
} from '../test/support/reliability';

export const ROWS = 200;
export const DAYS = 150;

export interface ReliabilityPart {
  readonly sweeps: Readonly<Record<string, SweepResult>>;
}

const STRIKES: readonly Strike[] = ['kill', 'kill that loses unread writes', 'throw'];
const TITLES: Readonly<Record<Strike, string>> = {
  kill: 'Killed after the call',
  'kill that loses unread writes': 'Killed after the call, unread cell writes lost',
  throw: 'The call throws',
};
const ACTS: readonly Act[] = ['sorts', 'inserts a row', 'deletes a row'];
/** Each with a clock that changes within the span, but for Apia, on the far side of the date line; in Beirut at midnight. */
const ZONES = ['America/New_York', 'Europe/London', 'Asia/Beirut', 'Australia/Lord_Howe', 'Pacific/Apia'];
const SEEDS = 1;

function bundledRun(): DailyRun {
  // As Google runs it: at the top level, where its functions become globals.
  new Function(readBundle().code).call(globalThis);
  const { runDaily } = globalThis as unknown as { runDaily: (event: { triggerUid: string }) => void };
  return () => runDaily({ triggerUid: 'trigger-1' });
}

/** A struck run cannot always tell its owner so, and says that; thousands of times. */
console.error = () => undefined;

function sweep(step: number, part: number, parts: number): ReliabilityPart {
  const run = bundledRun();
  const sweeps: Record<string, SweepResult> = {};
  const count = (title: string, result: SweepResult): void => {
    sweeps[title] ??= { tries: 0, mails: 0, repeats: 0 };
    add(sweeps[title], result);
  };
  const { starts, calls } = undisturbed({ facts: factsOf(ROWS, DAYS) }, DAYS, run);
  const days = starts.map((_, offset) => offset).filter((offset) => offset % step === 0);
  for (const offset of days.filter((_, index) => index % parts === part)) {
    const start = starts[offset];
    if (!start) continue;
    const every = Array.from({ length: calls[offset] ?? 0 }, (_, index) => index + 1);
    for (const [later, again] of [
      [0, 'the run comes again that day'],
      [1, 'the run comes again the next day'],
    ] as const) {
      const expected = expectedOf(start, run, offset, [offset + later]);
      for (const strike of STRIKES)
        for (const call of every)
          count(
            `${TITLES[strike]}; ${again}`,
            strikeDay(start, run, offset, faultOf(strike, call), expected),
          );
    }
    const expected = expectedOf(start, run, offset, [offset]);
    for (const act of ACTS)
      for (const before of every)
        count(
          `A colleague ${act} before the call`,
          disturbDay(start, run, offset, { act, before, victim: 'Client 017' }, expected),
        );
  }
  ZONES.flatMap((timeZone) => Array.from({ length: SEEDS }, (_, seed) => ({ timeZone, seed }))).forEach(
    ({ timeZone, seed }, index) => {
      if (index % parts !== part) return;
      const shared = { rows: ROWS, days: DAYS, timeZone, seed, skippedDays: 3, struck: 0.2 };
      const users = [TRIGGER_OWNER, COLLEAGUE];
      count(
        'Two triggers, random strikes, 3 skipped days, five zones',
        liveThrough({ ...shared, users, mailQuota: 1500 }, run),
      );
      count(
        'One trigger, 20 mails a day, random strikes, 3 skipped days, five zones',
        liveThrough({ ...shared, users: [TRIGGER_OWNER], mailQuota: 20 }, run),
      );
    },
  );
  return { sweeps };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [step = 1, part = 0, parts = 1] = process.argv.slice(2).map(Number);
  console.log(JSON.stringify(sweep(step, part, parts)));
}
