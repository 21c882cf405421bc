import { decimalsOf } from '../domain/currencies';
import type { Language } from './language';

interface NumberSigns {
  readonly group: string;
  readonly decimal: string;
}

const NARROW_SPACE = '\u202f';

// Written out, because Apps Script's own Intl was never seen to know these languages.
const SIGNS: Readonly<Record<Language, NumberSigns>> = {
  en: { group: ',', decimal: '.' },
  fr: { group: NARROW_SPACE, decimal: ',' },
  es: { group: '.', decimal: ',' },
  de: { group: '.', decimal: ',' },
  pt: { group: '.', decimal: ',' },
};

/**
 * `amountInWords(1234.5, 'EUR', 'de')` is "1.234,50 EUR", of yen and Colombian pesos without decimals; with no currency known,
 * the number alone.
 */
export function amountInWords(amount: number, currency: string | undefined, language: Language): string {
  const { group, decimal } = SIGNS[language];
  const [whole = '0', cents] = Math.abs(amount).toFixed(decimalsOf(currency)).split('.');
  const grouped = inThousands(whole, group);
  return `${amount < 0 ? '-' : ''}${grouped}${cents === undefined ? '' : decimal + cents}${currency ? `\u00a0${currency}` : ''}`;
}

/** `countInWords(10000, 'de')` is "10.000". */
export function countInWords(count: number, language: Language): string {
  return inThousands(String(count), SIGNS[language].group);
}

function inThousands(digits: string, sign: string): string {
  const first = digits.length % 3 || 3;
  return [digits.slice(0, first), ...(digits.slice(first).match(/\d{3}/g) ?? [])].join(sign);
}

/** `percentInWords(0.15, 'fr')` is "15 %" with a space that does not break; at most two decimals. */
export function percentInWords(fraction: number, language: Language): string {
  const number = String(Math.round(fraction * 10000) / 100).replace('.', SIGNS[language].decimal);
  return `${number}${language === 'en' || language === 'pt' ? '' : '\u00a0'}%`;
}
