import type { Sheet } from '../google/spreadsheet';
import type { Language } from '../locale/language';
import { changeRows } from '../sheets/change-rows';
import { relabelTable } from '../sheets/lay-out';
import { byEntries, meaningOf } from '../sheets/points-tables';
import { cellOf, readTable } from '../sheets/table-data';
import { TIER_TAB, relabelTier } from '../sheets/tier-layout';
import type { Workbook } from '../sheets/workbook';
import { labelOf } from '../tables/choices';
import { POINTS_LEDGER } from '../tables/points-ledger';
import { RULES } from '../tables/rules';
import type { TableDeclaration } from '../tables/table';
import { refreshPoints } from './points-refresh';
import { suggestEntries } from './points-set-up';

/** The Points, Rules and Tier tabs in another language; rates and reasons are reckoned anew in it. */
export function relabelPoints(workbook: Workbook, language: Language): void {
  const { tabs } = workbook;
  const relabel = (table: TableDeclaration): void => {
    const sheet = tabs.get(table.key);
    if (!sheet) return;
    relabelCells(sheet, table, language);
    relabelTable(readTable(sheet, table), language);
  };
  relabel(POINTS_LEDGER);
  const points = tabs.get(POINTS_LEDGER.key);
  if (points) suggestEntries(readTable(points, POINTS_LEDGER), language);
  relabel(RULES);
  const tier = tabs.get(TIER_TAB.key);
  if (tier) relabelTier(tier, workbook.language, language);
  refreshPoints({ ...workbook, language });
}

/** Choices, and what is ours of the other text. */
function relabelCells(sheet: Sheet, table: TableDeclaration, language: Language): void {
  const data = readTable(sheet, table);
  const identify = byEntries<string>();
  const changes = data.rows.flatMap((row) =>
    table.columns.flatMap((column) => {
      const { key, choices, wording, writtenBy } = column;
      const value = writtenBy === 'partner' && meaningOf(column, String(cellOf(data, row, key)));
      if (!value) return [];
      const cell = choices ? labelOf(choices, value, language) : wording?.say(value, language);
      return cell === undefined ? [] : [{ row: identify(data, row), column: key, cell }];
    }),
  );
  changeRows(data, changes, identify);
}
