/** The open spreadsheet and what only `SpreadsheetApp` can make. */

export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Range = GoogleAppsScript.Spreadsheet.Range;
export type FormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
export type Filter = GoogleAppsScript.Spreadsheet.Filter;
export type FilterCriteria = GoogleAppsScript.Spreadsheet.FilterCriteria;
export type Protection = GoogleAppsScript.Spreadsheet.Protection;
export type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** Google gave this run no spreadsheet: users saw it in runs that a clock trigger of an add-on starts. */
export class NoSpreadsheetError extends Error {
  override name = 'NoSpreadsheetError';

  constructor() {
    super('Google gave this run no open spreadsheet.');
  }
}

export function openSpreadsheet(): Spreadsheet {
  return present(SpreadsheetApp.getActiveSpreadsheet());
}

/** Google's types leave out that what belongs to the open document may be null. */
export function present<Part>(part: Part | null): Part {
  if (part === null) throw new NoSpreadsheetError();
  return part;
}

/** Where the user's cursor stands; undefined when nothing is selected. The selection comes with the call: it costs none. */
export function selectedCell(): { readonly sheetId: number; readonly row: number } | undefined {
  const cell = present(SpreadsheetApp.getSelection()).getActiveRange();
  return cell ? { sheetId: cell.getSheet().getSheetId(), row: cell.getRow() } : undefined;
}

/** Moves the user's cursor there, to its tab too. False where nobody would see it: the tab or the row is hidden. */
export function selectCell(sheet: Sheet, row: number, column: number): boolean {
  if (sheet.isSheetHidden() || sheet.isRowHiddenByFilter(row) || sheet.isRowHiddenByUser(row)) return false;
  openSpreadsheet().setActiveSheet(sheet);
  sheet.getRange(row, column).activate();
  return true;
}

/** Writes a formula into the selected cell if that is blank; undefined when nothing is selected. */
export function writeFormulaIntoSelection(
  formula: string,
): { readonly cell: string; readonly wasBlank: boolean } | undefined {
  const selected = openSpreadsheet().getActiveRange();
  const cell = selected?.getCell(1, 1);
  if (!cell) return undefined;
  const wasBlank = cell.isBlank();
  if (wasBlank) cell.setFormula(formula);
  return { cell: cell.getA1Notation(), wasBlank };
}

/** Google gathers writes; after this they are in the file, whatever happens to the run. */
export function flushWrites(): void {
  SpreadsheetApp.flush();
}

/** A new tab of Google's has so many cells. */
export const NEW_TAB = { rows: 1000, columns: 26 };

/** Bold texts of a colour, to be written with their look in one call. */
export function boldTexts(
  texts: readonly string[],
  colour: string,
): GoogleAppsScript.Spreadsheet.RichTextValue[] {
  const style = SpreadsheetApp.newTextStyle().setBold(true).setForegroundColor(colour).build();
  return texts.map((text) => SpreadsheetApp.newRichTextValue().setText(text).setTextStyle(style).build());
}

/** Hides the rows whose cell in the filtered column shows one of these. */
export function hidingCriteria(values: readonly string[]): FilterCriteria {
  return SpreadsheetApp.newFilterCriteria()
    .setHiddenValues([...values])
    .build();
}

export function protectedRanges(sheet: Sheet): readonly Protection[] {
  return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
}

/** More in a dropdown Google refuses. */
export const MOST_LISTED_VALUES = 500;

export function listValidation(values: readonly string[], help: string): Validation {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList([...values], true)
    .setAllowInvalid(true)
    .setHelpText(help)
    .build();
}

/** Gives the cells of `to` the rules of the row `from`. */
export function copyValidations(from: Range, to: Range): void {
  from.copyTo(to, SpreadsheetApp.CopyPasteType.PASTE_DATA_VALIDATION, false);
}

/** What a dropdown offers; undefined for a rule of another kind. */
export function listedValues(validation: Validation | null | undefined): readonly string[] | undefined {
  if (validation?.getCriteriaType() !== SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST) return undefined;
  const [values] = validation.getCriteriaValues() as [string[]];
  return values;
}

export function dateValidation(help: string): Validation {
  return SpreadsheetApp.newDataValidation().requireDate().setAllowInvalid(true).setHelpText(help).build();
}

/** Offers what stands in the range, each once, as it is there at the time. */
export function rangeValidation(range: Range, help: string): Validation {
  return SpreadsheetApp.newDataValidation()
    .requireValueInRange(range, true)
    .setAllowInvalid(true)
    .setHelpText(help)
    .build();
}

export interface FormatRuleParts {
  readonly formula: string;
  readonly background: string;
  readonly fontColour: string;
  readonly bold?: boolean;
  readonly range: Range;
}

export function formatRule({ formula, background, fontColour, bold, range }: FormatRuleParts): FormatRule {
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formula)
    .setBackground(background)
    .setFontColor(fontColour)
    .setRanges([range]);
  return (bold ? rule.setBold(true) : rule).build();
}

/** The formula behind a custom-formula rule, undefined for rules of another kind. */
export function formulaOf(rule: FormatRule): string | undefined {
  const condition = rule.getBooleanCondition();
  if (!condition || condition.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA)
    return undefined;
  return String(condition.getCriteriaValues()[0] ?? '');
}
