const SAVE_AFTER_MS = 800;

/** Saving may take this share of the page's time: a large book is saved less often. */
const SHARE_OF_TIME = 1 / 20;

export interface Autosave {
  /** Something has changed. */
  note(): void;
  stop(): void;
}

/** Saves a while after a change, and at once when the page is closed. A panel that asks again and again puts nothing off. */
export function startAutosave(save: () => void): Autosave {
  let timer = 0;
  let wait = SAVE_AFTER_MS;
  const saveNow = (): void => {
    timer = 0;
    const before = performance.now();
    save();
    wait = Math.max(SAVE_AFTER_MS, (performance.now() - before) / SHARE_OF_TIME);
  };
  const saveWhatIsLeft = (): void => {
    if (timer !== 0) saveNow();
  };
  window.addEventListener('pagehide', saveWhatIsLeft);
  return {
    note: () => {
      timer ||= window.setTimeout(saveNow, wait);
    },
    stop: () => {
      window.removeEventListener('pagehide', saveWhatIsLeft);
      window.clearTimeout(timer);
    },
  };
}
