/**
 * The engine's data of a large book, gathered piece by piece: the engine takes seconds for ten thousand rows, nearly all of
 * them for the cells.
 */
import type { Cell, Model } from './engine';
import { CellLooks, SheetCells, type SavedCells } from './saved-cells';
import { exportBook } from './saved-document';

interface CellPlugin {
  export(data: ExportedBook): void;
  extractCustomStyle(cell: Cell): object;
}

interface ExportedBook {
  readonly sheets: readonly ExportedSheet[];
  styles: Record<number, unknown>;
  formats: Record<number, unknown>;
}

interface ExportedSheet {
  readonly id: string;
  cells: Record<string, string>;
  styles: Record<string, number>;
  formats: Record<string, number>;
}

const ROWS_A_PIECE = 400;

/** Null where the book has been changed meanwhile: what was gathered would be of two different books. */
export async function exportInPieces(model: Model, breath: () => Promise<void>): Promise<object | null> {
  const book = exportWithoutCells(model, cellPlugin(model));
  const cells = await cellsInPieces(model, book.sheets, breath);
  if (cells === null) return null;
  book.sheets.forEach((sheet, index) => Object.assign(sheet, cells.sheets[index]));
  return Object.assign(book, cells.looks);
}

/** The cells of these sheets; null where the book has been changed meanwhile. */
export async function cellsInPieces(
  model: Model,
  sheets: readonly { readonly id: string }[],
  breath: () => Promise<void>,
  looks = new CellLooks(),
): Promise<{ readonly sheets: SavedCells[]; readonly looks: ReturnType<CellLooks['saved']> } | null> {
  const { getters } = model;
  const revision = revisionOf(model);
  const plugin = cellPlugin(model);
  const saved: SavedCells[] = [];
  for (const { id: sheetId } of sheets) {
    const cells = new SheetCells(looks);
    const [rows, columns] = [getters.getNumberRows(sheetId), getters.getNumberCols(sheetId)];
    for (let row = 0; row < rows; row += 1) {
      if (row % ROWS_A_PIECE === 0) {
        await breath();
        if (revisionOf(model) !== revision) return null;
      }
      for (let col = 0; col < columns; col += 1) {
        const cell = getters.getCell({ sheetId, col, row });
        if (cell === undefined) continue;
        cells.add(col, row, {
          content: cell.isFormula ? cell.compiledFormula.toFormulaString(getters) : cell.content,
          style: plugin.extractCustomStyle(cell),
          format: cell.format,
        });
      }
    }
    saved.push(cells.saved());
  }
  return { sheets: saved, looks: looks.saved() };
}

/** Changes with every command that changes the book. */
export function revisionOf(model: Model): string {
  return (model as unknown as { readonly session: { getRevisionId(): string } }).session.getRevisionId();
}

function cellPlugin(model: Model): CellPlugin {
  const { handlers } = model as unknown as { readonly handlers: readonly object[] };
  return handlers.find((handler) => 'extractCustomStyle' in handler) as CellPlugin;
}

function exportWithoutCells(model: Model, plugin: CellPlugin): ExportedBook {
  plugin.export = (data) => {
    for (const sheet of data.sheets) Object.assign(sheet, { cells: {}, styles: {}, formats: {} });
    Object.assign(data, { styles: {}, formats: {} });
  };
  try {
    return exportBook(model) as ExportedBook;
  } finally {
    // The one of its class shows again.
    Reflect.deleteProperty(plugin, 'export');
  }
}
