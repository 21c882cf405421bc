import { CLIENT_TABLES } from '../files/client-table-file';
import { documentMemory } from '../google/document-memory';
import { openSpreadsheet } from '../google/spreadsheet';
import type { Places } from '../sheets/places';
import { rememberPlaces as rememberPlacesOf } from '../sheets/places';
import { findTabs } from '../sheets/tabs';
import { POINTS_LEDGER } from '../tables/points-ledger';
import { RENEWALS } from '../tables/renewals';
import { RULES } from '../tables/rules';
import { SETTINGS_TABLE } from '../tables/settings';
import type { TableDeclaration } from '../tables/table';
import { MEMORY_KEYS } from './memory-keys';

/** Those that the client panel reads. */
const PLACED_TABLES: readonly TableDeclaration[] = [
  RENEWALS,
  ...CLIENT_TABLES.map(({ table }) => table),
  POINTS_LEDGER,
  RULES,
  SETTINGS_TABLE,
];

/** Looks up where everything is that the client panel reads, so that opening it takes no look-up. */
export function rememberPlaces(): { readonly places: Places } {
  const memory = documentMemory();
  const places = rememberPlacesOf(findTabs(), PLACED_TABLES, memory);
  const spreadsheet = openSpreadsheet();
  memory.write({
    [MEMORY_KEYS.timeZone]: spreadsheet.getSpreadsheetTimeZone(),
    [MEMORY_KEYS.locale]: spreadsheet.getSpreadsheetLocale(),
  });
  return { places };
}
