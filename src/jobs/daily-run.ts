import { toIsoDate } from '../domain/calendar-date';
import { withDocumentLock } from '../google/document-lock';
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
import { byRowKey, completeRowKeys } from '../sheets/row-keys';
import { stampAsOf } from '../sheets/settings';
import { cellOf } from '../sheets/table-data';
import type { RenewalColumn } from '../tables/renewals';
import { RENEWALS } from '../tables/renewals';
import { columnOf } from '../tables/table';
import { finishInterruptedMove } from './end-association';
import { fillOwners } from './fill-owners';
import { MEMORY_KEYS } from './memory-keys';
import { ruleRow } from './move-statuses';
import { offerContacts } from './offer-contacts';
import type { Reminder } from './plan-reminders';
import { planReminders } from './plan-reminders';
import { refreshPoints } from './points-refresh';
import { repairColumns } from './repair-columns';
import { RowMemory } from './row-memory';
import { lastMailed, sendReminders } from './send-reminders';
import type { Workbook } from '../sheets/workbook';
import { openWorkbook } from '../sheets/workbook';

/** The function of main.ts that the daily trigger calls, and the hour of the sheet's day at which it does. */
export const DAILY_FUNCTION = 'runDaily';
export const DAILY_HOUR = 8;

export interface RunResult {
  readonly rows: number;
  readonly statusChanges: number;
  readonly mails: number;
}

/**
 * The daily job: stamps today, moves statuses on, sees to the colours, tells each owner what is due, and writes down what
 * it did. It can be killed after any step and run again: each step looks at what is there and does what is missing.
 */
export function runDailyJob(): RunResult {
  const began = Date.now();
  return withDocumentLock(() => {
    const memory = documentMemory();
    const stored = memory.readAll();
    const rowMemory = new RowMemory(stored);
    finishInterruptedMove(stored);
    const opened = repairColumns(openWorkbook(), rowMemory);
    const { calendar, today, settings, texts } = opened;
    if (opened.settingsSheet) stampAsOf(opened.settingsSheet, settings, today, calendar);

    const lastKey = Number(stored[MEMORY_KEYS.lastRowKey] ?? 0);
    const keyed = completeRowKeys(opened.renewals, lastKey);
    if (keyed.last !== lastKey) memory.write({ [MEMORY_KEYS.lastRowKey]: String(keyed.last) });

    const owned = fillOwners({ ...opened, renewals: keyed.data });
    const moved = moveStatuses({ ...opened, renewals: owned }, rowMemory);
    rowMemory.save(memory);
    offerContacts({ ...opened, renewals: moved.data });
    if (mendColours(moved.data)) opened.log([{ event: texts.log.colours }]);

    const records = readRenewals(moved.data, calendar);
    const mails = stored[MEMORY_KEYS.remindersConfirmedOn]
      ? remind({ ...opened, renewals: moved.data }, records, rowMemory, stored, began)
      : { sent: 0, entries: [] };
    rowMemory.forgetAllBut(new Set(records.map(({ values }) => values.rowKey ?? '')));
    memory.write({ ...rowMemory.takeChanges(), [MEMORY_KEYS.lastRun]: toIsoDate(today) });

    refreshPoints(opened);

    const result = { rows: records.length, statusChanges: moved.statusChanges, mails: mails.sent };
    opened.log([
      ...unreadableCells(records, { ...opened, renewals: moved.data }),
      ...mails.entries,
      {
        event: texts.log.dailyRun,
        after: texts.log.dailyRunResult(result.rows, result.statusChanges, result.mails),
      },
    ]);
    return result;
  });
}

/** Writes to the Log what it is about to change, then changes it: a run that dies in between loses no trace. */
function moveStatuses(
  workbook: Workbook,
  rowMemory: RowMemory,
): { data: Workbook['renewals']; statusChanges: number } {
  const { renewals, calendar, today, language, texts } = workbook;
  const changes: RowChange<RenewalColumn>[] = [];
  const entries: LogEntry[] = [];
  let statusChanges = 0;
  for (const { index, values } of readRenewals(renewals, calendar)) {
    const { rowKey } = values;
    if (!rowKey) continue;
    const { contractType, communicationOwner } = values;
    rowMemory.remember(rowKey, { contractType, communicationOwner });
    const ruled = ruleRow(values, today, rowMemory.of(rowKey).status);
    if (!ruled) continue;
    for (const { column, after, byHand } of ruled.changes) {
      const declaration = columnOf(RENEWALS, column);
      const cell = toCell(declaration, after, language, calendar);
      const before = cellOf(renewals, renewals.rows[index] ?? [], column);
      changes.push({ row: rowKey, column, cell });
      if (column === 'status' && values.status !== undefined) statusChanges += 1;
      entries.push({
        event: byHand
          ? texts.log.datedByHand
          : column === 'status'
            ? texts.log.statusMovedOn
            : texts.log.deadlineReckoned,
        client: values.clientName ?? '',
        column: declaration.label[language],
        before: cellText(before, calendar),
        after: cellText(cell, calendar),
        rowKey,
        columnKey: column,
      });
    }
    rowMemory.remember(rowKey, { status: ruled.status });
  }
  workbook.log(entries);
  const data = changeRows(renewals, changes, byRowKey);
  return { data, statusChanges };
}

function remind(
  workbook: Workbook,
  records: readonly RenewalRecord[],
  rowMemory: RowMemory,
  stored: Readonly<Record<string, string>>,
  began: number,
): { sent: number; entries: readonly LogEntry[] } {
  const { texts, today, settings, renewals } = workbook;
  const history = {
    lastMailed: lastMailed(stored),
    remindersSince: stored[MEMORY_KEYS.remindersConfirmedOn] ?? toIsoDate(today),
  };
  const plan = planReminders(records, settings, rowMemory, history, today, texts);
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
  return { sent: outcome.sent.length, entries: [...outcome.entries, ...silent] };
}

/** For people to see; what the add-on itself goes by is what it remembers. */
function noteLastReminders(workbook: Workbook, sent: readonly Reminder[]): void {
  const { renewals, texts, today } = workbook;
  const changes = sent.flatMap(({ lines }) =>
    lines.map(({ rowKey, stage }) => ({
      row: rowKey,
      column: 'lastReminder' as const,
      cell: `${toIsoDate(today)} ${texts.mail.stage[stage.kind]}`,
    })),
  );
  changeRows(renewals, changes, byRowKey);
}

function unreadableCells(records: readonly RenewalRecord[], workbook: Workbook): LogEntry[] {
  const { texts, language, calendar } = workbook;
  return records.flatMap(({ values, problems }) =>
    problems.map(({ column, value }) => ({
      event: texts.log.unreadable,
      client: values.clientName ?? '',
      column: columnOf(RENEWALS, column as RenewalColumn).label[language],
      before: cellText(value, calendar),
    })),
  );
}
