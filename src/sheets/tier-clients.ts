import { openSpreadsheet } from '../google/spreadsheet';
import { neutralText } from './cells';
import { TIER_CLIENTS } from './tier-cells';

/** Points of one client by kind and market, as labels. */
export interface ClientPoints {
  readonly client: string;
  readonly kind: string;
  readonly market: string;
  readonly active: number;
  readonly expired: number;
}

/** Writes the clients below their header on the Tier tab, wherever that has been moved; without it, nowhere. */
export function writeClientPoints(rows: readonly ClientPoints[]): void {
  const header = openSpreadsheet().getRangeByName(TIER_CLIENTS);
  if (!header) return;
  const sheet = header.getSheet();
  const first = header.getRow() + 1;
  const width = header.getNumColumns();
  const lacking = first + rows.length - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  const room = sheet.getRange(first, header.getColumn(), sheet.getMaxRows() - first + 1, width);
  const wanted = rows.map(({ client, kind, market, active, expired }) => [
    neutralText(client),
    kind,
    active,
    expired,
    neutralText(market),
  ]);
  const blank = Array.from({ length: width }, () => '');
  // One write clears what a longer list left behind; on a day without change nothing is written at all.
  const before = room.getValues();
  const cells = before.map((_, index) => wanted[index] ?? blank);
  const isSame = before.every((row, index) => JSON.stringify(row) === JSON.stringify(cells[index]));
  if (!isSame) room.setValues(cells);
}
