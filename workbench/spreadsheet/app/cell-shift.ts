/** Range.insertCells and deleteCells. */
import type { Zone } from '../engine';
import type { WorkbenchDocument } from '../document';

export function insertOrDeleteCells(
  document: WorkbenchDocument,
  sheetId: string,
  zone: Zone,
  command: 'INSERT_CELL' | 'DELETE_CELL',
  dimension: unknown,
): void {
  const shiftDimension = String(dimension) === 'COLUMNS' ? 'COL' : 'ROW';
  const size = document.sheetSize(sheetId);
  // Everything beyond moves too.
  const moved =
    shiftDimension === 'COL' ? { ...zone, right: size.columns - 1 } : { ...zone, bottom: size.rows - 1 };
  document.assertEditable(sheetId, moved);
  document.onActiveSheet(sheetId, () => document.dispatch(command, { zone, shiftDimension }));
}
