import { amountFor } from '../domain/points';
import { MOST_OPTIONS, cheapestPath } from '../domain/tier-path';
import { FUNCTION_TEXTS } from '../locale/function-texts';
import { LEVERS, PATH, TOTAL, headerIn } from '../tables/tier-tables';
import { tabled } from './lift';
import { Problem } from './problem';

export const TIER_LEVERS = tabled(
  'TIER_LEVERS',
  ({ sourcedMissing, totalMissing, currency, asOf, rules }) => [
    headerIn(LEVERS, rules.language),
    ...(['sourced', 'assisted', 'managed'] as const).flatMap((kind) =>
      ['standard', 'growth'].map((market) => {
        // Sourced points count for both minimums, the others for the total alone.
        const points = kind === 'sourced' ? Math.max(sourcedMissing, totalMissing) : totalMissing;
        const closes = kind === 'sourced' || sourcedMissing === 0;
        return [kind, market, closes ? amountFor(kind, points, currency, market, asOf, rules) : ''];
      }),
    ),
  ],
);

export const TIER_PATH = tabled('TIER_PATH', ({ options: range, sourcedMissing, totalMissing }) => {
  const { options, language } = range;
  if (options.length > MOST_OPTIONS)
    throw new Problem(`options: ${FUNCTION_TEXTS.tooManyOptions(options.length, MOST_OPTIONS)}`);
  const path = cheapestPath(options, sourcedMissing, totalMissing);
  const sums = (of: readonly (typeof options)[number][]): [number, number, number] => [
    sumOf(of.map(({ sourced }) => sourced)),
    sumOf(of.map(({ total }) => total)),
    sumOf(of.map(({ cost }) => cost)),
  ];
  if (!path) {
    const [sourced, total] = sums(options);
    throw new Problem(`options: ${FUNCTION_TEXTS.noPath(sourced, total, sourcedMissing, totalMissing)}`);
  }
  const chosen = options.filter((_, position) => path.includes(position));
  return [
    headerIn(PATH, language),
    ...chosen.map(({ name, sourced, total, cost }) => [name, sourced, total, cost]),
    [TOTAL[language], ...sums(chosen)],
  ];
});

/** Without the stray digits of binary fractions. */
function sumOf(numbers: readonly number[]): number {
  return Number(numbers.reduce((total, number) => total + number, 0).toFixed(6));
}
