import * as z from 'zod/mini';
import type { DocumentMemory } from '../google/document-memory';
import type { Sheet } from '../google/spreadsheet';
import { openSpreadsheet } from '../google/spreadsheet';
import type { TableDeclaration } from '../tables/table';
import { textHash } from './fingerprint';
import type { TableData } from './table-data';
import { readTable } from './table-data';
import { columnLetter } from './tabs';

/**
 * Where a tab was when it was last looked up. To find a tab by its mark takes several calls, and to read it two more;
 * from its place it is read in one. A place is believed only as far as the header row there still reads the same.
 */
export const PLACE = z.object({
  sheetId: z.int(),
  headerRow: z.int().check(z.minimum(1)),
  width: z.int().check(z.minimum(1), z.maximum(18_278)),
  header: z.string(),
  positions: z.record(z.string(), z.int().check(z.minimum(0))),
});

export type Place = z.infer<typeof PLACE>;
export type Places = Readonly<Record<string, Place>>;

const KEY_PREFIX = 'place.';

export function placesIn(stored: Readonly<Record<string, string>>): Places {
  return Object.fromEntries(
    Object.entries(stored).flatMap(([key, text]) => {
      const place = key.startsWith(KEY_PREFIX) ? PLACE.safeParse(JSON.parse(text)) : undefined;
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
  memory.write(
    Object.fromEntries(
      Object.entries(places).map(([key, place]) => [KEY_PREFIX + key, JSON.stringify(place)]),
    ),
  );
  return places;
}

/** The table, read in one call; undefined where its tab is gone or its header row is no longer what it was. */
export function readAtPlace<Key extends string>(
  table: TableDeclaration<Key>,
  place: Place | undefined,
): TableData<Key> | undefined {
  const sheet = place && openSpreadsheet().getSheetById(place.sheetId);
  if (!sheet) return undefined;
  const values = readColumns(sheet, place.width);
  const header = values?.[place.headerRow - 1];
  if (!values || !header || headerHash(header) !== place.header) return undefined;
  return {
    table,
    sheet,
    headerRow: place.headerRow,
    header,
    positions: new Map(Object.entries(place.positions) as [Key, number][]),
    rows: values.slice(place.headerRow),
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

// Columns that were deleted since put the range outside the sheet.
function readColumns(sheet: Sheet, width: number): unknown[][] | undefined {
  try {
    return sheet.getRange(`A:${columnLetter(width - 1)}`).getValues();
  } catch {
    return undefined;
  }
}
