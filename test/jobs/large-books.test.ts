import { describe, expect, test } from '@jest/globals';
import { csvFormat } from 'd3-dsv';
import fc from 'fast-check';
import { addDays, toIsoDate } from '../../src/domain/calendar-date';
import { readRenewalsFile } from '../../src/files/renewals-file';
import { planImport } from '../../src/jobs/plan-import';
import { textsIn } from '../../src/locale/texts';
import type { RenewalRecord, RenewalValues } from '../../src/sheets/renewals';
import { day } from '../support/days';

const TODAY = day('2026-01-16');
const texts = textsIn('en');

/** Names that fold to one another, hosts and Hub IDs that some rows lack: a number decides it all. */
function bookOf(numbers: readonly number[]): string {
  return csvFormat(
    numbers.map((number) => ({
      'Client name': number % 7 === 0 ? ` ÁCME ${number % 50}` : `Acme ${number % 4000}`,
      'Contract type': ['Renewal', 'CTU', 'EO'][number % 3] ?? '',
      'Renewal start date': toIsoDate(addDays(TODAY, number % 400)),
      Website: number % 5 === 0 ? '' : `https://www.acme-${number % 3000}.example/`,
      'Hub ID': number % 4 === 0 ? '' : String(number % 5000),
      'Current MRR': number % 6 === 0 ? '' : String(number / 100),
    })),
  );
}

const read = (text: string) => readRenewalsFile(text, { today: TODAY });
const plan = (text: string, records: readonly RenewalRecord[]) =>
  planImport(read(text), records, TODAY, texts);

/** The table after the import, without any sheet: a row for each that was added. */
function tableOf(added: readonly RenewalValues[]): readonly RenewalRecord[] {
  return added.map((values, index) => ({
    index,
    values: { ...values, rowKey: `R${index + 1}` },
    problems: [],
  }));
}

describe('books of 1 to 10,000 rows, read and held against the table', () => {
  test('every row is added or told why not; the same book again adds and changes nothing', () => {
    fc.assert(
      fc.property(
        fc
          .oneof(fc.integer({ min: 1, max: 60 }), fc.constantFrom(1000, 10_000))
          .chain((size) => fc.array(fc.nat(100_000), { minLength: size, maxLength: size, size: 'max' })),
        (numbers) => {
          const text = bookOf(numbers);
          const first = plan(text, []);
          expect(first.added.length + first.rejected.length).toBe(numbers.length);
          const lines = first.rejected.map(({ line }) => line);
          expect(new Set(lines).size).toBe(lines.length);

          const again = plan(text, tableOf(first.added));
          expect([again.added, again.changed]).toEqual([[], []]);
          expect(again.unchanged + again.rejected.length).toBe(numbers.length);
        },
      ),
      { numRuns: 5 },
    );
  });
});
