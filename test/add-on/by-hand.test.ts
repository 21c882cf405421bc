import { describe, expect, test } from '@jest/globals';
import { RENEWALS } from '../../src/tables/renewals';
import { columnLetter } from '../../src/sheets/tabs';
import { STATUSES } from '../../src/tables/choices';
import { addOnWithBook, ask, dropdownAt, rowsOf } from '../support/add-on';

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

  test('a status chosen in the dropdown is dated and honoured, in any language; a notice of its own counts', async () => {
    const addOn = await addOnWithBook(BOOK);
    addOn.run('refreshNow');
    expect(rowsOf(addOn, 'renewals')[4]).toMatchObject({ renewalDeadline: '2026-01-16', status: 'Pending' });
    ['Renewed', 'Confirmed', 'Cancellation requested', 'Bestätigt'].forEach((status, index) =>
      addOn.document.userEdit('Renewals', `E${index + 2}`, status),
    );
    addOn.run('refreshNow');
    const accepted = { acceptedOn: '2026-01-16', cancellationRequestedOn: '' };
    const cancelled = { acceptedOn: '', cancellationRequestedOn: '2026-01-16' };
    const ruled = [
      { clientName: 'Accepts', status: 'Renewed', ...accepted },
      { clientName: 'Confirms', status: 'Confirmed', ...accepted },
      { clientName: 'Cancels', status: 'Cancellation requested', ...cancelled },
      { clientName: 'In German', status: 'Bestätigt', ...accepted },
    ];
    expect(rowsOf(addOn, 'renewals').slice(0, 4)).toMatchObject(ruled);
    expect(rowsOf(addOn, 'log')).toContainEqual(
      expect.objectContaining({
        ...{ event: 'Status set by hand: dated', client: 'Cancels', before: '', after: '2026-01-16' },
        column: 'Cancellation requested on',
      }),
    );
    // It stays so, and taken back by hand it is undecided again.
    addOn.document.userEdit('Renewals', 'E2', 'Pending');
    addOn.run('refreshNow');
    expect(rowsOf(addOn, 'renewals').slice(0, 4)).toMatchObject([
      { clientName: 'Accepts', status: 'Pending', acceptedOn: '' },
      ...ruled.slice(1),
    ]);
  });
});
