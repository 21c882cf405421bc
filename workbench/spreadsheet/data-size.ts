/** How far the content of a sheet reaches. */
import type { SheetSize } from './a1';
import type { Getters } from './engine';

export function measureData(getters: Getters, sheetId: string): SheetSize {
  let rows = 0;
  let columns = 0;
  const include = ({ row, col }: { row: number; col: number }) => {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, col + 1);
  };
  for (const cell of getters.getCells(sheetId)) {
    const position = cell.isFormula || cell.content !== '' ? getters.tryGetCellPosition(cell.id) : undefined;
    if (position) include(position);
  }
  for (const position of getters.getEvaluatedCellsPositions(sheetId)) {
    const { value } = getters.getEvaluatedCell(position);
    if (value !== null && value !== '') include(position);
  }
  return { rows, columns };
}
