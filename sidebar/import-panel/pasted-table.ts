import type { PastedCell } from './pasted-cells';
import { cleaned, headerText, looksLikeHost, pastedCell } from './pasted-cells';

export type PastedRows = readonly (readonly (string | number)[])[];

const ROW = 'tr, [role="row"]';
const CELL = 'td, th, [role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]';
const TABLE = 'table, [role="table"], [role="grid"], [role="treegrid"]';
const MOST_COLUMNS = 500;
/** The second line of a client's cell: headers that would say the same. */
const WEBSITE = 'Website';
const WEBSITE_HEADER = /^(?:website|site(?: web)?|sitio(?: web)?|web|domain|domaine|dominio|domínio|url)\b/i;

const BLANK: PastedCell = { lines: [], isHeader: false, hasBox: false };

/**
 * The rows of the table that HTML of a clipboard holds, as people see it: of HubSpot's screens, of Google Sheets, of Excel.
 * Boxes, sort arrows and initials go; a client's domain, which stands under its name, gets a column of its own. Undefined
 * where there is no table.
 *
 * @example tableInHtml('<table><tr><th>Client</th></tr><tr><td>Acme<br>acme.com</td></tr></table>')
 * // [['Client', 'Website'], ['Acme', 'acme.com']]
 */
export function tableInHtml(html: string): PastedRows | undefined {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const rows = largestTable(document).map(cellsOf);
  return rows.length > 1 && rows.some((cells) => cells.length > 1) ? asRows(spread(rows)) : undefined;
}

/**
 * Rows of tab-separated text whose cells hold line breaks, as a screen copies them: lines are joined until a row is as
 * wide as its header. Undefined where the text is no such table, or needs none of it.
 */
export function tableInText(text: string): PastedRows | undefined {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const width = lines[0]?.split('\t').length ?? 0;
  if (width < 2 || text.includes('"') || lines.every((line) => line.split('\t').length === width))
    return undefined;
  const rows: string[][][] = [];
  let row: string[][] = [];
  for (const line of lines) {
    const [first = '', ...others] = line.split('\t');
    // A row is whole when it is as wide as the header; what follows begins the next one.
    if (row.length === 0) row = [[first]];
    else row[row.length - 1]?.push(first);
    row.push(...others.map((cell) => [cell]));
    if (row.length > width) return undefined;
    if (row.length === width) {
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0 || rows.length < 2) return undefined;
  return asRows(
    rows.map((cells) =>
      cells.map((parts) => ({ ...BLANK, lines: parts.map(cleaned).filter((part) => part !== '') })),
    ),
  );
}

/** A table whose header stays while its body moves is two of the same width, one after the other. */
function largestTable(document: Document): readonly Element[] {
  const rowsByTable = new Map<Element | null, Element[]>();
  for (const row of document.querySelectorAll(ROW)) {
    const table = row.parentElement?.closest(TABLE) ?? null;
    const rows = rowsByTable.get(table) ?? [];
    rows.push(row);
    rowsByTable.set(table, rows);
  }
  const tables = [...rowsByTable.values()].map((rows) => ({
    rows,
    width: Math.max(...rows.map((row) => cellElements(row).length)),
  }));
  const [largest] = [...tables].sort((one, other) => sizeOf(other) - sizeOf(one));
  return tables.filter(({ width }) => width === largest?.width).flatMap(({ rows }) => rows);
}

function sizeOf({ rows, width }: { rows: readonly Element[]; width: number }): number {
  return rows.length * width;
}

function cellElements(row: Element): readonly Element[] {
  return [...row.querySelectorAll(CELL)].filter((cell) => cell.parentElement?.closest(ROW) === row);
}

interface WideCell {
  readonly cell: PastedCell;
  readonly columns: number;
  readonly rows: number;
}

function cellsOf(row: Element): readonly WideCell[] {
  const span = (cell: Element, name: string): number =>
    Math.min(Math.max(1, Number(cell.getAttribute(name) ?? 1) || 1), MOST_COLUMNS);
  return cellElements(row).map((cell) => ({
    cell: pastedCell(cell),
    columns: span(cell, 'colspan'),
    rows: span(cell, 'rowspan'),
  }));
}

/** A cell over several rows is meant for each of them, one over several columns for the first. */
function spread(rows: readonly (readonly WideCell[])[]): readonly (readonly PastedCell[])[] {
  const reaching = new Map<number, { cell: PastedCell; rows: number }>();
  return rows.map((cells) => {
    const row: PastedCell[] = [];
    const place = (): void => {
      for (let above = reaching.get(row.length); above; above = reaching.get(row.length)) {
        if (above.rows === 1) reaching.delete(row.length);
        else reaching.set(row.length, { ...above, rows: above.rows - 1 });
        row.push(above.cell);
      }
    };
    for (const { cell, columns, rows: height } of cells) {
      place();
      for (let column = 0; column < columns; column += 1) {
        if (height > 1) reaching.set(row.length, { cell: column === 0 ? cell : BLANK, rows: height - 1 });
        row.push(column === 0 ? cell : BLANK);
      }
    }
    place();
    return row;
  });
}

function asRows(rows: readonly (readonly PastedCell[])[]): PastedRows {
  const width = Math.min(MOST_COLUMNS, Math.max(...rows.map((cells) => cells.length)));
  const headerRow = headerRowOf(rows, width);
  const isHeader = (row: number): boolean => row === headerRow || isHeaderRow(rows[row] ?? []);
  const hasWebsites = (rows[headerRow] ?? []).some((cell) => WEBSITE_HEADER.test(headerText(cell)));
  const columns = Array.from({ length: width }, (_, column) => {
    const cells = rows.map((row) => row[column] ?? BLANK);
    const body = cells.filter((_cell, row) => !isHeader(row));
    if (isOfBoxes(body) || !cells.some(saysSomething)) return [];
    const domains = holdsDomains(body);
    const shown = cells.map((cell, row) => {
      if (isHeader(row)) return headerText(cell);
      return valueOf(cell, domains ? parted(cell).name : cell.lines);
    });
    if (!domains || hasWebsites) return [shown];
    const websites = cells.map((cell, row) => {
      if (row === headerRow) return WEBSITE;
      return isHeader(row) ? '' : parted(cell).domain;
    });
    return [shown, websites];
  }).flat();
  return rows.map((_, row) => columns.map((column) => column[row] ?? ''));
}

function isHeaderRow(cells: readonly PastedCell[]): boolean {
  return cells.length > 1 && cells.every((cell) => cell.isHeader);
}

/** A title may stand above the headers. */
function headerRowOf(rows: readonly (readonly PastedCell[])[], width: number): number {
  const marked = rows.findIndex(isHeaderRow);
  if (marked >= 0) return marked;
  const wide = rows.findIndex((cells) => cells.filter(({ lines }) => lines.length > 0).length * 2 > width);
  return Math.max(0, wide);
}

/** "⋮" opens a menu, and is no text. */
function saysSomething({ lines, exact }: PastedCell): boolean {
  return exact !== undefined || lines.some((line) => /[\p{L}\p{N}]/u.test(line));
}

/** Nothing but boxes, under "Select all". */
function isOfBoxes(body: readonly PastedCell[]): boolean {
  return body.some(({ hasBox }) => hasBox) && body.every(({ lines }) => lines.length === 0);
}

/** Whether whatever has a second line has a domain there. */
function holdsDomains(body: readonly PastedCell[]): boolean {
  const tall = body.filter(({ lines }) => lines.length > 1);
  return tall.length > 0 && tall.every((cell) => parted(cell).domain !== '');
}

function parted({ lines }: PastedCell): { readonly name: readonly string[]; readonly domain: string } {
  const last = lines[lines.length - 1] ?? '';
  return lines.length > 1 && looksLikeHost(last)
    ? { name: lines.slice(0, -1), domain: last }
    : { name: lines, domain: '' };
}

/** Lines of a list are parted by commas; of an amount or a date the second line only adds to the first. */
function valueOf({ exact }: PastedCell, lines: readonly string[]): string | number {
  return exact ?? lines.join(lines.some((line) => /\d/.test(line)) ? ' ' : ', ');
}
