/** Menus, panels and messages. Only runs that a person started have a user interface. */

import { newMenu, panelPage } from './installation';
import { openSpreadsheet } from './spreadsheet';

export interface MenuEntry {
  readonly label: string;
  readonly functionName: string;
}

export interface SubMenu {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

export function addMenu(entries: readonly (MenuEntry | SubMenu | 'separator')[]): void {
  const ui = SpreadsheetApp.getUi();
  const menu = newMenu();
  for (const entry of entries) {
    if (entry === 'separator') menu.addSeparator();
    else if ('entries' in entry) {
      const below = ui.createMenu(entry.label);
      entry.entries.forEach(({ label, functionName }) => below.addItem(label, functionName));
      menu.addSubMenu(below);
    } else menu.addItem(entry.label, entry.functionName);
  }
  menu.addToUi();
}

/** An html file of the bundle, and the language in which it is to open. */
export interface Panel {
  readonly file: string;
  readonly title: string;
  readonly language: string;
  /** What holds the focus at first; left out, nothing does. */
  readonly focus?: 'search';
}

export function showSidebar(panel: Panel): void {
  SpreadsheetApp.getUi().showSidebar(pageOf(panel).setTitle(panel.title));
}

export function showDialog(panel: Panel, width: number, height: number): void {
  SpreadsheetApp.getUi().showModalDialog(pageOf(panel).setWidth(width).setHeight(height), panel.title);
}

/** The words that the built pages hold where their language and their focus go. */
const LANGUAGE_PLACE = 'sheet-language';
const FOCUS_PLACE = 'first-focus';

function pageOf({ file, language, focus }: Panel): GoogleAppsScript.HTML.HtmlOutput {
  return HtmlService.createHtmlOutput(
    panelPage(file)
      .replace(LANGUAGE_PLACE, language)
      .replace(FOCUS_PLACE, focus ?? ''),
  );
}

export function showMessage(title: string, message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, message, ui.ButtonSet.OK);
}

/** A short note in the corner of the sheet. Shows nothing, and fails nothing, when nobody is looking. */
export function showToast(title: string, message: string): void {
  openSpreadsheet().toast(message, title);
}

/** Who runs this. Google tells it where the add-on has the scope userinfo.email; "" where the account is of another domain. */
export function currentUserEmail(): string {
  return Session.getActiveUser().getEmail();
}

/** "pt-BR": the language in which the user reads Google. */
export function userLocale(): string {
  return Session.getActiveUserLocale();
}

/** Waits for the person; a dialog that was closed without an answer is a "no". */
export function askYesNo(title: string, question: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
}
