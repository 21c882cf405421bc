import { describe, expect, test } from '@jest/globals';
import { CLIENT_TABLES } from '../../src/files/client-table-file';
import { LANGUAGES } from '../../src/locale/language';
import { LOG } from '../../src/tables/log';
import { POINTS_LEDGER } from '../../src/tables/points-ledger';
import { RENEWALS } from '../../src/tables/renewals';
import { SETTINGS_TABLE } from '../../src/tables/settings';
import type { TableDeclaration } from '../../src/tables/table';
import { widthOf } from '../../src/tables/table';
import { widthInPixels, wrapped } from '../support/arial-bold';

const CELL_PADDING = 6;
/** At the right of each header of a tab that has a filter. */
const FILTER_BUTTON = 20;

const TABLES: readonly (readonly [TableDeclaration, number])[] = [
  [RENEWALS, FILTER_BUTTON],
  ...[...CLIENT_TABLES.map(({ table }) => table), LOG, POINTS_LEDGER, SETTINGS_TABLE].map(
    (table) => [table, 0] as const,
  ),
];

describe('the headers of a table', () => {
  test.each(TABLES.map(([table, button]) => [table.key, table, button] as const))(
    'of %s stand in two lines at most, uncut, in every language',
    (_, table, button) => {
      const cut = table.columns
        .filter(({ hidden }) => !hidden)
        .flatMap((column) =>
          LANGUAGES.filter((language) => {
            const room = widthOf(column, language) - CELL_PADDING;
            const lines = wrapped(column.label[language], room);
            return lines.length > 2 || lines.some((line) => widthInPixels(line) > room - button);
          }).map((language) => `${column.key} ${language} ${widthOf(column, language)}`),
        );
      expect(cut).toEqual([]);
    },
  );

  test.each(TABLES.map(([table]) => [table.key, table] as const))(
    'of %s leave room for each choice beside the arrow of its dropdown, in every language',
    (_, table) => {
      const cut = table.columns
        .filter(({ hidden }) => !hidden)
        .flatMap((column) =>
          LANGUAGES.flatMap((language) => {
            const labels = column.choices?.values.map(({ label }) => label[language]) ?? [];
            // Cells are not bold, as the letters are that were measured.
            const widest = Math.max(0, ...labels.map((label) => widthInPixels(label) * 0.93));
            const wanted = widest === 0 ? 0 : Math.ceil(widest) + CELL_PADDING + FILTER_BUTTON;
            return wanted > widthOf(column, language) ? [`${column.key} ${language} ${wanted}`] : [];
          }),
        );
      expect(cut).toEqual([]);
    },
  );
});
