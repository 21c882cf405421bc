import { describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { openXlsx } from '../../../workbench/spreadsheet/open-xlsx';
import { fullBook } from '../support/full-book';
import { COLLEAGUE, execute, openBook, plain } from '../support/spreadsheet-execution';

interface ReadRule {
  readonly ref: string;
  readonly rules: readonly {
    readonly type: string;
    readonly formulae: readonly string[];
    readonly style: ExcelJS.Style;
  }[];
}

/** ExcelJS reads conditional formats, and its types do not say so. */
function colourRules(sheet: ExcelJS.Worksheet | undefined): object[] {
  const { conditionalFormattings } = sheet as unknown as { conditionalFormattings: readonly ReadRule[] };
  return conditionalFormattings.flatMap(({ ref, rules }) =>
    rules.map(({ type, formulae, style }) => {
      const { bgColor, fgColor } = style.fill as ExcelJS.FillPattern;
      const colour = bgColor?.argb ?? fgColor?.argb ?? '';
      return { ref, type, formula: formulae[0], fill: colour.slice(-6).toUpperCase() };
    }),
  );
}

describe('a saved file', () => {
  const noBreath = () => Promise.resolve();

  test('opens again equal when it was saved in pieces', async () => {
    const { document, sheet } = fullBook();
    sheet.getRange('A5:D1000').setNumberFormat('0.00').setFontColor('#ff0000');
    sheet.getRange('D1:D999').setValues(Array.from({ length: 999 }, (_, row) => [row % 7 === 0 ? '' : row]));
    sheet.getRange('B400:B420').setBackground('#00ff00');
    const saved: unknown = JSON.parse(JSON.stringify(await document.saveInPieces(noBreath)));
    expect(openBook({ saved }).save()).toEqual(document.save());
    document.userSelect('Sheet1', 'C2');
    const again = (await document.saveInPieces(() =>
      Promise.reject(new Error('nothing to gather')),
    )) as object;
    expect(again).toMatchObject({ selection: { left: 2, top: 1 } });
  });

  test('is not of two different books: what was changed while it was saved in pieces is saved the next time', async () => {
    const { document } = fullBook();
    let breaths = 0;
    const editing = async (): Promise<void> => {
      breaths += 1;
      if (breaths === 2) document.userEdit('Sheet1', 'A2', 'Changed');
    };
    expect(await document.saveInPieces(editing)).toBeNull();
    expect(await document.saveInPieces(noBreath)).not.toBeNull();
  });

  test('opens again equal, notes, metadata, protections and filter included', () => {
    const { document } = fullBook();
    const saved = document.save();
    const again = execute(openBook({ saved: JSON.parse(JSON.stringify(saved)) }), COLLEAGUE);
    expect(again.document.save()).toEqual(saved);
    const sheet = again.spreadsheet.getSheetByName('Sheet1');
    expect(sheet?.getRange('A2').getNote()).toBe('a note');
    expect(sheet?.getRange('B2').getDataValidation()?.getHelpText()).toBe('One of both');
    expect(
      sheet
        ?.createDeveloperMetadataFinder()
        .withKey('column')
        .find()[0]
        ?.getLocation()
        .getColumn()
        ?.getColumn(),
    ).toBe(2);
    expect(sheet?.isRowHiddenByFilter(3)).toBe(true);
    expect(() => sheet?.getRange('C2').setValue(1)).toThrow('protected');
    expect([again.document.name, again.document.timeZone, again.document.locale]).toEqual([
      'Renovações',
      'America/Sao_Paulo',
      'pt_BR',
    ]);
  });

  test('as Excel has it all, as another library reads it', async () => {
    const { document } = fullBook();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await document.toXlsx()).buffer as ArrayBuffer);
    const sheet = workbook.getWorksheet('Sheet1');
    expect(sheet?.getCell('A2').value).toBe('Acme');
    expect(sheet?.getCell('C3').formula).toBe('C2+1');
    expect(sheet?.getCell('A1').font.bold).toBe(true);
    expect(JSON.stringify(sheet?.getCell('A1').fill)).toContain('DDDDDD');
    expect(sheet?.getCell('B2').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"Pending,Renewed"'],
    });
    expect(sheet?.getCell('B3').dataValidation?.formulae).toEqual(['"Pending,Renewed"']);
    expect(sheet?.getCell('A2').dataValidation).toBeUndefined();
    expect(colourRules(sheet)).toEqual([
      { ref: 'A2:C3', type: 'expression', formula: '$B2="Pending"', fill: 'FFEE00' },
    ]);
    expect(workbook.definedNames.getRanges('AS_OF').ranges).toEqual(['Sheet1!$C$2']);
    expect(workbook.getWorksheet('Log')?.state).toBe('hidden');
  });

  test('as Excel opens again with its colours and choices', async () => {
    const { document } = fullBook();
    const again = execute(openBook({ saved: await openXlsx(await document.toXlsx()) }));
    const sheet = again.spreadsheet.getSheetByName('Sheet1');
    const choices = sheet?.getRange('B3').getDataValidation();
    expect([String(choices?.getCriteriaType()), plain(choices?.getCriteriaValues()[0])]).toEqual([
      'VALUE_IN_LIST',
      ['Pending', 'Renewed'],
    ]);
    const [rule] = sheet?.getConditionalFormatRules() ?? [];
    expect(rule?.getRanges().map((range) => range.getA1Notation())).toEqual(['A2:C3']);
    expect(plain(rule?.getBooleanCondition()?.getCriteriaValues())).toEqual(['=$B2="Pending"']);
    expect(rule?.getBooleanCondition()?.getBackground()?.toLowerCase()).toBe('#ffee00');
    expect(sheet?.getRange('A1').getBackground().toLowerCase()).toBe('#dddddd');
    expect(sheet?.getRange('C3').getFormula()).toBe('=C2+1');
  });
});
