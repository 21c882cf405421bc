import { describe, expect, test } from '@jest/globals';
import type { RenewalColumn } from '../../src/tables/renewals';
import { RENEWALS } from '../../src/tables/renewals';
import type { ColumnDeclaration } from '../../src/tables/table';
import { inTabOrder } from '../../src/tables/table';
import { columnLetter } from '../../src/sheets/tabs';
import { addOnWithBook, followedCalls, rowsOf, undoLastRun } from '../support/add-on';

const BOOK = [
  'Client name,Contract type,Status,Renewal start date,Notice days',
  'Accepts,Renewal,Pending,2026-06-01,',
  'Confirms,Email overage,Pending,2026-06-01,',
  'Cancels,Renewal,Pending,2026-06-01,',
  'In German,Contact tier upgrade,Pending,2026-06-01,',
  'Ten days,Renewal,Pending,2026-01-26,10',
].join('\n');

/** Calls of Google's services, some tens of milliseconds each there, after an edit by hand. */
const BUDGETS = { edit: 19, typedRow: 26 };

/** Apart from all else that is typed: jest.config.js runs this in far zones, too. */
describe('days in the renewals table by hand', () => {
  test('an edit shows at once: a status is dated and honoured, in any language, deadlines follow, a typed row is ruled', async () => {
    const addOn = await addOnWithBook(BOOK);
    addOn.run('refreshNow');
    const letter = (key: RenewalColumn): string =>
      columnLetter(inTabOrder<ColumnDeclaration>(RENEWALS.columns).findIndex((column) => column.key === key));
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
      expect(followedCalls(addOn)).toBeLessThanOrEqual(BUDGETS.edit);
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
    expect(followedCalls(addOn)).toBeLessThanOrEqual(BUDGETS.typedRow);
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
});
