import type { Store } from '../state';
import { TEXTS } from '../texts';
import type { PressedKey } from './pressed-key';
import { areaOf, moveTo, moveToNextArea } from './areas';

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Listed in the dialog of shortcuts. Those of Google Sheets have the same keys there. */
export const SHORTCUTS: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: 'F6', does: TEXTS.keyboard.nextArea },
  { keys: 'Shift+F6', does: TEXTS.keyboard.previousArea },
  { keys: 'Ctrl+Alt+Shift+M', does: TEXTS.keyboard.leaveGrid },
  { keys: 'Escape', does: TEXTS.keyboard.backToGrid },
  { keys: isMac ? 'Ctrl+Alt+F' : 'Alt+Shift+F', does: TEXTS.keyboard.fileMenu },
  { keys: isMac ? 'Ctrl+Alt+N' : 'Alt+Shift+N', does: TEXTS.keyboard.addOnMenu },
  { keys: 'Ctrl+Alt+.', does: TEXTS.keyboard.sidePanel },
  { keys: 'Alt+Shift+K', does: TEXTS.keyboard.tabs },
  { keys: 'Ctrl+Shift+PageDown', does: TEXTS.keyboard.nextTab },
  { keys: 'Ctrl+Shift+PageUp', does: TEXTS.keyboard.previousTab },
  { keys: 'Ctrl+/', does: TEXTS.keyboard.help },
];

/** Follows the page's own keys until the signal; the grid, which takes most keys, hears of them afterwards. */
export function followShortcuts(store: Store, until: AbortSignal): void {
  const listen = (event: KeyboardEvent, react: (pressed: PressedKey) => boolean): void => {
    if (event.defaultPrevented || event.getModifierState('AltGraph')) return;
    const { code, key, ctrlKey, metaKey, altKey: alt, shiftKey: shift } = event;
    if (!react({ code, key, ctrl: ctrlKey || (metaKey && !isMac), alt, shift })) return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('keydown', (event) => listen(event, (pressed) => react(store, pressed)), {
    capture: true,
    signal: until,
  });
  // Whatever closes something by Escape, or takes back a text, does so first.
  window.addEventListener(
    'keydown',
    (event) =>
      listen(event, ({ key }) => {
        const area = areaOf(event.target as Element);
        if (key !== 'Escape' || isAsking() || area === 'grid' || area === null) return false;
        moveTo(store, 'grid');
        return true;
      }),
    { signal: until },
  );
}

/** Answers whether the key is one of the page's. */
export function react(store: Store, pressed: PressedKey): boolean {
  if (isAsking()) return false;
  const action = actionOf(store, pressed);
  action?.();
  return action !== null;
}

function actionOf(store: Store, { code, key, ctrl, alt, shift }: PressedKey): (() => void) | null {
  if (key === 'F6' && !alt) return () => moveToNextArea(store, shift ? -1 : 1);
  if (ctrl && alt && shift && code === 'KeyM') return () => moveTo(store, 'menus');
  if (ctrl && alt && !shift && key === '.') return () => moveTo(store, 'side');
  if (ctrl && !alt && key === '/') return () => store.change({ keyboardHelp: true });
  if (ctrl && shift && !alt && key === 'PageDown') return () => store.get().grid?.openNextTab(1);
  if (ctrl && shift && !alt && key === 'PageUp') return () => store.get().grid?.openNextTab(-1);
  if (alt && shift && !ctrl && code === 'KeyK') return () => moveTo(store, 'tabs');
  // With Ctrl and Alt other keyboards than a Mac's type signs; with Alt alone a Mac's does.
  const opensMenus = isMac ? ctrl && alt : alt && !ctrl;
  const menu = opensMenus ? menuWithKey(code.replace(/^Key/, '')) : null;
  return menu && (() => menu.click());
}

function menuWithKey(letter: string): HTMLElement | null {
  return /^[A-Z]$/.test(letter) ? document.querySelector(`.menubar-item[data-key="${letter}"]`) : null;
}

/** A dialog keeps the keyboard to itself. */
function isAsking(): boolean {
  return document.querySelector('dialog[open]') !== null;
}
