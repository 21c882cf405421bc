import { describe, expect, test } from '@jest/globals';
import { readRenewalsFile } from '../../src/files/renewals-file';
import { day } from '../support/days';

const OPTIONS = { today: day('2026-01-16') };
const HEADERS = 'Client name,Contract type,Renewal start date,Renewal deadline,Notice days,Hub ID,Website';

const read = (...lines: string[]) => readRenewalsFile([HEADERS, ...lines].join('\n'), OPTIONS);
const firstValues = (line: string) => read(line).rows[0]?.values;

describe('renewal start, deadline and notice', () => {
  test('the deadline follows from the start, 45 days before it', () => {
    const values = firstValues('Acme,Renewal,2026-03-01,,,,');
    expect(values).toMatchObject({ renewalStart: day('2026-03-01'), renewalDeadline: day('2026-01-15') });
    expect(values).not.toHaveProperty('noticeDays');
  });

  test('a lone deadline gives the start', () => {
    expect(firstValues('Acme,Renewal,,2026-01-15,,,')?.renewalStart).toEqual(day('2026-03-01'));
    expect(firstValues('Acme,Renewal,,2026-01-15,30,,')?.renewalStart).toEqual(day('2026-02-14'));
  });

  test('two dates tell the notice where the row does not', () => {
    expect(firstValues('Acme,Renewal,2026-03-01,2026-01-30,,,')).toMatchObject({
      noticeDays: 30,
      renewalDeadline: day('2026-01-30'),
    });
    expect(firstValues('Acme,Renewal,2026-03-01,2026-01-15,,,')).not.toHaveProperty('noticeDays');
  });

  test('notice days go before the deadline of the file', () => {
    expect(firstValues('Acme,Renewal,2026-03-01,2026-01-15,10,,')).toMatchObject({
      noticeDays: 10,
      renewalDeadline: day('2026-02-19'),
    });
  });

  test.each(['2026-03-01', '2026-04-01', '2025-02-28'])(
    'a deadline of %s for a start on 2026-03-01 tells nothing',
    (deadline) => {
      const values = firstValues(`Acme,Renewal,2026-03-01,${deadline},,,`);
      expect(values?.renewalDeadline).toEqual(day('2026-01-15'));
      expect(values).not.toHaveProperty('noticeDays');
    },
  );

  test('a row without either date is rejected', () => {
    expect(read('Acme,Renewal,,,,,').rejected).toEqual([
      {
        line: 2,
        client: 'Acme',
        column: 'Renewal start date',
        reason: 'Renewal start date / Renewal deadline is missing',
      },
    ]);
  });

  test('a file needs one of the two columns only', () => {
    const { rows } = readRenewalsFile(
      'Kundenname;Vertragsart;Verlängerungs-Enddatum\nAcme;Verlängerung;15.01.2026',
      OPTIONS,
    );
    expect(rows[0]?.values.renewalStart).toEqual(day('2026-03-01'));
    expect(() => readRenewalsFile('Kundenname;Vertragsart\nAcme;Verlängerung', OPTIONS)).toThrow(
      'Verlängerungs-Startdatum / Verlängerungs-Enddatum',
    );
  });
});

describe('duplicates', () => {
  test('the later line of a client and type is rejected, naming the first', () => {
    const { rows, rejected } = read(
      'Acme,Renewal,2026-03-01,,,1,acme.example',
      'Acme,CTU,2026-03-01,,,1,acme.example',
      'ACME Ltd,Renewal,2026-03-01,,,1,',
      'Beta,Renewal,2026-03-01,,,,www.acme.example',
    );
    expect(rows.map(({ line }) => line)).toEqual([2, 3]);
    expect(rejected).toEqual([
      {
        line: 4,
        client: 'ACME Ltd',
        column: 'Client name',
        reason: 'duplicate of line 2: same client and contract type',
      },
      {
        line: 5,
        client: 'Beta',
        column: 'Client name',
        reason: 'duplicate of line 2: same client and contract type',
      },
    ]);
  });

  test('so is one with another start, which it tells', () => {
    const { rejected } = read('Acme,Renewal,2026-03-01,,,,', 'acme,Renewal,2027-03-01,,,,');
    expect(rejected[0]?.reason).toBe(
      'duplicate of line 2: same client and contract type, but that line starts on 1 March 2026 and this one on 1 March 2027',
    );
  });

  test('a rejected line makes no duplicate of the next', () => {
    const { rows, rejected } = read('Acme,Renewal,2026-02-30,,,,', 'Acme,Renewal,2026-03-01,,,,');
    expect(rows.map(({ line }) => line)).toEqual([3]);
    expect(rejected.map(({ line }) => line)).toEqual([2]);
  });

  test('rejections stand in the order of the file', () => {
    const { rejected } = read(
      'Acme,Renewal,2026-03-01,,,,',
      'Acme,Renewal,2026-03-01,,,,',
      ',Renewal,2026-03-01,,,,',
      'Acme,x,y',
    );
    expect(rejected.map(({ line }) => line)).toEqual([3, 4, 5]);
  });
});

test('rows of a spreadsheet are read by the same rules', () => {
  const { rows, rejected } = readRenewalsFile(
    [
      ['Client', 'Contract type', 'Renewal deadline'],
      ['Acme', 'EO', '2026-01-15'],
      ['Acme', 'EO', '2026-01-15'],
    ],
    OPTIONS,
  );
  expect(rows[0]?.values.renewalStart).toEqual(day('2026-03-01'));
  expect(rejected[0]?.reason).toContain('duplicate of line 2');
});
