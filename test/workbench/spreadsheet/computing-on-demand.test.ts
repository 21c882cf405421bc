import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { WorkbenchDocument } from '../../../workbench/spreadsheet/document';
import { registries } from '../../../workbench/spreadsheet/engine';
import { UNFORESEEABLE_FUNCTIONS } from '../../../workbench/spreadsheet/references';
import { execute, openBook } from '../support/spreadsheet-execution';

const ROWS = 2;
const COLUMNS = 2;
const TABS = ['Sheet1', 'Two', 'Three'] as const;

const place = fc.record({
  tab: fc.constantFrom(...TABS),
  row: fc.integer({ min: 1, max: ROWS }),
  column: fc.integer({ min: 1, max: COLUMNS }),
});
/** Fill the cells below or beside theirs, or cannot because something is there; of columns that no step writes to, as no circle may fill. */
const FILLING: readonly unknown[] = [
  ...['=MUNIT(2)', '=MUNIT(3)', '=TRANSPOSE(H1:H3)', '=G1:H3'],
  ...['=Two!G1:H3', '=TRANSPOSE(Three!H1:H3)'],
];
const formula = fc.constantFrom<unknown>(
  ...['', 'text', '=SUM(A1:D6)', '=A2&B1&B2&C2', '=A3', '=1/0'],
  ...FILLING,
);
const ofAnotherTab = fc
  .tuple(fc.constantFrom(...TABS), fc.constantFrom('=SUM(#A1:B3)', '=#A1', '=#B2', '=#A2&#B1'))
  .map(([tab, pattern]): unknown => pattern.replaceAll('#', `${tab}!`));
const onlyComputingKnows = fc.constantFrom<unknown>(
  ...['=INDIRECT("Two!B2")', '=OFFSET(Three!A1,1,1)', '=Corner', '=SUM(INDIRECT("Sheet1!A1:B3"))'],
);
const entry = fc.oneof(
  { weight: 4, arbitrary: formula },
  { weight: 4, arbitrary: ofAnotherTab },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 99 }) },
  { weight: 1, arbitrary: onlyComputingKnows },
);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('write' as const), place, entry }) },
  fc.record({
    do: fc.constant('format' as const),
    place,
    format: fc.constantFrom('0.00', 'yyyy-mm-dd', '@', ''),
  }),
  fc.record({
    do: fc.constantFrom('insert' as const, 'delete' as const, 'clear' as const),
    place,
  }),
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('look' as const, 'look at one' as const), place }),
  },
);

/** Which of two formulas fills a cell depends on the order of entry, in the engine without this module as well: one fills. */
const steps = fc.array(step, { maxLength: 16, size: 'max' }).map((all) => {
  const filling = all.filter((one) => one.do === 'write' && FILLING.includes(one.entry));
  const kept = new Set(
    TABS.map((tab) => filling.find((one) => one.place.tab === tab)).filter((one) => one !== undefined),
  );
  return all.filter((one) => !filling.includes(one) || kept.has(one));
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
function seen(document: WorkbenchDocument, tab: string): Seen[] {
  const { getters } = document;
  const sheetId = getters.getSheetIdByName(tab)!;
  return Array.from({ length: (ROWS + 24) * (COLUMNS + 6) }, (_, index) => {
    const position = { sheetId, col: index % (COLUMNS + 6), row: Math.floor(index / (COLUMNS + 6)) };
    const { value, format, type } = getters.getEvaluatedCell(position);
    return { value, format, type };
  });
}

/** The same book with every tab computed at once, as the engine does it. */
function openedAnew(document: WorkbenchDocument): WorkbenchDocument {
  const anew = openBook({ saved: document.save() });
  anew.evaluate('=COUNTA(Sheet1!A:Z)');
  return anew;
}

test('whatever was done and whenever somebody looked at a tab, cells show what they show in a book that is opened anew', () => {
  fc.assert(
    fc.property(steps, fc.shuffledSubarray([...TABS], { minLength: TABS.length }), (done, order) => {
      const { spreadsheet, document } = execute();
      for (const tab of TABS.slice(1)) spreadsheet.insertSheet(tab);
      const sheetOf = (tab: string) => spreadsheet.getSheetByName(tab)!;
      for (const tab of TABS) {
        sheetOf(tab).getRange('C1:H26').setNumberFormat('0.0');
        sheetOf(tab)
          .getRange('H1:H3')
          .setValues([[1], [2], [3]]);
      }
      spreadsheet.setNamedRange('Corner', sheetOf('Three').getRange('B2'));
      for (const step of done) {
        const sheet = sheetOf(step.place.tab);
        const cell = sheet.getRange(step.place.row, step.place.column);
        if (step.do === 'write') cell.setValue(step.entry);
        else if (step.do === 'format') cell.setNumberFormat(step.format);
        else if (step.do === 'insert') sheet.insertRowBefore(step.place.row);
        else if (step.do === 'delete') sheet.deleteRow(step.place.row);
        else if (step.do === 'clear') cell.clear();
        else if (step.do === 'look at one') cell.getValue();
        else seen(document, step.place.tab);
      }
      const shown = order.map((tab) => seen(document, tab));
      const anew = openedAnew(document);
      order.forEach((tab, index) => {
        const wanted = seen(anew, tab);
        const said = shown[index]!.map((cell, at) => (areInCircle(cell, wanted[at]) ? wanted[at] : cell));
        expect({ tab, said }).toEqual({ tab, said: wanted });
      });
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

test('a formula in no cell sees other tabs as they are', () => {
  const { spreadsheet, document } = execute();
  const other = spreadsheet.insertSheet('Other');
  other.getRange('A1:A2').setValues([[1], ['=A1+1']]);
  expect(document.evaluate('=SUM(Other!A1:A2)')).toEqual({ rows: [[3]] });
  other.getRange('A1').setValue(5);
  expect(document.evaluate('=SUM(Other!A1:A2)')).toEqual({ rows: [[11]] });
  expect(document.evaluate('=INDIRECT("Other!A2")')).toEqual({ rows: [[6]] });
});

test('tabs that nobody looks at are not computed, nor what they refer to twice', () => {
  const { spreadsheet, document } = execute();
  let computed = 0;
  document.installCustomFunctions(
    [{ name: 'COUNTED', description: '', parameters: [] }],
    () => (computed += 1),
  );
  const other = spreadsheet.insertSheet('Other');
  other.getRange('A1').setFormula('=COUNTED()');
  const [first] = spreadsheet.getSheets();
  for (const text of ['a', 'b', 'c']) {
    first!.getRange('A1').setValue(text);
    expect(first!.getRange('A1').getValue()).toBe(text);
  }
  expect(computed).toBe(0);
  expect(other.getRange('A1').getValue()).toBe(1);
});

/** They ask of the cells of their arguments. */
const ASKING_OF_ARGUMENTS = ['CELL', 'FORMULATEXT', 'ISFORMULA', 'SPILLED.RANGE', 'SUBTOTAL'];

test('the functions whose references only computing knows are those of the engine that ask it for cells', () => {
  const { content } = registries.functionRegistry as unknown as {
    content: Record<string, { compute: (...args: never) => unknown }>;
  };
  const asking = Object.entries(content).filter(([, { compute }]) =>
    /\b(?:getters|addDependencies|updateDependencies|addPivotDependencies|getFormulaResult)\b/.test(
      String(compute),
    ),
  );
  const names = asking.map(([name]) => name).sort();
  expect(names).toEqual([...UNFORESEEABLE_FUNCTIONS, ...ASKING_OF_ARGUMENTS].sort());
});
