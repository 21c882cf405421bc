import { movesTo } from './reordering';
import { stretchesOf } from './stretches';
import type { TableData } from './table-data';

/** A column of a tab as it stands there; positions from 0. */
export interface LaidOutColumn<Key extends string> {
  readonly position: number;
  /** Undefined for a column of the user's. */
  readonly key: Key | undefined;
  readonly header: string;
  readonly shown: boolean;
}

/** Every column that holds anything, from left to right. */
export function laidOutColumns<Key extends string>(data: TableData<Key>): readonly LaidOutColumn<Key>[] {
  const { sheet, headerRow, width, positions } = data;
  const [headers = []] = sheet.getRange(headerRow, 1, 1, Math.max(1, width)).getValues() as unknown[][];
  const keys = new Map([...positions].map(([key, position]) => [position, key]));
  return headers.map((header, position) => ({
    position,
    key: keys.get(position),
    header: String(header),
    shown: !sheet.isColumnHiddenByUser(position + 1),
  }));
}

/**
 * Brings the columns of a tab into an order, given by where they stand now. Whole columns move, so that cells, formats,
 * dropdowns, notes and marks go along; columns of the user's are never moved themselves.
 */
export function reorderColumns<Key extends string>(
  { sheet }: TableData<Key>,
  wanted: readonly number[],
  isOwn: (position: number) => boolean,
): void {
  for (const { from, before } of movesTo(wanted, isOwn))
    sheet.moveColumns(sheet.getRange(1, from + 1, 1, 1), before + 1);
}

/** Shows or hides columns; neighbours go together in one call. */
export function setColumnsShown<Key extends string>(
  { sheet }: TableData<Key>,
  positions: readonly number[],
  shown: boolean,
): void {
  for (const [first, last] of stretchesOf(positions)) {
    if (shown) sheet.showColumns(first + 1, last - first + 1);
    else sheet.hideColumns(first + 1, last - first + 1);
  }
}
