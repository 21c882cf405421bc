import { DateTime, FixedOffsetZone, IANAZone, type Zone } from 'luxon';

/**
 * The letters of Java's SimpleDateFormat that Utilities.formatDate and parseDate understand here.
 * https://docs.oracle.com/javase/7/docs/api/java/text/SimpleDateFormat.html
 */
type PatternPart = { readonly literal: string } | { readonly letter: string; readonly width: number };

/** @example formatDate(new Date(0), 'Asia/Tokyo', 'yyyy-MM-dd') // '1970-01-01' */
export function formatDate(instant: number, timeZone: string, pattern: string): string {
  const moment = DateTime.fromMillis(instant, { zone: requireZone(timeZone), locale: 'en-US' });
  return readPattern(pattern)
    .map((part) => ('literal' in part ? part.literal : formatLetter(moment, part.letter, part.width)))
    .join('');
}

/**
 * The instant that the text names in the zone. The text must fit the pattern exactly and name a day that exists; Java
 * takes 31 February for 3 March.
 */
export function parseDate(text: string, timeZone: string, pattern: string): number {
  const unparseable = new Error(`Unparseable date: "${text}"`);
  const parts = readPattern(pattern);
  const letters = parts.filter((part): part is { letter: string; width: number } => 'letter' in part);
  const expression = parts.map((part) =>
    'literal' in part ? escapeRegExp(part.literal) : letterExpression(part),
  );
  const match = new RegExp(`^${expression.join('')}$`, 'i').exec(text);
  if (match === null) throw unparseable;
  const fields = readFields(letters, match.slice(1));
  const moment = DateTime.fromObject(
    {
      year: fields.year ?? 1970,
      month: fields.month ?? 1,
      day: fields.day ?? 1,
      hour: hourOfDay(fields),
      minute: fields.minute ?? 0,
      second: fields.second ?? 0,
      millisecond: fields.millisecond ?? 0,
    },
    { zone: fields.zone ?? requireZone(timeZone) },
  );
  if (!moment.isValid) throw unparseable;
  return moment.toMillis();
}

/** Java takes a zone that it does not know for GMT, and all dates are off without a word. */
export function requireZone(timeZone: string): Zone {
  const zone = readZone(timeZone);
  if (zone === null) throw new Error(`Invalid argument: timeZone "${timeZone}" is not a time zone`);
  return zone;
}

function readZone(timeZone: string): Zone | null {
  if (/^(UTC|GMT|Z)$/i.test(timeZone)) return FixedOffsetZone.utcInstance;
  const offset = /^(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(timeZone);
  if (offset !== null) {
    const [, sign, hours, minutes = '0'] = offset;
    return FixedOffsetZone.instance((sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)));
  }
  // It remembers the zones that were asked for; to find out whether there is one takes long.
  const zone = IANAZone.create(timeZone);
  return zone.isValid ? zone : null;
}

function readPattern(pattern: string): PatternPart[] {
  const parts: PatternPart[] = [];
  for (const [text, quoted] of pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g)) {
    if (text === "'") throw new Error(`Illegal pattern: "${pattern}" has a quote without an end`);
    if (quoted !== undefined) parts.push({ literal: quoted === '' ? "'" : quoted.replace(/''/g, "'") });
    else if (/^[A-Za-z]/.test(text)) parts.push({ letter: text.charAt(0), width: text.length });
    else parts.push({ literal: text });
  }
  return parts;
}

function formatLetter(moment: DateTime, letter: string, width: number): string {
  const number = (value: number) => String(value).padStart(width, '0');
  switch (letter) {
    case 'y':
      return width === 2 ? number(moment.year % 100) : number(moment.year);
    case 'M':
      if (width < 3) return number(moment.month);
      return (width === 3 ? moment.monthShort : moment.monthLong) ?? '';
    case 'd':
      return number(moment.day);
    case 'D':
      return number(moment.ordinal);
    case 'E':
      return (width < 4 ? moment.weekdayShort : moment.weekdayLong) ?? '';
    case 'u':
      return number(moment.weekday);
    case 'a':
      return moment.hour < 12 ? 'AM' : 'PM';
    case 'H':
      return number(moment.hour);
    case 'h':
      return number(moment.hour % 12 === 0 ? 12 : moment.hour % 12);
    case 'm':
      return number(moment.minute);
    case 's':
      return number(moment.second);
    case 'S':
      return number(moment.millisecond);
    case 'z':
      return (width < 4 ? moment.offsetNameShort : moment.offsetNameLong) ?? '';
    case 'Z':
      return moment.toFormat('ZZZ');
    case 'X':
      return isoOffset(moment, width);
    default:
      throw unknownLetter(letter);
  }
}

function isoOffset(moment: DateTime, width: number): string {
  if (moment.offset === 0) return 'Z';
  const long = moment.toFormat('ZZ');
  return width === 1 ? long.slice(0, 3) : width === 2 ? long.replace(':', '') : long;
}

function unknownLetter(letter: string): Error {
  const hint = letter === 'Y' ? ' (the year of the week; the calendar year is "y")' : '';
  return new Error(`not in the workbench: date pattern letter "${letter}"${hint}`);
}

function letterExpression({ letter, width }: { letter: string; width: number }): string {
  switch (letter) {
    case 'y':
      return width === 2 ? '(\\d{2})' : `(\\d{${width},})`;
    case 'M':
      return width < 3 ? `(\\d{${width === 1 ? '1,2' : '2'}})` : '([a-z]+)';
    case 'd':
    case 'H':
    case 'h':
    case 'm':
    case 's':
      return `(\\d{${width === 1 ? '1,2' : width}})`;
    case 'S':
      return '(\\d{1,3})';
    case 'a':
      return '(AM|PM)';
    case 'z':
      return '(GMT|UTC|(?:GMT|UTC)?[+-]\\d{1,2}:?\\d{2})';
    case 'Z':
      return '([+-]\\d{4})';
    case 'X':
      return '(Z|[+-]\\d{2}(?::?\\d{2})?)';
    default:
      throw unknownLetter(letter);
  }
}

interface DateFields {
  year?: number;
  month?: number;
  day?: number;
  hour?: number;
  halfDayHour?: number;
  afternoon?: boolean;
  minute?: number;
  second?: number;
  millisecond?: number;
  zone?: Zone;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function readFields(
  letters: readonly { letter: string; width: number }[],
  values: readonly string[],
): DateFields {
  const fields: DateFields = {};
  letters.forEach(({ letter, width }, index) => {
    const value = values[index] ?? '';
    const number = Number(value);
    if (letter === 'y') fields.year = width === 2 ? 2000 + number : number;
    // A month's name that is none gives 0, which no calendar has.
    else if (letter === 'M')
      fields.month = width < 3 ? number : MONTHS.indexOf(value.slice(0, 3).toLowerCase()) + 1;
    else if (letter === 'd') fields.day = number;
    else if (letter === 'H') fields.hour = number;
    else if (letter === 'h') fields.halfDayHour = number;
    else if (letter === 'a') fields.afternoon = value.toUpperCase() === 'PM';
    else if (letter === 'm') fields.minute = number;
    else if (letter === 's') fields.second = number;
    else if (letter === 'S') fields.millisecond = number;
    else fields.zone = requireZone(value);
  });
  return fields;
}

const NO_SUCH_HOUR = 99;

function hourOfDay({ hour, halfDayHour, afternoon }: DateFields): number {
  if (halfDayHour === undefined) return hour ?? 0;
  if (halfDayHour < 1 || halfDayHour > 12) return NO_SUCH_HOUR;
  return (halfDayHour % 12) + (afternoon === true ? 12 : 0);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
