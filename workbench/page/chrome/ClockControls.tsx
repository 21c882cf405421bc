import type { JSX } from 'preact';
import type { Workbench } from '../../runtime/contract';
import { goToNextDay, runDailyJob, runUntil } from '../actions';
import { dayInWords, timeOfDay } from '../../runtime/zoned-time';
import { usePageState, useStore } from '../state';
import { TEXTS } from '../texts';
import { Icon } from './Icon';

/** The simulated date, and the ways to move it. */
export function ClockControls({ workbench }: { readonly workbench: Workbench }): JSX.Element {
  const store = useStore();
  const { busy } = usePageState();
  const zone = workbench.document.timeZone;
  const button = (label: string, run: () => Promise<unknown>, style = ''): JSX.Element => (
    <button type="button" class={`button ${style}`} aria-disabled={busy !== null} onClick={() => void run()}>
      {label}
    </button>
  );
  return (
    <div class="clock" role="group" aria-label={TEXTS.clock.label}>
      <span class="clock-face" title={TEXTS.clock.label}>
        <Icon name="calendar" />
        <time dateTime={new Date(workbench.now()).toISOString()}>
          <strong>{dayInWords(workbench.now(), zone)}</strong>
          <span class="clock-time">{timeOfDay(workbench.now(), zone)}</span>
        </time>
      </span>
      {button(TEXTS.clock.runDailyJob, () => runDailyJob(store))}
      {button(TEXTS.clock.runUntil, () => runUntil(store))}
      {button(TEXTS.clock.nextDay, () => goToNextDay(store), 'primary')}
    </div>
  );
}
