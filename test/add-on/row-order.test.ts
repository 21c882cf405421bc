import { beforeEach, describe, expect, test } from '@jest/globals';
import type { AddOn } from '../support/add-on';
import {
  OWNER,
  addOnWithBook,
  ask,
  dropdownAt,
  installAddOn,
  instant,
  rowsOf,
  setUpAddOn,
  withoutMemoryOf,
} from '../support/add-on';
import { execute } from '../workbench/support/spreadsheet-execution';
import { PUBLIC_COLUMNS } from '../../workbench/desk/dry-run';
import { inOrder, readMarkedTable, tableAsText } from '../../workbench/desk/marked-tables';
import { sortRows } from '../../workbench/spreadsheet/sorting';
import { RENEWALS } from '../../src/tables/renewals';

const HEADER = 'Client name,Contract type,Hub ID,Renewal start date,Current MRR,Currency,Owner email';

const book = (...lines: readonly string[]): string => [HEADER, ...lines].join('\n');

const row = (name: string, hubId: number, start: string): string =>
  `${name},Renewal,${hubId},${start},100,USD,owner@agency.example`;

const BOOK = book(
  row('Late', 1, '2026-06-01').replace('USD', 'JPY'),
  row('Soon', 2, '2026-03-20'),
  row('Middle', 3, '2026-04-10'),
);

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
    const own = ['lastReminder', 'rowKey', 'recordId'];
    const [header, first] = tableAsText(inOrder(table, PUBLIC_COLUMNS), own);
    const exported = RENEWALS.columns.filter(({ key }) => !own.includes(key));
    expect(header).toEqual(exported.map(({ label }) => label.en));
    expect(first?.at(-1)).toBe('18');
    const { getters } = addOn.document;
    const money = table.columns.filter(({ key }) => key === 'currentMrr' || key === 'estimatedNewMrr');
    const formats = [1, 2, 3].map((at) =>
      money.map(({ position }) => getters.getCell({ sheetId: sheetId(), col: position, row: at })?.format),
    );
    // Yen have no decimals.
    expect(formats).toEqual([...[1, 2].map(() => ['#,##0.00', '#,##0.00']), ['#,##0', '#,##0']]);
    const headers = table.columns.map((column) => column.header).join('|');
    expect(headers).toContain('Estimated new MRR|Currency|');
    expect(headers).toContain('Renewal deadline|Days left|');
  });

  test('days left follow the day and the deadline, and the next run puts back what was written over them', () => {
    const days = () => rowsOf(addOn, 'renewals').map(({ daysLeft }) => daysLeft);
    expect(days()).toEqual([18, 39, 91]);
    addOn.document.userEdit('Renewals', 'J2', '2026-03-27');
    expect(days()).toEqual([25, 39, 91]);
    addOn.document.userEdit('Renewals', 'G4', '7');
    expect(days()).toEqual([25, 39, 7]);
    addOn.advanceTo(instant('2026-01-17T07:00', 'America/New_York'));
    expect(days()).toEqual([24, 38, 7]);
    addOn.run('refreshNow');
    expect(days()).toEqual([24, 38, 90]);
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

  test('choices are offered where rows are, and in a row typed below from the next run on', () => {
    const offered = (cell: string) => dropdownAt(addOn, 'Renewals', cell);
    expect(offered('B4')).toEqual(['HubSpot', 'Partner']);
    expect(['B5', 'D5', 'E5', 'M5'].map(offered)).toEqual([undefined, undefined, undefined, undefined]);
    addOn.document.userEdit('Renewals', 'A5', 'Typed below');
    addOn.document.userEdit('Renewals', 'J5', '2026-07-01');
    addOn.run('refreshNow');
    expect(['B5', 'D5', 'M5', 'R5'].map(offered)).toEqual(['B2', 'D2', 'M2', 'R2'].map(offered));
    expect([offered('E5'), offered('C5'), offered('B6')]).toEqual([expect.anything(), undefined, undefined]);
  });

  test('a workbook of layout 6 gets all that, and loses nothing', () => {
    const former = (): AddOn => {
      const sheet = execute(addOn.document, OWNER.email).spreadsheet.getSheetByName('Renewals')!;
      sheet.setFrozenColumns(0);
      sheet.deleteColumn(7);
      // Back to where layout 6 had it.
      sheet.moveColumns(sheet.getRange('P1'), 19);
      const rows = sheet.getMaxRows() - 1;
      for (const column of [2, 4, 6])
        sheet.getRange(2, column, rows, 1).setDataValidation(sheet.getRange(2, column).getDataValidation());
      return installAddOn({ saved: withoutMemoryOf(addOn.save(), 'layoutVersion') });
    };
    const headers = ({ document }: AddOn): string => (document.values('Renewals')[0] ?? []).join('|');
    const before = rowsOf(addOn, 'renewals');
    const old = former();
    expect(headers(old)).toContain('Products|Currency|Accepted on');
    old.run('setUpSpreadsheet');
    expect(headers(old)).toBe(headers(setUpAddOn()));
    expect(rowsOf(old, 'renewals')).toEqual(before);
    expect(old.document.getters.getPaneDivisions(sheetId()).xSplit).toBe(1);
    expect([dropdownAt(old, 'Renewals', 'B4'), dropdownAt(old, 'Renewals', 'B900')]).toEqual([
      ['HubSpot', 'Partner'],
      undefined,
    ]);
  });
});
