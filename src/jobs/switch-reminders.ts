import { toIsoDate } from '../domain/calendar-date';
import { deleteDailyTrigger } from '../google/daily-trigger';
import { withDocumentLock } from '../google/document-lock';
import { documentMemory } from '../google/document-memory';
import { clearLastGoodRun, stampLastGoodRun } from '../sheets/settings';
import type { Workbook } from '../sheets/workbook';
import { DAILY_FUNCTION } from './daily-run';
import { MEMORY_KEYS } from './memory-keys';
import { newOwnTrigger } from './own-trigger';

/** Mails go out from now on, by a trigger that is made anew under the account of whoever asks. */
export function switchRemindersOn({ calendar, today, settings, settingsSheet, texts, log }: Workbook): void {
  withDocumentLock(() => {
    const memory = documentMemory();
    const stored = memory.readAll();
    const now = new Date();
    const noted = newOwnTrigger(stored, calendar.timeZone(), now);
    memory.write({
      [MEMORY_KEYS.remindersConfirmedOn]: stored[MEMORY_KEYS.remindersConfirmedOn] ?? toIsoDate(today),
      ...noted,
    });
    if (settingsSheet) stampLastGoodRun(settingsSheet, settings, now);
    log([{ event: texts.log.remindersConfirmed }]);
  });
}

/**
 * Nobody is mailed any more, by whoever's trigger: without the confirmation no run sends anything. It is taken back
 * first, so that a switch that dies half way is off. Google lets nobody remove a colleague's trigger, and one's own has
 * to stay where it brings clients in from HubSpot.
 */
export function switchRemindersOff({ settings, settingsSheet, texts, log }: Workbook): void {
  withDocumentLock(() => {
    documentMemory().forget(MEMORY_KEYS.remindersConfirmedOn);
    if (!settings.hubspotDaily) deleteDailyTrigger(DAILY_FUNCTION);
    if (settingsSheet) clearLastGoodRun(settingsSheet, settings);
    log([{ event: texts.log.remindersSwitchedOff }]);
  });
}
