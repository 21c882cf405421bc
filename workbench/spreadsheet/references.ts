/** Which tabs the formulas of a tab refer to, and what those of that tab refer to in turn. */
import { registries, type CellPosition, type EngineRange, type Getters } from './engine';

interface Formula {
  readonly symbols: readonly string[];
  readonly rangeDependencies: readonly EngineRange[];
}

/** They refer to what their arguments say when they are computed. */
export const UNFORESEEABLE_FUNCTIONS = [
  'INDIRECT',
  'OFFSET',
  'PIVOT',
  'PIVOT.HEADER',
  'PIVOT.VALUE',
] as const;

const UNFORESEEABLE = new Set<string>(UNFORESEEABLE_FUNCTIONS);

export class References {
  /** Null where only computing will say. */
  private readonly sheets = new Map<string, Set<string> | null>();

  constructor(private readonly getters: Getters) {}

  /** To be called where formulas moved or tabs and names changed. */
  forget(): void {
    this.sheets.clear();
  }

  /** To be called after every entry; what was referred to before is not forgotten. */
  noteCell(position: CellPosition): void {
    const known = this.sheets.get(position.sheetId);
    const cell = this.getters.getCell(position);
    if (known && cell?.isFormula && !note(known, cell.compiledFormula))
      this.sheets.set(position.sheetId, null);
  }

  /** The tab and all that its formulas go back to, in the order of tabs. */
  behind(sheetId: string): readonly string[] {
    const sheetIds = this.getters.getSheetIds();
    if (this.getters.getPivotIds().length > 0) return sheetIds;
    const found = new Set([sheetId]);
    for (const id of found) {
      const referred = this.of(id);
      if (referred === null) return sheetIds;
      for (const other of referred) found.add(other);
    }
    return sheetIds.filter((id) => found.has(id));
  }

  /** Whether a formula that is in no cell refers to nothing but its own tab; in doubt it does not. */
  areForeseen(text: string): boolean {
    const { getters } = this;
    if (text.includes('!') || getters.getNamedRanges().length > 0) return false;
    const inCapitals = text.toUpperCase();
    return !UNFORESEEABLE_FUNCTIONS.some((name) => inCapitals.includes(name));
  }

  private of(sheetId: string): Set<string> | null {
    const known = this.sheets.get(sheetId);
    if (known !== undefined) return known;
    const found = this.find(sheetId);
    this.sheets.set(sheetId, found);
    return found;
  }

  private find(sheetId: string): Set<string> | null {
    const referred = new Set<string>();
    for (const cell of this.getters.getCells(sheetId))
      if (cell.isFormula && !note(referred, cell.compiledFormula)) return null;
    return referred;
  }
}

/** False where a formula refers to what cannot be known before it is computed. A symbol that is no function may be a name. */
function note(referred: Set<string>, { symbols, rangeDependencies }: Formula): boolean {
  for (const range of rangeDependencies) referred.add(range.sheetId);
  return symbols.every((symbol) => {
    const name = symbol.toUpperCase();
    return registries.functionRegistry.contains(name) && !UNFORESEEABLE.has(name);
  });
}
