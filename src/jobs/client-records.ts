import type { TableData } from '../sheets/table-data';
import { cellOf } from '../sheets/table-data';

/**
 * How the Log names rows of the Clients tab that came from HubSpot: by HubSpot's record ID. Those that came from a file
 * are named by their Hub ID, which HubSpot does not always tell.
 */
export const CLIENT_RECORDS = { key: 'clientrecords' };

export function byRecordId<Key extends string>(data: TableData<Key>, row: readonly unknown[]): string {
  return String(cellOf(data, row, 'recordId' as Key));
}
