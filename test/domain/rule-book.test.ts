import { describe, expect, test } from '@jest/globals';
import { MissingRule, builtInRuleBook, ruleBook } from '../../src/domain/rule-book';
import type { Rule } from '../../src/domain/rule-packs';
import { BUILT_IN_RULES, RULE_KINDS } from '../../src/domain/rule-packs';
import { marketFactor } from '../../src/domain/markets';
import { day } from '../support/days';

const rule = (value: number, inForceFrom?: string): Rule => ({
  kind: 'localAmount',
  name: 'EUR',
  value,
  inForceFrom: inForceFrom === undefined ? undefined : day(inForceFrom),
  pack: 'test',
  source: 'test',
});

describe('rule book', () => {
  const book = ruleBook([rule(88, '2025-07-15'), rule(75), rule(80, '2023-01-01')]);
  const on = (iso: string | undefined): number | undefined =>
    book.find('localAmount', 'EUR', iso === undefined ? undefined : day(iso))?.value;

  test('a rule holds from its day until the next one, whatever the order they are written in', () => {
    expect([
      on('1999-01-01'),
      on('2022-12-31'),
      on('2023-01-01'),
      on('2025-07-14'),
      on('2025-07-15'),
    ]).toEqual([75, 75, 80, 80, 88]);
  });

  test('without a day the newest holds', () => {
    expect(on(undefined)).toBe(88);
  });

  test('before the first day there is none', () => {
    const late = ruleBook([rule(88, '2025-07-15')]);
    expect(late.find('localAmount', 'EUR', day('2025-07-14'))).toBeUndefined();
    expect(() => late.get('localAmount', 'EUR', day('2025-07-14'))).toThrow(MissingRule);
  });
});

describe('built-in rules', () => {
  test('every number has its source and the pack that it came with, and no number is there twice', () => {
    expect(new Set(BUILT_IN_RULES.map(({ kind }) => kind))).toEqual(
      // What a client's contact tier costs is the partner's to fill in.
      new Set(RULE_KINDS.filter((kind) => kind !== 'contactTierPrice')),
    );
    for (const { value, pack, source } of BUILT_IN_RULES) {
      expect(value).toBeGreaterThan(0);
      expect(pack).not.toBe('');
      expect(source).toMatch(/HubSpot/);
      expect(source).toMatch(/\d{4}|evenly/);
    }
    const identities = BUILT_IN_RULES.map((built) =>
      JSON.stringify([built.kind, built.name, built.inForceFrom]),
    );
    expect(new Set(identities).size).toBe(identities.length);
  });

  test.each(['IN', 'CN', 'MN', 'KR', 'BR', 'MX', 'HT', 'VN', 'growth'])('%s counts double', (market) => {
    expect(marketFactor(market, undefined, builtInRuleBook())).toBe(2);
  });

  test.each(['US', 'ES', 'PT', 'JP', 'AU', 'JM', 'KP', 'standard'])('%s counts once', (market) => {
    expect(marketFactor(market, undefined, builtInRuleBook())).toBe(1);
  });
});
