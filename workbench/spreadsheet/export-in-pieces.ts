/**
 * The engine's data of a large book, gathered piece by piece: the engine takes seconds for ten thousand rows, nearly all of
 * them for the cells.
 */
import { helpers, type Cell, type Model } from './engine';
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
  const revision = revisionOf(model);
  const plugin = cellPlugin(model);
  const book = exportWithoutCells(model, plugin);
  const styles = new Numbers();
  const formats = new Numbers();
  for (const sheet of book.sheets) {
    const cells: Record<string, string> = {};
    const styleZones = new Zones();
    const formatZones = new Zones();
    const { getters } = model;
    const [rows, columns] = [getters.getNumberRows(sheet.id), getters.getNumberCols(sheet.id)];
    for (let row = 0; row < rows; row += 1) {
      if (row % ROWS_A_PIECE === 0) {
        await breath();
        if (revisionOf(model) !== revision) return null;
      }
      for (let col = 0; col < columns; col += 1) {
        const cell = getters.getCell({ sheetId: sheet.id, col, row });
        if (cell === undefined) continue;
        const style = plugin.extractCustomStyle(cell);
        if (Object.keys(style).length > 0) styleZones.add(col, row, styles.numberOf(style));
        if (cell.format) formatZones.add(col, row, formats.numberOf(cell.format));
        const content = cell.isFormula ? cell.compiledFormula.toFormulaString(getters) : cell.content;
        if (content) cells[helpers.toXC(col, row)] = content;
      }
    }
    Object.assign(sheet, { cells, styles: styleZones.byName(), formats: formatZones.byName() });
  }
  return Object.assign(book, { styles: styles.byNumber, formats: formats.byNumber });
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

/** Values that are the same get the same number, from 1. */
class Numbers {
  readonly byNumber: Record<number, unknown> = {};
  private readonly numbers = new Map<string, number>();

  numberOf(value: unknown): number {
    const text = JSON.stringify(value);
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.numbers.size + 1;
    this.numbers.set(text, number);
    this.byNumber[number] = value;
    return number;
  }
}

/** Cells of a column that follow each other and have the same number are one zone. */
class Zones {
  private readonly zones: { col: number; top: number; bottom: number; number: number }[] = [];
  private readonly lastOfColumn: (typeof this.zones)[number][] = [];

  add(col: number, row: number, number: number): void {
    const last = this.lastOfColumn[col];
    if (last?.number === number && last.bottom === row - 1) {
      last.bottom = row;
      return;
    }
    const zone = { col, top: row, bottom: row, number };
    this.zones.push(zone);
    this.lastOfColumn[col] = zone;
  }

  byName(): Record<string, number> {
    return Object.fromEntries(
      this.zones.map(({ col, top, bottom, number }) => {
        const [first, last] = [helpers.toXC(col, top), helpers.toXC(col, bottom)];
        return [top === bottom ? first : `${first}:${last}`, number];
      }),
    );
  }
}
