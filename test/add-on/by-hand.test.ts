import { describe, expect, test } from '@jest/globals';
import { RENEWALS } from '../../src/tables/renewals';
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
  test('every header has its help, and every column of choices its dropdown', async () => {
    const addOn = await addOnWithBook(BOOK);
    const sheetId = addOn.document.getters.getSheetIdByName('Renewals');
    const notes = addOn.document.annotations.notes.filter(
      ({ range }) => range.sheetId === sheetId && range.zone.top === 0,
    );
    RENEWALS.columns.forEach(({ key, help, choices, offered }, position) => {
      expect(notes.find(({ range }) => range.zone.left === position)?.text).toBe(help.en);
      const labels = choices?.values.map(({ label }) => label.en) ?? offered ?? [];
      const own: Partial<Record<typeof key, readonly string[]>> = { status: OF_RENEWALS, ownerEmail: TEAM };
      expect(dropdownAt(addOn, 'Renewals', `${columnLetter(position)}2`) ?? []).toEqual(own[key] ?? labels);
    });
    expect(dropdownAt(addOn, 'Renewals', 'M2')).toEqual(['1', '3', '6', '12', '24']);
    addOn.document.userEdit('Renewals', 'M2', '36');
    addOn.run('refreshNow');
    expect(rowsOf(addOn, 'renewals')[0]).toMatchObject({ subscriptionTerm: 36 });
  });

  test('a status offers what its contract type can have, from the import on, and follows type and language', async () => {
    const addOn = await addOnWithBook(BOOK);
    const offered = (row: number, tab = 'Renewals') => dropdownAt(addOn, tab, `E${row}`);
    const all = STATUSES.values.map(({ label }) => label.en);
    expect([2, 3, 4, 5, 6, 7].map((row) => offered(row))).toEqual([
      ...[OF_RENEWALS, OF_OTHERS, OF_RENEWALS, OF_OTHERS, OF_RENEWALS, all],
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
      ...[OF_OTHERS, all, ['maybe'], OF_OTHERS, OF_RENEWALS, OF_RENEWALS, all],
    ]);
    await ask(addOn, 'setLanguage', { language: 'de' });
    expect(offered(2, 'Verlängerungen')).toEqual(['Ausstehend', 'Bestätigt', 'Kündigung beantragt']);
    expect(offered(8, 'Verlängerungen')).toEqual(STATUSES.values.map(({ label }) => label.de));
  });

  test('a point typed into the ledger is worth something at once; a note costs a look at the header', async () => {
    const addOn = await addOnWithBook(BOOK);
    const line = ['Sourced', '2026-01-02', '', 'Accepts', '1000', 'USD', 'Peru'];
    line.forEach((cell, index) => addOn.document.userEdit('Points', `${columnLetter(index)}2`, cell));
    expect(followedCalls(addOn)).toBeLessThanOrEqual(BUDGETS.points);
    expect(rowsOf(addOn, 'points')[0]).toMatchObject({ points: 100, state: 'Active' });
    addOn.document.userEdit('Renewals', 'W2', 'a note');
    expect(followedCalls(addOn)).toBeLessThanOrEqual(BUDGETS.note);
  });
});
