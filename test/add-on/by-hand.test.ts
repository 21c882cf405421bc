import { describe, expect, test } from '@jest/globals';
import type { RenewalColumn } from '../../src/tables/renewals';
import { RENEWALS } from '../../src/tables/renewals';
import { columnLetter } from '../../src/sheets/tabs';
import { STATUSES } from '../../src/tables/choices';
import type { AddOn } from '../support/add-on';
import { addOnWithBook, ask, dropdownAt, rowsOf, undoLastRun } from '../support/add-on';

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
const BUDGETS = { edit: 19, typedRow: 26, note: 2, points: 40 };

/** What the simple trigger of the last edit cost, which nobody waits for and which may not fail. */
function followed(addOn: AddOn): number {
  expect(addOn.executions.at(-1)).toMatchObject({ functionName: 'onEdit', status: 'completed', log: [] });
  return addOn.executions.at(-1)?.serviceCalls ?? Number.NaN;
}

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

  test('an edit shows at once: a status is dated and honoured, in any language, deadlines follow, a typed row is ruled', async () => {
    const addOn = await addOnWithBook(BOOK);
    addOn.run('refreshNow');
    const letter = (key: RenewalColumn): string =>
      columnLetter(RENEWALS.columns.findIndex((column) => column.key === key));
    const rowOf = (client: string): number =>
      rowsOf(addOn, 'renewals').findIndex(({ clientName }) => clientName === client) + 2;
    const edit = (client: string, key: RenewalColumn, text: string): void =>
      addOn.document.userEdit('Renewals', `${letter(key)}${rowOf(client)}`, text);
    const said = (): unknown => {
      const rows = [...rowsOf(addOn, 'renewals')].sort((one, other) =>
        String(one.clientName).localeCompare(String(other.clientName)),
      );
      return rows.map((row) =>
        ['clientName', 'status', 'renewalDeadline', 'acceptedOn', 'cancellationRequestedOn']
          .map((key) => String(row[key]))
          .join('|'),
      );
    };
    const choices = {
      Accepts: 'Renewed',
      Confirms: 'Confirmed',
      Cancels: 'Cancellation requested',
      'In German': 'Bestätigt',
    };
    for (const [client, status] of Object.entries(choices)) {
      edit(client, 'status', status);
      expect(followed(addOn)).toBeLessThanOrEqual(BUDGETS.edit);
    }
    expect(said()).toEqual([
      'Accepts|Renewed|2026-04-17|2026-01-16|',
      'Cancels|Cancellation requested|2026-04-17||2026-01-16',
      'Confirms|Confirmed|2026-04-17|2026-01-16|',
      'In German|Bestätigt|2026-04-17|2026-01-16|',
      'Ten days|Pending|2026-01-16||',
    ]);
    expect(rowsOf(addOn, 'log')).toContainEqual(
      expect.objectContaining({
        ...{ event: 'Status set by hand: dated', client: 'Cancels', before: '', after: '2026-01-16' },
        column: 'Cancellation requested on',
      }),
    );
    // It stays so, and taken back by hand it is undecided again.
    edit('Accepts', 'status', 'Pending');
    edit('Ten days', 'noticeDays', '11');
    addOn.document.userEdit('Renewals', 'A7', 'Typed');
    edit('Typed', 'renewalStart', '2026-07-01');
    expect(followed(addOn)).toBeLessThanOrEqual(BUDGETS.typedRow);
    expect(said()).toEqual([
      'Accepts|Pending|2026-04-17||',
      'Cancels|Cancellation requested|2026-04-17||2026-01-16',
      'Confirms|Confirmed|2026-04-17|2026-01-16|',
      'In German|Bestätigt|2026-04-17|2026-01-16|',
      'Ten days|Renewed|2026-01-15||',
      'Typed|Pending|2026-05-17||',
    ]);
    // Chosen after the deadline it stays, whatever the calendar says; a paste is followed in all its rows.
    edit('Ten days', 'status', 'Pending');
    const pasted = rowsOf(addOn, 'renewals').slice(0, 2);
    addOn.document.dispatch('PASTE_FROM_OS_CLIPBOARD', {
      target: [
        addOn.document.zoneOf(
          addOn.document.getters.getSheetIdByName('Renewals') ?? '',
          `${letter('renewalStart')}2`,
        ),
      ],
      clipboardContent: { text: '2026-08-01\n2026-08-01' },
    });
    const before = said();
    for (const { clientName, noticeDays } of pasted)
      expect(before).toContainEqual(
        expect.stringMatching(
          `^${String(clientName)}\\|.*\\|2026-0${noticeDays === '' ? '6-17' : '7-21'}\\|`,
        ),
      );
    addOn.run('refreshNow');
    expect(said()).toEqual(before);
    // What followed the edits is no run of its own.
    expect(undoLastRun(addOn, 'NO')).toContain('Imported');
  });

  test('a point typed into the ledger is worth something at once; a note costs a look at the header', async () => {
    const addOn = await addOnWithBook(BOOK);
    const line = ['Sourced', '2026-01-02', '', 'Accepts', '1000', 'USD', 'Peru'];
    line.forEach((cell, index) => addOn.document.userEdit('Points', `${columnLetter(index)}2`, cell));
    expect(followed(addOn)).toBeLessThanOrEqual(BUDGETS.points);
    expect(rowsOf(addOn, 'points')[0]).toMatchObject({ points: 100, state: 'Active' });
    addOn.document.userEdit('Renewals', 'W2', 'a note');
    expect(followed(addOn)).toBeLessThanOrEqual(BUDGETS.note);
  });
});
