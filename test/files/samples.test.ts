import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { addDays, daysBetween, toIsoDate } from '../../src/domain/calendar-date';
import { renewalDeadline, renewalStatus } from '../../src/domain/renewal';
import { readRenewalsFile } from '../../src/files/renewals-file';
import { LANGUAGES } from '../../src/locale/language';
import {
  BILLING_FREQUENCIES,
  COMMUNICATION_OWNERS,
  CONTRACT_TYPES,
  STATUSES,
} from '../../src/tables/choices';
import { brokenBook, EXPORTED_ON, sampleExport, sampleRows } from '../../tools/samples/exports';
import { day } from '../support/days';

const TODAY = day('2026-01-16');
const sample = (name: string): string => readFileSync(join(process.cwd(), 'samples', name), 'utf8');
const readSample = (name: string) => readRenewalsFile(sample(name), { today: TODAY });

const withoutBlanks = (values: object) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

describe.each(LANGUAGES)('the sample export of a portal in %s', (language) => {
  const name = `renewals-${language}.csv`;

  test('is what the generator writes', () => {
    expect(sample(name)).toBe(sampleExport(language));
  });

  test('reads to the values of the sample book, with nothing rejected or asked', () => {
    const reading = readSample(name);
    expect(reading.rows.map(({ values }) => values)).toEqual(sampleRows().map(withoutBlanks));
    expect(reading).toMatchObject({ language, rejected: [], questions: [], unknownHeaders: [] });
  });

  test('has HubSpot’s 15 columns first, then the partner’s 8, then any that were added', () => {
    const keys = readSample(name).columns.map(({ key }) => key);
    expect(keys[14]).toBe('estimatedNewMrr');
    expect(keys.slice(15, 23)).toEqual([
      'ownerEmail',
      'products',
      'currency',
      'acceptedOn',
      'cancellationRequestedOn',
      'noticeDays',
      'snoozeUntil',
      'notes',
    ]);
  });
});

describe('the sample book', () => {
  const { rows } = readSample('renewals-en.csv');
  const all = rows.map(({ values }) => values);
  const valuesOf = (key: keyof (typeof all)[number]) => new Set(all.map((values) => values[key]));
  const contracts = sampleRows().map((values) => ({
    contractType: values.contractType as 'renewal',
    renewalStart: values.renewalStart as ReturnType<typeof day>,
    noticeDays: values.noticeDays as number | undefined,
    acceptedOn: values.acceptedOn as ReturnType<typeof day> | undefined,
    cancellationRequestedOn: values.cancellationRequestedOn as ReturnType<typeof day> | undefined,
  }));

  test('covers every choice and the currencies of the points programme and beyond', () => {
    const choices = [
      ['status', STATUSES],
      ['contractType', CONTRACT_TYPES],
      ['communicationOwner', COMMUNICATION_OWNERS],
      ['billingFrequency', BILLING_FREQUENCIES],
    ] as const;
    for (const [key, table] of choices)
      for (const { value } of table.values) expect(valuesOf(key)).toContain(value);
    for (const currency of 'USD AUD COP EUR GBP SGD JPY ZAR CAD BRL MXN INR CHF'.split(' '))
      expect(valuesOf('currency')).toContain(currency);
    for (const term of [1, 3, 6, 12, 24]) expect(valuesOf('subscriptionTerm')).toContain(term);
    for (const notice of [10, 30, undefined]) expect(valuesOf('noticeDays')).toContain(notice);
  });

  test('has statuses that follow from its dates on the evening of the export', () => {
    expect(all.map(({ status }) => status)).toEqual(
      contracts.map((contract) => renewalStatus(contract, EXPORTED_ON)),
    );
  });

  test('has one unanswered, partner-owned renewal that the next day renews', () => {
    const moved = all.filter((_, index) => {
      const contract = contracts[index];
      return contract && renewalStatus(contract, EXPORTED_ON) !== renewalStatus(contract, TODAY);
    });
    expect(moved).toHaveLength(1);
    expect(moved[0]).toMatchObject({
      status: 'pending',
      communicationOwner: 'partner',
      renewalStart: day('2026-03-01'),
    });
    expect(moved[0]).not.toHaveProperty('acceptedOn');
  });

  test('has deadlines tomorrow, this week, within 30, 60 and 120 days and beyond', () => {
    const daysLeft = contracts
      .filter((_, index) => all[index]?.status === 'pending')
      .map(({ renewalStart, noticeDays }) => daysBetween(TODAY, renewalDeadline(renewalStart, noticeDays)));
    const between = (from: number, to: number) =>
      daysLeft.filter((days) => days >= from && days <= to).length;
    expect(daysLeft).toContain(1);
    expect(between(2, 7)).toBeGreaterThan(1);
    expect(between(8, 30)).toBeGreaterThan(3);
    expect(between(31, 60)).toBeGreaterThan(3);
    expect(between(61, 120)).toBeGreaterThan(3);
    expect(between(121, 1000)).toBeGreaterThan(1);
  });

  test('can send no mail to anybody: only reserved domains', () => {
    const hosts = all.flatMap(({ website, ownerEmail }) => [website, String(ownerEmail ?? '').split('@')[1]]);
    for (const host of hosts.filter(Boolean))
      expect(String(host)).toMatch(/(?:\.example|\.test|(?:^|\.)example\.com)$/);
    expect(new Set(all.map(({ ownerEmail }) => ownerEmail)).size).toBe(5);
    expect(all.filter(({ ownerEmail }) => !ownerEmail)).toHaveLength(1);
  });

  test('has names that must stay text', () => {
    const names = [...valuesOf('clientName')].map(String);
    for (const start of ['=', '@', '+']) expect(names.some((name) => name.startsWith(start))).toBe(true);
    for (const sign of [',', ';', '"', "'", '&', '☀️'])
      expect(names.some((name) => name.includes(sign))).toBe(true);
    expect(names.some((name) => /\p{Script=Arabic}/u.test(name))).toBe(true);
    expect(names.length).toBeGreaterThan(35);
  });

  test('was exported the day before it is shown', () => {
    expect(toIsoDate(addDays(EXPORTED_ON, 1))).toBe(toIsoDate(TODAY));
  });
});

describe('the broken book', () => {
  test('is what the generator writes', () => {
    expect(sample('broken.csv')).toBe(brokenBook());
  });

  test('gives its good rows and a reason for each of the others', () => {
    const { rows, rejected, blanked } = readSample('broken.csv');
    expect(rows.map(({ line }) => line)).toEqual([2, 4, 6, 8, 9]);
    expect(rejected).toEqual([
      {
        line: 3,
        client: 'No Such Day Ltd',
        column: 'Renewal start date',
        reason: '"02/30/2026" is no day of the calendar',
      },
      { line: 5, client: '', column: 'Client name', reason: 'Client name is missing' },
      {
        line: 7,
        client: 'GOOD HARVEST FARMS',
        column: 'Client name',
        reason: 'duplicate of line 2: same client and contract type',
      },
    ]);
    expect(blanked).toEqual([
      {
        line: 4,
        client: 'Unheard Of Inc.',
        column: 'Contract type',
        value: 'Handshake',
        reason:
          '"Handshake" is not known; expected: Renewal, Contact tier upgrade (CTU), Email overage (EO); taken as a renewal',
      },
      {
        line: 6,
        client: 'Words For Money LLC',
        column: 'Current MRR',
        value: 'a lot',
        reason: '"a lot" is not a number',
      },
    ]);
  });
});
