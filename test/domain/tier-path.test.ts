import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PathOption } from '../../src/domain/tier-path';
import { MOST_OPTIONS, cheapestPath } from '../../src/domain/tier-path';

/** Every set there is, the best by cost, then by number, then by the order of its positions. */
function bruteForce(options: readonly PathOption[], sourced: number, total: number): number[] | undefined {
  let best: { cost: number; set: number[] } | undefined;
  for (let bits = 0; bits < 2 ** options.length; bits += 1) {
    const set = options.map((_, position) => position).filter((position) => bits & (1 << position));
    const of = (key: keyof PathOption): number =>
      set.reduce((sum, position) => sum + options[position]![key], 0);
    if (of('sourced') < sourced || of('total') < total) continue;
    const cost = of('cost');
    const isBetter =
      !best ||
      cost < best.cost ||
      (cost === best.cost &&
        (set.length < best.set.length || (set.length === best.set.length && isEarlier(set, best.set))));
    if (isBetter) best = { cost, set };
  }
  return best?.set;
}

function isEarlier(set: readonly number[], other: readonly number[]): boolean {
  const differs = set.findIndex((position, index) => position !== other[index]);
  return differs >= 0 && set[differs]! < other[differs]!;
}

const option = ([sourced, total, cost]: readonly [number, number, number]): PathOption => ({
  sourced,
  total,
  cost,
});
const EXAMPLE = (
  [
    [50, 50, 1000],
    [60, 60, 600],
    [0, 60, 2000],
    [0, 30, 3000],
    [75, 90, 1500],
  ] as const
).map(option);

describe('the cheapest path', () => {
  test('of the worked example: the first, second and fifth', () => {
    expect(cheapestPath(EXAMPLE, 100, 180)).toEqual([0, 1, 4]);
    expect(cheapestPath(EXAMPLE, 0, 0)).toEqual([]);
    expect(cheapestPath(EXAMPLE, 186, 0)).toBeUndefined();
    expect(cheapestPath(EXAMPLE, 0, 291)).toBeUndefined();
    expect(cheapestPath(EXAMPLE, 185, 290)).toEqual([0, 1, 2, 3, 4]);
    expect(cheapestPath([], 0, 0)).toEqual([]);
  });

  test('ties go to fewer options, then to the earlier', () => {
    const same = (sourced: number, cost: number): PathOption => option([sourced, sourced, cost]);
    expect(cheapestPath([same(1, 1), same(1, 1), same(2, 2)], 2, 2)).toEqual([2]);
    expect(cheapestPath([same(1, 1), same(3, 2), same(3, 2), same(1, 1)], 4, 4)).toEqual([0, 1]);
    expect(cheapestPath([same(2, 2), same(4, 4), same(3, 3), same(1, 1)], 5, 5)).toEqual([0, 2]);
    expect(cheapestPath([same(0, 0), same(1, 0.1), same(1, 0.2), same(1, 0.3)], 1, 1)).toEqual([1]);
  });

  test('stray digits decide nothing: 0.1 and 0.2 make 0.3, in points and in cost', () => {
    const options = [option([0.1, 0.7, 0.1]), option([0.2, 0.1, 0.2]), option([0.3, 0.8, 0.3])];
    expect(cheapestPath(options, 0.3, 0.8)).toEqual([2]);
    expect(cheapestPath(options.slice(0, 2), 0.3, 0.8)).toEqual([0, 1]);
  });

  test.each([
    ['few values, many ties', 4],
    ['many values', 1000],
  ])('agrees with brute force: %s', (_, most) => {
    const number = fc.integer({ min: 0, max: most });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, number, number).map(option), { maxLength: 10 }),
        fc.integer({ min: 0, max: most * 4 }),
        fc.integer({ min: 0, max: most * 4 }),
        (options, sourced, total) => {
          expect(cheapestPath(options, sourced, total)).toEqual(bruteForce(options, sourced, total));
        },
      ),
      { numRuns: 200 },
    );
  });

  // Costs that are the points leave the bound nothing to cut off, and an odd gap is met by no set of even ones.
  test('is found among 40 options that cost what they bring', () => {
    let seed = 1;
    const options = Array.from({ length: MOST_OPTIONS }, () => {
      seed = (seed * 1664525 + 1013904223) % 2 ** 32;
      const points = 2 * (1e9 + (seed % 1e9));
      return option([points, points, points]);
    });
    const missing = options.reduce((sum, { total }) => sum + total, 0) / 2 + 1;
    const gap = missing % 2 === 0 ? missing + 1 : missing;
    const path = cheapestPath(options, gap, gap)!;
    expect(path.reduce((sum, position) => sum + options[position]!.cost, 0)).toBe(gap + 1);
  });
});
