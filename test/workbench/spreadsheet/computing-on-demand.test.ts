import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { WorkbenchDocument } from '../../../workbench/spreadsheet/document';
import { execute, openBook } from '../support/spreadsheet-execution';

const ROWS = 6;
const COLUMNS = 4;

const place = fc.record({
  row: fc.integer({ min: 1, max: ROWS }),
  column: fc.integer({ min: 1, max: COLUMNS }),
});
/** Fill the cells below or beside theirs, or cannot because something is there. */
const FILLING: readonly unknown[] = ['=MUNIT(2)', '=MUNIT(3)', '=TRANSPOSE(H1:H3)', '=G1:H3'];
const entry = fc.constantFrom<unknown>(
  ...['', 1, 'text', '=SUM(A1:D6)', '=A2&B1&B2&C2', '=A3', '=1/0'],
  ...FILLING,
);
const step = fc.oneof(
  fc.record({ do: fc.constant('write' as const), place, entry }),
  fc.record({
    do: fc.constant('format' as const),
    place,
    format: fc.constantFrom('0.00', 'yyyy-mm-dd', '@', ''),
  }),
  fc.record({
    do: fc.constantFrom('insert' as const, 'delete' as const, 'clear' as const, 'look' as const),
    place,
  }),
);

/** Which of two formulas fills a cell depends on the order of entry, in the engine without this module as well: one fills. */
const steps = fc.array(step, { maxLength: 12 }).map((all) => {
  const [first] = all.filter((one) => one.do === 'write' && FILLING.includes(one.entry));
  return all.filter((one) => one.do !== 'write' || one === first || !FILLING.includes(one.entry));
});

type Seen = Readonly<Record<'value' | 'format' | 'type', unknown>>;

/**
 * Which error a cell of a circle shows depends on the order of entry, in the engine without this module as well: of
 * B1 =#REF&B1 and A1 =SUM(A1:D6), B1 shows #REF or #CYCLE.
 */
function areInCircle(cell: Seen, other: Seen | undefined): boolean {
  const areErrors = cell.type === 'error' && other?.type === 'error';
  return areErrors && [cell.value, other.value].includes('#CYCLE');
}

/** What is seen in each cell, and rows below all that was written, which have a format alone. */
function seen(document: WorkbenchDocument): Seen[] {
  const { getters } = document;
  const sheetId = getters.getActiveSheetId();
  return Array.from({ length: (ROWS + 20) * (COLUMNS + 4) }, (_, index) => {
    const position = { sheetId, col: index % (COLUMNS + 4), row: Math.floor(index / (COLUMNS + 4)) };
    const { value, format, type } = getters.getEvaluatedCell(position);
    return { value, format, type };
  });
}

test('whatever was done and whenever somebody looked, cells show what they show in a book that is opened anew', () => {
  fc.assert(
    fc.property(steps, (done) => {
      const { sheet, document } = execute();
      sheet.getRange('C1:H26').setNumberFormat('0.0');
      for (const step of done) {
        const cell = sheet.getRange(step.place.row, step.place.column);
        if (step.do === 'write') cell.setValue(step.entry);
        else if (step.do === 'format') cell.setNumberFormat(step.format);
        else if (step.do === 'insert') sheet.insertRowBefore(step.place.row);
        else if (step.do === 'delete') sheet.deleteRow(step.place.row);
        else if (step.do === 'clear') cell.clear();
        else seen(document);
      }
      const shown = seen(document);
      const anew = seen(openBook({ saved: document.save() }));
      const said = shown.map((cell, index) => (areInCircle(cell, anew[index]) ? anew[index] : cell));
      expect(said).toEqual(anew);
    }),
    { numRuns: 40 },
  );
});

test('formulas see what another formula fills beside it, and blank cells as blank', () => {
  const { sheet } = execute();
  sheet.getRange('A1').setFormula('=MUNIT(2)');
  sheet.getRange('D1:D4').setFormulas([['=B2+1'], ['=SUM(A1:B3)'], ['=ISBLANK(C9)'], ['=COUNTBLANK(A1:C2)']]);
  expect(sheet.getRange('D1:D4').getValues().flat()).toEqual([2, 2, true, 2]);
  sheet.getRange('A1').setValue(7);
  expect(sheet.getRange('D1:D4').getValues().flat()).toEqual([1, 7, true, 5]);
});
