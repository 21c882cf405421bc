import { EXAMPLE_THRESHOLDS, TIERS } from '../domain/tiers';
import type { Sheet } from '../google/spreadsheet';
import { dateValidation, formatRule, listValidation, openSpreadsheet } from '../google/spreadsheet';
import type { Language } from '../locale/language';
import { TIER_TEXTS } from '../locale/tier-texts';
import type { TableDeclaration } from '../tables/table';
import type { TierCells } from './tier-cells';
import { TIER_BLOCKS, TIER_CLIENTS, TIER_THRESHOLDS, tierCells } from './tier-cells';
import { columnOfCell, replaceOnPage, rowOf, writePage } from './tier-page';

/** A page of its own making, not a table: it has no columns. */
export const TIER_TAB: TableDeclaration = {
  key: 'tier',
  title: { en: 'Tier', fr: 'Niveau', es: 'Nivel', de: 'Tier', pt: 'Nível' },
  columns: [],
};

const LOOK = {
  dark: '#33475b',
  section: '#e8eef4',
  input: '#fff8e1',
  bar: '#0b57a4',
  banner: { background: '#fde0cf', fontColour: '#7a2e00' },
  series: ['#0b57a4', '#c4501b', '#3d8b5a'],
};

const SECTIONS = ['A4:G4', 'A9:G9', 'A13:G13', 'A20:G20', 'A27:C27', 'E27:G27', 'A36:G36', 'A58:G58'];
const HEADERS = ['A28:C28', 'A37:F37', 'A59:E59'];
const RESULTS = ['B6', 'E5', 'C14', 'E14', 'B23', 'G32', 'E10'];
const INPUTS = ['B7', 'E5:E7', 'A29:C34', 'G28:G31'];
const DAYS = ['B5', 'E6', 'B21', 'E21:F21', 'E22', 'B24:G24', 'G29:G30', 'A38:A56'];

/** Writes the page into its new and empty tab. */
export function layOutTier(sheet: Sheet, language: Language): void {
  const spreadsheet = openSpreadsheet();
  spreadsheet.setNamedRange(TIER_THRESHOLDS, sheet.getRange(TIER_BLOCKS.thresholds));
  spreadsheet.setNamedRange(TIER_CLIENTS, sheet.getRange(TIER_BLOCKS.clients));
  format(sheet);
  validateInputs(sheet, language);
  writePage(sheet, { ...tierCells(language), ...EXAMPLE_INPUTS });
  insertChart(sheet, language);
  sheet
    .getRange('A59:E59')
    .offset(0, 0, sheet.getMaxRows() - 58)
    .createFilter();
}

/** The same page in another language: what still says what we wrote is written anew, everything else stays. */
export function relabelTier(sheet: Sheet, from: Language, to: Language): void {
  replaceOnPage(sheet, tierCells(from), tierCells(to));
  if (Object.values(TIER_TAB.title).includes(sheet.getName()) && sheet.getName() !== TIER_TAB.title[to])
    sheet.setName(TIER_TAB.title[to]);
}

/** What the partner fills in, or replaces. */
const EXAMPLE_INPUTS: TierCells = {
  B7: true,
  G28: 'Diamond',
  G31: 'Platinum',
  ...Object.fromEntries(
    EXAMPLE_THRESHOLDS.flatMap(({ tier, sourcedMinimum, totalMinimum }, index) => {
      const row = TIER_BLOCKS.thresholdRows.first + index;
      return [
        [`A${row}`, tier],
        [`B${row}`, sourcedMinimum],
        [`C${row}`, totalMinimum],
      ];
    }),
  ),
};

function validateInputs(sheet: Sheet, language: Language): void {
  const texts = TIER_TEXTS[language];
  const tiers = (help: string) => listValidation(TIERS, help);
  sheet.getRange('B7').insertCheckboxes();
  sheet.getRange('E5').setDataValidation(tiers(texts.credited));
  sheet.getRange('G28').setDataValidation(tiers(texts.credited));
  sheet.getRange('G31').setDataValidation(tiers(texts.bestInWindow));
  for (const cell of ['E6', 'G29']) sheet.getRange(cell).setDataValidation(dateValidation(texts.heldSince));
}

function format(sheet: Sheet): void {
  sheet.setHiddenGridlines(true);
  sheet.setColumnWidth(1, 220);
  sheet.setColumnWidths(2, 6, 112);
  sheet.setColumnWidth(4, 190);
  sheet.hideColumns(TIER_BLOCKS.helpers.first, TIER_BLOCKS.helpers.count);
  sheet.setRowHeight(2, 40);
  for (const merged of [
    'A2:G2',
    'B17:G17',
    'B18:G18',
    ...[28, 29, 30, 31, 32].map((row) => `E${row}:F${row}`),
  ])
    sheet.getRange(merged).merge();

  const page = sheet.getRange('A1:G59');
  const rows = page.getNumRows();
  sheet.getRange(`D60:E${sheet.getMaxRows()}`).setNumberFormat('#,##0.00');
  page.setBackgrounds(
    spread<string | null>(rows, null, [
      [SECTIONS, LOOK.section],
      [INPUTS, LOOK.input],
    ]),
  );
  page.setFontColors(
    spread<string | null>(rows, null, [
      [['A1', ...SECTIONS, ...HEADERS], LOOK.dark],
      [['B17', 'B18'], LOOK.bar],
    ]),
  );
  page.setFontWeights(spread(rows, 'normal', [[['A1', ...SECTIONS, ...HEADERS, ...RESULTS], 'bold']]));
  page.setNumberFormats(
    spread(rows, 'General', [
      [['B10:E10', 'B15:F16', 'B29:C34', 'B38:E56'], '#,##0.00'],
      [['B11:E11', 'E7'], '0%'],
      [DAYS, 'yyyy-mm-dd'],
    ]),
  );
  page.setHorizontalAlignments(
    spread<'left' | 'right' | null>(rows, null, [
      [[...DAYS, 'B6:B7', 'E5:E7', 'B22:B23', 'B25:G25', 'G28:G32'], 'left'],
      [['B9:E9', 'B13:F14', 'E15:F16', 'B28:C28', 'B37:E37', 'D59:E59'], 'right'],
    ]),
  );
  sheet.getRange('A1').setFontSize(18);
  for (const wrapped of ['A2:G2', 'A28:C28'])
    sheet.getRange(wrapped).setWrap(true).setVerticalAlignment('middle');
  sheet.setConditionalFormatRules([
    ...sheet.getConditionalFormatRules(),
    formatRule({ formula: '=LEN($A$2)>0', ...LOOK.banner, bold: true, range: sheet.getRange('A2:G2') }),
  ]);
}

/** One value for each cell of the page, columns A to G, so that a whole page is one write. */
function spread<Value>(
  rows: number,
  usual: Value,
  blocks: readonly (readonly [cells: readonly string[], value: Value])[],
): Value[][] {
  const page = Array.from({ length: rows }, () => Array.from({ length: 7 }, () => usual));
  for (const [cells, value] of blocks)
    for (const block of cells) {
      const [first = '', last = first] = block.split(':');
      for (let row = rowOf(first); row <= rowOf(last); row += 1)
        for (let column = columnOfCell(first); column <= columnOfCell(last); column += 1)
          (page[row - 1] as Value[])[column - 1] = value;
    }
  return page;
}

function insertChart(sheet: Sheet, language: Language): void {
  const chart = sheet
    .newChart()
    .asColumnChart()
    .addRange(sheet.getRange(TIER_BLOCKS.chart))
    .setNumHeaders(1)
    .setOption('isStacked', true)
    .setOption('title', TIER_TEXTS[language].overTime)
    .setOption('legend', { position: 'bottom' })
    .setOption('colors', LOOK.series)
    .setOption('width', 620)
    .setOption('height', 380)
    .setPosition(4, 9, 0, 0)
    .build();
  sheet.insertChart(chart);
}
