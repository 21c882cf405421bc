/** The first and the last of numbers that follow one another. */
export type Stretch = readonly [first: number, last: number];

/**
 * Rows or columns that stand side by side go into one range, and so into one call: 3, 1, 2 and 7 are [1, 3] and [7, 7].
 */
export function stretchesOf(numbers: Iterable<number>): readonly Stretch[] {
  const stretches: [number, number][] = [];
  for (const number of [...numbers].sort((first, second) => first - second)) {
    const last = stretches[stretches.length - 1];
    if (last && number === last[1] + 1) last[1] = number;
    else stretches.push([number, number]);
  }
  return stretches;
}
