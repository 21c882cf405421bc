import { once } from '../domain/once';
import { EXAMPLE_THRESHOLDS, TIERS } from '../domain/tiers';
import type { FormatRule, Sheet } from '../google/spreadsheet';
import {
  dateValidation,
  formatRule,
  listValidation,
  openSpreadsheet,
  rangeValidation,
} from '../google/spreadsheet';
import type { Language } from '../locale/language';
import { TIER_TEXTS } from '../locale/tier-texts';
import type { PointsLedgerColumn } from '../tables/points-ledger';
import type { TableDeclaration } from '../tables/table';
import type { TableData } from './table-data';
import { columnLetter } from './tabs';
import type { TierCells } from './tier-cells';
import {
  BARS,
  CHART_DATA,
  HISTORY_COLUMNS,
  TIER_BLOCKS,
  TIER_CERTIFIED,
  TIER_CLIENTS,
  TIER_THRESHOLDS,
  formerTierCells,
  formerWordsOnPage,
  isToday,
  tierCells,
} from './tier-cells';
import { columnOfCell, replaceFormerFormulas, replaceOnPage, rowOf, writePage } from './tier-page';

/** A page of its own making, not a table: it has no columns. */
export const TIER_TAB: TableDeclaration = {
  key: 'tier',
  title: { en: 'Tier', fr: 'Niveau', es: 'Nivel', de: 'Stufe', pt: 'Categoria' },
  columns: [],
};

/** The tables that the page looks into by itself. */
export interface TierSources {
  readonly ledger: TableData<PointsLedgerColumn>;
  readonly clients: TableData | undefined;
}

const LOOK = {
  dark: '#33475b',
  section: '#e8eef4',
  input: '#fff8e1',
  bar: '#0b57a4',
  total: '#3d8b5a',
  banner: { background: '#fde0cf', fontColour: '#7a2e00' },
  managed: '#7a5195',
  today: '#d9e7f5',
};

/** Across the page and the progress bars beside it. */
const BANNER = 'A2:Q2';
/** Of the progress bars, in their order. */
const BAR_COLOURS = [LOOK.bar, LOOK.total, LOOK.bar, LOOK.managed];
const SECTIONS = [
  'A4:G4',
  'A9:G9',
  'A13:G13',
  'A18:G18',
  'A25:C25',
  'D25:G25',
  'A34:G34',
  'A56:G56',
  'A72:G72',
];
const HEADERS = ['A26:C26', 'A35:F35', 'A58:G58', 'A73:G73'];
const RESULTS = ['B6', 'G5', 'C14', 'E14', 'B21', 'F30:G30', 'E10', 'G20'];
const INPUTS = [TIER_BLOCKS.certified, TIER_BLOCKS.confirmed, 'G5:G6', 'A27:C32', 'F26:G29', 'B57:D57'];
const DAYS = ['B5', 'G6', 'B19', 'F19:G19', 'G20', 'B22:G22', 'F26:G26', 'F28:G28', 'B59:B70', 'F59:F70'];
const WRAPPED = [BANNER, 'A9:G9', 'A13:G13', 'A26:C26', 'A35:F35', 'A58:G58', 'A73:G73'];
const MONTHS = ['A36:A54'];
/** Writes the page into its new and empty tab. */
export function layOutTier(sheet: Sheet, language: Language, sources: TierSources): void {
  const spreadsheet = openSpreadsheet();
  spreadsheet.setNamedRange(TIER_THRESHOLDS, sheet.getRange(TIER_BLOCKS.thresholds));
  spreadsheet.setNamedRange(TIER_CERTIFIED, sheet.getRange(TIER_BLOCKS.certified));
  spreadsheet.setNamedRange(TIER_CLIENTS, sheet.getRange(TIER_BLOCKS.clients));
  format(sheet);
  validateInputs(sheet, language, sources);
  writePage(sheet, { ...tierCells(language), ...EXAMPLE_INPUTS, ...lookUps(sources) });
  insertChart(sheet, language);
  const { clients } = TIER_BLOCKS;
  sheet
    .getRange(clients)
    .offset(0, 0, sheet.getMaxRows() - rowOf(clients) + 1)
    .createFilter();
}

/** The same page in another language: what still says what we wrote is written anew, everything else stays. */
export function relabelTier(sheet: Sheet, from: Language, to: Language): void {
  replaceOnPage(sheet, tierCells(from), tierCells(to));
  replaceOnPage(sheet, formerTierCells(from), formerTierCells(to));
  const formerWords = formerWordsOnPage(from);
  if (formerWords) replaceOnPage(sheet, formerWords, tierCells(to));
  // Where the page was rebuilt, the inputs are somewhere else.
  if (sheet.getRange('D27').getValue() === TIER_TEXTS[to].creditedBefore) offerTiers(sheet, to);
  for (const chart of sheet.getCharts()) {
    const titles: unknown[] = [TIER_TEXTS[from].overTime, formerTierCells(from).A34];
    if (!titles.includes(chart.getOptions()?.get('title'))) continue;
    sheet.updateChart(chart.modify().setOption('title', TIER_TEXTS[to].overTime).build());
  }
  if (
    [...Object.values(TIER_TAB.title), 'Nível'].includes(sheet.getName()) &&
    sheet.getName() !== TIER_TAB.title[to]
  )
    sheet.setName(TIER_TAB.title[to]);
}

/** Shapes of the formulas of layout 5 that did not say what is not known. */
const FORMER_SHAPES =
  '9lt94ng3b wb1fncatj pq59wytj1 164bssgfld iocn707dk 10cbmlhccc 10cv7fehel 10des9bmgu 21l3g8csp v8h58zcf y8lbu8k9u 2gpmzk4be 2xkp5f4 9adz8kvkb 2xkp69d fqkzshdaq 2gpmzk2mw fw0s3orx8 8x6hmbwys 16tiw3ltdy l81vz15qz yak6i1srq hbss4d3nk sofdmj5em 14e0qtdccv 185djfuukz w82alaxzv 2ypfo45aw 12gf3296lq nlahhrbfm 18lsqh62dx 187vjbehkc eyioe7ovd 70m4k5v4m zl3q7uv03 d5zrz2qwt 26tu1o9uv mkealsztq arexnwyt5 ii3gegblt zufbnjol8 qris1wms6 11t06unr9c 3767rh 3767se 3767tb 3767u8 3767v5 xs1ormped wqc27xney sf15lvww9';

/** What earlier layouts had otherwise, in a page that is where it was laid out. */
export function bringTierUpToDate(sheet: Sheet, language: Language): void {
  const cells = tierCells(language);
  replaceFormerFormulas(sheet, FORMER_SHAPES.split(' '), cells);
  const { confirmed } = TIER_BLOCKS;
  const line = sheet.getRange(`A${rowOf(confirmed)}:${confirmed}`);
  const isMoved = sheet.getRange('A26').getValue() !== cells.A26;
  if (isMoved || line.getValues()[0]?.some((cell) => cell !== '')) return;
  sheet.getRange(confirmed).insertCheckboxes().setBackground(LOOK.input);
  const { A33: label } = cells;
  line.setValues([[label, false]]);
  const said = sheet.getRange('H26');
  if (said.isBlank()) said.setFormula(String(cells.H26));
}

/** What the partner fills in, or replaces. */
const EXAMPLE_INPUTS: TierCells = {
  [TIER_BLOCKS.certified]: true,
  [TIER_BLOCKS.confirmed]: false,
  B57: `=IF(A${rowOf(TIER_BLOCKS.clients) + 1}="";"";A${rowOf(TIER_BLOCKS.clients) + 1})`,
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

/** Formulas over columns of other tabs: as references, which follow when people move or rename them. */
function lookUps({ ledger, clients }: TierSources): TierCells {
  const usage = clients && columnReferences(clients)('usageScore');
  const referenceTo = columnReferences(ledger);
  const client = referenceTo('client');
  const rowsOf = (key: PointsLedgerColumn): string => `FILTER(${referenceTo(key) ?? client};${client}=B57)`;
  const { first } = TIER_BLOCKS.history;
  const history = HISTORY_COLUMNS.map((key, index) => [
    `${String.fromCharCode('H'.charCodeAt(0) + index)}${first}`,
    `=IFERROR(SORT(${rowsOf(key)};${rowsOf('date')};FALSE);"")`,
  ]);
  return {
    // Clients without a score do not count: no data is not 0.
    ...(usage ? { H7: `=AVERAGE(${usage})` } : {}),
    ...Object.fromEntries(client ? history : []),
  };
}

/** `'Points'!D2:D`, by key: a column from its first row down to the last, whatever comes. */
function columnReferences({ sheet, headerRow, positions }: TableData): (key: string) => string | undefined {
  const name = once(() => sheet.getName().replace(/'/g, "''"));
  return (key) => {
    const position = positions.get(key);
    if (position === undefined) return undefined;
    const letter = columnLetter(position);
    return `'${name()}'!${letter}${headerRow + 1}:${letter}`;
  };
}

function validateInputs(sheet: Sheet, language: Language, { ledger }: TierSources): void {
  for (const box of [TIER_BLOCKS.certified, TIER_BLOCKS.confirmed]) sheet.getRange(box).insertCheckboxes();
  offerTiers(sheet, language);
  const position = ledger.positions.get('client');
  if (position === undefined) return;
  const names = ledger.sheet.getRange(
    ledger.headerRow + 1,
    position + 1,
    ledger.sheet.getMaxRows() - ledger.headerRow,
    1,
  );
  sheet.getRange('B57').setDataValidation(rangeValidation(names, TIER_TEXTS[language].history));
}

function offerTiers(sheet: Sheet, language: Language): void {
  const texts = TIER_TEXTS[language];
  const offer = (cells: string, help: string, offered: readonly string[]): void => {
    sheet.getRange(cells).setDataValidation(listValidation(offered, help));
  };
  offer('G5', texts.credited, TIERS);
  offer('F27:G27', texts.creditedBefore, [...TIERS, texts.noTier]);
  offer('F29:G29', texts.bestInWindow, [...TIERS, texts.noTier]);
  sheet.getRange('G6').setDataValidation(dateValidation(texts.heldSince));
}

function format(sheet: Sheet): void {
  const { helpers } = TIER_BLOCKS;
  const missing = CHART_DATA.first + CHART_DATA.count - 1 - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  sheet.setHiddenGridlines(true);
  sheet.setColumnWidth(1, 196);
  sheet.setColumnWidths(2, 6, 94);
  // Up to the bars.
  sheet.hideColumns(helpers.first, BARS.column - helpers.first);
  sheet.setRowHeight(2, 40);
  for (const merged of [BANNER, 'B57:D57']) sheet.getRange(merged).merge();

  const page = sheet.getRange('A1:G73');
  const rows = page.getNumRows();
  sheet.getRange(`B74:F${sheet.getMaxRows()}`).setNumberFormat('#,##0.00');
  page.setBackgrounds(
    spread<string | null>(rows, null, [
      [SECTIONS, LOOK.section],
      [INPUTS, LOOK.input],
    ]),
  );
  page.setFontColors(spread<string | null>(rows, null, [[['A1', ...SECTIONS, ...HEADERS], LOOK.dark]]));
  page.setFontWeights(spread(rows, 'normal', [[['A1', ...SECTIONS, ...HEADERS, ...RESULTS], 'bold']]));
  page.setNumberFormats(
    spread(rows, 'General', [
      [['B10:E10', 'B15:F16', 'B27:C32', 'B36:E54', 'C59:C70', 'E59:E70'], '#,##0.00'],
      [['B11:E11'], '0%'],
      [['G7'], '0.0'],
      [DAYS, 'yyyy-mm-dd'],
      [MONTHS, 'yyyy-mm'],
    ]),
  );
  page.setHorizontalAlignments(
    spread<'left' | 'right' | null>(rows, null, [
      [[...DAYS, ...MONTHS, 'B6:B7', 'B20:B23', 'C23:G23', 'G5:G7', 'F27:G30', 'B57'], 'left'],
      [['B9:E9', 'B13:F14', 'E15:F16', 'B26:C26', 'B35:E35', 'C58', 'E58', 'B73:F73'], 'right'],
    ]),
  );
  sheet.getRange('A1').setFontSize(18);
  sheet.getRangeList(WRAPPED).setWrap(true);
  sheet.getRangeList([...WRAPPED, 'D26:G26']).setVerticalAlignment('middle');
  drawBars(sheet);
}

/** The column of the bars and what the chart shows, beside it; what depends on numbers is coloured by rules. */
function drawBars(sheet: Sheet): void {
  formatBars(sheet);
  sheet.setConditionalFormatRules([
    formatRule({ formula: '=LEN($A$2)>0', ...LOOK.banner, bold: true, range: sheet.getRange(BANNER) }),
    todayRule(sheet),
  ]);
}

/** Where the bars of layout 7 were drawn, of 88 narrow cells each, and how long each was. */
const FORMER_BARS = { first: 17, count: 88, signs: (row: number) => `=MIN(88;ROUND(70*N${row};0))` };

/**
 * Draws progress and chart of a tab of layout 7 as a new tab has them. A tab in which a person wrote beside the bars, or
 * which lost some of those columns, stays as it is.
 */
export function redrawProgress(sheet: Sheet, language: Language): void {
  const { first, count } = FORMER_BARS;
  const kept = CHART_DATA.count + 1;
  if (sheet.getMaxColumns() < first + count - 1) return;
  const beside = sheet.getRange(1, first + 1, sheet.getMaxRows(), count - 1).getValues();
  const bars = BARS.cells.map((cell) => sheet.getRange(cell).getFormula());
  if (beside.some((row) => row.some((cell) => cell !== '')) || bars.some((formula) => formula !== '')) return;
  sheet.deleteColumns(first + kept, count - kept);
  sheet.getRange(1, CHART_DATA.first, sheet.getMaxRows(), CHART_DATA.count).setBackground(null);
  const rules = sheet.getConditionalFormatRules();
  sheet.setConditionalFormatRules([
    ...rules.filter((rule) => rule.getRanges()[0]?.getColumn() !== first),
    todayRule(sheet),
  ]);
  formatBars(sheet);
  const cells = Object.entries(tierCells(language)).filter(([cell]) =>
    /^([R-V]|[OQ]\d|[OQ]1[0-6]$)/.test(cell),
  );
  const former = cells.map(([cell]) => [cell, cell.startsWith('O') ? FORMER_BARS.signs(rowOf(cell)) : '']);
  replaceOnPage(sheet, Object.fromEntries(former) as TierCells, Object.fromEntries(cells));
  for (const chart of sheet.getCharts())
    if (chart.getOptions()?.get('title') === TIER_TEXTS[language].overTime) {
      sheet.removeChart(chart);
      insertChart(sheet, language);
    }
}

function todayRule(sheet: Sheet): FormatRule {
  return formatRule({
    formula: `=${isToday('$A36')}`,
    background: LOOK.today,
    fontColour: LOOK.dark,
    range: sheet.getRange('A36:F54'),
  });
}

function formatBars(sheet: Sheet): void {
  sheet.setColumnWidth(BARS.column, BARS.width);
  sheet.getRange(BARS.title).setBackground(LOOK.section);
  // The label of each bar is above it. Of one width are these signs in fonts of one width.
  const colours = BAR_COLOURS.flatMap((colour) => [[LOOK.dark], [colour]]);
  sheet.getRange(BARS.rows).setFontFamily('Roboto Mono').setFontColors(colours);
  sheet.getRange(CHART_DATA.block).setNumberFormat('0');
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
    .asComboChart()
    .addRange(sheet.getRange(TIER_BLOCKS.chart))
    .setNumHeaders(1)
    .setOption('title', TIER_TEXTS[language].overTime)
    .setOption('legend', { position: 'bottom' })
    .setOption('series', {
      0: { type: 'bars', color: LOOK.bar },
      1: { type: 'bars', color: LOOK.total },
      2: { type: 'line', color: LOOK.bar, pointSize: 0 },
      3: { type: 'line', color: LOOK.total, pointSize: 0 },
    })
    .setOption('width', BARS.width)
    .setPosition(14, BARS.column, 0, 0)
    .build();
  sheet.insertChart(chart);
}
