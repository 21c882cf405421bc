/** The script bound to its spreadsheet: one file, which somebody pasted or clasp pushed. */

import page from 'panels-in-one-page';

const PANEL_PLACE = 'panel-name';

/** In the menu bar itself: the spreadsheet has no other script. */
export function newMenu(): GoogleAppsScript.Base.Menu {
  return SpreadsheetApp.getUi().createMenu('Partner Renewals');
}

/** All panels are one page, which shows the one whose name it holds. */
export function panelPage(file: string): string {
  return page.replace(PANEL_PLACE, file);
}
