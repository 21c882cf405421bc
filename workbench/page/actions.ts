import type { User, Workbench } from '../runtime/contract';
import { ask, inform, reportError } from './notices';
import { isIsoDay, isoDay, morningOf, nextDay } from '../runtime/zoned-time';
import type { Store } from './state';
import { TEXTS } from './texts';

/**
 * Says what is being done, lets the page show it, does it, and tells what went wrong. One thing at a time. Answers whether it
 * was done.
 */
export async function perform(store: Store, doing: string, work: () => unknown): Promise<boolean> {
  const { busy } = store.get();
  if (busy) {
    inform(store, TEXTS.stillBusy(busy));
    return false;
  }
  store.change({ busy: doing });
  try {
    await painted();
    await work();
    return true;
  } catch (error) {
    reportError(store, error, TEXTS.failed(doing));
    return false;
  } finally {
    store.change({ busy: null });
  }
}

/** After the next frame is on the screen, so that what the state says can be seen before long work begins. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

export function runFromMenu(store: Store, label: string, functionName: string): Promise<unknown> {
  return perform(store, TEXTS.running(label), () =>
    workbenchOf(store).runAside(functionName, { source: 'menu' }),
  );
}

export function goToNextDay(store: Store): Promise<unknown> {
  return perform(store, TEXTS.clock.movingOn, () => {
    const workbench = workbenchOf(store);
    const tomorrow = nextDay(workbench.now(), workbench.document.timeZone);
    return reportDay(store, () => workbench.advanceAside(tomorrow));
  });
}

/** Asks for a day and lives through every day until then, so that each one's triggers fire. */
export async function runUntil(store: Store): Promise<void> {
  const workbench = workbenchOf(store);
  const zone = workbench.document.timeZone;
  const tomorrow = isoDay(nextDay(workbench.now(), zone), zone);
  const answer = await ask(store, {
    title: TEXTS.clock.runUntil,
    message: TEXTS.clock.runUntilHelp,
    day: { label: TEXTS.clock.day, value: tomorrow },
    buttons: [
      { value: 'cancel', label: TEXTS.cancel },
      { value: 'run', label: TEXTS.clock.run, primary: true },
    ],
  });
  if (answer?.button !== 'run') return;
  if (!isIsoDay(answer.day) || answer.day < tomorrow) {
    reportError(store, TEXTS.clock.notLater(answer.day, tomorrow), TEXTS.clock.runUntil);
    return;
  }
  await perform(store, TEXTS.clock.movingOn, async () => {
    const before = workbench.outbox.length;
    const end = morningOf(answer.day, zone);
    while (isoDay(workbench.now(), zone) < answer.day) {
      await workbench.advanceAside(Math.min(nextDay(workbench.now(), zone), end));
      store.change({ busy: TEXTS.clock.arrivedAt(isoDay(workbench.now(), zone)) });
      await painted();
    }
    inform(store, TEXTS.clock.mailsSent(workbench.outbox.length - before));
  });
}

/** The trigger when it is still to come today, otherwise the same function as a trigger runs it. */
export function runDailyJob(store: Store): Promise<unknown> {
  return perform(store, TEXTS.clock.runningDailyJob, () => {
    const workbench = workbenchOf(store);
    const zone = workbench.document.timeZone;
    const trigger = workbench.triggers.find(
      (candidate) => candidate.eventType === 'CLOCK' && candidate.nextRun !== null,
    );
    const today = isoDay(workbench.now(), zone);
    return reportDay(store, () => {
      const due = trigger?.nextRun ?? null;
      return due !== null && isoDay(due, zone) === today
        ? workbench.advanceAside(due)
        : workbench.runAside(trigger?.functionName ?? 'runDaily', { source: 'trigger' });
    });
  });
}

async function reportDay(store: Store, work: () => Promise<unknown>): Promise<void> {
  const workbench = workbenchOf(store);
  const mails = workbench.outbox.length;
  const runs = workbench.executions.length;
  await work();
  const failed = workbench.executions.slice(runs).find((execution) => execution.status !== 'completed');
  if (failed) reportError(store, failed.error ?? failed.status, TEXTS.executionFailed(failed.functionName));
  else inform(store, TEXTS.clock.mailsSent(workbench.outbox.length - mails));
}

/** The same file on the other person's screen: it is opened anew, and the menu is built for them. */
export function switchUser(store: Store, user: User): Promise<unknown> {
  return perform(store, TEXTS.user.switching(user.name), () => {
    const workbench = workbenchOf(store);
    workbench.currentUser = user;
    workbench.open();
  });
}

export function rename(store: Store, name: string): void {
  const { document } = workbenchOf(store);
  if (name.trim() && name.trim() !== document.name) document.name = name.trim();
}

export function changeLocale(store: Store, locale: string): Promise<unknown> {
  return perform(store, TEXTS.sheet.changing, () => {
    workbenchOf(store).document.locale = locale;
  });
}

export function changeTimeZone(store: Store, timeZone: string): Promise<unknown> {
  return perform(store, TEXTS.sheet.changing, () => {
    workbenchOf(store).document.timeZone = timeZone;
  });
}

export function workbenchOf(store: Store): Workbench {
  const { workbench } = store.get();
  if (!workbench) throw new Error(TEXTS.noBook);
  return workbench;
}
