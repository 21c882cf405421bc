import type { Locale } from './engine';

/** The day, month and year in a locale's short date, "mdy" or "dmy" or "ymd". */
export type DateOrder = 'mdy' | 'dmy' | 'ymd';

const DATE_PARTS: Readonly<Record<string, string>> = { day: 'dd', month: 'mm', year: 'yyyy' };

/** "pt_BR" as Google writes it -> "pt-BR" as BCP 47 does. Throws when no such locale exists. */
export function languageTag(googleLocale: string): string {
  const tag = googleLocale.replace(/_/g, '-');
  const [canonical] = Intl.getCanonicalLocales(tag);
  if (canonical === undefined || !/^[a-z]{2,3}([_-]|$)/i.test(googleLocale))
    throw new RangeError(`Invalid locale: ${googleLocale}`);
  return canonical;
}

/**
 * The engine's description of a locale, made from the ICU data that JavaScript carries.
 *
 * @example engineLocale('de').decimalSeparator // ','
 */
export function engineLocale(googleLocale: string): Locale {
  const tag = languageTag(googleLocale);
  const numbers = new Intl.NumberFormat(tag, {
    useGrouping: 'always',
  } as Intl.NumberFormatOptions).formatToParts(1234567.5);
  const partOf = (type: string) => numbers.find((part) => part.type === type)?.value;
  const decimalSeparator = partOf('decimal') === ',' ? ',' : '.';
  const thousandsSeparator = partOf('group')?.replace(/[\u00a0\u202f]/g, ' ') ?? ',';
  return {
    name: new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag,
    code: googleLocale.includes('_') ? googleLocale : tag.replace(/-/g, '_'),
    thousandsSeparator: thousandsSeparator === decimalSeparator ? ' ' : thousandsSeparator,
    decimalSeparator,
    weekStart: tag.startsWith('en-US') || tag === 'en' ? 7 : 1,
    dateFormat: dateFormat(tag),
    timeFormat: usesTwelveHours(tag) ? 'hh:mm:ss a' : 'hh:mm:ss',
    formulaArgSeparator: decimalSeparator === ',' ? ';' : ',',
  };
}

export function dateOrder(locale: Locale): DateOrder {
  const first = locale.dateFormat.charAt(0);
  return first === 'y' ? 'ymd' : first === 'd' ? 'dmy' : 'mdy';
}

function dateFormat(tag: string): string {
  const parts = new Intl.DateTimeFormat(tag, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: 'UTC',
  }).formatToParts(0);
  const written = parts.filter((part) => part.type in DATE_PARTS);
  const separator = parts.find((part) => part.type === 'literal')?.value.trim();
  const format = written.map((part) => DATE_PARTS[part.type]).join(separator === '-' ? '-' : '/');
  // Google leaves the zeros out in American dates, and writes dots where the language does.
  if (format === 'mm/dd/yyyy') return 'm/d/yyyy';
  return separator === '.' ? format.replace(/\//g, '.') : format;
}

function usesTwelveHours(tag: string): boolean {
  return new Intl.DateTimeFormat(tag, { hour: 'numeric', timeZone: 'UTC' }).resolvedOptions().hour12 === true;
}
