import { describe, expect, test } from '@jest/globals';
import { LAYOUT_VERSION, MIGRATIONS } from '../../src/jobs/migrations';
import { CLIENTS } from '../../src/tables/clients';
import { LOG } from '../../src/tables/log';
import { RENEWALS } from '../../src/tables/renewals';
import { columnOf } from '../../src/tables/table';
import type { AddOn } from '../support/add-on';
import {
  deleteColumns,
  dropdownAt,
  fillTab,
  installAddOn,
  rowsOf,
  setUpAddOn,
  withoutMemoryOf,
} from '../support/add-on';

const VISIBLE = ['When', 'What', 'Client', 'Column', 'Before', 'After'];
const HIDDEN = ['Run', 'Row key', 'Column key'];

/** As the first release left a workbook: a Log without the columns of "Undo last update", and no version noted. */
function workbookOfLayout1(): AddOn {
  const addOn = setUpAddOn();
  deleteColumns(addOn, 'Log', [6, 7, 8]);
  withoutFigures(addOn);
  withoutDropdowns(addOn, 'Renewals', 'N');
  addOn.document.userEdit('Tier', 'B11', '=IF(E10=0,0,B10/E10)');
  addOn.document.userEdit('Tier', 'A40', '=H40');
  addOn.document.userEdit('Tier', 'C11', '=C10/E10');
  addOn.document.userEdit('Tier', 'A33', '');
  addOn.document.userEdit('Tier', 'B33', '');
  setStatusNote(addOn, 'Moved on every day by the rules; a cancellation or an acceptance decides it.');
  fillTab(addOn, 'Log', [
    ['', '', '', '', '', '', 'Mine'],
    ['', '', '', '', '', '', 'a remark'],
  ]);
  return installAddOn({ saved: withoutMemoryOf(addOn.save(), 'layoutVersion') });
}

/** Until layout 4 HubSpot's seats, credits and commission had no columns; one of the user's own is the last. */
function withoutFigures(addOn: AddOn): void {
  const first = CLIENTS.columns.findIndex(({ key }) => key === 'seats');
  deleteColumns(
    addOn,
    'Clients',
    Array.from({ length: 7 }, (_, index) => first + index),
  );
  const blank = Array.from({ length: CLIENTS.columns.length - 8 }, () => '');
  fillTab(addOn, 'Clients', [
    ['', ...blank, 'Mine'],
    ['Acme', ...blank, 'a remark'],
  ]);
}

function withoutDropdowns(addOn: AddOn, tab: string, column: string): void {
  const sheetId = addOn.document.getters.getSheetIdByName(tab) ?? '';
  const col = column.charCodeAt(0) - 65;
  const rule = addOn.document.getters.getValidationRuleForCell({ sheetId, col, row: 1 });
  addOn.document.dispatch('REMOVE_DATA_VALIDATION_RULE', { sheetId, id: rule?.id ?? '' });
}

function formulaAt(addOn: AddOn, a1: string): string | undefined {
  const sheetId = addOn.document.getters.getSheetIdByName('Tier') ?? '';
  const { left: col, top: row } = addOn.document.zoneOf(sheetId, a1);
  return addOn.document.getters.getCellText({ sheetId, col, row }, { showFormula: true });
}

function statusNote(addOn: AddOn) {
  const sheetId = addOn.document.getters.getSheetIdByName('Renewals');
  return addOn.document.annotations.notes.find(
    ({ range }) => range.sheetId === sheetId && range.zone.top === 0 && range.zone.left === 4,
  );
}

function setStatusNote(addOn: AddOn, text: string): void {
  const note = statusNote(addOn);
  const { notes } = addOn.document.annotations;
  addOn.document.annotate({ notes: notes.map((other) => (other === note ? { ...other, text } : other)) });
}

describe('migrations of the layout', () => {
  test('are numbered one after the other', () => {
    expect(MIGRATIONS.map(({ to }) => to)).toEqual(MIGRATIONS.map((_, index) => index + 2));
    expect(LAYOUT_VERSION).toBe(MIGRATIONS.length + 1);
  });

  test('a Log of layout 1 gets its hidden columns where they are written, and a column of the user moves on', () => {
    const addOn = workbookOfLayout1();
    addOn.run('setUpSpreadsheet');
    const [headers, first] = addOn.document.values('Log');
    expect(headers).toEqual([...VISIBLE, ...HIDDEN, 'Mine']);
    expect(first?.at(-1)).toBe('a remark');
    // Layout 4 had no seats and no commission: they come beside what the user has there.
    const [figures = [], row = []] = addOn.document.values('Clients');
    const mine = CLIENTS.columns.length - 7;
    expect(figures.slice(mine, mine + 2)).toEqual(['Mine', 'Seats']);
    expect(new Set(figures.filter(String)).size).toBe(CLIENTS.columns.length + 1);
    expect([row[0], row[mine]]).toEqual(['Acme', 'a remark']);
    const layouts = rowsOf(addOn, 'log').filter(({ event }) => String(event).startsWith('Layout'));
    expect(layouts.map(({ event }) => event)).toEqual(
      MIGRATIONS.map(({ to }) => `Layout brought up to version ${to}`),
    );
    expect(layouts[0]?.['run']).not.toBe('');
    // What was ours says what is not known; what somebody made of it stays.
    expect([formulaAt(addOn, 'B11'), formulaAt(addOn, 'A40'), formulaAt(addOn, 'C11')]).toEqual([
      expect.stringContaining('ISNUMBER(E10)'),
      expect.stringContaining('IF(H40=""'),
      '=C10/E10',
    ]);
    expect(addOn.document.values('Tier')[32]?.slice(0, 2)).toEqual(['The minimums above are mine', false]);
    expect(statusNote(addOn)?.text).toBe(columnOf(RENEWALS, 'status').help.en);
    // Layout 2 offered no terms.
    expect(dropdownAt(addOn, 'Renewals', 'N2')).toEqual(['1', '3', '6', '12', '24']);
    expect(LOG.columns.map(({ label }) => label.en)).toEqual([...VISIBLE, ...HIDDEN]);
  });

  test('done once more, as after a run that died before it noted the version, they change nothing', () => {
    const addOn = workbookOfLayout1();
    addOn.run('setUpSpreadsheet');
    const again = installAddOn({ saved: withoutMemoryOf(addOn.save(), 'layoutVersion') });
    again.run('setUpSpreadsheet');
    expect(again.document.values('Log')[0]).toEqual([...VISIBLE, ...HIDDEN, 'Mine']);
    setStatusNote(again, 'Mine');
    const mine = installAddOn({ saved: withoutMemoryOf(again.save(), 'layoutVersion') });
    mine.run('setUpSpreadsheet');
    expect(statusNote(mine)?.text).toBe('Mine');
  });

  test('a new workbook has the layout of today, and no migration is told', () => {
    const addOn = setUpAddOn();
    addOn.run('setUpSpreadsheet');
    expect(rowsOf(addOn, 'log').map(({ event }) => event)).toEqual(['Spreadsheet set up']);
  });
});
