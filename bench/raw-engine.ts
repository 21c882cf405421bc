/**
 * What the grid's engine takes on its own: none of the workbench's files is loaded. Cells are written in the fastest way that the
 * engine has, one command of a plugin that hands on a command for each cell. Run: node --import tsx bench/raw-engine.ts
 */
import vm from 'node:vm';
import * as loaded from '@odoo/o-spreadsheet';
import { readBundle } from '../workbench/runtime/load-bundle';
import { BLOCK, cellAt, FORMULA_ROWS } from './cells';
import { measure, medians } from './measure';

Object.assign(Object, {
  groupBy: <Item>(items: Iterable<Item>, keyOf: (item: Item) => string) => {
    const groups: Record<string, Item[]> = {};
    for (const item of items) (groups[keyOf(item)] ??= []).push(item);
    return groups;
  },
});
console.debug = () => undefined;

const engine = ('default' in loaded ? (loaded as { default: unknown }).default : loaded) as typeof loaded;
const { CorePlugin, Model, coreTypes, registries } = engine;

interface WriteBlock {
  readonly type: 'WRITE_BLOCK';
  readonly write: () => void;
}

type Dispatch = (type: string, payload: object) => unknown;

class BlockPlugin extends CorePlugin {
  static override getters = [] as const;

  override handle(command: { readonly type: string }): void {
    if (command.type !== 'WRITE_BLOCK') return;
    (command as WriteBlock & { cells: Cells }).cells.write(this.dispatch as unknown as Dispatch);
  }
}

(coreTypes as Set<string>).add('WRITE_BLOCK');
registries.corePluginRegistry.add('block', BlockPlugin as never);
registries.inverseCommandRegistry.add('WRITE_BLOCK' as never, (command) => [command] as never);

/** The engine copies what is in a command, but not what can copy itself. */
class Cells {
  constructor(
    private readonly contents: readonly (readonly string[])[],
    private readonly left = 0,
  ) {}

  clone(): this {
    return this;
  }

  write(dispatch: Dispatch): void {
    this.contents.forEach((cells, row) =>
      cells.forEach((content, index) =>
        dispatch('UPDATE_CELL', { sheetId: 'sheet1', row, col: this.left + index, content }),
      ),
    );
  }
}

type EngineModel = InstanceType<typeof Model>;

function emptyModel(): EngineModel {
  return new Model({ sheets: [{ id: 'sheet1', name: 'Sheet1', rowNumber: FORMULA_ROWS, colNumber: 26 }] });
}

function write(model: EngineModel, contents: readonly (readonly string[])[], left = 0): void {
  (model.dispatch as unknown as Dispatch)('WRITE_BLOCK', { cells: new Cells(contents, left) });
}

const block = Array.from({ length: BLOCK.rows }, (_, row) =>
  Array.from({ length: BLOCK.columns }, (__, column) => String(cellAt(row, column))),
);

function filledModel(): EngineModel {
  const model = emptyModel();
  write(model, block);
  return model;
}

function readBlock({ getters }: EngineModel): unknown[][] {
  return block.map((cells, row) =>
    cells.map((_, col) => getters.getEvaluatedCell({ sheetId: 'sheet1', row, col }).value),
  );
}

const numbers = Array.from({ length: FORMULA_ROWS }, (_, row) => [String(row)]);
const formulas = Array.from({ length: FORMULA_ROWS }, (_, row) => [`=A${row + 1}*2+1`]);

const { code } = readBundle();
const script = new vm.Script(code, { filename: 'Code.js' });

const results = medians({
  load: measure(
    () => undefined,
    () => void script.runInContext(vm.createContext(vm.constants.DONT_CONTEXTIFY)),
    20,
  ),
  setValues: measure(emptyModel, (model) => {
    write(model, block);
    model.getters.getEvaluatedCell({ sheetId: 'sheet1', row: 0, col: 0 });
  }),
  getValues: measure(filledModel, (model) => void readBlock(model), 10),
  formulas: measure(
    () => {
      const model = emptyModel();
      write(model, numbers);
      return model;
    },
    (model) => {
      write(model, formulas, 1);
      if (model.getters.getEvaluatedCell({ sheetId: 'sheet1', row: 9, col: 1 }).value !== 19)
        throw new Error('The engine computed another value.');
    },
  ),
});
console.log(JSON.stringify(results));
