import { toIsoDate } from '../domain/calendar-date';
import { amountFor } from '../domain/points';
import type { ClientRenewal, TierEvent } from '../domain/tier-outlook';
import { tierAtRisk, tierOutlook } from '../domain/tier-outlook';
import { MOST_OPTIONS, cheapestPath } from '../domain/tier-path';
import { FUNCTION_TEXTS } from '../locale/function-texts';
import type { Language } from '../locale/language';
import { TIER_TEXTS } from '../locale/tier-texts';
import type { RenewalColumn } from '../tables/renewals';
import { AT_RISK, EVENT_LABELS, LEVERS, OUTLOOK, PATH, TOTAL, headerIn } from '../tables/tier-tables';
import { reckoned } from './ledger-range';
import { tabled } from './lift';
import { Problem } from './problem';
import { renewalReader } from './renewal-rows';
import type { TableRange } from './table-range';

/** Ten years, as POINTS_OVER_TIME has them. */
const MOST_MONTHS = 120;

export const TIER_OUTLOOK = tabled(
  'TIER_OUTLOOK',
  ({ ledger, renewals, asOf, thresholds, outcome, monthsAhead, rules }) => {
    if (monthsAhead > MOST_MONTHS)
      throw new Problem(`monthsAhead: ${FUNCTION_TEXTS.tooMany(String(monthsAhead), MOST_MONTHS)}`);
    const { language } = ledger;
    const months = reckoned(ledger, rules, (lines) =>
      tierOutlook(lines, clientRenewals(renewals), asOf, thresholds, outcome, monthsAhead, rules),
    );
    return [
      headerIn(OUTLOOK, language),
      ...months.map(({ day, sourced, assisted, managed, total, tier, events }) => [
        ...[day, sourced, assisted, managed, total, tier ?? TIER_TEXTS[language].noTier],
        events.map((event) => eventText(event, language)).join('; '),
      ]),
    ];
  },
);

export const TIER_AT_RISK = tabled('TIER_AT_RISK', ({ ledger, renewals, asOf, thresholds, rules }) => {
  const { language } = ledger;
  const clients = reckoned(ledger, rules, (lines) =>
    tierAtRisk(lines, clientRenewals(renewals), asOf, thresholds, rules),
  );
  return [
    headerIn(AT_RISK, language),
    ...clients.map(({ client, next, sourced, assisted, managed, total, tierWithout }) => [
      ...[client, next && EVENT_LABELS[next.kind][language], next?.day],
      ...[sourced, assisted, managed, total, tierWithout ?? TIER_TEXTS[language].noTier],
    ]),
  ];
});

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

/** "2026-03-01 Acme: cancellation (-150)" */
function eventText({ day, client, kind, points }: TierEvent, language: Language): string {
  return `${toIsoDate(day)} ${client}: ${EVENT_LABELS[kind][language]} (-${Number(points.toFixed(2))})`;
}

/** The rows that say whose renewal it is, and when. */
function clientRenewals(table: TableRange<RenewalColumn>): readonly ClientRenewal[] {
  const renewalIn = renewalReader(table);
  return table.rows.flatMap((row) => {
    const renewal = renewalIn(row);
    const text = (key: RenewalColumn): string => String(table.cell(row, key) ?? '').trim();
    const [client, hubId, recordId] = [text('clientName'), text('hubId'), text('recordId')];
    return renewal && client !== '' ? [{ client, hubId, recordId, renewal }] : [];
  });
}

/** Without the stray digits of binary fractions. */
function sumOf(numbers: readonly number[]): number {
  return Number(numbers.reduce((total, number) => total + number, 0).toFixed(6));
}
