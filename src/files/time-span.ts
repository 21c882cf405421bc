import type { CalendarDate } from '../domain/calendar-date';
import { addDays, addMonths } from '../domain/calendar-date';
import { foldLabel } from '../locale/language';

export type SpanUnit = 'day' | 'week' | 'month' | 'year';

/** A length of time on the calendar. Months are kept as months: how many days they are depends on the day. */
export interface TimeSpan {
  readonly days?: number;
  readonly months?: number;
}

const UNITS: readonly (readonly [SpanUnit, RegExp])[] = [
  ['day', /^(?:d|days?|tage?n?|t|jours?|j|dias?)$/],
  ['week', /^(?:w|wks?|weeks?|wochen?|semaines?|sem|semanas?)$/],
  ['month', /^(?:m|mos?|mths?|mnths?|months?|mois|mes|meses|monate?n?|mon)$/],
  ['year', /^(?:y|yrs?|years?|ans?|annees?|anos?|jahre?n?|j\.)$/],
];

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  ...{ one: 1, a: 1, two: 2, three: 3, four: 4, five: 5, six: 6, nine: 9, twelve: 12, eighteen: 18 },
  ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, neuf: 9, douze: 12 },
  ...{ uno: 1, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, doce: 12 },
  ...{ ein: 1, eine: 1, einen: 1, einem: 1, zwei: 2, drei: 3, vier: 4, funf: 5, sechs: 6, zwolf: 12 },
  ...{ um: 1, uma: 1, dois: 2, duas: 2, doze: 12 },
};

/** "today" and "tomorrow", as screens say them. */
const WORDS: Readonly<Record<string, number>> = {
  ...{ today: 0, "aujourd'hui": 0, hoy: 0, heute: 0, hoje: 0 },
  ...{ tomorrow: 1, demain: 1, manana: 1, morgen: 1, amanha: 1 },
};

// Of labels folded by `foldLabel`, in which no two spaces follow each other.
const AROUND =
  /^(?:in|dans|en|em|within|noch|faltan?|il reste|restan?|dentro de|prior|before) | (?:left|restants?|restantes?|notice|prior|before|vorher|avant|antes|de preavis|de preaviso)$/g;
const IN_THE_PAST = /^(?:il y a|vor|hace|ha) | (?:ago|atras|overdue)$/;
const ISO = /^p(?:(\d+)y)?(?:(\d+)m)?(?:(\d+)w)?(?:(\d+)d)?$/;
const AMOUNT = /^([+-]?) ?(\d{1,4}(?:[.,]\d{1,2})?|[a-z]+(?![a-z])) ?-? ?([a-z]+\.?)?$/;

/** The unit that a word names in any of the five languages: "jours" is a day. */
export function spanUnitNamed(text: string): SpanUnit | undefined {
  const word = foldLabel(text)
    .replace(/^(?:in|en|em)\s+/, '')
    .replace(/\(s\)$|\.$/, '');
  return UNITS.find(([, names]) => names.test(word))?.[0];
}

/**
 * "45 days", "45 Tage", "in 3 weeks", "2 months", "P45D"; a number alone counts `unitOfNumbers`. Undefined for all else,
 * and for what is no whole number of days or months.
 */
export function timeSpanIn(text: string, unitOfNumbers: SpanUnit): TimeSpan | undefined {
  const folded = foldLabel(text);
  const word = WORDS[folded];
  if (word !== undefined) return { days: word };
  const [iso, years = 0, months = 0, weeks = 0, days = 0] = (ISO.exec(folded) ?? []).map((part, index) =>
    index === 0 ? part : Number(part ?? 0),
  ) as [string | undefined, number?, number?, number?, number?];
  if (iso !== undefined && iso !== 'p') return spanOf(years * 12 + months, weeks * 7 + days);

  const isPast = IN_THE_PAST.test(folded);
  const [, sign, count = '', unit] =
    AMOUNT.exec(folded.replace(IN_THE_PAST, '').replace(AROUND, '').trim()) ?? [];
  const number = NUMBER_WORDS[count] ?? Number(count.replace(',', '.'));
  const named = unit === undefined ? unitOfNumbers : spanUnitNamed(unit);
  if (count === '' || !Number.isFinite(number) || !named) return undefined;
  const signed = (sign === '-') !== isPast ? -number : number;
  return named === 'day' || named === 'week'
    ? spanOf(0, signed * (named === 'week' ? 7 : 1))
    : spanOf(signed * (named === 'year' ? 12 : 1), 0);
}

function spanOf(months: number, days: number): TimeSpan | undefined {
  if (!Number.isInteger(months) || !Number.isInteger(days)) return undefined;
  if (months !== 0 && days !== 0) return { months, days };
  return months !== 0 ? { months } : { days };
}

/** The day that lies so far after another, by the calendar: 31 January and one month are 28 February. */
export function addSpan(day: CalendarDate, { months = 0, days = 0 }: TimeSpan): CalendarDate {
  return addDays(months === 0 ? day : addMonths(day, months), days);
}

export function subtractSpan(day: CalendarDate, { months = 0, days = 0 }: TimeSpan): CalendarDate {
  return addSpan(day, { months: -months, days: -days });
}

/** As a cell's value carries it: ISO 8601, "P45D", "P3M", "P-3D". */
export function writtenSpan({ months = 0, days = 0 }: TimeSpan): string {
  return `P${months === 0 ? '' : `${months}M`}${days === 0 && months !== 0 ? '' : `${days}D`}`;
}

export function readSpan(written: string): TimeSpan {
  const [, months = '0', days = '0'] = /^P(?:(-?\d+)M)?(?:(-?\d+)D)?$/.exec(written) ?? [];
  return { months: Number(months), days: Number(days) };
}
