import { DateTime } from 'luxon';
import { AuthMode } from '../services/script-app';
import { strict } from '../services/service-context';
import type { UserEdit } from '../spreadsheet/book';
import type { AuthorizationMode, Realm } from './contract';

/** The objects that triggers hand to functions: https://developers.google.com/apps-script/guides/triggers/events */

export function openEvent(_realm: Realm, mode: AuthorizationMode): object {
  return strict('event', { authMode: AuthMode[mode] });
}

/** Clock triggers tell the time in UTC, whatever zone they were made for. */
export function timeEvent(_realm: Realm, now: number, triggerUid: string): object {
  const moment = DateTime.fromMillis(now, { zone: 'UTC' });
  return strict('event', {
    authMode: AuthMode.FULL,
    triggerUid,
    timezone: 'UTC',
    year: moment.year,
    month: moment.month,
    'day-of-month': moment.day,
    'day-of-week': moment.weekday,
    'week-of-year': moment.weekNumber,
    hour: moment.hour,
    minute: moment.minute,
    second: moment.second,
  });
}

export function editEvent(realm: Realm, mode: AuthorizationMode, sheetName: string, edit: UserEdit): object {
  const app = realm.globals['SpreadsheetApp'] as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const { top, left, bottom, right } = edit.zone;
  return strict('event', {
    authMode: AuthMode[mode],
    value: edit.value,
    oldValue: edit.oldValue,
    // Handing the range out is no call of the add-on's, so it is only made when asked for.
    get source() {
      return app.getActiveSpreadsheet();
    },
    get range() {
      // Whichever tab is in sight by now.
      const sheet = app.getActiveSpreadsheet().getSheetByName(sheetName) ?? app.getActiveSheet();
      return sheet.getRange(top + 1, left + 1, bottom - top + 1, right - left + 1);
    },
  });
}
