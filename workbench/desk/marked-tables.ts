import type { WorkbenchDocument } from '../spreadsheet/document';

/** A tab of the add-on as it stands in the sheet, found by the developer metadata that the add-on put there. */
export interface MarkedTable {
  readonly columns: readonly { readonly key: string; readonly header: string; readonly position: number }[];
  /** Below the header, as `SpreadsheetDocument.values` has them. */
  readonly rows: readonly (readonly unknown[])[];
}

const TABLE_MARK = 'partner-renewals.table';
const COLUMN_MARK = 'partner-renewals.column';

export function readMarkedTable(document: WorkbenchDocument, tableKey: string): MarkedTable {
  const sheetId = markedSheet(document, tableKey);
  const [headers = [], ...rows] = document.values(document.getters.getSheetName(sheetId));
  const columns = document.annotations.metadata.flatMap(({ key, value, place }) => {
    if (key !== COLUMN_MARK || place.type !== 'COLUMN' || place.range.sheetId !== sheetId) return [];
    const position = place.range.zone.left;
    return [{ key: value ?? '', header: plainText(headers[position]), position }];
  });
  return {
    columns: columns.sort((a, b) => a.position - b.position),
    rows: rows.filter((row) => row.some((value) => plainText(value) !== '')),
  };
}

/** All that stands in the tab, as text. */
export function markedTabAsText(document: WorkbenchDocument, tableKey: string): string[][] {
  const sheetName = document.getters.getSheetName(markedSheet(document, tableKey));
  return document.values(sheetName).map((row) => row.map(plainText));
}

/** Header and rows as text: numbers as plain decimals ("1234.5"), dates as they are, "yyyy-MM-dd". */
export function tableAsText(table: MarkedTable, without: readonly string[] = []): string[][] {
  const columns = table.columns.filter(({ key }) => !without.includes(key));
  return [
    columns.map(({ header }) => header),
    ...table.rows.map((row) => columns.map(({ position }) => plainText(row[position]))),
  ];
}

/** With these columns first, in this order. */
export function inOrder(table: MarkedTable, keys: readonly string[]): MarkedTable {
  const rank = (key: string): number => (keys.includes(key) ? keys.indexOf(key) : keys.length);
  return { ...table, columns: [...table.columns].sort((one, other) => rank(one.key) - rank(other.key)) };
}

/** What stands in one column, by the value of another. */
export function columnBy(table: MarkedTable, column: string, by: string): Map<string, string> {
  const position = (key: string) => table.columns.find((candidate) => candidate.key === key)?.position ?? -1;
  return new Map(table.rows.map((row) => [plainText(row[position(by)]), plainText(row[position(column)])]));
}

export function plainText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? plainDecimal(value) : String(value);
}

/** JavaScript writes very large and very small numbers with an exponent. */
function plainDecimal(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/\.?0+$/, '');
}

/** The engine's id of the sheet. Throws where no tab carries the mark. */
function markedSheet(document: WorkbenchDocument, tableKey: string): string {
  const mark = document.annotations.metadata.find(
    ({ key, value }) => key === TABLE_MARK && value === tableKey,
  );
  if (mark?.place.type !== 'SHEET')
    throw new Error(`The add-on made no tab marked ${TABLE_MARK}=${tableKey}`);
  return mark.place.sheetId;
}
