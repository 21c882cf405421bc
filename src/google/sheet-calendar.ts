import type { CalendarDate } from '../domain/calendar-date';
import { parseIsoDate, toIsoDate } from '../domain/calendar-date';
import type { SheetCalendar } from '../domain/sheet-calendar';
import { openSpreadsheet } from './spreadsheet';

/**
 * The calendar of the open spreadsheet, and what its wall clock says now. A cell that shows 2026-03-31 in a Tokyo sheet
 * is the instant 2026-03-30T15:00Z, so both ways lead through the spreadsheet's own zone; the script's never counts.
 */
export interface SheetClock extends SheetCalendar {
  timeZone(): string;
  today(): CalendarDate;
  /** "2026-01-16 08:12". */
  timeNow(): string;
  /** The same of any instant. */
  timeOf(instant: Date): string;
}

/**
 * Asks Google for the zone when the first date passes, unless it is known already, and for each day and instant once:
 * a column repeats its days.
 */
export function sheetCalendar(knownZone?: string): SheetClock {
  const days = new Map<number, CalendarDate>();
  const instants = new Map<string, Date>();
  let zone = knownZone;
  const timeZone = (): string => (zone ??= openSpreadsheet().getSpreadsheetTimeZone());

  const toCalendarDate = (date: Date): CalendarDate =>
    remembered(days, date.getTime(), () => {
      const iso = Utilities.formatDate(date, timeZone(), 'yyyy-MM-dd');
      const day = parseIsoDate(iso);
      if (!day) throw new Error(`${iso} is not a day between the years 0001 and 9999`);
      return day;
    });

  const fromCalendarDate = (date: CalendarDate): Date =>
    remembered(instants, toIsoDate(date), () =>
      Utilities.parseDate(toIsoDate(date), timeZone(), 'yyyy-MM-dd'),
    );

  const timeOf = (instant: Date): string => Utilities.formatDate(instant, timeZone(), 'yyyy-MM-dd HH:mm');

  return {
    toCalendarDate,
    fromCalendarDate,
    timeZone,
    today: () => toCalendarDate(new Date()),
    timeNow: () => timeOf(new Date()),
    timeOf,
  };
}

/**
 * Whether days in a sheet of this zone begin at these instants. A cell that holds a day is the midnight at which it begins
 * in the sheet's zone, so that a zone which is no longer the sheet's gives itself away.
 */
export function beginDaysIn(zone: string, instants: readonly Date[]): boolean {
  return instants.every((instant) => Utilities.formatDate(instant, zone, 'HH:mm:ss') === '00:00:00');
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const value = known.get(key) ?? find();
  known.set(key, value);
  return value;
}
