import type { IsoDay, MoneyView, PanelFrame } from '../../src/panel/contract';

export type Language = PanelFrame['language'];

/** What people read for days, money and numbers, in one language. */
export interface Formats {
  /** "Jan 15, 2026"; a text that is no day is left as it is. */
  day(day: IsoDay): string;
  /** "€1,200.00"; without a currency "1,200.00". */
  money(money: MoneyView): string;
  /** "+€120.00 (+10%)" */
  moneyChange(before: MoneyView, after: MoneyView): string;
  integer(value: number): string;
  /** "68.18": points. */
  decimal(value: number): string;
  /** "26%" */
  percent(fraction: number): string;
  /** "+2%" */
  percentChange(fraction: number): string;
  languageName(language: string): string;
}

/** As usual in each language, where the sheet's locale is another's. HubSpot's Portuguese screens are Brazilian. */
const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-US',
  fr: 'fr-FR',
  es: 'es-ES',
  de: 'de-DE',
  pt: 'pt-BR',
};

function localeFor(language: Language, sheetLocale: string | null): string {
  const tag = sheetLocale?.replace('_', '-') ?? '';
  return new RegExp(`^${language}-[A-Z]{2}$`).test(tag) ? tag : LOCALES[language];
}

function instantOf(day: IsoDay): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** Calendar days later: 2026-01-31 and 1 make 2026-02-01. */
export function addDays(day: IsoDay, days: number): IsoDay {
  return new Date(instantOf(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Amounts as emails have them, with their code: "$" is the sign of a dozen currencies. */
function moneyFormat(locale: string, currency: string | null, signDisplay: 'auto' | 'exceptZero' = 'auto') {
  const digits = decimalsOf(currency);
  const number = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    // Spanish leaves four digits together otherwise.
    useGrouping: true,
    signDisplay,
  });
  return (amount: number): string =>
    `${number.format(amount)}${currency === null ? '' : `\u00a0${currency}`}`;
}

/** Yen have none. A cell may say "Euro", which is no ISO code. */
function decimalsOf(currency: string | null): number {
  try {
    const options = { style: 'currency', currency: currency ?? 'USD' } as const;
    return new Intl.NumberFormat('en', options).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/**
 * Formats of one language: `formatsFor('de').day('2026-01-15')` is "15.01.2026". The sheet's locale tells how its countries
 * write: `formatsFor('en', 'en_GB').day('2026-01-15')` is "15 Jan 2026".
 */
export function formatsFor(language: Language, sheetLocale: string | null = null): Formats {
  const locale = localeFor(language, sheetLocale);
  const shortDay = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'medium' });
  const integer = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const languages = new Intl.DisplayNames([locale], { type: 'language' });

  return {
    day: (day) => (isDay(day) ? shortDay.format(instantOf(day)) : day),
    money: ({ amount, currency }) => moneyFormat(locale, currency)(amount),
    moneyChange(before, after) {
      const change = after.amount - before.amount;
      const money = moneyFormat(locale, after.currency, 'exceptZero')(change);
      return before.amount > 0 ? `${money} (${percent.format(change / before.amount)})` : money;
    },
    integer: (value) => integer.format(value),
    decimal: (value) => decimal.format(value),
    percent: (fraction) => share.format(fraction),
    percentChange: (fraction) => percent.format(fraction),
    languageName: (code) => languages.of(code) ?? code,
  };
}
