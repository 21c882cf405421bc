import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stretchesOf } from '../../src/sheets/stretches';

describe('stretches', () => {
  test('numbers that follow one another go together, in whatever order they come', () => {
    expect(stretchesOf([3, 1, 2, 7])).toEqual([
      [1, 3],
      [7, 7],
    ]);
    expect(stretchesOf([])).toEqual([]);
  });

  test('hold each number once, and are as few as can be', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(40)), (numbers) => {
        const stretches = stretchesOf(numbers);
        const held = stretches.flatMap(([first, last]) =>
          Array.from({ length: last - first + 1 }, (_, index) => first + index),
        );
        expect(held).toEqual([...numbers].sort((first, second) => first - second));
        stretches.slice(1).forEach(([first], index) => {
          expect(first).toBeGreaterThan((stretches[index]?.[1] ?? 0) + 1);
        });
      }),
    );
  });
});
