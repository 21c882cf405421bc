import { expect, test } from '@jest/globals';
import { readRenewalsFile } from '../../src/files/renewals-file';
import { textsIn } from '../../src/locale/texts';
import { REQUESTS, checked } from '../../src/panel/requests';
import { day } from '../support/days';

test('a cell that no sheet takes costs its own cell or row, not the table', () => {
  const long = 'x'.repeat(50_001);
  const rows = [
    ['Client name', 'Renewal start date', 'Notes'],
    ['Acme', '2026-03-01', long],
    [long, '2026-03-01', ''],
    ['Cedar', '2026-03-01', 'short'],
  ];
  const request = checked(REQUESTS.importFile, { fileName: 'Pasted', rows }, textsIn('en'));
  const reading = readRenewalsFile(request.rows!, { today: day('2026-01-16') });
  expect(reading.rows.map(({ values }) => [values.clientName, values.notes])).toEqual([
    ['Acme', undefined],
    ['Cedar', 'short'],
  ]);
  expect(reading.blanked).toMatchObject([
    { line: 2, column: 'Notes', reason: expect.stringMatching(/50001.*50,000/) },
  ]);
  expect(reading.rejected).toMatchObject([{ line: 3, reason: expect.stringMatching(/50001.*50,000/) }]);
});
