import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DateTime, IANAZone } from 'luxon';
import { fromSerialDay, parseIsoDate, toIsoDate } from '../../src/domain/calendar-date';
import { beginDaysIn, sheetCalendar, writableCells } from '../../src/google/sheet-calendar';
import { formatDate, parseDate } from '../../workbench/services/date-pattern';
import { serialOfDay } from '../../workbench/spreadsheet/serial-date';
import { DAYS_WITHOUT_MIDNIGHT } from '../support/zones-without-midnight';
import { execute, openBook } from '../workbench/support/spreadsheet-execution';

/** A day that is written is the day that is read, and the cell holds that day with no hour: in every zone. */
const ZONES = [
  ...Object.keys(DAYS_WITHOUT_MIDNIGHT),
  'UTC',
  'America/New_York',
  'Asia/Tokyo',
  'Europe/London',
  'Pacific/Apia',
  'Asia/Kathmandu',
];

const world = globalThis as { Utilities?: unknown };
const before = world.Utilities;
beforeAll(() => {
  world.Utilities = {
    formatDate: (date: Date, zone: string, pattern: string) => formatDate(date.getTime(), zone, pattern),
    parseDate: (text: string, zone: string, pattern: string) => new Date(parseDate(text, zone, pattern)),
  };
});
afterAll(() => {
  world.Utilities = before;
});

function sheetIn(timeZone: string) {
  const { sheet, document } = execute(openBook({ timeZone }));
  const calendar = sheetCalendar(timeZone);
  calendar.timeZone();
  return {
    calendar,
    /** What the cell holds as a number, and the day that is read from it, after the day was written. */
    writtenAndRead(iso: string): { readonly serial: unknown; readonly day: string } {
      const cell = sheet.getRange(1, 1);
      cell.setValues(writableCells([[calendar.fromCalendarDate(parseIsoDate(iso)!)]]));
      const day = toIsoDate(calendar.toCalendarDate(cell.getValue() as Date));
      const serial = document.values(sheet.getName())[0]?.[0];
      return { serial, day };
    },
  };
}

/** From 2000 to 2037, as serial numbers. */
const FIRST = 36_526;
const LAST = 50_405;
const SERIAL_OF_1970 = 25_569;

/** Clocks are asked once a week, and each day of a week in which they changed: asking takes long. */
function daysWithoutMidnight(zone: string): number[] {
  const offsetOn = (serial: number): number =>
    IANAZone.create(zone).offset((serial - SERIAL_OF_1970) * 86_400_000);
  const weeks = Array.from({ length: Math.ceil((LAST - FIRST) / 7) }, (_, index) => FIRST + 7 * index);
  const changed = weeks.filter((serial) => offsetOn(serial - 1) !== offsetOn(serial + 8));
  const days = new Set(changed.flatMap((serial) => Array.from({ length: 7 }, (_, index) => serial + index)));
  return [...days].filter((serial) => {
    const [year = 0, month, day] = toIsoDate(fromSerialDay(serial)).split('-').map(Number);
    const { hour, day: first } = DateTime.fromObject({ year, month: month!, day: day! }, { zone });
    return hour !== 0 && first === day;
  });
}

describe('a day in a cell', () => {
  test.each(Object.entries(DAYS_WITHOUT_MIDNIGHT))('in %s, %s has no midnight and no hour', (zone, iso) => {
    expect(sheetIn(zone).writtenAndRead(iso)).toEqual({ serial: iso, day: iso });
  });

  test.each(ZONES)('is the day that was written, in %s', (zone) => {
    const { writtenAndRead } = sheetIn(zone);
    const days = daysWithoutMidnight(zone);
    const skipped = days.length > 0 ? fc.constantFrom(...days) : fc.constant(FIRST);
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: FIRST, max: LAST }), skipped), (serial) => {
        const iso = toIsoDate(fromSerialDay(serial));
        fc.pre(!(zone === 'Pacific/Apia' && iso === '2011-12-30'));
        expect(writtenAndRead(iso)).toEqual({ serial: iso, day: iso });
      }),
      { numRuns: 60 },
    );
  });

  test.each(Object.entries(DAYS_WITHOUT_MIDNIGHT))(
    'a moment of that day keeps its hour, in %s',
    (zone, iso) => {
      const moment = new Date(parseDate(`${iso} 08:12`, zone, 'yyyy-MM-dd HH:mm'));
      sheetCalendar(zone).timeZone();
      expect(writableCells([[moment, 'text', 5, '']])).toEqual([[moment, 'text', 5, '']]);
    },
  );

  test.each(Object.entries(DAYS_WITHOUT_MIDNIGHT))(
    'begins there and nowhere else, in %s on %s',
    (zone, iso) => {
      const first = new Date(parseDate(iso, zone, 'yyyy-MM-dd'));
      expect(beginDaysIn(zone, [first])).toBe(true);
      expect(beginDaysIn(zone, [new Date(first.getTime() + 60_000)])).toBe(false);
      expect(serialOfDay(...(iso.split('-').map(Number) as [number, number, number]))).not.toBeNull();
    },
  );
});

test('whoever writes values writes days as cells take them', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const others = files.flatMap((file) =>
    readFileSync(`src/${file}`, 'utf8')
      .split('\n')
      .filter((line) => /\.setValues?\(/.test(line) && !line.includes('writableCells('))
      // Headers are words.
      .filter((line) => !/label/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(others).toEqual([]);
});
