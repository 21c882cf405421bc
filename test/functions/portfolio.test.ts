import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renewalsByMonth, workloads } from '../../src/domain/portfolio';
import type { PortfolioRow } from '../../src/domain/portfolio';
import { renewalOf } from '../../src/domain/renewal-row';
import { addDays } from '../../src/domain/calendar-date';
import { LANGUAGES } from '../../src/locale/language';
import { RENEWALS } from '../../src/tables/renewals';
import { columnOf } from '../../src/tables/table';
import { day } from '../support/days';
import { call } from './call';

const HEADER = [
  ...['Client name', 'Contract type', 'Status', 'Renewal start date', 'Renewal deadline', 'Owner email'],
  ...['Currency', 'Current MRR', 'Estimated new MRR', 'Accepted on'],
];
const ROWS = [
  ['Acme', 'Renewal', 'Pending', '2026-03-01', '', 'ana@agency.example', 'EUR', 100.1, 120, ''],
  ['Acme', 'CTU', 'Pending', '2026-03-10', '', 'ana@agency.example', 'EUR', 100.1, 150, ''],
  ['Borealis', '', '', '', '2026-01-20', 'ben@agency.example', 'USD', 50.2, '', ''],
  ['Cobalt', 'Renewal', 'Cancellation requested', '2026-03-20', '', 'ana@agency.example', 'EUR', 10, 0, ''],
  ['Delta', 'Renewal', 'Renewed', '2026-04-02', '', '', 'EUR', 20, 25, '2026-01-05'],
  ['Ended', 'Email overage', 'Pending', '2026-02-10', '', '', 'USD', 5, 6, ''],
  ['Undated', 'Renewal', 'Pending', '', '', 'ana@agency.example', 'EUR', 7, '', ''],
];
const TABLE = [HEADER, ...ROWS];

const clients = (answer: unknown): unknown[] => (answer as unknown[][]).slice(1).map(([client]) => client);

describe('DECISIONS_DUE', () => {
  test('open decisions by their deadline, both ends in, soonest first, with all their cells', () => {
    const due = call('DECISIONS_DUE', TABLE, '2026-01-10') as unknown[][];
    expect(due[0]).toEqual(HEADER);
    expect(clients(due)).toEqual(['Acme', 'Borealis', 'Acme']);
    expect(due[2]).toEqual(ROWS[2]);
    expect(clients(call('DECISIONS_DUE', TABLE, '2026-01-10', 5))).toEqual(['Acme']);
    expect(clients(call('DECISIONS_DUE', TABLE, '2026-01-10', 4))).toEqual([]);
    expect(clients(call('DECISIONS_DUE', TABLE, '2026-01-15', 0))).toEqual(['Acme']);
    expect(clients(call('DECISIONS_DUE', TABLE, '2025-06-01', 365))).toHaveLength(4);
  });
});

describe('RENEWALS_BY_MONTH', () => {
  test('each month for each currency, MRR of renewals alone, current where no estimate is', () => {
    expect(call('RENEWALS_BY_MONTH', TABLE, '2026-02-15', 3)).toEqual([
      [
        ...['Month', 'Currency', 'Renewals', 'Current MRR', 'Estimated new MRR'],
        ...['Pending', 'Renewed', 'Cancellation requested', 'Other changes'],
      ],
      ['2026-02', 'EUR', 0, 0, 0, 0, 0, 0, 0],
      ['2026-02', 'USD', 0, 0, 0, 0, 0, 0, 1],
      ['2026-03', 'EUR', 2, 110.1, 120, 0, 1, 1, 1],
      ['2026-03', 'USD', 1, 50.2, 50.2, 0, 1, 0, 0],
      ['2026-04', 'EUR', 1, 20, 25, 0, 1, 0, 0],
      ['2026-04', 'USD', 0, 0, 0, 0, 0, 0, 0],
    ]);
    const december = call('RENEWALS_BY_MONTH', TABLE, '2025-12-31') as unknown[][];
    expect(december).toHaveLength(1 + 2 * 12);
    expect(december.at(-1)?.slice(0, 2)).toEqual(['2026-11', 'USD']);
    expect(december[7]).toEqual(['2026-03', 'EUR', 2, 110.1, 120, 1, 0, 1, 1]);
  });
});

describe('WORKLOAD', () => {
  test('open decisions by week, overdue until the renewal starts, what nobody owns last', () => {
    expect(call('WORKLOAD', TABLE, '2026-01-10', 3)).toEqual([
      [
        ...['Owner email', 'Currency', 'Clients', 'Overdue'],
        ...['2026-01-05', '2026-01-12', '2026-01-19', 'Later', 'Current MRR'],
      ],
      ['ana@agency.example', 'EUR', 3, 0, 0, 1, 1, 0, 117.1],
      ['ben@agency.example', 'USD', 1, 0, 0, 0, 1, 0, 50.2],
      ['', 'EUR', 1, 0, 0, 0, 0, 0, 20],
      ['', 'USD', 1, 1, 0, 0, 0, 0, 0],
    ]);
    expect(call('WORKLOAD', TABLE, '2026-01-10')).toHaveLength(5);
  });
});

test('headers follow the language of the header row', () => {
  for (const language of LANGUAGES) {
    const label = (key: 'clientName' | 'renewalStart' | 'currency'): string =>
      columnOf(RENEWALS, key).label[language];
    const table = [
      [label('clientName'), label('renewalStart'), label('currency')],
      ['Acme', '2026-03-01', 'EUR'],
    ];
    const [byMonth] = call('RENEWALS_BY_MONTH', table, '2026-01-10', 1) as unknown[][];
    const [workload] = call('WORKLOAD', table, '2026-01-10', 1) as unknown[][];
    expect(byMonth?.[1]).toBe(label('currency'));
    expect(workload?.[1]).toBe(label('currency'));
    expect(byMonth).toHaveLength(9);
  }
});

describe('random books', () => {
  const TODAY = day('2026-01-10');
  const row: fc.Arbitrary<PortfolioRow> = fc
    .record({
      offset: fc.option(fc.integer({ min: -100, max: 400 }), { nil: undefined }),
      contractType: fc.constantFrom('renewal' as const, 'emailOverage' as const),
      owner: fc.constantFrom('', 'ana@agency.example', 'ben@agency.example'),
      currency: fc.constantFrom('EUR', 'USD', ''),
      cents: fc.integer({ min: 0, max: 1_000_000 }),
      client: fc.constantFrom('Acme', 'Borealis'),
    })
    .map(({ offset, contractType, cents, ...rest }) => ({
      ...rest,
      renewal:
        offset === undefined ? undefined : renewalOf({ contractType, renewalStart: addDays(TODAY, offset) }),
      currentMrr: cents / 100,
      estimatedNewMrr: undefined,
    }));

  test('no row is counted twice or lost, and no sum has a stray digit', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), fc.integer({ min: 0, max: 14 }), (rows, count) => {
        const months = renewalsByMonth(rows, TODAY, 24);
        const dated = rows.filter(
          ({ renewal }) =>
            renewal && renewal.renewalStart.year * 12 + renewal.renewalStart.month >= 2026 * 12 + 1,
        );
        expect(months.reduce((sum, line) => sum + line.renewals + line.otherChanges, 0)).toBe(dated.length);
        for (const { byStatus, renewals, currentMrr } of months) {
          expect(byStatus.pending + byStatus.renewed + byStatus.cancellationRequested).toBe(renewals);
          expect(Math.abs(currentMrr * 100 - Math.round(currentMrr * 100))).toBeLessThan(1e-4);
        }
        const work = workloads(rows, TODAY, count);
        const open = rows.filter(
          ({ renewal }) =>
            renewal &&
            (renewal.renewalStart.year > 2026 ||
              renewal.renewalStart.month > 1 ||
              renewal.renewalStart.day >= 10) &&
            renewal.renewalStart.year >= 2026,
        );
        const counted = work.map(
          ({ overdue, later, weeks }) => overdue + later + weeks.reduce((sum, each) => sum + each, 0),
        );
        expect(counted.reduce((sum, each) => sum + each, 0)).toBe(open.length);
        const unowned = work.map(({ owner }) => owner).indexOf('');
        expect(work.slice(unowned < 0 ? work.length : unowned).every(({ owner }) => owner === '')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
