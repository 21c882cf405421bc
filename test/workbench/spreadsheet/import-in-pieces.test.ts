import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { WorkbenchDocument } from '../../../workbench/spreadsheet/document';
import { bundleOf } from '../fixtures/addon';
import { fullBook } from '../support/full-book';
import { NOON, openBook } from '../support/spreadsheet-execution';
import { createNodeRealm } from '../../../workbench/runtime/node-realm';
import { createWorkbench, openWorkbench } from '../../../workbench/runtime/workbench';

const noBreath = (): Promise<void> => Promise.resolve();

async function openedInPieces(saved: unknown): Promise<WorkbenchDocument> {
  const document = openBook({ saved, inPieces: true });
  await document.readCells(noBreath);
  return document;
}

/** All that a person or a script can see of a book. */
function everything(document: WorkbenchDocument): object {
  const { getters } = document;
  return {
    saved: document.save(),
    sheets: getters.getSheetIds().map((sheetId) => {
      const name = getters.getSheetName(sheetId);
      const rows = Array.from({ length: getters.getNumberRows(sheetId) }, (_, row) => row);
      return {
        size: document.dataSize(sheetId),
        values: document.values(name),
        displayed: document.displayValues(name),
        errors: getters
          .getEvaluatedCells(sheetId)
          .flatMap(({ message }) => (message ? [String(message)] : [])),
        rowSizes: rows.map((row) => getters.getRowSize(sheetId, row)),
        hidden: rows.filter((row) => getters.isRowHidden(sheetId, row)),
        merges: getters.getMerges(sheetId).map(({ top, left, bottom, right }) => [top, left, bottom, right]),
        styles: rows.slice(0, 5).map((row) => getters.getCellComputedStyle({ sheetId, col: 0, row })),
      };
    }),
    colours: getters.getCustomColors(),
    tracked: getters.getCellsWithTrackedFormula('PIVOT').length,
    selection: [getters.getActiveSheetId(), getters.getSelectedZone()],
    canUndo: getters.canUndo(),
    settings: [document.name, document.locale, document.timeZone, document.sharing],
  };
}

/** What depends on what is known as well. */
function edited(document: WorkbenchDocument): object {
  document.userEdit('Sheet1', 'A2', '41');
  document.userInsertRows('Sheet1', 1, 1);
  return document.values('Sheet1');
}

describe('a book that is opened piece by piece', () => {
  test('is the one that is opened at once', async () => {
    const { document, sheet, spreadsheet } = fullBook();
    sheet.deleteRows(401, 600);
    sheet.getRange('E2:G3').merge();
    sheet.getRange('A5:D400').setNumberFormat('0.00').setFontColor('#ff0000');
    sheet.getRange('D1:D399').setValues(Array.from({ length: 399 }, (_, row) => [row % 7 === 0 ? '' : row]));
    sheet.getRange('H1').setFormula('=TRANSPOSE(D1:D5)');
    sheet.getRange('H390').setFormula('=SUM(D1:D399;H1:L1)');
    sheet.getRange('I300').setValue('two\nlines').setFontSize(20);
    sheet.getRange('I301:I302').setFormulas([['=I302'], ['=I301']]);
    sheet.getRange('J300').setFormula('=TODAY()+D2');
    spreadsheet.insertSheet('Other').getRange('B2').setFormula('=Sheet1!D390&"/"&AS_OF');
    const saved: unknown = JSON.parse(JSON.stringify(document.save()));
    const [atOnce, inPieces] = [openBook({ saved }), await openedInPieces(saved)];
    expect(everything(inPieces)).toEqual(everything(atOnce));
    expect(inPieces.save()).toEqual(saved);
    expect(edited(inPieces)).toEqual(edited(atOnce));
  });

  test('is so whatever is in its cells', async () => {
    const content = fc.oneof(
      fc.constantFrom(
        '',
        '7',
        'text',
        "'007",
        '=A1',
        '=SUM(A1:B390)',
        '=TRANSPOSE(A1:A3)',
        '=Z1/0',
        '=NOTHERE()',
      ),
      fc.integer().map(String),
      fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 400 })).map(([col, row]) => `=${letter(col)}${row}*2`),
    );
    const position = fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 400 }));
    const cell = fc.tuple(
      position.map(([col, row]) => `${letter(col)}${row}`),
      content,
    );
    const zone = fc
      .tuple(position, position)
      .map(
        ([[col, row], [width, last]]) =>
          `${letter(col)}${row}:${letter(Math.max(col, width))}${Math.max(row, last)}`,
      );
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { maxLength: 40 }),
        fc.array(zone, { maxLength: 2 }),
        async (cells, zones) => {
          const sheet = {
            ...(openBook().save() as { book: { sheets: object[] } }).book.sheets[0],
            cells: Object.fromEntries(cells),
            rowNumber: 400,
            styles: Object.fromEntries(zones.slice(0, 1).map((name) => [name, 1])),
            formats: Object.fromEntries(zones.slice(1).map((name) => [name, 1])),
          };
          const empty = openBook().save() as { book: object };
          const book = {
            ...empty.book,
            sheets: [sheet],
            styles: { 1: { fontSize: 18, fillColor: '#123456' } },
            formats: { 1: '0.00' },
          };
          const saved = { ...empty, book };
          expect(everything(await openedInPieces(saved))).toEqual(everything(openBook({ saved })));
        },
      ),
      { numRuns: 15 },
    );
  });

  test('computes the functions of an add-on, and tells how far it is', async () => {
    const bundle = bundleOf(`/** @customfunction */
      function TWICE(input) { return Array.isArray(input) ? input.map(([x]) => [x * 2]) : input * 2; }`);
    const options = { bundle, createRealm: createNodeRealm, now: NOON };
    const { document } = createWorkbench(options);
    document.userInsertRows('Sheet1', 1000, 1000);
    document.writeCells(
      'sheet1',
      0,
      0,
      Array.from({ length: 2000 }, (_, row) => [{ content: String(row) }]),
    );
    document.writeCells('sheet1', 0, 1, [[{ content: '=TWICE(A1:A2000)' }, { content: '=TWICE(B9)' }]]);
    const saved: unknown = JSON.parse(JSON.stringify(createWorkbench(options).save()));
    const file = { ...(saved as object), document: JSON.parse(JSON.stringify(document.save())) as unknown };
    const shares: number[] = [];
    const opened = await openWorkbench({ ...options, saved: file }, (share) => {
      shares.push(share);
      return Promise.resolve();
    });
    expect(opened.document.values('Sheet1')[1999]?.slice(0, 2)).toEqual([1999, 3998]);
    expect(opened.document.values('Sheet1')[0]).toEqual([0, 0, 32]);
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  test.each(['at once', 'in pieces'])('shows each tab from its first cell on, opened %s', async (how) => {
    const { document, spreadsheet } = fullBook();
    spreadsheet.insertSheet('Other').getRange('D20').activate();
    const saved: unknown = JSON.parse(JSON.stringify(document.save()));
    const opened = how === 'at once' ? openBook({ saved }) : await openedInPieces(saved);
    // As the page does when the grid is laid out.
    opened.dispatch('RESIZE_SHEETVIEW', { width: 500, height: 400, gridOffsetX: 0, gridOffsetY: 0 });
    const { getters } = opened;
    const window = () => getters.getActiveMainViewport();
    expect(window()).toMatchObject({ left: 0 });
    expect(window().top).toBeGreaterThan(0);
    expect(window().bottom).toBeGreaterThanOrEqual(19);
    opened.activateSheet(opened.sheetIdOf('Sheet1'));
    expect(window()).toMatchObject({
      left: 0,
      top: getters.getPaneDivisions(getters.getActiveSheetId()).ySplit,
    });
  });

  test('is read at once where an older engine has written it', async () => {
    const { document } = fullBook();
    const { book, ...file } = document.save() as { book: object };
    const older = { ...file, book: { ...book, version: '19.3.1' } };
    const opened = openBook({ saved: older, inPieces: true });
    expect(opened.values('Sheet1')[1]?.[0]).toBe('Acme');
    await opened.readCells(() => Promise.reject(new Error('nothing is left to read')));
  });
});

function letter(column: number): string {
  return 'ABCDEFGHIJ'.charAt(column);
}
