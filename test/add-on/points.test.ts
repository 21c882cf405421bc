import { beforeAll, describe, expect, test } from '@jest/globals';
import { BUILT_IN_RULES } from '../../src/domain/rule-packs';
import { SAMPLE_LEDGER } from '../../tools/samples/points';
import type { AddOn } from '../support/add-on';
import { ask, installAddOn, rowsOf, sampleBook, setUpAddOn } from '../support/add-on';

const value = (addOn: AddOn, formula: string): unknown => {
  const answer = addOn.document.evaluate(formula.replaceAll(';', ','));
  return 'rows' in answer ? answer.rows[0]?.[0] : `error: ${answer.error}`;
};

const savedBooks = new Map<string, unknown>();

/** Set up, with the sample ledger imported; done once for a language and then brought back as it was saved. */
async function addOnWithLedger(language = 'en'): Promise<AddOn> {
  const saved = savedBooks.get(language);
  if (saved !== undefined) return installAddOn({ saved: structuredClone(saved) });
  const addOn = setUpAddOn();
  await ask(addOn, 'importFile', { fileName: 'points.csv', text: sampleBook(`points-${language}`) });
  savedBooks.set(language, structuredClone(addOn.save()));
  return addOn;
}

describe('the Rules tab', () => {
  let addOn: AddOn;
  beforeAll(() => {
    addOn = setUpAddOn();
  });

  test('holds every built-in rule with its source and the day it came into force', () => {
    const rules = rowsOf(addOn, 'rules');
    expect(rules).toHaveLength(BUILT_IN_RULES.length);
    expect(rules).toContainEqual({
      rule: 'Amount equal to US$100',
      name: 'EUR',
      inForceFrom: '2025-07-15',
      value: 88,
      pack: 'Currencies July 2025',
      source: 'HubSpot, local amounts from 2025-07-15, "illustrative"',
    });
    expect(rules.every(({ source }) => source !== '')).toBe(true);
  });

  test('gives the answers of the built-in rules', () => {
    const formula = (rules: string) =>
      `=PARTNER_POINTS(1000;"EUR";"France";"sourced";TRUE;0;DATE(2026;1;16)${rules})`;
    expect(value(addOn, formula(';POINT_RULES'))).toBeCloseTo(68.181818, 6);
    expect(value(addOn, formula(';POINT_RULES'))).toBe(value(addOn, formula('')));
  });
});

describe('a partner adds rules', () => {
  let addOn: AddOn;
  let last: number;
  const add = (...cells: readonly (string | number)[]): void => {
    last += 1;
    cells.forEach((cell, index) => {
      if (cell !== '') addOn.document.userEdit('Rules', `${'ABCDEF'[index]}${last}`, String(cell));
    });
  };
  beforeAll(() => {
    addOn = setUpAddOn();
    last = BUILT_IN_RULES.length + 1;
  });

  test('a currency, a country and a later rate, and formulas follow', () => {
    const day = 'DATE(2026;1;16)';
    const inReais = `=SOLD_POINTS(1000;"BRL";"standard";"sourced";${day};${day};POINT_RULES)`;
    const inKenya = '=PARTNER_POINTS(1000;"USD";"Kenya";"sourced";FALSE;0;DATE(2026;1;16);POINT_RULES)';
    const in2027 = '=PARTNER_POINTS(1000;"USD";"standard";"sourced";FALSE;0;DATE(2027;1;16);POINT_RULES)';
    expect(value(addOn, inKenya)).toBe(50);
    add('Amount equal to US$100', 'BRL', '', 500);
    add('Market factor', 'Kenya', '2026-01-01', 2);
    add('Sourced points per US$100', '', '2027-01-01', 6);
    expect(value(addOn, inReais)).toBe(10);
    expect(value(addOn, inKenya)).toBe(100);
    expect(value(addOn, in2027)).toBe(60);
  });

  test('a cell that makes no sense is named', () => {
    add('Amount equal to US$100', 'THB', '', 'many');
    const [row] = rowsOf(addOn, 'rules').slice(-1);
    expect(row).toMatchObject({ name: 'THB', value: 'many' });
    expect(addOn.document.evaluate('=POINTS_EXPIRY(DATE(2026,1,16),POINT_RULES)')).toEqual({
      error: expect.stringContaining(`rules: "many" is not a number from 0 up (row ${last}, "Value")`),
    });
  });
});

describe('the Points tab', () => {
  test.each(['en', 'fr'])('the %s ledger comes in whole, and again changes nothing', async (language) => {
    const addOn = await addOnWithLedger(language);
    const rows = rowsOf(addOn, 'points');
    expect(rows).toHaveLength(SAMPLE_LEDGER.length);
    const again = { fileName: 'points.csv', text: sampleBook(`points-${language}`) };
    expect(await ask(addOn, 'importFile', again)).toMatchObject({
      added: 0,
      unchanged: SAMPLE_LEDGER.length,
      rejected: [],
    });
    expect(rowsOf(addOn, 'points')).toEqual(rows);
  });

  test('tells what each row is worth, until when, and why', async () => {
    const addOn = await addOnWithLedger();
    expect(rowsOf(addOn, 'points').slice(3, 5)).toMatchObject([
      {
        points: 18,
        rate: 3,
        activeUntil: '2026-03-31',
        state: 'Active',
        why: 'USD 600 / 100 x 3 = 18.00 sourced (Points programme, Currencies before July 2025; older line keeps its rate)',
      },
      {
        points: 70,
        rate: 10,
        why: 'USD 700 / 100 x 5 x 2 = 70.00 sourced (Sourced rate 2024, Currencies before July 2025, Latin America; growth market BR)',
      },
    ]);
  });

  test('a row that makes no sense says what is wrong with it, and the others keep their points', async () => {
    const addOn = await addOnWithLedger();
    addOn.document.userEdit('Points', 'F3', 'THB');
    addOn.run('refreshNow');
    const [first, second] = rowsOf(addOn, 'points');
    expect(first).toMatchObject({ points: 40 });
    expect(second).toMatchObject({ points: '', why: expect.stringContaining('"THB" has no rule') });
  });
});

describe('the Tier tab', () => {
  test('answers for the sample ledger: points, tier, next tier, review and the months to come', async () => {
    const addOn = await addOnWithLedger();
    const page = addOn.document.values('Tier');
    const row = (number: number): readonly unknown[] => page[number - 1] ?? [];
    expect(row(6)[1]).toBe('Platinum');
    expect(row(10)[1]).toBeCloseTo(469.7, 9);
    expect(row(10)[4]).toBeCloseTo(745.0300970873786, 9);
    expect(row(15).slice(1, 6)).toEqual([469.7, 200, expect.closeTo(269.7), 600, expect.closeTo(130.3)]);
    expect(row(17)[1]).toMatch(/^█{19}░{5}┃ 600 {2}\(78%\)$/);
    expect([row(21)[1], row(21)[4], row(21)[5]]).toEqual(['2026-07-15', '2026-02-15', '2026-07-15']);
    expect([row(22)[1], row(22)[4], row(23)[1]]).toEqual([0, '2026-04-15', 'Platinum']);
    expect(row(56).slice(0, 6)).toEqual(['2027-01-15', 0, 0, 121, 121, 'No tier']);
    expect(row(32)[6]).toBe('Platinum');
    expect(page).toContainEqual(
      expect.arrayContaining(['Harbour & Sons', 'Sourced', 'United Kingdom', 109.2, 0]),
    );
  });

  test('says that the thresholds are examples until they are replaced', async () => {
    const addOn = await addOnWithLedger();
    expect(addOn.document.values('Tier')[1]?.[0]).toContain('examples');
    addOn.document.userEdit('Tier', 'B29', '80');
    expect(addOn.document.values('Tier')[1]?.[0]).toBe('');
  });
});

describe('the points calculator', () => {
  const deal = {
    ...{ tab: 'deal', amount: 1000, currency: 'EUR', market: 'France', dealType: 'sourced' },
    ...{ managed: true, otherPartners: 0 },
  };

  test('explains each figure, and its formula gives the same', async () => {
    const addOn = await addOnWithLedger();
    const answer = await ask<{ points: number; formula: string; lines: { sum: string }[] }>(
      addOn,
      'calculatePoints',
      deal,
    );
    expect(answer).toMatchObject({ points: expect.closeTo(68.181818, 6), isEstimate: true });
    expect(answer.lines.map(({ sum }) => sum)).toEqual([
      'EUR 1,000 / 88 x 5 = 56.82 sourced',
      'EUR 1,000 / 88 x 1 = 11.36 managed',
    ]);
    addOn.document.userSelect('Tier', 'A57');
    expect(await ask(addOn, 'insertPoints', deal)).toEqual({ cell: 'A57' });
    expect(addOn.document.values('Tier')[56]?.[0]).toBeCloseTo(answer.points, 9);
    expect(await addOn.callFromPanel('insertPoints', [deal])).toEqual({
      refused: expect.stringContaining('A57 is not blank'),
    });
  });

  test('turns points into the amount they take', async () => {
    const addOn = await addOnWithLedger();
    const convert = { tab: 'convert', direction: 'toAmount', value: 50, kind: 'sourced', currency: 'EUR' };
    const standard = await ask(addOn, 'calculatePoints', { ...convert, market: 'Standard' });
    const growth = await ask(addOn, 'calculatePoints', { ...convert, market: 'Brésil' });
    expect(standard).toMatchObject({ lines: [{ amount: { amount: 880, currency: 'EUR' } }] });
    expect(growth).toMatchObject({ lines: [{ amount: { amount: 440 } }] });
  });

  test.each([
    ['a market that does not exist', { ...deal, market: 'Brasilia' }, '"Brasilia"'],
    ['a currency without a rule', { ...deal, currency: 'THB' }, 'THB'],
    ['a request of another shape', { tab: 'deal', amount: -1 }, 'amount'],
  ])('%s is refused in words', async (_, request, words) => {
    const addOn = await addOnWithLedger();
    expect(await addOn.callFromPanel('calculatePoints', [request])).toEqual({
      refused: expect.stringContaining(words),
    });
  });
});

describe('the language', () => {
  test('relabels the three tabs, and loses nothing', async () => {
    const addOn = await addOnWithLedger();
    const before = [rowsOf(addOn, 'points'), addOn.document.values('Tier')];
    await ask(addOn, 'setLanguage', { language: 'de' });
    expect(rowsOf(addOn, 'points')[0]).toMatchObject({
      kind: 'Selbst gewonnen',
      state: 'Abgelaufen',
      points: 40,
    });
    expect(addOn.document.values('Tier')[8]?.slice(0, 5)).toEqual([
      ...['Aktive Punkte', 'Selbst gewonnen', 'Unterstützt', 'Betreut', 'Gesamt'],
    ]);
    await ask(addOn, 'setLanguage', { language: 'en' });
    expect([rowsOf(addOn, 'points'), addOn.document.values('Tier')]).toEqual(before);
  });
});
