/**
 * One share of the bench: the bundle as it would be pushed, on the lean stand-in. Each day and each span is written down
 * as soon as it is done, so that a bench that was stopped goes on where it was.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROJECT_ROOT, readBundle } from '../workbench/runtime/load-bundle';
import type { Act, DailyRun, SweepResult } from '../test/support/reliability';
import {
  COLLEAGUE,
  TRIGGER_OWNER,
  add,
  disturbDay,
  expectedOf,
  factsOf,
  goOn,
  known,
  liveThrough,
  strikeDay,
  undisturbed,
  watchDay,
} from '../test/support/reliability';

export const ROWS = 200;
export const DAYS = 150;
/** How many different spans are lived through in each zone, with two triggers and with a small quota. */
export const SEEDS = 2;

/** What came of one day, or of one span. */
export interface DonePiece {
  readonly piece: string;
  readonly seconds: number;
  readonly sweeps: Readonly<Record<string, SweepResult>>;
  /** Broken promises; nothing may be among them. */
  readonly faults: readonly string[];
}

interface Piece {
  readonly piece: string;
  readonly live: (count: (title: string, live: () => SweepResult | readonly SweepResult[]) => void) => void;
}

const COMES_AGAIN = ['the run comes again that day', 'the run comes again the next day'];
const ACTS: readonly Act[] = ['sorts', 'inserts a row', 'deletes a row'];
/** Each with a clock that changes within the span, but for Apia, on the far side of the date line; in Beirut at midnight. */
const ZONES = ['America/New_York', 'Europe/London', 'Asia/Beirut', 'Australia/Lord_Howe', 'Pacific/Apia'];
const MOST_FAULTS = 20;

function bundledRun(): DailyRun {
  // As Google runs it: at the top level, where its functions become globals.
  new Function(readBundle().code).call(globalThis);
  const { runDaily } = globalThis as unknown as { runDaily: (event: { triggerUid: string }) => void };
  return () => runDaily({ triggerUid: 'trigger-1' });
}

/** A struck run cannot always tell its owner so, and says that; thousands of times. */
console.error = () => undefined;

function daysOf(step: number, run: DailyRun): readonly Piece[] {
  const { starts, calls } = undisturbed({ facts: factsOf(ROWS, DAYS) }, DAYS, run);
  return starts.flatMap((start, offset): Piece[] => {
    if (offset % step !== 0) return [];
    const every = Array.from({ length: calls[offset] ?? 0 }, (_, index) => index + 1);
    return [
      {
        piece: `day ${offset}`,
        live: (count) => {
          const expectations = [0, 1].map((later) => expectedOf(start, run, offset, [offset + later]));
          const { killed, losing, placeOf } = watchDay(start, run, offset);
          for (const [title, books] of [
            ['Killed after the call', killed],
            ['Killed after the call, unread cell writes lost', losing],
          ] as const)
            books.forEach((book, index) =>
              count(title, () => goOn(book, run, `killed after call ${index + 1}`, expectations)),
            );
          for (const call of every)
            count('The call throws', () =>
              strikeDay(start, run, offset, { kind: 'throw', at: call }, expectations),
            );
          const expected = expectedOf(start, run, offset, [offset]);
          for (const act of ACTS)
            for (const before of every)
              count(`A colleague ${act} before the call`, () => {
                const place = placeOf(before);
                return known(expected.outcomes, `${act} before ${place}`, () =>
                  disturbDay(start, run, offset, { act, before: place, victim: 'Client 017' }, expected),
                );
              });
        },
      },
    ];
  });
}

/** Every 16th day first, then every 8th, and so on: a bench that is stopped has at least been everywhere. */
function byCoarseness(days: readonly Piece[]): readonly Piece[] {
  const steps = [16, 8, 4, 2, 1];
  const stepOf = (index: number): number => steps.findIndex((step) => index % step === 0);
  return days
    .map((piece, index) => ({ piece, step: stepOf(index) }))
    .sort((one, other) => one.step - other.step)
    .map(({ piece }) => piece);
}

function spansOf(run: DailyRun): readonly Piece[] {
  const lives = ZONES.flatMap((timeZone) =>
    Array.from({ length: SEEDS }, (_, index) => ({ timeZone, seed: 1 + index })),
  );
  return lives.map(({ timeZone, seed }) => ({
    piece: `span ${seed} in ${timeZone}`,
    live: (count) => {
      const shared = { rows: ROWS, days: DAYS, timeZone, seed, skippedDays: 3, struck: 0.2, disturbed: 0.2 };
      count('Two triggers, random strikes and acts, 3 skipped days, five zones', () =>
        liveThrough({ ...shared, users: [TRIGGER_OWNER, COLLEAGUE], mailQuota: 1500 }, run),
      );
      count('One trigger, 20 mails a day, random strikes and acts, 3 skipped days, five zones', () =>
        liveThrough({ ...shared, users: [TRIGGER_OWNER], mailQuota: 20 }, run),
      );
    },
  }));
}

function lived({ piece, live }: Piece): DonePiece {
  const began = Date.now();
  const sweeps: Record<string, SweepResult> = {};
  const faults: string[] = [];
  live((title, one) => {
    try {
      const results = [one()].flat();
      results.forEach((result, index) => {
        const row = results.length > 1 ? `${title}; ${COMES_AGAIN[index] ?? ''}` : title;
        sweeps[row] ??= { tries: 0, mails: 0, repeats: 0 };
        add(sweeps[row], result);
      });
    } catch (error) {
      if (faults.length < MOST_FAULTS) faults.push(`${piece}: ${title}: ${String(error)}`);
    }
  });
  return { piece, seconds: (Date.now() - began) / 1000, sweeps, faults };
}

/** Where pieces are written down: by bundle and by bench, since either of them anew means beginning anew. */
export function pathOfPieces(): string {
  const hash = createHash('sha256').update(readBundle().code);
  for (const source of [
    'bench/reliability-run.ts',
    'test/support/reliability.ts',
    'test/support/lean-services.ts',
  ])
    hash.update(readFileSync(path.join(PROJECT_ROOT, source)));
  return path.join(PROJECT_ROOT, 'build', 'reliability', `${hash.digest('hex').slice(0, 16)}.jsonl`);
}

export function readPieces(file: string): readonly DonePiece[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line) as DonePiece);
}

/** Spans first: they are few, and show soonest what is broken. */
export function namesOf(step: number): readonly string[] {
  const days = Array.from({ length: DAYS }, (_, offset) => offset).filter((offset) => offset % step === 0);
  return [...spansOf(() => undefined).map(({ piece }) => piece), ...days.map((offset) => `day ${offset}`)];
}

function sweep(step: number, part: number, parts: number): void {
  const file = pathOfPieces();
  mkdirSync(path.dirname(file), { recursive: true });
  const done = new Set(readPieces(file).map(({ piece }) => piece));
  const run = bundledRun();
  [...spansOf(run), ...byCoarseness(daysOf(step, run))]
    .filter((_, index) => index % parts === part)
    .filter(({ piece }) => !done.has(piece))
    .forEach((piece) => appendFileSync(file, `${JSON.stringify(lived(piece))}\n`));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [step = 1, part = 0, parts = 1] = process.argv.slice(2).map(Number);
  sweep(step, part, parts);
}
