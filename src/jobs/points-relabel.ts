import type { Sheet } from '../google/spreadsheet';
import type { Language } from '../locale/language';
import { changeRows } from '../sheets/change-rows';
import { relabelTable } from '../sheets/lay-out';
import { byEntries } from '../sheets/points-tables';
import { cellOf, readTable } from '../sheets/table-data';
import { TIER_TAB, relabelTier } from '../sheets/tier-layout';
import type { Workbook } from '../sheets/workbook';
import { labelOf, valueOf } from '../tables/choices';
import { POINTS_LEDGER } from '../tables/points-ledger';
import { RULES } from '../tables/rules';
import type { TableDeclaration } from '../tables/table';
import { refreshPoints } from './points-refresh';

/** The Points, Rules and Tier tabs in another language; rates and reasons are reckoned anew in it. */
export function relabelPoints(workbook: Workbook, language: Language): void {
  const { tabs } = workbook;
  const relabel = (table: TableDeclaration): void => {
    const sheet = tabs.get(table.key);
    if (!sheet) return;
    relabelChoices(sheet, table, language);
    relabelTable(readTable(sheet, table), language);
  };
  relabel(POINTS_LEDGER);
  relabel(RULES);
  const tier = tabs.get(TIER_TAB.key);
  if (tier) relabelTier(tier, workbook.language, language);
  refreshPoints({ ...workbook, language });
}

function relabelChoices(sheet: Sheet, table: TableDeclaration, language: Language): void {
  const data = readTable(sheet, table);
  const identify = byEntries<string>();
  const changes = data.rows.flatMap((row) =>
    table.columns.flatMap(({ key, choices, writtenBy }) => {
      const value = choices && writtenBy === 'partner' && valueOf(choices, String(cellOf(data, row, key)));
      return value
        ? [{ row: identify(data, row), column: key, cell: labelOf(choices, value, language) }]
        : [];
    }),
  );
  changeRows(data, changes, identify);
}
