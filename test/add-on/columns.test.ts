import { describe, expect, test } from '@jest/globals';
import type { ColumnView, ColumnsView } from '../../src/panel/contract';
import type { ColumnDeclaration } from '../../src/tables/table';
import { RENEWALS } from '../../src/tables/renewals';
import type { AddOn } from '../support/add-on';
import { addOnWithBook, ask, deleteColumns, rowsOf, typeInOwnColumn } from '../support/add-on';
import { FREE_POSITION } from '../support/free-column';

const BOOK = [
  'Client name,Contract type,Renewal start date,Website,Hub ID,Notes',
  'Northwind Cycles,Renewal,2026-03-01,northwind.example,20481001,call',
  'Alpine Tours,Email overage,2026-04-01,alpine.example,20481002,',
].join('\n');

/** Columns that the panel does not list, which stay where they are. */
const HIDDEN = RENEWALS.columns.filter(({ hidden }: ColumnDeclaration) => hidden).length;

const viewOf = (addOn: AddOn) => ask<ColumnsView>(addOn, 'viewColumns');

const idsOf = (columns: readonly ColumnView[]): readonly string[] => columns.map(({ id }) => id);

function configure(addOn: AddOn, view: ColumnsView, columns: readonly ColumnView[]): Promise<ColumnsView> {
  return ask<ColumnsView>(addOn, 'configureColumns', {
    expected: idsOf(view.present),
    columns: columns.map(({ id, shown }) => ({ id, shown })),
  });
}

const withOwnColumn = async (): Promise<AddOn> => {
  const addOn = await addOnWithBook(BOOK);
  typeInOwnColumn(addOn, 1, 'My own');
  typeInOwnColumn(addOn, 3, 'mine');
  return addOn;
};

describe('"Configure columns"', () => {
  test('lists what stands in the tab, the locked ones marked and the row key left out', async () => {
    const { present, missing } = await viewOf(await withOwnColumn());
    expect(present.filter(({ kind }) => kind === 'locked').map(({ header }) => header)).toEqual([
      ...['Client name', 'Communication owner', 'Contract type', 'Status', 'Renewal deadline'],
    ]);
    expect(idsOf(present)).not.toContain('rowKey');
    expect(present.at(-1)).toEqual({
      ...{ id: `own ${FREE_POSITION}`, header: 'My own', help: null, kind: 'own', shown: true },
    });
    expect(missing).toEqual([]);
  });

  test('the headers are protected by a warning that keeps nobody from anything, and by one for each stretch', async () => {
    const addOn = await withOwnColumn();
    const protections = (): unknown[] =>
      addOn.document.annotations.protections.map(({ range, warningOnly, description }) => [
        ...[range?.zone.left, range?.zone.right, range?.zone.top, range?.zone.bottom],
        ...[warningOnly, description.startsWith('Partner Renewals: ')],
      ]);
    expect(protections()).toEqual([[0, FREE_POSITION - 1, 0, 0, true, true]]);
    addOn.document.userEdit('Renewals', 'A1', 'Customer');
    expect(addOn.document.values('Renewals')[0]?.[0]).toBe('Customer');

    const view = await viewOf(addOn);
    // The own column does not move: what stands to the right of it does.
    const own = view.present.at(-1)!;
    await configure(addOn, view, view.present.slice(0, -1).toSpliced(-3, 0, own));
    expect(protections()).toEqual([
      [0, FREE_POSITION - 4 - HIDDEN, 0, 0, true, true],
      [FREE_POSITION - 2 - HIDDEN, FREE_POSITION, 0, 0, true, true],
    ]);
  });

  test('moves, hides and shows columns with all that is in them; no cell, and no column of the user, changes', async () => {
    const addOn = await withOwnColumn();
    addOn.run('refreshNow');
    const before = rowsOf(addOn, 'renewals');
    const view = await viewOf(addOn);
    const moving = ['notes', 'hubId', 'lastReminder'];
    const [notes, hubId, lastReminder] = moving.map((id) => view.present.find((column) => column.id === id)!);
    const staying = view.present.filter(({ id }) => !moving.includes(id));
    const wanted = [notes!, ...staying.slice(0, 3), hubId!, ...staying.slice(3), lastReminder!].map(
      (column) => ({
        ...column,
        shown: column.id !== 'website' && column.id !== 'status',
      }),
    );
    const { present } = await configure(addOn, view, wanted);

    expect(present.map(({ header }) => header)).toEqual(wanted.map(({ header }) => header));
    // The status is locked: whoever asks, it stays in sight.
    expect(present.filter(({ shown }) => !shown).map(({ id }) => id)).toEqual(['website']);
    expect(rowsOf(addOn, 'renewals')).toEqual(before);
    const own = addOn.document.values('Renewals')[0]!.indexOf('My own');
    expect(addOn.document.values('Renewals').map((row) => row[own])).toEqual(
      addOn.document
        .values('Renewals')
        .map((_, index) => (index === 0 ? 'My own' : index === 2 ? 'mine' : '')),
    );
    // Colours, dropdowns and dates go by the columns' new places, and a run finds nothing to mend.
    addOn.run('refreshNow');
    expect(rowsOf(addOn, 'renewals')).toEqual(before);
    const events = rowsOf(addOn, 'log').map(({ event }) => event);
    expect(events.slice(events.indexOf('Columns configured'))).toEqual([
      'Columns configured',
      'Daily update',
    ]);
    expect(rowsOf(addOn, 'log')).toContainEqual(
      expect.objectContaining({
        event: 'Columns configured',
        before: expect.stringContaining('Website'),
        after: expect.stringMatching(/^Notes · Client name · (?!.*Website).* · My own · Last reminder$/),
      }),
    );

    const again = await configure(
      addOn,
      await viewOf(addOn),
      present.map((column) => ({ ...column, shown: true })),
    );
    expect(again.present.every(({ shown }) => shown)).toBe(true);
    expect(rowsOf(addOn, 'renewals')).toEqual(before);
  });

  test('adds a column that the tab lacks, in its place', async () => {
    const addOn = await withOwnColumn();
    deleteColumns(addOn, 'Renewals', [addOn.document.values('Renewals')[0]!.indexOf('Website')]);
    const view = await viewOf(addOn);
    expect(view.missing.map(({ header }) => header)).toEqual(['Website']);
    const { present } = await configure(addOn, view, [...view.missing, ...view.present]);
    expect(present[0]?.header).toBe('Website');
    expect(rowsOf(addOn, 'renewals')[0]).toMatchObject({ website: '', clientName: 'Northwind Cycles' });
  });

  test('changes nothing where the columns are others by now, or the request is nonsense', async () => {
    const addOn = await withOwnColumn();
    const view = await viewOf(addOn);
    deleteColumns(addOn, 'Renewals', [6]);
    const before = addOn.document.values('Renewals');
    const requests = [
      { expected: idsOf(view.present), columns: view.present },
      { expected: idsOf((await viewOf(addOn)).present), columns: [] },
      { expected: idsOf((await viewOf(addOn)).present), columns: [...view.present, view.present[0]] },
    ];
    for (const { expected, columns } of requests) {
      const request = { expected, columns: columns.map((column) => ({ id: column!.id, shown: true })) };
      expect(await addOn.callFromPanel('configureColumns', [request])).toEqual({
        refused: expect.stringContaining('Somebody changed the columns'),
      });
    }
    expect(await addOn.callFromPanel('configureColumns', [{ expected: 1 }])).toEqual({
      refused: expect.stringContaining('expected'),
    });
    expect(addOn.document.values('Renewals')).toEqual(before);
  });
});
