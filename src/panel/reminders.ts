import { parseIsoDate, toIsoDate } from '../domain/calendar-date';
import { missingPermissions } from '../google/authorization';
import { openSpreadsheet } from '../google/spreadsheet';
import { currentUserEmail } from '../google/user-interface';
import { remindersAreOn, remindersSince, runOwner } from '../jobs/heartbeat';
import { hasOwnTrigger } from '../jobs/own-trigger';
import { playRuns } from '../jobs/play-runs';
import { writeReminderMail } from '../jobs/reminder-mail';
import { switchRemindersOff, switchRemindersOn } from '../jobs/switch-reminders';
import { heartbeatOf } from '../jobs/unread-settings';
import { linkToTab } from '../sheets/links';
import type { Workbook } from '../sheets/workbook';
import { openWorkbook } from '../sheets/workbook';
import type { RemindersView } from './contract';
import { REQUESTS, checked } from './requests';

export function previewReminders(request: unknown): RemindersView {
  const workbook = openWorkbook();
  const { day } = checked(REQUESTS.previewReminders, request, workbook.texts);
  return remindersView(workbook, day);
}

export function confirmReminders(): RemindersView {
  switchRemindersOn(openWorkbook());
  return remindersView(openWorkbook(), undefined);
}

export function switchOffReminders(): RemindersView {
  switchRemindersOff(openWorkbook());
  return remindersView(openWorkbook(), undefined);
}

/** Whose account the daily run would have, if this person switched reminders on. */
function personAtSheet(): string {
  return missingPermissions(['address']) ? '' : currentUserEmail();
}

/** The mails of a day as they would go out, by the rows and by what was told before, and whether anybody sends them. */
function remindersView(workbook: Workbook, isoDay: string | undefined): RemindersView {
  const { texts, language, renewals } = workbook;
  const day = (isoDay === undefined ? undefined : parseIsoDate(isoDay)) ?? workbook.today;
  const { state } = workbook;
  const runner = runOwner(state) ?? personAtSheet();
  const { reminders, unreachable, runsBefore } = playRuns(workbook, day, runner);
  const frame = {
    today: day,
    tableLink: linkToTab(renewals),
    spreadsheetId: reminders.length > 0 ? openSpreadsheet().getId() : '',
    isPossibleRepeat: false,
  };
  const confirmed = remindersSince(state) !== undefined;
  const isMine = confirmed && hasOwnTrigger(state);
  return {
    language,
    day: toIsoDate(day),
    assumes:
      runsBefore === undefined
        ? texts.mail.preview.tooFar
        : runsBefore > 0
          ? texts.mail.preview.played
          : null,
    mails: reminders.map((reminder) => writeReminderMail(reminder, frame)),
    unreachable,
    confirmed,
    remindersOn: isMine || remindersAreOn(state),
    isMine,
    heartbeat: heartbeatOf(state, workbook.settings, workbook.calendar),
  };
}
