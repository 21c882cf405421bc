import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate, fromSerialDay, toIsoDate } from '../../src/domain/calendar-date';
import { dateMeaning } from '../../src/files/date-text';
import { LANGUAGES } from '../../src/locale/language';
import { dayInWords } from '../../src/locale/month-names';

const day = (year: number, month: number, dayOfMonth: number) => ({
  means: 'day',
  day: calendarDate(year, month, dayOfMonth),
});
const anyDay = fc
  .integer({ min: 1, max: 109_000 })
  .map(fromSerialDay)
  .filter(({ year }) => year >= 1900);

describe('dateMeaning', () => {
  test.each([
    ['2026-03-01'],
    ['Sunday, March 1, 2026'],
    ['Sun 1 Mar 2026'],
    ['dim. 1 mars 2026'],
    ['domingo, 1 de março de 2026'],
    ['So., 01.03.2026'],
    ['Sonntag, 1. März 2026'],
    ['mar 1 2026'],
    ['2026年3月1日'],
    ['2026년 3월 1일'],
    ['2026/03/01'],
    ['2026-3-1'],
    ['01.03.2026'],
    ['1. 3. 2026'],
    ['2026-03-01T00:00:00Z'],
    ['2026-03-01T00:00:00.000+01:00'],
    ['2026-03-01 17:45'],
    ['March 1, 2026'],
    ['Mar 1st 2026'],
    ['1 March 2026'],
    ['1-Mar-2026'],
    ['1er mars 2026'],
    ['1 de marzo de 2026'],
    ['1º de março de 2026'],
    ['1. März 2026'],
    ['1. Mrz. 2026'],
    ['\u00a01\u202fmars\u00a02026 '],
  ])('%s is 1 March 2026', (text) => {
    expect(dateMeaning(text)).toEqual(day(2026, 3, 1));
  });

  test.each([
    ['31 déc. 2026'],
    ['Dec 31, 2026'],
    ['31. Dezember 2026'],
    ['31 de diciembre de 2026'],
    ['31 de dez. de 2026'],
  ])('%s is 31 December 2026', (text) => {
    expect(dateMeaning(text)).toEqual(day(2026, 12, 31));
  });

  test('slashes and dashes leave the order open', () => {
    const either = {
      means: 'eitherOrder',
      dayFirst: calendarDate(2026, 4, 3),
      monthFirst: calendarDate(2026, 3, 4),
    };
    expect(dateMeaning('03/04/2026')).toEqual(either);
    expect(dateMeaning('3-4-2026')).toEqual(either);
    expect(dateMeaning('3/4/2026 12:30 PM')).toEqual(either);
  });

  test('a number above 12 is a day', () => {
    expect(dateMeaning('31/12/2026')).toEqual({ means: 'eitherOrder', dayFirst: calendarDate(2026, 12, 31) });
    expect(dateMeaning('12/31/2026')).toEqual({
      means: 'eitherOrder',
      monthFirst: calendarDate(2026, 12, 31),
    });
  });

  test.each([
    ['30/02/2026', 'noSuchDay'],
    ['2026-02-30', 'noSuchDay'],
    ['30 février 2026', 'noSuchDay'],
    ['12.31.2026', 'noSuchDay'],
    ['31/12/26', 'twoDigitYear'],
    ['31 déc. 26', 'twoDigitYear'],
    ['2026-03-01T23:00:00Z', 'dayDependsOnZone'],
    ['from 1 March 2026', 'notADate'],
    ['Sunday', 'notADate'],
    ['2026-03-01 23:00 +02:00', 'dayDependsOnZone'],
    ['soon', 'notADate'],
    ['1 jui 2026', 'notADate'],
    ['March 2026', 'notADate'],
    ['20260301', 'notADate'],
    ['31/12/2026x', 'notADate'],
    ['01/03.2026', 'notADate'],
    ['0026-03-01', 'noSuchDay'],
  ])('%s is no day: %s', (text, because) => {
    expect(dateMeaning(text)).toEqual({ means: 'nothing', because });
  });

  test('five digits are a number', () => {
    expect(dateMeaning('46082')).toEqual({ means: 'number', serial: 46082 });
  });

  test('reads every day back that is written as ISO, with dots or in words', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...LANGUAGES), (date, language) => {
        const meaning = { means: 'day', day: date };
        expect(dateMeaning(toIsoDate(date))).toEqual(meaning);
        expect(dateMeaning(`${date.day}.${date.month}.${date.year}`)).toEqual(meaning);
        expect(dateMeaning(dayInWords(date, language))).toEqual(meaning);
        expect(dateMeaning(dayInWords(date, language).toUpperCase())).toEqual(meaning);
      }),
    );
  });
});
