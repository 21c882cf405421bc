import type { ClientIdentity } from '../domain/client-identity';
import { ClientIndex, clientIdentity, compareClients } from '../domain/client-identity';
import { writeDerived } from '../sheets/points-tables';
import type { TableData } from '../sheets/table-data';
import { cellOf, isBlankRow } from '../sheets/table-data';
import type { Workbook } from '../sheets/workbook';
import { valueOf } from '../tables/choices';
import type { ClientColumn } from '../tables/clients';
import { CLIENTS } from '../tables/clients';
import type { PointsLedgerColumn } from '../tables/points-ledger';
import { POINTS_LEDGER, POINT_STATES } from '../tables/points-ledger';

/**
 * Writes our own points beside HubSpot's and by how much they differ; nothing where they agree or where one is missing.
 * Answers how many clients differ. For whoever has just read the ledger it need not be read again.
 */
export function comparePoints(
  { read }: Pick<Workbook, 'read'>,
  ledger: TableData<PointsLedgerColumn> | undefined = read(POINTS_LEDGER),
): number {
  const clients = read(CLIENTS);
  if (!clients) return 0;
  const ours = ourPoints(ledger, clients);
  let differing = 0;
  const data = writeDerived(
    clients,
    ['ourPoints', 'pointsDifference'] satisfies ClientColumn[],
    (table, row) => {
      if (isBlankRow(row)) return { ourPoints: '', pointsDifference: '' };
      const points = ours.get(keyOf(identityIn(table, row)));
      const numberIn = (key: ClientColumn): number | undefined => {
        const cell = cellOf(table, row, key);
        return typeof cell === 'number' ? cell : undefined;
      };
      const sold = numberIn('hubspotSoldPoints');
      const managed = numberIn('hubspotManagedPoints');
      const both = sold === undefined && managed === undefined ? undefined : (sold ?? 0) + (managed ?? 0);
      const theirs = numberIn('hubspotPoints') ?? both;
      const difference = theirs === undefined || points === undefined ? 0 : hundredths(theirs - points);
      return {
        ourPoints: points === undefined ? '' : hundredths(points),
        pointsDifference: difference === 0 ? '' : difference,
      };
    },
  );
  for (const row of data.rows) if (cellOf(data, row, 'pointsDifference') !== '') differing += 1;
  return differing;
}

/**
 * Active points by client, as the ledger has them calculated. A line without a Hub ID whose name several clients bear is
 * counted for none of them.
 */
function ourPoints(
  ledger: TableData<PointsLedgerColumn> | undefined,
  clients: TableData<ClientColumn>,
): ReadonlyMap<string, number> {
  const byClient = new Map<string, number>();
  if (!ledger) return byClient;
  const index = new ClientIndex<ClientIdentity>();
  for (const row of clients.rows) {
    const identity = identityIn(clients, row);
    if (!isBlankRow(row)) index.add(identity, identity);
  }
  for (const row of ledger.rows) {
    const points = cellOf(ledger, row, 'points');
    if (typeof points !== 'number') continue;
    const found = index.find(
      clientIdentity({ clientName: cellOf(ledger, row, 'client'), hubId: cellOf(ledger, row, 'hubId') }),
    ).same;
    const [first] = found;
    if (!first || found.some((other) => compareClients(first, other) !== 'same')) continue;
    const isActive = valueOf(POINT_STATES, String(cellOf(ledger, row, 'state'))) === 'active';
    for (const key of new Set(found.map(keyOf)))
      byClient.set(key, (byClient.get(key) ?? 0) + (isActive ? points : 0));
  }
  return byClient;
}

function identityIn(data: TableData<ClientColumn>, row: readonly unknown[]): ClientIdentity {
  return clientIdentity({
    clientName: cellOf(data, row, 'clientName'),
    hubId: cellOf(data, row, 'hubId'),
    recordId: cellOf(data, row, 'recordId'),
    website: cellOf(data, row, 'website'),
  });
}

function keyOf(identity: ClientIdentity): string {
  return JSON.stringify(identity);
}

/** Points are shown with two decimals, so that is how exactly they are compared. */
function hundredths(points: number): number {
  return Math.round(points * 100) / 100;
}
