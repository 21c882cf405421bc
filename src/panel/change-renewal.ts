import { isOnOrBefore, parseIsoDate } from '../domain/calendar-date';
import { withDocumentLock } from '../google/document-lock';
import { eventOf, ruleRow } from '../jobs/move-statuses';
import { withRowKeys } from '../jobs/row-keys-of-workbook';
import { dayInWords } from '../locale/month-names';
import { cellText, sameCell, toCell, writtenText } from '../sheets/cells';
import type { Identify, RowChange } from '../sheets/change-rows';
import { changeRows, holdsFormula } from '../sheets/change-rows';
import type { CellValue } from '../sheets/records';
import type { RenewalRecord } from '../sheets/renewals';
import { readRenewals } from '../sheets/renewals';
import { byRowKey } from '../sheets/row-keys';
import { usualOwner } from '../sheets/settings';
import { cellOf } from '../sheets/table-data';
import type { Workbook } from '../sheets/workbook';
import { openWorkbook } from '../sheets/workbook';
import { labelOf } from '../tables/choices';
import type { RenewalColumn } from '../tables/renewals';
import { RENEWALS } from '../tables/renewals';
import { columnOf } from '../tables/table';
import type { PanelCalls } from './contract';
import type { OpenedBook } from './panel-book';
import { bookOf } from './panel-book';
import { RefusedError } from './requests';
import { changedSince, seenOf } from './seen-row';

type ChangeRequest = Parameters<PanelCalls['changeRenewal']>[0];

export interface ChangedRenewal {
  readonly opened: OpenedBook;
  readonly record: RenewalRecord;
}

/**
 * Writes one cell of a row, and what follows from it (its status), unless the sheet says something else by now than the
 * person saw. Written to the Log first, so that "Undo last update" takes it back.
 */
export function changeRenewal(request: ChangeRequest): ChangedRenewal {
  return withDocumentLock(() => {
    const workbook = withRowKeys(openWorkbook());
    const { texts, language, calendar, renewals } = workbook;
    const record = seenRecord(request, workbook);
    const stale = changedSince(request.seen, record);
    if (stale) throw meanwhile(stale, record, workbook);
    const value = valueOf(request, workbook);
    const { label } = columnOf(RENEWALS, request.column);
    // Before anything is written: what would follow from the change must not come without it.
    if (holdsFormula(renewals, record.index, request.column))
      throw new RefusedError(texts.refusal.holdsFormula(label[language]));
    const rowKey = record.values.rowKey ?? '';
    const row = renewals.rows[record.index] ?? [];

    const { state } = workbook;
    const changed = { ...record.values, [request.column]: value };
    // A day that is given here outweighs a status that was chosen by hand in the sheet.
    const isDay = request.column === 'acceptedOn' || request.column === 'cancellationRequestedOn';
    const remembered = state.rows.of(rowKey);
    const ruled = ruleRow(
      changed,
      workbook.today,
      isDay ? { ...remembered, status: record.values.status } : remembered,
    );
    const changes = [
      { column: request.column as RenewalColumn, after: value, event: texts.log.changedInPanel },
      ...(ruled?.changes ?? []).map((change) => ({
        column: change.column,
        after: change.after,
        event: eventOf(change, texts),
      })),
    ].map(({ column, after, event }) => {
      const declaration = columnOf(RENEWALS, column);
      return { column, event, declaration, cell: toCell(declaration, after, language, calendar) };
    });
    workbook.log(
      changes.map(({ column, event, declaration, cell }) => ({
        event,
        client: record.values.clientName ?? '',
        column: declaration.label[language],
        before: cellText(cellOf(renewals, row, column), calendar),
        after: writtenText(cell, calendar),
        rowKey,
        columnKey: column,
      })),
    );
    const data = changeRows(
      renewals,
      changes.map(({ column, cell }): RowChange<RenewalColumn> => ({ row: rowKey, column, cell })),
      whileItSays(rowKey, request.column, [cellOf(renewals, row, request.column), changes[0]?.cell]),
    );
    const after = readRenewals(data, calendar).find(({ values }) => values.rowKey === rowKey);
    if (!after) throw new RefusedError(texts.refusal.unknownRow);
    const now = cellOf(data, data.rows[after.index] ?? [], request.column);
    if (!sameCell(now, changes[0]?.cell)) throw meanwhile(request.column, after, workbook);
    if (ruled) {
      const { status, filledStart, keptPending } = ruled;
      state.rows.remember(rowKey, { status, filledStart, keptPending });
      state.save();
    }
    return { opened: bookOf(workbook, data), record: after };
  });
}

/** By its key; a row that was typed a moment ago has none in the panel, and is known by what it says. */
function seenRecord({ rowKey, seen }: ChangeRequest, workbook: Workbook): RenewalRecord {
  const records = workbook.records();
  const same = rowKey
    ? records.filter(({ values }) => values.rowKey === rowKey)
    : records.filter((record) => JSON.stringify(seenOf(record)) === JSON.stringify(seen));
  const [record] = same;
  if (!record || same.length > 1) throw new RefusedError(workbook.texts.refusal.unknownRow);
  return record;
}

/**
 * Rows by key, this one for as long as its cell holds what the person saw or what is being written: what somebody else
 * writes at the same moment is not overwritten.
 */
function whileItSays(
  rowKey: string,
  column: RenewalColumn,
  cells: readonly unknown[],
): Identify<RenewalColumn> {
  return (data, row) => {
    const key = byRowKey(data, row);
    const isAsSeen = cells.some((cell) => sameCell(cellOf(data, row, column), cell));
    return key !== rowKey || isAsSeen ? key : '';
  };
}

function valueOf({ column, value }: ChangeRequest, { texts, language, today }: Workbook): CellValue {
  const text = value.trim();
  if (text === '') return undefined;
  const { kind, choices } = columnOf(RENEWALS, column);
  if (kind === 'date') {
    const day = parseIsoDate(text);
    if (!day) throw new RefusedError(texts.problem.unreadable(value, texts.wanted.date));
    if (column === 'snoozeUntil' && isOnOrBefore(day, today))
      throw new RefusedError(texts.refusal.pastSnooze(dayInWords(day, language)));
    return day;
  }
  if (kind === 'email' && !/^[^\s@]+@[^\s@]+$/.test(text))
    throw new RefusedError(texts.problem.invalidEmail(text));
  if (choices && !choices.values.some((choice) => choice.value === text)) {
    const allowed = choices.values.map(({ label }) => label[language]);
    throw new RefusedError(texts.refusal.unknownChoice(value, allowed));
  }
  return text;
}

function meanwhile(
  column: RenewalColumn,
  { values, problems }: RenewalRecord,
  workbook: Workbook,
): RefusedError {
  const { texts, language, settings } = workbook;
  const { label, choices } = columnOf(RENEWALS, column);
  const problem = problems.find((candidate) => candidate.column === column);
  const value: CellValue =
    values[column] ?? (column === 'communicationOwner' ? usualOwner(settings) : undefined);
  const now = problem
    ? String(problem.value)
    : typeof value === 'object'
      ? dayInWords(value, language)
      : choices && value !== undefined
        ? labelOf(choices, String(value), language)
        : String(value ?? texts.mail.noData);
  return new RefusedError(texts.refusal.changedMeanwhile(label[language], now));
}
