import { parseIsoDate, toIsoDate } from '../domain/calendar-date';
import { documentMemory } from '../google/document-memory';
import { openSpreadsheet } from '../google/spreadsheet';
import { withUsualEntries } from '../jobs/fill-usual-entries';
import { heartbeatInWords, readHeartbeat, remindersAreOn, runOwner } from '../jobs/heartbeat';
import { MEMORY_KEYS } from '../jobs/memory-keys';
import { ruledValues } from '../jobs/move-statuses';
import { DAILY_HOUR, hasOwnTrigger } from '../jobs/own-trigger';
import { planReminders } from '../jobs/plan-reminders';
import { writeReminderMail } from '../jobs/reminder-mail';
import { RowMemory } from '../jobs/row-memory';
import { lastMailed, mailedOn } from '../jobs/send-reminders';
import { switchRemindersOff, switchRemindersOn } from '../jobs/switch-reminders';
import { linkToRow } from '../sheets/links';
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
  const workbook = openWorkbook();
  switchRemindersOn(workbook);
  return remindersView(workbook, undefined);
}

export function switchOffReminders(): RemindersView {
  const workbook = openWorkbook();
  switchRemindersOff(workbook);
  return remindersView(workbook, undefined);
}

/** The mails of a day as they would go out, by the rows and by what was told before, and whether anybody sends them. */
function remindersView(workbook: Workbook, isoDay: string | undefined): RemindersView {
  const { settings, texts, language, renewals } = workbook;
  const day = (isoDay === undefined ? undefined : parseIsoDate(isoDay)) ?? workbook.today;
  const stored = documentMemory().readAll();
  const memory = new RowMemory(stored);
  // As the run will find the rows: a status that was chosen by hand counts before it is dated.
  const records = workbook.records().map((record) => {
    const { status, filledStart } = memory.of(record.values.rowKey ?? '');
    return {
      ...record,
      values: ruledValues(withUsualEntries(record.values, settings), day, status, filledStart),
    };
  });
  const history = {
    lastMailed: lastMailed(stored),
    remindersSince: stored[MEMORY_KEYS.remindersConfirmedOn] ?? toIsoDate(workbook.today),
  };
  const plan = planReminders(records, settings, memory, history, day, texts, runOwner(stored));
  const mailed = mailedOn(stored, toIsoDate(day));
  const confirmed = stored[MEMORY_KEYS.remindersConfirmedOn] !== undefined;
  const isMine = confirmed && hasOwnTrigger(stored);
  return {
    language,
    day: toIsoDate(day),
    mails: plan.reminders
      .filter(({ to }) => !mailed.has(to))
      .map((reminder) =>
        writeReminderMail(reminder, {
          today: day,
          linkTo: linkToRow(renewals),
          spreadsheetId: openSpreadsheet().getId(),
          isPossibleRepeat: false,
        }),
      ),
    unreachable: plan.unreachable,
    confirmed,
    remindersOn: isMine || remindersAreOn(stored),
    isMine,
    heartbeat: heartbeatInWords(readHeartbeat(stored), workbook.calendar, language, DAILY_HOUR),
  };
}
