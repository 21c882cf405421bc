import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { execute } from '../support/spreadsheet-execution';

interface EnginePlugin {
  getComputedStyles?(sheetId: string): Record<number, Record<number, object>>;
}

const ROWS = 6;
const COLUMNS = 3;
const zone = fc.tuple(fc.nat(ROWS - 1), fc.nat(COLUMNS - 1), fc.nat(ROWS - 1), fc.nat(COLUMNS - 1));
const condition = fc.constantFrom('formula', 'beside', 'text', 'greater', 'blank');
const cell = fc.constantFrom<unknown>('', 'a', 'ab', 1, 5, '=1/0', '=A1');

test('a cell that is looked at has the formats that the engine gives it when it computes all of them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(zone, condition, fc.constantFrom('#ff0000', '#00ff00')), { maxLength: 4 }),
      fc.array(fc.array(cell, { minLength: COLUMNS, maxLength: COLUMNS }), {
        minLength: ROWS,
        maxLength: ROWS,
      }),
      (rules, values) => {
        const { app, sheet, document } = execute();
        sheet.setConditionalFormatRules(
          rules.map(([[top, left, bottom, right], kind, color]) => {
            const builder = app.newConditionalFormatRule().setBackground(color);
            const range = sheet.getRange(
              Math.min(top, bottom) + 1,
              Math.min(left, right) + 1,
              Math.abs(bottom - top) + 1,
              Math.abs(right - left) + 1,
            );
            if (kind === 'formula') builder.whenFormulaSatisfied('=$A1=1').setBold(true);
            else if (kind === 'beside') builder.whenFormulaSatisfied('=B2<>""');
            else if (kind === 'text') builder.whenTextContains('a');
            else if (kind === 'greater') builder.whenNumberGreaterThan(2);
            else builder.whenCellEmpty();
            return builder.setRanges([range, sheet.getRange('C1:C2')]).build();
          }),
        );
        sheet.getRange(1, 1, ROWS, COLUMNS).setValues(values);
        const { getters } = document;
        const sheetId = getters.getActiveSheetId();
        const looked = (): unknown[] =>
          Array.from({ length: ROWS * COLUMNS }, (_, index) => {
            const position = { sheetId, col: index % COLUMNS, row: Math.floor(index / COLUMNS) };
            return getters.getCellConditionalFormatStyle(position);
          });
        const computed = (): unknown[] => {
          const { handlers } = document.model as unknown as { handlers: readonly EnginePlugin[] };
          const styles =
            handlers.find((handler) => handler.getComputedStyles)?.getComputedStyles?.(sheetId) ?? {};
          return Array.from(
            { length: ROWS * COLUMNS },
            (_, index) => styles[index % COLUMNS]?.[Math.floor(index / COLUMNS)],
          );
        };
        expect(looked()).toEqual(computed());
        sheet.getRange('A1').setValue(1);
        expect(looked()).toEqual(computed());
      },
    ),
    { numRuns: 15 },
  );
});
