import { parseIsoDate, toIsoDate } from '../domain/calendar-date';
import { missingPermissions } from '../google/authorization';
import { openSpreadsheet } from '../google/spreadsheet';
import { currentUserEmail } from '../google/user-interface';
import { withUsualEntries } from '../jobs/fill-usual-entries';
import { heartbeatInWords, readHeartbeat, remindersAreOn, remindersSince, runOwner } from '../jobs/heartbeat';
import { ruledValues } from '../jobs/move-statuses';
import { DAILY_HOUR, hasOwnTrigger } from '../jobs/own-trigger';
import { planReminders } from '../jobs/plan-reminders';
import { writeReminderMail } from '../jobs/reminder-mail';
import { lastMailed, mailedOn } from '../jobs/send-reminders';
import { switchRemindersOff, switchRemindersOn } from '../jobs/switch-reminders';
import { linkToTab } from '../sheets/links';
import { colleaguesOf } from '../sheets/settings';
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
  const { settings, texts, language, renewals } = workbook;
  const day = (isoDay === undefined ? undefined : parseIsoDate(isoDay)) ?? workbook.today;
  const { state } = workbook;
  // As the run will find the rows: a status that was chosen by hand counts before it is dated.
  const records = workbook.records().map((record) => {
    const remembered = state.rows.of(record.values.rowKey ?? '');
    return { ...record, values: ruledValues(withUsualEntries(record.values, settings), day, remembered) };
  });
  const history = {
    lastMailed: lastMailed(state),
    remindersSince: remindersSince(state) ?? toIsoDate(workbook.today),
  };
  const colleagues = colleaguesOf(settings, workbook.calendar);
  const team = { ...settings, colleagues };
  const runner = runOwner(state) ?? personAtSheet();
  const plan = planReminders(records, team, state.rows, history, day, texts, runner);
  const mailed = mailedOn(state, toIsoDate(day));
  const confirmed = remindersSince(state) !== undefined;
  const isMine = confirmed && hasOwnTrigger(state);
  return {
    language,
    day: toIsoDate(day),
    mails: plan.reminders
      .filter(({ to }) => !mailed.has(to))
      .map((reminder) =>
        writeReminderMail(reminder, {
          today: day,
          tableLink: linkToTab(renewals),
          spreadsheetId: openSpreadsheet().getId(),
          isPossibleRepeat: false,
        }),
      ),
    unreachable: plan.unreachable,
    confirmed,
    remindersOn: isMine || remindersAreOn(state),
    isMine,
    heartbeat: heartbeatInWords(readHeartbeat(state), workbook.calendar, language, DAILY_HOUR),
  };
}
