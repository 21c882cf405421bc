import { Spreadsheet } from '@odoo/o-spreadsheet';
import { App } from '@odoo/owl';
import { refusalInWords } from '../../spreadsheet/book';
import type { Model } from '../../spreadsheet/engine';
import type { BarMenu } from '../chrome/menu-entry';
import { makeAccessible, openNextTab } from './accessible-widgets';
import { markNotes } from './cell-notes';
import type { Drawing } from './drawing';
import { drawChanges } from './drawing';
import './formula-separators';
import { spreadsheetMenus } from './spreadsheet-menus';
import { typeOverCells } from './type-over-cells';

/** Where the grid reports to the person. */
export interface SpreadsheetMessages {
  inform(text: string): void;
  refuse(text: string, acknowledged: () => void): void;
  confirm(text: string, yes: () => void, no: () => void): void;
}

export interface MountedSpreadsheet extends Drawing {
  /** Edit, View, Insert, Format, Data of the grid itself, as they stand at this moment. */
  menus(): readonly BarMenu[];
  focus(): void;
  openNextTab(step: 1 | -1): void;
}

let templates: Promise<string> | undefined;

/** Puts o-spreadsheet's own component over the model into the element, until the signal; null when that came first. */
export async function mountSpreadsheet(
  element: HTMLElement,
  model: Model,
  messages: SpreadsheetMessages,
  isScriptRunning: () => boolean,
  until: AbortSignal,
): Promise<MountedSpreadsheet | null> {
  templates ??= fetch('/vendor/o_spreadsheet.xml').then((response) => response.text());
  const loaded = await templates;
  if (until.aborted) return null;
  const app = new App(Spreadsheet, {
    templates: loaded,
    props: {
      model,
      notifyUser: (notification: { readonly text: string }) => messages.inform(notification.text),
      raiseError: (text: string, acknowledged?: () => void) => messages.refuse(text, () => acknowledged?.()),
      askConfirmation: (text: string, yes: () => void, no?: () => void) =>
        messages.confirm(text, yes, () => no?.()),
    },
  });
  // Where the engine says nothing itself.
  model.on('command-rejected', element, (event) => {
    const { result } = event as unknown as { readonly result: { readonly reasons: readonly string[] } };
    const words = result.reasons.map(refusalInWords).find((text) => text !== undefined);
    if (words !== undefined) messages.refuse(words, () => undefined);
  });
  until.addEventListener('abort', () => {
    model.off('command-rejected', element);
    app.destroy();
  });
  const component = (await app.mount(element)) as Spreadsheet;
  const environment = environmentOf(component);
  markNotes(model, environment);
  typeOverCells(element, until);
  const focus = (): void => component.focusGrid();
  makeAccessible(element, model, focus, until);
  return {
    ...drawChanges(model, component, isScriptRunning),
    menus: () => spreadsheetMenus(environment),
    focus,
    openNextTab: (step) => openNextTab(model, step),
  };
}

/** Menu actions want the environment that the component gives its children, stores and side panels included. */
function environmentOf(component: Spreadsheet): Spreadsheet['env'] {
  const node = (component as unknown as { readonly __owl__: { readonly childEnv: Spreadsheet['env'] } })
    .__owl__;
  return node.childEnv;
}
