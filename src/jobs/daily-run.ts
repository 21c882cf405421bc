import { toIsoDate } from '../domain/calendar-date';
import { PATIENT_WAIT_MS, withDocumentLock } from '../google/document-lock';
import { openSpreadsheet } from '../google/spreadsheet';
import type { LogEntry } from '../sheets/log';
import { changeRows } from '../sheets/change-rows';
import { cellText } from '../sheets/cells';
import { mendColours } from '../sheets/colours';
import { linkToTab } from '../sheets/links';
import type { RenewalRecord } from '../sheets/renewals';
import { repairFormulas } from '../sheets/row-formulas';
import { byRowKey } from '../sheets/row-keys';
import { offerAsFirstRow } from '../sheets/row-rules';
import { colleaguesOf, stampAsOf, stampLastGoodRun } from '../sheets/settings';
import { rowNumber } from '../sheets/table-data';
import type { RenewalColumn } from '../tables/renewals';
import { RENEWALS } from '../tables/renewals';
import { columnOf } from '../tables/table';
import { finishInterruptedMove } from './end-association';
import { fillUsualEntries } from './fill-usual-entries';
import { rememberGoodRun, remindersSince, runOwner } from './heartbeat';
import { markNewTabs } from './mark-columns';
import { messageOf } from './message-of';
import { ownersNotInTeam } from './check-owners';
import { contactChecker, offerContacts } from './offer-contacts';
import { offerStatuses } from './offer-statuses';
import { endTrigger, ranByTrigger } from './own-trigger';
import type { Reminder } from './plan-reminders';
import { planReminders } from './plan-reminders';
import { refreshPoints } from './points-refresh';
import { placesAreUnreadable, rememberPlaces } from './remember-places';
import { hasAllColumns, repairColumns } from './repair-columns';
import { withRowKeys } from './row-keys-of-workbook';
import { writeRuledRows } from './write-ruled-rows';
import { lastMailed, sendReminders } from './send-reminders';
import type { UnreadInWords } from './unread-settings';
import { unreadSettingsToLog, unreportedSettings } from './unread-settings';
import { saidMark, unwatchedInWords, unwatchedRows } from './unwatched-rows';
import { tellAlerts } from './upcoming-decisions';
import type { DocumentState } from '../store/document-state';
import { documentState } from '../store/document-state';
import type { Trouble } from '../store/state-parts';
import { PARTS } from '../store/state-parts';
import type { Workbook } from '../sheets/workbook';
import { openAtPlaces, openWorkbook } from '../sheets/workbook';

/** What a trigger says of itself when it calls; no more of it is used. */
export interface TriggeredBy {
  readonly triggerUid?: string | undefined;
}

export interface RunResult {
  readonly rows: number;
  readonly statusChanges: number;
  readonly mails: number;
  /** What did not go as it should, while the rest did. */
  readonly trouble: Trouble;
  /** Keys of stored values that could not be read, of which nobody was notified yet; `trouble` names them. */
  readonly setAside: readonly string[];
  /** Settings that cannot be read, of which nobody was notified yet. */
  readonly unreadSettings: readonly UnreadInWords[];
  /** Whether the settings ask for HubSpot's clients every day. */
  readonly hubspotDaily: boolean;
  /** Rows that cannot be watched until somebody corrects them. */
  readonly unwatched: number;
}

/**
 * The daily job: stamps today, moves statuses on, sees to the colours, tells each owner what is due, and writes down what
 * it did. It can be killed after any step and run again: each step looks at what is there and does what is missing.
 */
export function runDailyJob(trigger?: TriggeredBy): RunResult {
  const began = Date.now();
  return withDocumentLock(() => dailyWork(began, trigger?.triggerUid), trigger && PATIENT_WAIT_MS);
}

function dailyWork(began: number, triggerId: string | undefined): RunResult {
  const state = documentState();
  state.check();
  finishInterruptedMove(state);
  const by = triggerId === undefined ? undefined : () => runOwner(state, triggerId) ?? '';
  const known = openAtPlaces(state, by);
  const atPlaces = known && hasAllColumns(known.renewals) ? known : undefined;
  const failures: string[] = [];
  const opened = atPlaces ?? repairColumns(openWorkbook(state, undefined, by), failures);
  const { calendar, today, settings, texts } = opened;
  if (opened.settingsSheet) stampAsOf(opened.settingsSheet, settings, today, calendar);

  const owned = fillUsualEntries(withRowKeys(opened));
  const moved = writeRuledRows({ ...opened, renewals: owned });
  state.save();
  const { steps } = texts.heartbeat;
  runApart(steps.statuses, failures, () => {
    const offered = state.get(PARTS.offeredStatuses);
    const { mark, typedRows } = offerStatuses(moved.data, opened.language, offered);
    offerAsFirstRow(moved.data, typedRows);
    state.set(PARTS.offeredStatuses, mark);
  });
  let contacts: ReturnType<typeof offerContacts>;
  runApart(steps.contacts, failures, () => {
    contacts = offerContacts({ ...opened, renewals: moved.data });
  });
  runApart(steps.colours, failures, () => {
    repairFormulas(moved.data, calendar, today);
    if (mendColours(moved.data)) opened.log([{ event: texts.log.colours }]);
  });

  const { records } = moved;
  runApart(steps.alerts, failures, () => tellAlerts({ ...opened, renewals: moved.data }, records));
  const unusable = unusableEntries(records, { ...opened, renewals: moved.data });
  const entries = [...unreadSettingsToLog(opened), ...unusable, ...ownersNotInTeam(records, opened)];
  opened.log(entries);
  // What is logged is noted at once, so that a run that dies here does not log it again. All else is saved with the next.
  if (entries.length > 0) state.save();
  const remindersOn = remindersSince(state) !== undefined;
  const mails = remindersOn
    ? remind({ ...opened, renewals: moved.data }, records, contacts, began, triggerId)
    : { sent: 0, postponed: 0, failures: [], entries: [] };
  state.rows.forgetAllBut(new Set(records.map(({ values }) => values.rowKey ?? '')));
  runApart(steps.points, failures, () => refreshPoints(opened));
  runApart(steps.columns, failures, () => markNewTabs(opened));

  state.setAsideUnreadable();
  const setAside = state.setAside();
  const unread = setAside.filter(({ isReported }) => !isReported).map(({ key }) => key);
  const trouble = {
    failures: [...failures, ...mails.failures, ...unread.map(texts.log.setAside)],
    postponed: mails.postponed,
  };
  state.set(PARTS.lastRun, toIsoDate(today));
  if (remindersOn) rememberGoodRun(state, new Date(), trouble);
  if (triggerId !== undefined) rememberOwnTrigger(state, triggerId, remindersOn, settings);
  state.save();
  if (remindersOn && opened.settingsSheet) stampLastGoodRun(opened.settingsSheet, settings, new Date());

  const result = {
    rows: records.length,
    statusChanges: moved.statusChanges,
    mails: mails.sent,
    trouble,
    setAside: unread,
    unreadSettings: remindersOn || settings.hubspotDaily ? unreportedSettings(opened) : [],
    hubspotDaily: settings.hubspotDaily,
    unwatched: unwatchedRows(records, today).length,
  };
  const unlogged = setAside.filter(({ isLogged }) => !isLogged).map(({ key }) => key);
  opened.log([
    ...unlogged.map((key) => ({ event: texts.log.setAside(key) })),
    ...mails.entries,
    ...failures.map((event) => ({ event })),
    {
      event: texts.log.dailyRun,
      after: texts.log.dailyRunResult(result.rows, result.statusChanges, result.mails),
    },
  ]);
  state.markSetAside(unlogged, 'isLogged');
  state.save();
  if (!atPlaces || placesAreUnreadable(state)) rememberPlaces(state);
  return result;
}

function rememberOwnTrigger(
  state: DocumentState,
  id: string,
  remindersOn: boolean,
  { hubspotDaily }: Workbook['settings'],
): void {
  if (remindersOn || hubspotDaily) ranByTrigger(state, id, new Date());
  else endTrigger(state, id);
}

/**
 * A step that mails do not depend on: when it fails, the run goes on, and the failure is told in the Log, in the panels
 * and to the owner of the trigger.
 */
function runApart(step: string, failures: string[], work: () => void): void {
  try {
    work();
  } catch (error) {
    failures.push(`${step}: ${messageOf(error)}`);
  }
}

function remind(
  workbook: Workbook,
  records: readonly RenewalRecord[],
  contacts: ReturnType<typeof offerContacts>,
  began: number,
  triggerId: string | undefined,
): { sent: number; postponed: number; failures: readonly string[]; entries: readonly LogEntry[] } {
  const { texts, today, settings, renewals, state } = workbook;
  const history = {
    lastMailed: lastMailed(state),
    remindersSince: remindersSince(state) ?? toIsoDate(today),
  };
  const owner = runOwner(state, triggerId);
  const colleagues = colleaguesOf(settings, workbook.calendar);
  const contactProblemOf = contactChecker(workbook, contacts);
  const plan = planReminders(
    records,
    { ...settings, colleagues, contactProblemOf },
    state.rows,
    history,
    today,
    texts,
    owner,
  );
  const outcome = sendReminders(plan.reminders, state, {
    today,
    texts,
    tableLink: linkToTab(renewals),
    spreadsheetId: openSpreadsheet().getId(),
    elapsed: () => Date.now() - began,
  });
  noteLastReminders(workbook, outcome.sent);
  const silent = plan.unreachable.map(({ client, reason }) => ({
    event: texts.log.notReminded,
    client,
    after: reason,
  }));
  return {
    sent: outcome.sent.length,
    postponed: outcome.postponed.length,
    failures: outcome.failures,
    entries: [...outcome.entries, ...silent],
  };
}

/** For people to see; what the add-on itself goes by is what it remembers. */
function noteLastReminders(workbook: Workbook, sent: readonly Reminder[]): void {
  const { renewals, texts, today } = workbook;
  const stages = new Map<string, Set<string>>();
  for (const { rowKey, stage } of sent.flatMap(({ lines }) => lines))
    stages.set(rowKey, (stages.get(rowKey) ?? new Set()).add(texts.mail.stage[stage.kind]));
  // Owner and second address may be told of one row on one day, and it has one cell for both.
  const changes = [...stages].map(([rowKey, told]) => ({
    row: rowKey,
    column: 'lastReminder' as const,
    cell: `${toIsoDate(today)} ${[...told].join(', ')}`,
  }));
  changeRows(renewals, changes, byRowKey);
}

/**
 * What the Log has to say of cells that cannot be read and rows that cannot be watched: once, and again only when it is
 * something else. A row that is in order again is forgotten, so that the same fault is logged when it comes back.
 */
function unusableEntries(records: readonly RenewalRecord[], workbook: Workbook): LogEntry[] {
  const { texts, language, calendar, today, renewals, state } = workbook;
  const unwatched = new Map(unwatchedRows(records, today).map((row) => [row.index, row]));
  return records.flatMap(({ index, values, problems }) => {
    const client = values.clientName ?? '';
    const row = unwatched.get(index);
    const entries: LogEntry[] = problems.map(({ column, value }) => ({
      event: texts.log.unreadable,
      client,
      column: columnOf(RENEWALS, column as RenewalColumn).label[language],
      before: cellText(value, calendar),
    }));
    if (row) {
      const { why, toDo } = unwatchedInWords(row, texts);
      entries.push({
        event: texts.log.unwatched,
        client: client || `#${rowNumber(renewals, index)}`,
        after: `${why}. ${toDo}`,
      });
    }
    const { rowKey } = values;
    if (rowKey === undefined) return entries;
    const logged =
      entries.length === 0
        ? undefined
        : saidMark(...problems.map(({ column, value }) => `${column} ${String(value)}`), row?.reason ?? '');
    const before = state.rows.of(rowKey);
    state.rows.remember(rowKey, { logged, ...(row ? {} : { reported: undefined }) });
    return logged === before.logged ? [] : entries;
  });
}
