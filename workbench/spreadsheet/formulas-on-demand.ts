/**
 * The engine computes the formulas of all tabs after every command. A script gives hundreds of commands before anybody looks, and
 * looks at two or three tabs: here a tab is computed when somebody looks at it, with those that its formulas refer to. What is read
 * is the same.
 */
import { readingComputes, type EnginePlugin, type PluginRegistry } from './computing-on-demand';
import {
  registries,
  type Cell,
  type CellPosition,
  type Command,
  type EngineRange,
  type Getters,
  type Model,
  type Zone,
} from './engine';
import { References } from './references';

type RangeInSheet = Pick<EngineRange, 'sheetId' | 'zone'>;

interface RangeSet extends Iterable<RangeInSheet> {
  readonly setsBySheetId: Record<string, Iterable<Zone>>;
  add(range: RangeInSheet): void;
  addMany(ranges: Iterable<RangeInSheet>): void;
  clear(): void;
  isEmpty(): boolean;
  hasPosition(position: CellPosition): boolean;
}

/** What of the engine's evaluator is used here. */
interface Evaluator {
  evaluatedCells: { has(position: CellPosition): boolean; set(position: CellPosition, cell: object): void };
  cellsBeingComputed: Set<number>;
  readonly nextRangesToUpdate: RangeSet;
  readonly spreadingRelations: { isArrayFormula(position: CellPosition): boolean };
  readonly compilationParams: { ensureRange(range: EngineRange): object };
  updateCompilationParameters(): void;
  clearEvaluatedRanges(ranges: readonly RangeInSheet[]): void;
  getEvaluatedCell(position: CellPosition): object;
  computeAndSave(position: CellPosition): object;
  computeCell(position: CellPosition): { readonly value: unknown; readonly format?: string };
  evaluate(ranges: Iterable<RangeInSheet>): void;
  evaluateAllCells(): void;
}

interface EvaluationPlugin extends EnginePlugin {
  readonly getters: Getters;
  readonly evaluator: Evaluator;
  shouldRebuildDependenciesGraph: boolean;
  evaluateFormulaResult(sheetId: string, text: string, position?: CellPosition): unknown;
  evaluateCompiledFormula(...args: readonly unknown[]): unknown;
}

const registry = registries.coreViewsPluginRegistry as unknown as PluginRegistry<EvaluationPlugin>;
const Engine = registry.get('evaluation');

/** The engine's own: a circle that never settles ends there. */
const MOST_ROUNDS = 30;
/** Formulas are far slower than what was typed, hence the small number. */
const CELLS_A_PIECE = 2000;

class FormulasOnDemand extends Engine {
  /** Commands came in, of which the engine's plugin has yet to find out what is to be computed. */
  private isToBeFound = false;
  private isHandling = false;
  private isComputing = false;
  private readonly due: Due;
  private readonly references: References;
  private readonly readRanges: ReadRanges;
  /** Tabs of which nothing is due, nor of what they refer to. */
  private readonly current = new Set<string>();

  constructor(config: { readonly getters: Getters }) {
    super(config as never);
    this.references = new References(config.getters);
    this.due = new Due(this.evaluator);
    this.readRanges = new ReadRanges(this.evaluator);
    noteNothingOfBlankCells(this.evaluator, config.getters);
    this.evaluator.evaluateAllCells = () => {
      this.evaluator.evaluatedCells = newOfKind(this.evaluator.evaluatedCells);
      this.references.forget();
      this.readRanges.forgetAll();
      this.due.setAll(config.getters.getSheetIds());
    };
    this.evaluator.evaluate = (ranges) => this.due.add(ranges);
  }

  override beforeHandle(command: Command): void {
    this.isHandling = true;
    super.beforeHandle(command);
  }

  override handle(command: Command): void {
    // The engine would compute all cells at once, and once more for whatever was due before.
    if (command.type === 'EVALUATE_CELLS' && !command.cellIds) this.shouldRebuildDependenciesGraph = true;
    else super.handle(command);
    if (command.type !== 'UPDATE_CELL') return;
    this.readRanges.forget(command.sheetId);
    if ('content' in command) this.references.noteCell(command);
  }

  override finalize(): void {
    this.isHandling = false;
    this.isToBeFound = true;
  }

  /** Of a formula that is in no cell; the engine's `evaluateFormula` asks here, too. */
  override evaluateFormulaResult(sheetId: string, text: string, position?: CellPosition): unknown {
    this.computeNow(this.references.areForeseen(text) ? sheetId : undefined);
    return super.evaluateFormulaResult(sheetId, text, position);
  }

  override evaluateCompiledFormula(...args: readonly unknown[]): unknown {
    this.computeNow(undefined);
    return super.evaluateCompiledFormula(...args);
  }

  /** What a position, a range or a tab shows; what all tabs show where `looked` is none of these. */
  computeNow(looked: unknown): void {
    if (this.isComputing) return;
    if (this.isToBeFound) this.find();
    const sheetId = sheetOf(looked);
    if (sheetId !== undefined && this.current.has(sheetId)) return;
    const sheetIds = sheetId === undefined ? this.getters.getSheetIds() : this.references.behind(sheetId);
    const ranges = this.due.take(sheetIds, this.getters);
    const pieces = this.computing(ranges, sheetIds);
    while (ranges.length > 0 && pieces.next().done !== true) continue;
    for (const id of sheetIds) this.current.add(id);
  }

  /** All anew, in the order of the engine. */
  async computeInPieces(breath: (share: number) => Promise<void>): Promise<void> {
    this.shouldRebuildDependenciesGraph = true;
    this.find();
    this.shouldRebuildDependenciesGraph = false;
    const sheetIds = this.getters.getSheetIds();
    const ranges = this.due.take(sheetIds, this.getters);
    for (const share of this.computing(ranges, sheetIds)) await breath(share);
    for (const id of sheetIds) this.current.add(id);
  }

  private find(): void {
    this.isToBeFound = false;
    const wasDirty = this.shouldRebuildDependenciesGraph;
    super.finalize();
    // In the middle of a command, which may have said already that all is to be computed anew after it.
    if (this.isHandling) this.shouldRebuildDependenciesGraph = wasDirty;
    if (!this.due.isEmpty()) this.current.clear();
  }

  /** What the engine's `evaluate` does; gives the share that is done now and then. */
  private *computing(ranges: readonly RangeInSheet[], sheetIds: readonly string[]): Generator<number> {
    const { evaluator, getters } = this;
    const total = ranges.reduce((sum, { zone }) => sum + cellsIn(zone), 0);
    let done = 0;
    this.isComputing = true;
    try {
      evaluator.cellsBeingComputed = new Set();
      evaluator.nextRangesToUpdate.clear();
      const changing = new Set<string>();
      let round = 0;
      for (let next = ranges; next.length > 0 && round < MOST_ROUNDS; round += 1) {
        for (const { sheetId } of next) changing.add(sheetId);
        evaluator.updateCompilationParameters();
        this.readRanges.keep(changing);
        evaluator.clearEvaluatedRanges(next);
        for (const { sheetId, zone } of next) {
          for (let col = zone.left; col <= zone.right; col += 1) {
            for (let row = zone.top; row <= zone.bottom; row += 1) {
              if (++done % CELLS_A_PIECE === 0) yield Math.min(1, done / total);
              const position = { sheetId, col, row };
              if (evaluator.nextRangesToUpdate.hasPosition(position)) continue;
              const cell = evaluator.computeCell(position);
              if (cell.value !== null || cell.format !== undefined)
                evaluator.evaluatedCells.set(position, cell);
            }
          }
        }
        for (const pivotId of getters.getPivotIds())
          (getters.getPivot(pivotId) as { markAsDirtyForEvaluation?(): void }).markAsDirtyForEvaluation?.();
        // What a formula fills may be read in tabs that nobody looks at.
        this.due.add(evaluator.nextRangesToUpdate);
        evaluator.nextRangesToUpdate.clear();
        next = this.due.take(sheetIds, getters);
      }
      if (round === MOST_ROUNDS) console.warn('Maximum iteration reached while evaluating cells');
    } finally {
      this.isComputing = false;
    }
  }
}

const readers = Engine.getters.filter((name) => !name.startsWith('evaluate'));
readingComputes(FormulasOnDemand, [...readers, 'exportForExcel']);
registry.replace('evaluation', FormulasOnDemand);

/**
 * Computes every cell, with a breath now and then; until it has ended nobody may look at the model or change it. A book with
 * pivot tables, which the engine computes in between, is left to be computed when somebody looks.
 */
export async function computeInPieces(model: Model, breath: (share: number) => Promise<void>): Promise<void> {
  if (model.getters.getPivotIds().length > 0) return;
  const { handlers } = model as unknown as { readonly handlers: readonly object[] };
  const plugin = handlers.find((handler) => handler instanceof FormulasOnDemand);
  await plugin?.computeInPieces(breath);
}

/** What is yet to be computed, tab by tab. */
class Due {
  private readonly ranges: RangeSet;
  private readonly wholeSheets = new Set<string>();

  constructor({ nextRangesToUpdate }: Evaluator) {
    this.ranges = newOfKind(nextRangesToUpdate);
  }

  isEmpty(): boolean {
    return this.wholeSheets.size === 0 && this.ranges.isEmpty();
  }

  setAll(sheetIds: readonly string[]): void {
    this.ranges.clear();
    this.wholeSheets.clear();
    for (const sheetId of sheetIds) this.wholeSheets.add(sheetId);
  }

  add(ranges: Iterable<RangeInSheet>): void {
    this.ranges.addMany(ranges);
  }

  /** What is due in these tabs, in their order; it is due no more. */
  take(sheetIds: readonly string[], getters: Getters): RangeInSheet[] {
    const taken: RangeInSheet[] = [];
    for (const sheetId of sheetIds) {
      if (this.wholeSheets.delete(sheetId)) taken.push({ sheetId, zone: usedZone(getters, sheetId) });
      for (const zone of this.ranges.setsBySheetId[sheetId] ?? []) taken.push({ sheetId, zone });
      Reflect.deleteProperty(this.ranges.setsBySheetId, sheetId);
    }
    return taken;
  }
}

/**
 * What formulas read of tabs in which nothing changes: the engine would gather the thousands of cells of their columns anew each
 * time that another tab is computed.
 */
class ReadRanges {
  private readonly known = new Map<string, Map<string, object>>();

  constructor(private readonly evaluator: Evaluator) {}

  forget(sheetId: string): void {
    this.known.delete(sheetId);
  }

  forgetAll(): void {
    this.known.clear();
  }

  /** For as long as the engine's parameters are the same; a tab that changes is read anew. */
  keep(changing: ReadonlySet<string>): void {
    for (const sheetId of changing) this.forget(sheetId);
    const { compilationParams } = this.evaluator;
    const read = compilationParams.ensureRange;
    compilationParams.ensureRange = (range) => {
      const { sheetId, zone } = range;
      if (changing.has(sheetId)) return read(range);
      let ranges = this.known.get(sheetId);
      if (!ranges) this.known.set(sheetId, (ranges = new Map<string, object>()));
      const name = `${zone.left} ${zone.top} ${zone.right} ${zone.bottom}`;
      let cells = ranges.get(name);
      if (!cells) ranges.set(name, (cells = read(range)));
      return cells;
    };
  }
}

function newOfKind<Kind extends object>({ constructor }: Kind): Kind {
  return new (constructor as new () => Kind)();
}

function sheetOf(looked: unknown): string | undefined {
  if (typeof looked === 'string') return looked;
  return (looked as { readonly sheetId?: string } | undefined)?.sheetId;
}

/**
 * The engine goes over the whole zone of each sheet, of which most is blank: a tab ends with the last cell that holds anything.
 * What formulas refer to is not cut, and the format of a blank cell is found when somebody looks.
 */
function noteNothingOfBlankCells(evaluator: Evaluator, getters: Getters): void {
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

function cellsIn({ left, right, top, bottom }: Zone): number {
  return (right - left + 1) * (bottom - top + 1);
}

function isBlank(cell: Cell): boolean {
  return !cell.isFormula && cell.content === '';
}
