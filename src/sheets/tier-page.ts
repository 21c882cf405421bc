import { writableCells } from '../google/sheet-calendar';
import { textHash } from '../domain/text-hash';
import type { Sheet } from '../google/spreadsheet';
import type { TierCells } from './tier-cells';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** All cells of a new page in one write. */
export function writePage(sheet: Sheet, cells: TierCells): void {
  const placed = Object.entries(cells).map(([cell, content]) => ({ ...placeOf(cell), content }));
  const rows = Math.max(...placed.map(({ row }) => row));
  const columns = Math.max(...placed.map(({ column }) => column));
  const page = Array.from({ length: rows }, () => Array.from({ length: columns }, (): unknown => ''));
  for (const { row, column, content } of placed) (page[row - 1] as unknown[])[column - 1] = content;
  sheet.getRange(1, 1, rows, columns).setValues(writableCells(page));
}

/** Replaces what still says what it said before; neighbours below one another go in one write. */
export function replaceOnPage(sheet: Sheet, before: TierCells, after: TierCells): void {
  const range = sheet.getDataRange();
  const formulas = range.getFormulas();
  const values = range.getValues();
  const replaced = Object.entries(after)
    .filter(([cell, content]) => content !== before[cell])
    .map(([cell, content]) => ({ ...placeOf(cell), content, was: before[cell] }))
    .filter(({ row, column, was }) => {
      const now: unknown = formulas[row - 1]?.[column - 1] || (values[row - 1]?.[column - 1] ?? '');
      return now === was || (typeof was === 'string' && sameFormula(String(now), was));
    })
    .sort((first, second) => first.column - second.column || first.row - second.row);
  let start = 0;
  replaced.forEach((cell, index) => {
    const next = replaced[index + 1];
    if (next && next.column === cell.column && next.row === cell.row + 1) return;
    const run = replaced.slice(start, index + 1);
    start = index + 1;
    const { row, column } = run[0] ?? cell;
    sheet.getRange(row, column, run.length, 1).setValues(writableCells(run.map(({ content }) => [content])));
  });
}

/**
 * Replaces formulas that are still of one of the former shapes: what a formula says but for its texts and the number of its
 * own row, hashed. So a page in any language is known, and a formula that somebody changed stays.
 */
export function replaceFormerFormulas(sheet: Sheet, former: readonly string[], after: TierCells): void {
  const formulas = sheet.getDataRange().getFormulas();
  const before = Object.fromEntries(
    Object.keys(after).flatMap((cell) => {
      const { row, column } = placeOf(cell);
      const now = formulas[row - 1]?.[column - 1] ?? '';
      return now !== '' && former.includes(textHash(shapeOf(now, row))) ? [[cell, now]] : [];
    }),
  );
  const found = Object.fromEntries(Object.entries(after).filter(([cell]) => cell in before));
  replaceOnPage(sheet, before, found);
}

function shapeOf(formula: string, row: number): string {
  const style = withoutStyle(formula).replace(/"(?:[^"]|"")*"/g, '""');
  return style.replace(/\d+/g, (number) => (Number(number) === row ? '#' : number));
}

/** A sheet hands formulas back with the separators and blanks of its locale. */
function sameFormula(now: string, was: string): boolean {
  return now.startsWith('=') && withoutStyle(now) === withoutStyle(was);
}

function withoutStyle(formula: string): string {
  const parts = formula.split(/("(?:[^"]|"")*")/);
  return parts
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/\s/g, '').replace(/;/g, ',')))
    .join('');
}

function placeOf(cell: string): Place {
  return { column: columnOfCell(cell), row: rowOf(cell) };
}

/** Of "B12" it is 2; what is written on pages keeps to the first 26 columns. */
export function columnOfCell(cell: string): number {
  return cell.charCodeAt(0) - 'A'.charCodeAt(0) + 1;
}

export function rowOf(cell: string): number {
  return Number(/\d+/.exec(cell)?.[0]);
}
