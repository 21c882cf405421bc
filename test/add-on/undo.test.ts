import { describe, expect, test } from '@jest/globals';
import type { RunView, RunsView } from '../../src/panel/contract';
import type { AddOn } from '../support/add-on';
import {
  addOnWithBook,
  ask,
  instant,
  rowsOf,
  sampleBook,
  setUpAddOn,
  typeInOwnColumn,
  undoLastRun,
} from '../support/add-on';

const ZONE = 'America/New_York';
const logOf = (addOn: AddOn) => rowsOf(addOn, 'log');
const withoutReminder = (addOn: AddOn) =>
  rowsOf(addOn, 'renewals').map((row) => ({ ...row, lastReminder: '' }));

describe('"Undo last update"', () => {
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
      /^The last update that changed something: “Imported from .+”, 2026-01-15 0\d:\d\d, owner@agency\.example\. 1 row added\. Take it back\?$/,
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
    const changed = logOf(addOn).findLast(({ columnKey }) => columnKey === 'status')?.rowKey;
    const index = rowsOf(addOn, 'renewals').findIndex(({ rowKey }) => rowKey === changed);
    addOn.document.userEdit('Renewals', `E${index + 2}`, 'Cancellation requested');
    undoLastRun(addOn);
    expect(rowsOf(addOn, 'renewals')[index]?.status).toBe('Cancellation requested');
    expect(addOn.toasts.at(-1)?.message).toMatch(
      /cells? changed\. 1 cell left as changed since: .+ \(Status\)\.$/,
    );
    expect(logOf(addOn).at(-2)).toMatchObject({
      ...{ event: 'Left as changed since', column: 'Status', after: 'Cancellation requested' },
    });
  });

  test('an added row that somebody worked on since stays', async () => {
    const addOn = await addOnWithBook(
      'Client name,Contract type,Renewal start date\nOne,Renewal,2026-06-01\nTwo,Renewal,2026-06-02',
    );
    addOn.document.userEdit('Renewals', 'X2', 'Met them on Monday');
    typeInOwnColumn(addOn, 3, 'of my own');
    undoLastRun(addOn);
    expect(rowsOf(addOn, 'renewals').map(({ clientName }) => clientName)).toEqual(['One', 'Two']);
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
    expect(addOn.toasts.at(-1)?.message).toBe('2 rows removed.');

    await ledger('Managed,2026-01-05,Beta,10,USD,Chile');
    addOn.document.userEdit('Points', 'E3', '11');
    undoLastRun(addOn);
    expect(addOn.toasts.at(-1)?.message).toBe('0 cells changed. 1 cell left as changed since: Beta.');
    undoLastRun(addOn);
    undoLastRun(addOn);
    expect(rowsOf(addOn, 'subscriptions').filter(({ hubId }) => hubId)).toEqual([]);
  });

  test('a list of the last runs lets one choose, and does again what was taken back: end association, too', async () => {
    const addOn = await addOnWithBook(
      'Client name,Contract type,Renewal start date\nOne,Renewal,2026-06-01\nTwo,Renewal,2026-06-02',
    );
    const runs = async () => (await ask<RunsView>(addOn, 'viewRuns')).runs;
    const take = (run: RunView | undefined) =>
      ask<RunsView>(addOn, 'takeBackRun', { id: run?.id, direction: run?.offers });
    const names = (tab: string) => rowsOf(addOn, tab).flatMap(({ clientName }) => clientName || []);
    addOn.document.userSelect('Renewals', 'A2');
    addOn.onAlert(() => 'YES');
    addOn.run('endClientAssociation');
    const whole = [rowsOf(addOn, 'renewals'), rowsOf(addOn, 'archive')];
    expect((await runs()).map(({ by, changes, offers }) => [by, changes, offers])).toEqual([
      ['owner@agency.example', '1 row moved', 'undo'],
      ['owner@agency.example', '2 rows added', 'undo'],
    ]);

    // The import alone, from under the later run: one of its rows is elsewhere by now, and is named.
    const [, imported] = await runs();
    const undone = await take(imported);
    expect([undone.outcome, undone.kept]).toEqual(['1 row removed.', ['One']]);
    expect([names('renewals'), names('archive')]).toEqual([[], ['One']]);
    expect((await take((await runs())[1])).outcome).toBe('1 row added.');
    expect([rowsOf(addOn, 'renewals'), rowsOf(addOn, 'archive')]).toEqual(whole);

    expect((await take((await runs())[0])).outcome).toBe('1 row moved.');
    expect([names('renewals'), names('archive')]).toEqual([['One', 'Two'], []]);
    expect((await take((await runs())[0])).outcome).toBe('1 row moved.');
    expect([names('renewals'), names('archive')]).toEqual([['Two'], ['One']]);
    expect(undoLastRun(addOn, 'NO')).toContain('“Association ended: rows moved to the archive, One”');
  });

  test('with nothing left to undo it says so', async () => {
    const addOn = await addOnWithBook('Client name,Contract type,Renewal start date\nOne,Renewal,2026-06-01');
    undoLastRun(addOn);
    undoLastRun(addOn);
    expect(addOn.toasts.at(-1)?.message).toBe('There is no update left to undo.');
  });
});

describe('a Log of more lines than a new tab has formatted', () => {
  const book = (later: number) =>
    [
      'Client name,Contract type,Renewal start date,Hub ID,Current MRR,Currency',
      ...Array.from(
        { length: 120 },
        (_, index) =>
          `Client ${index},Renewal,2026-0${1 + ((index + later) % 9)}-15,${1000 + index},${100 + index + later},EUR`,
      ),
    ].join('\n');
  const figures = (addOn: AddOn) =>
    rowsOf(addOn, 'renewals')
      .map(({ hubId, renewalStart, renewalDeadline, currentMrr }) =>
        [hubId, renewalStart, renewalDeadline, currentMrr].join(),
      )
      .sort();

  test.each([
    ['a new one', ({ document }: AddOn) => void document.sheetNames()],
    [
      'one that an earlier version laid out',
      ({ document }: AddOn) =>
        document.dispatch('SET_FORMATTING', {
          sheetId: document.getters.getSheetIdByName('Log')!,
          target: [{ left: 0, top: 201, right: 8, bottom: 999 }],
          format: '',
        }),
    ],
  ])('days are taken back as numbers are, in %s', async (_, arrange) => {
    const addOn = setUpAddOn();
    arrange(addOn);
    await ask(addOn, 'importFile', { fileName: 'first.csv', text: book(0) });
    const before = figures(addOn);
    await ask(addOn, 'importFile', { fileName: 'second.csv', text: book(1) });
    expect(figures(addOn)).not.toEqual(before);
    undoLastRun(addOn);
    expect(figures(addOn)).toEqual(before);
    const { runs } = await ask<{ runs: { when: string }[] }>(addOn, 'viewRuns');
    for (const { when } of runs) expect(when).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
  });
});
