const NEXT_CELL = /^(Enter|Tab|Escape|Home|End|Arrow|Page)/;

/**
 * The engine keeps the selected cell's text in the field that has the focus, and takes it out only when it draws after
 * the first key. Of a person who types faster than that, the old text would follow the new. So the first key meets an
 * empty field.
 */
export function typeOverCells(grid: HTMLElement, until: AbortSignal): void {
  let isFirstKey = true;
  const begin = (): void => {
    isFirstKey = true;
  };
  const listening = { capture: true, signal: until };
  grid.addEventListener('focusin', begin, listening);
  grid.addEventListener('pointerdown', begin, listening);
  grid.addEventListener('keydown', ({ key }) => NEXT_CELL.test(key) && begin(), listening);
  grid.addEventListener(
    'beforeinput',
    ({ target }) => {
      const composer = target instanceof Element ? target.closest<HTMLElement>('.o-grid-composer') : null;
      const field = composer?.querySelector('[contenteditable]');
      if (!isFirstKey || !field) return;
      isFirstKey = false;
      const isEditing = composer?.style.opacity !== '0';
      if (isEditing) return;
      field.replaceChildren();
      getSelection()?.collapse(field, 0);
    },
    listening,
  );
}
