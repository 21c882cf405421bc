import { ENTERED } from '../panel/messages';
import type { Store } from '../state';

/** The parts of the page between which F6 moves the focus, in its order. Each is marked by `data-area`. */
const AREAS = ['grid', 'menus', 'side', 'tabs', 'drawer', 'notices'] as const;

export type Area = (typeof AREAS)[number];

/** Where the focus goes in an area other than the grid: to the first of these that is there. */
const STARTS: Readonly<Record<Exclude<Area, 'grid'>, readonly string[]>> = {
  menus: ['.menubar-item[tabindex="0"]'],
  side: ['iframe', 'button'],
  tabs: ['[role="tab"][tabindex="0"]'],
  drawer: ['.drawer-tab'],
  notices: ['button'],
};

export function areaOf(element: Element | null): Area | null {
  return (element?.closest<HTMLElement>('[data-area]')?.dataset['area'] as Area | undefined) ?? null;
}

/** To the next area that the page shows at this moment, or with -1 to the one before. */
export function moveToNextArea(store: Store, step: 1 | -1): void {
  const shown = AREAS.filter((area) => startOf(area) !== null);
  const current = areaOf(document.activeElement);
  const at = current === null ? -1 : shown.indexOf(current);
  const next = at < 0 ? shown[0] : shown[(at + step + shown.length) % shown.length];
  if (next !== undefined) moveTo(store, next);
}

export function moveTo(store: Store, area: Area): void {
  if (area === 'grid') store.get().grid?.focus();
  else {
    const start = startOf(area);
    if (start === document.activeElement) return;
    start?.focus();
    start?.dispatchEvent(new CustomEvent(ENTERED));
  }
}

function startOf(area: Area): HTMLElement | null {
  const place = document.querySelector<HTMLElement>(`[data-area="${area}"]`);
  if (area === 'grid' || !place) return place;
  const starts = STARTS[area].map((selector) => place.querySelector<HTMLElement>(selector));
  return starts.find((start) => start !== null) ?? null;
}
