import type { CalendarDate } from '../domain/calendar-date';
import { calendarDate } from '../domain/calendar-date';
import { foldLabel } from '../locale/language';
import { monthNamed } from '../locale/month-names';

export type DayOrder = 'dayFirst' | 'monthFirst';

/** What a text in a date column can mean, taken by itself. */
export type DateMeaning =
  | { readonly means: 'day'; readonly day: CalendarDate }
  /** Two small numbers and a year: a reading is undefined where the calendar has no such day. */
  | { readonly means: 'eitherOrder'; readonly dayFirst?: CalendarDate; readonly monthFirst?: CalendarDate }
  | { readonly means: 'number'; readonly serial: number }
  | {
      readonly means: 'nothing';
      readonly because: 'notADate' | 'noSuchDay' | 'twoDigitYear' | 'dayDependsOnZone';
    };

const CLOCK_TIME =
  /^(.*\d)(?:T|,? ) ?(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?) ?([ap]\.? ?m\.?)? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
/** "Sunday, ", "dim. ", "quarta-feira, ": days of the week in five languages, folded. */
const WEEKDAY =
  /^(?:(?:sun|mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat)(?:day)?|(?:lun|mar|mer(?:cre)?|jeu|ven(?:dre)?|same?)(?:di)?|dim(?:anche)?|lunes|martes|mie(?:rcoles)?|jue(?:ves)?|vie(?:rnes)?|sab(?:ado)?|dom(?:ingo)?|so|mo|di|mi|do|fr|sa|(?:sonn|mon|diens|donners|frei|sams)tag|mittwoch|(?:seg(?:unda)?|ter(?:ca)?|qua(?:rta)?|qui(?:nta)?|sex(?:ta)?)(?:-feira)?)[.,]* /;
const MIDNIGHT = /^0{1,2}(?::00)+(?:[.,]0+)?$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const YEAR_OF_TWO_DIGITS = /^\d{1,2}([-/.])\d{1,2}\1\d{2}$/;
const SERIAL = /^\d{5}$/;
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2199;

/**
 * Reads one text of a date column without knowing the others: ISO days, numbers in either order, month names in five
 * languages ("31 déc. 2026", "Dec 31, 2026", "31. Dezember 2026", "31 de diciembre de 2026").
 *
 * With dots the day always comes first: no language here writes the month first with dots (our ruling). A clock time
 * beside the day is passed over, except where it names a zone and is not midnight: then the day depends on the reader's
 * zone, and the text is refused (our ruling). Two-digit years are refused.
 *
 * "2026-03-01T00:00:00Z" is 1 March 2026; "03/04/2026" can be 3 April or 4 March.
 */
export function dateMeaning(text: string): DateMeaning {
  const written = text.replace(/[\u00a0\u202f\s]+/g, ' ').trim();
  const [, dayPart, time = '', halfOfDay, zone] = CLOCK_TIME.exec(written) ?? [undefined, written];
  if (zone && (halfOfDay || !MIDNIGHT.test(time))) return nothing('dayDependsOnZone');
  const meaning = meaningOfDay(dayPart ?? written);
  if (meaning.means !== 'nothing' || meaning.because !== 'notADate') return meaning;
  const folded = foldLabel(dayPart ?? written);
  const withoutWeekday = folded.replace(WEEKDAY, '');
  return withoutWeekday === folded ? meaning : meaningOfDay(withoutWeekday);
}

function meaningOfDay(written: string): DateMeaning {
  const text = written
    .replace(/^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]$/, '$1-$2-$3')
    .replace(/ ?([-/.]) ?(?=\d)/g, '$1');
  if (SERIAL.test(text)) return { means: 'number', serial: Number(text) };
  if (YEAR_OF_TWO_DIGITS.test(text)) return nothing('twoDigitYear');

  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return oneDay(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));

  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) {
    const [first, second, year] = [Number(yearLast[1]), Number(yearLast[3]), Number(yearLast[4])];
    return yearLast[2] === '.' ? oneDay(year, second, first) : eitherOrder(first, second, year);
  }
  return dayWithMonthName(written);
}

function eitherOrder(first: number, second: number, year: number): DateMeaning {
  const dayFirst = dayIn(year, second, first);
  const monthFirst = dayIn(year, first, second);
  if (!dayFirst && !monthFirst) return nothing('noSuchDay');
  return { means: 'eitherOrder', ...(dayFirst && { dayFirst }), ...(monthFirst && { monthFirst }) };
}

const WORDS_BETWEEN = ['de', 'del', 'of'];
const DAY_NUMBER = /^(\d{1,2})(?:st|nd|rd|th|er|º|o)?$/;

function dayWithMonthName(text: string): DateMeaning {
  const words = foldLabel(text)
    .split(/[\s,./-]+/)
    .filter((word) => word !== '' && !WORDS_BETWEEN.includes(word));
  const month = words.map(monthNamed).find((named) => named !== undefined);
  const day = words.map((word) => DAY_NUMBER.exec(word)?.[1]).find((number) => number !== undefined);
  const year = words.find((word) => /^\d{4}$/.test(word));
  if (month === undefined || day === undefined || words.length !== 3) return nothing('notADate');
  if (year === undefined)
    return nothing(words.every((word) => !/^\d{3,}$/.test(word)) ? 'twoDigitYear' : 'notADate');
  return oneDay(Number(year), month, Number(day));
}

function oneDay(year: number, month: number, day: number): DateMeaning {
  const found = dayIn(year, month, day);
  return found ? { means: 'day', day: found } : nothing('noSuchDay');
}

// Outside these years a date is a slip of the pen, and spreadsheets count no days before 1900.
function dayIn(year: number, month: number, day: number): CalendarDate | undefined {
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR ? calendarDate(year, month, day) : undefined;
}

function nothing(because: 'notADate' | 'noSuchDay' | 'twoDigitYear' | 'dayDependsOnZone'): DateMeaning {
  return { means: 'nothing', because };
}
