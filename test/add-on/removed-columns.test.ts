import { describe, expect, test } from '@jest/globals';
import type { RenewalColumn } from '../../src/tables/renewals';
import { RENEWALS } from '../../src/tables/renewals';
import { columnOf } from '../../src/tables/table';
import type { AddOn } from '../support/add-on';
import { columnLetter } from '../../src/sheets/tabs';
import { addOnWithBook, ask, deleteColumns, rowsOf } from '../support/add-on';

const BOOK = [
  'Client name,Communication owner,Contract type,Status,Renewal start date,Hub ID,Accepted on',
  'Northwind Cycles,Partner,Renewal,Pending,2026-04-01,20481001,',
  'Northwind Cycles,HubSpot,Email overage,Confirmed,2026-05-01,20481001,2026-01-10',
  'Alpine Tours,Partner,Contact tier upgrade,Pending,2026-04-01,20481002,',
].join('\n');

const LOCKED = RENEWALS.columns.filter(({ locked }) => locked).map(({ key }) => key);

function deleteTab(addOn: AddOn, name: string): void {
  const sheetId = addOn.document.getters.getSheetIdByName(name) ?? '';
  addOn.document.dispatch('DELETE_SHEET', { sheetId, sheetName: name });
}

function remove(addOn: AddOn, keys: readonly RenewalColumn[]): void {
  const [header = []] = addOn.document.values('Renewals');
  const labels = keys.map((key) => columnOf(RENEWALS, key).label.en);
  deleteColumns(
    addOn,
    'Renewals',
    header.flatMap((cell, position) => (labels.includes(String(cell)) ? [position] : [])),
  );
}

const logged = (addOn: AddOn): readonly string[] => rowsOf(addOn, 'log').map(({ event }) => String(event));

async function afterRun(): Promise<AddOn> {
  const addOn = await addOnWithBook(BOOK);
  addOn.run('refreshNow');
  return addOn;
}

describe('a locked column that somebody deleted', () => {
  test('each comes back with its cells at the next run, and the Log tells before and after', async () => {
    const addOn = await afterRun();
    const before = rowsOf(addOn, 'renewals');
    for (const key of LOCKED) {
      remove(addOn, [key]);
      expect(rowsOf(addOn, 'renewals')[0]).not.toHaveProperty(key);
      addOn.run('refreshNow');
      expect(rowsOf(addOn, 'renewals')).toEqual(before);
      expect(rowsOf(addOn, 'log')).toContainEqual(
        expect.objectContaining({
          event: 'Cell of a removed column restored',
          client: 'Northwind Cycles',
          column: columnOf(RENEWALS, key).label.en,
          before: '',
          after: String(before[0]?.[key]),
        }),
      );
    }
    expect(logged(addOn).filter((event) => event === 'Removed column put back')).toHaveLength(LOCKED.length);
    expect(logged(addOn)).not.toContain('Status updated');
  });

  test('several at once, by set-up and by an import too', async () => {
    const addOn = await afterRun();
    const before = rowsOf(addOn, 'renewals');
    remove(addOn, ['status', 'contractType', 'renewalDeadline']);
    // Whoever opens the file is shown what is missing, by name; whoever repairs it, what became of it.
    deleteTab(addOn, 'Points');
    addOn.open();
    expect(addOn.toasts.at(-1)?.message).toBe(
      'Missing: Points, Renewals: Contract type, Renewals: Status, Renewals: Renewal deadline. “Set up this spreadsheet” puts it back.',
    );
    const [setting = -1] = addOn.document
      .values('Settings')
      .flatMap((cells, row) => (cells.includes('horizonDays') ? [row] : []));
    addOn.document.userDeleteRows('Settings', setting + 1, 1);
    const said: string[] = [];
    addOn.onAlert((_, text) => {
      said.push(text);
      return 'OK';
    });
    addOn.run('setUpSpreadsheet');
    const [repairs = '', ...more] = said;
    expect(more).toEqual([]);
    expect(repairs.split('\n')).toEqual([
      'These tabs were missing and were made anew, with their first contents: Points.',
      expect.stringMatching(
        /put back: Contract type, Status, Renewal deadline\. [1-9]\d* cells restored; check the rest\.$/,
      ),
      expect.stringMatching(/^These settings were missing and have their usual values: [^,]+\.$/),
    ]);
    expect(rowsOf(addOn, 'renewals')).toEqual(before);
    addOn.open();
    addOn.run('setUpSpreadsheet');
    expect([said.length, addOn.toasts.at(-1)?.message]).toEqual([
      1,
      'Everything is in place; nothing was changed.',
    ]);

    const book = { fileName: 'book.csv', text: BOOK };
    const outcome = { added: 0, changed: 0, unchanged: 3, rejected: [] };
    for (const keys of [
      ['communicationOwner', 'clientName'],
      ['rowKey', 'status'],
    ] as const) {
      remove(addOn, keys);
      const without = addOn.document.values('Renewals');
      // The preview says what the import will do once the columns are back, and leaves putting them back to it.
      expect(await ask(addOn, 'previewImport', book)).toMatchObject(outcome);
      expect(addOn.document.values('Renewals')).toEqual(without);
      expect(await ask(addOn, 'importFile', book)).toMatchObject(outcome);
      expect(rowsOf(addOn, 'renewals')).toEqual(before);
    }

    // Nor does a row that was just typed have its key yet.
    const [header = []] = addOn.document.values('Renewals');
    const type = (label: string, text: string): void =>
      addOn.document.userEdit('Renewals', `${columnLetter(header.indexOf(label))}${before.length + 2}`, text);
    type('Client name', 'Typed Ltd');
    type('Contract type', 'Renewal');
    const typed = { fileName: 'typed.csv', text: `${BOOK}\nTyped Ltd,HubSpot,Renewal,,2026-09-01,20481003,` };
    const filled = { added: 0, unchanged: 3, rejected: [] };
    expect(await ask(addOn, 'previewImport', typed)).toMatchObject(filled);
    expect(await ask(addOn, 'importFile', typed)).toMatchObject(filled);
    expect(rowsOf(addOn, 'renewals')).toHaveLength(before.length + 1);
  });

  test('a header that was emptied gets its label back; one that was renamed keeps its name', async () => {
    const addOn = await afterRun();
    addOn.document.userEdit('Renewals', 'E1', '');
    addOn.document.userEdit('Renewals', 'A1', 'Customer');
    addOn.run('refreshNow');
    expect(addOn.document.values('Renewals')[0]).toEqual(expect.arrayContaining(['Customer', 'Status']));
    expect(addOn.document.values('Renewals')[0]).toHaveLength(RENEWALS.columns.length);
  });
});
