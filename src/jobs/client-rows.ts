import { ClientIndex, clientIdentity } from '../domain/client-identity';
import type { RenewalRecord } from '../sheets/renewals';

/** The client of a row: every row of the same client, whatever its contract type, and the row itself. */
export function clientOf(record: RenewalRecord, records: readonly RenewalRecord[]): readonly RenewalRecord[] {
  const index = new ClientIndex<RenewalRecord>();
  for (const candidate of records) index.add(clientIdentity(candidate.values), candidate);
  const rows = index.allOf(clientIdentity(record.values));
  // By its place: the row may have been read anew since.
  return rows.some((row) => row.index === record.index) ? rows : [record];
}
