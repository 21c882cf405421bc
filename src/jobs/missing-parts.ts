import { CLIENT_TABLES } from '../files/client-table-file';
import { openSpreadsheet } from '../google/spreadsheet';
import type { Language } from '../locale/language';
import { isAtPlace } from '../sheets/places';
import { readTable } from '../sheets/table-data';
import { TIER_TAB } from '../sheets/tier-layout';
import type { DocumentState } from '../store/document-state';
import { memberOf } from '../store/state-part';
import { FAMILIES, PARTS } from '../store/state-parts';
import { LOG } from '../tables/log';
import { POINTS_LEDGER } from '../tables/points-ledger';
import { RENEWALS } from '../tables/renewals';
import { RULES } from '../tables/rules';
import { SETTINGS_TABLE } from '../tables/settings';
import type { TableDeclaration } from '../tables/table';
import { missingColumns } from './repair-columns';

/** The tabs that set-up makes. */
const TABS: readonly TableDeclaration[] = [
  RENEWALS,
  ...CLIENT_TABLES.map(({ table }) => table),
  POINTS_LEDGER,
  TIER_TAB,
  RULES,
  SETTINGS_TABLE,
  LOG,
];

/** By their titles, the tabs that were there when they were last looked up, and are not among these. */
export function missingTabs(
  state: DocumentState,
  isThere: (key: string, sheetId: number) => boolean,
  language: Language,
): readonly string[] {
  const known = state.get(PARTS.tabs) ?? {};
  return TABS.flatMap(({ key, title }) => {
    const sheetId = known[key];
    return sheetId === undefined || isThere(key, sheetId) ? [] : [title[language]];
  });
}

/**
 * What somebody deleted of a workbook that was set up: tabs, and columns of the renewals that are never missing, by name.
 * For whoever opens the file: one call where the header is as it was, and tabs are looked up by their numbers alone.
 */
export function missingParts(state: DocumentState, language: Language): readonly string[] {
  const spreadsheet = openSpreadsheet();
  const tabs = missingTabs(state, (_, sheetId) => spreadsheet.getSheetById(sheetId) !== null, language);
  const place = state.get(memberOf(FAMILIES.places, RENEWALS.key));
  const sheet = place && spreadsheet.getSheetById(place.sheetId);
  if (!place || !sheet || isAtPlace(place, sheet)) return tabs;
  const columns = missingColumns(readTable(sheet, RENEWALS)).map(({ label }) => label[language]);
  return [...tabs, ...columns.map((label) => `${RENEWALS.title[language]}: ${label}`)];
}
