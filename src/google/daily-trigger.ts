/**
 * The clock trigger of the daily job. It belongs to whoever creates it: Google lets nobody see or stop a colleague's. Answers
 * its id, by which its runs are known.
 */
export function createDailyTrigger(functionName: string, hour: number, timeZone: string): string {
  return ScriptApp.newTrigger(functionName)
    .timeBased()
    .everyDays(1)
    .atHour(hour)
    .inTimezone(timeZone)
    .create()
    .getUniqueId();
}

/**
 * The ids of the running account's triggers that Google shows. They may be those of all its spreadsheets: none is known to
 * be this one's by its function.
 */
export function visibleTriggers(): readonly string[] {
  return ScriptApp.getProjectTriggers().map((trigger) => trigger.getUniqueId());
}

/** Of ids that Google does not show, nothing is done. */
export function deleteTriggers(ids: readonly string[]): void {
  if (ids.length === 0) return;
  ScriptApp.getProjectTriggers()
    .filter((trigger) => ids.includes(trigger.getUniqueId()))
    .forEach((trigger) => ScriptApp.deleteTrigger(trigger));
}

/** In whose name a run works: of a trigger's run its creator, whoever has the file open. */
export function runningAccount(): string {
  return Session.getEffectiveUser().getEmail();
}
