import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { joinedZones } from '../../../workbench/spreadsheet/joined-zones';

const cell = (col: number, row: number) => ({ left: col, right: col, top: row, bottom: row });

describe('zones', () => {
  test('of cells below one another and side by side become one', () => {
    const block = [cell(1, 2), cell(2, 2), cell(1, 1), cell(2, 1)];
    expect(joinedZones(block)).toEqual([{ left: 1, right: 2, top: 1, bottom: 2 }]);
  });

  test('hold the same cells as before, each once', () => {
    const cells = fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(6)), {
      selector: ([col, row]) => `${col} ${row}`,
    });
    fc.assert(
      fc.property(cells, (given) => {
        const held = joinedZones(given.map(([col, row]) => cell(col, row))).flatMap((zone) => {
          const found: string[] = [];
          for (let col = zone.left; col <= zone.right; col += 1)
            for (let row = zone.top; row <= zone.bottom; row += 1) found.push(`${col} ${row}`);
          return found;
        });
        expect(held.sort()).toEqual(given.map(([col, row]) => `${col} ${row}`).sort());
      }),
    );
  });
});
