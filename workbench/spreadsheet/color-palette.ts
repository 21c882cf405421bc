/**
 * The colours in use, which the page's colour picker offers. The engine gathers them anew after each command, cell by cell through
 * all sheets; while a script writes nobody picks colours, and that was a fifth of the time of a set-up.
 */
import type { Actor } from './book';
import { registries, type Command } from './engine';

interface Palette {
  shouldUpdateColors: boolean;
  handle(command: Command): void;
  finalize(): void;
}

interface PaletteConfig {
  readonly custom: { readonly workbench?: { readonly actor: Actor } | undefined };
}

const palettes = registries.coreViewsPluginRegistry as unknown as {
  get(key: string): new (config: PaletteConfig) => Palette;
  replace(key: string, plugin: new (config: PaletteConfig) => Palette): void;
};

class PaletteForPersons extends palettes.get('custom_colors') {
  private readonly workbench: PaletteConfig['custom']['workbench'];

  constructor(config: PaletteConfig) {
    super(config);
    this.workbench = config.custom.workbench;
  }

  override handle(command: Command): void {
    if (command.type === 'UPDATE_CELL' && this.shouldUpdateColors) return;
    super.handle(command);
  }

  /** What a script left for later is gathered after the next command of a person. */
  override finalize(): void {
    if (this.workbench?.actor.kind !== 'script') super.finalize();
  }
}

palettes.replace('custom_colors', PaletteForPersons);
