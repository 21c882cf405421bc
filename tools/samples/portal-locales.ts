import type { CalendarDate } from '../../src/domain/calendar-date';
import type { Language } from '../../src/locale/language';

/** How a HubSpot portal of a language writes an export. */
export interface PortalLocale {
  readonly delimiter: ',' | ';';
  readonly lineBreak: '\n' | '\r\n';
  /** Excel recognises UTF-8 by it, so portals in Excel's semicolon countries write one. */
  readonly byteOrderMark: boolean;
  readonly decimalSign: '.' | ',';
  readonly groupSign: string;
  date(day: { readonly year: string; readonly month: string; readonly day: string }): string;
  /** `digits` are grouped already; the currency is undefined where the client has none. */
  amount(digits: string, currency: string | undefined): string;
  months(count: number): string;
}

const NO_BREAK_SPACE = '\u00a0';
const NARROW_NO_BREAK_SPACE = '\u202f';

const SIGNS: Readonly<Record<string, string>> = {
  ...{ EUR: '€', GBP: '£', JPY: '¥', INR: '₹', BRL: 'R$', USD: 'US$', AUD: 'AU$', CAD: 'CA$', MXN: 'MX$' },
};

const SIGNS_IN_ENGLISH = { ...SIGNS, USD: '$' };
const SIGNS_IN_FRENCH = { ...SIGNS, USD: '$US', AUD: '$AU', CAD: '$CA', MXN: '$MX' };

function signOf(currency: string, signs: Readonly<Record<string, string>>): string {
  return signs[currency] ?? `${currency}${NO_BREAK_SPACE}`;
}

export const PORTAL_LOCALES: Readonly<Record<Language, PortalLocale>> = {
  en: {
    ...{ delimiter: ',', lineBreak: '\n', byteOrderMark: false, decimalSign: '.', groupSign: ',' },
    date: ({ year, month, day }) => `${month}/${day}/${year}`,
    amount: (digits, currency) => (currency ? `${signOf(currency, SIGNS_IN_ENGLISH)}${digits}` : digits),
    months: (count) => String(count),
  },
  fr: {
    ...{ delimiter: ';', lineBreak: '\r\n', byteOrderMark: true, decimalSign: ',', groupSign: NARROW_NO_BREAK_SPACE },
    date: ({ year, month, day }) => `${day}/${month}/${year}`,
    amount: (digits, currency) =>
      currency ? `${digits}${NO_BREAK_SPACE}${signOf(currency, SIGNS_IN_FRENCH).trim()}` : digits,
    months: (count) => `${count} mois`,
  },
  es: {
    ...{ delimiter: ';', lineBreak: '\r\n', byteOrderMark: false, decimalSign: ',', groupSign: '.' },
    date: ({ year, month, day }) => `${day}/${month}/${year}`,
    amount: (digits) => digits,
    months: (count) => String(count),
  },
  de: {
    ...{ delimiter: ';', lineBreak: '\r\n', byteOrderMark: true, decimalSign: ',', groupSign: '.' },
    date: ({ year, month, day }) => `${day}.${month}.${year}`,
    amount: (digits) => digits,
    months: (count) => (count === 1 ? '1 Monat' : `${count} Monate`),
  },
  pt: {
    ...{ delimiter: ';', lineBreak: '\n', byteOrderMark: false, decimalSign: ',', groupSign: '.' },
    date: ({ year, month, day }) => `${day}/${month}/${year}`,
    amount: (digits, currency) =>
      currency ? `${signOf(currency, SIGNS).trim()}${NO_BREAK_SPACE}${digits}` : digits,
    months: (count) => (count === 1 ? '1 mês' : `${count} meses`),
  },
};

/** Yen and Colombian pesos are written without decimals, all others with two. */
const WITHOUT_DECIMALS = ['JPY', 'COP'];

export function writtenAmount(amount: number, currency: string | undefined, locale: PortalLocale): string {
  const decimals = currency !== undefined && WITHOUT_DECIMALS.includes(currency) ? 0 : 2;
  const [whole = '', fraction] = amount.toFixed(decimals).split('.');
  const grouped = writtenInteger(Number(whole), locale);
  return locale.amount(fraction ? `${grouped}${locale.decimalSign}${fraction}` : grouped, currency);
}

export function writtenInteger(value: number, { groupSign }: PortalLocale): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, groupSign);
}

export function writtenDate({ year, month, day }: CalendarDate, locale: PortalLocale): string {
  const padded = (value: number): string => String(value).padStart(2, '0');
  return locale.date({ year: String(year), month: padded(month), day: padded(day) });
}
