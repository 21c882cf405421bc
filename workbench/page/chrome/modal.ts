import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { useStore } from '../state';

/**
 * Shows the dialog over everything else while its component is there; the browser keeps the focus inside. Afterwards the focus
 * is where it was before, or in the grid where that is gone.
 */
export function useModal(dialog: RefObject<HTMLDialogElement | null>): void {
  const store = useStore();
  useLayoutEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    shown?.showModal();
    return () => {
      shown?.close();
      const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected;
      if (isThere) before.focus();
      else store.get().grid?.focus();
    };
  }, [dialog, store]);
}
