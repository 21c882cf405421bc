/**
 * The engine applies every conditional format to each cell of its ranges as soon as one of them is drawn: in a book of ten
 * thousand rows that takes seconds after each change. Here a cell gets its formats when somebody looks at it. What is
 * seen is the same.
 */
import {
  CompiledFormula,
  registries,
  type CellPosition,
  type ConditionalFormat,
  type Getters,
  type Zone,
} from './engine';

type Rule = ConditionalFormat['rule'];
type CellRule = Extract<Rule, { type: 'CellIsRule' }>;

interface EnginePlugin {
  readonly getters: Getters;
  isStale: boolean;
  finalize(): void;
  getCellConditionalFormatStyle(position: CellPosition): object | undefined;
  getRuleResultForTarget(target: CellPosition, rule: CellRule): boolean;
}

interface PreparedRule {
  readonly rule: CellRule;
  readonly zones: readonly Zone[];
  /** Of the values that are formulas. */
  readonly formulas: readonly (CompiledFormula | undefined)[];
}

interface SheetFormats {
  /** The one that applies last first. */
  readonly rules: readonly PreparedRule[];
  /** By column and row; null where no format applies. */
  readonly found: Map<number, Map<number, object | null>>;
}

/** Compare a cell with all others, for which the engine has everything ready. */
const COMPARING = new Set(['top10', 'uniqueValues', 'duplicateValues', 'isValueInRange']);

const registry = registries.coreViewsPluginRegistry as unknown as {
  get(name: string): new (config: never) => EnginePlugin;
  replace(name: string, plugin: new (config: never) => EnginePlugin): void;
};

const Engine = registry.get('evaluation_cf');

class ConditionalFormatsOnDemand extends Engine {
  /** Null for a sheet whose formats the engine applies itself. */
  private sheets = new Map<string, SheetFormats | null>();

  override finalize(): void {
    if (this.isStale) this.sheets = new Map();
    super.finalize();
  }

  override getCellConditionalFormatStyle(position: CellPosition): object | undefined {
    const { sheetId, col, row } = position;
    let formats = this.sheets.get(sheetId);
    if (formats === undefined) this.sheets.set(sheetId, (formats = this.prepared(sheetId)));
    if (formats === null) return super.getCellConditionalFormatStyle(position);
    let column = formats.found.get(col);
    if (!column) formats.found.set(col, (column = new Map()));
    let style = column.get(row);
    if (style === undefined) column.set(row, (style = this.styleOf(position, formats.rules)));
    return style ?? undefined;
  }

  private prepared(sheetId: string): SheetFormats | null {
    const { getters } = this;
    const rules: PreparedRule[] = [];
    for (const { rule, ranges } of [...getters.getConditionalFormats(sheetId)].reverse()) {
      if (rule.type === 'ColorScaleRule') return null;
      // Icons and bars are no styles; the engine draws them.
      if (rule.type !== 'CellIsRule') continue;
      if (COMPARING.has(rule.operator)) return null;
      rules.push({
        rule,
        zones: ranges.map((range) => getters.getRangeFromSheetXC(sheetId, range).zone),
        formulas: rule.values.map((value) =>
          value.startsWith('=') ? CompiledFormula.Compile(value, sheetId, getters) : undefined,
        ),
      });
    }
    return { rules, found: new Map() };
  }

  private styleOf(position: CellPosition, rules: readonly PreparedRule[]): object | null {
    let style: object | null = null;
    for (const { rule, zones, formulas } of rules) {
      for (const zone of zones) {
        if (!isInside(position, zone)) continue;
        const values = rule.values.map((value, index) => {
          const formula = formulas[index];
          return formula ? this.translated(formula, position, zone) : value;
        });
        if (this.getRuleResultForTarget(position, { ...rule, values }))
          style = Object.assign(style ?? {}, rule.style);
      }
    }
    return style;
  }

  private translated(formula: CompiledFormula, { sheetId, col, row }: CellPosition, zone: Zone): string {
    return this.getters.getTranslatedCellFormula(sheetId, col - zone.left, row - zone.top, formula);
  }
}

function isInside({ col, row }: CellPosition, zone: Zone): boolean {
  return col >= zone.left && col <= zone.right && row >= zone.top && row <= zone.bottom;
}

registry.replace('evaluation_cf', ConditionalFormatsOnDemand);
