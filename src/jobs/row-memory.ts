import * as z from 'zod/mini';
import type { CalendarDate } from '../domain/calendar-date';
import { compareDates, fromSerialDay, toSerialDay } from '../domain/calendar-date';
import { once } from '../domain/once';
import type { SentReminder } from '../domain/reminders';
import type { CommunicationOwner, ContractType, RenewalStatus } from '../domain/renewal';
import type { DocumentMemory } from '../google/document-memory';

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
  /** A mark of what the Log last said of its cells that cannot be used, and of what an email said to its owner. */
  readonly logged?: string | undefined;
  readonly reported?: string | undefined;
}

const KEY_PREFIX = 'rows.';
/** Rows to a property: at some 60 bytes a row below Google's 9 KB. */
const ROWS_TO_A_KEY = 100;
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

const storedRows = once(() => z.record(z.string(), z.string()));

export class RowMemory {
  /** By the property that they are stored in, so that a mail's rows are written without a look at all others. */
  private readonly groups = new Map<string, Map<string, RememberedRow>>();
  private readonly touched = new Set<string>();

  constructor(stored: Readonly<Record<string, string>>) {
    for (const [key, text] of Object.entries(stored)) {
      if (!key.startsWith(KEY_PREFIX) || text === '') continue;
      for (const [rowKey, entry] of Object.entries(storedRows().parse(JSON.parse(text)))) {
        this.groupOf(rowKey).set(rowKey, decode(entry));
      }
    }
  }

  of(rowKey: string): RememberedRow {
    return this.groupOf(rowKey).get(rowKey) ?? {};
  }

  remember(rowKey: string, row: RememberedRow): void {
    const group = this.groupOf(rowKey);
    const known = group.get(rowKey);
    const merged = { ...known, ...row };
    if (known && isSameRow(known, merged)) return;
    group.set(rowKey, merged);
    this.touched.add(storeKey(rowKey));
  }

  /** Forgets rows that were deleted, once there are so many that room is short: before that, an undo may bring them back. */
  forgetAllBut(rowKeys: ReadonlySet<string>): void {
    const groups = [...this.groups];
    if (groups.reduce((sum, [, rows]) => sum + rows.size, 0) <= MOST_ROWS) return;
    for (const [key, rows] of groups) {
      for (const rowKey of [...rows.keys()].filter((candidate) => !rowKeys.has(candidate))) {
        rows.delete(rowKey);
        this.touched.add(key);
      }
    }
  }

  /** What has changed since the last call, ready to be written together with whatever else belongs to the moment. */
  takeChanges(): Record<string, string> {
    const changes = Object.fromEntries(
      [...this.touched].map((key) => {
        const rows = [...(this.groups.get(key) ?? [])].map(([rowKey, row]) => [rowKey, encode(row)]);
        return [key, JSON.stringify(Object.fromEntries(rows))];
      }),
    );
    this.touched.clear();
    return changes;
  }

  save(memory: DocumentMemory): void {
    const changes = this.takeChanges();
    if (Object.keys(changes).length > 0) memory.write(changes);
  }

  private groupOf(rowKey: string): Map<string, RememberedRow> {
    const key = storeKey(rowKey);
    const group = this.groups.get(key) ?? new Map<string, RememberedRow>();
    this.groups.set(key, group);
    return group;
  }
}

function isSameRow(one: RememberedRow, other: RememberedRow): boolean {
  return (
    one.status === other.status &&
    one.contractType === other.contractType &&
    one.communicationOwner === other.communicationOwner &&
    isSameDay(one.filledStart, other.filledStart) &&
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

function storeKey(rowKey: string): string {
  const number = Number.parseInt(rowKey.replace(/\D/g, ''), 10);
  return KEY_PREFIX + Math.floor((Number.isNaN(number) ? 0 : number) / ROWS_TO_A_KEY);
}

// "p75 46082.45.r.h|46082.45.r.h|rh|46082": status, days before the start, terms, terms that were escalated, type and
// owner, start that was filled in, marks of what the Log and an email said.
// Short, because 500 KB have to hold 10,000 of them.
function encode(row: RememberedRow): string {
  const { status, sent, escalated, contractType, communicationOwner, filledStart, logged, reported } = row;
  const told = sent ? `${sent.daysBeforeStart} ${sent.terms}` : '';
  const kind =
    contractType || communicationOwner
      ? letterOf(TYPE_LETTERS, contractType) + letterOf(OWNER_LETTERS, communicationOwner)
      : '';
  const parts = [
    letterOf(STATUS_LETTERS, status) + told,
    escalated ?? '',
    kind,
    filledStart ? String(toSerialDay(filledStart)) : '',
    logged ?? '',
    reported ?? '',
  ];
  return parts.join('|').replace(/\|+$/, '');
}

function decode(entry: string): RememberedRow {
  const [told = '', escalated, kind = '', filledStart, logged, reported] = entry.slice(1).split('|');
  const [days = '', ...terms] = told.split(' ');
  const sent = days === '' ? undefined : { daysBeforeStart: Number(days), terms: terms.join(' ') };
  return {
    ...{ status: valueOfLetter(STATUS_LETTERS, entry[0]), sent, escalated: escalated || undefined },
    contractType: valueOfLetter(TYPE_LETTERS, kind[0]),
    communicationOwner: valueOfLetter(OWNER_LETTERS, kind[1]),
    filledStart: filledStart ? fromSerialDay(Number(filledStart)) : undefined,
    logged: logged || undefined,
    reported: reported || undefined,
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
