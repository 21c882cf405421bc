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
  | { readonly kind: 'focusEditor' };

export type PageMessage =
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly name: string; readonly message: string };

/** Posted to the page with the port, as the first thing a panel does. */
export const PORT_OFFER = 'workbench panel port';
