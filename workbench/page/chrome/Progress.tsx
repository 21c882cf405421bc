import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { RunningScript } from '../../runtime/contract';
import { usePageState } from '../state';
import { TEXTS } from '../texts';

/** What has ended sooner needs no word. */
const SHOWN_AFTER_MS = 500;

/** What is being done at this moment, and how far the script is that does it. */
export function Progress(): JSX.Element {
  const { workbench, busy, opened } = usePageState();
  const script = useSlowScript(workbench?.running ?? []);
  const text = !workbench
    ? (busy ?? TEXTS.loading)
    : (busy ?? (script && TEXTS.script.runs(script.functionName)));
  return (
    <div class="progress">
      {text ? <span class="progress-bar" aria-hidden="true" /> : null}
      <div class={text ? 'progress-text' : undefined}>
        <span role="status">{text}</span>
        {/* Beside the status: a screen reader would read every second aloud. */}
        {opened !== null ? (
          <span class="progress-facts">{TEXTS.share(opened)}</span>
        ) : script ? (
          <span class="progress-facts">
            {TEXTS.script.facts(Math.floor((performance.now() - script.since) / 1000), script.serviceCalls)}
          </span>
        ) : null}
      </div>
    </div>
  );
}

/** The script that has run the longest, once it has run for a while; looks at the time again and again until then. */
function useSlowScript(running: readonly RunningScript[]): RunningScript | null {
  const [, lookAgain] = useState(0);
  const isRunning = running.length > 0;
  useEffect(() => {
    if (!isRunning) return;
    const timer = window.setInterval(() => lookAgain((times) => times + 1), SHOWN_AFTER_MS);
    return () => window.clearInterval(timer);
  }, [isRunning]);
  const [oldest] = running;
  return oldest && performance.now() - oldest.since >= SHOWN_AFTER_MS ? oldest : null;
}
