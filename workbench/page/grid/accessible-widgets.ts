import type { Model } from '../../spreadsheet/engine';
import { TEXTS } from '../texts';

const LABELS: Readonly<Record<string, string>> = {
  '.o-named-range-selector input': TEXTS.grid.nameBox,
  '.o-zoom-editor input, .o-topbar-toolbar input[max="300"]': TEXTS.grid.zoom,
  '.o-topbar-toolbar .o-font-size:not([max="300"])': TEXTS.grid.fontSize,
  '.o-grid-add-rows-input': TEXTS.grid.rowsToAdd,
  '.o-topbar-composer .o-composer': TEXTS.grid.formulaBar,
  '.o-grid-composer .o-composer': TEXTS.grid.cell,
};

/**
 * Gives the engine's widgets what those need who do not see them or point at them: names, places in the order of the Tab key, and
 * tabs that the arrow keys open. The engine draws its widgets anew as it likes, so they are looked at after each time.
 */
export function makeAccessible(
  element: HTMLElement,
  model: Model,
  focusGrid: () => void,
  until: AbortSignal,
): void {
  let frame = 0;
  const describe = (): void => {
    frame = 0;
    for (const [selector, label] of Object.entries(LABELS))
      for (const widget of element.querySelectorAll(selector)) describeBy(widget, { 'aria-label': label });
    for (const composer of element.querySelectorAll('.o-composer')) {
      // Every other number than 0 puts it before all else on the page.
      describeBy(composer, { role: 'textbox', tabindex: '0', 'aria-description': TEXTS.grid.keys });
    }
    describeTabs(element);
  };
  const observer = new MutationObserver(() => {
    frame ||= requestAnimationFrame(describe);
  });
  observer.observe(element, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['class', 'tabindex'],
  });
  describe();
  until.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });
  element.addEventListener('keydown', (event) => followTabs(event, model, focusGrid), { signal: until });
}

function describeTabs(element: HTMLElement): void {
  const list = element.querySelector<HTMLElement>('.o-sheet-list');
  if (!list) return;
  describeBy(list, { role: 'tablist', 'aria-label': TEXTS.grid.tabs, 'data-area': 'tabs' });
  for (const wrapper of list.querySelectorAll('.o-ripple-container, .o-ripple-container > div'))
    describeBy(wrapper, { role: 'presentation' });
  for (const tab of tabsIn(list)) {
    const isOpen = tab.classList.contains('active');
    describeBy(tab, {
      role: 'tab',
      'aria-selected': String(isOpen),
      'aria-label': tab.title,
      tabindex: isOpen ? '0' : '-1',
    });
  }
}

/** Changes nothing that is so already: each change is looked at again. */
function describeBy(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes))
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** As the ARIA authoring practices describe tabs: the arrow keys open them, Enter goes on into what was opened. */
function followTabs(event: KeyboardEvent, model: Model, focusGrid: () => void): void {
  const tab = event.target as HTMLElement;
  const list = tab.closest<HTMLElement>('.o-sheet-list');
  if (!list || tab.getAttribute('role') !== 'tab') return;
  const tabs = tabsIn(list);
  const at = tabs.indexOf(tab);
  const places: Readonly<Record<string, number>> = {
    ArrowRight: (at + 1) % tabs.length,
    ArrowLeft: (at - 1 + tabs.length) % tabs.length,
    Home: 0,
    End: tabs.length - 1,
  };
  const place = places[event.key];
  if (event.key === 'Enter' || event.key === ' ') focusGrid();
  else if (place === undefined) return;
  else {
    const next = tabs[place];
    openTab(model, next?.dataset['id']);
    next?.focus();
  }
  event.preventDefault();
  event.stopPropagation();
}

export function openNextTab(model: Model, step: 1 | -1): void {
  const shown = model.getters.getVisibleSheetIds();
  openTab(model, shown[shown.indexOf(model.getters.getActiveSheetId()) + step]);
}

function openTab(model: Model, sheetIdTo: string | undefined): void {
  const sheetIdFrom = model.getters.getActiveSheetId();
  if (sheetIdTo !== undefined && sheetIdTo !== sheetIdFrom)
    model.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo });
}

function tabsIn(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('.o-sheet')];
}
