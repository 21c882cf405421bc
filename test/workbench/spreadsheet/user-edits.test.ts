import { describe, expect, test } from '@jest/globals';
import { CellBlock } from '../../../workbench/spreadsheet/annotations';
import type { UserEdit } from '../../../workbench/spreadsheet/book';
import { COLLEAGUE, execute, openBook } from '../support/spreadsheet-execution';

describe('a person at the grid', () => {
  test('types, and onEdit hears of it', () => {
    const { document } = execute();
    const edits: UserEdit[] = [];
    document.onEdit((edit) => edits.push(edit));
    document.userEdit('Sheet1', 'B2', '1');
    document.userEdit('Sheet1', 'B2', '2');
    expect(edits.map(({ zone, value, oldValue }) => [zone.left, zone.top, value, oldValue])).toEqual([
      [1, 1, '1', undefined],
      [1, 1, '2', '1'],
    ]);
  });

  test('a cell that is emptied has no value; rows that are deleted or inserted are no edit', () => {
    const { document, sheet } = execute();
    sheet.getRange('A1:C3').setValues([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]);
    const edits: unknown[] = [];
    document.onEdit(({ zone, value, oldValue }) => edits.push([zone.left, zone.bottom, value, oldValue]));
    document.userEdit('Sheet1', 'B1', '');
    const sheetId = document.getters.getActiveSheetId();
    document.dispatch('DELETE_CONTENT', { sheetId, target: [document.zoneOf(sheetId, 'A2:B3')] });
    expect(edits).toEqual([
      [1, 0, undefined, '2'],
      [0, 2, undefined, undefined],
    ]);
    document.userInsertRows('Sheet1', 1, 1);
    document.userDeleteRows('Sheet1', 1, 1);
    expect(edits).toHaveLength(2);
    document.userEdit('Sheet1', 'C1', '5');
    expect(edits).toHaveLength(3);
  });

  test('a script at work is no edit', () => {
    const { document, sheet } = execute();
    const edits: UserEdit[] = [];
    document.onEdit((edit) => edits.push(edit));
    sheet.getRange('A1').setValue(1);
    expect(edits).toEqual([]);
  });

  test('meets validation and protection', () => {
    const { document, sheet, app } = execute();
    sheet
      .getRange('A1')
      .setDataValidation(app.newDataValidation().requireNumberGreaterThan(0).setAllowInvalid(false).build());
    expect(() => document.userEdit('Sheet1', 'A1', '-1')).toThrow('violates the data validation rules');
    sheet.getRange('B1:B9').protect().removeEditors([COLLEAGUE]);
    document.person = COLLEAGUE;
    expect(() => document.userEdit('Sheet1', 'B1', 'x')).toThrow('protected');
    expect(() => document.userSort('Sheet1', 'A1:B9', 1, true)).toThrow('protected');
    expect(() => document.userDeleteRows('Sheet1', 3, 1)).toThrow('protected');
    expect(document.values('Sheet1')).toEqual([]);
  });

  test.each<[string, object]>([
    ['UPDATE_CELL', { col: 1, row: 0, content: 'x' }],
    ['UPDATE_CELL', { col: 1, row: 0, style: { bold: true } }],
    ['DELETE_CONTENT', { target: [{ left: 0, right: 1, top: 0, bottom: 0 }] }],
    ['CLEAR_FORMATTING', { target: [{ left: 1, right: 1, top: 2, bottom: 2 }] }],
    ['REMOVE_COLUMNS_ROWS', { dimension: 'ROW', elements: [4], sheetName: 'Sheet1' }],
    ['SORT_CELLS', { col: 0, row: 0, zone: { left: 0, right: 1, top: 0, bottom: 5 }, sortDirection: 'asc' }],
    ['WORKBENCH_WRITE_CELLS', { top: 0, left: 1, block: new CellBlock([[{ content: 'x' }]]) }],
  ])('%s of the page is refused on protected cells', (command, payload) => {
    const { document, sheet } = execute();
    sheet.getRange('B1:B9').protect().removeEditors([COLLEAGUE]);
    document.person = COLLEAGUE;
    expect(() =>
      document.dispatch(command, { sheetId: document.getters.getActiveSheetId(), ...payload }),
    ).toThrow('protected');
  });

  describe('pastes', () => {
    /** B2:B9 is somebody else's, and D1:D9 takes numbers above 0. */
    const guarded = () => {
      const { document, sheet, app } = execute();
      sheet.getRange('A1:C1').setValues([['a', 'b', -1]]);
      sheet.getRange('B2:B9').protect().removeEditors([COLLEAGUE]);
      const rule = app.newDataValidation().requireNumberGreaterThan(0).setAllowInvalid(false).build();
      sheet.getRange('D1:D9').setDataValidation(rule);
      document.person = COLLEAGUE;
      const at = (a1: string) => [document.zoneOf(document.getters.getActiveSheetId(), a1)];
      return {
        document,
        copy: (a1: string, how = 'COPY') => {
          document.userSelect('Sheet1', a1);
          document.dispatch(how);
        },
        paste: (a1: string, options = {}) => document.dispatch('PASTE', { target: at(a1), ...options }),
        pasteText: (a1: string, text: string) =>
          document.dispatch('PASTE_FROM_OS_CLIPBOARD', { target: at(a1), clipboardContent: { text } }),
      };
    };

    test("nothing where one cell of it is protected, and that is told in Google's words", () => {
      const { document, copy, paste, pasteText } = guarded();
      const before = document.values('Sheet1');
      copy('A1:B1');
      // Selected is one cell, written would be two.
      expect(() => paste('A2')).toThrow('You are trying to edit a protected cell or object.');
      expect(() => pasteText('A2', 'x\ty')).toThrow('You are trying to edit a protected cell or object.');
      expect(document.values('Sheet1')).toEqual(before);
      paste('E2');
      pasteText('A2', 'x\ny');
      expect(document.values('Sheet1')).toEqual([
        ['a', 'b', -1, '', '', ''],
        ['x', '', '', '', 'a', 'b'],
        ['y', '', '', '', '', ''],
      ]);
    });

    test('nothing that it cuts from protected cells', () => {
      const { document, copy, paste } = guarded();
      copy('B2:C2', 'CUT');
      expect(() => paste('E5')).toThrow('protected');
      expect(document.values('Sheet1')).toHaveLength(1);
    });

    test('no value against a rejecting rule, which stays; a copied cell brings its own rule', () => {
      const { document, copy, paste, pasteText } = guarded();
      expect(() => pasteText('C1', '5\t-1')).toThrow('in cell D1 violates the data validation rules');
      copy('C1');
      expect(() => paste('D1:D2', { pasteOption: 'asValue' })).toThrow('in cell D1 violates');
      pasteText('D1', '7');
      expect(document.values('Sheet1')).toEqual([['a', 'b', -1, 7]]);
      copy('C1');
      paste('D1');
      expect(document.values('Sheet1')).toEqual([['a', 'b', -1, -1]]);
    });
  });

  test('types dates with points in a German spreadsheet, in the page too', () => {
    const document = openBook({ locale: 'de' });
    const sheetId = document.getters.getActiveSheetId();
    document.dispatch('UPDATE_CELL', { sheetId, col: 0, row: 0, content: '31.03.2026' });
    expect([document.values('Sheet1'), document.displayValues('Sheet1')]).toEqual([
      [['2026-03-31']],
      [['31.03.2026']],
    ]);
  });

  test('inserts rows above what a script holds', () => {
    const { document, sheet } = execute();
    sheet.getRange('A1:A2').setValues([['head'], ['row']]);
    document.userInsertRows('Sheet1', 1, 2);
    document.userDeleteRows('Sheet1', 2, 1);
    expect(document.values('Sheet1')).toEqual([['head'], [''], ['row']]);
  });

  test('selects what the script then finds active', () => {
    const { document, app } = execute();
    document.userSelect('Sheet1', 'C4:D5');
    expect([app.getActiveRange().getA1Notation(), app.getCurrentCell().getA1Notation()]).toEqual([
      'C4:D5',
      'C4',
    ]);
    expect(() => document.userSelect('Nowhere', 'A1')).toThrow('There is no sheet "Nowhere"');
  });

  test("undoes a script's block of values in one step", () => {
    const { document, sheet } = execute();
    sheet.getRange('A1:B2').setValues([
      [1, 2],
      [3, 4],
    ]);
    sheet.getRange('A1').setNote('n');
    document.dispatch('REQUEST_UNDO');
    document.dispatch('REQUEST_UNDO');
    expect([document.values('Sheet1'), sheet.getRange('A1').getNote()]).toEqual([[], '']);
  });
});
