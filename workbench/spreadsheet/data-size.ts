/** How far the content of a sheet reaches. */
import type { SheetSize } from './a1';
import type { Cell, CellPosition, Getters } from './engine';

interface EnteredSize extends SheetSize {
  readonly hasFormulas: boolean;
}

/** Rows and columns up to the last cell that shows anything. */
export class DataSizes {
  private readonly shown = new Map<string, SheetSize>();
  /** Up to the last entry, of which a tab has ten thousand cells with a format alone. */
  private readonly entered = new Map<string, EnteredSize>();

  constructor(private readonly getters: () => Getters) {}

  of(sheetId: string): SheetSize {
    let size = this.shown.get(sheetId);
    if (!size) this.shown.set(sheetId, (size = this.measure(sheetId)));
    return size;
  }

  /** To be called after every command. */
  forgetShown(): void {
    if (this.shown.size > 0) this.shown.clear();
  }

  /** To be called where cells moved. */
  forgetAll(): void {
    this.shown.clear();
    this.entered.clear();
  }

  /** To be called after every entry. */
  noteEntry({ sheetId, row, col }: CellPosition): void {
    const known = this.entered.get(sheetId);
    if (!known) return;
    const { rows, columns } = known;
    const cell = this.getters().getCell({ sheetId, row, col });
    if (cell && hasEntry(cell))
      this.entered.set(sheetId, {
        rows: Math.max(rows, row + 1),
        columns: Math.max(columns, col + 1),
        hasFormulas: known.hasFormulas || cell.isFormula,
      });
    else if (row + 1 >= rows || col + 1 >= columns) this.entered.delete(sheetId);
  }

  private measure(sheetId: string): SheetSize {
    const getters = this.getters();
    const entered = this.enteredIn(sheetId);
    let { rows, columns } = entered;
    // Only what formulas fill lies beyond; without any, hundreds of thousands of cells need not be looked at.
    if (!entered.hasFormulas) return { rows, columns };
    for (const position of getters.getEvaluatedCellsPositions(sheetId)) {
      const { row, col } = position;
      if (row < rows && col < columns) continue;
      const { value } = getters.getEvaluatedCell(position);
      if (value === null || value === '') continue;
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, col + 1);
    }
    return { rows, columns };
  }

  private enteredIn(sheetId: string): EnteredSize {
    const known = this.entered.get(sheetId);
    if (known) return known;
    const getters = this.getters();
    let [rows, columns, hasFormulas] = [0, 0, false];
    for (const cell of getters.getCells(sheetId)) {
      const position = hasEntry(cell) ? getters.tryGetCellPosition(cell.id) : undefined;
      if (!position) continue;
      rows = Math.max(rows, position.row + 1);
      columns = Math.max(columns, position.col + 1);
      hasFormulas ||= cell.isFormula;
    }
    const size = { rows, columns, hasFormulas };
    this.entered.set(sheetId, size);
    return size;
  }
}

function hasEntry(cell: Cell): boolean {
  return cell.isFormula || cell.content !== '';
}
