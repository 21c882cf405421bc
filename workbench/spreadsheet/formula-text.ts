/** Formulas as people write them in the spreadsheet's locale, and as the engine keeps them (points, commas). */
import { tokenize, constants, type Locale } from './engine';

/**
 * Where the comma separates decimals only the semicolon separates arguments; elsewhere either may.
 *
 * @example toEngineFormula('=IF(A1;1,5;2)', engineLocale('de')) // '=IF(A1,1.5,2)'
 */
export function toEngineFormula(formula: string, locale: Locale): string {
  return locale.decimalSeparator === ',' ? fromCommaLocale(formula, locale) : semicolonsToCommas(formula);
}

/** @example fromEngineFormula('=IF(A1,1.5,2)', engineLocale('de')) // '=IF(A1;1,5;2)' */
export function fromEngineFormula(formula: string, locale: Locale): string {
  if (locale.decimalSeparator !== ',') return formula;
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
      return type === 'ARRAY_ROW_SEPARATOR' ? ';' : value;
    })
    .join('');
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
