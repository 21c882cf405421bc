/**
 * The clock trigger of the daily job. It belongs to whoever creates it: Google lets nobody see or stop a colleague's.
 */
export function createDailyTrigger(functionName: string, hour: number, timeZone: string): void {
  if (hasDailyTrigger(functionName)) return;
  ScriptApp.newTrigger(functionName).timeBased().everyDays(1).atHour(hour).inTimezone(timeZone).create();
}

export function hasDailyTrigger(functionName: string): boolean {
  return ScriptApp.getProjectTriggers().some((trigger) => trigger.getHandlerFunction() === functionName);
}

export function deleteDailyTrigger(functionName: string): void {
  ScriptApp.getProjectTriggers()
    .filter((trigger) => trigger.getHandlerFunction() === functionName)
    .forEach((trigger) => ScriptApp.deleteTrigger(trigger));
}
