/**
 * A person sorts by the filter's arrow or by the menu Data. The engine takes blank cells for 0 there, puts errors before texts
 * and leaves notes where they were; Google sorts as a script's `Range.sort` does. So do we, in one place: see sorting.ts.
 */
import type { Book } from './book';
import { registries, type Command, type Zone } from './engine';
import { sortRows } from './sorting';

interface SortCommand {
  readonly type: 'SORT_CELLS';
  readonly sheetId: string;
  readonly col: number;
  readonly zone: Zone;
  readonly sortDirection: 'asc' | 'desc';
  readonly sortOptions?: { readonly sortHeaders?: boolean };
}

interface SortPlugin {
  readonly getters: Book['getters'];
  handle(command: Command): void;
  hasHeader(sheetId: string, columns: readonly (readonly object[])[]): boolean;
  mainCells(sheetId: string, zone: Zone): readonly (readonly object[])[];
}

type SortPluginClass = new (config: { readonly custom: Readonly<Record<string, unknown>> }) => SortPlugin;

const registry = registries.featurePluginRegistry as unknown as {
  get(name: 'sort'): SortPluginClass;
  replace(name: 'sort', plugin: SortPluginClass): void;
};

class GoogleSort extends registry.get('sort') {
  private readonly book: Book;

  constructor(config: ConstructorParameters<SortPluginClass>[0]) {
    super(config);
    this.book = config.custom['workbench'] as Book;
  }

  override handle(given: Command): void {
    const command = given as Command | SortCommand;
    if (command.type !== 'SORT_CELLS') return;
    const { sheetId, col, zone, sortDirection, sortOptions } = command as SortCommand;
    // Merged cells move as wholes, which the engine knows how to do.
    if (this.getters.doesIntersectMerge(sheetId, zone))
      return super.handle({ ...command, sortOptions: { ...sortOptions, emptyCellAsZero: false } } as Command);
    const hasHeader =
      sortOptions?.sortHeaders !== true && this.hasHeader(sheetId, this.mainCells(sheetId, zone));
    sortRows(this.book, sheetId, hasHeader ? { ...zone, top: zone.top + 1 } : zone, [
      { column: col, ascending: sortDirection === 'asc' },
    ]);
  }
}

registry.replace('sort', GoogleSort);
