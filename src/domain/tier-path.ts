/** Something that could be sold: the points that it brings, and what it costs in whatever the partner counts. */
export interface PathOption {
  readonly sourced: number;
  readonly total: number;
  readonly cost: number;
}

/** So many can be compared exactly in one call: each half of them has a million sets at most. */
export const MOST_OPTIONS = 40;

/**
 * The positions of the cheapest set of options that closes both gaps; undefined where all of them together do not.
 * Of equally cheap sets the one with fewer options, of those the one whose first options come earlier.
 *
 * Exact: branch and bound, by what each missing point is worth (see `priceOfPoints`). Where costs rise with the points
 * that bound cuts nothing off, so the options are halved: each set of the first half meets the best one of the second
 * that closes the rest, which takes millions of steps at worst, not a trillion.
 */
export function cheapestPath(
  options: readonly PathOption[],
  sourcedMissing: number,
  totalMissing: number,
): readonly number[] | undefined {
  const scale = wholeCosts(options);
  const parts = options.map(({ sourced, total, cost }, position): Part => [
    sourced,
    total,
    Math.round(cost * scale),
    ONE_OPTION - 2 ** (MOST_OPTIONS - 1 - position),
  ]);
  const closes = (kept: readonly Part[]): boolean =>
    sum(kept, 0) + TOLERANCE >= sourcedMissing && sum(kept, 1) + TOLERANCE >= totalMissing;
  if (!closes(parts)) return undefined;

  const price = priceOfPoints(parts, sourcedMissing, totalMissing);
  const limit = costOfSome(parts, price, closes);
  const room = limit - leastCost(parts, price, sourcedMissing, totalMissing) + 1e-9 * limit + 0.5;
  const middle = parts.length >> 1;
  const first = setsOf(parts.slice(0, middle), price, room);
  const second = setsOf(parts.slice(middle), price, room);
  const [sourced, total, cost, order] = first;
  const best = cheapestByTotal(second);
  let next = second[0].length - 1;
  let lowestCost = Infinity;
  let lowestOrder = Infinity;
  for (let set = 0; set < cost.length; set += 1) {
    // The more sourced points the first set brings, the fewer the second needs: none is looked at twice.
    for (; next >= 0 && at(second[0], next) + at(sourced, set) + TOLERANCE >= sourcedMissing; next -= 1)
      best.add(next);
    if (at(cost, set) > lowestCost) continue;
    const other = best.from(totalMissing - at(total, set) - TOLERANCE);
    if (other < 0) continue;
    const bothCost = at(cost, set) + at(second[2], other);
    const bothOrder = at(order, set) + at(second[3], other);
    if (bothCost > lowestCost || (bothCost === lowestCost && bothOrder > lowestOrder)) continue;
    lowestCost = bothCost;
    lowestOrder = bothOrder;
  }
  return positionsIn(lowestOrder);
}

/** Sums of points have stray digits behind the tenth decimal. */
const TOLERANCE = 1e-7;

/**
 * An option, or the sum of some: sourced points, total points, cost, and the rank among sets of the same cost. A rank adds
 * up as well: each option counts one, less a bit of its own, the earlier the greater.
 */
type Part = readonly [sourced: number, total: number, cost: number, order: number];
const ONE_OPTION = 2 ** MOST_OPTIONS;

/** Sets of options, a column for each part of their sums. */
type Sets = readonly [sourced: Float64Array, total: Float64Array, cost: Float64Array, order: Float64Array];

/** Costs become whole numbers, so that equally cheap is equal: as fine as their sum allows. */
function wholeCosts(options: readonly PathOption[]): number {
  const all = options.reduce((total, { cost }) => total + cost, 0);
  return [1e6, 100].find((scale) => all * scale < Number.MAX_SAFE_INTEGER) ?? 1;
}

/** What a sourced point and a point of any kind are worth. */
type Price = readonly [sourced: number, total: number];

/** What an option costs beyond the worth of its points; negative where it is cheaper than that. */
function dearness([sourced, total, cost]: Part, price: Price): number {
  return cost - price[0] * sourced - price[1] * total;
}

/**
 * What no set can cost less than: the worth of what is missing, less what cheap options save (Lagrange). A set costs at
 * least as much more as its dear options, and the cheap ones that it leaves out, differ from the worth of their points.
 */
function leastCost(parts: readonly Part[], price: Price, sourced: number, total: number): number {
  return parts.reduce(
    (least, part) => least + Math.min(0, dearness(part, price)),
    price[0] * sourced + price[1] * total,
  );
}

/** The prices that make `leastCost` greatest. Others would be as true, and cut off less. */
function priceOfPoints(parts: readonly Part[], sourced: number, total: number): Price {
  const most = (key: 0 | 1): number =>
    Math.max(0, ...parts.map((part) => (part[key] > 0 ? part[2] / part[key] : 0)));
  const least = (...price: Price): number => leastCost(parts, price, sourced, total);
  const totalPrice = (ofSourced: number): number => peak((ofTotal) => least(ofSourced, ofTotal), most(1));
  const ofSourced = peak((price) => least(price, totalPrice(price)), most(0));
  return [ofSourced, totalPrice(ofSourced)];
}

/** Where a function that rises, then falls, is greatest between 0 and `high`. */
function peak(height: (position: number) => number, high: number): number {
  let low = 0;
  for (let step = 0; step < 30; step += 1) {
    const third = (high - low) / 3;
    if (height(low + third) < height(high - third)) low += third;
    else high -= third;
  }
  return (low + high) / 2;
}

/** The cost of a set that closes the gaps, cheap if not the cheapest: all options but the dearest ones it can do without. */
function costOfSome(
  parts: readonly Part[],
  price: Price,
  closes: (kept: readonly Part[]) => boolean,
): number {
  let kept = parts;
  for (const part of [...parts].sort((one, other) => dearness(other, price) - dearness(one, price))) {
    const others = kept.filter((each) => each !== part);
    if (closes(others)) kept = others;
  }
  return sum(kept, 2);
}

/** All sets of some options that may still be part of the cheapest, fewest sourced points first. */
function setsOf(parts: readonly Part[], price: Price, room: number): Sets {
  let sets = columns(1);
  let spared = 0;
  for (const part of parts) {
    const [sourced, total, cost, order] = sets;
    const size = cost.length;
    const grown = columns(2 * size);
    spared -= Math.min(0, dearness(part, price));
    let kept = 0;
    for (let without = 0, including = 0; including < size;) {
      const adds = without >= size || at(sourced, including) + part[0] < at(sourced, without);
      const set = adds ? including++ : without++;
      const ofSourced = at(sourced, set) + (adds ? part[0] : 0);
      const ofTotal = at(total, set) + (adds ? part[1] : 0);
      const costs = at(cost, set) + (adds ? part[2] : 0);
      if (costs - price[0] * ofSourced - price[1] * ofTotal + spared > room) continue;
      grown[0][kept] = ofSourced;
      grown[1][kept] = ofTotal;
      grown[2][kept] = costs;
      grown[3][kept] = at(order, set) + (adds ? part[3] : 0);
      kept += 1;
    }
    sets = grown.map((column) => column.subarray(0, kept)) as unknown as Sets;
  }
  return sets;
}

/** Finds the cheapest of the sets added so far that bring so many points in all; a tree of the best by their total. */
function cheapestByTotal([, total, cost, order]: Sets): {
  add(set: number): void;
  from(least: number): number;
} {
  const totals = Float64Array.from(total).sort();
  const size = totals.length;
  const best = new Float64Array(size + 1).fill(-1);
  // Counted from the greatest total, 1 being it.
  const rank = (least: number): number => {
    let low = 0;
    for (let high = size; low < high;) {
      const half = (low + high) >> 1;
      if (at(totals, half) < least) low = half + 1;
      else high = half;
    }
    return size - low;
  };
  const better = (one: number, other: number): boolean =>
    other < 0 ||
    at(cost, one) < at(cost, other) ||
    (at(cost, one) === at(cost, other) && at(order, one) < at(order, other));
  return {
    add(set) {
      for (let node = rank(at(total, set)); node <= size; node += node & -node)
        if (better(set, at(best, node))) best[node] = set;
    },
    from(least) {
      let found = -1;
      for (let node = rank(least); node > 0; node -= node & -node) {
        const candidate = at(best, node);
        if (candidate >= 0 && better(candidate, found)) found = candidate;
      }
      return found;
    },
  };
}

/** The options that a rank is made of. */
function positionsIn(order: number): readonly number[] {
  let bits = Math.ceil(order / ONE_OPTION) * ONE_OPTION - order;
  return Array.from({ length: MOST_OPTIONS }, (_, position) => position).filter((position) => {
    const bit = 2 ** (MOST_OPTIONS - 1 - position);
    const isIn = bits >= bit;
    if (isIn) bits -= bit;
    return isIn;
  });
}

function columns(length: number): Sets {
  return [0, 1, 2, 3].map(() => new Float64Array(length)) as unknown as Sets;
}

function sum(parts: readonly Part[], key: 0 | 1 | 2): number {
  return parts.reduce((total, part) => total + part[key], 0);
}

function at(column: Float64Array, position: number): number {
  return column[position] as number;
}
