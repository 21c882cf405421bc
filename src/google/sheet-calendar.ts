import type { CalendarDate } from '../domain/calendar-date';
import { parseIsoDate, toIsoDate } from '../domain/calendar-date';
import type { SheetCalendar } from '../domain/sheet-calendar';
import { isDate } from '../domain/sheet-calendar';
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

/** The zone that a calendar of this run went by last: writing asks Google for it only where no calendar did. */
let zoneOfSheet: string | undefined;

/**
 * Asks Google for the zone when the first date passes, unless it is known already, and for each day and instant once:
 * a column repeats its days.
 */
export function sheetCalendar(knownZone?: string): SheetClock {
  const days = new Map<number, CalendarDate>();
  const instants = new Map<string, Date>();
  let zone = knownZone;
  const timeZone = (): string => (zoneOfSheet = zone ??= openSpreadsheet().getSpreadsheetTimeZone());

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
 * in the sheet's zone, or the first moment after where clocks skip midnight, so that a zone which is no longer the sheet's
 * gives itself away.
 */
export function beginDaysIn(zone: string, instants: readonly Date[]): boolean {
  return instants.every(
    (instant) =>
      Utilities.formatDate(instant, zone, 'HH:mm:ss') === '00:00:00' ||
      dayWithoutMidnight(instant, zone) !== undefined,
  );
}

/**
 * Cells as they are written. Where clocks skip midnight, as in Cairo on 2026-04-24, no instant is the midnight of that
 * day: its first moment is 01:00, and a cell would hold that hour, so that it equals no day and colours go wrong. Such a
 * day is written as its ISO text, which a sheet of every locale reads as the day.
 */
export function writableCells(cells: readonly (readonly unknown[])[]): unknown[][] {
  const written = new Map<number, unknown>();
  return cells.map((row) =>
    row.map((cell) => (isDate(cell) ? remembered(written, cell.getTime(), () => writableDate(cell)) : cell)),
  );
}

function writableDate(date: Date): Date | string {
  if (Number.isNaN(date.getTime())) return date;
  zoneOfSheet ??= openSpreadsheet().getSpreadsheetTimeZone();
  return dayWithoutMidnight(date, zoneOfSheet) ?? date;
}

/** "2026-04-24" for the first moment of a day that has no midnight in the zone. */
function dayWithoutMidnight(instant: Date, zone: string): string | undefined {
  const [day = '', time] = Utilities.formatDate(instant, zone, 'yyyy-MM-dd HH:mm:ss').split(' ');
  if (time === '00:00:00') return undefined;
  const isFirstMoment = Utilities.parseDate(day, zone, 'yyyy-MM-dd').getTime() === instant.getTime();
  return isFirstMoment ? day : undefined;
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const value = known.get(key) ?? find();
  known.set(key, value);
  return value;
}
