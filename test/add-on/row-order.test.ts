import { beforeEach, describe, expect, test } from '@jest/globals';
import type { AddOn } from '../support/add-on';
import { addOnWithBook, ask, rowsOf } from '../support/add-on';
import { PUBLIC_COLUMNS } from '../../workbench/desk/dry-run';
import { inOrder, readMarkedTable, tableAsText } from '../../workbench/desk/marked-tables';
import { sortRows } from '../../workbench/spreadsheet/sorting';
import { RENEWALS } from '../../src/tables/renewals';

const HEADER = 'Client name,Contract type,Hub ID,Renewal start date,Current MRR,Currency,Owner email';

const book = (...lines: readonly string[]): string => [HEADER, ...lines].join('\n');

const row = (name: string, hubId: number, start: string): string =>
  `${name},Renewal,${hubId},${start},100,USD,owner@agency.example`;

const BOOK = book(row('Late', 1, '2026-06-01'), row('Soon', 2, '2026-03-20'), row('Middle', 3, '2026-04-10'));

const namesIn = (addOn: AddOn) => rowsOf(addOn, 'renewals').map(({ clientName }) => clientName);

describe('the order of the rows', () => {
  let addOn: AddOn;
  beforeEach(async () => {
    addOn = await addOnWithBook(BOOK);
  });

  const importing = (text: string) => ask(addOn, 'importFile', { fileName: 'again.csv', text });
  const sheetId = (): string => addOn.document.getters.getSheetIdByName('Renewals') ?? '';
  const byName = (): void =>
    sortRows(addOn.document, sheetId(), { left: 0, right: 29, top: 1, bottom: 999 }, [
      { column: 0, ascending: true },
    ]);

  test('a first import sorts by deadline, and a table in that order stays so', async () => {
    expect(namesIn(addOn)).toEqual(['Soon', 'Middle', 'Late']);
    await importing(book(row('Between', 4, '2026-04-01'), row('Soon', 2, '2026-07-01')));
    expect(namesIn(addOn)).toEqual(['Between', 'Middle', 'Late', 'Soon']);
  });

  test('the tab has the currency beside the amounts, and renewals.csv of desk its columns where scripts expect them', () => {
    const table = readMarkedTable(addOn.document, 'renewals');
    const [header] = tableAsText(inOrder(table, PUBLIC_COLUMNS));
    expect(header).toEqual(RENEWALS.columns.map(({ label }) => label.en));
    expect(table.columns.map((column) => column.header).join('|')).toContain('Estimated new MRR|Currency|');
  });

  test('rows that a person put in another order stay there, and new ones go below; the menu sorts them whole', async () => {
    byName();
    await importing(book(row('Between', 4, '2026-04-01')));
    expect(namesIn(addOn)).toEqual(['Late', 'Middle', 'Soon', 'Between']);

    const before = rowsOf(addOn, 'renewals');
    addOn.document.annotate({
      notes: [
        ...addOn.document.annotations.notes,
        {
          range: addOn.document.getters.getRangeFromZone(sheetId(), { left: 0, right: 0, top: 3, bottom: 3 }),
          text: 'of Soon',
        },
      ],
    });
    addOn.run('sortByDeadline');
    expect(namesIn(addOn)).toEqual(['Soon', 'Between', 'Middle', 'Late']);
    // Keys, entries and notes stay with their rows, and the next run finds nothing to do.
    expect(new Set(rowsOf(addOn, 'renewals'))).toEqual(new Set(before));
    const note = addOn.document.annotations.notes.find(({ text }) => text === 'of Soon');
    expect(note?.range.zone.top).toBe(1);
    expect(addOn.toasts.at(-1)?.message).toBe('Sorted by deadline, soonest first.');
  });
});
