import * as z from 'zod/mini';
import { addDays, parseIsoDate } from '../domain/calendar-date';
import { once } from '../domain/once';
import type { SheetClock } from '../google/sheet-calendar';
import { dayInWords } from '../locale/month-names';
import type { Language } from '../locale/language';
import { textsIn } from '../locale/texts';
import { LATE_AFTER_HOURS } from '../sheets/colours';
import { MEMORY_KEYS } from './memory-keys';

const HOUR_MS = 3_600_000;

const triggerRuns = once(() =>
  z.record(
    z.string(),
    z.object({
      owner: z.string(),
      at: z.string(),
      /** The spreadsheet it is of. Earlier versions did not note it, and a copied file may remember another's. */
      document: z.optional(z.string()),
    }),
  ),
);
const lastTrouble = once(() => z.object({ failures: z.array(z.string()), postponed: z.int() }));

export type TriggerRuns = z.infer<ReturnType<typeof triggerRuns>>;

/** What a run could not do: told in the panels until a run goes well, and to whose trigger it was. */
export type Trouble = z.infer<ReturnType<typeof lastTrouble>>;

export interface Heartbeat {
  /** An instant; of switching on, before the first run. Undefined while reminders are off. */
  readonly lastGoodRun: string | undefined;
  /** By the id of the trigger: whose it is, and when it last came. */
  readonly triggers: TriggerRuns;
  readonly trouble: Trouble;
}

const NO_TROUBLE: Trouble = { failures: [], postponed: 0 };

/** Switching off takes back the confirmation alone: what else is remembered of earlier runs says nothing then. */
export function readHeartbeat(stored: Readonly<Record<string, string>>): Heartbeat {
  if (stored[MEMORY_KEYS.remindersConfirmedOn] === undefined)
    return { lastGoodRun: undefined, triggers: {}, trouble: NO_TROUBLE };
  const lastGoodRun = stored[MEMORY_KEYS.lastGoodRun];
  const trouble = stored[MEMORY_KEYS.trouble];
  return {
    lastGoodRun,
    triggers: Object.fromEntries(
      Object.entries(knownTriggers(stored)).filter(([, { at }]) => hasComeBy(at, lastGoodRun)),
    ),
    trouble: trouble ? lastTrouble().parse(JSON.parse(trouble)) : NO_TROUBLE,
  };
}

/** Every daily trigger that this document remembers, by its id, whether reminders are on or not. */
export function knownTriggers(stored: Readonly<Record<string, string>>): TriggerRuns {
  const triggers = stored[MEMORY_KEYS.triggers];
  return triggers ? triggerRuns().parse(JSON.parse(triggers)) : {};
}

/** A colleague's trigger that had long stopped when the last good run was. */
function hasComeBy(at: string, lastGoodRun: string | undefined): boolean {
  return lastGoodRun === undefined || Date.parse(lastGoodRun) - Date.parse(at) <= LATE_AFTER_HOURS * HOUR_MS;
}

/** Under whose account the daily update runs: the trigger that calls, or the one that came last. */
export function runOwner(stored: Readonly<Record<string, string>>, triggerId?: string): string | undefined {
  const { triggers } = readHeartbeat(stored);
  const calling = triggerId === undefined ? undefined : triggers[triggerId];
  const [latest] = Object.values(triggers).sort((one, other) => other.at.localeCompare(one.at));
  return (calling ?? latest)?.owner;
}

/** Whether somebody's trigger sends: a colleague's does as well as one's own, and only its owner can see that. */
export function remindersAreOn(stored: Readonly<Record<string, string>>): boolean {
  const isConfirmed = stored[MEMORY_KEYS.remindersConfirmedOn] !== undefined;
  // Books of before triggers were noted have none here.
  const triggers = stored[MEMORY_KEYS.triggers];
  return isConfirmed && (triggers === undefined || Object.keys(readHeartbeat(stored).triggers).length > 0);
}

export function isLate({ lastGoodRun }: Heartbeat, now: number): boolean {
  return lastGoodRun !== undefined && now - Date.parse(lastGoodRun) > LATE_AFTER_HOURS * HOUR_MS;
}

/** What is to be remembered after a good run that sends reminders, or of switching them on. */
export function goodRun(at: Date, trouble: Trouble = NO_TROUBLE): Record<string, string> {
  return {
    [MEMORY_KEYS.lastGoodRun]: at.toISOString(),
    [MEMORY_KEYS.trouble]: JSON.stringify(trouble),
  };
}

/** Each colleague has one; those of people who left long ago need not be remembered for ever. */
const MOST_TRIGGERS = 40;

/** What is to be remembered of triggers. `null` forgets one. */
export function withTriggers(
  stored: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, TriggerRuns[string] | null>>,
): Record<string, string> {
  const triggers = Object.entries({ ...knownTriggers(stored), ...changes })
    .flatMap(([id, run]) => (run ? [[id, run] as const] : []))
    .sort(([, { at: one }], [, { at: other }]) => other.localeCompare(one))
    .slice(0, MOST_TRIGGERS);
  return { [MEMORY_KEYS.triggers]: JSON.stringify(Object.fromEntries(triggers)) };
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
