import { describe, expect, test } from '@jest/globals';
import type { RenewalColumn } from '../../src/tables/renewals';
import { RENEWALS } from '../../src/tables/renewals';
import type { ColumnDeclaration } from '../../src/tables/table';
import { inTabOrder } from '../../src/tables/table';
import { columnLetter } from '../../src/sheets/tabs';
import { STATUSES } from '../../src/tables/choices';
import { addOnWithBook, ask, dropdownAt, followedCalls, rowsOf } from '../support/add-on';

const BOOK = [
  'Client name,Contract type,Status,Renewal start date,Notice days',
  'Accepts,Renewal,Pending,2026-06-01,',
  'Confirms,Email overage,Pending,2026-06-01,',
  'Cancels,Renewal,Pending,2026-06-01,',
  'In German,Contact tier upgrade,Pending,2026-06-01,',
  'Ten days,Renewal,Pending,2026-01-26,10',
].join('\n');

const OF_RENEWALS = ['Pending', 'Renewed', 'Cancellation requested'];
const OF_OTHERS = ['Pending', 'Confirmed', 'Cancellation requested'];

/** Calls of Google's services, some tens of milliseconds each there, after an edit by hand. */
const BUDGETS = { note: 2, points: 40 };

/** The team that Settings list, as it is at the time. */
const TEAM = ['Settings!E2:E1000'];

describe('the renewals table by hand', () => {
  test('a row that was pasted twice is marked, with the row that it copies', async () => {
    const addOn = await addOnWithBook(
      'Client name,Contract type,Renewal start date\nAcme,Renewal,2026-06-01',
    );
    const id = addOn.document.getters.getSheetIdByName('Renewals')!;
    const text = addOn.document.values('Renewals')[1]!.join('\t');
    // Google pastes across a frozen edge, the workbench's engine does not.
    addOn.document.dispatch('UNFREEZE_COLUMNS_ROWS', { sheetId: id });
    const target = [addOn.document.zoneOf(id, 'A3')];
    addOn.document.dispatch('PASTE_FROM_OS_CLIPBOARD', { target, clipboardContent: { text } });
    addOn.run('refreshNow');
    const sheetId = addOn.document.getters.getSheetIdByName('Renewals');
    const notes = addOn.document.annotations.notes.filter(
      ({ range }) => range.sheetId === sheetId && range.zone.top > 0,
    );
    expect(notes.map(({ range, text }) => [range.zone.top, text])).toEqual([
      [2, expect.stringContaining('A copy of row 2')],
    ]);
    expect(rowsOf(addOn, 'log').filter(({ event }) => event === 'Row is a copy of another')).toHaveLength(1);
  });

  test('every header has its help, and every column of choices its dropdown', async () => {
    const addOn = await addOnWithBook(BOOK);
    const sheetId = addOn.document.getters.getSheetIdByName('Renewals');
    const notes = addOn.document.annotations.notes.filter(
      ({ range }) => range.sheetId === sheetId && range.zone.top === 0,
    );
    const columns = inTabOrder<ColumnDeclaration<RenewalColumn>>(RENEWALS.columns);
    columns.forEach(({ key, help, choices, offered }, position) => {
      expect(notes.find(({ range }) => range.zone.left === position)?.text).toBe(help.en);
      const labels = choices?.values.map(({ label }) => label.en) ?? offered ?? [];
      const own: Partial<Record<typeof key, readonly string[]>> = { status: OF_RENEWALS, ownerEmail: TEAM };
      expect(dropdownAt(addOn, 'Renewals', `${columnLetter(position)}2`) ?? []).toEqual(own[key] ?? labels);
    });
    const term = `${columnLetter(columns.findIndex(({ key }) => key === 'subscriptionTerm'))}2`;
    expect(dropdownAt(addOn, 'Renewals', term)).toEqual(['1', '3', '6', '12', '24']);
    addOn.document.userEdit('Renewals', term, '36');
    addOn.run('refreshNow');
    expect(rowsOf(addOn, 'renewals')[0]).toMatchObject({ subscriptionTerm: 36 });
  });

  test('a status offers what its contract type can have, from the import on, and follows type and language', async () => {
    const addOn = await addOnWithBook(BOOK);
    const offered = (row: number, tab = 'Renewals') => dropdownAt(addOn, tab, `E${row}`);
    const all = STATUSES.values.map(({ label }) => label.en);
    expect([2, 3, 4, 5, 6, 7].map((row) => offered(row))).toEqual([
      ...[OF_RENEWALS, OF_RENEWALS, OF_OTHERS, OF_RENEWALS, OF_OTHERS, undefined],
    ]);
    const sheetId = addOn.document.getters.getSheetIdByName('Renewals') ?? '';
    const zone = { left: 4, right: 4, top: 3, bottom: 3 };
    addOn.document.dispatch('ADD_DATA_VALIDATION_RULE', {
      sheetId,
      rule: { id: 'own', criterion: { type: 'isValueInList', values: ['maybe'] } },
      ranges: [addOn.document.getters.getRangeDataFromZone(sheetId, zone)],
    });
    addOn.document.userEdit('Renewals', 'D2', 'CTU');
    addOn.document.userEdit('Renewals', 'D3', '');
    addOn.document.userEdit('Renewals', 'A7', 'Typed');
    addOn.document.userEdit('Renewals', 'D7', 'Verlängerung');
    addOn.run('refreshNow');
    expect([2, 3, 4, 5, 6, 7, 8].map((row) => offered(row))).toEqual([
      ...[OF_OTHERS, all, ['maybe'], OF_RENEWALS, OF_OTHERS, OF_RENEWALS, undefined],
    ]);
    await ask(addOn, 'setLanguage', { language: 'de' });
    expect(offered(2, 'Verlängerungen')).toEqual(['Ausstehend', 'Bestätigt', 'Kündigung beantragt']);
    expect(offered(3, 'Verlängerungen')).toEqual(STATUSES.values.map(({ label }) => label.de));
  });

  test('a point typed into the ledger is worth something at once; a note costs a look at the header', async () => {
    const addOn = await addOnWithBook(BOOK);
    const line = ['Sourced', '2026-01-02', '', 'Accepts', '1000', 'USD', 'Peru'];
    line.forEach((cell, index) => addOn.document.userEdit('Points', `${columnLetter(index)}2`, cell));
    expect(followedCalls(addOn)).toBeLessThanOrEqual(BUDGETS.points);
    expect(rowsOf(addOn, 'points')[0]).toMatchObject({ points: 100, state: 'Active' });
    addOn.run('refreshNow');
    // A wrong cell in Rules says so where its number would be, and spoils nothing else.
    const tier = () => addOn.document.displayValues('Tier').map((row) => [...row.slice(0, 7), row[16] ?? '']);
    const clients = () => tier()[73];
    addOn.document.userEdit('Points', 'A3', 'Managed');
    ['2026-01-02', '', 'Accepts', '3000', 'USD', 'Germany'].forEach((cell, index) =>
      addOn.document.userEdit('Points', `${columnLetter(index + 1)}3`, cell),
    );
    const whole = tier();
    expect([whole[9]?.slice(0, 5), clients()?.slice(0, 5)]).toEqual([
      ['Today', '100.00', '0.00', '30.00', '130.00'],
      ['Accepts', '100.00', '0.00', '30.00', '130.00'],
    ]);
    const rate = rowsOf(addOn, 'rules').findIndex(
      ({ rule, inForceFrom }) => rule === 'Sourced points per US$100' && inForceFrom !== '',
    );
    addOn.document.userEdit('Rules', `D${rate + 2}`, 'abc');
    expect(followedCalls(addOn)).toBeLessThanOrEqual(BUDGETS.points);
    const broken = tier();
    const reason = `Rules: "abc" is not a number from 0 up (row ${rate + 2}, "Value")`;
    expect(broken[9]?.slice(0, 5)).toEqual(['Today', reason, '0.00', '30.00', reason]);
    expect(broken[1]?.[0]).toContain(reason);
    expect(clients()?.slice(0, 6)).toEqual(['Accepts', '–', '0.00', '30.00', '–', '–']);
    const texts = broken.flat().join('\n');
    expect(texts).not.toMatch(/#[A-Z]+|1899|No tier above/);
    expect([broken[5]?.[1], broken[13]?.slice(1, 5), broken[19]?.[1]]).toEqual([
      reason,
      [reason, '–', '', '–'],
      '–',
    ]);
    // Months before the sale hang on no rate.
    expect(broken[35]).toEqual(whole[35]);
    expect(broken[41]?.slice(0, 6)).toEqual([whole[41]?.[0], reason, '0.00', '30.00', '–', '–']);
    expect(rowsOf(addOn, 'points')[0]).toMatchObject({ points: '', why: expect.stringContaining('"abc"') });
    addOn.document.userEdit('Rules', `D${rate + 2}`, '5');
    expect(tier()).toEqual(whole);

    // The examples are called examples until each was replaced or said to be one's own.
    expect(whole[1]?.[0]).toContain('Gold 75, Gold 150, Platinum 200, Platinum 500, Diamond 600');
    addOn.document.userEdit('Tier', 'B27', '80');
    addOn.document.userEdit('Tier', 'C30', '5000');
    expect(tier()[1]?.[0]).toMatch(/: Gold 150, .*Elite 1800\. /);
    const { book } = await ask(addOn, 'viewSelectedClient');
    const asked = { book, clients: [{ name: 'Accepts', website: null, hubId: null }] };
    const view = await ask(addOn, 'viewClientPoints', asked);
    expect(JSON.stringify(view)).toContain('"areExamples":true');
    addOn.document.userEdit('Tier', 'B33', 'TRUE');
    expect(tier()[1]?.[0]).toBe('');

    addOn.document.userEdit('Renewals', 'X2', 'a note');
    expect(followedCalls(addOn)).toBeLessThanOrEqual(BUDGETS.note);
  });
});
