import { describe, expect, test } from '@jest/globals';
import { readFile } from '../../src/files/read-file';
import { RENEWALS } from '../../src/tables/renewals';
import type { TableDeclaration } from '../../src/tables/table';
import { RENEWALS_OPTIONS, readColumn, readRenewals } from '../support/renewals-file';

describe('numbers', () => {
  test('a certain number of the column settles the unclear ones', () => {
    expect(readColumn('currentMrr', 'Current MRR', ['1.234', '99,50']).values).toEqual([1234, 99.5]);
    expect(readColumn('currentMrr', 'Current MRR', ['1,234', '99.50']).values).toEqual([1234, 99.5]);
  });

  test('else the file does: whole numbers have no decimals', () => {
    const { rows } = readRenewals('Client name;Max contacts;Current MRR\nAcme;2.000;1.234');
    expect(rows[0]?.values).toMatchObject({ maxContacts: 2000, currentMrr: 1234 });
  });

  test('"COP 408.000" beside "R1,768": what is unclear is asked, and those rows wait', () => {
    const unanswered = readColumn('currentMrr', 'Current MRR', ['COP 408.000', '"R1,768"']);
    expect(unanswered.values).toEqual([]);
    expect(unanswered.rejected.map(({ reason }) => reason)).toEqual([
      '"COP 408.000" can be 408000 or 408, and nothing in the file tells which',
      '"R1,768" can be 1768 or ≈ 1.8, and nothing in the file tells which',
    ]);
    expect(unanswered.questions).toEqual([
      {
        id: 'thousands:currentMrr',
        text: 'How much is "COP 408.000" in the column "Current MRR"? The sign can separate thousands or decimals.',
        options: [
          { value: 'thousands', label: '408000' },
          { value: 'decimals', label: '408' },
        ],
      },
    ]);
    const answers = { 'thousands:currentMrr': 'thousands' };
    expect(readColumn('currentMrr', 'Current MRR', ['COP 408.000', '"R1,768"'], { answers })).toEqual({
      values: [408000, 1768],
      rejected: [],
      blanked: [],
      questions: [],
    });
  });

  test('three decimals are believed only beside three decimals', () => {
    expect(readColumn('currentMrr', 'Current MRR', ['408.000', '12.50']).questions).toHaveLength(1);
    expect(readColumn('currentMrr', 'Current MRR', ['408.125', '1234.567']).values).toEqual([
      408.125, 1234.567,
    ]);
  });

  test('contradicting columns keep what is certain and ask about the rest', () => {
    const { values, rejected } = readColumn('currentMrr', 'Current MRR', ['1.234,56', '"1,234.56"', '1.234']);
    expect(values).toEqual([1234.56, 1234.56]);
    expect(rejected).toHaveLength(1);
    expect(
      readColumn('currentMrr', 'Current MRR', ['1.234,56', '"1,234.56"', '"1,234"']).rejected,
    ).toHaveLength(1);
  });

  test('what is no number, no whole number or below zero is rejected', () => {
    const { values, rejected } = readColumn('maxContacts', 'Max contacts', [
      '1.000',
      '2000.0',
      '2.5',
      '-5',
      '5 EUR',
      'x',
    ]);
    expect(values).toEqual([1000, 2000]);
    expect(rejected.map(({ reason }) => reason)).toEqual([
      '"2.5" is not a whole number, 0 or more',
      '"-5" is not a whole number, 0 or more',
      '"5 EUR" is not a number',
      '"x" is not a number',
    ]);
  });

  test('percentages are fractions', () => {
    const shares: TableDeclaration<'share'> = {
      ...{ key: 'shares', title: RENEWALS.title },
      columns: [
        {
          key: 'share',
          label: sameInAll('Share'),
          kind: 'percent',
          writtenBy: 'hubspot',
          width: 1,
          help: sameInAll(''),
        },
      ],
    };
    const { rows, rejected } = readFile('Share\n45 %\n0.45\n45 €', shares, {
      ...RENEWALS_OPTIONS,
      required: [['share']],
      nameColumn: 'share',
    });
    expect(rows.map(({ values }) => values.share)).toEqual([0.45, 0.45]);
    expect(rejected).toHaveLength(1);
  });
});

describe('currency', () => {
  const amounts = (...rows: string[]) =>
    readRenewals(['Client name;Current MRR;Estimated new MRR;Currency', ...rows].join('\n'));

  test('an amount fills a blank currency where it can be only one', () => {
    const { rows } = amounts('A;1 234,56 €;;', 'B;$5.00;;', 'C;US$ 5;$6;', 'D;5;;chf');
    expect(rows.map(({ values }) => values.currency)).toEqual(['EUR', undefined, 'USD', 'CHF']);
  });

  test('an amount that contradicts the currency or the other amount stays blank', () => {
    const { rows, blanked } = amounts('A;5 €;;USD', 'B;5 €;£6;', 'C;$5;;MXN');
    expect(rows.map(({ values }) => values)).toEqual([
      { clientName: 'A', currency: 'USD' },
      { clientName: 'B', currentMrr: 5, currency: 'EUR' },
      { clientName: 'C', currentMrr: 5, currency: 'MXN' },
    ]);
    expect(blanked.map(({ column: header, reason }) => [header, reason])).toEqual([
      ['Current MRR', '"5 €" is not an amount in USD, the currency of this row'],
      ['Estimated new MRR', '"£6" is not an amount in EUR, the currency of this row'],
    ]);
  });

  test('words beside an amount are no currency', () => {
    expect(amounts('A;about 5;;', 'B;5 XYZ;;').blanked).toHaveLength(2);
  });
});

describe('other kinds', () => {
  test('choices are understood in any language', () => {
    const { values, rejected } = readColumn('contractType', 'Contract type', [
      'renouvellement',
      'EO',
      'Kontakt-Upgrade',
      'Deal',
    ]);
    expect(values).toEqual(['renewal', 'emailOverage', 'contactTierUpgrade']);
    expect(rejected).toHaveLength(1);
  });

  test('a website becomes its host', () => {
    const { values, rejected } = readColumn('website', 'Website', [
      'https://www.Acme.com/x?y#z',
      'blog.acme.com.',
      'HTTP://müller.example:8080',
      'acme',
      'not a site',
      'a@b.com',
    ]);
    expect(values).toEqual(['acme.com', 'blog.acme.com', 'müller.example']);
    expect(rejected).toHaveLength(3);
  });

  test('a website on a host that many firms share keeps its path', () => {
    const { values } = readColumn('website', 'Website', [
      'https://www.facebook.com/PopShop/?ref=1',
      'facebook.com/mopshop',
      'https://uk.linkedin.com/company/acme',
      'harbor.example/uk',
    ]);
    expect(values).toEqual([
      'facebook.com/PopShop',
      'facebook.com/mopshop',
      'uk.linkedin.com/company/acme',
      'harbor.example',
    ]);
  });

  test('addresses, Hub IDs and currencies are checked', () => {
    expect(
      readColumn('ownerEmail', 'Owner email', ['ana@example.com', 'Ana <ana@example.com>']).values,
    ).toEqual(['ana@example.com', 'ana@example.com']);
    expect(
      readColumn('hubId', 'Hub ID', ['0042', '1.2E+07', '12 345', '20,481,003', '20481001.0', '12 34'])
        .values,
    ).toEqual(['0042', '12345', '20481003', '20481001']);
    expect(readColumn('currency', 'Currency', ['eur', '€', 'EURO', '$']).values).toEqual(['EUR', 'EUR']);
  });

  test('a term is in months, whatever it is written in', () => {
    const terms = [
      '12',
      '12 months',
      '6 mois',
      '1 an',
      '2 años',
      '24-month',
      '1 Jahr',
      '3 Monate',
      '1 mês',
      '0',
      'long',
      '12 weeks',
    ];
    const { values, rejected } = readColumn('subscriptionTerm', 'Subscription term', terms);
    expect(values).toEqual([12, 12, 6, 12, 24, 24, 12, 3, 1]);
    expect(rejected).toHaveLength(3);
  });
});

function sameInAll(text: string) {
  return { en: text, fr: text, es: text, de: text, pt: text };
}

test('a discount above the whole shows that its column is in percent; signs hold for their own cell', () => {
  const discounts = (...cells: string[]) => readColumn('discount', 'Discount', cells).values;
  expect(discounts('10', '0.5', '15 %')).toEqual([0.1, 0.005, 0.15]);
  expect(discounts('0.1', '0', '15 %')).toEqual([0.1, 0, 0.15]);
});
