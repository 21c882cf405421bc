import { describe, expect, test } from '@jest/globals';
import { toIsoDate } from '../../src/domain/calendar-date';
import type { LedgerLine } from '../../src/domain/points-ledger';
import { activeUntil, reckonLine } from '../../src/domain/points-ledger';
import type { RuleBook } from '../../src/domain/rule-book';
import type { Rule } from '../../src/domain/rule-packs';
import { BUILT_IN_RULES } from '../../src/domain/rule-packs';
import { readRules } from '../../src/functions/rules-range';
import { labelOf } from '../../src/tables/choices';
import { RULE_KIND_CHOICES } from '../../src/tables/rules';
import { POINTS_LEDGER } from '../../src/tables/points-ledger';
import { day } from '../support/days';
import { zoneCalendar } from '../support/zone-calendar';
import { ZONE, call } from './call';

/** Each cell of the Rules tab in turn blank, text or a wrong number: nothing false is answered, and the rest goes on. */

const HEADER = ['Rule', 'Currency or market', 'In force from', 'Value', 'Pack', 'Source'];
const RULES: readonly (readonly unknown[])[] = BUILT_IN_RULES.map((rule) => [
  labelOf(RULE_KIND_CHOICES, rule.kind, 'en'),
  rule.name,
  rule.inForceFrom ? toIsoDate(rule.inForceFrom) : '',
  rule.value,
  rule.pack,
  rule.source,
]);
const TODAY = day('2026-01-16');
const calendar = zoneCalendar(ZONE);

/** Every currency before and after July 2025, every growth market, a standard one, every kind. */
const LINES: readonly LedgerLine[] = [
  ...['USD', 'AUD', 'COP', 'EUR', 'GBP', 'SGD', 'JPY', 'ZAR', 'CAD'].flatMap((currency) =>
    ['2025-03-01', '2025-11-01'].map((date) => ({
      kind: 'sourced' as const,
      date: day(date),
      currency,
      market: 'DE',
    })),
  ),
  ...BUILT_IN_RULES.filter(({ kind }) => kind === 'marketFactor').map(({ name }) => ({
    ...{ kind: 'assisted' as const, date: day('2025-11-01'), currency: 'USD', market: name },
  })),
  {
    kind: 'sourced',
    date: day('2025-11-01'),
    currency: 'USD',
    market: 'DE',
    lineFirstSoldOn: day('2020-01-01'),
  },
  { kind: 'managed', date: day('2024-01-01'), currency: 'EUR', market: 'BR' },
  { kind: 'managed', date: day('2024-01-01'), currency: 'USD', market: 'standard' },
].map((line) => ({ amount: 1000, otherPartners: 1, ...line }) as LedgerLine);

/** What a screen shows of a line, and by which rules it does. */
function shown(line: LedgerLine, rules: RuleBook): { readonly text: string; readonly used: readonly Rule[] } {
  try {
    const { points, localAmount, rate, market } = reckonLine(line, TODAY, rules);
    const until = activeUntil(line, rules);
    const other =
      line.kind === 'managed' ? rules.get('ownShare', '', TODAY) : rules.get('soldMonths', '', line.date);
    return {
      text: `${points} ${until ? toIsoDate(until) : ''}`,
      used: [localAmount, rate, other, ...(market ? [market] : [])],
    };
  } catch (error) {
    return { text: String(error), used: [] };
  }
}

const nameOf = ({ kind, name, inForceFrom }: Rule): string =>
  `${kind} ${name} ${inForceFrom ? toIsoDate(inForceFrom) : ''}`;

const whole = readRules([HEADER, ...RULES], calendar);
const TRUTH = LINES.map((line) => {
  const { text, used } = shown(line, whole);
  return { line, text, used: new Set(used.map(nameOf)) };
});

const WRONG = { blank: '', text: 'abc', number: -1, 'small number': 5 } as const;
const DECIDING = [0, 1, 2, 3];

const rulesWith = (row: number, column: number, cell: unknown): readonly (readonly unknown[])[] => [
  HEADER,
  ...RULES.map((cells, index) =>
    index === row ? cells.map((was, at) => (at === column ? cell : was)) : cells,
  ),
];

describe('a wrong cell in Rules', () => {
  test('the truth is one: each line has its points', () => {
    for (const { text } of TRUTH) expect(text).toMatch(/^\d/);
  });

  test.each(Object.entries(WRONG))(
    '%s: is named wherever its number would be, and nothing else changes',
    (_, cell) => {
      let named = 0;
      RULES.forEach((cells, row) => {
        const rule = nameOf(BUILT_IN_RULES[row] as Rule);
        // Each of the many markets is read alike.
        if (row % 7 > 0 && rule.startsWith('marketFactor')) return;
        for (const column of DECIDING) {
          // 5 is a number, and somebody's own.
          if (cells[column] === cell || (column === 3 && cell === 5)) continue;
          const rules = readRules(rulesWith(row, column, cell), calendar);
          for (const { line, text, used } of TRUTH) {
            const now = shown(line, rules).text;
            const where = `${rule}, ${HEADER[column] ?? ''} = ${String(cell)}: ${line.kind} ${line.currency} ${line.market} ${toIsoDate(line.date)}`;
            // Of two rules that say the same nobody knows which is meant.
            const twin = column === 2 && cell === '' ? `${rule.split(' ').slice(0, 2).join(' ')} ` : rule;
            const depends = used.has(rule) || used.has(twin);
            if (!depends) expect([where, now]).toEqual([where, text]);
            else {
              expect([where, now]).toEqual([
                where,
                expect.stringMatching(new RegExp(`row ${row + 2}\\b|same as row`)),
              ]);
              named += 1;
            }
          }
        }
      });
      expect(named).toBeGreaterThan(50);
    },
  );

  test('of which nobody can say what it was is taken for all that it may be', () => {
    const own = [
      ...RULES,
      ['Market factor', 'TR', '', 2, '', ''],
      ['Amount equal to US$100', 'BRL', '2025-07-15', 500, '', ''],
    ];
    const lineIn = (currency: string, market: string): LedgerLine =>
      ({ ...LINES[0], currency, market, date: day('2025-11-01') }) as LedgerLine;
    const said = (cells: readonly (readonly unknown[])[], currency: string, market: string): string =>
      shown(lineIn(currency, market), readRules([HEADER, ...cells], calendar)).text;
    const wrongMarket = own.map((row, index) =>
      index === RULES.length ? ['Market factor', 'Turkeyy', '', 2, '', ''] : row,
    );
    // Turkey might be any market without a rule; Brazil has its own.
    expect(said(wrongMarket, 'USD', 'TR')).toContain(`row ${RULES.length + 2}, "Currency or market"`);
    expect(said(wrongMarket, 'USD', 'DE')).toContain('"Turkeyy"');
    expect(said(wrongMarket, 'USD', 'BR')).toMatch(/^\d/);
    const wrongCurrency = own.map((row, index) =>
      index === RULES.length + 1 ? ['Amount equal to US$100', '?', '2025-07-15', 500, '', ''] : row,
    );
    expect(said(wrongCurrency, 'USD', 'BR')).toMatch(/^\d/);
    expect(said(wrongCurrency, 'BRL', 'BR')).toContain('"?"');
  });

  describe('on the pages', () => {
    const LEDGER_HEADER = POINTS_LEDGER.columns.map(({ label }) => label.en);
    const ledger = [
      LEDGER_HEADER,
      ...[
        { kind: 'sourced', date: '2025-11-01', client: 'A', amount: 880, currency: 'EUR', market: 'DE' },
        { kind: 'assisted', date: '2025-11-01', client: 'B', amount: 100, currency: 'USD', market: 'BR' },
        { kind: 'managed', date: '2024-01-01', client: 'B', amount: 100, currency: 'USD', market: 'DE' },
      ].map((cells: Readonly<Record<string, unknown>>) =>
        POINTS_LEDGER.columns.map(({ key }) => cells[key] ?? ''),
      ),
    ];
    const noEuro = rulesWith(
      BUILT_IN_RULES.findIndex(({ name, inForceFrom }) => name === 'EUR' && inForceFrom),
      3,
      'abc',
    );
    const reason = expect.stringMatching(/^Rules: "abc" is not a number from 0 up \(row \d+, "Value"\)$/);

    test('each number that can be calculated is, and the other says why in its place', () => {
      const points = (kind?: string): unknown =>
        call('ACTIVE_POINTS', ledger, '2026-01-16', kind, noEuro, true);
      expect([points('sourced'), points('assisted'), points('managed'), points('')]).toEqual([
        reason,
        6,
        1,
        reason,
      ]);
      expect(() => call('ACTIVE_POINTS', ledger, '2026-01-16', 'sourced', noEuro)).toThrow('rules: "abc"');
      const table = call('POINTS_OVER_TIME', ledger, '2026-01-16', 3, 1, noEuro, true);
      expect(table).toEqual([
        ['Month', 'Sourced', 'Assisted', 'Managed', 'Total'],
        ['2025-10-15', 0, 0, 1, 1],
        ['2025-11-15', reason, 6, 1, '–'],
        ['2025-12-15', '–', 6, 1, '–'],
        ['2026-01-15', '–', 6, 1, '–'],
        ['2026-02-15', '–', 6, 1, '–'],
      ]);
      const rows = table as unknown[][];
      const column = (at: number): unknown[][] => rows.slice(1, 3).map((row) => [row[at]]);
      const thresholds = [['Gold', 0, 1]];
      expect(call('PARTNER_TIER', column(1), column(4), thresholds, true, true)).toEqual([
        ['Gold'],
        [expect.stringContaining('sourcedPoints')],
      ]);
    });

    test('whatever cannot be read at all, the months are months; in the language of the ledger', () => {
      const french = [POINTS_LEDGER.columns.map(({ label }) => label.fr), ...ledger.slice(1)];
      const headless = [['?'], ...noEuro.slice(1)];
      expect(call('POINTS_OVER_TIME', french, '2026-01-16', 0, 1, headless, true)).toEqual([
        expect.anything(),
        ['2026-01-15', ...Array(3).fill(expect.stringMatching(/^Règles: /)), '–'],
        ['2026-02-15', '–', '–', '–', '–'],
      ]);
    });

    test('with rules that are whole it answers what it answers without', () => {
      const all = [HEADER, ...RULES];
      const asked = [ledger, '2026-01-16', 6, 12, all];
      expect(call('POINTS_OVER_TIME', ...asked, true)).toEqual(call('POINTS_OVER_TIME', ...asked));
    });
  });
});
