import { DateTime } from 'luxon';
import type { SheetCalendar } from '../../src/domain/sheet-calendar';

/** A spreadsheet's calendar in a zone, as Google keeps it: a day is the instant at which it begins there. */
export function zoneCalendar(zone: string): SheetCalendar & { calls: number } {
  const calendar = {
    calls: 0,
    toCalendarDate(date: Date) {
      calendar.calls += 1;
      const { year, month, day } = DateTime.fromJSDate(date, { zone });
      return { year, month, day };
    },
    fromCalendarDate({ year, month, day }: { year: number; month: number; day: number }) {
      calendar.calls += 1;
      return DateTime.fromObject({ year, month, day }, { zone }).toJSDate();
    },
  };
  return calendar;
}

/** The instant of a cell that shows this day in a sheet of the zone. */
export function cellOf(iso: string, zone: string): Date {
  return DateTime.fromISO(iso, { zone }).toJSDate();
}
