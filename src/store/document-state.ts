import type { DocumentMemory } from '../google/document-memory';
import { documentMemory } from '../google/document-memory';
import { RowMemory } from './row-memory';
import type { Family, Part } from './state-part';
import { memberOf, readStored, writeStored } from './state-part';
import { FAMILIES, PARTS } from './state-parts';
import { cutToBytes, furtherKeys, isFurtherKey, joinValue, splitValue, utf8Length } from './stored-text';

/** A stored value that could not be read, and is kept under another key. */
export interface SetAside {
  /** The key under which it stood. */
  readonly key: string;
  readonly isLogged: boolean;
  /** Whether the owner of a trigger was notified of it. */
  readonly isReported: boolean;
}

const SET_ASIDE_PREFIX = 'setAside.';
/** More than ten kept texts help nobody, and the store has 500 KB for everything. */
const MOST_SET_ASIDE_BYTES = 8_000;
const MOST_SET_ASIDE_BYTES_IN_ALL = 40_000;
/** Below Google's 500 KB, however it counts a KB. */
const MOST_BYTES_IN_ALL = 490_000;
/** "l" once it is in the Log, "r" once it was reported, then what stood there: "lr [1,". */
const MARKS = '-- '.length;
const SET_ASIDE = /^([l-])([r-]) ([^]*)$/;

/**
 * What the document remembers, the same for all its users: read once, when the first of it is asked for, and written
 * with `save`, in one call for all that was set since. A value that cannot be read counts as not there, whatever is
 * wrong with it. It stays in its place until something replaces it or the daily run has done without it; then it is kept
 * under another key, for the Log and the owner of the trigger.
 *
 * @example
 * const state = documentState();
 * state.set(PARTS.lastRun, '2026-01-16');
 * state.save();
 */
export class DocumentState {
  private loaded: Map<string, string> | undefined;
  private readonly values = new Map<string, unknown>();
  private readonly changes = new Map<string, string>();
  private readonly unreadable = new Map<string, string>();
  /** Those of them that were not written to their place apart yet. */
  private readonly toSetAside = new Set<string>();
  /** Those that are still where they stood. */
  private readonly inPlace = new Set<string>();
  private readonly toRemove = new Set<string>();
  private rowMemory: RowMemory | undefined;

  constructor(private readonly memory: DocumentMemory) {}

  /** Undefined where nothing is remembered, or it cannot be read. */
  get<Value>(part: Part<Value>): Value | undefined {
    const { key, codec, mayBeBlank } = part;
    if (this.values.has(key)) return this.values.get(key) as Value | undefined;
    const text = this.stored.has(key) ? joinValue(key, this.stored) : undefined;
    const value = text === undefined ? undefined : readStored(codec, text);
    this.values.set(key, value);
    if (value === undefined && this.stored.has(key) && !(mayBeBlank && text === ''))
      this.foundUnreadable(key);
    return value;
  }

  /** Whether something stood there that cannot be read. */
  isUnreadable({ key }: Part<unknown>): boolean {
    return this.unreadable.has(key);
  }

  /** What is remembered of each, by its name, without those that cannot be read. */
  all<Value>(family: Family<Value>): ReadonlyMap<string, Value> {
    const found = new Map<string, Value>();
    for (const name of this.namesIn(family)) {
      const value = this.get(memberOf(family, name));
      if (value !== undefined) found.set(name, value);
    }
    return found;
  }

  /** By their names, the texts of those that cannot be read. */
  unreadableIn<Value>(family: Family<Value>): ReadonlyMap<string, string> {
    this.all(family);
    return new Map(
      [...this.unreadable]
        .filter(([key]) => key.startsWith(family.prefix))
        .map(([key, text]) => [key.slice(family.prefix.length), text]),
    );
  }

  /** Remembered from now on; written with the next `save`. */
  set<Value>(part: Part<Value>, value: Value): void {
    this.get(part);
    const text = writeStored(part.codec, value);
    this.values.set(part.key, value);
    if (this.current(part.key) !== text) this.changes.set(part.key, text);
  }

  /** There is nothing to remember of it any more; written with the next `save`. For what is set and blanked again and again. */
  blank<Value>(family: Family<Value>, name: string): void {
    const part = memberOf(family, name);
    this.get(part);
    this.values.set(part.key, undefined);
    this.changes.set(part.key, '');
  }

  /** Forgotten at once, in a call of its own. */
  forget(part: Part<unknown>): void {
    this.get(part);
    const kept = this.takeAside([part.key]);
    if (Object.keys(kept).length > 0) this.write(kept);
    this.values.set(part.key, undefined);
    this.changes.delete(part.key);
    this.remove(part.key);
  }

  /** What is remembered of each row. */
  get rows(): RowMemory {
    return (this.rowMemory ??= new RowMemory(this.all(FAMILIES.rows), this.unreadableIn(FAMILIES.rows)));
  }

  /**
   * Writes what was set since the last time, in one call; no call where there is nothing. What cannot be read and is
   * replaced by it is kept in the same call.
   */
  save(): void {
    for (const [name, group] of this.rowMemory?.takeChanges() ?? [])
      this.changes.set(FAMILIES.rows.prefix + name, writeStored(FAMILIES.rows.codec, group));
    const removed = [...this.toRemove].filter((key) => !this.changes.has(key));
    const values = {
      ...this.takeAside([...this.changes.keys(), ...removed]),
      ...Object.fromEntries(this.changes),
    };
    this.changes.clear();
    this.toRemove.clear();
    if (Object.keys(values).length > 0) this.write(values);
    removed.forEach((key) => this.remove(key));
  }

  /** Reads everything, so that whatever cannot be read is known. */
  check(): void {
    for (const part of Object.values(PARTS)) this.get(part as Part<unknown>);
    for (const family of Object.values(FAMILIES)) this.all(family as Family<unknown>);
  }

  /**
   * With the next `save`, everything that cannot be read is kept apart and removed from its place: for whoever has done
   * without it by other means. The note of an email under way stays until the next one to that address replaces it.
   */
  setAsideUnreadable(): void {
    for (const key of this.inPlace)
      if (!key.startsWith(FAMILIES.outgoing.prefix)) this.toRemove.add(key);
      else for (const [kept, text] of Object.entries(this.takeAside([key]))) this.changes.set(kept, text);
  }

  /** Values that could not be read, in this run or an earlier one, as far as they are still kept. */
  setAside(): readonly SetAside[] {
    const kept = [...this.stored.keys(), ...this.changes.keys()]
      .filter((key) => key.startsWith(SET_ASIDE_PREFIX))
      .map((key) => key.slice(SET_ASIDE_PREFIX.length));
    return [...new Set([...kept, ...this.toSetAside])].map((key) => {
      const text = this.toSetAside.has(key) ? this.asideOf(key) : this.current(SET_ASIDE_PREFIX + key);
      const [, logged = 'l', reported = 'r'] = SET_ASIDE.exec(text ?? '') ?? [];
      return { key, isLogged: logged === 'l', isReported: reported === 'r' };
    });
  }

  /** Notes, with the next `save`, that these are in the Log, or were reported. */
  markSetAside(keys: readonly string[], done: 'isLogged' | 'isReported', isDone = true): void {
    for (const key of keys) {
      const kept = SET_ASIDE_PREFIX + key;
      const [, logged = '', reported = '', rest = ''] = SET_ASIDE.exec(this.current(kept) ?? '') ?? [];
      if (logged === '') continue;
      const marks = done === 'isLogged' ? (isDone ? 'l' : '-') + reported : logged + (isDone ? 'r' : '-');
      this.changes.set(kept, `${marks} ${rest}`);
    }
  }

  private get stored(): Map<string, string> {
    return (this.loaded ??= new Map(Object.entries(this.memory.readAll())));
  }

  private namesIn({ prefix, mayBeBlank }: Family<unknown>): readonly string[] {
    return [...new Set([...this.stored.keys(), ...this.changes.keys()])].flatMap((key) =>
      key.startsWith(prefix) &&
      !isFurtherKey(key) &&
      !(mayBeBlank && (this.changes.get(key) ?? this.stored.get(key)) === '')
        ? [key.slice(prefix.length)]
        : [],
    );
  }

  private foundUnreadable(key: string): void {
    this.unreadable.set(key, this.stored.get(key) ?? '');
    this.toSetAside.add(key);
    this.inPlace.add(key);
  }

  private current(key: string): string | undefined {
    return this.changes.get(key) ?? this.stored.get(key);
  }

  /** What is to be kept of those that cannot be read; the same text as before keeps its marks. */
  private takeAside(keys: readonly string[]): Record<string, string> {
    const found = keys.filter((key) => this.toSetAside.has(key));
    if (found.length === 0) return {};
    const kept = Object.fromEntries(found.map((key) => [SET_ASIDE_PREFIX + key, this.asideOf(key)]));
    for (const key of found) this.toSetAside.delete(key);
    return { ...this.withRoomFor(kept), ...kept };
  }

  private asideOf(key: string): string {
    const text = cutToBytes(this.unreadable.get(key) ?? '', MOST_SET_ASIDE_BYTES);
    const known = this.stored.get(SET_ASIDE_PREFIX + key);
    return known?.slice(MARKS) === text ? known : `-- ${text}`;
  }

  /** The earlier ones are cut to their marks where all together would take too much. */
  private withRoomFor(kept: Readonly<Record<string, string>>): Record<string, string> {
    let bytes = Object.values(kept).reduce((sum, text) => sum + utf8Length(text), 0);
    const shortened: Record<string, string> = {};
    for (const [key, text] of [...this.stored].reverse()) {
      if (!key.startsWith(SET_ASIDE_PREFIX) || key in kept) continue;
      bytes += utf8Length(text);
      if (bytes > MOST_SET_ASIDE_BYTES_IN_ALL && text.length > MARKS) shortened[key] = text.slice(0, MARKS);
    }
    return shortened;
  }

  private write(values: Readonly<Record<string, string>>): void {
    const written = Object.assign(
      {},
      ...Object.entries(values).map(([key, text]) => splitValue(key, text)),
    ) as Record<string, string>;
    Object.assign(written, this.shortenedFor(written));
    this.memory.write(written);
    for (const key of Object.keys(values)) this.inPlace.delete(key);
    for (const [key, text] of Object.entries(written)) this.stored.set(key, text);
    for (const key of Object.keys(values))
      for (const further of furtherKeys(key, this.stored)) if (!(further in written)) this.removeOne(further);
  }

  /**
   * Where all values together would come near Google's limit, a run must not end in the middle of what it writes: texts that
   * were set aside are cut to their marks, and what is remembered of people who got no email for long is forgotten.
   */
  private shortenedFor(written: Readonly<Record<string, string>>): Record<string, string> {
    const after = new Map([...this.stored, ...Object.entries(written)]);
    let bytes = [...after].reduce((sum, [key, text]) => sum + utf8Length(key) + utf8Length(text), 0);
    const shortened: Record<string, string> = {};
    const days = [...after].flatMap(([key, text]) => (isOfPerson(key) ? [text] : [])).sort();
    const longAgo = dayLongBefore(days[days.length - 1] ?? '');
    for (const [key, text] of after) {
      if (bytes <= MOST_BYTES_IN_ALL) break;
      if (key.startsWith(SET_ASIDE_PREFIX) && text.length > MARKS) {
        shortened[key] = text.slice(0, MARKS);
        bytes -= utf8Length(text) - MARKS;
      } else if (!(key in written) && isForgettable(key, text, longAgo)) {
        this.removeOne(key);
        bytes -= utf8Length(key) + utf8Length(text);
      }
    }
    return shortened;
  }

  private remove(key: string): void {
    for (const each of [key, ...furtherKeys(key, this.stored)]) this.removeOne(each);
  }

  private removeOne(key: string): void {
    this.memory.forget(key);
    this.stored.delete(key);
    this.inPlace.delete(key);
  }
}

/** Days on which somebody was last notified, by address. */
function isOfPerson(key: string): boolean {
  return key.startsWith(FAMILIES.mailed.prefix) || key.startsWith(FAMILIES.noticed.prefix);
}

function isForgettable(key: string, text: string, longAgo: string): boolean {
  return isOfPerson(key) ? text < longAgo : key.startsWith(FAMILIES.outgoing.prefix) && text === '';
}

/** "2026-01-16" is "2025-01-16": nothing compares days with one that is a year old. */
function dayLongBefore(day: string): string {
  return day === '' ? '' : `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}

/** What the document of this run remembers; nothing is read before it is asked for. */
export function documentState(): DocumentState {
  return new DocumentState(documentMemory());
}
