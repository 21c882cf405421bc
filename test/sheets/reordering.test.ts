import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Move } from '../../src/sheets/reordering';
import { movesTo } from '../../src/sheets/reordering';

function made(moves: readonly Move[], count: number): number[] {
  const things = Array.from({ length: count }, (_, index) => index);
  for (const { from, before } of moves) {
    const [thing = -1] = things.splice(from, 1);
    things.splice(before > from ? before - 1 : before, 0, thing);
  }
  return things;
}

const permutation = fc
  .integer({ min: 1, max: 12 })
  .chain((count) => fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count }));

describe('moves to another order', () => {
  test.each([
    [[0, 1, 2], []],
    [[2, 0, 1], [{ from: 2, before: 0 }]],
    [[1, 2, 0], [{ from: 0, before: 3 }]],
    [
      [1, 0, 2, 4, 3],
      [
        { from: 0, before: 2 },
        { from: 3, before: 5 },
      ],
    ],
  ])('%j', (wanted, moves) => {
    expect(movesTo(wanted)).toEqual(moves);
  });

  test('bring about any order, with no more moves than there are things out of their place', () => {
    fc.assert(
      fc.property(permutation, (wanted) => {
        const moves = movesTo(wanted);
        expect(made(moves, wanted.length)).toEqual(wanted);
        expect(moves.length).toBeLessThan(wanted.length);
      }),
    );
  });

  test('never move what is fixed', () => {
    fc.assert(
      fc.property(permutation, fc.uniqueArray(fc.nat(11)), (order, resting) => {
        const isFixed = (thing: number): boolean => resting.includes(thing);
        const fixed = order.filter((thing) => isFixed(thing));
        const inOrder = [...fixed].sort((first, second) => first - second);
        const wanted = order.map((thing) => (isFixed(thing) ? inOrder[fixed.indexOf(thing)]! : thing));
        const moves = movesTo(wanted, isFixed);
        expect(made(moves, wanted.length)).toEqual(wanted);
        let now = made([], wanted.length);
        for (const move of moves) {
          expect(isFixed(now[move.from]!)).toBe(false);
          const [thing = -1] = now.splice(move.from, 1);
          now = now.toSpliced(move.before > move.from ? move.before - 1 : move.before, 0, thing);
        }
      }),
    );
  });
});
