import type { CalendarDate } from '../domain/calendar-date';
import { compareDates, fromSerialDay, toSerialDay } from '../domain/calendar-date';
import type { SentReminder } from '../domain/reminders';
import type { CommunicationOwner, ContractType, RenewalStatus } from '../domain/renewal';
import { withoutEnding } from '../domain/plain-text';
import { textHash } from '../domain/text-hash';

/**
 * What the add-on remembers of a row between runs, beside what the sheet shows: the status it last wrote (a different
 * one was chosen by hand) and the last reminder that went out (so that none goes out twice).
 */
export interface RememberedRow {
  readonly status?: RenewalStatus | undefined;
  readonly sent?: SentReminder | undefined;
  /** The terms of which the second address was told. */
  readonly escalated?: string | undefined;
  /** As the row said at the last run, for the day on which somebody deletes the column. */
  readonly contractType?: ContractType | undefined;
  readonly communicationOwner?: CommunicationOwner | undefined;
  /** The start that the add-on filled in from the deadline; one that differs was entered by somebody. */
  readonly filledStart?: CalendarDate | undefined;
  /** The deadline for which a "Pending" that somebody chose stays, although it has passed. */
  readonly keptPending?: CalendarDate | undefined;
  /** A mark of what the Log last said of its cells that cannot be used, and of what an email said to its owner. */
  readonly logged?: string | undefined;
  readonly reported?: string | undefined;
}

/** At some 60 bytes a row below Google's 9 KB a value. */
const ROWS_TO_A_GROUP = 100;
/** Beyond this many rows, those that are gone from the table are forgotten. */
const MOST_ROWS = 11_000;

const STATUS_LETTERS: Readonly<Record<RenewalStatus, string>> = {
  pending: 'p',
  renewed: 'r',
  confirmed: 'c',
  cancellationRequested: 'x',
};

const TYPE_LETTERS: Readonly<Record<ContractType, string>> = {
  renewal: 'r',
  contactTierUpgrade: 'c',
  emailOverage: 'e',
};

const OWNER_LETTERS: Readonly<Record<CommunicationOwner, string>> = { hubspot: 'h', partner: 'p' };

/** Stands for a row in a group of which something was lost, until it was found by other means. */
const LOST = '?';
/** A key that somebody typed may be of any length. */
const MOST_KEY_CHARACTERS = 40;

/** Rows as they are stored: by their key, each in the short form of `encode`. */
type StoredGroup = Readonly<Record<string, string>>;

/** What `encode` writes, in this version and every one before. */
export const ROW_ENTRY = /^[prcx-](-?\d+ [^|]*)?(\|[^|]*){0,8}$/;

/** The rows of a stored group that are whole, where the group as a whole cannot be read: cut off, or with others in between. */
export function wholeRowsIn(text: string): StoredGroup {
  // A quotation mark inside a JSON text has a backslash before it: these begin a key.
  const pairs = [...text.matchAll(/[{,]"([^"\\]*)":"([^"\\]*)"/g)];
  return Object.fromEntries(
    pairs.flatMap(([, rowKey = '', entry = '']) => (ROW_ENTRY.test(entry) ? [[rowKey, entry]] : [])),
  );
}

export class RowMemory {
  /** By the number of the group that they are stored in, so that an email's rows are written without a look at all others. */
  private readonly groups = new Map<string, Map<string, RememberedRow>>();
  private readonly touched = new Set<string>();
  private readonly lost = new Set<string>();

  /**
   * @param stored groups by their number
   * @param unreadable by the number of a group that cannot be read, the text that stands there
   */
  constructor(
    stored: ReadonlyMap<string, StoredGroup> = new Map(),
    unreadable: ReadonlyMap<string, string> = new Map(),
  ) {
    for (const [name, rows] of stored) this.take(name, rows);
    for (const [name, text] of unreadable) {
      this.take(name, wholeRowsIn(text));
      this.lost.add(name);
      this.touched.add(name);
    }
  }

  /** Another that begins with the same, to be changed without this one. */
  copy(): RowMemory {
    const copy = new RowMemory();
    for (const [name, rows] of this.groups) copy.groups.set(name, new Map(rows));
    for (const name of this.lost) copy.lost.add(name);
    return copy;
  }

  of(rowKey: string): RememberedRow {
    return this.groups.get(groupOf(rowKey))?.get(shortKey(rowKey)) ?? {};
  }

  /** Whether a reminder of this row may have been remembered that can no longer be read. */
  isLost(rowKey: string): boolean {
    return this.lost.has(groupOf(rowKey)) && this.of(rowKey).sent === undefined;
  }

  get hasLost(): boolean {
    return this.lost.size > 0;
  }

  /** What was lost has been found by other means, as far as it can be. */
  recovered(): void {
    for (const name of this.lost) this.touched.add(name);
    this.lost.clear();
  }

  /** No key was ever given out with a higher number, as far as rows are remembered; 0 where none is. */
  highestNumber(): number {
    const numbers = [...this.groups.values()].flatMap((rows) => [...rows.keys()].map(numberOf));
    const ofLost = [...this.lost].map((name) => (Number(name) + 1) * ROWS_TO_A_GROUP - 1);
    return [...numbers, ...ofLost]
      .filter(Number.isSafeInteger)
      .reduce((most, number) => Math.max(most, number), 0);
  }

  remember(rowKey: string, row: RememberedRow): void {
    const group = this.group(groupOf(rowKey));
    const known = group.get(shortKey(rowKey));
    const merged = { ...known, ...row };
    if (known && isSameRow(known, merged)) return;
    group.set(shortKey(rowKey), merged);
    this.touched.add(groupOf(rowKey));
  }

  /** Forgets rows that were deleted, once there are so many that room is short: before that, an undo may bring them back. */
  forgetAllBut(rowKeys: ReadonlySet<string>): void {
    const groups = [...this.groups];
    if (groups.reduce((sum, [, rows]) => sum + rows.size, 0) <= MOST_ROWS) return;
    const kept = new Set([...rowKeys].map(shortKey));
    for (const [name, rows] of groups) {
      for (const rowKey of [...rows.keys()].filter((candidate) => !kept.has(candidate))) {
        rows.delete(rowKey);
        this.touched.add(name);
      }
    }
  }

  /** The groups that changed since the last call, ready to be written with whatever else belongs to the moment. */
  takeChanges(): ReadonlyMap<string, StoredGroup> {
    const changes = new Map(
      [...this.touched].map((name) => {
        const rows = [...(this.groups.get(name) ?? [])].map(
          ([rowKey, row]) => [rowKey, encode(row)] as const,
        );
        const mark = this.lost.has(name) ? [[LOST, '-'] as const] : [];
        return [name, Object.fromEntries([...mark, ...rows])] as const;
      }),
    );
    this.touched.clear();
    return changes;
  }

  private take(name: string, rows: StoredGroup): void {
    for (const [rowKey, entry] of Object.entries(rows)) {
      if (rowKey === LOST) this.lost.add(name);
      else this.group(name).set(rowKey, decode(entry));
    }
  }

  private group(name: string): Map<string, RememberedRow> {
    const group = this.groups.get(name) ?? new Map<string, RememberedRow>();
    this.groups.set(name, group);
    return group;
  }
}

function isSameRow(one: RememberedRow, other: RememberedRow): boolean {
  return (
    one.status === other.status &&
    one.contractType === other.contractType &&
    one.communicationOwner === other.communicationOwner &&
    isSameDay(one.filledStart, other.filledStart) &&
    isSameDay(one.keptPending, other.keptPending) &&
    one.logged === other.logged &&
    one.reported === other.reported &&
    one.escalated === other.escalated &&
    one.sent?.daysBeforeStart === other.sent?.daysBeforeStart &&
    one.sent?.terms === other.sent?.terms
  );
}

function isSameDay(one: CalendarDate | undefined, other: CalendarDate | undefined): boolean {
  return one && other ? compareDates(one, other) === 0 : one === other;
}

function groupOf(rowKey: string): string {
  return String(Math.floor(numberOf(rowKey) / ROWS_TO_A_GROUP));
}

function numberOf(rowKey: string): number {
  const number = Number.parseInt(rowKey.replace(/\D/g, ''), 10);
  return Number.isNaN(number) ? 0 : number;
}

function shortKey(rowKey: string): string {
  return rowKey.length <= MOST_KEY_CHARACTERS ? rowKey : textHash(rowKey);
}

/** For the terms of which the second address was notified, where they are those of the last reminder. */
const SAME_TERMS = '=';

// "p75 46082.45.r.h|=|rh|46082": status, days before the start, terms, terms that were escalated, type and owner, start
// that was filled in, marks of what the Log and an email said, deadline of a "Pending" that is kept.
// Short, because 500 KB have to hold 10,000 of them.
function encode(row: RememberedRow): string {
  const { status, sent, escalated, contractType, communicationOwner, logged, reported } = row;
  const told = sent ? `${sent.daysBeforeStart} ${sent.terms}` : '';
  const kind =
    contractType || communicationOwner
      ? letterOf(TYPE_LETTERS, contractType) + letterOf(OWNER_LETTERS, communicationOwner)
      : '';
  const second = escalated !== undefined && escalated === sent?.terms ? SAME_TERMS : (escalated ?? '');
  const [start, kept] = [row.filledStart, row.keptPending].map((day) =>
    day ? String(toSerialDay(day)) : '',
  );
  const marks = [logged ?? '', reported ?? '', kept];
  const parts = [letterOf(STATUS_LETTERS, status) + told, second, kind, start, ...marks];
  return withoutEnding(parts.join('|'), '|');
}

function decode(entry: string): RememberedRow {
  const [told = '', escalated, kind = '', filledStart, logged, reported, kept] = entry.slice(1).split('|');
  const [days = '', ...terms] = told.split(' ');
  const sent = days === '' ? undefined : { daysBeforeStart: Number(days), terms: terms.join(' ') };
  const second = escalated === SAME_TERMS ? sent?.terms : escalated || undefined;
  return {
    ...{ status: valueOfLetter(STATUS_LETTERS, entry[0]), sent, escalated: second },
    contractType: valueOfLetter(TYPE_LETTERS, kind[0]),
    communicationOwner: valueOfLetter(OWNER_LETTERS, kind[1]),
    filledStart: filledStart ? fromSerialDay(Number(filledStart)) : undefined,
    logged: logged || undefined,
    reported: reported || undefined,
    keptPending: kept ? fromSerialDay(Number(kept)) : undefined,
  };
}

type Letters<Value extends string> = Readonly<Record<Value, string>>;

function letterOf<Value extends string>(letters: Letters<Value>, value: Value | undefined): string {
  return value === undefined ? '-' : letters[value];
}

function valueOfLetter<Value extends string>(
  letters: Letters<Value>,
  letter: string | undefined,
): Value | undefined {
  return (Object.keys(letters) as Value[]).find((value) => letters[value] === letter);
}
