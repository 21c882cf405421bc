import { addDays, toIsoDate } from '../domain/calendar-date';
import { HubSpotError } from '../hubspot/hubspot-error';
import { HUBSPOT_TEXTS } from '../locale/hubspot-texts';
import { openWorkbook } from '../sheets/workbook';
import { messageOf } from './message-of';
import { missingPermissionOf } from './permissions';
import { failureText, hasToken, rememberFailure, syncHubSpot, syncMemory } from './sync-hubspot';

/** Google ends a run after six minutes; the last of them is for writing what was read. */
const RUN_MS = 5 * 60_000;
/** With less than this there is no point in beginning. */
const LEAST_MS = 30_000;
const MOST_READING_MS = 150_000;

/**
 * Brings clients in from HubSpot where the settings ask for it, as far as the time of the run goes. Never throws: a
 * failure is written to the Log, kept for the panel and answered, for the owner of the trigger to be told.
 */
export function syncDaily(elapsed: () => number): readonly string[] {
  try {
    return sync(elapsed);
  } catch (error) {
    return [reasonOf(error)];
  }
}

function sync(elapsed: () => number): readonly string[] {
  const opened = openWorkbook();
  const { settings, today, language, log, state } = opened;
  const timeLeft = RUN_MS - elapsed();
  if (!settings.hubspotDaily || timeLeft < LEAST_MS) return [];
  const { mark, last } = syncMemory(state);
  // A colleague's trigger may have been here before.
  if (!mark && last?.day === toIsoDate(today)) return [];
  // Or comes later: whose trigger has no token says so only once a day went by on which nobody's brought anything in.
  if (!hasToken() && last && last.day >= toIsoDate(addDays(today, -1))) return [];
  const texts = HUBSPOT_TEXTS[language];
  const tell = (reason: string): readonly string[] => {
    log([{ event: texts.failed, after: reason }]);
    rememberFailure({ day: toIsoDate(today), reason });
    return [`${texts.failed}: ${reason}`];
  };
  try {
    const timeMs = Math.min(MOST_READING_MS, timeLeft - LEAST_MS);
    const { failure, next } = syncHubSpot({ after: mark?.after, mostPages: Infinity, timeMs }, opened);
    if (failure) return tell(failureText(failure, texts));
    if (next !== undefined) log([{ event: texts.broughtIn, after: texts.goesOn }]);
    return [];
  } catch (error) {
    return tell(error instanceof HubSpotError ? failureText(error, texts) : reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  return messageOf(missingPermissionOf(error) ?? error);
}
