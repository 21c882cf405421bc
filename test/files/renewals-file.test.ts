import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
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
    );
    expect(rows.map(({ line }) => line)).toEqual([2, 3]);
    expect(rejected).toEqual([
      {
        line: 4,
        client: 'ACME Ltd',
        column: 'Client name',
        reason: 'duplicate of line 2: same client and contract type',
      },
    ]);
  });

  test('two clients of one website are two clients, and so are two Hub IDs of one name', () => {
    const { rows, rejected } = readRenewalsFile(
      readFileSync('test/fixtures/clients/same-domain.csv', 'utf8'),
      { today: day('2026-01-16') },
    );
    expect(rows.map(({ values }) => [values.clientName, values.website])).toEqual([
      ['Harbor Group UK', 'harbor.example'],
      ['Harbor Group DE', 'harbor.example'],
      ['Pop Shop', 'facebook.com/popshop'],
      ['Mop Shop', 'facebook.com/mopshop'],
      ['Twin A', 'twin.example'],
      ['Twin B', 'twin.example'],
      ['Nova', 'nova.example'],
      ['Nova', 'nova.example'],
    ]);
    expect(rejected).toEqual([]);
  });

  test('which rows are one client does not depend on their order', () => {
    const lines = [
      'Nova,Renewal,2026-03-01,,,103,',
      'Nova,Renewal,2026-03-01,,,104,',
      'Nova,Renewal,2026-03-01,,,,',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: 3, maxLength: 3 }), (shuffled) => {
        const { rows, rejected } = read(...shuffled);
        expect(rows.map(({ values }) => values.hubId).sort()).toEqual(['103', '104']);
        expect(rejected[0]?.reason).toMatch(
          /the name alone does not say whose line this is: lines \d, \d have it/,
        );
      }),
    );
    const twoOnly = fc.shuffledSubarray(lines.slice(1), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(twoOnly, (shuffled) => {
        const { rows, rejected } = read(...shuffled);
        expect(rows.map(({ values }) => values.hubId)).toEqual(['104']);
        expect(rejected[0]?.reason).toBe(`duplicate of line ${rows[0]?.line}: same client and contract type`);
      }),
    );
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
