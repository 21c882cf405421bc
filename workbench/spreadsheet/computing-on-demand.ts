/**
 * The engine computes the places of headers and what the window shows of each tab after every command. A script gives hundreds of
 * commands before anybody looks, so here they are computed when somebody looks; formulas-on-demand.ts does the same for formulas.
 * What is read is the same.
 */
import { coreTypes, registries, type Command, type Getters } from './engine';

export interface EnginePlugin {
  beforeHandle(command: Command): void;
  handle(command: Command): void;
  finalize(): void;
}
export type EnginePluginClass<Plugin extends EnginePlugin> = (new (config: never) => Plugin) & {
  readonly getters: readonly string[];
};
export interface PluginRegistry<Plugin extends EnginePlugin> {
  get(name: string): EnginePluginClass<Plugin>;
  replace(name: string, plugin: EnginePluginClass<Plugin>): void;
}
type Reader = (this: never, first?: unknown, second?: unknown, third?: unknown, fourth?: unknown) => unknown;

interface HeaderPlugin extends EnginePlugin {
  isDirty: boolean;
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

const registry = registries.statefulUIPluginRegistry as unknown as {
  get(name: 'header_positions'): EnginePluginClass<HeaderPlugin>;
  get(name: 'viewport'): EnginePluginClass<ViewportPlugin>;
  replace(name: string, plugin: EnginePluginClass<EnginePlugin>): void;
};
const HeaderPositions = registry.get('header_positions');
const Viewport = registry.get('viewport');

class HeaderPositionsOnDemand extends HeaderPositions {
  private isDue = false;
  private isHandling = false;

  override beforeHandle(command: Command): void {
    this.isHandling = true;
    super.beforeHandle(command);
  }

  override finalize(): void {
    this.isHandling = false;
    this.isDue = true;
  }

  computeNow(): void {
    if (!this.isDue) return;
    this.isDue = false;
    const wasDirty = this.isDirty;
    super.finalize();
    // In the middle of a command, which may have said already that all is to be computed anew after it.
    if (this.isHandling) this.isDirty = wasDirty;
  }
}

/** They are no core commands, and yet go by nothing that the window shows. */
const BLIND = new Set(['EVALUATE_CELLS', 'WORKBENCH_BATCH']);

/** What the window shows begins with the places of headers, of all of them. */
class ViewportOnDemand extends Viewport {
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
    if (this.isHandling || BLIND.has(type) || (coreTypes as ReadonlySet<string>).has(type)) return;
    this.computeNow();
  }
}

readingComputes(HeaderPositionsOnDemand, HeaderPositions.getters);
readingComputes(ViewportOnDemand, Viewport.getters);
registry.replace('header_positions', HeaderPositionsOnDemand);
registry.replace('viewport', ViewportOnDemand);

/**
 * Each of these readers computes first what is due, of whatever its first argument names. Asked for each cell of a range: arguments
 * by name are faster than a list of them, and no reader takes more.
 */
export function readingComputes(
  Plugin: new (config: never) => { computeNow(looked: unknown): void },
  readers: readonly string[],
): void {
  const methods = Plugin.prototype as unknown as Record<string, Reader>;
  for (const name of readers) {
    const read = methods[name];
    if (read === undefined) continue;
    methods[name] = function (this: { computeNow(looked: unknown): void }, first, second, third, fourth) {
      this.computeNow(first);
      return read.call(this as never, first, second, third, fourth);
    };
  }
}
