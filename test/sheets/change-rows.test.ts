import { describe, expect, test } from '@jest/globals';
import type { Sheet } from '../../src/google/spreadsheet';
import type { RowChange } from '../../src/sheets/change-rows';
import { changeRows } from '../../src/sheets/change-rows';
import { cellOf, readTable } from '../../src/sheets/table-data';
import type { TableDeclaration } from '../../src/tables/table';
import { inFive } from '../../src/tables/translated';

type Column = 'rowKey' | 'status' | 'notes';
interface Cell {
  readonly value: string;
  readonly formula: string;
}

const TABLE = {
  key: 'small',
  columns: (['rowKey', 'status', 'notes'] as const).map((key) => ({
    ...{ key, label: inFive(key, key, key, key, key) },
  })),
} as unknown as TableDeclaration<Column>;

const entered = (text: string): Cell =>
  text.startsWith('=')
    ? { value: 'computed', formula: text }
    : { value: text.replace(/^'/, ''), formula: '' };

/** A sheet of three columns; `meanwhile` is what somebody does right before the first write. */
function sheetOf(
  rows: readonly (readonly string[])[],
  meanwhile: (cells: Cell[][]) => void = () => undefined,
) {
  const cells = [['rowKey', 'status', 'notes'], ...rows].map((row) => row.map(entered));
  let writes = 0;
  const part = (row: number, column: number, height: number) =>
    cells.slice(row - 1, row - 1 + height).map((line) => line.slice(column - 1, column));
  const sheet = {
    getDataRange: () => ({ getValues: () => cells.map((row) => row.map(({ value }) => value)) }),
    getRange: (row: number, column: number, height: number) => ({
      getFormulas: () => part(row, column, height).map((line) => line.map(({ formula }) => formula)),
    }),
    getRangeList: (places: readonly string[]) => ({
      setValue(text: string) {
        writes += 1;
        if (writes === 1) meanwhile(cells);
        for (const place of places) {
          const [, letter = '', first = '', last = ''] = /^([A-Z])(\d+):[A-Z](\d+)$/.exec(place) ?? [];
          for (let row = Number(first); row <= Number(last); row += 1) {
            const line = cells[row - 1];
            if (line) line[letter.charCodeAt(0) - 65] = entered(text);
          }
        }
      },
    }),
  };
  const change = (...changes: readonly RowChange<Column>[]) =>
    changeRows(readTable(sheet as unknown as Sheet, TABLE), changes, (data, row) =>
      String(cellOf(data, row, 'rowKey')),
    );
  const shown = () =>
    cells.slice(1).map((row) => row.map(({ value, formula }) => (formula ? `formula ${formula}` : value)));
  return { change, shown, writes: () => writes };
}

const setStatus = (row: string, cell: string): RowChange<Column> => ({ row, column: 'status', cell });

describe('a formula of the user’s', () => {
  test('stays, whatever else is changed in the same call', () => {
    const { change, shown } = sheetOf([
      ['r1', '=IF(TRUE,"mine")', ''],
      ['r2', 'Pending', ''],
    ]);
    change(setStatus('r1', 'Renewed'), setStatus('r2', 'Renewed'));
    expect(shown()).toEqual([
      ['r1', 'formula =IF(TRUE,"mine")', ''],
      ['r2', 'Renewed', ''],
    ]);
  });

  test('stays where rows are sorted between the look and the write', () => {
    const { change, shown } = sheetOf(
      [
        ['r1', '=IF(TRUE,"mine")', ''],
        ['r2', 'Pending', ''],
        ['r3', 'Pending', ''],
      ],
      (cells) => cells.push(...cells.splice(2, 1)),
    );
    change(setStatus('r1', 'Renewed'), setStatus('r2', 'Renewed'));
    expect(shown()).toEqual([
      ['r1', 'formula =IF(TRUE,"mine")', ''],
      ['r3', 'Pending', ''],
      ['r2', 'Renewed', ''],
    ]);
  });
});

test('text that looks like a formula is put back as the text it was', () => {
  const { change, shown } = sheetOf(
    [
      ['r1', 'Pending', ''],
      ['r2', `'=HYPERLINK("http://evil.example")`, ''],
    ],
    (cells) => cells.splice(1, 2, ...cells.slice(1, 3).reverse()),
  );
  change(setStatus('r1', 'Renewed'));
  const [first, second] = shown();
  expect(second).toEqual(['r1', 'Renewed', '']);
  expect(first?.[1]).toBe('=HYPERLINK("http://evil.example")');
});

test('a change whose row is gone is not made elsewhere', () => {
  const { change, shown } = sheetOf(
    [
      ['r1', 'Pending', ''],
      ['r2', 'Pending', 'note'],
    ],
    (cells) => cells.splice(1, 1),
  );
  change(setStatus('r1', 'Renewed'));
  expect(shown()).toEqual([['r2', 'Pending', 'note']]);
});
