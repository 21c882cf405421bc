import { toIsoDate } from '../domain/calendar-date';
import { withDocumentLock } from '../google/document-lock';
import { documentMemory } from '../google/document-memory';
import { clearLastGoodRun, stampLastGoodRun } from '../sheets/settings';
import type { Workbook } from '../sheets/workbook';
import { goodRun } from './heartbeat';
import { MEMORY_KEYS } from './memory-keys';
import { deleteOwnTrigger, newOwnTrigger } from './own-trigger';

/** Mails go out from now on, by a trigger that is made anew under the account of whoever asks. */
export function switchRemindersOn(workbook: Workbook): void {
  const { today, settings, settingsSheet, texts, log } = workbook;
  withDocumentLock(() => {
    const memory = documentMemory();
    const stored = memory.readAll();
    const now = new Date();
    memory.write({
      ...newOwnTrigger(stored, workbook, now),
      ...goodRun(now),
      [MEMORY_KEYS.remindersConfirmedOn]: stored[MEMORY_KEYS.remindersConfirmedOn] ?? toIsoDate(today),
    });
    if (settingsSheet) stampLastGoodRun(settingsSheet, settings, now);
    log([{ event: texts.log.remindersConfirmed }]);
  });
}

/**
 * Nobody is mailed any more, by whoever's trigger: without the confirmation no run sends anything. It is taken back
 * first, so that a switch that dies half way is off. Google lets nobody remove a colleague's trigger: it goes with its
 * next run. One's own has to stay where it brings clients in from HubSpot.
 */
export function switchRemindersOff({ settings, settingsSheet, texts, log }: Workbook): void {
  withDocumentLock(() => {
    const memory = documentMemory();
    const stored = memory.readAll();
    memory.forget(MEMORY_KEYS.remindersConfirmedOn);
    if (!settings.hubspotDaily) memory.write(deleteOwnTrigger(stored));
    if (settingsSheet) clearLastGoodRun(settingsSheet, settings);
    log([{ event: texts.log.remindersSwitchedOff }]);
  });
}
