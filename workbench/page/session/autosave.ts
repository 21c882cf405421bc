const SAVE_AFTER_MS = 800;

/** Saving may take this share of the page's time: a large book is saved less often. */
const SHARE_OF_TIME = 1 / 10;

export interface Autosave {
  /** Something has changed. */
  note(): void;
  stop(): void;
}

/**
 * Saves a while after a change, and at once when the page is closed. A panel that asks again and again puts nothing off.
 * `save` answers whether it could: it is tried again otherwise. Browsers take no large book from a page that is being closed,
 * so whoever leaves before it is saved is asked.
 */
export function startAutosave(
  save: (isLeaving: boolean) => Promise<boolean>,
  isSaved: () => boolean,
): Autosave {
  let timer = 0;
  let wait = SAVE_AFTER_MS;
  let isSaving = false;
  let isStopped = false;
  const note = (): void => {
    if (!isStopped) timer ||= window.setTimeout(() => void saveNow(), wait);
  };
  const saveNow = async (): Promise<void> => {
    timer = 0;
    if (isSaving) return note();
    isSaving = true;
    const before = performance.now();
    const isSaved = await save(false);
    isSaving = false;
    wait = Math.max(SAVE_AFTER_MS, (performance.now() - before) / SHARE_OF_TIME);
    if (!isSaved) note();
  };
  const saveWhatIsLeft = (): void => {
    if (timer !== 0 || isSaving) void save(true);
  };
  const askWhoLeaves = (event: BeforeUnloadEvent): void => {
    if (wait > SAVE_AFTER_MS && !isSaved()) event.preventDefault();
  };
  window.addEventListener('pagehide', saveWhatIsLeft);
  window.addEventListener('beforeunload', askWhoLeaves);
  return {
    note,
    stop: () => {
      isStopped = true;
      window.removeEventListener('pagehide', saveWhatIsLeft);
      window.removeEventListener('beforeunload', askWhoLeaves);
      window.clearTimeout(timer);
    },
  };
}
