import { CLIENT_TABLES } from '../files/client-table-file';
import type { DocumentState } from '../store/document-state';
import { PARTS } from '../store/state-parts';
import { readTable } from '../sheets/table-data';
import { markColumn } from '../sheets/tabs';
import type { Workbook } from '../sheets/workbook';
import { ARCHIVE } from '../tables/archive';
import { LOG } from '../tables/log';
import { POINTS_LEDGER } from '../tables/points-ledger';
import { RULES } from '../tables/rules';
import { SETTINGS_TABLE } from '../tables/settings';
import type { TableDeclaration } from '../tables/table';

const TABLES: readonly TableDeclaration[] = [
  ...CLIENT_TABLES.map(({ table }) => table),
  ...[SETTINGS_TABLE, LOG, POINTS_LEDGER, RULES, ARCHIVE],
];

/** A mark is a call for each column, and nobody should wait for a hundred of them: the next run makes them. */
export function markLater(state: DocumentState, tables: readonly string[]): void {
  state.set(PARTS.tabsToMark, [...new Set([...(state.get(PARTS.tabsToMark) ?? []), ...tables])]);
}

/** Marks the columns of the tabs that are new since the last run; written with the next `save`. */
export function markNewTabs({ tabs, state }: Workbook): void {
  const toMark = state.get(PARTS.tabsToMark) ?? [];
  if (toMark.length === 0) return;
  for (const table of TABLES) {
    const sheet = toMark.includes(table.key) ? tabs.get(table.key) : undefined;
    if (sheet) readTable(sheet, table).positions.forEach((position, key) => markColumn(sheet, position, key));
  }
  state.set(PARTS.tabsToMark, []);
}
