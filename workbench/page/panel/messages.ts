import type { PressedKey } from '../keyboard/pressed-key';

/** What a panel and the page say to each other, over the port that the panel opens. */
export type PanelMessage =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly functionName: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'close' }
  | { readonly kind: 'size'; readonly width?: number; readonly height?: number }
  | { readonly kind: 'focusEditor' }
  | { readonly kind: 'key'; readonly pressed: PressedKey };

export type PageMessage =
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  /** The focus comes in by a key: to where it was before, or to the first field. */
  | { readonly kind: 'enter' }
  | { readonly kind: 'error'; readonly id: number; readonly name: string; readonly message: string };

/** Event on a panel's frame into which a key moves the focus. */
export const ENTERED = 'workbench-entered';

/** Posted to the page with the port, as the first thing a panel does. */
export const PORT_OFFER = 'workbench panel port';
