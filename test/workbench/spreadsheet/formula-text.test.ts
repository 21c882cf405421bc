import { describe, expect, test } from '@jest/globals';
import { separatorProblem, toEngineFormulaOfEither } from '../../../workbench/spreadsheet/formula-text';
import { openBook } from '../support/spreadsheet-execution';

/** What a person typed into A1 of a sheet of the region computes to, and what is said on hover. */
function typed(locale: string, formula: string) {
  const document = openBook({ locale });
  const sheetId = document.getters.getActiveSheetId();
  const position = { sheetId, col: 0, row: 0 };
  document.userEdit(document.getters.getSheetName(sheetId), 'A1', formula);
  return {
    value: document.values(document.getters.getSheetName(sheetId))[0]?.[0],
    hover: separatorProblem(document.getters, position),
  };
}

describe('a formula is typed as its region writes it', () => {
  test.each([
    ['de_DE', '=SUM(1;2)', 3],
    ['de_DE', '=SUM(1,5;2)', 3.5],
    ['fr_FR', '=IF(TRUE;"a,b";"c")', 'a,b'],
    ['en_US', '=SUM(1,2)', 3],
    ['en_US', '=SUM(1;2)', 3],
  ])('%s: %s', (locale, formula, value) => {
    expect(typed(locale, formula)).toEqual({ value, hover: null });
  });

  test.each([
    ['de_DE', '=IF(TRUE,"a","b")', '=IF(TRUE;"a";"b")'],
    ['pt_BR', '=SUM(A2,B2)', '=SUM(A2;B2)'],
    ['es_ES', '=SUM(B1, C1)', '=SUM(B1; C1)'],
  ])('%s: %s is an error that says what is meant', (locale, formula, meant) => {
    const { value, hover } = typed(locale, formula);
    expect(value).toBe('#ERROR!');
    expect(hover).toContain('put ";" between arguments');
    expect(hover).toContain(meant);
  });

  test('an error of another kind is not blamed on the separators', () => {
    expect(typed('de_DE', '=SUM(1').hover).toBeNull();
    expect(typed('de_DE', '="a,b"&').hover).toBeNull();
    expect(typed('en_US', '=SUM(1').hover).toBeNull();
  });
});

describe('a formula of either region', () => {
  test.each([
    ['=ROUND(1.5,1)', '=ROUND(1.5,1)'],
    ['=ROUND(1,5;1)', '=ROUND(1.5,1)'],
    ['=ROUND(1.5;1)', '=ROUND(1.5,1)'],
    ['=F({"a";"b"},45)', '=F({"a";"b"},45)'],
    ['=F("a;b",2)', '=F("a;b",2)'],
    ['=F({"a"\\"b"};45)', '=F({"a";"b"},45)'],
  ])('%s', (formula, wanted) => {
    expect(toEngineFormulaOfEither(formula)).toBe(wanted);
  });
});
