import { toIsoDate } from '../domain/calendar-date';
import { PATIENT_WAIT_MS, withDocumentLock } from '../google/document-lock';
import { documentMemory } from '../google/document-memory';
import { openSpreadsheet } from '../google/spreadsheet';
import type { LogEntry } from '../sheets/log';
import type { RowChange } from '../sheets/change-rows';
import { changeRows } from '../sheets/change-rows';
import { cellText, toCell } from '../sheets/cells';
import { mendColours } from '../sheets/colours';
import { linkToRow } from '../sheets/links';
import type { RenewalRecord } from '../sheets/renewals';
import { readRenewals } from '../sheets/renewals';
import { byRowKey } from '../sheets/row-keys';
import { stampAsOf, stampLastGoodRun } from '../sheets/settings';
import { cellOf, rowNumber } from '../sheets/table-data';
import type { RenewalColumn } from '../tables/renewals';
import { RENEWALS } from '../tables/renewals';
import { columnOf } from '../tables/table';
import { finishInterruptedMove } from './end-association';
import { fillUsualEntries } from './fill-usual-entries';
import type { Trouble } from './heartbeat';
import { goodRun, runOwner } from './heartbeat';
import { MEMORY_KEYS } from './memory-keys';
import { messageOf } from './message-of';
import { eventOf, ruleRow } from './move-statuses';
import { offerContacts } from './offer-contacts';
import { offerStatuses } from './offer-statuses';
import { endTrigger, ranByTrigger } from './own-trigger';
import type { Reminder } from './plan-reminders';
import { planReminders } from './plan-reminders';
import { refreshPoints } from './points-refresh';
import { rememberPlaces } from './remember-places';
import { hasAllColumns, repairColumns } from './repair-columns';
import { withRowKeys } from './row-keys-of-workbook';
import { RowMemory } from './row-memory';
import { lastMailed, sendReminders } from './send-reminders';
import { saidMark, unwatchedInWords, unwatchedRows } from './unwatched-rows';
import { tellAlerts } from './upcoming-decisions';
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
  const memory = documentMemory();
  const stored = memory.readAll();
  const rowMemory = new RowMemory(stored);
  finishInterruptedMove(stored);
  const known = openAtPlaces(stored);
  const atPlaces = known && hasAllColumns(known.renewals) ? known : undefined;
  const opened = atPlaces ?? repairColumns(openWorkbook(), rowMemory);
  const { calendar, today, settings, texts } = opened;
  if (opened.settingsSheet) stampAsOf(opened.settingsSheet, settings, today, calendar);

  const owned = fillUsualEntries(withRowKeys(opened, stored));
  const moved = moveStatuses({ ...opened, renewals: owned }, rowMemory);
  rowMemory.save(memory);
  const failures: string[] = [];
  const { steps } = texts.heartbeat;
  let offered = stored[MEMORY_KEYS.offeredStatuses];
  runApart(steps.statuses, failures, () => {
    offered = offerStatuses(moved.data, opened.language, offered);
  });
  runApart(steps.contacts, failures, () => offerContacts({ ...opened, renewals: moved.data }));
  runApart(steps.colours, failures, () => {
    if (mendColours(moved.data)) opened.log([{ event: texts.log.colours }]);
  });

  const { records } = moved;
  runApart(steps.alerts, failures, () => tellAlerts({ ...opened, renewals: moved.data }, records));
  const unusable = unusableEntries(records, { ...opened, renewals: moved.data }, rowMemory);
  opened.log(unusable);
  rowMemory.save(memory);
  const remindersOn = stored[MEMORY_KEYS.remindersConfirmedOn] !== undefined;
  const mails = remindersOn
    ? remind({ ...opened, renewals: moved.data }, records, rowMemory, stored, began, triggerId)
    : { sent: 0, postponed: 0, failures: [], entries: [] };
  rowMemory.forgetAllBut(new Set(records.map(({ values }) => values.rowKey ?? '')));
  runApart(steps.points, failures, () => refreshPoints(opened));

  const trouble = { failures: [...failures, ...mails.failures], postponed: mails.postponed };
  memory.write({
    ...rowMemory.takeChanges(),
    [MEMORY_KEYS.lastRun]: toIsoDate(today),
    ...(offered === undefined ? {} : { [MEMORY_KEYS.offeredStatuses]: offered }),
    ...(remindersOn ? goodRun(new Date(), trouble) : {}),
    ...(triggerId === undefined ? {} : ownTriggerAfterRun(stored, triggerId, remindersOn, settings)),
  });
  if (remindersOn && opened.settingsSheet) stampLastGoodRun(opened.settingsSheet, settings, new Date());

  const result = {
    rows: records.length,
    statusChanges: moved.statusChanges,
    mails: mails.sent,
    trouble,
    hubspotDaily: settings.hubspotDaily,
    unwatched: unwatchedRows(records, today).length,
  };
  opened.log([
    ...mails.entries,
    ...failures.map((event) => ({ event })),
    {
      event: texts.log.dailyRun,
      after: texts.log.dailyRunResult(result.rows, result.statusChanges, result.mails),
    },
  ]);
  if (!atPlaces) rememberPlaces();
  return result;
}

function ownTriggerAfterRun(
  stored: Readonly<Record<string, string>>,
  id: string,
  remindersOn: boolean,
  { hubspotDaily }: Workbook['settings'],
): Record<string, string> {
  return remindersOn || hubspotDaily ? ranByTrigger(stored, id, new Date()) : endTrigger(stored, id);
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

/** Writes to the Log what it is about to change, then changes it: a run that dies in between loses no trace. */
function moveStatuses(
  workbook: Workbook,
  rowMemory: RowMemory,
): {
  readonly data: Workbook['renewals'];
  readonly records: readonly RenewalRecord[];
  readonly statusChanges: number;
} {
  const { renewals, calendar, today, language, texts } = workbook;
  const records = readRenewals(renewals, calendar);
  const changes: RowChange<RenewalColumn>[] = [];
  const entries: LogEntry[] = [];
  let statusChanges = 0;
  for (const { index, values, problems } of records) {
    const { rowKey } = values;
    if (!rowKey) continue;
    const { contractType, communicationOwner } = values;
    rowMemory.remember(rowKey, { contractType, communicationOwner });
    const { status, filledStart } = rowMemory.of(rowKey);
    const ruled = ruleRow(values, today, status, filledStart);
    if (!ruled) continue;
    for (const change of ruled.changes) {
      const { column, after } = change;
      // What cannot be read is somebody's entry. The deadline alone is the add-on's to say, and the Log keeps what it held.
      if (column !== 'renewalDeadline' && problems.some((problem) => problem.column === column)) continue;
      const declaration = columnOf(RENEWALS, column);
      const cell = toCell(declaration, after, language, calendar);
      const before = cellOf(renewals, renewals.rows[index] ?? [], column);
      changes.push({ row: rowKey, column, cell });
      if (column === 'status' && values.status !== undefined) statusChanges += 1;
      entries.push({
        event: eventOf(change, texts),
        client: values.clientName ?? '',
        column: declaration.label[language],
        before: cellText(before, calendar),
        after: cellText(cell, calendar),
        rowKey,
        columnKey: column,
      });
    }
    rowMemory.remember(rowKey, { status: ruled.status, filledStart: ruled.filledStart });
  }
  workbook.log(entries);
  const data = changeRows(renewals, changes, byRowKey);
  return { data, records: data === renewals ? records : readRenewals(data, calendar), statusChanges };
}

function remind(
  workbook: Workbook,
  records: readonly RenewalRecord[],
  rowMemory: RowMemory,
  stored: Readonly<Record<string, string>>,
  began: number,
  triggerId: string | undefined,
): { sent: number; postponed: number; failures: readonly string[]; entries: readonly LogEntry[] } {
  const { texts, today, settings, renewals } = workbook;
  const history = {
    lastMailed: lastMailed(stored),
    remindersSince: stored[MEMORY_KEYS.remindersConfirmedOn] ?? toIsoDate(today),
  };
  const owner = runOwner(stored, triggerId);
  const plan = planReminders(records, settings, rowMemory, history, today, texts, owner);
  const outcome = sendReminders(plan.reminders, rowMemory, stored, documentMemory(), {
    today,
    texts,
    linkTo: linkToRow(renewals),
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
function unusableEntries(
  records: readonly RenewalRecord[],
  workbook: Workbook,
  rowMemory: RowMemory,
): LogEntry[] {
  const { texts, language, calendar, today, renewals } = workbook;
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
    const before = rowMemory.of(rowKey);
    rowMemory.remember(rowKey, { logged, ...(row ? {} : { reported: undefined }) });
    return logged === before.logged ? [] : entries;
  });
}
