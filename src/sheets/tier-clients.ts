import { writableCells } from '../google/sheet-calendar';
import { openSpreadsheet } from '../google/spreadsheet';
import { neutralText } from './cells';
import { columnLetter } from './tabs';
import { TIER_CLIENTS } from './tier-cells';

/** Points of one client by kind and market, as labels. */
export interface ClientPoints {
  readonly client: string;
  readonly kind: string;
  readonly market: string;
  readonly active: number;
  readonly expired: number;
}

/**
 * Writes the clients below their header on the Tier tab, wherever that has been moved; without it, nowhere. False when
 * they stood there already.
 */
export function writeClientPoints(rows: readonly ClientPoints[]): boolean {
  const header = openSpreadsheet().getRangeByName(TIER_CLIENTS);
  if (!header) return false;
  const sheet = header.getSheet();
  const row = header.getRow();
  const left = header.getColumn();
  const width = header.getNumColumns();
  // The header and all below it, down to the end of the sheet, wherever that is.
  const [, ...before] = sheet
    .getRange(`${columnLetter(left - 1)}${row}:${columnLetter(left + width - 2)}`)
    .getValues();
  const wanted = rows.map(({ client, kind, market, active, expired }) => [
    neutralText(client),
    kind,
    active,
    expired,
    neutralText(market),
  ]);
  const blank = Array.from({ length: width }, () => '');
  // One write clears what a longer list left behind; on a day without change nothing is written at all.
  const cells = Array.from(
    { length: Math.max(before.length, wanted.length) },
    (_, index) => wanted[index] ?? blank,
  );
  const isSame = cells.every((line, index) => JSON.stringify(line) === JSON.stringify(before[index]));
  if (isSame) return false;
  const lacking = cells.length - before.length;
  if (lacking > 0) sheet.insertRowsAfter(row + before.length, lacking);
  sheet.getRange(row + 1, left, cells.length, width).setValues(writableCells(cells));
  return true;
}
