import { createDailyTrigger, deleteTriggers, runningAccount, visibleTriggers } from '../google/daily-trigger';
import { documentMemory } from '../google/document-memory';
import { openSpreadsheet } from '../google/spreadsheet';
import { stampLastGoodRun } from '../sheets/settings';
import type { Workbook } from '../sheets/workbook';
import { goodRun, knownTriggers, withTriggers } from './heartbeat';
import { MEMORY_KEYS } from './memory-keys';
import { messageOf } from './message-of';

/**
 * Which of the running account's triggers is this spreadsheet's. Google may show those of all its spreadsheets, so a trigger
 * is known by the id that this document remembers together with its own: a copy may remember the original's. Of one
 * that earlier versions did not note so, its next run shows whose it is; until then nothing deletes it.
 */

/** The function of main.ts that the daily trigger calls, and the hour of the sheet's day at which it does. */
const DAILY_FUNCTION = 'runDaily';
export const DAILY_HOUR = 8;

type Stored = Readonly<Record<string, string>>;

/** Google makes no trigger, for a reason that a person can remove. */
export class TriggerRefusedError extends Error {
  override name = 'TriggerRefusedError';
}

/** Whether the running account has a trigger for this spreadsheet, which is there still. */
export function hasOwnTrigger(stored: Stored): boolean {
  const own = ownTriggers(stored);
  return own.length > 0 && visibleTriggers().some((id) => own.includes(id));
}

/** Makes the trigger anew, for the one there may have stopped, and answers what is to be remembered of it. */
export function newOwnTrigger(stored: Stored, workbook: Workbook, now: Date): Record<string, string> {
  const own = ownTriggers(stored);
  deleteTriggers(own);
  const { id, replaced } = createdTrigger(stored, workbook);
  const owner = runningAccount();
  const document = openSpreadsheet().getId();
  const known = knownTriggers(stored);
  const isGone = (other: string): boolean =>
    known[other]?.document === document ? known[other].owner === owner : known[other]?.document !== undefined;
  const gone = [...Object.keys(known).filter(isGone), ...replaced].map((other) => [other, null] as const);
  return withTriggers(stored, {
    ...Object.fromEntries(gone),
    [id]: { owner, at: now.toISOString(), document },
  });
}

/** Deletes it, and answers what is to be remembered after that. */
export function deleteOwnTrigger(stored: Stored): Record<string, string> {
  const visible = visibleTriggers();
  const own = ownTriggers(stored).filter((id) => visible.includes(id));
  if (own.length === 0) return {};
  deleteTriggers(own);
  return withTriggers(stored, Object.fromEntries(own.map((id) => [id, null])));
}

/** For what the daily run does beside reminders. Where these are on, it sends them too, and its runs count as theirs. */
export function joinDailyRun(workbook: Workbook): void {
  const { settings, settingsSheet } = workbook;
  const memory = documentMemory();
  const stored = memory.readAll();
  const now = new Date();
  const remindersOn = stored[MEMORY_KEYS.remindersConfirmedOn] !== undefined;
  memory.write({ ...newOwnTrigger(stored, workbook, now), ...(remindersOn ? goodRun(now) : {}) });
  if (remindersOn && settingsSheet) stampLastGoodRun(settingsSheet, settings, now);
}

/**
 * What is to be remembered of the trigger that brought a run about. A trigger runs in its own spreadsheet alone: this is
 * when one is known that earlier versions did not note.
 */
export function ranByTrigger(stored: Stored, id: string, now: Date): Record<string, string> {
  const owner = knownTriggers(stored)[id]?.owner ?? runningAccount();
  return withTriggers(stored, {
    [id]: { owner, at: now.toISOString(), document: openSpreadsheet().getId() },
  });
}

/** Of a run that neither reminders nor HubSpot's clients ask for: its trigger could not be deleted when they ended. */
export function endTrigger(stored: Stored, id: string): Record<string, string> {
  deleteTriggers([id]);
  return id in knownTriggers(stored) ? withTriggers(stored, { [id]: null }) : {};
}

function ownTriggers(stored: Stored): readonly string[] {
  const document = openSpreadsheet().getId();
  return Object.entries(knownTriggers(stored))
    .filter(([, run]) => run.document === document)
    .map(([id]) => id);
}

/**
 * Google lets an account have one clock trigger in a spreadsheet. Where it refuses another, one is there that earlier
 * versions noted without saying of which spreadsheet, or not at all; the former is replaced, about the latter the person
 * is asked, as it might be another spreadsheet's.
 */
function createdTrigger(
  stored: Stored,
  { calendar, texts }: Workbook,
): { readonly id: string; readonly replaced: readonly string[] } {
  const create = (): string => createDailyTrigger(DAILY_FUNCTION, DAILY_HOUR, calendar.timeZone());
  try {
    return { id: create(), replaced: [] };
  } catch (error) {
    const known = knownTriggers(stored);
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
