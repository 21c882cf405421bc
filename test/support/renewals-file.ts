import { readFile } from '../../src/files/read-file';
import type { ReadingOptions } from '../../src/files/file-reading';
import type { RenewalColumn } from '../../src/tables/renewals';
import { RENEWALS } from '../../src/tables/renewals';

export const RENEWALS_OPTIONS: ReadingOptions<RenewalColumn> = {
  required: [['clientName']],
  nameColumn: 'clientName',
  today: { year: 2026, month: 1, day: 16 },
};

export const readRenewals = (text: string, options: Partial<ReadingOptions<RenewalColumn>> = {}) =>
  readFile(text, RENEWALS, { ...RENEWALS_OPTIONS, ...options });

/** The values of one column, row by row, where the file has a name column and that one, and no row goes without it. */
export function readColumn(
  key: RenewalColumn,
  header: string,
  cells: readonly string[],
  options = {},
  isNeeded = true,
) {
  const text = ['Client name;' + header, ...cells.map((cell, index) => `Client ${index};${cell}`)].join('\n');
  const { rows, rejected, blanked, questions } = readRenewals(text, {
    required: [['clientName'], ...(isNeeded ? [[key]] : [])],
    ...options,
  });
  return { values: rows.map(({ values }) => values[key]), rejected, blanked, questions };
}
