/**
 * Days as the grid counts them (serial number 0 is 1899-12-30, hours are fractions) and instants as scripts see them.
 * A serial number has no zone: it becomes an instant in the spreadsheet's zone, whatever zone this process runs in.
 */
import { DateTime, IANAZone } from 'luxon';

const MILLISECONDS_PER_DAY = 86_400_000;
/** 1899-12-30 as if in UTC. */
const EPOCH = Date.UTC(1899, 11, 30);

type Memory = Map<number, number>;

/** Zones are slow to ask, and the same days come again and again. */
const MAXIMUM_REMEMBERED = 50_000;
const instantsByZone = new Map<string, Memory>();
const serialsByZone = new Map<string, Memory>();

export function isTimeZone(name: string): boolean {
  return IANAZone.create(name).isValid;
}

/**
 * Midnight (or the hour that the fraction says) of that day in the zone; where clocks jump over it, the first moment after.
 *
 * @example new Date(serialToInstant(46112, 'Asia/Tokyo')).toISOString() // '2026-03-30T15:00:00.000Z', the start of 2026-03-31
 */
export function serialToInstant(serial: number, zone: string): number {
  const instants = memoryOf(instantsByZone, zone);
  let instant = instants.get(serial);
  if (instant === undefined) {
    remember(
      instants,
      serial,
      (instant = wallTimeToInstant(new Date(EPOCH + Math.round(serial * MILLISECONDS_PER_DAY)), zone)),
    );
  }
  return instant;
}

/** @example instantToSerial(Date.parse('2026-03-30T15:00:00Z'), 'Asia/Tokyo') // 46112 */
export function instantToSerial(instant: number, zone: string): number {
  const serials = memoryOf(serialsByZone, zone);
  let serial = serials.get(instant);
  if (serial === undefined) remember(serials, instant, (serial = wallTime(instant, zone)));
  return serial;
}

function wallTime(instant: number, zone: string): number {
  const local = DateTime.fromMillis(instant, { zone });
  const wall = Date.UTC(
    local.year,
    local.month - 1,
    local.day,
    local.hour,
    local.minute,
    local.second,
    local.millisecond,
  );
  return (wall - EPOCH) / MILLISECONDS_PER_DAY;
}

/** @example serialToIso(46112.5) // '2026-03-31 12:00:00' */
export function serialToIso(serial: number): string {
  const text = new Date(EPOCH + Math.round(serial * 86_400) * 1000).toISOString();
  return Number.isInteger(serial) ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}

/** Serial number of a calendar day, or null when there is no such day: (2026, 2, 30) -> null. */
export function serialOfDay(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  return Math.round((date.getTime() - EPOCH) / MILLISECONDS_PER_DAY);
}

function wallTimeToInstant(wall: Date, zone: string): number {
  const parts = {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    millisecond: wall.getUTCMilliseconds(),
  };
  return DateTime.fromObject(parts, { zone }).toMillis();
}

function memoryOf(memories: Map<string, Memory>, zone: string): Memory {
  let memory = memories.get(zone);
  if (!memory) memories.set(zone, (memory = new Map()));
  return memory;
}

function remember(memory: Memory, key: number, value: number): void {
  if (memory.size >= MAXIMUM_REMEMBERED) memory.clear();
  memory.set(key, value);
}
