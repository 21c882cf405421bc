import { describe, expect, test } from '@jest/globals';
import { COLLEAGUE, execute, OWNER, plain } from '../support/spreadsheet-execution';

const values = (range: GoogleAppsScript.Spreadsheet.Range): unknown[][] => plain(range.getValues());
const fillOf = (execution: ReturnType<typeof execute>, col: number, row: number) =>
  execution.document.getters.getCellComputedStyle({
    sheetId: execution.document.getters.getActiveSheetId(),
    col,
    row,
  }).fillColor;

describe('data validation', () => {
  test('a rejecting rule refuses a script, naming the cell, and nothing of the block is written', () => {
    const { app, sheet } = execute();
    const rule = app
      .newDataValidation()
      .requireValueInList(['HubSpot', 'Partner'])
      .setAllowInvalid(false)
      .setHelpText('Choose one.')
      .build();
    sheet.getRange('B2:B10').setDataValidation(rule);
    expect(() => sheet.getRange('B2:B3').setValues([['Partner'], ['partner']])).toThrow(
      'The data you entered in cell B3 violates the data validation rules set on this cell. Choose one.',
    );
    expect(values(sheet.getRange('B2:B3'))).toEqual([[''], ['']]);
    sheet.getRange('B2:B4').setValues([['Partner'], [''], ['HubSpot']]);
    expect(values(sheet.getRange('B2:B4'))).toEqual([['Partner'], [''], ['HubSpot']]);
  });

  test('a list holds 500 values and refuses one more', () => {
    const { app } = execute();
    const listing = (count: number) => () =>
      app
        .newDataValidation()
        .requireValueInList(Array.from({ length: count }, (_, index) => `Contact ${index}`));
    expect(listing(500)().build().getCriteriaValues()[0]).toHaveLength(500);
    expect(listing(501)).toThrow('500');
  });

  test('a warning rule lets everything in', () => {
    const { app, sheet } = execute();
    sheet.getRange('A1').setDataValidation(app.newDataValidation().requireNumberBetween(1, 5).build());
    expect(sheet.getRange('A1').setValue(9).getValue()).toBe(9);
  });

  test.each<
    [
      string,
      (
        builder: GoogleAppsScript.Spreadsheet.DataValidationBuilder,
      ) => GoogleAppsScript.Spreadsheet.DataValidationBuilder,
      unknown,
      unknown,
    ]
  >([
    ['a number between', (builder) => builder.requireNumberBetween(1, 5), 3, 6],
    ['a number greater', (builder) => builder.requireNumberGreaterThan(0), 1, 0],
    ['a date', (builder) => builder.requireDate(), new Date('2026-01-15T05:00:00Z'), 'soon'],
    [
      'a date not too early',
      (builder) => builder.requireDateOnOrAfter(new Date('2026-01-15T05:00:00Z')),
      '2026-01-15',
      '2026-01-14',
    ],
    ['an address', (builder) => builder.requireTextIsEmail(), 'ana@example.com', 'ana'],
    ['a checkbox', (builder) => builder.requireCheckbox(), true, 'yes'],
    [
      'a formula about the new value',
      (builder) => builder.requireFormulaSatisfied('=LEN(A1)<4'),
      'abc',
      'abcd',
    ],
  ])('%s', (_name, require, good, bad) => {
    const { app, sheet } = execute();
    sheet.getRange('A1').setDataValidation(require(app.newDataValidation()).setAllowInvalid(false).build());
    expect(() => sheet.getRange('A1').setValue(bad)).toThrow('violates the data validation rules');
    sheet.getRange('A1').setValue(good);
    expect(sheet.getRange('A1').isBlank()).toBe(false);
  });

  test('values from a range, read back with their criteria, removed cell by cell', () => {
    const { app, sheet } = execute();
    sheet.getRange('F1:F2').setValues([['x'], ['y']]);
    const rule = app
      .newDataValidation()
      .requireValueInRange(sheet.getRange('F1:F2'))
      .setAllowInvalid(false)
      .build();
    sheet.getRange('A1:A3').setDataValidation(rule);
    expect(() => sheet.getRange('A1').setValue('z')).toThrow('violates');
    const [source] = sheet.getRange('A1').getDataValidation()?.getCriteriaValues() ?? [];
    expect((source as GoogleAppsScript.Spreadsheet.Range).getA1Notation()).toBe('F1:F2');
    sheet.getRange('A2').clearDataValidations();
    expect(
      sheet
        .getRange('A1:A3')
        .getDataValidations()
        .map(([each]) => each === null),
    ).toEqual([false, true, false]);
    expect(sheet.getRange('A2').setValue('z').getValue()).toBe('z');
  });
});

describe('conditional formats', () => {
  test('replace all rules; rules read before are kept when they are set again; the first wins', () => {
    const execution = execute();
    const { app, sheet } = execution;
    sheet.getRange('A1:A3').setValues([['Pending'], ['Renewed'], ['']]);
    const range = [sheet.getRange('A1:A3')];
    const red = app
      .newConditionalFormatRule()
      .whenTextEqualTo('Pending')
      .setBackground('#ff0000')
      .setRanges(range)
      .build();
    const blue = app
      .newConditionalFormatRule()
      .whenFormulaSatisfied('=$A1<>""')
      .setBackground('#0000ff')
      .setBold(true)
      .setRanges(range)
      .build();
    sheet.setConditionalFormatRules([red]);
    sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), blue]);
    expect(
      sheet.getConditionalFormatRules().map((rule) => String(rule.getBooleanCondition()?.getCriteriaType())),
    ).toEqual(['TEXT_EQUAL_TO', 'CUSTOM_FORMULA']);
    expect([0, 1, 2].map((row) => fillOf(execution, 0, row)?.toLowerCase())).toEqual([
      '#ff0000',
      '#0000ff',
      undefined,
    ]);
    sheet.setConditionalFormatRules([]);
    expect(sheet.getConditionalFormatRules()).toHaveLength(0);
  });

  test('colours follow an edit and a sort', () => {
    const execution = execute();
    const { app, sheet, document } = execution;
    sheet.getRange('A1:A2').setValues([[2], [1]]);
    sheet.setConditionalFormatRules([
      app
        .newConditionalFormatRule()
        .whenNumberGreaterThan(1)
        .setBackground('red')
        .setRanges([sheet.getRange('A1:A2')])
        .build(),
    ]);
    document.userSort('Sheet1', 'A1:A2', 1, true);
    expect([fillOf(execution, 0, 0), fillOf(execution, 0, 1)]).toEqual([undefined, '#ff0000']);
  });

  test('a rule needs a condition and a range', () => {
    const { app, sheet } = execute();
    expect(() =>
      app
        .newConditionalFormatRule()
        .setRanges([sheet.getRange('A1')])
        .build(),
    ).toThrow('condition');
    expect(() => app.newConditionalFormatRule().whenCellEmpty().build()).toThrow('range');
  });
});

describe('developer metadata', () => {
  test('is found by key and moves with its column', () => {
    const { sheet, spreadsheet, app } = execute();
    sheet.getRange('C:C').addDeveloperMetadata('column', 'status', app.DeveloperMetadataVisibility.PROJECT);
    sheet.addDeveloperMetadata('table', 'renewals');
    const column = () =>
      spreadsheet
        .createDeveloperMetadataFinder()
        .withKey('column')
        .find()[0]
        ?.getLocation()
        .getColumn()
        ?.getColumn();
    expect(column()).toBe(3);
    sheet.insertColumnBefore(1);
    expect(column()).toBe(4);
    sheet.moveColumns(sheet.getRange('D:D'), 1);
    expect(column()).toBe(1);
    sheet.moveColumns(sheet.getRange('A:A'), 6);
    expect(column()).toBe(5);
    sheet.setName('Verlängerungen');
    expect(sheet.createDeveloperMetadataFinder().withKey('table').withValue('renewals').find()).toHaveLength(
      1,
    );
    sheet.deleteColumn(5);
    expect(column()).toBeUndefined();
  });

  test('moves with its column on a sheet that nobody looks at', () => {
    const { sheet, spreadsheet } = execute();
    sheet.getRange('C:C').addDeveloperMetadata('column');
    sheet.getRange('C1').setValue('Status');
    spreadsheet.insertSheet('Other');
    sheet.moveColumns(sheet.getRange('C:C'), 1);
    expect(sheet.getRange('A1').getValue()).toBe('Status');
    expect(sheet.createDeveloperMetadataFinder().find()[0]?.getLocation().getColumn()?.getColumn()).toBe(1);
    expect(spreadsheet.getActiveSheet().getName()).toBe('Other');
  });

  test('goes on whole columns, whole rows, sheets and the spreadsheet only', () => {
    const { sheet } = execute();
    expect(() => sheet.getRange('A1:A5').addDeveloperMetadata('key')).toThrow('arbitrary ranges');
    expect(() => sheet.getRange('A:B').addDeveloperMetadata('key')).toThrow('arbitrary ranges');
  });

  test('changes, and goes with its sheet', () => {
    const { spreadsheet } = execute();
    const sheet = spreadsheet.insertSheet('Log');
    sheet.addDeveloperMetadata('table', 'log');
    const [metadata] = sheet.getDeveloperMetadata();
    expect(metadata?.setValue('log2').getValue()).toBe('log2');
    spreadsheet.deleteSheet(sheet);
    expect(spreadsheet.createDeveloperMetadataFinder().find()).toHaveLength(0);
    expect(() => metadata?.getValue()).toThrow('no longer exists');
  });

  test('has its limit', () => {
    const { sheet } = execute();
    expect(() => sheet.addDeveloperMetadata('key', 'x'.repeat(30_000))).toThrow('exceeds 30000 characters');
  });
});

describe('protection', () => {
  test('keeps others out of a range: writing, formats, clearing, deleting its rows', () => {
    const { sheet, document } = execute();
    sheet.getRange('B2:B3').protect().removeEditors([COLLEAGUE]);
    const other = execute(document, COLLEAGUE).sheet;
    const message = 'You are trying to edit a protected cell or object.';
    expect(() =>
      other.getRange('A1:B2').setValues([
        [1, 2],
        [3, 4],
      ]),
    ).toThrow(message);
    expect(() => other.getRange('B2').setBackground('red')).toThrow(message);
    expect(() => other.getRange('B:B').clearContent()).toThrow(message);
    expect(() => other.deleteRow(2)).toThrow(message);
    expect(() => other.getRange('A1:C9').sort(1)).toThrow(message);
    expect(other.getRange('A1').setValue(1).getValue()).toBe(1);
    expect(other.getRange('B2').canEdit()).toBe(false);
    expect(sheet.getRange('B2').setValue('mine').getValue()).toBe('mine');
  });

  test('of a sheet leaves its unprotected ranges open', () => {
    const { sheet, document, app } = execute();
    sheet
      .protect()
      .setUnprotectedRanges([sheet.getRange('A2:A9')])
      .removeEditors([COLLEAGUE]);
    const other = execute(document, COLLEAGUE).sheet;
    expect(() => other.getRange('A1').setValue(1)).toThrow('protected');
    expect(() => other.setName('Mine')).toThrow('protected');
    expect(() => other.insertRowAfter(1)).toThrow('protected');
    expect(other.getRange('A2').setValue(1).getValue()).toBe(1);
    const [protection] = execute(document, COLLEAGUE).sheet.getProtections(app.ProtectionType.SHEET);
    expect(protection?.canEdit()).toBe(false);
    expect(() => protection?.remove()).toThrow('permission');
  });

  test('that only warns lets scripts pass, and moves with its rows', () => {
    const { sheet, document, app } = execute();
    sheet.getRange('B2').protect().setWarningOnly(true).setDescription('Formula').removeEditors([COLLEAGUE]);
    execute(document, COLLEAGUE).sheet.getRange('B2').setValue(1);
    sheet.insertRowBefore(1);
    const [protection] = sheet.getProtections(app.ProtectionType.RANGE);
    expect([
      protection?.getRange().getA1Notation(),
      protection?.getDescription(),
      protection?.isWarningOnly(),
    ]).toEqual(['B3', 'Formula', true]);
    protection?.remove();
    expect(sheet.getProtections(app.ProtectionType.RANGE)).toHaveLength(0);
  });

  test('never shuts out the owner', () => {
    const { sheet } = execute();
    expect(
      sheet
        .protect()
        .removeEditors([OWNER, COLLEAGUE])
        .getEditors()
        .map((user) => user.getEmail()),
    ).toEqual([OWNER]);
  });
});

describe('notes, names, filters, sorting, charts', () => {
  test('notes move with rows and with sorting', () => {
    const { sheet } = execute();
    sheet.getRange('A1:A3').setValues([['c'], ['a'], ['b']]);
    sheet.getRange('A1').setNote('note of c');
    sheet.getRange('A1:A3').sort({ column: 1, ascending: true });
    expect(plain(sheet.getRange('A1:A3').getNotes())).toEqual([[''], [''], ['note of c']]);
    sheet.insertRowBefore(2);
    expect(sheet.getRange('A4').getNote()).toBe('note of c');
    sheet.deleteRow(4);
    expect(plain(sheet.getRange('A1:A9').getNotes()).flat().join('')).toBe('');
  });

  test('sorting by several columns keeps formulas in their row and blanks at the end', () => {
    const { sheet } = execute();
    sheet.getRange('A1:C4').setValues([
      ['b', 1, '=B1*10'],
      ['', '', ''],
      ['a', 2, '=B3*10'],
      ['a', 3, '=B4*10'],
    ]);
    sheet.getRange('A1:C4').sort([1, { column: 2, ascending: false }]);
    expect(values(sheet.getRange('A1:C4'))).toEqual([
      ['a', 3, 30],
      ['a', 2, 20],
      ['b', 1, 10],
      ['', '', ''],
    ]);
    expect(() => sheet.getRange('A1:C4').sort(4)).toThrow('out of bounds');
  });

  test('named ranges serve in formulas and move', () => {
    const { sheet, spreadsheet } = execute();
    spreadsheet.setNamedRange('AS_OF', sheet.getRange('B1'));
    sheet.getRange('A1:B1').setValues([['=AS_OF+1', 41]]);
    expect(sheet.getRange('A1').getValue()).toBe(42);
    sheet.insertRowBefore(1);
    expect(spreadsheet.getRangeByName('AS_OF')?.getA1Notation()).toBe('B2');
    expect(() => spreadsheet.setNamedRange('A1', sheet.getRange('B1'))).toThrow('Invalid name');
    spreadsheet.removeNamedRange('AS_OF');
    expect(spreadsheet.getRangeByName('AS_OF')).toBeNull();
  });

  test('a filter hides rows and there is one a sheet', () => {
    const { app, sheet } = execute();
    sheet.getRange('A1:A3').setValues([['Status'], ['Pending'], ['Renewed']]);
    const filter = sheet.getRange('A1:A3').createFilter();
    filter.setColumnFilterCriteria(1, app.newFilterCriteria().setHiddenValues(['Renewed']).build());
    expect([sheet.isRowHiddenByFilter(2), sheet.isRowHiddenByFilter(3)]).toEqual([false, true]);
    expect(() => sheet.getRange('A1:A3').createFilter()).toThrow('already has a filter');
    filter.remove();
    expect([sheet.getFilter(), sheet.isRowHiddenByFilter(3)]).toEqual([null, false]);
  });

  test('a chart is inserted, read, changed and removed', () => {
    const { sheet } = execute();
    sheet.getRange('A1:B3').setValues([
      ['Month', 'Points'],
      ['Jan', 1],
      ['Feb', 2],
    ]);
    const chart = sheet
      .newChart()
      .asLineChart()
      .setTitle('Points')
      .addRange(sheet.getRange('A1:B3'))
      .setNumHeaders(1)
      .setPosition(5, 4, 0, 0)
      .build();
    sheet.insertChart(chart);
    const [inserted] = sheet.getCharts();
    expect(inserted?.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:A3', 'B1:B3']);
    expect([
      inserted?.getContainerInfo().getAnchorRow(),
      inserted?.getContainerInfo().getAnchorColumn(),
    ]).toEqual([5, 4]);
    if (inserted) sheet.updateChart(inserted.modify().asAreaChart().build());
    expect(sheet.getCharts()).toHaveLength(1);
    sheet.getCharts().forEach((each) => sheet.removeChart(each));
    expect(sheet.getCharts()).toHaveLength(0);
  });

  test('sheets keep their numbers, hide, freeze and resize', () => {
    const { spreadsheet, sheet } = execute();
    const log = spreadsheet.insertSheet('Log');
    expect(sheet.getSheetId()).toBe(0);
    expect(spreadsheet.getSheetById(log.getSheetId())?.getName()).toBe('Log');
    expect(() => spreadsheet.insertSheet('log')).toThrow('already exists');
    sheet.setFrozenRows(1);
    sheet.setColumnWidth(2, 180).hideColumns(3, 2);
    log.hideSheet();
    expect([
      sheet.getFrozenRows(),
      sheet.getColumnWidth(2),
      sheet.isColumnHiddenByUser(4),
      log.isSheetHidden(),
    ]).toEqual([1, 180, true, true]);
    expect(() => sheet.hideSheet()).toThrow('hide all the sheets');
    spreadsheet.deleteSheet(log);
    expect(() => spreadsheet.deleteSheet(sheet)).toThrow('remove all the sheets');
  });
});
