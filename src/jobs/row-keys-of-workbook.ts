import { toIsoDate } from '../domain/calendar-date';
import { foldLabel } from '../domain/fold-label';
import type { RenewalRecord } from '../sheets/renewals';
import { readRenewals } from '../sheets/renewals';
import { rowNumber } from '../sheets/table-data';
import { completeRowKeys } from '../sheets/row-keys';
import type { Workbook } from '../sheets/workbook';
import { recoverRows } from './recover-rows';
import type { DocumentState } from '../store/document-state';
import { PARTS } from '../store/state-parts';

export interface KeyedWorkbook extends Workbook {
  /** The highest number that any key ever had. */
  readonly lastRowKey: number;
}

/** The workbook after every row of its renewals tab has got a key. */
export function withRowKeys(workbook: Workbook): KeyedWorkbook {
  const { state } = workbook;
  const keyed = completeRowKeys(workbook.renewals, lastRowKey(state));
  if (keyed.last !== state.get(PARTS.lastRowKey)) {
    state.set(PARTS.lastRowKey, keyed.last);
    state.save();
  }
  const whole = {
    ...workbook,
    renewals: keyed.data,
    records: () => readRenewals(keyed.data, workbook.calendar),
    lastRowKey: keyed.last,
  };
  if (keyed.newKeys.length > 0) markCopies(whole, new Set(keyed.newKeys));
  if (state.rows.hasLost) {
    recoverRows(whole);
    state.save();
  }
  return whole;
}

/**
 * A row that just came and says what another does is pasted twice, most likely: the Log says so, and a note at its client.
 * One whose client already has a note keeps that.
 */
function markCopies({ renewals, texts, log, records }: Workbook, newKeys: ReadonlySet<string>): void {
  const first = new Map<string, number>();
  const all = records();
  const identityOf = ({ values }: RenewalRecord): string | undefined =>
    values.clientName &&
    values.renewalStart &&
    JSON.stringify([
      ...[foldLabel(values.clientName), values.hubId, values.contractType, values.contract],
      toIsoDate(values.renewalStart),
    ]);
  for (const record of all) {
    const identity = identityOf(record);
    if (identity && !newKeys.has(record.values.rowKey ?? '')) first.set(identity, record.index);
  }
  const position = renewals.positions.get('clientName');
  const copies = all.flatMap((record) => {
    const identity = identityOf(record);
    if (!identity || !newKeys.has(record.values.rowKey ?? '')) return [];
    const original = first.get(identity);
    if (original === undefined) first.set(identity, record.index);
    return original === undefined ? [] : [{ ...record, original: rowNumber(renewals, original) }];
  });
  log(copies.map(({ values }) => ({ event: texts.log.copiedRow, client: values.clientName ?? '' })));
  if (position === undefined) return;
  for (const { index, original } of copies.slice(0, MOST_NOTES)) {
    const cell = renewals.sheet.getRange(rowNumber(renewals, index), position + 1);
    if (cell.getNote() === '') cell.setNote(texts.log.copyNote(original));
  }
}

/** A note is two calls; the Log names every copy. */
const MOST_NOTES = 20;

/**
 * The highest number that any key ever had. A number that was cut off, or cannot be read, is no reason to give a key
 * twice: a new row would inherit what was remembered of a deleted one.
 */
export function lastRowKey(state: DocumentState): number {
  return Math.max(state.get(PARTS.lastRowKey) ?? 0, state.rows.highestNumber());
}
