/**
 * What a text becomes when it is put into a cell, as Google does it for typing and for setValue alike: "12%" is a number,
 * "2026-01-15" a date, "=A1" a formula, "'007" the text 007. Number and date texts follow the spreadsheet's locale.
 */
import { constants, helpers, registries, type Locale } from './engine';
import { dateOrder } from './locale';
import { GUARDED_TEXT_FORMAT, isPlainText } from './number-format';
import { serialOfDay } from './serial-date';

export type CellEntry =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'formula'; readonly value: string }
  /** `format` only when the text itself says how the number looks. */
  | { readonly kind: 'number'; readonly value: number; readonly format?: string };

/** Content of a cell as the engine keeps it. `format` is left out when the cell's own is to stay. */
export interface EngineCell {
  content?: string;
  format?: string;
  style?: Record<string, unknown> | null;
}

export interface EntryContext {
  readonly locale: Locale;
  /** Year of today, for dates typed without one. */
  readonly year: number;
}

const MAXIMUM_CELL_LENGTH = 50_000;

/** @example parseEntry('1.234,5', { locale: engineLocale('de'), year: 2026 }) // { kind: 'number', value: 1234.5, format: '#,##0.0' } */
export function parseEntry(text: string, context: EntryContext): CellEntry {
  if (text === '') return { kind: 'blank' };
  if (text.startsWith("'")) return { kind: 'text', value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', value: text };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { kind: 'boolean', value: trimmed.toLowerCase() === 'true' };
  if (/\d/.test(trimmed) && trimmed.length < 60) {
    const entry = parseNumber(trimmed, context.locale) ?? parseDateAndTime(trimmed, context);
    if (entry) return entry;
  }
  // A plus sign starts a formula in Google Sheets when no number follows.
  if (text.startsWith('+') && text.length > 1) return { kind: 'formula', value: `=${text}` };
  return { kind: 'text', value: text };
}

/** How the engine keeps the entry in a cell that has this number format already. */
export function encodeEntry(entry: CellEntry, currentFormat: string | undefined, locale: Locale): EngineCell {
  switch (entry.kind) {
    case 'blank':
      return { content: '' };
    case 'boolean':
      return { content: entry.value ? 'TRUE' : 'FALSE' };
    case 'formula':
      return currentFormat === GUARDED_TEXT_FORMAT
        ? { content: entry.value, format: '' }
        : { content: entry.value };
    case 'number': {
      const content = plainNumber(entry.value);
      return currentFormat === undefined && entry.format !== undefined
        ? { content, format: entry.format }
        : { content };
    }
    case 'text':
      return encodeText(entry.value, currentFormat, locale);
  }
}

/** A text that stays the text it is, whatever it looks like. */
export function encodeText(text: string, currentFormat: string | undefined, locale: Locale): EngineCell {
  if (text.length > MAXIMUM_CELL_LENGTH) {
    throw new RangeError(
      `Your input contains more than the maximum of ${MAXIMUM_CELL_LENGTH} characters in a single cell.`,
    );
  }
  if (isPlainText(currentFormat)) {
    return /^['=]/.test(text)
      ? { content: `'${text}`, format: GUARDED_TEXT_FORMAT }
      : { content: text, format: '@' };
  }
  return { content: wouldBeRead(text, locale) ? `'${text}` : text };
}

function wouldBeRead(text: string, locale: Locale): boolean {
  if (/^['=]/.test(text) || /^(true|false)$/i.test(text.trim())) return true;
  if (registries.errorTypes.has(text)) return false;
  return (
    /\d/.test(text) && (helpers.isNumber(text, constants.DEFAULT_LOCALE) || helpers.isDateTime(text, locale))
  );
}

/** Without an exponent, which the engine would take for a text. */
function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return '#NUM!';
  const text = String(value);
  return text.includes('e')
    ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : text;
}

const numberPatterns = new WeakMap<Locale, RegExp>();

function numberPattern(locale: Locale): RegExp {
  const known = numberPatterns.get(locale);
  if (known) return known;
  const decimal = locale.decimalSeparator === ',' ? ',' : '\\.';
  const groups: Readonly<Record<string, string>> = { '.': '\\.', ' ': '[ \\u00a0\\u202f]' };
  const group = groups[locale.thousandsSeparator ?? ','] ?? locale.thousandsSeparator ?? ',';
  const digits = `(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)?`;
  const currency = '[$€£¥]';
  const pattern = new RegExp(
    `^(\\()?([+-])?\\s*(${currency})?\\s*([+-])?(${digits})(?:${decimal}(\\d*))?(?:e([+-]?\\d+))?\\s*(${currency}|%)?(\\))?$`,
    'i',
  );
  numberPatterns.set(locale, pattern);
  return pattern;
}

function parseNumber(text: string, locale: Locale): CellEntry | null {
  const match = numberPattern(locale).exec(text);
  if (!match) return null;
  const [
    ,
    open,
    signBefore,
    symbolBefore,
    signAfter,
    whole = '',
    fraction = '',
    exponent,
    symbolAfter,
    close,
  ] = match;
  if (whole === '' && fraction === '') return null;
  if ((open === undefined) !== (close === undefined) || (signBefore !== undefined && signAfter !== undefined))
    return null;
  if (symbolBefore !== undefined && symbolAfter !== undefined) return null;
  const negative = open !== undefined || signBefore === '-' || signAfter === '-';
  const plainDigits = whole.replace(/\D/g, '') || '0';
  const percent = symbolAfter === '%';
  const power = (exponent === undefined ? 0 : Number(exponent)) - (percent ? 2 : 0);
  const value = Number(`${negative ? '-' : ''}${plainDigits}.${fraction || '0'}e${power}`);
  if (!Number.isFinite(value)) return null;
  const grouped = /\D/.test(whole);
  const currency = percent ? undefined : (symbolBefore ?? symbolAfter);
  const format = numberFormat({
    grouped,
    decimals: fraction.length,
    percent,
    currency,
    currencyFirst: symbolBefore !== undefined,
  });
  return format === undefined ? { kind: 'number', value } : { kind: 'number', value, format };
}

interface NumberLook {
  readonly grouped: boolean;
  readonly decimals: number;
  readonly percent: boolean;
  readonly currency: string | undefined;
  readonly currencyFirst: boolean;
}

function numberFormat({
  grouped,
  decimals,
  percent,
  currency,
  currencyFirst,
}: NumberLook): string | undefined {
  if (percent) return decimals > 0 ? '0.00%' : '0%';
  const digits = decimals > 0 ? '#,##0.00' : '#,##0';
  if (currency !== undefined) return currencyFirst ? `[$${currency}]${digits}` : `${digits} [$${currency}]`;
  return grouped ? digits : undefined;
}

function parseDateAndTime(text: string, context: EntryContext): CellEntry | null {
  const match = /^(.*?)(?:(?:^|\s+)(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(am|pm)?)?$/i.exec(text);
  if (!match) return null;
  const [, dateText = '', hours, minutes, seconds, half] = match;
  const date = dateText === '' ? { serial: 0, format: '' } : parseDate(dateText, context);
  if (!date) return null;
  if (hours === undefined)
    return dateText === '' ? null : { kind: 'number', value: date.serial, format: date.format };
  const time = dayFraction(Number(hours), Number(minutes), Number(seconds ?? 0), half?.toLowerCase());
  if (time === null) return null;
  return {
    kind: 'number',
    value: date.serial + time,
    format: `${date.format} ${context.locale.timeFormat}`.trim(),
  };
}

function dayFraction(
  hours: number,
  minutes: number,
  seconds: number,
  half: string | undefined,
): number | null {
  if (minutes > 59 || seconds > 59 || hours > (half === undefined ? 23 : 12)) return null;
  const hour = half === undefined ? hours : (hours % 12) + (half === 'pm' ? 12 : 0);
  return (hour * 3600 + minutes * 60 + seconds) / 86_400;
}

interface ParsedDate {
  readonly serial: number;
  readonly format: string;
}

function parseDate(text: string, context: EntryContext): ParsedDate | null {
  return parseIsoDate(text) ?? parseNumericDate(text, context) ?? parseNamedMonth(text, context);
}

function parseIsoDate(text: string): ParsedDate | null {
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (!match) return null;
  const serial = serialOfDay(Number(match[1]), Number(match[3]), Number(match[4]));
  return serial === null ? null : { serial, format: match[2] === '/' ? 'yyyy/mm/dd' : 'yyyy-mm-dd' };
}

function parseNumericDate(text: string, { locale, year }: EntryContext): ParsedDate | null {
  const separators = locale.dateFormat.includes('.') ? '[-/.]' : '[-/]';
  const match = new RegExp(`^(\\d{1,4})(${separators})(\\d{1,2})(?:\\2(\\d{2}|\\d{4}))?\\.?$`).exec(text);
  if (!match) return null;
  const [, first = '', , second = '', third] = match;
  const order = dateOrder(locale);
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  const serial =
    order === 'ymd' && third !== undefined
      ? serialOfDay(fullYear(first), Number(second), Number(third))
      : serialOfDay(third === undefined ? year : fullYear(third), Number(month), Number(day));
  return serial === null ? null : { serial, format: locale.dateFormat };
}

function parseNamedMonth(text: string, { locale, year }: EntryContext): ParsedDate | null {
  const match =
    /^(\d{1,2})[.\s-]*([\p{L}]{3,})\.?(?:[\s,-]+(\d{2}|\d{4}))?$/u.exec(text) ??
    /^([\p{L}]{3,})\.?[\s-]*(\d{1,2})(?:[\s,]+(\d{4}))?$/u.exec(text);
  if (!match) return null;
  const [, first = '', second = '', third] = match;
  const [day, name] = /\d/.test(first) ? [first, second] : [second, first];
  const month = monthNames(locale.code).get(name.toLowerCase());
  if (month === undefined) return null;
  const serial = serialOfDay(third === undefined ? year : fullYear(third), month, Number(day));
  return serial === null ? null : { serial, format: locale.dateFormat };
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

const namesByLocale = new Map<string, Map<string, number>>();

function monthNames(code: string): Map<string, number> {
  const known = namesByLocale.get(code);
  if (known) return known;
  const names = new Map<string, number>();
  for (const tag of ['en', code.replace(/_/g, '-')]) {
    for (const style of ['long', 'short'] as const) {
      const formatter = new Intl.DateTimeFormat(tag, { month: style, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        names.set(
          formatter
            .format(Date.UTC(2024, month - 1, 1))
            .toLowerCase()
            .replace('.', ''),
          month,
        );
      }
    }
  }
  namesByLocale.set(code, names);
  return names;
}
