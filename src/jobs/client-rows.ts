import { MatchIndex } from '../files/client-matching';
import type { RenewalRecord } from '../sheets/renewals';

/** The client of a row: every row that matches it, whatever its contract type. */
export function clientOf(record: RenewalRecord, records: readonly RenewalRecord[]): readonly RenewalRecord[] {
  const index = new MatchIndex<RenewalRecord>();
  for (const candidate of records) index.add({ ...candidate.values, contractType: '' }, candidate);
  return index.matchesOf({ ...record.values, contractType: '' });
}
