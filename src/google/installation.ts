/**
 * What differs between the add-on and a script bound to its spreadsheet. This is the add-on's; webpack.single.mjs puts
 * installation.bound.ts in its place.
 */

/** Under Extensions, where Google has the menus of add-ons. */
export function newMenu(): GoogleAppsScript.Base.Menu {
  return SpreadsheetApp.getUi().createAddonMenu();
}

/** A panel's page, a file beside the code. */
export function panelPage(file: string): string {
  return HtmlService.createHtmlOutputFromFile(file).getContent();
}
