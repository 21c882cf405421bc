import { foldLabel } from '../locale/language';
import { cellOf, isBlankRow, readTable } from '../sheets/table-data';
import { writeDerived } from '../sheets/points-tables';
import type { Workbook } from '../sheets/workbook';
import { valueOf } from '../tables/choices';
import type { ClientColumn } from '../tables/clients';
import { CLIENTS } from '../tables/clients';
import { POINTS_LEDGER, POINT_STATES } from '../tables/points-ledger';

/**
 * Writes our own points beside HubSpot's and by how much they differ; nothing where they agree or where one is missing.
 * Answers how many clients differ.
 */
export function comparePoints({ tabs }: Pick<Workbook, 'tabs'>): number {
  const sheet = tabs.get(CLIENTS.key);
  const ours = ourPoints(tabs);
  if (!sheet || !ours) return 0;
  let differing = 0;
  const data = writeDerived(
    readTable(sheet, CLIENTS),
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

/** Active points by client, as the ledger has them worked out; undefined while there is no ledger to compare with. */
function ourPoints(tabs: Workbook['tabs']): ReadonlyMap<string, number> | undefined {
  const sheet = tabs.get(POINTS_LEDGER.key);
  if (!sheet) return undefined;
  const data = readTable(sheet, POINTS_LEDGER);
  const byClient = new Map<string, number>();
  for (const row of data.rows) {
    const points = cellOf(data, row, 'points');
    const client = foldLabel(String(cellOf(data, row, 'client')));
    const isActive = valueOf(POINT_STATES, String(cellOf(data, row, 'state'))) === 'active';
    if (typeof points !== 'number' || client === '') continue;
    byClient.set(client, (byClient.get(client) ?? 0) + (isActive ? points : 0));
  }
  return byClient.size === 0 ? undefined : byClient;
}

/** Points are shown with two decimals, so that is how exactly they are compared. */
function hundredths(points: number): number {
  return Math.round(points * 100) / 100;
}
