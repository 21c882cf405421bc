import { decimalsOf } from '../domain/currencies';
import type { ColumnKind } from '../tables/table';

/** How the cells of a column are written; undefined leaves it to the sheet. */
export const NUMBER_FORMATS: Readonly<Record<ColumnKind, string | undefined>> = {
  // Plain text: the sheet must not make a number or a date of a Hub ID, a note or a client's name.
  text: '@',
  domain: '@',
  email: '@',
  hubId: '@',
  currency: '@',
  choice: undefined,
  any: undefined,
  date: 'yyyy-mm-dd',
  integer: '#,##0',
  months: '0',
  money: '#,##0.00',
  percent: '0%',
};

/** As many rows of a new tab are formatted beforehand; rows that an import adds further down bring their formats along. */
export const FORMATTED_ROWS = 200;

/** What a cell has that was never formatted. */
export const GENERAL_FORMAT = 'General';

/** How an amount of a currency is written: as `NUMBER_FORMATS.money`, with the decimals that the currency has. */
export function amountFormat(currency: unknown): string {
  const decimals = decimalsOf(String(currency ?? ''));
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}
