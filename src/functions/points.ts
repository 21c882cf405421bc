import { compareDates, toIsoDate } from '../domain/calendar-date';
import type { LedgerLine, MonthlyTotals } from '../domain/points-ledger';
import { activePoints, pointsExpiry, pointsOverTime } from '../domain/points-ledger';
import { amountFor, managedPoints, pointsFor, soldPoints } from '../domain/points';
import type { RuleBook } from '../domain/rule-book';
import { builtInRuleBook } from '../domain/rule-book';
import { FUNCTION_TEXTS, POINTS_OVER_TIME_HEADER } from '../locale/function-texts';
import { CELL_READERS } from './cells';
import { readLedger, reckoned } from './ledger-range';
import type { CalendarFunction } from './lift';
import { lifted, tabled } from './lift';
import { Problem } from './problem';
import { UNKNOWN, sayingProblems } from './problems-in-place';
import { readRules } from './rules-range';

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

export const ACTIVE_POINTS: CalendarFunction = sayingProblems(
  4,
  lifted('ACTIVE_POINTS', ({ ledger, asOf, kind, rules }) =>
    reckoned(ledger, rules, (lines) => {
      const counted = kind ? lines.filter((line) => line.kind === kind) : lines;
      return activePoints(counted, asOf, rules)[kind ?? 'total'];
    }),
  ),
  (given, attempt, calendar) => attempt(() => ACTIVE_POINTS(calendar)(...given.slice(0, 4))),
);

/** Ten years either way: a chart, not a mistyped amount. */
const MOST_MONTHS = 120;

const STRICT_POINTS_OVER_TIME = tabled(
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

const KINDS = ['sourced', 'assisted', 'managed'] as const;

/** Each kind for itself, and where that fails, month by month. */
export const POINTS_OVER_TIME: CalendarFunction = sayingProblems(
  5,
  STRICT_POINTS_OVER_TIME,
  ([givenLedger, givenDay, back, ahead, givenRules], attempt, calendar) =>
    attempt(() => {
      const asOf = CELL_READERS.date(givenDay, calendar);
      const [monthsBack, monthsAhead] = [back, ahead].map((cell) => CELL_READERS.wholeNumber(cell, calendar));
      const during = (lines: readonly LedgerLine[], rules: RuleBook): readonly MonthlyTotals[] =>
        pointsOverTime(lines, asOf, monthsBack ?? 0, monthsAhead ?? 0, rules);
      // The months depend on no rule and on no line.
      const days = during([], builtInRuleBook()).map(({ day }) => day);
      const books = attempt(() => ({
        ledger: readLedger(givenLedger, calendar),
        rules: readRules(givenRules, calendar),
      }));
      const columns = KINDS.map((kind) => {
        if (typeof books === 'string') return withOneReason(days.map(() => books));
        const { ledger, rules } = books;
        const of = <Result>(work: (lines: readonly LedgerLine[]) => Result): Result | string =>
          attempt(() => reckoned(ledger, rules, (lines) => work(lines.filter((line) => line.kind === kind))));
        const whole = of((lines) => during(lines, rules).map((month) => month[kind]));
        if (typeof whole !== 'string') return whole;
        return withOneReason(days.map((day) => of((lines) => activePoints(lines, day, rules)[kind])));
      });
      return [
        POINTS_OVER_TIME_HEADER,
        ...days.map((day, row) => {
          const points = columns.map((column) => column[row] ?? UNKNOWN);
          const total = points.reduce<number | string>(
            (sum, each) => (typeof sum === 'number' && typeof each === 'number' ? sum + each : UNKNOWN),
            0,
          );
          return [calendar.fromCalendarDate(day), ...points, total];
        }),
      ];
    }),
);

/** A reason that the cell above gives is not repeated. */
function withOneReason(points: readonly (number | string)[]): readonly (number | string)[] {
  return points.map((each, row) => (typeof each === 'string' && points[row - 1] === each ? UNKNOWN : each));
}
