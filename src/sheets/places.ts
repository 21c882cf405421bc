import * as z from 'zod/mini';
import { once } from '../domain/once';
import type { DocumentMemory } from '../google/document-memory';
import type { Sheet } from '../google/spreadsheet';
import { openSpreadsheet } from '../google/spreadsheet';
import type { TableDeclaration } from '../tables/table';
import { textHash } from './fingerprint';
import type { TableData } from './table-data';
import { readColumns, readTable } from './table-data';
import { columnLetter } from './tabs';

/**
 * Where a tab was when it was last looked up. To find a tab by its mark takes several calls, and to read it two more;
 * from its place it is read in one. A place is believed only as far as the header row there still reads the same.
 */
export const PLACE = once(() =>
  z.object({
    sheetId: z.int(),
    headerRow: z.int().check(z.minimum(1)),
    width: z.int().check(z.minimum(1), z.maximum(18_278)),
    header: z.string(),
    positions: z.record(z.string(), z.int().check(z.minimum(0))),
  }),
);

export type Place = z.infer<ReturnType<typeof PLACE>>;
export type Places = Readonly<Record<string, Place>>;

const KEY_PREFIX = 'place.';
/** Which tab is which sheet, for all tabs that carry a mark. */
const TABS_KEY = 'tabs';

const SHEET_IDS = once(() => z.record(z.string(), z.int()));

export function placesIn(stored: Readonly<Record<string, string>>): Places {
  return Object.fromEntries(
    Object.entries(stored).flatMap(([key, text]) => {
      const place = key.startsWith(KEY_PREFIX) ? PLACE().safeParse(JSON.parse(text)) : undefined;
      return place?.success ? [[key.slice(KEY_PREFIX.length), place.data] as const] : [];
    }),
  );
}

/** Looks up where these tables are, and remembers it for everybody who opens the document. */
export function rememberPlaces(
  tabs: ReadonlyMap<string, Sheet>,
  tables: readonly TableDeclaration[],
  memory: DocumentMemory,
): Places {
  const places = Object.fromEntries(
    tables.flatMap((table) => {
      const sheet = tabs.get(table.key);
      return sheet ? [[table.key, placeOf(readTable(sheet, table))] as const] : [];
    }),
  );
  const sheetIds = Object.fromEntries([...tabs].map(([key, sheet]) => [key, sheet.getSheetId()]));
  memory.write({
    ...Object.fromEntries(
      Object.entries(places).map(([key, place]) => [KEY_PREFIX + key, JSON.stringify(place)]),
    ),
    [TABS_KEY]: JSON.stringify(sheetIds),
  });
  return places;
}

/** The tabs that were there when they were last looked up, but for those that are gone; undefined where nobody looked yet. */
export function tabsIn(stored: Readonly<Record<string, string>>): ReadonlyMap<string, Sheet> | undefined {
  const sheetIds = stored[TABS_KEY];
  if (sheetIds === undefined) return undefined;
  const spreadsheet = openSpreadsheet();
  return new Map(
    Object.entries(SHEET_IDS().parse(JSON.parse(sheetIds))).flatMap(([key, id]) => {
      const sheet = spreadsheet.getSheetById(id);
      return sheet ? [[key, sheet] as const] : [];
    }),
  );
}

/** The table, read in one call; undefined where its tab is gone or its header row is no longer what it was. */
export function readAtPlace<Key extends string>(
  table: TableDeclaration<Key>,
  place: Place | undefined,
): TableData<Key> | undefined {
  const sheet = place && openSpreadsheet().getSheetById(place.sheetId);
  if (!sheet) return undefined;
  const read = readColumns(sheet, place.headerRow, place.width);
  if (!read || headerHash(read.header) !== place.header) return undefined;
  return {
    ...read,
    table,
    sheet,
    headerRow: place.headerRow,
    positions: new Map(Object.entries(place.positions) as [Key, number][]),
    width: place.width,
  };
}

/** One row of a tab whose place is known; undefined where the sheet has no such row or columns any more. */
export function readRowAtPlace(place: Place, row: number): readonly unknown[] | undefined {
  const sheet = openSpreadsheet().getSheetById(place.sheetId);
  if (!sheet) return undefined;
  try {
    return sheet.getRange(`A${row}:${columnLetter(place.width - 1)}${row}`).getValues()[0];
  } catch {
    return undefined;
  }
}

function placeOf({ sheet, headerRow, header, width, positions }: TableData): Place {
  return {
    sheetId: sheet.getSheetId(),
    headerRow,
    width: Math.max(1, width),
    header: headerHash(header),
    positions: Object.fromEntries(positions),
  };
}

function headerHash(header: readonly unknown[]): string {
  return textHash(JSON.stringify(header));
}
