import { CLIENT_TABLES } from '../files/client-table-file';
import type { Sheet } from '../google/spreadsheet';
import { openSpreadsheet } from '../google/spreadsheet';
import type { Places } from '../sheets/places';
import type { DocumentState } from '../store/document-state';
import { FAMILIES, PARTS } from '../store/state-parts';
import { rememberPlaces as rememberPlacesOf } from '../sheets/places';
import type { Language } from '../locale/language';
import { readSettings } from '../sheets/settings';
import { findTabs } from '../sheets/tabs';
import { POINTS_LEDGER } from '../tables/points-ledger';
import { RENEWALS } from '../tables/renewals';
import { RULES } from '../tables/rules';
import { SETTINGS_TABLE } from '../tables/settings';
import type { TableData } from '../sheets/table-data';
import type { TableDeclaration } from '../tables/table';

/** Those that the client panel reads. */
const PLACED_TABLES: readonly TableDeclaration[] = [
  RENEWALS,
  ...CLIENT_TABLES.map(({ table }) => table),
  POINTS_LEDGER,
  RULES,
  SETTINGS_TABLE,
];

/** Looks up where everything is that the client panel reads, so that opening it takes no look-up. What was read already is not read again. */
export function rememberPlaces(
  state: DocumentState,
  tabs: ReadonlyMap<string, Sheet> = findTabs(),
  read: readonly TableData[] = [],
  language?: Language,
): { readonly places: Places } {
  const spreadsheet = openSpreadsheet();
  state.set(PARTS.timeZone, spreadsheet.getSpreadsheetTimeZone());
  state.set(PARTS.locale, spreadsheet.getSpreadsheetLocale());
  const settings = tabs.get(SETTINGS_TABLE.key);
  if (language ?? settings) state.set(PARTS.language, language ?? readSettings(settings).language);
  return { places: rememberPlacesOf(tabs, PLACED_TABLES, state, read) };
}

/** Whether something of that cannot be read, so that it is to be looked up again. */
export function placesAreUnreadable(state: DocumentState): boolean {
  return (
    state.unreadableIn(FAMILIES.places).size > 0 ||
    [PARTS.tabs, PARTS.timeZone, PARTS.locale].some((part) => state.isUnreadable(part))
  );
}
