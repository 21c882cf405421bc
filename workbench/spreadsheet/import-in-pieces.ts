/**
 * A large saved book, read piece by piece: the engine takes seconds for ten thousand rows, nearly all of them for the cells
 * and their formulas. So it reads a book without cells, which are handed to its own reader of cells band after band.
 */
import { computeInPieces } from './formulas-on-demand';
import { helpers, type Model, type Zone } from './engine';
import type { SavedCells } from './saved-cells';

/** Lets others go on; told which share of the work is done. */
export type Breath = (share: number) => Promise<void>;

interface SavedSheet extends Partial<SavedCells> {
  readonly id: string;
  readonly colNumber: number;
}

interface SavedBook {
  readonly version?: string;
  readonly sheets?: readonly SavedSheet[];
  readonly styles?: object;
  readonly formats?: object;
}

interface CellPlugin {
  import(data: Pick<SavedBook, 'styles' | 'formats'> & { sheets: (SavedCells & { id: string })[] }): void;
}

interface Plugins {
  readonly cells: CellPlugin;
  readonly rowSizes: {
    updateRowSizeForZoneChange(sheetId: string, zone: Pick<Zone, 'top' | 'bottom'>): void;
  };
  readonly formulaTracker: { handle(command: { type: 'START' }): void };
  readonly colours: { shouldUpdateColors: boolean };
}

interface EngineModel {
  readonly handlers: readonly object[];
  readonly state: { changes?: unknown };
  dispatchFromCorePlugin(type: string, payload: object): void;
  finalize(): void;
}

/** Takes the engine some tens of milliseconds. */
const CELLS_A_PIECE = 4000;

/** Entries of an object, which take far less. */
const ENTRIES_A_PIECE = 20_000;

/** Of the time that reading cells takes; the rest goes to computing them. */
const SHARE_OF_READING = 0.7;

export interface PartedBook {
  /** The book without its cells. */
  readonly frame: object;
  readonly sheets: readonly (SavedCells & { readonly id: string; readonly colNumber: number })[];
  readonly styles: object;
  readonly formats: object;
}

/** Null for a book of an older engine, whose cells the engine has to bring up to date together with all else. */
export function parted(book: object): PartedBook | null {
  const { version, sheets = [], styles = {}, formats = {} } = book as SavedBook;
  if (version !== helpers.createEmptyWorkbookData().version) return null;
  const none = { cells: {}, styles: {}, formats: {} };
  return {
    frame: { ...book, sheets: sheets.map((sheet) => ({ ...sheet, ...none })) },
    sheets: sheets.map((sheet) => ({ ...none, ...sheet })),
    styles,
    formats,
  };
}

/** Until this has ended nobody may look at the model or change it. */
export async function importInPieces(model: Model, book: PartedBook, breath: Breath): Promise<void> {
  const engine = model as unknown as EngineModel;
  const plugins = pluginsOf(engine);
  const { styles, formats } = book;
  const total = book.sheets.reduce((sum, { cells }) => sum + Object.keys(cells).length, 1);
  let done = 0;
  for (const sheet of book.sheets) {
    const reading = (): Promise<void> => breath((SHARE_OF_READING * done) / total);
    const rows = Math.max(1, Math.floor(CELLS_A_PIECE / sheet.colNumber));
    for (const [top, band] of await bandsOf(sheet, rows, reading)) {
      // What is read is no change that could be undone.
      delete engine.state.changes;
      plugins.cells.import({ sheets: [{ id: sheet.id, ...band }], styles, formats });
      const bottom = Math.min(top + rows, model.getters.getNumberRows(sheet.id)) - 1;
      plugins.rowSizes.updateRowSizeForZoneChange(sheet.id, { top, bottom });
      done += Object.keys(band.cells).length;
      await reading();
    }
  }
  plugins.formulaTracker.handle({ type: 'START' });
  plugins.colours.shouldUpdateColors = true;
  // What makes every plugin forget what it has gathered from the blank cells.
  engine.dispatchFromCorePlugin('UNDO', { commands: [] });
  await computeInPieces(model, (share) => breath(SHARE_OF_READING + (1 - SHARE_OF_READING) * share));
  engine.finalize();
}

/** The cells of a sheet in bands of so many rows, by their first row. */
async function bandsOf(
  sheet: SavedCells,
  rows: number,
  breath: () => Promise<void>,
): Promise<[number, SavedCells][]> {
  const bands = new Map<number, SavedCells>();
  const bandAt = (top: number): SavedCells => {
    let band = bands.get(top);
    if (band === undefined) bands.set(top, (band = { cells: {}, styles: {}, formats: {} }));
    return band;
  };
  let entries = 0;
  for (const name in sheet.cells) {
    const { row } = helpers.toCartesian(name);
    bandAt(row - (row % rows)).cells[name] = sheet.cells[name] ?? '';
    if (++entries % ENTRIES_A_PIECE === 0) await breath();
  }
  for (const property of ['styles', 'formats'] as const) {
    for (const [name, number] of Object.entries(sheet[property])) {
      const zone = helpers.toZone(name);
      for (let top = zone.top - (zone.top % rows); top <= zone.bottom; top += rows) {
        const first = helpers.toXC(zone.left, Math.max(zone.top, top));
        const last = helpers.toXC(zone.right, Math.min(zone.bottom, top + rows - 1));
        bandAt(top)[property][`${first}:${last}`] = number;
        if (++entries % ENTRIES_A_PIECE === 0) await breath();
      }
    }
  }
  return [...bands].sort(([one], [other]) => one - other);
}

function pluginsOf({ handlers }: EngineModel): Plugins {
  const pluginWith = (name: string): never => {
    const plugin = handlers.find((handler) => name in handler);
    if (plugin === undefined) throw new Error(`The engine has no plugin with ${name}.`);
    return plugin as never;
  };
  return {
    cells: pluginWith('importCell'),
    rowSizes: pluginWith('updateRowSizeForZoneChange'),
    formulaTracker: pluginWith('trackedCells'),
    colours: pluginWith('shouldUpdateColors'),
  };
}
