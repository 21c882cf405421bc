/** Formulas as people write them in the spreadsheet's locale, and as the engine keeps them (points, commas). */
import { tokenize, constants, CompiledFormula, type CellPosition, type Getters, type Locale } from './engine';
import { engineLocale } from './locale';

/** Stands in the engine's formula for a comma that separates nothing: the engine would take that for its own sign. */
const STRAY_COMMA = '\uff0c';

/**
 * Where the comma separates decimals only the semicolon separates arguments; elsewhere either may. A comma between
 * arguments is then an error, as it is in Google.
 *
 * @example toEngineFormula('=IF(A1;1,5;2)', engineLocale('de')) // '=IF(A1,1.5,2)'
 */
export function toEngineFormula(formula: string, locale: Locale): string {
  return locale.decimalSeparator === ',' ? fromCommaLocale(formula, locale) : semicolonsToCommas(formula);
}

/** @example fromEngineFormula('=IF(A1,1.5,2)', engineLocale('de')) // '=IF(A1;1,5;2)' */
export function fromEngineFormula(formula: string, locale: Locale): string {
  if (locale.decimalSeparator !== ',') return formula;
  if (isStray(formula)) return formula.replaceAll(STRAY_COMMA, ',');
  return tokenize(formula, constants.DEFAULT_LOCALE)
    .map(({ type, value }) => {
      if (type === 'NUMBER') return value.replace('.', ',');
      if (type === 'ARG_SEPARATOR') return ';';
      return type === 'ARRAY_ROW_SEPARATOR' ? '\\' : value;
    })
    .join('');
}

function fromCommaLocale(formula: string, locale: Locale): string {
  return tokenize(formula, locale)
    .map(({ type, value }) => {
      if (type === 'NUMBER') return value.replace(',', '.');
      if (type === 'ARG_SEPARATOR') return ',';
      if (type === 'ARRAY_ROW_SEPARATOR') return ';';
      return value === ',' ? STRAY_COMMA : value;
    })
    .join('');
}

/**
 * A formula in either form, that of regions with the decimal point or with the decimal comma, as the engine keeps it.
 * Semicolons between arguments and no decimal point say that the comma is the decimal sign.
 *
 * @example toEngineFormulaOfEither('=ROUND(1,5;1)') // '=ROUND(1.5,1)'
 */
export function toEngineFormulaOfEither(formula: string): string {
  const tokens = tokenize(formula, constants.DEFAULT_LOCALE);
  const hasPoint = tokens.some(({ type, value }) => type === 'NUMBER' && value.includes('.'));
  if (hasPoint || semicolonsToCommas(formula) === formula) return semicolonsToCommas(formula);
  return fromCommaLocale(formula, engineLocale('de'));
}

/** Why a formula with commas between its arguments is #ERROR! where the comma is the decimal sign; null for any other. */
export function separatorProblem(getters: Getters, position: CellPosition): string | null {
  const cell = getters.getCell(position);
  if (!cell?.isFormula) return null;
  const formula = cell.compiledFormula.toFormulaString(getters);
  if (!isStray(formula)) return null;
  const meant = formula.replaceAll(STRAY_COMMA, ',');
  if (CompiledFormula.Compile(meant, position.sheetId, getters).isBadExpression) return null;
  return `Formula parse error. In this spreadsheet's region the comma is the decimal sign: put ";" between arguments, as in ${fromEngineFormula(meant, getters.getLocale())}`;
}

function isStray(formula: string): boolean {
  return tokenize(formula, constants.DEFAULT_LOCALE).some(({ value }) => value === STRAY_COMMA);
}

function semicolonsToCommas(formula: string): string {
  if (!formula.includes(';')) return formula;
  let braces = 0;
  return tokenize(formula, constants.DEFAULT_LOCALE)
    .map(({ type, value }) => {
      if (type === 'LEFT_BRACE') braces += 1;
      if (type === 'RIGHT_BRACE') braces -= 1;
      return type === 'ARRAY_ROW_SEPARATOR' && braces === 0 ? ',' : value;
    })
    .join('');
}
