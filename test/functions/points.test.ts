import { describe, expect, test } from '@jest/globals';
import { BUILT_IN_RULES } from '../../src/domain/rule-packs';
import { LANGUAGES } from '../../src/locale/language';
import { POINTS_LEDGER, POINT_KINDS } from '../../src/tables/points-ledger';
import { LEDGER_HEADER } from '../../tools/functions/ledger-header';
import { cellOf } from '../support/zone-calendar';
import { ZONE, call, column } from './call';

describe('sales and management', () => {
  test('published and derived examples', () => {
    expect(call('SOLD_POINTS', 1000, 'USD', 'standard', 'sourced', '2021-10-15')).toBe(30);
    expect(call('SOLD_POINTS', 1000, 'USD', 'standard', 'sourced', '2024-03-15')).toBe(50);
    expect(call('SOLD_POINTS', 1000, 'USD', 'standard', 'sourced', '2024-03-15', '2021-10-15')).toBe(30);
    expect(call('MANAGED_POINTS', 1000, 'USD', 'standard')).toBe(10);
    expect(call('PARTNER_POINTS', 1000, 'EUR', 'Germany', 'sourced', true, 0, '2026-01-16')).toBeCloseTo(
      68.181818,
      6,
    );
    expect(call('PARTNER_POINTS', 1000, 'USD', 'standard', 'sourced', true, 1)).toBe(55);
    expect(call('PARTNER_POINTS', 1000, 'USD', 'growth', 'assisted', true, 3)).toBe(65);
    expect(call('POINTS_TO_AMOUNT', 50, 'sourced', 'EUR', 'standard', '2026-01-16')).toBeCloseTo(880, 9);
    expect(call('POINTS_TO_AMOUNT', 50, 'sourced', 'EUR', 'growth', '2026-01-16')).toBeCloseTo(440, 9);
    expect(call('AMOUNT_TO_POINTS', 880, 'sourced', 'EUR', 'standard', '2026-01-16')).toBeCloseTo(50, 9);
    expect(call('POINTS_EXPIRY', column('2026-01-16', '2024-02-29'))).toEqual(
      column('2027-01-16', '2025-02-28'),
    );
  });

  test('without managing it, other partners do not matter', () => {
    expect(call('PARTNER_POINTS', 1000, 'USD', 'standard', 'sourced', false, 3)).toBe(50);
    expect(call('PARTNER_POINTS', 1000, 'USD', 'standard')).toBe(50);
  });

  test('a sold day decides the rules of the whole answer', () => {
    expect(call('PARTNER_POINTS', 75, 'EUR', 'standard', 'sourced', true, 0, '2025-07-14')).toBe(6);
    expect(call('PARTNER_POINTS', 88, 'EUR', 'standard', 'sourced', true, 0, '2025-07-15')).toBe(6);
  });

  test('markets by name in any language, by code, or as such', () => {
    const markets = [
      'Brazil',
      'Brésil',
      'brasil',
      'BRASILIEN',
      'BR',
      'bra',
      'growth',
      'Wachstum',
      'Corée du Sud',
      'México',
    ];
    expect(call('SOLD_POINTS', 100, 'USD', column(...markets))).toEqual(column(...markets.map(() => 10)));
    const standard = [
      'Germany',
      'USA',
      'UK',
      'Estados Unidos',
      'Allemagne',
      'FRA',
      'standard',
      'North Korea',
      'Australia',
    ];
    expect(call('SOLD_POINTS', 100, 'USD', column(...standard))).toEqual(column(...standard.map(() => 5)));
  });

  test('currencies by code or by a sign that means one', () => {
    expect(call('MANAGED_POINTS', 88, column('EUR', 'eur', '€', ' EUR '), 'standard')).toEqual(
      column(1, 1, 1, 1),
    );
    expect(call('MANAGED_POINTS', 74, '£', 'standard')).toBe(1);
    expect(() => call('MANAGED_POINTS', 1, '¥', 'standard')).toThrow(
      'currency: "¥" may mean JPY or CNY: write the code',
    );
    expect(() => call('MANAGED_POINTS', 1, '$', 'standard')).toThrow(
      'currency: "$" may mean USD, AUD, CAD, SGD or COP',
    );
    expect(() => call('MANAGED_POINTS', 1, 'euro', 'standard')).toThrow(
      'currency: "euro" is not an ISO currency code',
    );
    expect(() => call('MANAGED_POINTS', column(1, 1), column('EUR', 'BRL'), 'standard')).toThrow(
      'currency: "BRL" has no rule: supported are USD, AUD, COP, EUR, GBP, SGD, JPY, ZAR, CAD, and what you add to the Rules table (row 2 of the range)',
    );
  });

  test('deal types and kinds in every language', () => {
    for (const { value, label } of POINT_KINDS.values)
      for (const language of LANGUAGES) {
        const points = call('AMOUNT_TO_POINTS', 100, label[language], 'USD', 'standard');
        expect(points).toBe({ sourced: 5, assisted: 3, managed: 1 }[value]);
      }
    expect(call('SOLD_POINTS', 100, 'USD', 'standard', 'DIFM')).toBe(3);
    expect(() => call('SOLD_POINTS', 100, 'USD', 'standard', 'managed')).toThrow(
      'dealType: "managed" is not "sourced" or "assisted"',
    );
  });

  test('a line cannot be first sold after its sale', () => {
    expect(() => call('SOLD_POINTS', 100, 'USD', 'standard', 'sourced', '2024-03-15', '2024-03-16')).toThrow(
      'lineFirstSoldOn: 2024-03-16 is after the sale on 2024-03-15',
    );
  });
});

describe('ledger', () => {
  const header = [...LEDGER_HEADER];
  const rows = [
    ['sourced', cellOf('2025-02-10', ZONE), '', 'A', 1000, 'USD', 'standard', '', ''],
    ['', '', '', '', '', '', '', '', ''],
    ['Sourced', '2025-09-01', '', 'B', 1000, 'USD', 'standard', '2021-10-15', ''],
    ['assisted', '2025-11-20', '', 'C', 880, 'EUR', 'Brazil', '', ''],
    ['managed', '2024-05-01', '', 'A', 2000, 'USD', 'standard', '', 1],
  ];
  const ledger = [header, ...rows];
  const replaced = (position: number, value: unknown): unknown[][] => {
    const row = [...(rows[4] as unknown[])];
    row[position] = value;
    return [header, row];
  };

  test('active points, all kinds or one', () => {
    expect(call('ACTIVE_POINTS', ledger, '2026-01-16')).toBe(150);
    expect(call('ACTIVE_POINTS', ledger, '2026-01-16', 'sourced')).toBe(80);
    expect(call('ACTIVE_POINTS', ledger, '2026-01-16', column('assisted', 'managed', ''))).toEqual(
      column(60, 10, 150),
    );
    expect(call('ACTIVE_POINTS', ledger, column('2026-02-09', '2026-02-10'))).toEqual(column(150, 100));
    expect(call('ACTIVE_POINTS', [header], '2026-01-16')).toBe(0);
  });

  test('points over time: 6 months back and 3 ahead', () => {
    const months = call('POINTS_OVER_TIME', ledger, '2026-01-16') as unknown[][];
    expect(months).toHaveLength(11);
    expect(months[0]).toEqual(['Month', 'Sourced', 'Assisted', 'Managed', 'Total']);
    expect(months[1]).toEqual(['2025-07-15', 50, 0, 10, 60]);
    expect(months[7]).toEqual(['2026-01-15', 80, 60, 10, 150]);
    expect(months[10]).toEqual(['2026-04-15', 30, 60, 10, 100]);
    expect(call('POINTS_OVER_TIME', ledger, '2026-01-16', 0, 0)).toHaveLength(2);
    expect(() => call('POINTS_OVER_TIME', ledger, '2026-01-16', 0, 121)).toThrow(
      'monthsAhead: 121 is more than 120',
    );
  });

  test('columns in any order, headers in every language, other columns beside them', () => {
    for (const language of LANGUAGES) {
      const labels = POINTS_LEDGER.columns
        .filter(({ writtenBy }) => writtenBy === 'partner')
        .map(({ label }) => label[language]);
      const all = [labels, ...rows.map((row) => labels.map((_, position) => row[position] ?? ''))];
      const turned = all.map((row, index) => [index ? 'x' : 'Remark', ...[...row].reverse()]);
      expect(
        call(
          'ACTIVE_POINTS',
          turned.filter((_, index) => index !== 2),
          '2026-01-16',
        ),
      ).toBe(150);
    }
  });

  test('optional columns may be missing', () => {
    expect(
      call(
        'ACTIVE_POINTS',
        ledger.map((row) => [row[0], row[1], row[4], row[5], row[6]]),
        '2026-01-16',
      ),
    ).toBe(180);
  });

  test.each<[string, unknown[][]]>([
    ['ledger: "gift" is not "sourced", "assisted" or "managed" (row 2, "Kind")', replaced(0, 'gift')],
    ['ledger: a blank cell is not a date or text such as "2026-03-01" (row 2, "Date")', replaced(1, '')],
    [
      'ledger: 2024-04-30 is before the line begins on 2024-05-01 (row 2, "Until")',
      replaced(2, '2024-04-30'),
    ],
    ['ledger: "1,000" is not a number from 0 up (row 2, "Amount")', replaced(4, '1,000')],
    ['ledger: "BRL" has no rule: supported are USD', replaced(5, 'BRL')],
    [
      'ledger: "Brasilia" is neither a country nor "growth" or "standard" (row 2, "Market")',
      replaced(6, 'Brasilia'),
    ],
    [
      'ledger: 2024-05-02 is after the sale on 2024-05-01 (row 2, "Line first sold on")',
      replaced(7, '2024-05-02'),
    ],
    ['ledger: 0.5 is not a whole number from 0 up (row 2, "Other partners")', replaced(8, 0.5)],
    ['ledger: no column "Amount" in its first row', [['Kind', 'Date', 'Currency', 'Market']]],
    ['ledger: two columns are called "Amount"', [[...header, 'Amount']]],
  ])('%s', (message, wrong) => {
    expect(() => call('ACTIVE_POINTS', wrong, '2026-01-16')).toThrow(message);
  });
});

describe('rules handed over', () => {
  const header = ['Rule', 'Currency or market', 'In force from', 'Value', 'Pack', 'Source'];
  const labels: Readonly<Record<string, string>> = {
    sourcedRate: 'Sourced points per US$100',
    assistedRate: 'Assisted points per US$100',
    managedRate: 'Managed points per US$100',
    localAmount: 'Amount equal to US$100',
    marketFactor: 'Market factor',
    soldMonths: 'Months sold points count',
    ownShare: 'Own share beside other partners',
  };
  const iso = (date: { year: number; month: number; day: number } | undefined): unknown =>
    date
      ? cellOf(
          `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`,
          ZONE,
        )
      : '';
  const builtIn = [
    header,
    ...BUILT_IN_RULES.map((rule) => [
      labels[rule.kind],
      rule.name,
      iso(rule.inForceFrom),
      rule.value,
      rule.pack,
      rule.source,
    ]),
  ];
  const points = (rules: unknown, currency = 'USD', market = 'standard', soldOn: unknown = ''): unknown =>
    call('SOLD_POINTS', 1000, currency, market, 'sourced', soldOn, '', rules);

  test('the built-in rules as a table give what they give without it', () => {
    for (const day of ['2024-02-26', '2025-07-14', '2025-07-15', ''])
      expect(points(builtIn, 'EUR', 'Brazil', day)).toBe(points(undefined, 'EUR', 'Brazil', day));
    expect(points('', 'EUR')).toBe(points(undefined, 'EUR'));
  });

  test('a currency, a country and the next change are added without a release', () => {
    const more = [
      ...builtIn,
      ['Amount equal to US$100', 'BRL', '2026-01-01', 500, '', 'ours'],
      ['Facteur', '', '', '', '', ''],
    ].slice(0, -1);
    expect(points(more, 'BRL', 'standard', '2026-01-01')).toBe(10);
    expect(() => points(more, 'BRL', 'standard', '2025-12-31')).toThrow(
      'currency: "BRL" has no rule on 2025-12-31',
    );
    const growing = [
      ...builtIn,
      ['Market factor', 'Polen', '2026-01-01', 2],
      ['Market factor', 'India', '2026-01-01', 1],
    ];
    expect(points(growing, 'USD', 'Poland', '2025-12-31')).toBe(50);
    expect(points(growing, 'USD', 'Poland', '2026-01-01')).toBe(100);
    expect(points(growing, 'USD', 'India', '2025-12-31')).toBe(100);
    expect(points(growing, 'USD', 'India', '2026-01-01')).toBe(50);
    const richer = [...builtIn, ['Sourced points per US$100', '', '2027-01-01', 8]];
    expect(points(richer, 'USD', 'standard', '2026-12-31')).toBe(50);
    expect(points(richer, 'USD', 'standard', '2027-01-01')).toBe(80);
  });

  test('months and the own share are rules as well', () => {
    const changed = builtIn.map((row) =>
      row[0] === labels['soldMonths']
        ? [...row.slice(0, 3), 24]
        : row[0] === labels['ownShare']
          ? [...row.slice(0, 3), 0]
          : row,
    );
    expect(call('POINTS_EXPIRY', '2026-01-16', changed)).toBe('2028-01-16');
    expect(call('MANAGED_POINTS', 1000, 'USD', 'standard', column(0, 1, 2), '', changed)).toEqual(
      column(10, 10, 5),
    );
  });

  test('a table stands alone: what is not in it is not a rule', () => {
    expect(() =>
      points(
        builtIn.filter((row) => row[1] !== 'EUR'),
        'EUR',
      ),
    ).toThrow('currency: "EUR" has no rule: supported are USD, AUD');
    expect(() => points(builtIn.filter((row) => row[0] !== labels['sourcedRate']))).toThrow(
      'rules: no row "Sourced points per US$100"',
    );
  });

  test.each<[string, unknown]>([
    ['rules: "Sourced" is not a rule such as', [header, ['Sourced', '', '', 5]]],
    ['(row 2, "Rule")', [header, ['Sourced', '', '', 5]]],
    [
      'rules: "five" is not a number from 0 up (row 2, "Value")',
      [header, ['Market factor', 'growth', '', 'five']],
    ],
    ['rules: 0 is not a number above 0 (row 2, "Value")', [header, ['Market factor', 'growth', '', 0]]],
    [
      'rules: a blank cell is not a number from 0 up (row 2, "Value")',
      [header, ['Market factor', 'growth', '', '']],
    ],
    [
      'rules: "Atlantis" is not a country or "growth" (row 2, "Currency or market")',
      [header, ['Market factor', 'Atlantis', '', 2]],
    ],
    [
      'rules: "¥" is not an ISO currency code such as "EUR" (row 2, "Currency or market")',
      [header, ['Amount equal to US$100', '¥', '', 2]],
    ],
    [
      'rules: "EUR" has no place beside "Managed points per US$100"',
      [header, ['Managed points per US$100', 'EUR', '', 2]],
    ],
    [
      'rules: "many EUR" is not contacts and a currency such as "15000 EUR" (row 2, "Currency or market")',
      [header, ['Contact tier price per month', 'many EUR', '', 230]],
    ],
    [
      'rules: "15000" is not contacts and a currency',
      [header, ['Contact tier price per month', '15000', '', 230]],
    ],
    [
      'says the same as row 2: one rule, name and day may be there once (row 3, "Rule")',
      [
        header,
        ['Contact tier price per month', '15000 EUR', '', 230],
        ['Contact tier price per month', '15.000 €', '', 240],
      ],
    ],
    [
      'rules: "next year" is not a date or text such as "2026-03-01" (row 2, "In force from")',
      [header, ['Market factor', 'BR', 'next year', 2]],
    ],
    [
      'rules: says the same as row 2: one rule, name and day may be there once (row 3, "Rule")',
      [header, ['Market factor', 'BR', '', 2], ['Market factor', 'Brazil', '', 3]],
    ],
    [
      'rules: no column "Rule" in its first row',
      [
        ['Name', 'Value'],
        ['EUR', 88],
      ],
    ],
    ['rules: "POINT_RULES" is not a range; expected: the Rules table with its header row', 'POINT_RULES'],
  ])('%s', (message, rules) => {
    expect(() => points(rules)).toThrow(message);
  });
});
