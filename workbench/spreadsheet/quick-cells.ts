/**
 * While it reads the cells of a saved book, the engine gives a command for the place of each, which every plugin is asked about
 * and one knows. Here that one is asked alone; nobody else hears of cells that are read.
 */
import { registries } from './engine';

interface CellPlugin {
  readonly getters: object;
  dispatch(type: string, payload: object): unknown;
  import(data: object): void;
}

interface SheetPlugin {
  updateCellPosition(payload: object): void;
}

type PluginClass<Plugin> = new (config: never) => Plugin;

const registry = registries.corePluginRegistry as unknown as {
  get(name: 'cell'): PluginClass<CellPlugin>;
  get(name: 'sheet'): PluginClass<SheetPlugin>;
  replace(name: string, plugin: PluginClass<object>): void;
};

/** By the getters that a model's plugins share. */
const sheetPlugins = new WeakMap<object, SheetPlugin>();

const Sheets = registry.get('sheet');
class FoundSheets extends Sheets {
  constructor(config: { readonly getters: object }) {
    super(config as never);
    sheetPlugins.set(config.getters, this);
  }
}

const Cells = registry.get('cell');
class QuicklyReadCells extends Cells {
  override import(data: object): void {
    const sheets = sheetPlugins.get(this.getters);
    if (sheets === undefined) throw new Error('The engine has made no plugin of sheets.');
    const { dispatch } = this;
    this.dispatch = (_type, payload) => sheets.updateCellPosition(payload);
    try {
      super.import(data);
    } finally {
      this.dispatch = dispatch;
    }
  }
}

registry.replace('sheet', FoundSheets);
registry.replace('cell', QuicklyReadCells);
