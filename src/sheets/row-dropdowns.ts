import type { Validation } from '../google/spreadsheet';
import { listedValues, listValidation } from '../google/spreadsheet';
import type { Language } from '../locale/language';
import { columnOf } from '../tables/table';
import type { TableData } from './table-data';

export interface RowDropdowns<Key extends string> {
  readonly column: Key;
  /** For each row what it has to choose from; undefined leaves its cell the rule that it has. */
  readonly offered: readonly (readonly string[] | undefined)[];
  /** The sheet's own number of the first of these rows; that below the header when left out. */
  readonly firstRow?: number;
  /** Whether a rule may be replaced, by what it lists now: undefined where it is of another kind. Any may when left out. */
  readonly isReplaceable?: (listed: readonly string[] | undefined) => boolean;
}

/**
 * Makes the cells of a column dropdowns, each with what its own row has to choose from: all read in one call, and
 * written in one where any has to change, however many rows there are.
 */
export function offerByRow<Key extends string>(
  { sheet, headerRow, positions, table }: TableData<Key>,
  { column, offered, firstRow = headerRow + 1, isReplaceable = () => true }: RowDropdowns<Key>,
  language: Language,
): void {
  const position = positions.get(column);
  if (position === undefined || offered.length === 0) return;
  const range = sheet.getRange(firstRow, position + 1, offered.length, 1);
  const rules = range.getDataValidations().map(([rule]) => rule ?? null);
  const wanted = offered.map((values, index) => {
    const rule = rules[index] ?? null;
    const listed = listedValues(rule);
    return values && !areSame(values, listed) && (!rule || isReplaceable(listed)) ? values : undefined;
  });
  if (!wanted.some((values) => values)) return;
  const ruleOf = ruleBuilder(columnOf(table, column).help[language]);
  range.setDataValidations(wanted.map((values, index) => [values ? ruleOf(values) : (rules[index] ?? null)]));
}

/** Rows with the same choices share a rule: thousands of rows take a few. */
function ruleBuilder(help: string): (values: readonly string[]) => Validation {
  const built = new Map<readonly string[], Validation>();
  return (values) => {
    const rule = built.get(values) ?? listValidation(values, help);
    built.set(values, rule);
    return rule;
  };
}

function areSame(values: readonly string[], listed: readonly string[] | undefined): boolean {
  return values.length === listed?.length && values.every((value, index) => value === listed[index]);
}
