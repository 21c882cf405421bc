import { describe, expect, test } from '@jest/globals';
import { LANGUAGES } from '../../src/locale/language';
import { POINTS_LEDGER } from '../../src/tables/points-ledger';
import { RULES } from '../../src/tables/rules';
import { columnOf } from '../../src/tables/table';
import { AT_RISK, EVENT_LABELS, LEVERS, OUTLOOK, PATH, headerIn } from '../../src/tables/tier-tables';
import { call } from './call';

describe('TIER_LEVERS', () => {
  test('MRR of one kind alone that closes both gaps; sourced closes the larger, the others no sourced gap', () => {
    expect(call('TIER_LEVERS', 100, 200, 'USD', '2026-01-16')).toEqual([
      ['Lever', 'Market', 'MRR'],
      ['sourced', 'standard', 4000],
      ['sourced', 'growth', 2000],
      ['assisted', 'standard', ''],
      ['assisted', 'growth', ''],
      ['managed', 'standard', ''],
      ['managed', 'growth', ''],
    ]);
    const mrr = (...given: unknown[]): unknown[] =>
      (call('TIER_LEVERS', ...given) as unknown[][]).slice(1).map(([, , amount]) => amount);
    expect(mrr(0, 30, 'EUR', '2026-01-16')).toEqual([528, 264, 880, 440, 2640, 1320]);
    expect(mrr(50, 0, 'EUR', '2026-01-16').slice(0, 2)).toEqual([880, 440]);
    expect(mrr(0, 0, 'USD')).toEqual([0, 0, 0, 0, 0, 0]);
    expect(call('TIER_LEVERS', '', 200, 'USD')).toBe('');
  });

  test.each(LANGUAGES)(
    'the rules that it is given decide, and the language of their header row: %s',
    (language) => {
      const rule = (rule: string, name: string, value: number): unknown[] => [rule, name, value];
      const rules = [
        (['rule', 'name', 'value'] as const).map((key) => columnOf(RULES, key).label[language]),
        rule('Sourced points per US$100', '', 10),
        rule('Assisted points per US$100', '', 4),
        rule('Managed points per US$100', '', 1),
        rule('Amount equal to US$100', 'USD', 100),
        rule('Market factor', 'growth', 4),
        rule('Own share beside other partners', '', 1),
      ];
      const [header, standard, growth] = call('TIER_LEVERS', 100, 200, 'USD', '', rules) as unknown[][];
      expect(header).toEqual(headerIn(LEVERS, language));
      expect([standard?.[2], growth?.[2]]).toEqual([2000, 500]);
    },
  );

  test.each<[string, readonly unknown[]]>([
    ['sourcedMissing: "many" is not a number from 0 up', ['many', 200, 'USD']],
    ['totalMissing: -1 is not a number from 0 up', [0, -1, 'USD']],
    ['currency: "BRL" has no rule', [100, 200, 'BRL']],
    ['currency: "$" may mean', [100, 200, '$']],
    ['currency is missing', [100, 200]],
  ])('%s', (message, given) => {
    expect(() => call('TIER_LEVERS', ...given)).toThrow(message);
  });
});

describe('TIER_PATH', () => {
  const OPTIONS = [
    ['Acme', 50, 50, 1000],
    ['Borealis', 60, 60, 600],
    ['Cobalt', 0, 60, 2000],
    ['Delta', 0, 30, 3000],
    ['Estrela', 75, 90, 1500],
  ];

  test('the worked example, in order, then the total', () => {
    const chosen = [OPTIONS[0], OPTIONS[1], OPTIONS[4]];
    const answer = [['Name', 'Sourced', 'Total', 'Cost'], ...chosen, ['Total', 185, 200, 3100]];
    for (const options of [
      OPTIONS,
      [['Name', 'Sourced', 'Total', 'Cost'], ...OPTIONS],
      [['Whom', 'First', 'All', 'Price'], ...OPTIONS.map((row) => [...row, 'note']), ['', '', '', '']],
    ])
      expect(call('TIER_PATH', options, 100, 180)).toEqual(answer);
    expect(call('TIER_PATH', OPTIONS, 0, 0)).toEqual([answer[0], ['Total', 0, 0, 0]]);
    expect(
      call(
        'TIER_PATH',
        [
          ['A', 0.1, 0.1, 0.1],
          ['B', 0.2, 0.2, 0.2],
        ],
        0.3,
        0.3,
      ),
    ).toContainEqual(['Total', 0.3, 0.3, 0.3]);
  });

  test.each(LANGUAGES)('headers follow the language of the header row: %s', (language) => {
    const header = headerIn(PATH, language);
    expect((call('TIER_PATH', [header, ...OPTIONS], 100, 180) as unknown[][])[0]).toEqual(header);
  });

  test.each<[string, unknown]>([
    ['options: has 3 columns; expected: rows of name, sourced points, total points, cost', [['Acme', 1, 2]]],
    ['options: 5 is not a range; expected: rows of name, sourced points, total points, cost', 5],
    ['options: "50" is not a number from 0 up (row 1, column 2 of the range)', [['Acme', '50', '50', '9']]],
    [
      'options: "many" is not a number from 0 up (row 2, column 3 of the range)',
      [
        ['Acme', 1, 2, 3],
        ['Borealis', 1, 'many', 3],
      ],
    ],
    ['options: a blank cell is not a number from 0 up (row 1, column 4 of the range)', [['Acme', 1, 2, '']]],
    ['options: a blank cell is not the name of an option (row 1, column 1 of the range)', [['', 1, 2, 3]]],
    ['options: -1 is not a number from 0 up (row 1, column 2 of the range)', [['Acme', -1, 2, 3]]],
    [
      'options: holds 41 options, and more than 40 cannot be compared exactly; expected: the 40 most likely ones',
      Array.from({ length: 41 }, () => ['Acme', 100, 200, 1]),
    ],
    [
      'options: all together bring 110 sourced and 110 total points; expected: options that close gaps of 100 and 180',
      OPTIONS.slice(0, 2),
    ],
  ])('%s', (message, wrong) => {
    expect(() => call('TIER_PATH', wrong, 100, 180)).toThrow(message);
  });
});

const LEDGER = [
  ['Kind', 'Date', 'Until', 'Client', 'Amount', 'Currency', 'Market'],
  ['Sourced', '2025-03-10', '', 'Acme', 4000, 'USD', 'Standard'],
  ['Managed', '2024-05-01', '', 'Acme', 5000, 'USD', 'Standard'],
  ['Managed', '2024-05-01', '2026-02-20', 'Borealis', 2000, 'USD', 'Standard'],
  ['Sourced', '2025-11-01', '', 'borealis', 3000, 'USD', 'Standard'],
  ['Sourced', '2024-11-01', '', 'Expired', 9000, 'USD', 'Standard'],
];
const TABLE = [
  ['Client name', 'Contract type', 'Status', 'Renewal start date'],
  ['Acme', 'Renewal', 'Cancellation requested', '2026-02-28'],
  ['Borealis', 'Renewal', 'Pending', '2026-03-12'],
  ['Borealis', 'CTU', 'Cancellation requested', '2026-02-01'],
];
const THRESHOLDS = [
  ['Gold', 75, 150],
  ['Platinum', 200, 400],
];

describe('TIER_OUTLOOK', () => {
  test('month by month: what ends, and the tier that is left', () => {
    const outlook = (outcome: string): unknown[][] =>
      call('TIER_OUTLOOK', LEDGER, TABLE, '2026-01-10', THRESHOLDS, outcome, 2) as unknown[][];
    expect(outlook('')).toEqual([
      ['Month', 'Sourced', 'Assisted', 'Managed', 'Total', 'Tier', 'Events'],
      ['2026-01-15', 350, 0, 70, 420, 'Platinum', ''],
      ['2026-02-15', 350, 0, 70, 420, 'Platinum', ''],
      [
        ...['2026-03-15', 150, 0, 0, 150, 'Gold'],
        '2026-02-20 Borealis: managed relationship ends (-20); 2026-02-28 Acme: cancellation (-250)',
      ],
    ]);
    expect(outlook('renew')[3]).toEqual([
      ...['2026-03-15', 150, 0, 50, 200, 'Gold'],
      '2026-02-20 Borealis: managed relationship ends (-20); 2026-03-10 Acme: points expire (-200)',
    ]);
    expect(outlook('lose')[3]?.slice(4)).toEqual([
      ...[0, 'No tier'],
      '2026-02-20 Borealis: managed relationship ends (-20); 2026-02-28 Acme: cancellation (-250); 2026-03-12 borealis: not renewed (-150)',
    ]);
    expect(call('TIER_OUTLOOK', LEDGER, TABLE, '2026-01-10', THRESHOLDS)).toHaveLength(14);
  });

  test.each<[string, readonly unknown[]]>([
    ['outcome: "win" is not "renew", "expected" or "lose"', [LEDGER, TABLE, '2026-01-10', THRESHOLDS, 'win']],
    ['monthsAhead: 1000 is more than 120', [LEDGER, TABLE, '2026-01-10', THRESHOLDS, '', 1000]],
    ['renewals: no column "Renewal start date"', [LEDGER, LEDGER, '2026-01-10', THRESHOLDS]],
    ['ledger: no column "Kind"', [TABLE, TABLE, '2026-01-10', THRESHOLDS]],
    ['thresholds is missing', [LEDGER, TABLE, '2026-01-10']],
  ])('%s', (message, given) => {
    expect(() => call('TIER_OUTLOOK', ...given)).toThrow(message);
  });
});

test('TIER_AT_RISK: each client with active points, most first, and the tier without it', () => {
  expect(call('TIER_AT_RISK', LEDGER, TABLE, '2026-01-10', THRESHOLDS)).toEqual([
    ['Client', 'Next event', 'On', 'Sourced', 'Assisted', 'Managed', 'Total', 'Tier without it'],
    ['Acme', 'cancellation', '2026-02-28', 200, 0, 50, 250, 'Gold'],
    ['Borealis', 'managed relationship ends', '2026-02-20', 150, 0, 20, 170, 'Gold'],
  ]);
});

describe('who is who', () => {
  const HUBS = [['Hub ID', ...LEDGER[0]!]];
  const line = (hubId: string, client: string, amount: number) => [
    ...[hubId, 'Managed', '2024-05-01', '', client, amount, 'USD', 'Standard'],
  ];
  const renewal = (hubId: string, client: string, status = 'Pending') => [
    ...[hubId, client, 'Renewal', status, '2026-02-28'],
  ];
  const TABLE_OF_HUBS = [['Hub ID', ...TABLE[0]!]];
  const atRisk = (ledger: unknown[][], table: unknown[][]): unknown[][] =>
    (
      call(
        'TIER_AT_RISK',
        [...HUBS, ...ledger],
        [...TABLE_OF_HUBS, ...table],
        '2026-01-10',
        THRESHOLDS,
      ) as unknown[][]
    )
      .slice(1)
      .map(([client, next, , , , , total]) => [client, next, total]);

  test('two clients of one name are told apart by their Hub ID, and only the one that cancels is lost', () => {
    const ledger = [line('101', 'Nova', 5000), line('102', 'Nova', 2000), line('', 'Nova', 1000)];
    const table = [renewal('101', 'Nova'), renewal('102', 'Nova', 'Cancellation requested')];
    expect(atRisk(ledger, table)).toEqual([
      ['Nova (101)', 'renewal', 50],
      ['Nova (102)', 'cancellation', 20],
      // Without an ID it is neither's.
      ['Nova', '', 10],
    ]);
    const [, , last] = (
      call(
        'TIER_OUTLOOK',
        [...HUBS, ...ledger],
        [...TABLE_OF_HUBS, ...table],
        '2026-01-10',
        THRESHOLDS,
        '',
        2,
      ) as unknown[][]
    ).slice(1);
    expect(last?.slice(3, 5)).toEqual([60, 60]);
  });

  test('a client that was renamed is one client, and a line without an ID is its own', () => {
    const ledger = [line('101', 'Nova', 5000), line('101', 'Nova Group', 2000), line('', 'nova group', 1000)];
    expect(atRisk(ledger, [renewal('101', 'Nova Holding', 'Cancellation requested')])).toEqual([
      ['Nova', 'cancellation', 80],
    ]);
  });

  test('renewals know a client by HubSpot’s record as well', () => {
    const [header, ...rows] = [
      ...TABLE_OF_HUBS,
      renewal('', 'Nova'),
      renewal('', 'Nova', 'Cancellation requested'),
    ];
    const table = [[...header!, 'HubSpot record ID'], ...rows.map((row, index) => [...row, `90${index}`])];
    const of = (given: unknown[][]) =>
      (
        call(
          'TIER_AT_RISK',
          [...HUBS, line('', 'Nova', 5000)],
          given,
          '2026-01-10',
          THRESHOLDS,
        ) as unknown[][]
      )[1]?.[1];
    expect(of(table)).toBe('');
    expect(of(table.slice(0, 2))).toBe('renewal');
  });
});

test.each(LANGUAGES)('outlook and risk say it in the language of the ledger: %s', (language) => {
  const keys = ['kind', 'date', 'until', 'client', 'amount', 'currency', 'market'] as const;
  const ledger = [keys.map((key) => columnOf(POINTS_LEDGER, key).label[language]), ...LEDGER.slice(1)];
  const [header] = call('TIER_OUTLOOK', ledger, TABLE, '2026-01-10', THRESHOLDS) as unknown[][];
  expect(header).toEqual(headerIn(OUTLOOK, language));
  const [atRisk, first] = call('TIER_AT_RISK', ledger, TABLE, '2026-01-10', THRESHOLDS) as unknown[][];
  expect(atRisk).toEqual(headerIn(AT_RISK, language));
  expect(first?.[1]).toBe(EVENT_LABELS.cancellation[language]);
});
