/**
 * The engine computes formulas, the places of headers and what the window shows of each tab after every command. A script
 * gives hundreds of commands before anybody looks, so here they are computed when somebody looks. What is read is the same.
 */
import {
  coreTypes,
  registries,
  type Cell,
  type CellPosition,
  type Command,
  type Getters,
  type Model,
  type Zone,
} from './engine';

interface EnginePlugin {
  beforeHandle(command: Command): void;
  handle(command: Command): void;
  finalize(): void;
}
type EnginePluginClass = (new (config: never) => EnginePlugin) & { readonly getters: readonly string[] };
type Reader = (this: never, first?: unknown, second?: unknown, third?: unknown, fourth?: unknown) => unknown;
interface PluginRegistry {
  get(name: string): EnginePluginClass;
  replace(name: string, plugin: EnginePluginClass): void;
}

/** `dirtyFlag` is the field by which the engine's plugin knows that it has to begin anew. */
const COMPUTED_ON_DEMAND = [
  {
    plugins: registries.coreViewsPluginRegistry,
    name: 'evaluation',
    dirtyFlag: 'shouldRebuildDependenciesGraph',
  },
  { plugins: registries.statefulUIPluginRegistry, name: 'header_positions', dirtyFlag: 'isDirty' },
] as const;

for (const { plugins, name, dirtyFlag } of COMPUTED_ON_DEMAND) {
  const registry = plugins as unknown as PluginRegistry;
  registry.replace(name, computingOnDemand(registry.get(name), dirtyFlag));
}

interface ViewportPlugin extends EnginePlugin {
  readonly getters: Getters;
  /** The next `finalize` brings the selected cell of every tab into view. */
  shouldAdjustViewports: boolean;
  readonly viewports: {
    getSheetViewDimension(): { readonly width: number; readonly height: number };
    refreshViewport(sheetId: string, position: { readonly col: number; readonly row: number }): void;
  };
  allowDispatch(command: Command): unknown;
  handleEvent(event: unknown): void;
}

/** What the window shows begins with the places of headers, of all of them. */
function viewportOnDemand(
  Plugin: (new (config: never) => ViewportPlugin) & { readonly getters: readonly string[] },
): EnginePluginClass {
  class ViewportOnDemand extends Plugin {
    private isDue = false;
    private isHandling = false;

    override allowDispatch(command: Command): unknown {
      this.beforeView(command);
      return super.allowDispatch(command);
    }

    override beforeHandle(command: Command): void {
      this.beforeView(command);
      this.isHandling = true;
      super.beforeHandle(command);
    }

    override handle(command: Command): void {
      const wasOnScreen = this.isOnScreen;
      super.handle(command);
      if (wasOnScreen || !this.isOnScreen) return;
      this.viewports.refreshViewport(this.getters.getActiveSheetId(), this.getters.getActivePosition());
    }

    override handleEvent(event: unknown): void {
      if (!this.isHandling) this.computeNow();
      if (this.isOnScreen) super.handleEvent(event);
    }

    override finalize(): void {
      this.isHandling = false;
      this.isDue = true;
    }

    computeNow(): void {
      if (!this.isDue) return;
      this.isDue = false;
      this.shouldAdjustViewports &&= this.isOnScreen;
      super.finalize();
    }

    /** In a window without a size no cell is in view: the engine would scroll each tab past its selected cell. */
    private get isOnScreen(): boolean {
      const { width, height } = this.viewports.getSheetViewDimension();
      return width > 0 && height > 0;
    }

    /** Commands that change no content go by what the window shows: to scroll, to select, to open another tab. */
    private beforeView({ type }: Command): void {
      if (!this.isHandling && !(coreTypes as ReadonlySet<string>).has(type)) this.computeNow();
    }
  }
  readingComputes(ViewportOnDemand, Plugin.getters);
  return ViewportOnDemand;
}

const viewports = registries.statefulUIPluginRegistry as unknown as PluginRegistry;
viewports.replace('viewport', viewportOnDemand(viewports.get('viewport') as never));

/** Asked for each cell of a range: arguments by name are faster than a list of them, and no reader takes more. */
function readingComputes(
  Plugin: new (config: never) => { computeNow(): void },
  getters: readonly string[],
): void {
  const methods = Plugin.prototype as unknown as Record<string, Reader>;
  for (const name of getters) {
    const read = methods[name];
    if (read === undefined) continue;
    methods[name] = function (this: { computeNow(): void }, first, second, third, fourth) {
      this.computeNow();
      return read.call(this as never, first, second, third, fourth);
    };
  }
}

function computingOnDemand(Plugin: EnginePluginClass, dirtyFlag: string): EnginePluginClass {
  class ComputingOnDemand extends Plugin {
    private isDue = false;
    private isHandling = false;

    constructor(config: { readonly getters: Getters }) {
      super(config as never);
      if ('evaluator' in this) computeUsedCellsAlone(this.evaluator as Evaluator, config.getters);
    }

    override beforeHandle(command: Command): void {
      this.isHandling = true;
      super.beforeHandle(command);
    }

    override handle(command: Command): void {
      // The engine would compute all cells at once, and once more for whatever was due before.
      if (command.type === 'EVALUATE_CELLS' && !command.cellIds) this.setDirty(true);
      else super.handle(command);
    }

    override finalize(): void {
      this.isHandling = false;
      this.isDue = true;
    }

    computeNow(): void {
      if (!this.isDue) return;
      this.isDue = false;
      const wasDirty = (this as unknown as Record<string, boolean>)[dirtyFlag] === true;
      super.finalize();
      // In the middle of a command, which may have said already that all is to be computed anew after it.
      if (this.isHandling) this.setDirty(wasDirty);
    }

    /** All anew, in the order of the engine. */
    async computeInPieces(evaluator: Evaluator, breath: (share: number) => Promise<void>): Promise<void> {
      this.isDue = false;
      this.setDirty(false);
      await evaluateInPieces(evaluator, (this as unknown as { readonly getters: Getters }).getters, breath);
    }

    private setDirty(isDirty: boolean): void {
      (this as unknown as Record<string, boolean>)[dirtyFlag] = isDirty;
    }
  }
  readingComputes(ComputingOnDemand, [...Plugin.getters, 'exportForExcel']);
  return ComputingOnDemand;
}

interface EngineRange {
  readonly sheetId: string;
  readonly zone: Zone;
}

/** What of the engine's evaluator is used here. */
interface Evaluator {
  evaluatedCells: { has(position: CellPosition): boolean; set(position: CellPosition, cell: object): void };
  cellsBeingComputed: Set<number>;
  readonly nextRangesToUpdate: Iterable<EngineRange> & {
    clear(): void;
    hasPosition(position: CellPosition): boolean;
  };
  readonly spreadingRelations: { isArrayFormula(position: CellPosition): boolean };
  buildDependencyGraph(): void;
  updateCompilationParameters(): void;
  getEvaluatedCell(position: CellPosition): object;
  computeAndSave(position: CellPosition): object;
  computeCell(position: CellPosition): { readonly value: unknown; readonly format?: string };
  evaluate(ranges: readonly EngineRange[]): void;
  evaluateAllCells(): void;
}

/** Formulas are far slower than what was typed, hence the small number. */
const CELLS_A_PIECE = 2000;

/**
 * Computes every cell, with a breath now and then; until it has ended nobody may look at the model or change it. A book with
 * pivot tables, which the engine computes in between, is left to be computed when somebody looks.
 */
export async function computeInPieces(model: Model, breath: (share: number) => Promise<void>): Promise<void> {
  if (model.getters.getPivotIds().length > 0) return;
  const { handlers } = model as unknown as { readonly handlers: readonly object[] };
  const plugin = handlers.find((handler) => 'evaluator' in handler && 'computeInPieces' in handler) as {
    readonly evaluator: Evaluator;
    computeInPieces(evaluator: Evaluator, breath: (share: number) => Promise<void>): Promise<void>;
  };
  await plugin.computeInPieces(plugin.evaluator, breath);
}

/** What the engine's `evaluate` does for all cells. */
async function evaluateInPieces(
  evaluator: Evaluator,
  getters: Getters,
  breath: (share: number) => Promise<void>,
): Promise<void> {
  evaluator.buildDependencyGraph();
  evaluator.evaluatedCells = newPositions(evaluator);
  evaluator.cellsBeingComputed = new Set();
  evaluator.nextRangesToUpdate.clear();
  evaluator.updateCompilationParameters();
  const zones = getters.getSheetIds().map((sheetId) => ({ sheetId, zone: usedZone(getters, sheetId) }));
  const total = zones.reduce((sum, { zone }) => sum + (zone.right + 1) * (zone.bottom + 1), 0);
  let done = 0;
  for (const { sheetId, zone } of zones) {
    for (let col = 0; col <= zone.right; col += 1) {
      for (let row = 0; row <= zone.bottom; row += 1) {
        if (++done % CELLS_A_PIECE === 0) await breath(done / total);
        const position = { sheetId, col, row };
        if (evaluator.nextRangesToUpdate.hasPosition(position)) continue;
        const cell = evaluator.computeCell(position);
        if (cell.value !== null || cell.format !== undefined) evaluator.evaluatedCells.set(position, cell);
      }
    }
  }
  evaluator.evaluate([...evaluator.nextRangesToUpdate]);
}

function newPositions({ evaluatedCells }: Evaluator): Evaluator['evaluatedCells'] {
  const Positions = evaluatedCells.constructor as new () => Evaluator['evaluatedCells'];
  return new Positions();
}

/**
 * To compute all cells the engine goes over the whole zone of each sheet, of which most is blank: here it ends with the last
 * cell that holds anything. What formulas refer to is not cut, and the format of a blank cell is found when somebody looks.
 */
function computeUsedCellsAlone(evaluator: Evaluator, getters: Getters): void {
  const known = evaluator.getEvaluatedCell.bind(evaluator);
  evaluator.getEvaluatedCell = (position) => {
    if (!evaluator.evaluatedCells.has(position)) {
      const cell = getters.getCell(position);
      if (cell && isBlank(cell)) evaluator.evaluatedCells.set(position, evaluator.computeCell(position));
    }
    return known(position);
  };
  // Formulas refer to whole columns: nothing is noted of where nothing is.
  const compute = evaluator.computeAndSave.bind(evaluator);
  const nothing = known({ sheetId: '', col: 0, row: 0 });
  evaluator.computeAndSave = (position) =>
    getters.getCell(position) === undefined &&
    !evaluator.evaluatedCells.has(position) &&
    !evaluator.spreadingRelations.isArrayFormula(position)
      ? { ...nothing, position }
      : compute(position);
  evaluator.evaluateAllCells = () => {
    evaluator.evaluatedCells = newPositions(evaluator);
    evaluator.evaluate(
      getters.getSheetIds().map((sheetId) => ({ sheetId, zone: usedZone(getters, sheetId) })),
    );
  };
}

function usedZone(getters: Getters, sheetId: string): Zone {
  const zone = { left: 0, top: 0, right: 0, bottom: 0 };
  for (const cell of getters.getCells(sheetId)) {
    const position = isBlank(cell) ? undefined : getters.tryGetCellPosition(cell.id);
    if (!position) continue;
    zone.right = Math.max(zone.right, position.col);
    zone.bottom = Math.max(zone.bottom, position.row);
  }
  return zone;
}

function isBlank(cell: Cell): boolean {
  return !cell.isFormula && cell.content === '';
}
