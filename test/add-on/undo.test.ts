import { describe, expect, test } from '@jest/globals';
import type { AddOn } from '../support/add-on';
import { addOnWithBook, ask, instant, rowsOf, sampleBook, undoLastRun } from '../support/add-on';

const ZONE = 'America/New_York';
const withoutReminder = (addOn: AddOn) =>
  rowsOf(addOn, 'renewals').map((row) => ({ ...row, lastReminder: '' }));

describe('"Undo last run"', () => {
  test('takes back what a daily run changed, cell by cell', async () => {
    const addOn = await addOnWithBook(sampleBook('renewals-en'));
    const before = rowsOf(addOn, 'renewals');
    addOn.run('refreshNow');
    expect(rowsOf(addOn, 'renewals')).not.toEqual(before);
    undoLastRun(addOn);
    expect(rowsOf(addOn, 'renewals')).toEqual(before);
  });

  test('says which run it would take back and asks; one that changed nothing is none', async () => {
    const addOn = await addOnWithBook(
      'Client name,Contract type,Renewal start date\nOne,Renewal,2026-06-01',
      {
        at: '2026-01-15T07:00',
      },
    );
    addOn.advanceTo(instant('2026-01-15T09:00', ZONE));
    addOn.run('refreshNow');
    const before = rowsOf(addOn, 'renewals');
    addOn.advanceTo(instant('2026-01-15T10:00', ZONE));
    addOn.run('refreshNow');
    expect(undoLastRun(addOn, 'NO')).toMatch(
      /^The last run that changed something: “Imported from .+”, 2026-01-15 0\d:\d\d\. It added 1 row and changed 0 cells\. Take it back\?$/,
    );
    expect(rowsOf(addOn, 'renewals')).toEqual(before);
    undoLastRun(addOn);
    expect(rowsOf(addOn, 'renewals')).toEqual([]);
    expect(undoLastRun(addOn)).toBeUndefined();
  });

  test('the run after an undo does its work again', async () => {
    const addOn = await addOnWithBook(sampleBook('renewals-en'));
    addOn.run('refreshNow');
    const ruled = rowsOf(addOn, 'renewals');
    undoLastRun(addOn);
    addOn.run('refreshNow');
    expect(rowsOf(addOn, 'renewals')).toEqual(ruled);
  });

  test('takes back an import: added rows go, changed cells get back what they held', async () => {
    const addOn = await addOnWithBook(sampleBook('renewals-en'));
    const before = withoutReminder(addOn);
    const text = [
      'Client name,Contract type,Renewal start date,Hub ID,Current MRR',
      'Northwind Cycles,Renewal,2026-03-01,20481001,999.5',
      'Brand New Ltd,Renewal,2026-06-01,777,100.5',
    ].join('\n');
    expect(await ask(addOn, 'importFile', { fileName: 'small.csv', text })).toMatchObject({
      added: 1,
      changed: 1,
    });
    undoLastRun(addOn);
    expect(withoutReminder(addOn)).toEqual(before);
  });

  test('a cell that somebody changed since stays as it is now', async () => {
    const addOn = await addOnWithBook(sampleBook('renewals-en'), { at: '2026-01-15T07:00' });
    addOn.run('refreshNow');
    addOn.advanceTo(instant('2026-01-16T09:00', ZONE));
    addOn.run('refreshNow');
    addOn.document.userEdit('Renewals', 'E2', 'Cancellation requested');
    undoLastRun(addOn);
    expect(rowsOf(addOn, 'renewals')[0]?.status).toBe('Cancellation requested');
    expect(addOn.toasts.at(-1)?.message).toContain('1 cell left as changed since');
  });

  test('an added row that somebody worked on since stays', async () => {
    const addOn = await addOnWithBook(
      'Client name,Contract type,Renewal start date\nOne,Renewal,2026-06-01\nTwo,Renewal,2026-06-02',
    );
    addOn.document.userEdit('Renewals', 'W2', 'Met them on Monday');
    undoLastRun(addOn);
    expect(rowsOf(addOn, 'renewals').map(({ clientName }) => clientName)).toEqual(['One']);
  });

  test('takes back imports into the other tabs: clients, contacts, subscriptions and the points ledger', async () => {
    const addOn = await addOnWithBook('Client name,Contract type,Renewal start date\nOne,Renewal,2026-06-01');
    const importOf = (text: string) => ask(addOn, 'importFile', { fileName: 'file.csv', text });
    const tabs = ['clients', 'contacts', 'subscriptions', 'points'];
    const all = () => tabs.map((tab) => rowsOf(addOn, tab));
    const sale = 'Sourced,2026-01-05,Acme,1000.5,USD,Peru';
    const ledger = (...lines: readonly string[]) =>
      importOf(['Kind,Date,Client,Amount,Currency,Market', ...lines].join('\n'));
    await importOf('Client name,Hub ID,Country,MRR\nAcme,7,Peru,100\nBeta,8,Chile,5');
    await importOf('Contact name,Email,Hub ID\nAnn,ann@acme.example,7');
    await importOf('Client name,Hub ID,Product,Edition\nAcme,7,Marketing Hub,Starter');
    await ledger(sale);
    const before = all();

    for (const change of [
      () => importOf('Client name,Hub ID,Country,MRR\nAcme Ltd,7,Peru,200\nGamma,9,Peru,1'),
      () => importOf("Contact name,Email,Hub ID\nAnna,ann@acme.example,7\n'=Bob,bob@acme.example,7"),
      () => importOf('Client name,Hub ID,Product,Edition\nAcme,7,Marketing Hub,Pro\nAcme,7,CMS Hub,Pro'),
      // The same sale twice is two lines; the one that was there stays.
      () => ledger(sale, sale, 'Managed,2026-01-05,Beta,10,USD,Chile'),
    ]) {
      await change();
      expect(all()).not.toEqual(before);
      undoLastRun(addOn);
      expect(all().map((rows) => rows.filter(({ hubId, client }) => hubId || client))).toEqual(before);
    }
    expect(addOn.toasts.at(-1)?.message).toContain('0 cells restored, 2 rows removed');

    await ledger('Managed,2026-01-05,Beta,10,USD,Chile');
    addOn.document.userEdit('Points', 'E3', '11');
    undoLastRun(addOn);
    expect(addOn.toasts.at(-1)?.message).toContain('0 rows removed, 1 cell left as changed since');
    undoLastRun(addOn);
    undoLastRun(addOn);
    expect(rowsOf(addOn, 'subscriptions').filter(({ hubId }) => hubId)).toEqual([]);
  });

  test('with nothing left to undo it says so', async () => {
    const addOn = await addOnWithBook('Client name,Contract type,Renewal start date\nOne,Renewal,2026-06-01');
    undoLastRun(addOn);
    undoLastRun(addOn);
    expect(addOn.toasts.at(-1)?.message).toBe('There is no run left to undo.');
  });
});
