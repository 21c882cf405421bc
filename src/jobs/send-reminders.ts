import * as z from 'zod/mini';
import { toIsoDate } from '../domain/calendar-date';
import { once } from '../domain/once';
import type { DocumentMemory } from '../google/document-memory';
import { remainingMailQuota, sendMail } from '../google/mail';
import type { LogEntry } from '../sheets/log';
import type { Texts } from '../locale/texts';
import { messageOf } from './message-of';
import type { Reminder, ReminderLine } from './plan-reminders';
import type { MailFrame } from './reminder-mail';
import { writeReminderMail } from './reminder-mail';
import type { RowMemory } from './row-memory';

/** Google ends a run after six minutes; from here on the next run carries on. */
const TIME_BUDGET_MS = 4 * 60_000;
/** No agency has so many owners: past this, something has run away. */
const MOST_MAILS_A_RUN = 200;

const OUTGOING_PREFIX = 'outgoing.';
const MAILED_PREFIX = 'mailed.';

const outgoingMail = once(() =>
  z.object({
    day: z.string(),
    isRepeat: z.boolean(),
    /** Row, days before the start, terms. Of a weekly "all quiet" mail there are none. */
    rows: z.array(z.tuple([z.string(), z.int(), z.string()])),
    /** Row and terms of what was told to the second address. */
    escalated: z.optional(z.array(z.tuple([z.string(), z.string()]))),
    /** Row and mark of what was said of rows that cannot be watched. */
    unwatched: z.optional(z.array(z.tuple([z.string(), z.string()]))),
  }),
);

type OutgoingNote = z.infer<ReturnType<typeof outgoingMail>>;

export interface SendingOutcome {
  readonly sent: readonly Reminder[];
  /** What has to wait for tomorrow, because Google sends no more today or the run has no more time. */
  readonly postponed: readonly Reminder[];
  /** Why mails did not go out that should have. */
  readonly failures: readonly string[];
  readonly entries: readonly LogEntry[];
}

export interface SendingFrame extends Omit<MailFrame, 'isPossibleRepeat'> {
  readonly texts: Texts;
  /** Milliseconds since the run began. */
  readonly elapsed: () => number;
}

/**
 * Sends each owner at most one mail a day. Before a mail goes out, a note of it is written; with the note of the next
 * mail, or at the end, it is taken back and the rows are marked as told. A run that dies in between leaves the note, and
 * nobody can know whether the mail went: it is sent once more, marked as a possible repeat, and never a third time.
 */
export function sendReminders(
  reminders: readonly Reminder[],
  rows: RowMemory,
  stored: Readonly<Record<string, string>>,
  memory: DocumentMemory,
  frame: SendingFrame,
): SendingOutcome {
  const { texts } = frame;
  const day = toIsoDate(frame.today);
  const mailed = mailedOn(stored, day);
  const notes = readNotes(stored);
  const sent: Reminder[] = [];
  const postponed: Reminder[] = [];
  const failures: string[] = [];
  const entries: LogEntry[] = [];
  let confirmation: Record<string, string> = settleSecondTries(notes, rows, mailed, day, texts, entries);
  const waiting = reminders.filter(({ to }) => !mailed.has(to));
  let quota = waiting.length > 0 ? remainingMailQuota() : 0;
  // Where not all can go out, the last one is kept for telling so.
  if (quota > 1 && quota < waiting.length) quota -= 1;

  for (const reminder of waiting) {
    const { to } = reminder;
    if (quota < 1 || frame.elapsed() > TIME_BUDGET_MS || sent.length >= MOST_MAILS_A_RUN) {
      postponed.push(reminder);
      entries.push({ event: texts.log.mailPostponed(to), client: clientsOf(reminder) });
      continue;
    }
    const isPossibleRepeat = mayHaveGoneOut(reminder, notes.get(to));
    const note = noteOf(reminder, day, isPossibleRepeat);
    memory.write({ ...confirmation, [OUTGOING_PREFIX + to]: JSON.stringify(note) });
    confirmation = {};
    try {
      sendMail(writeReminderMail(reminder, { ...frame, isPossibleRepeat }));
    } catch (error) {
      const reason = messageOf(error);
      failures.push(texts.log.mailFailed(to, reason));
      entries.push({ event: texts.log.mailFailed(to, reason), client: clientsOf(reminder) });
      // Refused before it left: it is not under way, though an earlier one may be. Any other fault may have struck after.
      if (isRefusal(reason)) confirmation = { [OUTGOING_PREFIX + to]: earlierNote(stored, to, notes) };
      if (isQuotaRefusal(reason)) quota = 0;
      continue;
    }
    quota -= 1;
    sent.push(reminder);
    markTold(note, rows);
    entries.push({
      event: isPossibleRepeat ? texts.log.mailRepeated(to) : texts.log.mailSent(to),
      client: clientsOf(reminder),
    });
    confirmation = {
      ...rows.takeChanges(),
      [MAILED_PREFIX + to]: day,
      [OUTGOING_PREFIX + to]: '',
    };
  }
  if (Object.keys(confirmation).length > 0) memory.write(confirmation);
  return { sent, postponed, failures, entries };
}

/** When each address last had a mail, as yyyy-MM-dd. */
export function lastMailed(stored: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(stored)
      .filter(([key]) => key.startsWith(MAILED_PREFIX))
      .map(([key, day]) => [key.slice(MAILED_PREFIX.length), day]),
  );
}

/** Those who had their mail of this day. */
export function mailedOn(stored: Readonly<Record<string, string>>, day: string): Set<string> {
  return new Set([...lastMailed(stored)].filter(([, last]) => last === day).map(([to]) => to));
}

function noteOf({ lines, unwatched = [] }: Reminder, day: string, isRepeat: boolean): OutgoingNote {
  const isEscalation = ({ stage }: ReminderLine): boolean => stage.kind === 'escalation';
  return {
    day,
    isRepeat,
    rows: lines
      .filter((line) => !isEscalation(line))
      .map(({ rowKey, stage, terms }) => [rowKey, stage.daysBeforeStart, terms]),
    escalated: lines.filter(isEscalation).map(({ rowKey, terms }) => [rowKey, terms]),
    ...(unwatched.length > 0 && { unwatched: unwatched.map(({ rowKey, mark }) => [rowKey, mark]) }),
  };
}

/** An "all quiet" mail of which nobody knows whether it went out is no reason to mark a reminder as a repeat. */
function mayHaveGoneOut({ lines, unwatched = [] }: Reminder, note: OutgoingNote | undefined): boolean {
  if (!note) return false;
  const wasQuiet = note.rows.length === 0 && !note.escalated?.length && !note.unwatched?.length;
  return !wasQuiet || lines.length + unwatched.length === 0;
}

function readNotes(stored: Readonly<Record<string, string>>): Map<string, OutgoingNote> {
  return new Map(
    Object.entries(stored)
      .filter(([key, text]) => key.startsWith(OUTGOING_PREFIX) && text !== '')
      .map(([key, text]) => [key.slice(OUTGOING_PREFIX.length), outgoingMail().parse(JSON.parse(text))]),
  );
}

/** What stood there before this run wrote its own note: it still tells of a mail that may have gone out. */
function earlierNote(
  stored: Readonly<Record<string, string>>,
  to: string,
  notes: ReadonlyMap<string, OutgoingNote>,
): string {
  return notes.has(to) ? (stored[OUTGOING_PREFIX + to] ?? '') : '';
}

/** A mail whose second try is unknown too counts as sent: better one told too little than told three times. */
function settleSecondTries(
  notes: Map<string, OutgoingNote>,
  rows: RowMemory,
  mailed: Set<string>,
  day: string,
  texts: Texts,
  entries: LogEntry[],
): Record<string, string> {
  const settled: Record<string, string> = {};
  for (const [to, note] of [...notes]) {
    if (!note.isRepeat) continue;
    markTold(note, rows);
    if (note.day === day) mailed.add(to);
    entries.push({ event: texts.log.mailUnknown(to) });
    settled[OUTGOING_PREFIX + to] = '';
    settled[MAILED_PREFIX + to] = note.day;
    notes.delete(to);
  }
  if (Object.keys(settled).length === 0) return {};
  return { ...settled, ...rows.takeChanges() };
}

function markTold(note: OutgoingNote, rows: RowMemory): void {
  for (const [rowKey, daysBeforeStart, terms] of note.rows)
    rows.remember(rowKey, { sent: { daysBeforeStart, terms } });
  for (const [rowKey, terms] of note.escalated ?? []) rows.remember(rowKey, { escalated: terms });
  for (const [rowKey, reported] of note.unwatched ?? []) rows.remember(rowKey, { reported });
}

function clientsOf({ lines, unwatched = [] }: Reminder): string {
  return [...lines, ...unwatched].map(({ values }) => values.clientName ?? '').join(', ');
}

function isRefusal(reason: string): boolean {
  return /invalid email|permission/i.test(reason) || isQuotaRefusal(reason);
}

function isQuotaRefusal(reason: string): boolean {
  return /too many times|quota|limit exceeded/i.test(reason);
}
