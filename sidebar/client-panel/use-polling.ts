import { useEffect, useRef } from 'preact/hooks';

/** How long after the last news the sheet is looked at how often: whoever clicked a row clicks the next one soon. */
const PACES = [
  { until: 30_000, every: 250 },
  { until: 2 * 60_000, every: 1_000 },
  { until: 10 * 60_000, every: 3_000 },
  { until: Infinity, every: 15_000 },
];

const TICK = 250;

/**
 * Calls `look` while the panel can be seen, at once when a person comes to it or leaves it for the grid, and the oftener
 * the shorter something was new ago. The grid has the keyboard focus while rows are selected there, and Google tells a
 * panel nothing of it (docs/decisions/0031-the-panel-asks-for-the-selection.md).
 * One look waits for the one before. `look` answers whether anything was new.
 */
export function usePolling(look: () => Promise<boolean>, active: boolean): void {
  const latestLook = useRef(look);
  latestLook.current = look;

  useEffect(() => {
    if (!active) return undefined;
    let looking = false;
    let lastNews = Date.now();
    let lastLook = lastNews;
    const timer = setInterval(tick, TICK);

    function tick(): void {
      const quietFor = Date.now() - lastNews;
      const every = PACES.find(({ until }) => quietFor < until)?.every ?? 0;
      if (Date.now() - lastLook >= every) void lookNow();
    }

    async function lookNow(): Promise<void> {
      if (looking || document.visibilityState === 'hidden') return;
      looking = true;
      const isNew = await latestLook.current();
      lastLook = Date.now();
      if (isNew) lastNews = lastLook;
      looking = false;
    }

    function personCame(): void {
      lastNews = Date.now();
      void lookNow();
    }

    const page = document.documentElement;
    const moves = [
      [window, 'focus'],
      [window, 'blur'],
      [document, 'visibilitychange'],
      [page, 'pointerenter'],
      [page, 'pointerleave'],
    ] as const;
    for (const [target, event] of moves) target.addEventListener(event, personCame);
    return () => {
      clearInterval(timer);
      for (const [target, event] of moves) target.removeEventListener(event, personCame);
    };
  }, [active]);
}
