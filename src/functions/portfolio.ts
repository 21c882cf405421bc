import { toIsoDate } from '../domain/calendar-date';
import type { PortfolioRow } from '../domain/portfolio';
import { mondaysFrom, renewalsByMonth, workloads } from '../domain/portfolio';
import { PORTFOLIO_TEXTS } from '../locale/portfolio-texts';
import { STATUSES, labelOf } from '../tables/choices';
import type { RenewalColumn } from '../tables/renewals';
import { RENEWALS } from '../tables/renewals';
import { columnOf } from '../tables/table';
import { isBlank } from './cells';
import { tabled } from './lift';
import { renewalReader } from './renewal-rows';
import type { TableRange, TableRow } from './table-range';

export const RENEWALS_BY_MONTH = tabled('RENEWALS_BY_MONTH', ({ table, asOf, months }) => {
  const { month, renewals, otherChanges } = PORTFOLIO_TEXTS[table.language];
  const statuses = ['pending', 'renewed', 'cancellationRequested'] as const;
  return [
    [
      ...[month, headerOf('currency', table), renewals],
      ...[headerOf('currentMrr', table), headerOf('estimatedNewMrr', table)],
      ...statuses.map((status) => labelOf(STATUSES, status, table.language)),
      otherChanges,
    ],
    ...renewalsByMonth(portfolioRows(table), asOf, months).map((line) => [
      ...[line.month, line.currency, line.renewals, line.currentMrr, line.estimatedNewMrr],
      ...statuses.map((status) => line.byStatus[status]),
      line.otherChanges,
    ]),
  ];
});

export const WORKLOAD = tabled('WORKLOAD', ({ table, asOf, weeks }) => {
  const { clients, overdue, later } = PORTFOLIO_TEXTS[table.language];
  const mondays = mondaysFrom(asOf, weeks).map(toIsoDate);
  return [
    [
      ...[headerOf('ownerEmail', table), headerOf('currency', table), clients, overdue],
      ...[...mondays, later, headerOf('currentMrr', table)],
    ],
    ...workloads(portfolioRows(table), asOf, weeks).map((work) => [
      ...[work.owner, work.currency, work.clients, work.overdue],
      ...[...work.weeks, work.later, work.currentMrr],
    ]),
  ];
});

export function headerOf(key: RenewalColumn, { language }: TableRange<RenewalColumn>): string {
  return columnOf(RENEWALS, key).label[language];
}

function portfolioRows(table: TableRange<RenewalColumn>): readonly PortfolioRow[] {
  const read = portfolioReader(table);
  return table.rows.flatMap((row) => read(row) ?? []);
}

/** A row as far as its owner and worth go; undefined where it has nothing that these functions count. */
export function portfolioReader(
  table: TableRange<RenewalColumn>,
): (row: TableRow) => PortfolioRow | undefined {
  const renewalIn = renewalReader(table);
  const contractTypeOf = table.reader('contractType', 'contractType');
  const currencyOf = table.reader('currency', 'currency');
  const currentOf = table.reader('currentMrr', 'amount');
  const estimatedOf = table.reader('estimatedNewMrr', 'amount');
  return (row) => {
    const text = (key: RenewalColumn): string => {
      const cell = table.cell(row, key);
      return isBlank(cell) ? '' : String(cell).trim();
    };
    const renewal = renewalIn(row);
    // Without a date a change that is no renewal has nothing that these functions count.
    if (!renewal && (contractTypeOf(row) ?? 'renewal') !== 'renewal') return undefined;
    return {
      renewal,
      client: text('clientName'),
      owner: text('ownerEmail').toLowerCase(),
      currency: currencyOf(row) ?? '',
      currentMrr: currentOf(row),
      estimatedNewMrr: estimatedOf(row),
    };
  };
}
