import { compareDates, toIsoDate } from '../domain/calendar-date';
import { activePoints, pointsExpiry, pointsOverTime } from '../domain/points-ledger';
import { amountFor, managedPoints, pointsFor, soldPoints } from '../domain/points';
import { FUNCTION_TEXTS, POINTS_OVER_TIME_HEADER } from '../locale/function-texts';
import { reckoned } from './ledger-range';
import { lifted, tabled } from './lift';
import { Problem } from './problem';

// One sale on one day: managing begins with it, under the same rules.
export const PARTNER_POINTS = lifted('PARTNER_POINTS', (given) => {
  const { amount, currency, market, managed, otherPartners, soldOn, rules } = given;
  const sold = soldPoints(given, rules);
  return managed
    ? sold + managedPoints({ amount, currency, market, otherPartners, asOf: soldOn }, rules)
    : sold;
});

export const SOLD_POINTS = lifted('SOLD_POINTS', (given) => {
  const { soldOn, lineFirstSoldOn, rules } = given;
  if (soldOn && lineFirstSoldOn && compareDates(lineFirstSoldOn, soldOn) > 0) {
    const problem = FUNCTION_TEXTS.lineAfterSale(toIsoDate(lineFirstSoldOn), toIsoDate(soldOn));
    throw new Problem(`lineFirstSoldOn: ${problem}`);
  }
  return soldPoints(given, rules);
});

export const MANAGED_POINTS = lifted('MANAGED_POINTS', (given) => managedPoints(given, given.rules));

export const AMOUNT_TO_POINTS = lifted('AMOUNT_TO_POINTS', (given) =>
  pointsFor(given.kind, given, given.asOf, given.rules),
);

export const POINTS_TO_AMOUNT = lifted(
  'POINTS_TO_AMOUNT',
  ({ points, kind, currency, market, asOf, rules }) => amountFor(kind, points, currency, market, asOf, rules),
);

export const POINTS_EXPIRY = lifted('POINTS_EXPIRY', ({ soldOn, rules }) => pointsExpiry(soldOn, rules));

export const ACTIVE_POINTS = lifted('ACTIVE_POINTS', ({ ledger, asOf, kind, rules }) =>
  reckoned(ledger, rules, (lines) => activePoints(lines, asOf, rules)[kind ?? 'total']),
);

/** Ten years either way: a chart, not a mistyped amount. */
const MOST_MONTHS = 120;

export const POINTS_OVER_TIME = tabled(
  'POINTS_OVER_TIME',
  ({ ledger, asOf, monthsBack, monthsAhead, rules }) => {
    for (const [name, months] of Object.entries({ monthsBack, monthsAhead }))
      if (months > MOST_MONTHS)
        throw new Problem(`${name}: ${FUNCTION_TEXTS.tooMany(String(months), MOST_MONTHS)}`);
    const months = reckoned(ledger, rules, (lines) =>
      pointsOverTime(lines, asOf, monthsBack, monthsAhead, rules),
    );
    return [
      POINTS_OVER_TIME_HEADER,
      ...months.map(({ day, sourced, assisted, managed, total }) => [day, sourced, assisted, managed, total]),
    ];
  },
);
