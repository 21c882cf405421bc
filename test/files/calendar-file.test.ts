import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toIsoDate } from '../../src/domain/calendar-date';
import type { CalendarEntry } from '../../src/files/calendar-file';
import { calendarFile } from '../../src/files/calendar-file';
import { anyDay, day } from '../support/days';

const STAMP = { writtenAt: new Date(Date.UTC(2026, 0, 16, 7, 5, 9)), version: 46038 };

const entry = (changes: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: 'R1.book@partner-renewals',
  day: day('2026-03-31'),
  title: 'Renewal deadline: Acme',
  description: 'Renewal',
  link: 'https://docs.example/row',
  ...changes,
});

/** As a calendar program reads it: folds undone, a line into its name, its parameters and its value. */
function propertiesOf(file: string): { name: string; value: string }[] {
  return file
    .replace(/\r\n /g, '')
    .trimEnd()
    .split('\r\n')
    .map((line) => {
      const colon = line.indexOf(':');
      return { name: line.slice(0, colon), value: line.slice(colon + 1) };
    });
}

const valueOf = (file: string, name: string): string | undefined =>
  propertiesOf(file).find((property) => property.name === name)?.value;

const unescaped = (text: string | undefined): string | undefined =>
  text?.replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));

describe('a calendar file', () => {
  test('holds all-day entries that make nobody busy', () => {
    expect(calendarFile([entry()], STAMP).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Partner Renewals//Deadlines//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:R1.book@partner-renewals',
      'DTSTAMP:20260116T070509Z',
      'SEQUENCE:46038',
      'DTSTART;VALUE=DATE:20260331',
      'DTEND;VALUE=DATE:20260401',
      'SUMMARY:Renewal deadline: Acme',
      'DESCRIPTION:Renewal',
      'URL:https://docs.example/row',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('a name cannot write lines of its own', () => {
    const file = calendarFile([entry({ title: 'Acme\r\nATTENDEE:mailto:eve@example.com; a,b\\n' })], STAMP);
    expect(propertiesOf(file).filter(({ name }) => name === 'ATTENDEE')).toEqual([]);
    expect(valueOf(file, 'SUMMARY')).toBe('Acme\\nATTENDEE:mailto:eve@example.com\\; a\\,b\\\\n');
  });

  test('whatever the text, no line is longer than 75 octets, no character is cut, and it reads back as written', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'é', '…', '😀', ',', ';', '\\', ' ', '\n'),
      maxLength: 300,
    });
    fc.assert(
      fc.property(text, text, anyDay(), (title, description, on) => {
        const file = calendarFile([entry({ title, description, day: on })], STAMP);
        for (const line of file.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toContain('\ufffd');
          expect(Buffer.from(line).toString()).toBe(line);
        }
        expect(unescaped(valueOf(file, 'SUMMARY'))).toBe(title);
        expect(unescaped(valueOf(file, 'DESCRIPTION'))).toBe(description);
        expect(valueOf(file, 'DTSTART;VALUE=DATE')).toBe(toIsoDate(on).replace(/-/g, ''));
      }),
    );
  });
});
