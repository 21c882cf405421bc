import type { Menu } from '../../runtime/contract';
import { runFromMenu } from '../actions';
import { openFileOfPerson } from '../files/open-file';
import { startBlank, startSample } from '../files/replace-book';
import { saveAsCsv, saveAsXlsx } from '../files/save-file';
import { SAMPLE_BOOKS } from '../../sample-book/sample-book';
import type { PageState, Store } from '../state';
import { TEXTS } from '../texts';
import type { BarMenu, MenuEntry } from './menu-entry';

/** File, then the grid's own menus, then what the add-on has added. */
export function menusOf(store: Store, { workbench, grid }: PageState): readonly BarMenu[] {
  return [
    { title: TEXTS.file.title, key: 'F', entries: () => fileEntries(store) },
    ...(grid?.menus() ?? []),
    ...(workbench?.menus ?? []).map((menu, index) => ({
      title: menu.title,
      ...(index === 0 ? { key: 'N' } : {}),
      entries: () => addOnEntries(store, menu),
    })),
    {
      title: TEXTS.keyboard.menu,
      key: 'H',
      entries: () => [
        { label: TEXTS.keyboard.title, hint: 'Ctrl+/', run: () => store.change({ keyboardHelp: true }) },
        {
          label: TEXTS.firstSteps.title,
          enabled: !workbench?.openSidebar,
          run: () => store.change({ firstSteps: true }),
        },
      ],
    },
  ];
}

function fileEntries(store: Store): readonly MenuEntry[] {
  return [
    { label: TEXTS.file.newBlank, run: () => void startBlank(store) },
    { label: TEXTS.file.open, run: () => openFileOfPerson(store) },
    {
      label: TEXTS.file.newFromSample,
      entries: SAMPLE_BOOKS.map((sample) => ({
        label: sample.label,
        hint: sample.timeZone,
        run: () => void startSample(store, sample),
      })),
    },
    'separator',
    { label: TEXTS.file.saveXlsx, run: () => void saveAsXlsx(store) },
    { label: TEXTS.file.saveCsv, run: () => void saveAsCsv(store) },
  ];
}

function addOnEntries(store: Store, menu: Menu): readonly MenuEntry[] {
  return menu.items.map((item): MenuEntry => {
    if (item === 'separator') return item;
    if ('items' in item) return { label: item.title, entries: addOnEntries(store, item) };
    return { label: item.label, run: () => void runFromMenu(store, item.label, item.functionName) };
  });
}
