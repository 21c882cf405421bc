import type { CalendarDate } from '../domain/calendar-date';
import { addDays, toIsoDate } from '../domain/calendar-date';

/** One day in somebody's calendar. */
export interface CalendarEntry {
  /** The same for ever: a calendar that is given the entry again moves it instead of adding another. */
  readonly id: string;
  readonly day: CalendarDate;
  readonly title: string;
  readonly description: string;
  readonly link: string;
}

/** When the file is written: the instant, and a number that is higher in every later file. */
export interface CalendarStamp {
  readonly writtenAt: Date;
  readonly version: number;
}

const LINE_OCTETS = 75;

/** All-day entries as calendar programs import them (iCalendar, RFC 5545). */
export function calendarFile(
  entries: readonly CalendarEntry[],
  { writtenAt, version }: CalendarStamp,
): string {
  const stamp = writtenAt.toISOString().replace(/[-:]|\.\d+/g, '');
  const events = entries.flatMap(({ id, day, title, description, link }) => [
    'BEGIN:VEVENT',
    `UID:${escapeText(id)}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${version}`,
    `DTSTART;VALUE=DATE:${basicDate(day)}`,
    `DTEND;VALUE=DATE:${basicDate(addDays(day, 1))}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `URL:${link}`,
    // A deadline makes nobody busy.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Partner Renewals//Deadlines//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function basicDate(day: CalendarDate): string {
  return toIsoDate(day).replace(/-/g, '');
}

function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[\u0000-\u001f\u007f]/g, ' ');
}

/** A line holds 75 octets at most; what follows a fold begins with a space. No character is cut in two. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** In UTF-8. Apps Script has no TextEncoder. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
