/** The grid and formula engine, loaded unmodified: every other file gets it from here. In the page it is a global script. */
import * as loaded from '@odoo/o-spreadsheet';
import type { CompiledFormula as EngineCompiledFormula, Model as EngineModel } from '@odoo/o-spreadsheet';

// Node 20 has no Object.groupBy, the only thing the engine misses there.
const objectConstructor = Object as unknown as { groupBy?: unknown };
objectConstructor.groupBy ??= <Item>(
  items: Iterable<Item>,
  keyOf: (item: Item, index: number) => PropertyKey,
) => {
  const groups = Object.create(null) as Record<PropertyKey, Item[]>;
  let index = 0;
  for (const item of items) (groups[keyOf(item, index++)] ??= []).push(item);
  return groups;
};

// The engine tells the console the time each command took.
console.debug = () => undefined;

// A CommonJS module arrives in Node as the default export, in the page and under jest as the namespace itself.
const engine = ('default' in loaded ? (loaded as { default: unknown }).default : loaded) as typeof loaded;

export const {
  Model,
  CorePlugin,
  UIPlugin,
  CompiledFormula,
  DispatchResult,
  EvaluationError,
  registries,
  coreTypes,
  helpers,
  links,
  constants,
  tokenize,
} = engine;

// Every command gets several ids, and the engine asks for a random number for each digit of each of them.
if (typeof crypto.randomUUID === 'function')
  helpers.UuidGenerator.prototype.uuidv4 = () => crypto.randomUUID();

export type Model = EngineModel;
export type CompiledFormula = EngineCompiledFormula;
export type Getters = EngineModel['getters'];
export type {
  AddFunctionDescription,
  Arg,
  Cell,
  CellPosition,
  CellValue,
  Command,
  ConditionalFormat,
  CoreCommand,
  DataValidationCriterion,
  DataValidationRule,
  EvaluatedCell,
  EvalContext,
  FunctionResultObject,
  GenericCriterionType,
  Locale,
  Matrix,
  Range as EngineRange,
  RangeAdapterFunctions,
  Style,
  UnboundedZone,
  Zone,
  CoreTable,
  ChartDefinition,
  TableConfig,
} from '@odoo/o-spreadsheet';
