import { toIsoDate } from '../domain/calendar-date';
import { DAILY_PERMISSIONS } from '../google/authorization';
import { withDocumentLock } from '../google/document-lock';
import { clearLastGoodRun, stampLastGoodRun } from '../sheets/settings';
import type { Workbook } from '../sheets/workbook';
import { documentState } from '../store/document-state';
import { PARTS } from '../store/state-parts';
import { rememberGoodRun, remindersSince } from './heartbeat';
import { deleteOwnTrigger, newOwnTrigger } from './own-trigger';
import { requirePermissions } from './permissions';

/** Mails go out from now on, by a trigger that is made anew under the account of whoever asks. */
export function switchRemindersOn(workbook: Workbook): void {
  const { today, settings, settingsSheet, texts, log } = workbook;
  // Now, while somebody looks: the run itself could only fail.
  requirePermissions(DAILY_PERMISSIONS);
  withDocumentLock(() => {
    const state = documentState();
    const now = new Date();
    newOwnTrigger(state, workbook, now);
    state.set(PARTS.remindersConfirmedOn, remindersSince(state) ?? toIsoDate(today));
    rememberGoodRun(state, now);
    state.save();
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
    const state = documentState();
    state.forget(PARTS.remindersConfirmedOn);
    if (!settings.hubspotDaily) deleteOwnTrigger(state);
    state.save();
    if (settingsSheet) clearLastGoodRun(settingsSheet, settings);
    log([{ event: texts.log.remindersSwitchedOff }]);
  });
}
