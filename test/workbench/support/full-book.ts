import { COLLEAGUE, execute, openBook, type TestExecution } from './spreadsheet-execution';

/** A book with one of everything that a saved file keeps. */
export function fullBook(): TestExecution {
  const execution = execute(openBook({ locale: 'pt_BR', timeZone: 'America/Sao_Paulo', name: 'Renovações' }));
  const { app, sheet, spreadsheet, document } = execution;
  sheet.getRange('A1:C3').setValues([
    ['Client', 'Status', 'Start'],
    ['Acme', 'Pending', '2026-03-01'],
    ['Beta', 'Renewed', '=C2+1'],
  ]);
  sheet.getRange('A1:C1').setFontWeight('bold').setBackground('#dddddd');
  sheet
    .getRange('B2:B3')
    .setDataValidation(
      app
        .newDataValidation()
        .requireValueInList(['Pending', 'Renewed'])
        .setAllowInvalid(false)
        .setHelpText('One of both')
        .build(),
    );
  sheet.setConditionalFormatRules([
    app
      .newConditionalFormatRule()
      .whenFormulaSatisfied('=$B2="Pending"')
      .setBackground('#ffee00')
      .setRanges([sheet.getRange('A2:C3')])
      .build(),
  ]);
  sheet.getRange('A2').setNote('a note');
  sheet.getRange('B:B').addDeveloperMetadata('column', 'status');
  sheet.getRange('C2:C3').protect().setDescription('dates').removeEditors([COLLEAGUE]);
  spreadsheet.setNamedRange('AS_OF', sheet.getRange('C2'));
  sheet
    .getRange('A1:C3')
    .createFilter()
    .setColumnFilterCriteria(2, app.newFilterCriteria().setHiddenValues(['Renewed']).build());
  sheet.setFrozenRows(1);
  spreadsheet.insertSheet('Log').hideSheet();
  document.userSelect('Sheet1', 'B2');
  return execution;
}
