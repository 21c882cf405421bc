import { describe, expect, test } from '@jest/globals';
import { execute, openBook, plain } from '../support/spreadsheet-execution';

describe('values of a range', () => {
  test('blank is "", the rest keeps its type', () => {
    const { sheet } = execute();
    sheet.getRange('A1:D2').setValues([
      ['Acme', 1.5, true, null],
      ['', 0, false, '=B1*2'],
    ]);
    expect(plain(sheet.getRange('A1:D3').getValues())).toEqual([
      ['Acme', 1.5, true, ''],
      ['', 0, false, 3],
      ['', '', '', ''],
    ]);
    expect(sheet.getRange('D2').getFormula()).toBe('=B1*2');
    expect(sheet.getRange('A3').isBlank()).toBe(true);
  });

  test('arrays and dates belong to the realm of the add-on', () => {
    const { sheet, realm } = execute();
    sheet.getRange('A1').setValue('2026-03-31');
    const { Array: RealmArray, Date: RealmDate } = realm.globals as {
      Array: ArrayConstructor;
      Date: DateConstructor;
    };
    const values = sheet.getRange('A1:B1').getValues();
    expect(values).toBeInstanceOf(RealmArray);
    expect(values[0]).toBeInstanceOf(RealmArray);
    expect(sheet.getRange('A1').getValue()).toBeInstanceOf(RealmDate);
  });

  test('arrays of the realm of the add-on are taken', () => {
    const { sheet, realm, app } = execute();
    sheet.getRange('A1:B1').setValues(realm.adopt([['x', new Date(0)]]));
    expect(sheet.getRange('A1').getValue()).toBe('x');
    sheet.getRange('C1').setDataValidation(
      app
        .newDataValidation()
        .requireValueInList(realm.adopt(['a', 'b']))
        .build(),
    );
    expect(plain(sheet.getRange('C1').getDataValidation()?.getCriteriaValues())).toEqual([['a', 'b'], true]);
  });

  test.each(['Asia/Tokyo', 'America/Sao_Paulo', 'Pacific/Apia', 'America/New_York', 'Europe/London'])(
    'a date comes back to the day in a spreadsheet of %s',
    (timeZone) => {
      const { sheet } = execute(openBook({ timeZone }));
      sheet.getRange('A1').setValue('2026-03-31');
      const day = sheet.getRange('A1').getValue() as Date;
      const local = new Intl.DateTimeFormat('sv', {
        timeZone,
        dateStyle: 'short',
        timeStyle: 'short',
      }).format(day.getTime());
      expect(local).toBe('2026-03-31 00:00');
      sheet.getRange('A2').setValue(day);
      expect(sheet.getRange('A2').getDisplayValue()).toBe('3/31/2026');
      expect(
        sheet
          .getRange('A1:A2')
          .getValues()
          .map(([value]) => Number(value)),
      ).toEqual([day.getTime(), day.getTime()]);
    },
  );

  test('a Date gives an unformatted cell a date format, with the time when it has one', () => {
    const { sheet } = execute(openBook({ timeZone: 'UTC' }));
    sheet
      .getRange('A1:A2')
      .setValues([[new Date('2026-03-31T00:00:00Z')], [new Date('2026-03-31T13:05:00Z')]]);
    expect(sheet.getRange('A1:A2').getDisplayValues()).toEqual([['3/31/2026'], ['3/31/2026 01:05:00 PM']]);
  });

  test('texts are read in the locale of the spreadsheet', () => {
    const { sheet } = execute(openBook({ locale: 'de', timeZone: 'UTC' }));
    sheet.getRange('A1:A3').setValues([['31.03.2026'], ['1.234,5'], ["'1.234,5"]]);
    expect(plain(sheet.getRange('A1:A3').getValues())).toEqual([
      [new Date('2026-03-31T00:00:00Z')],
      [1234.5],
      ['1.234,5'],
    ]);
    expect(sheet.getRange('A1:A3').getDisplayValues()).toEqual([['31.03.2026'], ['1.234,50'], ['1.234,5']]);
  });

  test('formulas take the separators of the locale', () => {
    const german = execute(openBook({ locale: 'de' })).sheet;
    german.getRange('A1').setFormula('=SUM(1,5;2)');
    expect(german.getRange('A1').getValue()).toBe(3.5);
    expect(german.getRange('A1').getFormula()).toBe('=SUM(1,5;2)');
    german.getRange('A2').setFormula('=IF(TRUE,1,2)');
    expect(german.getRange('A2').getValue()).toBe('#ERROR!');
    const american = execute().sheet;
    american.getRange('A1').setFormula('=SUM(1;2)');
    expect(american.getRange('A1').getValue()).toBe(3);
  });

  test('plain text keeps leading zeros and long numbers', () => {
    const { sheet } = execute();
    sheet.getRange('A:A').setNumberFormat('@');
    sheet.getRange('A1:A4').setValues([['00420'], [12345678], ['2026-01-15'], ["'=1+1"]]);
    expect(sheet.getRange('A1:A4').getValues()).toEqual(
      plain([['00420'], ['12345678'], ['2026-01-15'], ['=1+1']]),
    );
    expect(sheet.getRange('A1:A4').getNumberFormats()).toEqual(plain([['@'], ['@'], ['@'], ['@']]));
    sheet.getRange('A1:A4').setNumberFormat('General');
    expect(plain(sheet.getRange('A1:A4').getValues())).toEqual([
      ['00420'],
      ['12345678'],
      ['2026-01-15'],
      ['=1+1'],
    ]);
    sheet.getRange('B1').setValue("'007").setNumberFormat('@');
    expect(sheet.getRange('B1').getDisplayValue()).toBe('007');
  });

  test('a number with a leading zero loses it without plain text', () => {
    const { sheet } = execute();
    expect(sheet.getRange('A1').setValue('00420').getValue()).toBe(420);
  });

  test('error values have the names that Google gives them', () => {
    const { sheet } = execute();
    sheet.getRange('A1:A3').setFormulas([['=1/0'], ['=NOSUCH(1)'], ['=A3']]);
    expect(plain(sheet.getRange('A1:A3').getValues())).toEqual([['#DIV/0!'], ['#NAME?'], ['#REF!']]);
  });

  test('data of another shape than the range is refused', () => {
    const { sheet } = execute();
    expect(() => sheet.getRange('A1:A2').setValues([['x']])).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(() => sheet.getRange('A1:B1').setValues([['x']])).toThrow('The data has 1 but the range has 2.');
  });

  test('an invalid date is refused', () => {
    const { sheet } = execute();
    expect(() => sheet.getRange('A1').setValue(new Date(NaN))).toThrow('invalid date');
  });

  test('rows and columns count from 1 and end with the sheet', () => {
    const { sheet } = execute();
    expect(() => sheet.getRange(0, 1)).toThrow('The starting row of the range is too small.');
    expect(() => sheet.getRange(1, 0)).toThrow('The starting column of the range is too small.');
    expect(() => sheet.getRange(1, 1, 0)).toThrow('The number of rows in the range must be at least 1.');
    expect(() => sheet.getRange(1001, 1)).toThrow(
      'The coordinates of the range are outside the dimensions of the sheet.',
    );
    expect(() => sheet.getRange(1, 1).offset(-1, 0)).toThrow('too small');
    expect(() => sheet.getRange('A1001')).toThrow('exceeds grid limits');
    expect(() => sheet.getRange('nonsense')).toThrow('Range not found');
  });

  test('only appendRow and inserting make the sheet larger', () => {
    const { sheet } = execute();
    sheet.getRange('A1000').setValue('last');
    sheet.appendRow(['more', 1]);
    expect([sheet.getMaxRows(), sheet.getLastRow(), sheet.getLastColumn()]).toEqual([1001, 1001, 2]);
  });

  test('what is not built throws and says so, each call passes the gate once', () => {
    const { sheet, calls } = execute();
    expect(() => (sheet.getRange('A1') as unknown as { setShowHyperlink: unknown }).setShowHyperlink).toThrow(
      'not in the workbench: Range.setShowHyperlink',
    );
    expect(() => (sheet as unknown as { document: unknown }).document).toThrow(
      'not in the workbench: Sheet.document',
    );
    expect(() => (sheet as unknown as { constructor: unknown }).constructor).toThrow(
      'not in the workbench: Sheet.constructor',
    );
    calls.length = 0;
    sheet.getRange('A1:B2').setBackground('red');
    expect(calls).toEqual(['handle Sheet.getRange', 'write Range.setBackground']);
  });

  test('too few arguments are refused as on Google', () => {
    const { sheet } = execute();
    expect(() => (sheet.getRange('A1') as unknown as { setValue(): void }).setValue()).toThrow(
      "The parameters () don't match the method signature for SpreadsheetApp.Range.setValue.",
    );
  });
});
