/**
 * Where the workbench was once kinder than Google, or other. Each was seen where the assertions of an emulator's tests that are
 * first run on live Apps Script were run here.
 */
import { describe, expect, test } from '@jest/globals';
import { runBody } from '../fixtures/addon';
import { execute, OWNER, plain } from '../support/spreadsheet-execution';

describe('Utilities.computeDigest', () => {
  const hex = (args: string): string =>
    runBody(
      `return Utilities.computeDigest(${args}).map((byte) => ('0' + (byte & 255).toString(16)).slice(-2)).join('')`,
    ) as string;
  const { MD5 } = { MD5: 'Utilities.DigestAlgorithm.MD5' };

  test('is of ASCII bytes where no charset is named, in which every other character is a question mark', () => {
    expect(hex(`${MD5}, 'Zoë'`)).toBe(hex(`${MD5}, 'Zo?'`));
    expect(hex(`${MD5}, 'Zoë', Utilities.Charset.US_ASCII`)).toBe(hex(`${MD5}, 'Zo?'`));
    expect(hex(`${MD5}, 'Zoë', Utilities.Charset.UTF_8`)).toBe(hex(`${MD5}, [90, 111, -61, -85]`));
  });

  test.each([`${MD5}, 'a', 'UTF_8'`, `${MD5}, 'a', Utilities.Charset.UTF_8, 1`, MD5])(
    'refuses (%s)',
    (args) => {
      expect(() => hex(args)).toThrow("don't match the method signature for Utilities.computeDigest");
    },
  );
});

describe('what a spreadsheet has no room for', () => {
  test('a sheet’s name of more than 100 characters, by script or by hand', () => {
    const { document, sheet, spreadsheet } = execute();
    const message = 'cannot be greater than 100 characters';
    expect(() => spreadsheet.insertSheet('x'.repeat(101))).toThrow(message);
    expect(() => sheet.setName('x'.repeat(101))).toThrow(message);
    const sheetId = document.getters.getActiveSheetId();
    const rename = { sheetId, oldName: 'Sheet1', newName: 'x'.repeat(101) };
    expect(() => document.dispatch('RENAME_SHEET', rename)).toThrow(message);
    expect(sheet.setName('x'.repeat(100)).getName()).toHaveLength(100);
  });

  test('more than 10 million cells', () => {
    const { sheet, spreadsheet } = execute();
    const message = 'above the limit of 10000000 cells';
    sheet.insertColumnsAfter(26, 9_970);
    expect(() => sheet.insertRowsAfter(1000, 1)).toThrow(message);
    expect(() => sheet.insertColumnsAfter(1, 5)).toThrow(message);
    expect(() => spreadsheet.insertSheet('more')).toThrow(message);
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1000, 9996]);
  });
});

describe('ranges', () => {
  test('of whole columns and rows print as such, of the whole sheet’s protection as nothing', () => {
    const { sheet, spreadsheet } = execute();
    expect(['D:F', '$D:$F', '5:7', 'D2:F', 'B2'].map((a1) => sheet.getRange(a1).getA1Notation())).toEqual([
      'D:F',
      'D:F',
      '5:7',
      'D2:F1000',
      'B2',
    ]);
    expect(spreadsheet.getRange('Sheet1!C:C').getA1Notation()).toBe('C:C');
    expect(sheet.getRange('D:F').offset(0, 0).getA1Notation()).toBe('D1:F1000');
    expect(sheet.protect().getRange().getA1Notation()).toBe('');
  });

  test('one formula for several cells is that of the first, and shifts with the others', () => {
    const { sheet } = execute();
    sheet.getRange('B2:C3').setFormula('=A1+$A$1');
    expect(plain(sheet.getRange('B2:C3').getFormulas())).toEqual([
      ['=A1+$A$1', '=B1+$A$1'],
      ['=A2+$A$1', '=B2+$A$1'],
    ]);
  });

  test('a copy fills a larger place with whole copies', () => {
    const { sheet } = execute();
    sheet.getRange('A1:A2').setValues([['a'], ['=A1']]);
    sheet.getRange('A1:A2').copyTo(sheet.getRange('C1:D5'));
    expect(plain(sheet.getRange('C1:D5').getFormulas())).toEqual([
      ['', ''],
      ['=C1', '=D1'],
      ['', ''],
      ['=C3', '=D3'],
      ['', ''],
    ]);
    expect(plain(sheet.getRange('C1:D5').getValues())).toEqual([
      ['a', 'a'],
      ['a', 'a'],
      ['a', 'a'],
      ['a', 'a'],
      ['', ''],
    ]);
  });

  test('the filter of the sheet is found from every range', () => {
    const { sheet } = execute();
    expect(sheet.getRange('H1').getFilter()).toBeNull();
    sheet.getRange('A1:C9').createFilter();
    expect(sheet.getRange('H1').getFilter()?.getRange().getA1Notation()).toBe('A1:C9');
  });

  test('an untouched cell wraps, and trimming makes no formula of a text', () => {
    const { sheet } = execute();
    expect(sheet.getRange('A1').getWrap()).toBe(true);
    expect(sheet.getRange('A1').setWrap(false).getWrap()).toBe(false);
    sheet.getRange('A1').setNumberFormat('@').setValue('   a  b ');
    sheet.getRange('A2').setValue('   =SUM(1,2)');
    sheet.getRange('A1:A2').trimWhitespace();
    expect(plain(sheet.getRange('A1:A2').getValues())).toEqual([['a b'], ['=SUM(1,2)']]);
    expect(sheet.getRange('A2').getFormula()).toBe('');
  });
});

test('a rich text reads back the style that was set, and the defaults where none was', () => {
  const { app, sheet } = execute();
  const style = app.newTextStyle().setBold(true).setForegroundColor('#ff0000').build();
  sheet.getRange('A1').setRichTextValue(app.newRichTextValue().setText('bold').setTextStyle(style).build());
  sheet.getRange('A2').setValue('plain');
  const read = (a1: string): unknown[] => {
    const { isBold, isItalic, getFontSize, getFontFamily, getForegroundColor } = sheet
      .getRange(a1)
      .getRichTextValue()!
      .getTextStyle();
    return [isBold(), isItalic(), getFontSize(), getFontFamily(), getForegroundColor()];
  };
  expect(read('A1')).toEqual([true, false, 10, 'Arial', '#ff0000']);
  expect(read('A2')).toEqual([false, false, 10, 'Arial', '#000000']);
});

test('a protection that only warns has no editors', () => {
  const { sheet } = execute();
  const protection = sheet.getRange('A1:A9').protect();
  expect(protection.getEditors().map((user) => user.getEmail())).toContain(OWNER);
  expect(protection.setWarningOnly(true).getEditors()).toEqual([]);
});
