import { documentMemory } from '../google/document-memory';
import { readRenewals } from '../sheets/renewals';
import { completeRowKeys } from '../sheets/row-keys';
import type { Workbook } from '../sheets/workbook';
import { MEMORY_KEYS } from './memory-keys';

/** The workbook after every row of its renewals tab has got a key. */
export function withRowKeys(workbook: Workbook): Workbook {
  const memory = documentMemory();
  const last = Number(memory.readAll()[MEMORY_KEYS.lastRowKey] ?? 0);
  const keyed = completeRowKeys(workbook.renewals, last);
  if (keyed.last !== last) memory.write({ [MEMORY_KEYS.lastRowKey]: String(keyed.last) });
  return {
    ...workbook,
    renewals: keyed.data,
    records: () => readRenewals(keyed.data, workbook.calendar),
  };
}
