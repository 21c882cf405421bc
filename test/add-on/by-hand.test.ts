import { describe, expect, test } from '@jest/globals';
import { RENEWALS } from '../../src/tables/renewals';
import { columnLetter } from '../../src/sheets/tabs';
import { addOnWithBook, dropdownAt, rowsOf } from '../support/add-on';

const BOOK = [
  'Client name,Contract type,Status,Renewal start date,Notice days',
  'Accepts,Renewal,Pending,2026-06-01,',
  'Confirms,Email overage,Pending,2026-06-01,',
  'Cancels,Renewal,Pending,2026-06-01,',
  'In German,Contact tier upgrade,Pending,2026-06-01,',
  'Ten days,Renewal,Pending,2026-01-26,10',
].join('\n');

describe('the renewals table by hand', () => {
  test('every header has its help, and every column of choices its dropdown', async () => {
    const addOn = await addOnWithBook(BOOK);
    const sheetId = addOn.document.getters.getSheetIdByName('Renewals');
    const notes = addOn.document.annotations.notes.filter(
      ({ range }) => range.sheetId === sheetId && range.zone.top === 0,
    );
    RENEWALS.columns.forEach(({ help, choices }, position) => {
      expect(notes.find(({ range }) => range.zone.left === position)?.text).toBe(help.en);
      const offered = dropdownAt(addOn, 'Renewals', `${columnLetter(position)}2`) ?? [];
      expect(offered).toEqual(choices?.values.map(({ label }) => label.en) ?? []);
    });
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
