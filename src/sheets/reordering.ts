/** One step of putting a row of things into another order; both counted from 0, before the step is made. */
export interface Move {
  readonly from: number;
  /** It comes to stand before what stands here now. */
  readonly before: number;
}

/** Outweighs any number of things that may move. */
const FIXED_WEIGHT = 10_000;

/**
 * The fewest moves that bring things into the order `wanted`, a permutation of 0 to n - 1 that names them by where they
 * stand now. Those that are fixed are never moved themselves, so their order among each other has to stay.
 *
 * `movesTo([2, 0, 1])` is one move: the third before the first.
 */
export function movesTo(
  wanted: readonly number[],
  isFixed: (thing: number) => boolean = () => false,
): readonly Move[] {
  const resting = heaviestRise(wanted, (thing) => (isFixed(thing) ? FIXED_WEIGHT : 1));
  const now = [...wanted].sort((first, second) => first - second);
  const moves: Move[] = [];
  wanted.forEach((thing, index) => {
    if (resting.has(thing)) return;
    const from = now.indexOf(thing);
    const left = wanted[index - 1];
    const before = left === undefined ? 0 : now.indexOf(left) + 1;
    if (before === from || before === from + 1) return;
    moves.push({ from, before });
    now.splice(from, 1);
    now.splice(before > from ? before - 1 : before, 0, thing);
  });
  return moves;
}

/** Of all series that rise, the one that weighs most: its members can stay where they are. */
function heaviestRise(things: readonly number[], weightOf: (thing: number) => number): ReadonlySet<number> {
  const best: { readonly weight: number; readonly after: number }[] = [];
  things.forEach((thing, index) => {
    let chosen = { weight: 0, after: -1 };
    for (let earlier = 0; earlier < index; earlier += 1) {
      const { weight } = best[earlier] ?? { weight: 0 };
      if ((things[earlier] ?? 0) < thing && weight > chosen.weight) chosen = { weight, after: earlier };
    }
    best.push({ weight: chosen.weight + weightOf(thing), after: chosen.after });
  });
  const weights = best.map(({ weight }) => weight);
  const rise = new Set<number>();
  for (let index = weights.indexOf(Math.max(0, ...weights)); index >= 0; index = best[index]?.after ?? -1)
    rise.add(things[index] ?? 0);
  return rise;
}
