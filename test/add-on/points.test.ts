import { beforeAll, describe, expect, test } from '@jest/globals';
import { toIsoDate } from '../../src/domain/calendar-date';
import { BUILT_IN_RULES } from '../../src/domain/rule-packs';
import type { Tier } from '../../src/domain/tiers';
import { TIERS, nextReviewDate, pointsToSpare, reviewOutlook, reviewWindow } from '../../src/domain/tiers';
import { SAMPLE_LEDGER } from '../../tools/samples/points';
import type { PointsAnswer } from '../../src/panel/contract';
import type { AddOn } from '../support/add-on';
import { OWNER, ask, installAddOn, rowsOf, sampleBook, setUpAddOn, withoutMemoryOf } from '../support/add-on';
import { execute } from '../workbench/support/spreadsheet-execution';
import { day } from '../support/days';

const value = (addOn: AddOn, formula: string): unknown => {
  const answer = addOn.document.evaluate(formula.replaceAll(';', ','));
  return 'rows' in answer ? answer.rows[0]?.[0] : `error: ${answer.error}`;
};

const savedBooks = new Map<string, unknown>();

/** Set up, with the sample ledger imported; done once for a language and then brought back as it was saved. */
/** The order of day and month is asked of each column that leaves it open. */
function ledgerFile(language: string): object {
  const order = language === 'en' ? 'monthFirst' : 'dayFirst';
  const answers = { 'dateOrder:lineFirstSoldOn': order, 'dateOrder:until': order };
  return { fileName: 'points.csv', text: sampleBook(`points-${language}`), answers };
}

async function addOnWithLedger(language = 'en'): Promise<AddOn> {
  const saved = savedBooks.get(language);
  if (saved !== undefined) return installAddOn({ saved: structuredClone(saved) });
  const addOn = setUpAddOn();
  await ask(addOn, 'importFile', ledgerFile(language));
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

  test('a cell that makes no sense is named where its number would be, and nowhere else', () => {
    add('Amount equal to US$100', 'THB', '', 'many');
    const [row] = rowsOf(addOn, 'rules').slice(-1);
    expect(row).toMatchObject({ name: 'THB', value: 'many' });
    const points = (currency: string) =>
      addOn.document.evaluate(`=AMOUNT_TO_POINTS(100,"sourced","${currency}","standard",,POINT_RULES)`);
    expect(points('THB')).toEqual({
      error: expect.stringContaining(`rules: "many" is not a number from 0 up (row ${last}, "Value")`),
    });
    // By the newest rules, as no day is given.
    expect(points('USD')).toEqual({ rows: [[6]] });
  });
});

describe('the Points tab', () => {
  test.each(['en', 'fr'])('the %s ledger comes in whole, and again changes nothing', async (language) => {
    const addOn = await addOnWithLedger(language);
    const rows = rowsOf(addOn, 'points');
    expect(rows).toHaveLength(SAMPLE_LEDGER.length);
    expect(await ask(addOn, 'importFile', ledgerFile(language))).toMatchObject({
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
        why: 'USD 700 / 100 x 5 x 2 = 70.00 sourced (Sourced rate 2024, Currencies before July 2025, Latin America; growth market Brazil)',
      },
    ]);
  });

  test('a row that makes no sense says what is wrong with it, and the others keep their points', async () => {
    const addOn = await addOnWithLedger();
    const logged = rowsOf(addOn, 'log').length;
    addOn.document.userEdit('Points', 'F3', 'THB');
    addOn.run('refreshNow');
    const [first, second] = rowsOf(addOn, 'points');
    expect(first).toMatchObject({ points: 40 });
    expect(second).toMatchObject({ points: '', why: expect.stringContaining('"THB" has no rule') });
    expect(rowsOf(addOn, 'log').slice(logged)).toMatchObject([
      {
        event: 'Points calculated again',
        client: 'Northwind Cycles',
        column: 'Points',
        before: '31.724999999999998',
        after: '',
      },
      { column: 'Rate', before: '5' },
      { column: 'Active until', before: '2026-02-10' },
      { column: 'State', before: 'Active' },
      { event: expect.stringContaining('Daily update') },
    ]);
  });

  test('the Log has every row that an import added', async () => {
    const addOn = await addOnWithLedger();
    const added = rowsOf(addOn, 'log').filter(({ event }) => event === 'Points row added');
    expect(added).toHaveLength(SAMPLE_LEDGER.length);
    expect(added[3]).toMatchObject({
      client: 'Northwind Cycles',
      after: 'Sourced, 2025-03-31, 600, USD, Standard, 2021-10-14',
    });
  });
});

describe('whose points they are', () => {
  test('a client in other letters is the same, and two clients of one name get nothing of what only names them', async () => {
    const addOn = setUpAddOn();
    const line = (client: string): string =>
      `Kind,Date,Client,Amount,Currency,Market\nSourced,2026-01-05,${client},1000,USD,Standard`;
    const importText = (text: string) => ask(addOn, 'importFile', { fileName: 'points.csv', text });
    await importText('Client name,Hub ID,Country\nAcme,7,Peru\nNova,8,Peru\nNova,9,Chile');
    expect(await importText(line('Acmé'))).toMatchObject({ added: 1 });
    expect(await importText(line('ACME'))).toMatchObject({ added: 0, unchanged: 1 });
    expect(await importText(line('Nova'))).toMatchObject({ added: 1 });
    addOn.run('refreshNow');
    expect(rowsOf(addOn, 'clients').map(({ ourPoints }) => ourPoints)).toEqual([50, '', '']);
  });
});

// One book for all: each test goes on where the one before it stopped, for making a book takes seconds.
describe('the Tier tab', () => {
  let addOn: AddOn;
  beforeAll(async () => {
    addOn = await addOnWithLedger();
  });
  const page = (): ((cell: string) => unknown) => {
    const values = addOn.document.values('Tier');
    return (cell) => values[Number(cell.slice(1)) - 1]?.[cell.charCodeAt(0) - 65];
  };
  const row = (number: number): readonly unknown[] => addOn.document.values('Tier')[number - 1] ?? [];

  test('answers for the sample ledger: points, tier, next tier, review and the months to come', () => {
    const at = page();
    expect(at('B6')).toBe('Platinum');
    expect(at('B10')).toBeCloseTo(425.6439189189189, 9);
    expect(at('E10')).toBeCloseTo(628.2553796426612, 9);
    expect(row(15).slice(1, 6)).toEqual([
      ...[expect.closeTo(425.6439), 200, expect.closeTo(225.6439), 600, expect.closeTo(174.3561)],
    ]);
    expect([at('B19'), at('F19'), at('G19')]).toEqual(['2026-07-15', '2026-02-15', '2026-07-15']);
    expect([at('B20'), at('G20'), at('B21')]).toEqual([0, '2026-02-15', 'Platinum']);
    expect(row(54).slice(0, 6)).toEqual([
      '2027-01-15',
      0,
      0,
      expect.closeTo(60.0995),
      expect.closeTo(60.0995),
      'No tier',
    ]);
    expect(addOn.document.values('Tier')).toContainEqual(
      expect.arrayContaining([
        ...[
          "O'Brien's Boatyard",
          expect.closeTo(95.9189),
          0,
          0,
          expect.closeTo(95.9189),
          0,
          'United Kingdom',
        ],
      ]),
    );
  });

  test('draws how far the next tier is, its threshold as a line', () => {
    const cells = addOn.document.values('Tier');
    expect([cells[3]?.[16], cells[4]?.[16], cells[6]?.[16]]).toEqual([
      ...['To the next tier: Diamond', 'Sourced: 425 / 600  (70%)', 'Total: 628 / 1500  (41%)'],
    ]);
    // Signs of one width, so a bar is as long as its percentage says: 40 signs up to the line, 10 beyond it.
    const bar = (row: number): unknown => cells[row - 1]?.[16];
    const drawn = (filled: number): string =>
      `${'█'.repeat(filled)}${'░'.repeat(40 - filled)}┃${'░'.repeat(10)}`;
    expect([bar(6), bar(8), bar(10), bar(12)]).toEqual([drawn(28), drawn(17), drawn(15), drawn(2)]);
    expect([cells[8]?.[16], cells[10]?.[16]]).toEqual([
      ...['Sold: 549 / 1500  (36%)', 'Managed: 78 / 1500  (5%)'],
    ]);
    // What the chart shows: months that are text, today's marked, and both minimums as lines.
    expect(cells[34]?.slice(17, 22)).toEqual([
      'Month',
      'Sourced',
      'Total',
      'Sourced minimum',
      'Total minimum',
    ]);
    expect(cells.slice(35, 54).map((line) => line[17])).toEqual([
      ...['07/2025', '08/2025', '09/2025', '10/2025', '11/2025', '12/2025', '01/2026 ◂ Today', '02/2026'],
      ...['03/2026', '04/2026', '05/2026', '06/2026', '07/2026', '08/2026', '09/2026', '10/2026'],
      ...['11/2026', '12/2026', '01/2027'],
    ]);
    expect(cells[41]?.slice(18, 22)).toEqual([cells[41]?.[1], cells[41]?.[4], 600, 1500]);
  });

  test('a tab of layout 7, with its bars in narrow columns, is drawn anew; one with entries there stays', () => {
    const drawn = addOn.document
      .values('Tier')
      .slice(0, 54)
      .map((line) => line.slice(16, 22));
    for (const entry of ['', 'mine']) {
      const old = installAddOn({ saved: structuredClone(addOn.save()) });
      const sheet = execute(old.document, OWNER.email).spreadsheet.getSheetByName('Tier')!;
      sheet.getRange('R35:V54').clearContent();
      for (const cell of ['Q6', 'Q8', 'Q10', 'Q12']) sheet.getRange(cell).clearContent();
      for (const row of [10, 11, 15, 16])
        sheet.getRange(`O${row}`).setFormula(`=MIN(88;ROUND(70*N${row};0))`);
      sheet.insertColumnsAfter(22, 104 - sheet.getMaxColumns());
      sheet.getRange('S6').setValue(entry);
      const again = installAddOn({ saved: withoutMemoryOf(old.save(), 'layoutVersion') });
      again.run('setUpSpreadsheet');
      const now = again.document
        .values('Tier')
        .slice(0, 54)
        .map((line) => line.slice(16, 22));
      if (entry === '') expect(now).toEqual(drawn);
      else expect(now[5]?.slice(0, 3)).toEqual(['', '', 'mine']);
    }
  });

  test('has one row for each client, sold and managed together, under HubSpot’s section titles', () => {
    const rows = addOn.document.values('Tier');
    expect([4, 13, 34, 56, 72].map((number) => row(number)[0])).toEqual([
      ...['Tier Performance', 'Tier Insights', 'Progress over time'],
      ...['Account Performance: history of a client', 'Points breakdown'],
    ]);
    expect(row(73).slice(0, 7)).toEqual([
      ...['Client', 'Sourced', 'Assisted', 'Managed', 'Total', 'Expired', 'Market'],
    ]);
    const clients = rows.slice(73).filter(([client]) => client !== '' && client !== undefined);
    expect(new Set(clients.map(([client]) => client)).size).toBe(clients.length);
    expect(clients.find(([client]) => client === 'Northwind Cycles')?.slice(0, 7)).toEqual([
      ...['Northwind Cycles', expect.closeTo(49.725), 0, 12.345, expect.closeTo(62.07), 0, 'Standard'],
    ]);
    const sum = (column: number): number => clients.reduce((all, cells) => all + Number(cells[column]), 0);
    [1, 2, 3, 4].forEach((column) => expect(sum(column)).toBeCloseTo(Number(row(10)[column]), 9));
  });

  test('simulates both reviews to come, and what is overwritten decides', () => {
    const simulated = (): unknown[] => [26, 27, 29, 30].map((number) => row(number).slice(5, 7));
    expect(simulated()).toEqual([
      ['2026-07-15', '2027-01-15'],
      ['Platinum', 'Platinum'],
      ['Platinum', 'Gold'],
      ['Platinum', 'Gold'],
    ]);
    addOn.document.userEdit('Tier', 'F27', 'Diamond');
    addOn.document.userEdit('Tier', 'F28', '2026-03-01');
    expect(simulated()[3]).toEqual(['Diamond', 'Gold']);
    addOn.document.userEdit('Tier', 'F28', '2024-03-01');
    addOn.document.userEdit('Tier', 'G29', 'No tier');
    expect(simulated()[3]).toEqual(['Platinum', 'No tier']);
  });

  test('reckons reviews and points to spare as the rules do, whatever the day', () => {
    const asOf = (entry: string): void => addOn.document.userEdit('Tier', 'B5', entry);
    for (const today of ['2026-01-15', '2026-01-16', '2026-04-15', '2026-07-16', '2026-12-31']) {
      asOf(today);
      const at = page();
      const tierOf = (shown: unknown): Tier | undefined => TIERS.find((tier) => tier === shown);
      const { reviewDate, checks } = reviewWindow(nextReviewDate(day(today)));
      expect([today, at('B19'), ...row(22).slice(1, 7)]).toEqual([
        today,
        ...[reviewDate, ...checks].map(toIsoDate),
      ]);
      const met = checks.map((check, index) => ({ day: check, tier: tierOf(row(23)[index + 1]) }));
      const outlook = reviewOutlook('Platinum', undefined, day(today), reviewDate, met);
      expect([today, at('B20'), at('G20'), at('B21')]).toEqual([
        today,
        outlook.safe.length,
        outlook.lastThatSaves ? toIsoDate(outlook.lastThatSaves) : '–',
        outlook.tierAfterReview ?? 'No tier',
      ]);
    }
    asOf('=AS_OF');
    const [, sourced, minimum, spare] = row(15).map(Number);
    expect(spare).toBeCloseTo(
      pointsToSpare(
        { sourced: sourced ?? 0, total: 0 },
        { tier: 'Platinum', sourcedMinimum: minimum ?? 0, totalMinimum: 0 },
      ).sourced,
      9,
    );
  });

  test('shows the history of the chosen client, newest first, active and expired', () => {
    addOn.document.userEdit('Tier', 'B57', 'Northwind Cycles');
    expect([59, 60, 61, 62].map((number) => row(number).slice(0, 7))).toEqual([
      ['Sourced', '2025-03-31', 600, 'USD', 18, '2026-03-31', 'Active'],
      ['Sourced', '2025-02-10', 634.5, 'USD', expect.closeTo(31.725), '2026-02-10', 'Active'],
      ['Managed', '2023-05-01', 1234.5, 'USD', expect.closeTo(12.345), '', 'Active'],
      ['', '', '', '', '', '', ''],
    ]);
    addOn.document.userEdit('Tier', 'B57', 'Lakeside Dental Group');
    expect(row(59)).toEqual(expect.arrayContaining(['2024-11-20', 'Expired']));
  });

  test('averages the usage scores that are there, and says where there are none', async () => {
    const usage = (): unknown => row(7)[6];
    expect(usage()).toBe('No data');
    await ask(addOn, 'importFile', { fileName: 'clients.csv', text: sampleBook('clients-en') });
    const scores = rowsOf(addOn, 'clients').flatMap(({ usageScore }) =>
      typeof usageScore === 'number' ? [usageScore] : [],
    );
    expect(scores.length).toBeGreaterThan(0);
    expect(scores.length).toBeLessThan(rowsOf(addOn, 'clients').length);
    expect(usage()).toBeCloseTo(scores.reduce((sum, score) => sum + score, 0) / scores.length, 9);
  });

  test('says that the thresholds are examples until they are replaced', () => {
    expect(row(2)[0]).toContain('examples');
    addOn.document.userEdit('Tier', 'B27', '80');
    expect(row(2)[0]).toContain(': Gold 150, Platinum 200, ');
    addOn.document.userEdit('Tier', 'B33', 'TRUE');
    expect(row(2)[0]).toBe('');
    // Sourced points are 469.7: what was Platinum is now the tier to reach.
    addOn.document.userEdit('Tier', 'B28', '500');
    expect([row(6)[1], row(14)[4]]).toEqual(['Gold', 'Platinum']);
  });
});

describe('the points calculator', () => {
  let addOn: AddOn;
  beforeAll(async () => {
    addOn = await addOnWithLedger();
  });
  const deal = {
    ...{ tab: 'deal', amount: 1000, currency: 'EUR', market: 'France', dealType: 'sourced' },
    ...{ managed: true, otherPartners: 0 },
  };

  test('explains each figure, and its formula gives the same', async () => {
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
    addOn.document.userSelect('Tier', 'A71');
    expect(await ask(addOn, 'insertPoints', deal)).toEqual({ cell: 'A71' });
    expect(addOn.document.values('Tier')[70]?.[0]).toBeCloseTo(answer.points, 9);
    expect(await addOn.callFromPanel('insertPoints', [deal])).toEqual({
      refused: expect.stringContaining('A71 is not blank'),
    });
  });

  test('turns points into the amount they take', async () => {
    const convert = { tab: 'convert', direction: 'toAmount', value: 50, kind: 'sourced', currency: 'EUR' };
    const standard = await ask(addOn, 'calculatePoints', { ...convert, market: 'Standard' });
    const growth = await ask(addOn, 'calculatePoints', { ...convert, market: 'Brésil' });
    expect(standard).toMatchObject({ lines: [{ amount: { amount: 880, currency: 'EUR' } }] });
    expect(growth).toMatchObject({ lines: [{ amount: { amount: 440 } }] });
  });

  test('converts what is sold and managed in one, both ways, and its formulas give the same', async () => {
    const convert = { tab: 'convert', kind: 'sourced', managed: true, currency: 'EUR', market: 'Standard' };
    const answerTo = (direction: string, value: number) =>
      ask<PointsAnswer>(addOn, 'calculatePoints', { ...convert, direction, value });
    const points = await answerTo('toPoints', 1000);
    expect(points.lines.map((line) => [line.kind.value, line.points])).toEqual([
      ['sourced', expect.closeTo(56.818182, 6)],
      ['managed', expect.closeTo(11.363636, 6)],
    ]);
    const amount = await answerTo('toAmount', points.points);
    expect(amount.points).toBeCloseTo(68.181818, 6);
    expect(amount.lines.map((line) => line.amount.amount)).toEqual([
      expect.closeTo(1000, 9),
      expect.closeTo(1000, 9),
    ]);
    expect(value(addOn, points.formula)).toBeCloseTo(points.points, 9);
    expect(value(addOn, amount.formula)).toBeCloseTo(1000, 2);
    expect((await answerTo('toAmount', 0)).lines[0]?.amount.amount).toBe(0);
  });

  test.each([
    ['a market that does not exist', { ...deal, market: 'Brasilia' }, '"Brasilia"'],
    ['a currency without a rule', { ...deal, currency: 'THB' }, 'THB'],
    ['a request of another shape', { tab: 'deal', amount: -1 }, 'amount'],
  ])('%s is refused in words', async (_, request, words) => {
    expect(await addOn.callFromPanel('calculatePoints', [request])).toEqual({
      refused: expect.stringContaining(words),
    });
  });
});

describe('the language', () => {
  test('relabels the three tabs, and loses nothing', async () => {
    const addOn = await addOnWithLedger();
    const state = () => [rowsOf(addOn, 'points'), rowsOf(addOn, 'rules'), addOn.document.values('Tier')];
    const before = state();
    const logged = rowsOf(addOn, 'log').length;
    await ask(addOn, 'setLanguage', { language: 'de' });
    const points = rowsOf(addOn, 'points');
    expect(points[0]).toMatchObject({ kind: 'Selbst gewonnen', state: 'Abgelaufen', points: 40 });
    expect(points[4]).toMatchObject({
      market: 'Brasilien',
      why: 'USD 700 / 100 x 5 x 2 = 70,00 selbst gewonnen (Satz für selbst gewonnene Punkte 2024, Währungen vor Juli 2025, Lateinamerika; Wachstumsmarkt Brasilien)',
    });
    expect(rowsOf(addOn, 'rules')[6]).toMatchObject({ name: 'Wachstum', pack: 'Wachstumsmärkte 2022' });
    expect(rowsOf(addOn, 'log').slice(logged)).toHaveLength(1);
    expect(addOn.document.values('Stufe')[8]?.slice(0, 5)).toEqual([
      ...['Aktive Punkte', 'Selbst gewonnen', 'Unterstützt', 'Betreut', 'Gesamt'],
    ]);
    const tier = addOn.document.values('Stufe');
    expect([tier[1]?.[0], tier[53]?.[5], tier[3]?.[16]]).toEqual([
      ...[expect.stringContaining('Beispiele'), 'Keine Stufe', 'Bis zur nächsten Stufe: Diamond'],
    ]);
    addOn.document.userEdit('Punkte', 'F8', 'THB');
    addOn.document.userEdit('Punkte', 'G9', 'Mordor');
    addOn.run('refreshNow');
    expect(
      rowsOf(addOn, 'points')
        .slice(6, 8)
        .map(({ why }) => why),
    ).toEqual([
      expect.stringMatching(/^„THB“ hat keine Regel; bekannt sind USD, .* \("Währung"\)$/),
      '"Mordor" ist weder ein Land noch „Wachstum“ oder „Standard“ ("Markt")',
    ]);
    addOn.document.userEdit('Punkte', 'F8', 'GBP');
    addOn.document.userEdit('Punkte', 'G9', 'Japan');

    // A page of an earlier version, where the tier had another word in German.
    addOn.document.userEdit('Stufe', 'A6', 'Erreichter Tier');
    addOn.document.userEdit('Stufe', 'B6', '=IF(H6="No tier","Kein Tier",H6)');

    await ask(addOn, 'setLanguage', { language: 'en' });
    expect(state()).toEqual(before);
  });

  test('follows on a Tier tab of an earlier version, too', async () => {
    const addOn = await addOnWithLedger();
    addOn.document.userEdit('Tier', 'A4', 'Standing');
    addOn.document.userEdit('Tier', 'A72', 'Points per client');
    await ask(addOn, 'setLanguage', { language: 'fr' });
    const titles = (): unknown[] => [4, 13, 72].map((row) => addOn.document.values('Niveau')[row - 1]?.[0]);
    expect(titles()).toEqual(['Situation', 'Analyse du niveau', 'Points par client']);
  });
});
