import { useEffect, useRef } from 'preact/hooks';

const EVERY = 3_000;

/** After this long without a change or a person at the panel, looking less often is enough. */
const QUIET_AFTER = 10 * 60_000;
const EVERY_WHEN_QUIET = 15_000;

/**
 * Calls `look` every three seconds while the panel can be seen, and at once when a person comes to it. The grid has
 * the keyboard focus while rows are selected there, so focus alone would never follow a selection.
 * One look waits for the one before. `look` answers whether anything was new.
 */
export function usePolling(look: () => Promise<boolean>, active: boolean): void {
  const latestLook = useRef(look);
  latestLook.current = look;

  useEffect(() => {
    if (!active) return undefined;
    let looking = false;
    let stopped = false;
    let lastNews = Date.now();
    let timer = setTimeout(() => void lookNow(), EVERY);

    async function lookNow(): Promise<void> {
      clearTimeout(timer);
      if (stopped || looking || document.visibilityState === 'hidden') return;
      looking = true;
      if (await latestLook.current()) lastNews = Date.now();
      looking = false;
      const every = Date.now() - lastNews > QUIET_AFTER ? EVERY_WHEN_QUIET : EVERY;
      if (!stopped) timer = setTimeout(() => void lookNow(), every);
    }

    function personCame(): void {
      lastNews = Date.now();
      void lookNow();
    }

    window.addEventListener('focus', personCame);
    document.addEventListener('visibilitychange', personCame);
    document.documentElement.addEventListener('pointerenter', personCame);
    return () => {
      stopped = true;
      clearTimeout(timer);
      window.removeEventListener('focus', personCame);
      document.removeEventListener('visibilitychange', personCame);
      document.documentElement.removeEventListener('pointerenter', personCame);
    };
  }, [active]);
}
