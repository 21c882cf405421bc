import type { Spreadsheet } from '@odoo/o-spreadsheet';
import { registries } from '../../spreadsheet/engine';
import type { BarMenu, MenuEntry } from '../chrome/menu-entry';

type Environment = Spreadsheet['env'];
type Action = ReturnType<typeof registries.topbarMenuRegistry.getMenuItems>[number];

/** The page has a File menu of its own. */
const REPLACED_MENUS = ['file'];

/** Keys that open them together with Alt and Shift. */
const KEYS: Readonly<Record<string, string>> = {
  edit: 'E',
  view: 'V',
  insert: 'I',
  format: 'O',
  data: 'D',
};

/** The grid's own menus, told in the terms of the page's menu bar, so that they can be reached by keyboard. */
export function spreadsheetMenus(environment: Environment): readonly BarMenu[] {
  return registries.topbarMenuRegistry
    .getMenuItems()
    .filter((menu) => !REPLACED_MENUS.includes(menu.id))
    .map((menu) => ({
      title: said(menu.name(environment)),
      ...(KEYS[menu.id] ? { key: KEYS[menu.id] } : {}),
      entries: () => entriesOf(menu, environment),
    }));
}

function entriesOf(menu: Action, environment: Environment): readonly MenuEntry[] {
  const shown = menu
    .children(environment)
    .sort((one, other) => one.sequence - other.sequence)
    .filter(
      (action) =>
        action.isVisible(environment) && (action.execute || entriesOf(action, environment).length > 0),
    );
  return shown.flatMap((action, index): MenuEntry[] => {
    const entry = entryOf(action, environment);
    return action.separator && index < shown.length - 1 ? [entry, 'separator'] : [entry];
  });
}

function entryOf(action: Action, environment: Environment): MenuEntry {
  const label = said(action.name(environment));
  if (!action.execute) return { label, entries: entriesOf(action, environment) };
  return {
    label,
    hint: said(action.shortcut || action.description(environment)),
    enabled: action.isEnabled(environment),
    ...(action.isActive ? { checked: action.isActive(environment) } : {}),
    run: () => void action.execute?.(environment),
  };
}

/** The grid's names are translated when they are read, and are objects until then. */
function said(name: string): string {
  return String(name);
}
