/**
 * The clock trigger of the daily job. It belongs to whoever creates it: Google lets nobody see or stop a colleague's.
 * Answers its id, by which its runs are known; one that is there already is made anew, for it may have stopped.
 */
export function createDailyTrigger(functionName: string, hour: number, timeZone: string): string {
  deleteDailyTrigger(functionName);
  return ScriptApp.newTrigger(functionName)
    .timeBased()
    .everyDays(1)
    .atHour(hour)
    .inTimezone(timeZone)
    .create()
    .getUniqueId();
}

export function hasDailyTrigger(functionName: string): boolean {
  return ScriptApp.getProjectTriggers().some((trigger) => trigger.getHandlerFunction() === functionName);
}

export function deleteDailyTrigger(functionName: string): void {
  ScriptApp.getProjectTriggers()
    .filter((trigger) => trigger.getHandlerFunction() === functionName)
    .forEach((trigger) => ScriptApp.deleteTrigger(trigger));
}

/** In whose name a run works: of a trigger's run its creator, whoever has the file open. */
export function runningAccount(): string {
  return Session.getEffectiveUser().getEmail();
}
