import { describe, expect, test } from '@jest/globals';
import { readLedger } from '../../src/functions/ledger-range';
import { readRules } from '../../src/functions/rules-range';
import { LANGUAGES } from '../../src/locale/language';
import { saidIn } from '../../src/locale/reader-texts';
import type { Language } from '../../src/locale/language';
import { zoneCalendar } from '../support/zone-calendar';

const CALENDAR = zoneCalendar('America/New_York');

const LEDGER = ['Kind', 'Date', 'Amount', 'Currency', 'Market', 'Until', 'Line first sold on'];
const RULES = ['Rule', 'Currency or market', 'In force from', 'Value'];

const read = (header: readonly string[], ...rows: readonly (readonly unknown[])[]): unknown =>
  // A rule that cannot be read is said where one is looked for in vain.
  header === RULES
    ? readRules([header, ...rows], CALENDAR).get('soldMonths', '', undefined)
    : readLedger([header, ...rows], CALENDAR);

const sale = ['Sourced', '2026-01-16', 100, 'USD', 'Standard'];
const market = ['Market factor', 'Kenya', '', 2];

/** Every way in which a row can be wrong. */
const WRONG: readonly (readonly [string, () => unknown])[] = [
  ['a date', () => read(LEDGER, ['Sourced', 'soon', 100, 'USD', 'Standard'])],
  ['an amount', () => read(LEDGER, ['Sourced', '2026-01-16', 'many', 'USD', 'Standard'])],
  ['a kind', () => read(LEDGER, ['Bought', '2026-01-16', 100, 'USD', 'Standard'])],
  ['a market', () => read(LEDGER, ['Sourced', '2026-01-16', 100, 'USD', 'Mordor'])],
  ['a currency', () => read(LEDGER, ['Sourced', '2026-01-16', 100, 'Taler', 'Standard'])],
  ['an ambiguous currency', () => read(LEDGER, ['Sourced', '2026-01-16', 100, '$', 'Standard'])],
  ['a blank', () => read(LEDGER, ['Sourced', '', 100, 'USD', 'Standard'])],
  ['an end', () => read(LEDGER, [...sale, '2026-01-01'])],
  ['a line', () => read(LEDGER, [...sale, '', '2026-02-01'])],
  ['a missing column', () => read(['Kind', 'Date'], ['Sourced', '2026-01-16'])],
  ['two columns', () => read([...LEDGER, 'Kind'], [...sale, '', '', 'Sourced'])],
  ['a rule', () => read(RULES, ['Rebate', '', '', 2])],
  ['a value', () => read(RULES, ['Market factor', 'Kenya', '', 0])],
  ['a country', () => read(RULES, ['Market factor', 'Mordor', '', 2])],
  ['a name', () => read(RULES, ['Managed points per US$100', 'EUR', '', 2])],
  ['a rule twice', () => read(RULES, market, market)],
];

const said = (language: Language, work: () => unknown): string => {
  try {
    saidIn(language, work);
  } catch (error) {
    return String((error as Error).message);
  }
  return 'nothing was wrong';
};

describe('what is wrong with a row is said in the language of the workbook', () => {
  test.each(WRONG)('%s', (_, work) => {
    const texts = LANGUAGES.map((language) => said(language, work));
    expect(texts).not.toContain('nothing was wrong');
    expect(new Set(texts).size).toBe(LANGUAGES.length);
    expect(texts.join(' ')).not.toContain('undefined');
  });

  test('a formula after it hears English again', () => {
    const [, work] = WRONG[0] ?? ['', () => undefined];
    expect(said('de', work)).toContain('ist nicht ein Datum');
    expect(work).toThrow('ledger: "soon" is not a date or text such as "2026-03-01" (row 2, "Date")');
  });
});
