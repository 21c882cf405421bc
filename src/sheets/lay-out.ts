import type { Sheet, Spreadsheet, Validation } from '../google/spreadsheet';
import { dateValidation, listValidation } from '../google/spreadsheet';
import type { Language } from '../locale/language';
import { LANGUAGES } from '../locale/language';
import type { ColumnDeclaration, TableDeclaration } from '../tables/table';
import { inTabOrder, widthOf } from '../tables/table';
import type { TableData } from './table-data';
import { readTable } from './table-data';
import { FORMATTED_ROWS, GENERAL_FORMAT, NUMBER_FORMATS } from './number-formats';
import { stretchesOf } from './stretches';
import { findTabs, markColumn, markTab, markedColumns } from './tabs';

const HEADER_STYLE = { background: '#33475b', fontColour: '#ffffff', height: 40 };

/** In a new tab that begins with it, it stays in sight beside the columns further right. */
const NAME_COLUMN = 'clientName';

/** In which order the tabs stand in a new workbook, by the key of their table. */
const TAB_ORDER: readonly string[] = [
  ...['renewals', 'clients', 'contacts', 'subscriptions'],
  ...['points', 'tier', 'rules', 'settings', 'log'],
];

/** The tab of a table: found, or the empty one of a new file, or a new one. */
export function tabFor(
  spreadsheet: Spreadsheet,
  tabs: ReadonlyMap<string, Sheet>,
  table: TableDeclaration,
  language: Language,
): { readonly sheet: Sheet; readonly isNew: boolean } {
  const found = tabs.get(table.key);
  if (found) return { sheet: found, isNew: false };
  const sheets = spreadsheet.getSheets();
  const empty = sheets.length === 1 && sheets[0]?.getLastRow() === 0 ? sheets[0] : undefined;
  const sheet =
    empty ?? spreadsheet.insertSheet(freeTitle(table.title[language], sheets), placeOf(table, sheets));
  if (empty) empty.setName(table.title[language]);
  markTab(sheet, table);
  return { sheet, isNew: true };
}

/**
 * Writes what is missing of a table into its tab: headers with their help, formats, dropdowns, widths. Columns that are
 * there already stay as and where they are. Answers which columns were added.
 */
export function layOutTable<Key extends string>(
  sheet: Sheet,
  table: TableDeclaration<Key>,
  language: Language,
): { readonly data: TableData<Key>; readonly added: number; readonly addedKeys: readonly Key[] } {
  const data = readTable(sheet, table);
  const missing = table.columns.filter(({ key }) => !data.positions.has(key));
  if (missing.length === 0) return { data, added: 0, addedKeys: [] };
  const isNew = data.positions.size === 0 && sheet.getLastRow() === 0;
  if (isNew) {
    addColumns(sheet, data.headerRow, 0, inTabOrder(missing), language);
    if (missing[0]?.key === NAME_COLUMN) sheet.setFrozenColumns(1);
  } else addColumns(sheet, data.headerRow, data.width, missing, language);
  const addedKeys = missing.map(({ key }) => key);
  return { data: readTable(sheet, table), added: missing.length, addedKeys };
}

/** Writes columns with header, help, format and dropdown, from a position (0 is the first) on. */
export function addColumns(
  sheet: Sheet,
  headerRow: number,
  first: number,
  columns: readonly ColumnDeclaration[],
  language: Language,
): void {
  const lacking = first + columns.length - sheet.getMaxColumns();
  // One more, for what the user keeps or tries beside the table.
  if (lacking > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lacking + 1);
  // Beside columns of the user's, the row keeps the height that it has.
  if (first === 0) sheet.setRowHeight(headerRow, HEADER_STYLE.height);
  if (sheet.getFrozenRows() < headerRow) sheet.setFrozenRows(headerRow);
  const rowsBelow = sheet.getMaxRows() - headerRow;
  const marks = markedColumns(sheet);
  columns.forEach((column, index) => {
    const position = first + index;
    if (marks.get(column.key) !== position) markColumn(sheet, position, column.key);
    if (column.hidden) sheet.hideColumns(position + 1);
    const validation = validationOf(column, language);
    if (validation) sheet.getRange(headerRow + 1, position + 1, rowsBelow, 1).setDataValidation(validation);
  });
  for (const { from, count, width } of sameWidths(columns.map((column) => widthOf(column, language)))) {
    sheet.setColumnWidths(first + from + 1, count, width);
  }
  const formats = columns.map(({ kind }) => NUMBER_FORMATS[kind] ?? GENERAL_FORMAT);
  // Rows that are there already are formatted however many they are: text of digits would become a number further down.
  const formatted = Math.min(rowsBelow, Math.max(FORMATTED_ROWS, sheet.getLastRow() - headerRow));
  sheet
    .getRange(headerRow + 1, first + 1, formatted, columns.length)
    .setNumberFormats(Array.from({ length: formatted }, () => formats));
  // Last, for a column counts as there once it has its header: a run that dies before begins anew.
  sheet
    .getRange(headerRow, first + 1, 1, columns.length)
    .setValues([columns.map(({ label }) => label[language])])
    .setNotes([columns.map(({ help }) => help[language])])
    .setFontWeight('bold')
    .setFontColor(HEADER_STYLE.fontColour)
    .setBackground(HEADER_STYLE.background)
    .setVerticalAlignment('middle')
    .setWrap(true);
}

/** What a cell of the column offers or wants to hold. */
export function validationOf(column: ColumnDeclaration, language: Language): Validation | undefined {
  const help = column.help[language];
  const offered = column.choices?.values.map(({ label }) => label[language]) ?? column.offered;
  if (offered) return listValidation(offered, help);
  return column.kind === 'date' ? dateValidation(help) : undefined;
}

/** Neighbours of one width, which take one call. */
function sameWidths(
  widths: readonly number[],
): readonly { readonly from: number; readonly count: number; readonly width: number }[] {
  const starts = widths.flatMap((width, index) => (widths[index - 1] === width ? [] : [index]));
  return starts.map((from, index) => ({
    from,
    count: (starts[index + 1] ?? widths.length) - from,
    width: widths[from] ?? 0,
  }));
}

/** New labels for headers, help, dropdowns and the tab itself; a header that the user renamed keeps its name. */
export function relabelTable<Key extends string>(data: TableData<Key>, language: Language): void {
  const { sheet, table, headerRow, positions } = data;
  const rowsBelow = sheet.getMaxRows() - headerRow;
  relabelHeaders(data, language);
  for (const column of table.columns) {
    const position = positions.get(column.key);
    if (position === undefined) continue;
    if (column.widthIn) refitWidth(sheet, position, column, language);
    const validation = column.choices && validationOf(column, language);
    if (validation) sheet.getRange(headerRow + 1, position + 1, rowsBelow, 1).setDataValidation(validation);
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

/** A width that was laid out follows the language; one that somebody chose stays. */
function refitWidth(sheet: Sheet, position: number, column: ColumnDeclaration, language: Language): void {
  const width = sheet.getColumnWidth(position + 1);
  const wanted = widthOf(column, language);
  const isOurs = LANGUAGES.some((other) => widthOf(column, other) === width);
  if (isOurs && width !== wanted) sheet.setColumnWidth(position + 1, wanted);
}

/** Before the first of those tabs that come after it, wherever people moved them; else last. */
function placeOf({ key }: TableDeclaration, sheets: readonly Sheet[]): number {
  const order = TAB_ORDER.indexOf(key);
  const later = order < 0 ? [] : TAB_ORDER.slice(order + 1);
  const places = [...findTabs()].flatMap(([other, sheet]) =>
    later.includes(other) ? [sheet.getIndex() - 1] : [],
  );
  return Math.min(sheets.length, ...places);
}

function freeTitle(title: string, sheets: readonly Sheet[]): string {
  const taken = sheets.map((sheet) => sheet.getName());
  const candidates = [title, ...taken.map((_, index) => `${title} ${index + 2}`)];
  return candidates.find((candidate) => !taken.includes(candidate)) ?? title;
}
