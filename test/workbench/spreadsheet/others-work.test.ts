import { describe, expect, test } from '@jest/globals';
import { execute, plain } from '../support/spreadsheet-execution';

describe('what other people have set on the sheet', () => {
  test('their colour scales stay when rules are read, added to and set again; left out, they are gone', () => {
    const { app, document, sheet } = execute();
    const sheetId = document.getters.getActiveSheetId();
    const scale = {
      type: 'ColorScaleRule',
      minimum: { type: 'value', color: 0xff0000 },
      maximum: { type: 'value', color: 0x00ff00 },
    };
    document.dispatch('ADD_CONDITIONAL_FORMAT', {
      sheetId,
      cf: { id: 'theirs', rule: scale },
      ranges: [document.getters.getRangeDataFromZone(sheetId, { left: 1, right: 1, top: 0, bottom: 8 })],
    });
    const ours = app
      .newConditionalFormatRule()
      .whenFormulaSatisfied('=$A1="late"')
      .setBackground('#ff0000')
      .setRanges([sheet.getRange('A1:A9')])
      .build();
    sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), ours]);
    expect(document.getters.getConditionalFormats(sheetId).map(({ rule }) => rule)).toEqual([
      expect.objectContaining(scale),
      expect.objectContaining({ type: 'CellIsRule' }),
    ]);
    sheet.setConditionalFormatRules([ours]);
    expect(document.getters.getConditionalFormats(sheetId)).toHaveLength(1);
  });

  test('rows that are hidden or filtered out are read and written like others', () => {
    const { app, sheet } = execute();
    sheet.getRange('A1:A4').setValues([['Status'], ['Pending'], ['Renewed'], ['Pending']]);
    sheet.hideRows(2);
    sheet
      .getRange('A1:A4')
      .createFilter()
      .setColumnFilterCriteria(1, app.newFilterCriteria().setHiddenValues(['Renewed']).build());
    expect([2, 3, 4].map((row) => [sheet.isRowHiddenByUser(row), sheet.isRowHiddenByFilter(row)])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
    expect(plain(sheet.getDataRange().getValues())).toEqual([
      ['Status'],
      ['Pending'],
      ['Renewed'],
      ['Pending'],
    ]);
    sheet.getRange('B1:B4').setValues([['n'], [1], [2], [3]]);
    expect(plain(sheet.getRange('B1:B4').getValues())).toEqual([['n'], [1], [2], [3]]);
    expect(sheet.getLastRow()).toBe(4);
  });

  test('a kind of chart is chosen before it gets a title of its own', () => {
    const { sheet } = execute();
    const builder = sheet.newChart() as unknown as GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder;
    expect(() => builder.setTitle('Points')).toThrow('not in the workbench: EmbeddedChartBuilder.setTitle');
    const line = sheet.newChart().asLineChart();
    expect(() =>
      (line as unknown as GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder).setStacked(),
    ).toThrow('not in the workbench: EmbeddedLineChartBuilder.setStacked');
  });
});

test('colours that a script has used are offered to pick once a person has done something', () => {
  const { document, sheet } = execute();
  sheet.getRange('A1').setBackground('#123456');
  expect(document.getters.getCustomColors()).not.toContain('#123456');
  document.userEdit('Sheet1', 'B1', 'x');
  expect(document.getters.getCustomColors()).toContain('#123456');
});
