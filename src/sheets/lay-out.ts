import type { Sheet, Spreadsheet, Validation } from '../google/spreadsheet';
import { NEW_TAB, boldTexts, dateValidation, listValidation } from '../google/spreadsheet';
import type { Language } from '../locale/language';
import { LANGUAGES } from '../locale/language';
import type { ColumnDeclaration, TableDeclaration } from '../tables/table';
import { inTabOrder, widthOf } from '../tables/table';
import type { TableData } from './table-data';
import { readTable } from './table-data';
import { FORMATTED_ROWS, GENERAL_FORMAT, NUMBER_FORMATS } from './number-formats';
import { rowsWithRules } from './row-rules';
import { stretchesOf } from './stretches';
import { markColumn, markTab, markedColumns } from './tabs';

const HEADER_STYLE = { background: '#33475b', fontColour: '#ffffff', height: 40 };

/** In a new tab that begins with it, it stays in sight beside the columns further right. */
const NAME_COLUMN = 'clientName';

/** In which order the tabs stand in a new workbook, by the key of their table. */
const TAB_ORDER: readonly string[] = [
  ...['renewals', 'clients', 'contacts', 'subscriptions'],
  ...['points', 'tier', 'rules', 'settings', 'log'],
];

export interface FoundTab {
  readonly sheet: Sheet;
  readonly isNew: boolean;
  /** Where it was just made. */
  readonly size?: typeof NEW_TAB;
}

function sizeOf(sheet: Sheet): typeof NEW_TAB {
  return { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
}

/** The tab of a table: found, or the empty one of a new file, or a new one, which is then among the tabs. */
export function tabFor(
  spreadsheet: Spreadsheet,
  tabs: Map<string, Sheet>,
  table: TableDeclaration,
  language: Language,
): FoundTab {
  const found = tabs.get(table.key);
  if (found) return { sheet: found, isNew: false };
  const sheets = spreadsheet.getSheets();
  const empty = sheets.length === 1 && sheets[0]?.getLastRow() === 0 ? sheets[0] : undefined;
  const sheet =
    empty ??
    spreadsheet.insertSheet(freeTitle(table.title[language], spreadsheet), placeOf(table, sheets, tabs));
  if (empty) empty.setName(table.title[language]);
  markTab(sheet, table);
  tabs.set(table.key, sheet);
  return { sheet, isNew: true, size: empty ? sizeOf(empty) : NEW_TAB };
}

export interface LaidOutTable<Key extends string> {
  readonly data: TableData<Key>;
  readonly added: number;
  readonly addedKeys: readonly Key[];
}

/**
 * Writes what is missing of a table into its tab: headers with their help, formats, dropdowns, widths. Columns that are
 * there already stay as and where they are. Answers which columns were added.
 */
export function layOutTable<Key extends string>(
  sheet: Sheet,
  table: TableDeclaration<Key>,
  language: Language,
): LaidOutTable<Key> {
  const data = readTable(sheet, table);
  const missing = table.columns.filter(({ key }) => !data.positions.has(key));
  if (missing.length === 0) return { data, added: 0, addedKeys: [] };
  const isNew = data.positions.size === 0 && sheet.getLastRow() === 0;
  if (isNew) {
    addColumns(data, 0, inTabOrder(missing), language);
    if (missing[0]?.key === NAME_COLUMN) sheet.setFrozenColumns(1);
  } else addColumns(data, data.width, missing, language);
  const addedKeys = missing.map(({ key }) => key);
  return { data: readTable(sheet, table), added: missing.length, addedKeys };
}

/** A table in its tab, which is made where it is missing. */
export function tabWithTable<Key extends string>(
  spreadsheet: Spreadsheet,
  tabs: Map<string, Sheet>,
  table: TableDeclaration<Key>,
  language: Language,
): LaidOutTable<Key> & { readonly isNew: boolean } {
  const tab = tabFor(spreadsheet, tabs, table, language);
  const { sheet, isNew } = tab;
  return { ...(isNew ? layOutNewTab(tab, table, language) : layOutTable(sheet, table, language)), isNew };
}

/**
 * The same in a tab that was made a moment ago: there is nothing to look at. Its columns are found by their headers and by
 * the help in the notes there until the next run has marked them; those of the renewals, which people work in, have their
 * marks at once.
 *
 * @param isForReading of a tab in which nobody enters anything: without dropdowns, and plainer
 */
export function layOutNewTab<Key extends string>(
  { sheet, size = sizeOf(sheet) }: Pick<FoundTab, 'sheet' | 'size'>,
  table: TableDeclaration<Key>,
  language: Language,
  isForReading = false,
): LaidOutTable<Key> {
  const columns = inTabOrder(table.columns);
  const { rows: sheetRows } = size;
  makeRoom(sheet, columns.length, size.columns);
  if (!isForReading) sheet.setRowHeight(1, HEADER_STYLE.height);
  sheet.setFrozenRows(1);
  if (!isForReading && columns[0]?.key === NAME_COLUMN) sheet.setFrozenColumns(1);
  if (table.key === 'renewals') columns.forEach(({ key }, position) => markColumn(sheet, position, key));
  const rowsBelow = sheetRows - 1;
  const offering = table.offersInRows ? 1 : rowsBelow;
  const filledBelow = table.holdsText ? rowsBelow : 0;
  const place = { headerRow: 1, first: 0, rowsBelow, filledBelow, offering, isNew: true };
  writeColumns(sheet, place, columns, language, isForReading);
  const header = columns.map(({ label }) => label[language]);
  const positions = new Map(columns.map(({ key }, position) => [key, position] as const));
  return {
    data: { table, sheet, headerRow: 1, header, positions, rows: [], width: columns.length, sheetRows },
    added: columns.length,
    addedKeys: columns.map(({ key }) => key),
  };
}

/** Writes columns with header, help, format and dropdown, from a position (0 is the first) on. */
export function addColumns(
  data: Pick<TableData, 'sheet' | 'table' | 'headerRow' | 'rows'>,
  first: number,
  columns: readonly ColumnDeclaration[],
  language: Language,
): void {
  const { sheet, headerRow } = data;
  makeRoom(sheet, first + columns.length);
  // Beside columns of the user's, the row keeps the height that it has.
  if (first === 0) sheet.setRowHeight(headerRow, HEADER_STYLE.height);
  if (sheet.getFrozenRows() < headerRow) sheet.setFrozenRows(headerRow);
  const marks = markedColumns(sheet);
  columns.forEach(({ key }, index) => {
    if (marks.get(key) !== first + index) markColumn(sheet, first + index, key);
  });
  const rowsBelow = sheet.getMaxRows() - headerRow;
  const filledBelow = sheet.getLastRow() - headerRow;
  const offering = rowsWithRules(data);
  writeColumns(
    sheet,
    { headerRow, first, rowsBelow, filledBelow, offering, isNew: false },
    columns,
    language,
  );
}

function makeRoom(sheet: Sheet, width: number, columns = sheet.getMaxColumns()): void {
  // One more, for what the user keeps or tries beside the table.
  if (width > columns) sheet.insertColumnsAfter(columns, width - columns + 1);
}

function writeColumns(
  sheet: Sheet,
  place: {
    readonly headerRow: number;
    readonly first: number;
    readonly rowsBelow: number;
    readonly filledBelow: number;
    /** In how many rows the columns offer their choices. */
    readonly offering: number;
    readonly isNew: boolean;
  },
  columns: readonly ColumnDeclaration[],
  language: Language,
  isForReading = false,
): void {
  const { headerRow, first, rowsBelow, filledBelow, offering, isNew } = place;
  const hidden = columns.flatMap((column, index) => (column.hidden ? [first + index] : []));
  for (const [from, to] of stretchesOf(hidden)) sheet.hideColumns(from + 1, to - from + 1);
  const validations = columns.map((column) => validationOf(column, language) ?? null);
  const last = validations.reduce((found, validation, index) => (validation ? index + 1 : found), 0);
  if (!isForReading && last > 0)
    sheet
      .getRange(headerRow + 1, first + 1, offering, last)
      .setDataValidations(Array.from({ length: offering }, () => validations.slice(0, last)));
  const widths = columns.map((column) => (column.hidden ? undefined : widthOf(column, language)));
  for (const { from, count, width } of isForReading ? [oneWidth(widths)] : fewWidths(widths))
    sheet.setColumnWidths(first + from + 1, count, width);
  const formats = columns.map(({ kind }) => NUMBER_FORMATS[kind] ?? GENERAL_FORMAT);
  // Rows that are there already are formatted however many they are: text of digits would become a number further down.
  const formatted = Math.min(rowsBelow, Math.max(FORMATTED_ROWS, filledBelow));
  sheet
    .getRange(headerRow + 1, first + 1, formatted, columns.length)
    .setNumberFormats(Array.from({ length: formatted }, () => formats));
  // Last, for a column counts as there once it has its header: a run that dies before begins anew.
  const header = sheet.getRange(headerRow, first + 1, 1, columns.length);
  const labels = columns.map(({ label }) => label[language]);
  if (isNew) header.setRichTextValues([boldTexts(labels, HEADER_STYLE.fontColour)]);
  else header.setValues([labels]).setFontWeight('bold').setFontColor(HEADER_STYLE.fontColour);
  header
    .setNotes([columns.map(({ help }) => help[language])])
    .setBackground(HEADER_STYLE.background)
    .setWrap(true);
}

/** What a cell of the column offers or wants to hold. */
export function validationOf(column: ColumnDeclaration, language: Language): Validation | undefined {
  const help = column.help[language];
  const offered = column.choices?.values.map(({ label }) => label[language]) ?? column.offered;
  if (offered) return listValidation(offered, help);
  return column.kind === 'date' ? dateValidation(help) : undefined;
}

interface WidthCall {
  readonly from: number;
  readonly count: number;
  readonly width: number;
}

const READING_WIDTH = 150;

function oneWidth(widths: readonly unknown[]): WidthCall {
  return { from: 0, count: widths.length, width: READING_WIDTH };
}

/** A column may be so much wider than it has to be where that saves a call. */
const MOST_WIDENED = 60;
const PIXELS_FOR_A_CALL = 500;

/**
 * Widths in few calls: neighbours share the widest of theirs where that does not widen them much. What is undefined, for
 * the column is hidden, goes with any.
 */
export function fewWidths(widths: readonly (number | undefined)[]): readonly WidthCall[] {
  interface Best {
    readonly cost: number;
    readonly calls: readonly WidthCall[];
  }
  const best: Best[] = [{ cost: 0, calls: [] }];
  for (let end = 1; end <= widths.length; end += 1) {
    const ways = Array.from({ length: end }, (_, from): Best => {
      const before = best[from] ?? { cost: 0, calls: [] };
      const shared = widths.slice(from, end).flatMap((width) => width ?? []);
      if (shared.length === 0) return before;
      const width = Math.max(...shared);
      if (width - Math.min(...shared) > MOST_WIDENED) return { cost: Infinity, calls: [] };
      const widened = shared.reduce((sum, each) => sum + width - each, 0);
      const call = { from, count: end - from, width };
      return { cost: before.cost + PIXELS_FOR_A_CALL + widened, calls: [...before.calls, call] };
    });
    best.push(ways.reduce((one, other) => (other.cost < one.cost ? other : one)));
  }
  return best[widths.length]?.calls ?? [];
}

/** New labels for headers, help, dropdowns and the tab itself; a header that the user renamed keeps its name. */
export function relabelTable<Key extends string>(data: TableData<Key>, language: Language): void {
  const { sheet, table, headerRow, positions } = data;
  const offering = rowsWithRules(data);
  relabelHeaders(data, language);
  for (const column of table.columns) {
    const position = positions.get(column.key);
    if (position === undefined) continue;
    if (column.widthIn) refitWidth(sheet, position, column, language);
    const validation = column.choices && validationOf(column, language);
    if (validation) sheet.getRange(headerRow + 1, position + 1, offering, 1).setDataValidation(validation);
  }
  if (Object.values(table.title).includes(sheet.getName())) sheet.setName(table.title[language]);
}

function relabelHeaders<Key extends string>(data: TableData<Key>, language: Language): void {
  const { sheet, table, headerRow, positions } = data;
  const width = Math.max(0, ...positions.values()) + 1;
  const [headers = []] = sheet.getRange(headerRow, 1, 1, width).getValues();
  const ours = new Map(
    table.columns.flatMap((column) => {
      const position = positions.get(column.key);
      const isOurs =
        position !== undefined && Object.values(column.label).includes(String(headers[position]));
      return isOurs ? [[position, column] as const] : [];
    }),
  );
  for (const [first, last] of stretchesOf(ours.keys())) {
    const columns = [...ours].filter(([position]) => position >= first && position <= last);
    const ordered = columns.sort(([one], [other]) => one - other).map(([, column]) => column);
    sheet
      .getRange(headerRow, first + 1, 1, ordered.length)
      .setValues([ordered.map(({ label }) => label[language])])
      .setNotes([ordered.map(({ help }) => help[language])]);
  }
}

/** A width that was laid out grows where the header of another language needs it; one that somebody chose stays. */
function refitWidth(sheet: Sheet, position: number, column: ColumnDeclaration, language: Language): void {
  const wanted = widthOf(column, language);
  // It is as wide as the narrowest already.
  if (LANGUAGES.every((other) => widthOf(column, other) >= wanted)) return;
  const width = sheet.getColumnWidth(position + 1);
  const isOurs = LANGUAGES.some((other) => {
    const widened = width - widthOf(column, other);
    return widened >= 0 && widened <= MOST_WIDENED;
  });
  if (isOurs && width < wanted) sheet.setColumnWidth(position + 1, wanted);
}

/** Before the first of those tabs that come after it, wherever people moved them; else last. */
function placeOf(
  { key }: TableDeclaration,
  sheets: readonly Sheet[],
  tabs: ReadonlyMap<string, Sheet>,
): number {
  const order = TAB_ORDER.indexOf(key);
  const later = new Set(
    (order < 0 ? [] : TAB_ORDER.slice(order + 1)).flatMap((other) => tabs.get(other)?.getSheetId() ?? []),
  );
  const place = sheets.findIndex((sheet) => later.has(sheet.getSheetId()));
  return place < 0 ? sheets.length : place;
}

/** The title, or with the first number that is free. */
function freeTitle(title: string, spreadsheet: Spreadsheet): string {
  let free = title;
  for (let number = 2; spreadsheet.getSheetByName(free); number += 1) free = `${title} ${number}`;
  return free;
}
