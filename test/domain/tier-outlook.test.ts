import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar-date';
import type { LedgerLine } from '../../src/domain/points-ledger';
import { activePoints, pointsOverTime } from '../../src/domain/points-ledger';
import { renewalOf } from '../../src/domain/renewal-row';
import { builtInRuleBook } from '../../src/domain/rule-book';
import type { ClientRenewal } from '../../src/domain/tier-outlook';
import { OUTCOMES, tierAtRisk, tierOutlook } from '../../src/domain/tier-outlook';
import { EXAMPLE_THRESHOLDS, tierReached } from '../../src/domain/tiers';
import { day } from '../support/days';

const RULES = builtInRuleBook();
const TODAY = day('2026-01-10');
const CLIENTS = ['Acme', 'Borealis', 'Cobalt', 'Delta', 'Estrela'];

const anyLine: fc.Arbitrary<LedgerLine> = fc
  .record({
    kind: fc.constantFrom('sourced' as const, 'assisted' as const, 'managed' as const),
    client: fc.constantFrom(...CLIENTS, ''),
    amount: fc.integer({ min: 0, max: 20_000 }),
    start: fc.integer({ min: -500, max: 100 }),
    length: fc.option(fc.integer({ min: 0, max: 700 }), { nil: undefined }),
  })
  .map(({ start, length, ...line }) => ({
    ...line,
    ...{ currency: 'USD', market: 'standard', otherPartners: 0, date: addDays(TODAY, start) },
    until: length === undefined ? undefined : addDays(TODAY, start + length),
  }));

const anyRenewal: fc.Arbitrary<ClientRenewal> = fc
  .record({
    client: fc.constantFrom(...CLIENTS, 'Nobody'),
    start: fc.integer({ min: 1, max: 400 }),
    status: fc.constantFrom(
      undefined,
      'pending' as const,
      'renewed' as const,
      'cancellationRequested' as const,
    ),
    contractType: fc.constantFrom('renewal' as const, 'emailOverage' as const),
    contract: fc.constantFrom(undefined, 'ownServices' as const),
  })
  .map(({ client, start, ...entries }) => ({
    client,
    renewal: renewalOf({ ...entries, renewalStart: addDays(TODAY, start) })!,
  }));

const lines = fc.array(anyLine, { maxLength: 25 });
const renewals = fc.array(anyRenewal, { maxLength: 12 });

describe('outlook', () => {
  test('lose <= expected <= renew in every month, and renew is the ledger as it is', () => {
    fc.assert(
      fc.property(lines, renewals, (ledger, table) => {
        const [renew, expected, lose] = OUTCOMES.map((outcome) =>
          tierOutlook(ledger, table, TODAY, EXAMPLE_THRESHOLDS, outcome, 12, RULES),
        );
        expect(renew).toMatchObject(pointsOverTime(ledger, TODAY, 0, 12, RULES));
        expected!.forEach((month, index) => {
          for (const key of ['sourced', 'assisted', 'managed', 'total'] as const) {
            expect(month[key]).toBeLessThanOrEqual(renew![index]![key] + 1e-9);
            expect(lose![index]![key]).toBeLessThanOrEqual(month[key] + 1e-9);
          }
        });
      }),
      { numRuns: 100 },
    );
  });

  test('agrees with every outcome played out by hand: lines of the lost end, and the events add up', () => {
    fc.assert(
      fc.property(lines, renewals, fc.constantFrom(...OUTCOMES), (ledger, table, outcome) => {
        const lost = (client: string): string[] =>
          table
            .filter(({ client: other, renewal }) => {
              if (other !== client || renewal.contractType !== 'renewal' || renewal.contract) return false;
              if (outcome === 'renew') return false;
              if (renewal.typedStatus === 'cancellationRequested') return true;
              // A day past the deadline it has renewed.
              const isOpen = renewal.typedStatus !== 'renewed' && iso(renewal.deadline) >= iso(TODAY);
              return outcome === 'lose' && isOpen;
            })
            .map(({ renewal }) => iso(renewal.renewalStart))
            .sort();
        const months = tierOutlook(ledger, table, TODAY, EXAMPLE_THRESHOLDS, outcome, 12, RULES);
        let before: number | undefined;
        for (const month of months) {
          const left = ledger.filter(({ client = '', date }) => {
            const [end] = lost(client);
            return !(end !== undefined && iso(date) < end && end <= iso(month.day));
          });
          const points = activePoints(left, month.day, RULES);
          expect(month.total).toBeCloseTo(points.total, 6);
          expect(month.tier).toBe(tierReached(points, EXAMPLE_THRESHOLDS, true));
          const ended = month.events.reduce((sum, event) => sum + event.points, 0);
          const begun = ledger.some(
            ({ date }) => iso(date) <= iso(month.day) && iso(date) > iso(addDays(month.day, -31)),
          );
          if (before !== undefined && !begun) expect(month.total).toBeCloseTo(before - ended, 6);
          before = month.total;
        }
      }),
      { numRuns: 100 },
    );
  });

  test('what a lost client buys afterwards counts, and a cancellation whose day has come holds in every outcome', () => {
    const line = (date: string): LedgerLine => ({
      ...{
        kind: 'sourced',
        client: 'ACME',
        amount: 1000,
        currency: 'USD',
        market: 'standard',
        otherPartners: 0,
      },
      date: day(date),
    });
    const gone = {
      client: 'Acme',
      renewal: renewalOf({ status: 'cancellationRequested', renewalStart: day('2026-01-05') })!,
    };
    const total = (outcome: (typeof OUTCOMES)[number]) =>
      tierOutlook(
        [line('2025-12-01'), line('2026-01-05')],
        [gone],
        TODAY,
        EXAMPLE_THRESHOLDS,
        outcome,
        0,
        RULES,
      )[0]?.total;
    expect(OUTCOMES.map(total)).toEqual([50, 50, 50]);
  });
});

describe('at risk', () => {
  test('agrees with taking each client out; a client without points changes nothing', () => {
    fc.assert(
      fc.property(lines, renewals, (ledger, table) => {
        const answer = tierAtRisk(ledger, table, TODAY, EXAMPLE_THRESHOLDS, RULES);
        const withPoints = CLIENTS.filter(
          (client) =>
            activePoints(
              ledger.filter((line) => line.client === client),
              TODAY,
              RULES,
            ).total > 0,
        );
        expect(answer.map(({ client }) => client).sort()).toEqual(withPoints);
        const tier = (left: readonly LedgerLine[]) =>
          tierReached(activePoints(left, TODAY, RULES), EXAMPLE_THRESHOLDS, true);
        for (const { client, tierWithout, total } of answer) {
          const others = ledger.filter((line) => line.client !== client);
          expect(tierWithout).toBe(tier(others));
          expect(total).toBeCloseTo(
            activePoints(ledger, TODAY, RULES).total - activePoints(others, TODAY, RULES).total,
            6,
          );
        }
        for (const client of CLIENTS.filter((each) => !withPoints.includes(each)))
          expect(tier(ledger.filter((line) => line.client !== client))).toBe(tier(ledger));
        const totals = answer.map(({ total }) => total);
        expect(totals).toEqual([...totals].sort((one, other) => other - one));
      }),
      { numRuns: 100 },
    );
  });
});

function iso({ year, month, day: date }: { year: number; month: number; day: number }): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
