import { foldLabel } from '../locale/language';
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
  const ours = ourPoints(ledger);
  let differing = 0;
  const data = writeDerived(
    clients,
    ['ourPoints', 'pointsDifference'] satisfies ClientColumn[],
    (table, row) => {
      if (isBlankRow(row)) return { ourPoints: '', pointsDifference: '' };
      const points = ours.get(foldLabel(String(cellOf(table, row, 'clientName'))));
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

/** Active points by client, as the ledger has them worked out. */
function ourPoints(data: TableData<PointsLedgerColumn> | undefined): ReadonlyMap<string, number> {
  const byClient = new Map<string, number>();
  if (!data) return byClient;
  for (const row of data.rows) {
    const points = cellOf(data, row, 'points');
    const client = foldLabel(String(cellOf(data, row, 'client')));
    const isActive = valueOf(POINT_STATES, String(cellOf(data, row, 'state'))) === 'active';
    if (typeof points !== 'number' || client === '') continue;
    byClient.set(client, (byClient.get(client) ?? 0) + (isActive ? points : 0));
  }
  return byClient;
}

/** Points are shown with two decimals, so that is how exactly they are compared. */
function hundredths(points: number): number {
  return Math.round(points * 100) / 100;
}
