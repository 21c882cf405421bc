import { describe, expect, test } from '@jest/globals';
import type { RenewalColumn } from '../../src/tables/renewals';
import { RENEWALS } from '../../src/tables/renewals';
import { columnOf } from '../../src/tables/table';
import { columnLetter } from '../../src/sheets/tabs';
import type { AddOn } from '../support/add-on';
import { addOnWithBook, ask, deleteColumns, fillTab, installAddOn, instant, rowsOf } from '../support/add-on';

const ZONE = 'America/New_York';
const BOOK = [
  'Client name,Contract type,Renewal start date,Owner email,Notice days,Accepted on',
  'Northwind Cycles,Renewal,2026-03-06,ana@agency.example,,',
  'Alpine Tours,Email overage,2026-03-10,ben@agency.example,30,',
  'Harbour Books,Contact tier upgrade,2026-03-01,ana@agency.example,,2026-01-05',
].join('\n');

const labelOf = (key: RenewalColumn): string => columnOf(RENEWALS, key).label.en;

function type(addOn: AddOn, row: number, cells: Partial<Record<RenewalColumn, string>>): void {
  const [header = []] = addOn.document.values('Renewals');
  for (const [key, text] of Object.entries(cells) as [RenewalColumn, string][])
    addOn.document.userEdit('Renewals', `${columnLetter(header.indexOf(labelOf(key)))}${row}`, text);
}

function remove(addOn: AddOn, key: RenewalColumn): void {
  const [header = []] = addOn.document.values('Renewals');
  deleteColumns(addOn, 'Renewals', [header.indexOf(labelOf(key))]);
}

const until = (addOn: AddOn, day: string): void => addOn.advanceTo(instant(`${day}T10:00`, ZONE));

const mails = (addOn: AddOn): readonly string[] =>
  addOn.outbox.map(({ to, subject }) => `${to.join()}: ${subject}`);

const logged = (addOn: AddOn, event: string): readonly unknown[] =>
  rowsOf(addOn, 'log').filter((entry) => entry.event === event);

describe('a row that lacks what reminders go by', () => {
  test('typed with its deadline alone it is reminded, and the table shows the start', async () => {
    const addOn = await addOnWithBook(BOOK);
    await ask(addOn, 'confirmReminders');
    type(addOn, 5, {
      clientName: 'Typed Co',
      communicationOwner: 'Partner',
      status: 'Pending',
      renewalDeadline: '2026-01-20',
      ownerEmail: 'cleo@agency.example',
    });
    until(addOn, '2026-01-21');
    const told = addOn.outbox.filter(({ to }) => to.includes('cleo@agency.example'));
    expect(told.map(({ text }) => /Typed Co \((.*)\)/.exec(text)?.[1])).toEqual([
      'Coming up',
      undefined,
      'Last day',
      'Deadline passed',
    ]);
    expect(rowsOf(addOn, 'renewals')[3]).toMatchObject({
      clientName: 'Typed Co',
      renewalStart: '2026-03-06',
      renewalDeadline: '2026-01-20',
      status: 'Renewed',
    });
    expect(logged(addOn, 'Renewal start calculated from the deadline')).toEqual([
      expect.objectContaining({ client: 'Typed Co', before: '', after: '2026-03-06' }),
    ]);
    // Whoever corrects the deadline moves the start along.
    type(addOn, 5, { renewalDeadline: '2026-02-20' });
    expect(rowsOf(addOn, 'renewals')[3]).toMatchObject({
      renewalStart: '2026-04-06',
      renewalDeadline: '2026-02-20',
      status: 'Pending',
    });
  });

  test('without any date it is in the panel, the note, the Log once and its owner’s email once', async () => {
    const addOn = await addOnWithBook(BOOK);
    await ask(addOn, 'confirmReminders');
    type(addOn, 5, { clientName: 'Undated Co', contractType: 'Renewal', ownerEmail: 'cleo@agency.example' });
    type(addOn, 6, { notes: 'who is this?' });
    until(addOn, '2026-01-25');
    const told = addOn.outbox.filter(({ text }) => text.includes('Undated Co cannot be watched'));
    expect(told.map(({ to }) => to)).toEqual([['cleo@agency.example']]);
    expect(told[0]?.text).toContain('Enter the renewal start date or the renewal deadline.');
    // A row that names no owner is told to whose account the daily update runs under.
    const unnamed = addOn.outbox.filter(({ text }) =>
      text.includes('A row without a client name cannot be watched'),
    );
    expect(unnamed.map(({ to }) => to)).toEqual([['owner@agency.example']]);
    expect(logged(addOn, 'Row cannot be watched')).toHaveLength(2);
    // The weekly email of Monday is not quiet, whoever gets it.
    const weekly = addOn.outbox.filter(({ text }) => text.includes('once a week'));
    expect(weekly.length).toBeGreaterThan(0);
    for (const { text, subject } of weekly) {
      expect(subject).not.toContain('quiet');
      expect(text).toContain('2 rows of the table cannot be watched');
    }
    const view = await ask<{ alerts: { unwatched: { count: number; rows: { row: number }[] } } }>(
      addOn,
      'viewClient',
      { name: 'Undated Co' },
    );
    expect(view.alerts.unwatched).toMatchObject({
      count: 2,
      rows: [{ client: 'Undated Co', row: 5 }, { row: 6 }],
    });
    const notes = addOn.document.annotations.notes.map(({ text }) => text);
    expect(notes.some((text) => text.includes('2 rows cannot be watched.'))).toBe(true);
    addOn.run('showDueIn30Days');
    expect(addOn.toasts.at(-1)?.message).toMatch(/^\d+ of 5 rows shown\..* 2 rows cannot be watched\.$/);
    addOn.run('showAllRows');

    // In order again it is watched, and when the same fault comes back it is said again.
    type(addOn, 5, { renewalDeadline: '2026-01-26' });
    until(addOn, '2026-01-26');
    expect(addOn.outbox.some(({ text }) => text.includes('Undated Co (Last day)'))).toBe(true);
    type(addOn, 5, { renewalDeadline: '', renewalStart: '' });
    until(addOn, '2026-01-27');
    expect(mails(addOn)).toContain('cleo@agency.example: Undated Co cannot be watched, 2026-01-27');
  });

  test('a cell that cannot be read is logged once and stays; the rest of the row is used', async () => {
    const addOn = await addOnWithBook(BOOK);
    const northwind = rowsOf(addOn, 'renewals').findIndex(
      ({ clientName }) => clientName === 'Northwind Cycles',
    );
    type(addOn, northwind + 2, { contractType: 'whatever', renewalStart: 'in spring', status: 'Canceled?' });
    addOn.run('refreshNow');
    addOn.run('refreshNow');
    expect(rowsOf(addOn, 'renewals')[northwind]).toMatchObject({
      contractType: 'whatever',
      renewalStart: 'in spring',
      renewalDeadline: '2026-01-20',
      status: 'Canceled?',
    });
    expect(logged(addOn, 'Cell not understood, left as it is')).toHaveLength(3);
    const { alerts } = await ask<{ alerts: object }>(addOn, 'viewClient', { name: 'Northwind Cycles' });
    expect(alerts).toMatchObject({ nextDeadline: { day: '2026-01-20', client: 'Northwind Cycles' } });
  });

  test('a table of one’s own with deadlines and owners alone is reminded', async () => {
    const addOn = installAddOn({ at: '2026-01-16T07:00' });
    fillTab(addOn, 'Sheet1', [
      ['Client name', 'Contract type', 'Renewal deadline', 'Owner email', 'Communication owner'],
      ['Own Co', 'Renewal', '2026-01-20', 'ana@agency.example', 'Partner'],
    ]);
    addOn.run('setUpSpreadsheet');
    await ask(addOn, 'confirmReminders');
    until(addOn, '2026-01-21');
    const stages = addOn.outbox.flatMap(({ text }) => /Own Co \((.*)\)/.exec(text)?.[1] ?? []);
    expect(stages).toEqual(['Coming up', 'Last day', 'Deadline passed']);
  });
});

describe('a deleted column that the rules need', () => {
  // Each is told of more than once within two weeks.
  const SOON = [
    'Client name,Contract type,Renewal start date,Owner email,Notice days,Accepted on',
    'Northwind Cycles,Renewal,2026-03-06,ana@agency.example,,',
    'Alpine Tours,Email overage,2026-02-26,ben@agency.example,30,',
    'Harbour Books,Contact tier upgrade,2026-03-01,ana@agency.example,,2026-01-05',
  ].join('\n');

  async function lived(column: RenewalColumn | undefined): Promise<AddOn> {
    const addOn = await addOnWithBook(SOON);
    await ask(addOn, 'confirmReminders');
    until(addOn, '2026-01-16');
    if (column) remove(addOn, column);
    until(addOn, '2026-01-30');
    return addOn;
  }

  test('comes back with what is known, and the emails are the same', async () => {
    const control = await lived(undefined);

    expect(control.outbox.length).toBeGreaterThan(8);
    for (const column of ['renewalStart', 'noticeDays', 'acceptedOn', 'ownerEmail'] as const) {
      const addOn = await lived(column);
      const told = addOn.outbox.filter(({ subject }) => !subject.startsWith('The daily'));
      expect({ column, told: told.map(({ to, text }) => `${to.join()}: ${text}`) }).toEqual({
        column,
        told: control.outbox.map(({ to, text }) => `${to.join()}: ${text}`),
      });
      expect(logged(addOn, 'Removed column put back')).toHaveLength(1);
      expect(rowsOf(addOn, 'renewals').map((row) => row.status)).toEqual(
        rowsOf(control, 'renewals').map((row) => row.status),
      );
    }
  });
});
