import type { PointKind } from '../domain/points';
import { writableCells } from '../google/sheet-calendar';
import { openSpreadsheet } from '../google/spreadsheet';
import type { Language } from '../locale/language';
import { labelOf } from '../tables/choices';
import { POINT_KINDS } from '../tables/points-ledger';
import { neutralText } from './cells';
import { columnLetter } from './tabs';
import { TIER_CLIENTS } from './tier-cells';

/** What stands where a number is not known; the line in Points says why. */
const UNKNOWN = '–';

/** Points of one client. */
export interface ClientPoints {
  readonly client: string;
  /** Those that count today. */
  readonly active: Readonly<Record<PointKind, number>>;
  readonly expired: number;
  /** Kinds of which a line cannot be calculated: their sums are not known, nor is what has expired. */
  readonly unknown: ReadonlySet<PointKind>;
  /** Of all that it ever had. */
  readonly kinds: ReadonlySet<PointKind>;
  /** As the ledger has them. */
  readonly markets: ReadonlySet<string>;
}

/** Tabs of before each kind had its column are five columns wide: client, kinds, active, expired, markets. */
const WIDTH_WITH_KINDS = 7;

/**
 * Writes the clients below their header on the Tier tab, wherever that has been moved; without it, nowhere. False when
 * they stood there already.
 */
export function writeClientPoints(rows: readonly ClientPoints[], language: Language): boolean {
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
  const wanted = rows.map(({ client, active, expired: ofOld, unknown, kinds, markets }) => {
    const known = (kind: PointKind): number | string => (unknown.has(kind) ? UNKNOWN : active[kind]);
    const [sourced, assisted, managed] = [known('sourced'), known('assisted'), known('managed')];
    const total = unknown.size > 0 ? UNKNOWN : active.sourced + active.assisted + active.managed;
    const expired = unknown.size > 0 ? UNKNOWN : ofOld;
    const market = neutralText([...markets].filter(Boolean).sort().join(', '));
    const line: readonly (string | number)[] =
      width < WIDTH_WITH_KINDS
        ? [kindsInWords(kinds, language), total, expired, market]
        : [sourced, assisted, managed, total, expired, market];
    return [neutralText(client), ...line];
  });
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

function kindsInWords(kinds: ReadonlySet<PointKind>, language: Language): string {
  return [...kinds]
    .map((kind) => labelOf(POINT_KINDS, kind, language))
    .sort()
    .join(', ');
}
