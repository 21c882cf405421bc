import { createDailyTrigger, deleteTriggers, runningAccount, visibleTriggers } from '../google/daily-trigger';
import { openSpreadsheet } from '../google/spreadsheet';
import { stampLastGoodRun } from '../sheets/settings';
import type { Workbook } from '../sheets/workbook';
import type { DocumentState } from '../store/document-state';
import { documentState } from '../store/document-state';
import { knownTriggers, rememberGoodRun, rememberTriggers, remindersSince } from './heartbeat';
import { messageOf } from './message-of';

/**
 * Which of the running account's triggers is this spreadsheet's. Google may show those of all its spreadsheets, so a trigger
 * is known by the id that this document remembers together with its own: a copy may remember the original's. Of one
 * that earlier versions did not note so, its next run shows whose it is; until then nothing deletes it.
 */

/** The function of main.ts that the daily trigger calls, and the hour of the sheet's day at which it does. */
const DAILY_FUNCTION = 'runDaily';
export const DAILY_HOUR = 8;

/** Google makes no trigger, for a reason that a person can remove. */
export class TriggerRefusedError extends Error {
  override name = 'TriggerRefusedError';
}

/** Whether the running account has a trigger for this spreadsheet, which is there still. */
export function hasOwnTrigger(state: DocumentState): boolean {
  const own = ownTriggers(state);
  return own.length > 0 && visibleTriggers().some((id) => own.includes(id));
}

/** Makes the trigger anew, for the one there may have stopped, and remembers it with the next `save`. */
export function newOwnTrigger(state: DocumentState, workbook: Workbook, now: Date): void {
  const own = ownTriggers(state);
  deleteTriggers(own);
  const { id, replaced } = createdTrigger(state, workbook);
  const owner = runningAccount();
  const document = openSpreadsheet().getId();
  const known = knownTriggers(state);
  const isGone = (other: string): boolean =>
    known[other]?.document === document ? known[other].owner === owner : known[other]?.document !== undefined;
  const gone = [...Object.keys(known).filter(isGone), ...replaced].map((other) => [other, null] as const);
  rememberTriggers(state, {
    ...Object.fromEntries(gone),
    [id]: { owner, at: now.toISOString(), document },
  });
}

/** Deletes it, which is remembered with the next `save`. */
export function deleteOwnTrigger(state: DocumentState): void {
  const visible = visibleTriggers();
  const own = ownTriggers(state).filter((id) => visible.includes(id));
  if (own.length === 0) return;
  deleteTriggers(own);
  rememberTriggers(state, Object.fromEntries(own.map((id) => [id, null])));
}

/** For what the daily run does beside reminders. Where these are on, it sends them too, and its runs count as theirs. */
export function joinDailyRun(workbook: Workbook): void {
  const { settings, settingsSheet } = workbook;
  const state = documentState();
  const now = new Date();
  const remindersOn = remindersSince(state) !== undefined;
  newOwnTrigger(state, workbook, now);
  if (remindersOn) rememberGoodRun(state, now);
  state.save();
  if (remindersOn && settingsSheet) stampLastGoodRun(settingsSheet, settings, now);
}

/**
 * Remembers the trigger that brought a run about, with the next `save`. A trigger runs in its own spreadsheet alone: this
 * is when one is known that earlier versions did not note.
 */
export function ranByTrigger(state: DocumentState, id: string, now: Date): void {
  const owner = knownTriggers(state)[id]?.owner ?? runningAccount();
  rememberTriggers(state, {
    [id]: { owner, at: now.toISOString(), document: openSpreadsheet().getId() },
  });
}

/** Of a run that neither reminders nor HubSpot's clients ask for: its trigger could not be deleted when they ended. */
export function endTrigger(state: DocumentState, id: string): void {
  deleteTriggers([id]);
  if (id in knownTriggers(state)) rememberTriggers(state, { [id]: null });
}

function ownTriggers(state: DocumentState): readonly string[] {
  const document = openSpreadsheet().getId();
  return Object.entries(knownTriggers(state))
    .filter(([, run]) => run.document === document)
    .map(([id]) => id);
}

/**
 * Google lets an account have one clock trigger in a spreadsheet. Where it refuses another, one is there that earlier
 * versions noted without saying of which spreadsheet, or not at all; the former is replaced, about the latter the person
 * is asked, as it might be another spreadsheet's.
 */
function createdTrigger(
  state: DocumentState,
  { calendar, texts }: Workbook,
): { readonly id: string; readonly replaced: readonly string[] } {
  const create = (): string => createDailyTrigger(DAILY_FUNCTION, DAILY_HOUR, calendar.timeZone());
  try {
    return { id: create(), replaced: [] };
  } catch (error) {
    const known = knownTriggers(state);
    const visible = visibleTriggers();
    const replaced = visible.filter((id) => known[id] && known[id].document === undefined);
    if (replaced.length === 0)
      throw visible.length === 0
        ? error
        : new TriggerRefusedError(texts.heartbeat.triggerRefused(messageOf(error)));
    deleteTriggers(replaced);
    return { id: create(), replaced };
  }
}
