import { describe, expect, test } from '@jest/globals';
import { call, column } from './call';

const thresholds = [
  ['Tier', 'Sourced minimum', 'Total minimum'],
  ['Gold', 75, 150],
  ['', '', ''],
  ['Platinum', 200, 500],
  ['diamond', 600, 1500],
];

describe('tier and next tier', () => {
  test('with a header row, without one, with columns beside', () => {
    for (const rows of [thresholds, thresholds.slice(1), thresholds.map((row) => [...row, 'example'])])
      expect(call('PARTNER_TIER', column(250, 600, 10, ''), column(600, 1500, 9000, 5), rows)).toEqual(
        column('Platinum', 'Diamond', 'No tier', ''),
      );
  });

  test('the certification must be valid', () => {
    expect(call('PARTNER_TIER', 250, 600, thresholds, column(true, false, '', 'no'))).toEqual(
      column('Platinum', 'No tier', 'Platinum', 'No tier'),
    );
  });

  test('one row: next tier, sourced points missing, total points missing', () => {
    expect(call('POINTS_TO_NEXT_TIER', 250, 600, thresholds)).toEqual([['Diamond', 350, 900]]);
    expect(call('POINTS_TO_NEXT_TIER', 9999, 9999, thresholds)).toEqual([['', 0, 0]]);
    expect(call('POINTS_TO_NEXT_TIER', column(0, 250), column(0, 600), thresholds)).toEqual([
      ['Gold', 75, 150],
      ['Diamond', 350, 900],
    ]);
  });

  test.each<[string, unknown]>([
    ['thresholds: has 2 columns; expected: rows of tier, sourced minimum, total minimum', [['Gold', 75]]],
    ['thresholds: holds no tier', [['Tier', 'Sourced', 'Total']]],
    [
      'thresholds: "many" is not a number from 0 up (row 2, column 3 of the range)',
      [
        ['Gold', 1, 2],
        ['Platinum', 3, 'many'],
      ],
    ],
    ['thresholds: "" is not the name of a tier (row 1, column 1 of the range)', [['', 1, 2]]],
    [
      'thresholds: "Gold" is there twice',
      [
        ['Gold', 1, 2],
        ['gold', 3, 4],
      ],
    ],
    ['thresholds: 5 is not a range', 5],
  ])('%s', (message, wrong) => {
    expect(() => call('PARTNER_TIER', 1, 1, wrong)).toThrow(message);
  });
});

describe('review', () => {
  test('published example', () => {
    expect(
      call('TIER_REVIEW', 'Diamond', '2024-01-01', '2026-07-15', column('Gold', 'Platinum', 'Gold')),
    ).toBe('Platinum');
  });

  test('the window may be a row, a column or one tier; blank checks do not count', () => {
    expect(call('TIER_REVIEW', 'Diamond', '', '2026-01-15', [['No tier', '', 'gold']])).toBe('Gold');
    expect(call('TIER_REVIEW', 'Gold', '', '2026-01-15', 'No tier')).toBe('No tier');
  });

  test.each(['Aucun niveau', 'Sin nivel', 'kein Tier', 'Sem nível'])('"%s" is no tier, too', (written) => {
    expect(call('TIER_REVIEW', written, '', '2026-01-15', [[written, 'Gold']])).toBe('Gold');
  });

  test('within 6 months of reaching it a tier stays', () => {
    expect(
      call('TIER_REVIEW', 'Diamond', column('2026-01-16', '2026-01-15'), '2026-07-15', [['Gold'], ['Gold']]),
    ).toEqual(column('Diamond', 'Gold'));
  });

  test('many reviews: each has its own row of checks', () => {
    const window = [
      ['Gold', 'Diamond'],
      ['Gold', 'Gold'],
    ];
    expect(call('TIER_REVIEW', column('Diamond', 'Diamond'), '', '2026-07-15', window)).toEqual(
      column('Diamond', 'Gold'),
    );
    expect(() => call('TIER_REVIEW', column('Gold', 'Gold', 'Gold'), '', '2026-07-15', window)).toThrow(
      'tiersInWindow: has 2 rows; expected: a row of tiers for each review (row 3 of the range)',
    );
  });

  test.each<[string, readonly unknown[]]>([
    ['reviewDate: 2026-07-16 is neither a 15 January nor a 15 July', ['Gold', '', '2026-07-16', 'Gold']],
    [
      'creditedTier: "Silver" is not "Gold", "Platinum", "Diamond", "Elite" or "No tier"',
      ['Silver', '', '2026-07-15', 'Gold'],
    ],
    ['tiersInWindow: "Silver" is not "Gold"', ['Gold', '', '2026-07-15', column('Gold', 'Silver')]],
    ['(check 2)', ['Gold', '', '2026-07-15', column('Gold', 'Silver')]],
    ['tiersInWindow: holds no tier', ['Gold', '', '2026-07-15', column('', '')]],
  ])('%s', (message, given) => {
    expect(() => call('TIER_REVIEW', ...given)).toThrow(message);
  });
});
