/** Which cells change by themselves, because NOW(), TODAY() or RAND() is in them or before them. */
import type { EngineRange, Getters } from './engine';
import { VOLATILE_FUNCTIONS } from './clock-functions';

interface Formula {
  readonly rangeDependencies: readonly EngineRange[];
  usesSymbol(symbol: string): boolean;
}

interface FormulaPlace {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
  readonly formula: Formula;
}

export class VolatileCells {
  private found: Places | null = null;

  constructor(private readonly getters: () => Getters) {}

  /** To be called when formulas come, go or are somewhere else. */
  forget(): void {
    this.found = null;
  }

  isReachedBy(formula: Formula): boolean {
    return this.places().meets(formula.rangeDependencies);
  }

  /** As the engine numbers cells. */
  cellIds(): number[] {
    const getters = this.getters();
    return this.places().list.flatMap((place) => getters.getCell(place)?.id ?? []);
  }

  private places(): Places {
    return (this.found ??= findVolatile(this.getters()));
  }
}

/** Cells, found fast by position and by range. */
class Places {
  private readonly keys = new Set<string>();
  readonly list: FormulaPlace[] = [];

  get size(): number {
    return this.list.length;
  }

  add(place: FormulaPlace): void {
    this.keys.add(keyOf(place));
    this.list.push(place);
  }

  meets(ranges: readonly EngineRange[]): boolean {
    return this.list.length > 0 && ranges.some((range) => this.meetsRange(range));
  }

  private meetsRange(range: EngineRange): boolean {
    const { left, right, top, bottom } = range.zone;
    if (left === right && top === bottom)
      return this.keys.has(keyOf({ sheetId: range.sheetId, col: left, row: top }));
    return this.list.some(
      ({ sheetId, col, row }) =>
        sheetId === range.sheetId && col >= left && col <= right && row >= top && row <= bottom,
    );
  }
}

function findVolatile(getters: Getters): Places {
  const places = new Places();
  let others: FormulaPlace[] = [];
  for (const place of formulas(getters)) {
    if (VOLATILE_FUNCTIONS.some((name) => place.formula.usesSymbol(name))) places.add(place);
    else others.push(place);
  }
  for (let known = 0; known < places.size;) {
    known = places.size;
    const reached = others.filter(({ formula }) => places.meets(formula.rangeDependencies));
    if (reached.length > 0) others = without(others, new Set(reached));
    reached.forEach((place) => places.add(place));
  }
  return places;
}

function formulas(getters: Getters): FormulaPlace[] {
  const places: FormulaPlace[] = [];
  for (const sheetId of getters.getSheetIds())
    for (const cell of getters.getCells(sheetId)) {
      const position = cell.isFormula ? getters.tryGetCellPosition(cell.id) : undefined;
      if (cell.isFormula && position) places.push({ ...position, formula: cell.compiledFormula });
    }
  return places;
}

function keyOf({ sheetId, col, row }: { sheetId: string; col: number; row: number }): string {
  return `${sheetId} ${col} ${row}`;
}

function without<Item>(items: readonly Item[], removed: ReadonlySet<Item>): Item[] {
  return items.filter((item) => !removed.has(item));
}
