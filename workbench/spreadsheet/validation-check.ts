/** Whether a value may go into a cell that has a rejecting validation rule. Blank always may. */
import { formatA1 } from './a1';
import type { CellEntry } from './cell-entry';
import type { CellPosition, DataValidationRule } from './engine';
import type { Book } from './book';
import { isDateFormat } from './number-format';

/** The refusal in Google's words, or null. */
export function invalidCell(book: Book, position: CellPosition, entry: CellEntry): string | null {
  const { getters } = book;
  const rule = getters.getValidationRuleForCell(position);
  if (!rule?.isBlocking || entry.kind === 'blank' || isAllowed(book, rule, position, entry)) return null;
  const { col, row } = position;
  const cell = formatA1({ left: col, right: col, top: row, bottom: row });
  const help = book.annotations.validationHelp[rule.id];
  const message = `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;
  return help === undefined ? message : `${message} ${help}`;
}

/** A formula of the user's own is about the cell as it will be: it is tried after writing. */
export function needsTrial(rule: DataValidationRule | undefined): boolean {
  return rule?.isBlocking === true && rule.criterion.type === 'customFormula';
}

function isAllowed(book: Book, rule: DataValidationRule, position: CellPosition, entry: CellEntry): boolean {
  if (needsTrial(rule)) return true;
  const { getters } = book;
  const value =
    entry.kind === 'formula'
      ? getters.evaluateFormula(position.sheetId, entry.value, position)
      : entryValue(entry);
  if (Array.isArray(value)) return true;
  const { criterion } = rule;
  if (criterion.type === 'isValueInList') return criterion.values.includes(listText(value));
  if (criterion.type === 'dateIsValid') return isDateEntry(book, position, entry);
  return getters.getValidationResultForCellValue(value, position).isValid;
}

function entryValue(entry: Exclude<CellEntry, { kind: 'formula' }>): string | number | boolean | null {
  return entry.kind === 'blank' ? null : entry.value;
}

function listText(value: unknown): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function isDateEntry(book: Book, position: CellPosition, entry: CellEntry): boolean {
  if (entry.kind === 'formula') return true;
  return (
    entry.kind === 'number' &&
    (isDateFormat(entry.format) || isDateFormat(book.getters.getCell(position)?.format))
  );
}
