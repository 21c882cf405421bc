import { describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { inLocale, openXlsx } from '../../../workbench/spreadsheet/open-xlsx';
import { fullBook } from '../support/full-book';
import { execute, openBook, plain } from '../support/spreadsheet-execution';

/** Apart from all else that is in a file: jest.config.js runs these in every zone. */
describe('a day in a saved file', () => {
  test('opens again as it was', () => {
    const { document } = fullBook();
    const again = execute(openBook({ saved: JSON.parse(JSON.stringify(document.save())) }));
    const sheet = again.spreadsheet.getSheetByName('Sheet1');
    expect(plain(sheet?.getRange('C2:C3').getDisplayValues())).toEqual([['2026-03-01'], ['2026-03-02']]);
  });

  test('is the same day in Excel, as another library reads it', async () => {
    const { document } = fullBook();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await document.toXlsx()).buffer as ArrayBuffer);
    const day = workbook.getWorksheet('Sheet1')?.getCell('C2').value;
    expect(day).toEqual(new Date('2026-03-01T00:00:00Z'));
  });

  test('opens in the language of the book that was open, dates as it writes them', async () => {
    const { sheet, document } = execute(openBook());
    sheet.getRange('A1:A2').setValues([['3/1/2026'], [1234.5]]);
    const opened = await openXlsx(await document.toXlsx());
    const german = execute(
      openBook({ locale: 'de', saved: { ...opened, book: inLocale(opened.book, 'de') } }),
    );
    expect(plain(german.sheet.getRange('A1:A2').getDisplayValues())).toEqual([['01.03.2026'], ['1234,5']]);
  });

  test('as Excel opens again with its names, which its formulas use', async () => {
    const { spreadsheet, sheet, document } = fullBook();
    const rules = spreadsheet.insertSheet('Rules & more');
    spreadsheet.setNamedRange('POINT_RULES', rules.getRange('A1:B5'));
    sheet.getRange('E1').setFormula('=AS_OF+1').setNumberFormat('yyyy-mm-dd');
    const opened = execute(openBook({ saved: await openXlsx(await document.toXlsx()) }));
    expect(opened.spreadsheet.getRangeByName('POINT_RULES')?.getA1Notation()).toBe('A1:B5');
    expect(opened.spreadsheet.getRangeByName('POINT_RULES')?.getSheet().getName()).toBe('Rules & more');
    const formula = opened.spreadsheet.getSheetByName('Sheet1')?.getRange('E1');
    expect([formula?.getFormula(), formula?.getDisplayValue()]).toEqual(['=AS_OF+1', '2026-03-02']);
  });
});
