import type { Sheet } from '../google/spreadsheet';
import { openSpreadsheet } from '../google/spreadsheet';
import type { DocumentState } from '../store/document-state';
import { memberOf } from '../store/state-part';
import type { Place } from '../store/state-parts';
import { FAMILIES, PARTS } from '../store/state-parts';
import type { TableDeclaration } from '../tables/table';
import { textHash } from '../domain/text-hash';
import type { TableData } from './table-data';
import { readColumns, readTable } from './table-data';
import { columnLetter } from './tabs';

export type Places = Readonly<Record<string, Place>>;

export function placesIn(state: DocumentState): Places {
  return Object.fromEntries(state.all(FAMILIES.places));
}

/** Looks up where these tables are, and remembers it for everybody who opens the document. */
export function rememberPlaces(
  tabs: ReadonlyMap<string, Sheet>,
  tables: readonly TableDeclaration[],
  state: DocumentState,
  read: readonly TableData[] = [],
): Places {
  const places = Object.fromEntries(
    tables.flatMap((table) => {
      const sheet = tabs.get(table.key);
      const known = read.find((data) => data.table.key === table.key);
      return sheet ? [[table.key, placeOf(known ?? readTable(sheet, table))] as const] : [];
    }),
  );
  const sheetIds = Object.fromEntries([...tabs].map(([key, sheet]) => [key, sheet.getSheetId()]));
  for (const [key, place] of Object.entries(places)) state.set(memberOf(FAMILIES.places, key), place);
  state.set(PARTS.tabs, sheetIds);
  state.save();
  return places;
}

/** The tabs that were there when they were last looked up, but for those that are gone; undefined where nobody looked yet. */
export function tabsIn(state: DocumentState): ReadonlyMap<string, Sheet> | undefined {
  const sheetIds = state.get(PARTS.tabs);
  if (sheetIds === undefined) return undefined;
  const spreadsheet = openSpreadsheet();
  return new Map(
    Object.entries(sheetIds).flatMap(([key, id]) => {
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

/** Whether the header row still reads as it did; a tab that is narrower by now refuses the range. */
export function isAtPlace({ headerRow, width, header }: Place, sheet: Sheet): boolean {
  try {
    const [found] = sheet.getRange(headerRow, 1, 1, width).getValues();
    return headerHash(found ?? []) === header;
  } catch {
    return false;
  }
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
