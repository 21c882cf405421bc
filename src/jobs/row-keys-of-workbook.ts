import { readRenewals } from '../sheets/renewals';
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
  if (state.rows.hasLost) {
    recoverRows(whole);
    state.save();
  }
  return whole;
}

/**
 * The highest number that any key ever had. A number that was cut off, or cannot be read, is no reason to give a key
 * twice: a new row would inherit what was remembered of a deleted one.
 */
export function lastRowKey(state: DocumentState): number {
  return Math.max(state.get(PARTS.lastRowKey) ?? 0, state.rows.highestNumber());
}
