import { createDailyTrigger, runningAccount } from '../google/daily-trigger';
import { documentMemory } from '../google/document-memory';
import { stampLastGoodRun } from '../sheets/settings';
import type { Workbook } from '../sheets/workbook';
import { DAILY_FUNCTION, DAILY_HOUR } from './daily-run';
import { withTrigger } from './heartbeat';
import { MEMORY_KEYS } from './memory-keys';

/**
 * Makes the daily trigger anew under the account of whoever asks, and answers what is to be remembered of it where
 * reminders are on.
 */
export function newOwnTrigger(
  stored: Readonly<Record<string, string>>,
  timeZone: string,
  now: Date,
): Record<string, string> {
  const id = createDailyTrigger(DAILY_FUNCTION, DAILY_HOUR, timeZone);
  return withTrigger(stored, id, runningAccount(), now);
}

/** For what the daily run does beside reminders. Where these are on, it sends them too, and its runs count as theirs. */
export function joinDailyRun({ calendar, settings, settingsSheet }: Workbook): void {
  const memory = documentMemory();
  const stored = memory.readAll();
  const now = new Date();
  const noted = newOwnTrigger(stored, calendar.timeZone(), now);
  if (stored[MEMORY_KEYS.remindersConfirmedOn] === undefined) return;
  memory.write(noted);
  if (settingsSheet) stampLastGoodRun(settingsSheet, settings, now);
}
