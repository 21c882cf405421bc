/**
 * The engine tells each of its sixty plugins of every entry, before and after. A script formats whole columns, tens of thousands of
 * cells: those that do nothing about an entry are not told.
 */
import { registries, type Command, type Model } from './engine';

/** By their registry; a test holds each against the engine's own source. */
export const DEAF_TO_ENTRIES = {
  corePluginRegistry: [
    ...['settings', 'sheet', 'header grouping', 'header visibility', 'dataValidation', 'merge', 'headerSize'],
    ...['borders', 'conditional formatting', 'chart', 'carousel', 'image', 'named_ranges', 'pivot_core'],
    ...['spreadsheet_pivot_core', 'tableStyle'],
  ],
  statefulUIPluginRegistry: ['header_visibility_ui', 'carousel_ui', 'lock_sheet'],
  featurePluginRegistry: [
    ...['ui_sheet', 'ui_options', 'autofill', 'automatic_sum', 'format', 'insert_pivot'],
    ...['pivot_presence', 'split_to_columns', 'history', 'table_autofill', 'table_ui_resize'],
    ...['checkbox_toggle', 'geo_features', 'data_cleanup'],
  ],
} as const;

type Handler = object;

interface TellingModel {
  dispatchToHandlers(handlers: readonly Handler[], command: Command): void;
}

export function tellOfEntriesWhoListens(model: Model): void {
  const telling = model as unknown as TellingModel;
  const tell = telling.dispatchToHandlers.bind(telling);
  const listening = new WeakMap<readonly Handler[], readonly Handler[]>();
  telling.dispatchToHandlers = (handlers, command) => {
    if (command.type !== 'UPDATE_CELL') return tell(handlers, command);
    let told = listening.get(handlers);
    if (!told) listening.set(handlers, (told = handlers.filter((handler) => !isDeaf(handler))));
    tell(told, command);
  };
}

function isDeaf(handler: Handler): boolean {
  return Object.entries(DEAF_TO_ENTRIES).some(([registry, names]) => {
    const { content } = registries[registry as keyof typeof DEAF_TO_ENTRIES] as unknown as {
      readonly content: Readonly<Record<string, unknown>>;
    };
    return names.some((name) => content[name] === handler.constructor);
  });
}
