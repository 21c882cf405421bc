import { toIsoDate } from '../domain/calendar-date';
import { remainingMailQuota, sendMail } from '../google/mail';
import type { LogEntry } from '../sheets/log';
import type { Texts } from '../locale/texts';
import { messageOf } from './message-of';
import type { Reminder, ReminderLine } from './plan-reminders';
import type { MailFrame } from './reminder-mail';
import { writeReminderMail } from './reminder-mail';
import type { DocumentState } from '../store/document-state';
import type { RowMemory } from '../store/row-memory';
import { memberOf } from '../store/state-part';
import type { OutgoingNote } from '../store/state-parts';
import { FAMILIES, PARTS } from '../store/state-parts';

/** Google ends a run after six minutes; from here on the next run carries on. */
const TIME_BUDGET_MS = 4 * 60_000;
/** No agency has so many owners: past this, something has run away. */
export const MOST_MAILS_A_RUN = 200;

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
  state: DocumentState,
  frame: SendingFrame,
): SendingOutcome {
  const { texts } = frame;
  const day = toIsoDate(frame.today);
  const { rows } = state;
  const mailed = mailedOn(state, day);
  // What stands in for a day that cannot be read is remembered, so that tomorrow goes by it, too.
  for (const to of state.unreadableIn(FAMILIES.mailed).keys())
    state.set(memberOf(FAMILIES.mailed, to), lastMailed(state).get(to) ?? day);
  const notes = readNotes(state);
  const sent: Reminder[] = [];
  const postponed: Reminder[] = [];
  const failures: string[] = [];
  const entries: LogEntry[] = [];
  settleSecondTries(notes, state, mailed, day, texts, entries);
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
    const isPossibleRepeat = notes.has(to) && mayHaveGoneOut(reminder, notes.get(to));
    const note = noteOf(reminder, day, isPossibleRepeat);
    const earlier = notes.get(to);
    state.set(memberOf(FAMILIES.outgoing, to), note);
    // With it what is settled by now of the email before.
    state.save();
    try {
      sendMail(writeReminderMail(reminder, { ...frame, isPossibleRepeat }));
    } catch (error) {
      const reason = messageOf(error);
      failures.push(texts.log.mailFailed(to, reason));
      entries.push({ event: texts.log.mailFailed(to, reason), client: clientsOf(reminder) });
      // Refused before it left: it is not under way, though an earlier one may be. Any other fault may have struck after.
      if (isRefusal(reason)) {
        if (earlier) state.set(memberOf(FAMILIES.outgoing, to), earlier);
        else if (!notes.has(to)) state.blank(FAMILIES.outgoing, to);
      }
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
    state.set(memberOf(FAMILIES.mailed, to), day);
    state.blank(FAMILIES.outgoing, to);
  }
  state.save();
  return { sent, postponed, failures, entries };
}

/**
 * When each address last had an email, as yyyy-MM-dd. Where that cannot be read it is taken to be the day of the last
 * run: whatever was due by then went out, so that nothing of it goes out twice, and what is due since is not lost.
 */
export function lastMailed(state: DocumentState): ReadonlyMap<string, string> {
  const lastRun = state.get(PARTS.lastRun);
  const unknown = [...state.unreadableIn(FAMILIES.mailed).keys()];
  return new Map([
    ...(lastRun === undefined ? [] : unknown.map((to) => [to, lastRun] as const)),
    ...state.all(FAMILIES.mailed),
  ]);
}

/** Those who had their mail of this day. */
export function mailedOn(state: DocumentState, day: string): Set<string> {
  return new Set([...lastMailed(state)].filter(([, last]) => last === day).map(([to]) => to));
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
  if (!note) return true;
  const wasQuiet = note.rows.length === 0 && !note.escalated?.length && !note.unwatched?.length;
  return !wasQuiet || lines.length + unwatched.length === 0;
}

/** Of a note that cannot be read, all that is known is that an email may have gone out. */
function readNotes(state: DocumentState): Map<string, OutgoingNote | undefined> {
  const unknown = [...state.unreadableIn(FAMILIES.outgoing).keys()];
  return new Map<string, OutgoingNote | undefined>([
    ...unknown.map((to) => [to, undefined] as const),
    ...state.all(FAMILIES.outgoing),
  ]);
}

/** A mail whose second try is unknown too counts as sent: better one told too little than told three times. */
function settleSecondTries(
  notes: Map<string, OutgoingNote | undefined>,
  state: DocumentState,
  mailed: Set<string>,
  day: string,
  texts: Texts,
  entries: LogEntry[],
): void {
  for (const [to, note] of [...notes]) {
    if (!note?.isRepeat) continue;
    markTold(note, state.rows);
    if (note.day === day) mailed.add(to);
    entries.push({ event: texts.log.mailUnknown(to) });
    state.blank(FAMILIES.outgoing, to);
    state.set(memberOf(FAMILIES.mailed, to), note.day);
    notes.delete(to);
  }
}

/** What is remembered of the rows once this email is out. */
export function markSent(reminder: Reminder, rows: RowMemory): void {
  markTold(noteOf(reminder, '', false), rows);
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
