import { documentMemory } from '../google/document-memory';
import { readRenewals } from '../sheets/renewals';
import { completeRowKeys } from '../sheets/row-keys';
import type { Workbook } from '../sheets/workbook';
import { MEMORY_KEYS } from './memory-keys';

export interface KeyedWorkbook extends Workbook {
  /** The highest number that any key ever had. */
  readonly lastRowKey: number;
}

/** The workbook after every row of its renewals tab has got a key; `stored` is what the document remembers. */
export function withRowKeys(
  workbook: Workbook,
  stored: Readonly<Record<string, string>> = documentMemory().readAll(),
): KeyedWorkbook {
  const last = Number(stored[MEMORY_KEYS.lastRowKey] ?? 0);
  const keyed = completeRowKeys(workbook.renewals, last);
  if (keyed.last !== last) documentMemory().write({ [MEMORY_KEYS.lastRowKey]: String(keyed.last) });
  return {
    ...workbook,
    renewals: keyed.data,
    records: () => readRenewals(keyed.data, workbook.calendar),
    lastRowKey: keyed.last,
  };
}
