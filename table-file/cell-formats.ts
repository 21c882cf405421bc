import { readXml } from './xml-events';

const DAY = 86_400_000;
/** Excel's own numbers for formats that show a day; 18 to 21 and 45 to 47 show a time only. */
const DATE_FORMATS: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
]);

/** What a number of a style is. */
export interface NumberStyle {
  readonly isDate: boolean;
  /** "€", "US$", "USD"; "" where the format names no currency. */
  readonly currency: string;
}

/** By style of a cell. */
export async function numberStyles(styles: AsyncIterable<string>): Promise<readonly NumberStyle[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let isUsed = false;
  await readXml(styles, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isUsed = true;
      if (name === 'xf' && isUsed) formats.push(Number(attributes['numFmtId']));
    },
    close(name) {
      if (name === 'cellXfs') isUsed = false;
    },
  });
  return formats.map((id) => {
    const code = codes.get(id);
    // The currency of Excel's own formats is that of whoever looks.
    return code === undefined
      ? { isDate: DATE_FORMATS.has(id), currency: '' }
      : { isDate: showsDay(code), currency: currencyShown(code) };
  });
}

/** "[$-407]d. mmmm yyyy" does; "0.00 \d" and "[h]:mm" do not. */
export function showsDay(formatCode: string): boolean {
  const code = formatCode.replace(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?/g, '');
  return /[dy]/i.test(code) || /^m+$/i.test(code.trim());
}

/** Countries by Excel's numbers for them, where a sign is that of several. */
const COUNTRIES: Readonly<Record<string, string>> = {
  ...{ '409': 'USD', C09: 'AUD', '1009': 'CAD', '1409': 'NZD', '4809': 'SGD', C04: 'HKD', '404': 'TWD' },
  ...{ '80A': 'MXN', '240A': 'COP', '2C0A': 'ARS', '340A': 'CLP', '411': 'JPY', '804': 'CNY' },
  ...{ '41D': 'SEK', '414': 'NOK', '406': 'DKK', '40F': 'ISK' },
};

/**
 * The currency that a format shows beside its numbers: in "[$€-407] #,##0.00" €, in "[$$-409]#,##0" USD, in `#,##0 "CHF"`
 * CHF. "" for words that are no currency.
 */
export function currencyShown(formatCode: string): string {
  const [positive = ''] = formatCode.split(';');
  const [, sign, country = ''] = /\[\$([^\]-]+)(?:-([^\]]*))?\]/.exec(positive) ?? [];
  if (sign) return (/^(?:[$¥]|kr\.?)$/i.test(sign) && COUNTRIES[country.toUpperCase()]) || sign.trim();
  const words = positive
    .replace(/\[[^[\]]*\]|_.|\*./g, '')
    .replace(/["\\]/g, '')
    .replace(/[#0?.,\s]+/g, ' ')
    .trim();
  return /\p{Sc}|^(?:[A-Z]{3}|kr\.?|zł|Kč|S?Fr\.?|Ft|lei|R[MSp]\.?)$/u.test(words) ? words : '';
}

/**
 * An amount as a text with its currency, which reads in one way only: three decimals could be thousands.
 *
 * @example amountText(1.234, '€') // '€ 1.2340'
 */
export function amountText(amount: number, currency: string): string | number {
  const digits = String(amount);
  if (digits.includes('e')) return amount;
  return `${currency} ${/\.\d{3}$/.test(digits) ? `${digits}0` : digits}`;
}

/**
 * The day that a workbook's number counts: a workbook knows no zone. Excel has a 29 February 1900, its day 60: every day
 * before it is one later than it counts.
 *
 * @example dayOfSerial(46082, 1900) // '2026-03-01'
 */
export function dayOfSerial(number: number, firstYear: 1900 | 1904): string {
  const days = Math.floor(number);
  const sinceEpoch = firstYear === 1904 ? days - 24_107 : days - 25_569 + (days < 60 ? 1 : 0);
  const day = new Date(sinceEpoch * DAY);
  return days < 0 || Number.isNaN(day.getTime()) ? String(number) : day.toISOString().slice(0, 10);
}
