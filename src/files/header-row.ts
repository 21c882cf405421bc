import type { FileRecord, RawCell } from './file-content';

/** How far down people's titles, dates of export and blank lines are looked through. */
export const HEADER_WITHIN_LINES = 20;

/** Which of a file's columns a row of cells names: the keys, each once. */
export type ColumnsNamed = (cells: readonly RawCell[]) => number;

export interface HeaderRow {
  /** Of the records, from 0: where the rows begin. */
  readonly next: number;
  readonly line: number;
  readonly cells: readonly RawCell[];
}

/**
 * The row of headers: of the first twenty lines the one that names most columns, of equals the first; where none names
 * two, the first that holds anything. Under a row of groups ("Renewal" over "Start date" and "Deadline") the two are
 * taken together where that names more.
 */
export function headerRowIn(records: readonly FileRecord[], named: ColumnsNamed): HeaderRow | undefined {
  const [first] = records;
  if (!first) return undefined;
  let best: HeaderRow = { next: 1, line: first.line, cells: first.cells };
  let most = Math.max(1, named(first.cells));
  for (const [index, { line, cells }] of records.entries()) {
    if (line > HEADER_WITHIN_LINES) break;
    const count = named(cells);
    if (count > most) [best, most] = [{ next: index + 1, line, cells }, count];
    const above = records[index - 1];
    const joined = above && line === above.line + 1 && withGroups(above.cells, cells, named);
    if (!joined) continue;
    const together = named(joined);
    if (together > Math.max(most, named(above.cells)))
      [best, most] = [{ next: index + 1, line, cells: joined }, together];
  }
  return best;
}

/** Each header with the group above it where that is what makes it known; a group that spans two rows is a header itself. */
function withGroups(
  groups: readonly RawCell[],
  cells: readonly RawCell[],
  named: ColumnsNamed,
): readonly RawCell[] {
  let group: RawCell = '';
  return Array.from({ length: Math.max(groups.length, cells.length) }, (_, index) => {
    const above = groups[index] ?? '';
    if (!isBlankCell(above)) group = above;
    const cell = cells[index] ?? '';
    if (isBlankCell(cell)) return above;
    if (named([cell]) > 0 || isBlankCell(group)) return cell;
    const together = `${String(group).trim()} ${String(cell).trim()}`;
    return named([together]) > 0 ? together : cell;
  });
}

function isBlankCell(cell: RawCell): boolean {
  return String(cell).trim() === '';
}
