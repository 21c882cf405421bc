/** One thing to measure: made ready anew before each run, which alone is timed. */
export interface Measure<Ready> {
  readonly prepare: () => Ready;
  readonly run: (ready: Ready) => void;
  /** What takes a few milliseconds is done several times in each run. */
  readonly repeat: number;
}

export type Medians = Readonly<Record<string, number>>;

export const RUNS = 5;

/**
 * Median processor time of each measure in milliseconds, after one run that only warms up. Processor time, as other programs on
 * the machine would show in the time that passed.
 */
export function medians(measures: Readonly<Record<string, Measure<never>>>): Medians {
  return Object.fromEntries(Object.entries(measures).map(([name, measure]) => [name, median(measure)]));
}

export function measure<Ready>(
  prepare: () => Ready,
  run: (ready: Ready) => void,
  repeat = 1,
): Measure<never> {
  return { prepare, run, repeat } as unknown as Measure<never>;
}

function median({ prepare, run, repeat }: Measure<never>): number {
  const times = Array.from({ length: RUNS + 1 }, () => {
    const ready = prepare();
    globalThis.gc?.();
    const before = process.cpuUsage();
    for (let time = 0; time < repeat; time += 1) run(ready);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / repeat;
  });
  const sorted = times.slice(1).sort((one, other) => one - other);
  return sorted[Math.floor(RUNS / 2)] ?? Number.NaN;
}
