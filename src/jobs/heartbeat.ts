import { addDays, parseIsoDate } from '../domain/calendar-date';
import type { SheetClock } from '../google/sheet-calendar';
import { dayInWords } from '../locale/month-names';
import type { Language } from '../locale/language';
import { textsIn } from '../locale/texts';
import { LATE_AFTER_HOURS } from '../sheets/colours';
import type { DocumentState } from '../store/document-state';
import type { TriggerRuns, Trouble } from '../store/state-parts';
import { PARTS } from '../store/state-parts';

const HOUR_MS = 3_600_000;

export interface Heartbeat {
  /** An instant; of switching on, before the first run. Undefined while reminders are off. */
  readonly lastGoodRun: string | undefined;
  /** By the id of the trigger: whose it is, and when it last came. */
  readonly triggers: TriggerRuns;
  readonly trouble: Trouble;
}

const NO_TROUBLE: Trouble = { failures: [], postponed: 0 };

/** Switching off takes back the confirmation alone: what else is remembered of earlier runs says nothing then. */
export function readHeartbeat(state: DocumentState): Heartbeat {
  if (remindersSince(state) === undefined)
    return { lastGoodRun: undefined, triggers: {}, trouble: NO_TROUBLE };
  const lastGoodRun = state.get(PARTS.lastGoodRun) ?? earlierRun(state);
  return {
    lastGoodRun,
    triggers: Object.fromEntries(
      Object.entries(knownTriggers(state)).filter(([, { at }]) => hasComeBy(at, lastGoodRun)),
    ),
    trouble: state.get(PARTS.trouble) ?? NO_TROUBLE,
  };
}

/** Since when reminders go out; undefined while they are off. A day that cannot be read was one all the same. */
export function remindersSince(state: DocumentState): string | undefined {
  const since = state.get(PARTS.remindersConfirmedOn);
  return since ?? (state.isUnreadable(PARTS.remindersConfirmedOn) ? LONG_AGO : undefined);
}

const LONG_AGO = '1970-01-01';

/** Where the moment of the last good run cannot be read, what else says that one came: a run that stopped must not look well. */
function earlierRun(state: DocumentState): string | undefined {
  if (!state.isUnreadable(PARTS.lastGoodRun)) return undefined;
  const came = Object.values(knownTriggers(state)).map(({ at }) => at);
  return came.sort().pop() ?? `${state.get(PARTS.lastRun) ?? LONG_AGO}T00:00:00.000Z`;
}

/** Every daily trigger that this document remembers, by its id, whether reminders are on or not. */
export function knownTriggers(state: DocumentState): TriggerRuns {
  return state.get(PARTS.triggers) ?? {};
}

/** A colleague's trigger that had long stopped when the last good run was. */
function hasComeBy(at: string, lastGoodRun: string | undefined): boolean {
  return lastGoodRun === undefined || Date.parse(lastGoodRun) - Date.parse(at) <= LATE_AFTER_HOURS * HOUR_MS;
}

/** Under whose account the daily update runs: the trigger that calls, or the one that came last. */
export function runOwner(state: DocumentState, triggerId?: string): string | undefined {
  const { triggers } = readHeartbeat(state);
  const calling = triggerId === undefined ? undefined : triggers[triggerId];
  const [latest] = Object.values(triggers).sort((one, other) => other.at.localeCompare(one.at));
  return (calling ?? latest)?.owner;
}

/** Whether somebody's trigger sends: a colleague's does as well as one's own, and only its owner can see that. */
export function remindersAreOn(state: DocumentState): boolean {
  // Books of before triggers were noted have none here.
  const isNoted = state.get(PARTS.triggers) !== undefined;
  return (
    remindersSince(state) !== undefined && (!isNoted || Object.keys(readHeartbeat(state).triggers).length > 0)
  );
}

export function isLate({ lastGoodRun }: Heartbeat, now: number): boolean {
  return lastGoodRun !== undefined && now - Date.parse(lastGoodRun) > LATE_AFTER_HOURS * HOUR_MS;
}

/** Remembers a good run that sends reminders, or that they were switched on; written with the next `save`. */
export function rememberGoodRun(state: DocumentState, at: Date, trouble: Trouble = NO_TROUBLE): void {
  const since = remindersSince(state);
  if (since !== undefined) state.set(PARTS.remindersConfirmedOn, since);
  state.set(PARTS.lastGoodRun, at.toISOString());
  rememberTrouble(state, trouble);
}

/** A panel and an email show so many; the Log has them all. */
const MOST_FAILURES = 20;
const MOST_CHARACTERS = 300;

function bounded({ failures, postponed }: Trouble): Trouble {
  const shown = failures.slice(0, MOST_FAILURES);
  return { failures: shown.map((failure) => failure.slice(0, MOST_CHARACTERS)), postponed };
}

/** Remembers what the panels are to show until a run goes well; written with the next `save`. */
export function rememberTrouble(state: DocumentState, trouble: Trouble): void {
  state.set(PARTS.trouble, bounded(trouble));
}

/** Each colleague has one; those of people who left long ago need not be remembered for ever. */
const MOST_TRIGGERS = 40;

/** Remembers triggers, with the next `save`. `null` forgets one. */
export function rememberTriggers(
  state: DocumentState,
  changes: Readonly<Record<string, TriggerRuns[string] | null>>,
): void {
  const triggers = Object.entries({ ...knownTriggers(state), ...changes })
    .flatMap(([id, run]) => (run ? [[id, run] as const] : []))
    .sort(([, { at: one }], [, { at: other }]) => other.localeCompare(one))
    .slice(0, MOST_TRIGGERS);
  state.set(PARTS.triggers, Object.fromEntries(triggers));
}

/** The heartbeat in sentences, for a panel. */
export interface HeartbeatInWords {
  readonly isLate: boolean;
  /** What somebody should see to. */
  readonly warnings: readonly string[];
  readonly facts: readonly string[];
}

export function heartbeatInWords(
  heartbeat: Heartbeat,
  calendar: SheetClock,
  language: Language,
  hour: number,
): HeartbeatInWords {
  const { heartbeat: texts } = textsIn(language);
  const { lastGoodRun, triggers, trouble } = heartbeat;
  if (lastGoodRun === undefined) return { isLate: false, warnings: [], facts: [] };
  const late = isLate(heartbeat, Date.now());
  const when = calendar.timeOf(new Date(lastGoodRun));
  const owners = [...new Set(Object.values(triggers).map(({ owner }) => owner))].filter(Boolean);
  const now = calendar.timeNow();
  const today = parseIsoDate(now.slice(0, 10));
  // Before its hour of the day, what is noted is that a trigger was made, not that it came.
  const cameToday = Object.values(triggers).some(({ at }) => {
    const came = calendar.timeOf(new Date(at));
    return came.slice(0, 10) === now.slice(0, 10) && Number(came.slice(11, 13)) >= hour;
  });
  const next = today && addDays(today, cameToday || Number(now.slice(11, 13)) > hour ? 1 : 0);
  return {
    isLate: late,
    warnings: [
      ...(late ? [texts.late(when)] : []),
      ...(trouble.postponed > 0 ? [texts.postponed(trouble.postponed)] : []),
      ...trouble.failures.map((failure) => texts.failed(failure)),
    ],
    facts: [
      texts.lastRun(when),
      ...(owners.length > 0 ? [texts.runBy(owners.join(', '))] : []),
      ...(late || !next ? [] : [texts.nextRun(dayInWords(next, language), hour)]),
    ],
  };
}
