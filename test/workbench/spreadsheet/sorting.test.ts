import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { WorkbenchDocument } from '../../../workbench/spreadsheet/document';
import { execute, plain, type TestExecution } from '../support/spreadsheet-execution';

const ROWS = 8;
const ZONE = { left: 0, right: 1, top: 1, bottom: ROWS };

/** Each sorts A2:B9 by its first column. */
const WAYS: Readonly<Record<string, (execution: TestExecution, ascending: boolean) => void>> = {
  'Range.sort': ({ sheet }, ascending) => {
    sheet.getRange(`A2:B${ROWS + 1}`).sort({ column: 1, ascending });
  },
  'Filter.sort': ({ sheet }, ascending) => {
    sheet
      .getRange(`A1:B${ROWS + 1}`)
      .createFilter()
      .sort(1, ascending);
  },
  // As the engine's menu of a filter gives it.
  "a person by the filter's arrow": ({ document }, ascending) =>
    sortAsPerson(document, ascending, { emptyCellAsZero: true, sortHeaders: true }),
  'a person by the menu Data': ({ document }, ascending) =>
    sortAsPerson(document, ascending, { sortHeaders: true }),
};

function sortAsPerson(document: WorkbenchDocument, ascending: boolean, sortOptions: object): void {
  const sheetId = document.getters.getActiveSheetId();
  const sortDirection = ascending ? 'asc' : 'desc';
  document.dispatch('SORT_CELLS', { sheetId, col: 0, row: 1, zone: ZONE, sortDirection, sortOptions });
}

/** The values beside their place before, which tells equal ones apart. */
function sorted(way: string, column: readonly unknown[], ascending: boolean): unknown[] {
  const execution = execute();
  const { sheet } = execution;
  sheet
    .getRange(`A1:B${ROWS + 1}`)
    .setValues([['value', 'before'], ...Array.from({ length: ROWS }, (_, row) => [column[row] ?? '', row])]);
  WAYS[way]?.(execution, ascending);
  return plain(sheet.getRange(`A2:B${ROWS + 1}`).getValues()) as unknown[];
}

describe.each(Object.keys(WAYS))('sorting: %s', (way) => {
  test('numbers, then texts, then booleans, then errors, and blank cells last in either direction', () => {
    const column = ['b', '', true, 10, '=1/0', 'A', -2, ''];
    const kinds = (ascending: boolean): unknown[] =>
      (sorted(way, column, ascending) as [unknown, number][]).map(([value]) => value);
    expect(kinds(true)).toEqual([-2, 10, 'A', 'b', true, '#DIV/0!', '', '']);
    expect(kinds(false)).toEqual(['#DIV/0!', true, 'b', 'A', 10, -2, '', '']);
  });

  test('whatever is in the column, as every other way, and equal values as they stood', () => {
    const value = fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.constantFrom('', 'a', 'B', 'b', 'é', 'f', true, false, '=1/0', '=""'),
    );
    fc.assert(
      fc.property(
        fc.array(value, { minLength: ROWS, maxLength: ROWS }),
        fc.boolean(),
        (column, ascending) => {
          expect(sorted(way, column, ascending)).toEqual(sorted('Range.sort', column, ascending));
        },
      ),
      { numRuns: way === 'Range.sort' ? 1 : 15 },
    );
  });
});

describe('a person who sorts', () => {
  const withNote = () => {
    const execution = execute();
    const { sheet } = execution;
    sheet.getRange('A1:B3').setValues([
      ['name', 'twice'],
      ['b', '=LEN(A2)*2'],
      ['a', '=LEN(A3)*2'],
    ]);
    sheet.getRange('A2').setNote('of b');
    return { ...execution, notes: () => plain(sheet.getRange('A1:A3').getNotes()).flat() };
  };

  test('moves notes and formulas with their row, in one step that one undo takes back', () => {
    const { document, sheet, notes } = withNote();
    const before = document.values('Sheet1');
    sortAsPerson(document, true, { sortHeaders: true });
    expect([document.values('Sheet1'), notes()]).toEqual([
      [
        ['name', 'twice'],
        ['a', 2],
        ['b', 2],
      ],
      ['', '', 'of b'],
    ]);
    expect(sheet.getRange('B3').getFormula()).toBe('=LEN(A3)*2');
    document.dispatch('REQUEST_UNDO');
    expect([document.values('Sheet1'), notes()]).toEqual([before, ['', 'of b', '']]);
  });

  test('has the edit reported once', () => {
    const { document } = withNote();
    const edits: unknown[] = [];
    document.onEdit(({ zone }) => edits.push(zone));
    sortAsPerson(document, true, { sortHeaders: true });
    expect(edits).toEqual([{ left: 0, right: 1, top: 1, bottom: 2 }]);
  });

  test('keeps merged cells whole, blank ones last', () => {
    const { document, sheet } = execute();
    sheet.getRange('A1:A6').setValues([[''], [''], [2], [''], [1], ['']]);
    for (const merge of ['A1:A2', 'A3:A4', 'A5:A6']) sheet.getRange(merge).merge();
    const sheetId = document.getters.getActiveSheetId();
    document.dispatch('SORT_CELLS', {
      sheetId,
      col: 0,
      row: 0,
      zone: { left: 0, right: 0, top: 0, bottom: 5 },
      sortDirection: 'asc',
      sortOptions: { emptyCellAsZero: true, sortHeaders: true },
    });
    expect(plain(sheet.getRange('A1:A6').getValues()).flat()).toEqual([1, '', 2, '', '', '']);
  });
});
