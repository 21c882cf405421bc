import type { Validation } from '../google/spreadsheet';
import { MOST_LISTED_VALUES, listedValues, listValidation } from '../google/spreadsheet';
import type { Language } from '../locale/language';
import { textsIn } from '../locale/texts';
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
 * written in one where any has to change, however many rows there are. Answers the sheet's numbers of the rows that had no
 * rule there: nobody has offered them anything yet.
 */
export function offerByRow<Key extends string>(
  data: TableData<Key>,
  { column, offered: all, firstRow = data.headerRow + 1, isReplaceable = () => true }: RowDropdowns<Key>,
  language: Language,
): readonly number[] {
  const { sheet, headerRow, positions, table, rows } = data;
  const position = positions.get(column);
  if (position === undefined || all.length === 0) return [];
  const shorten = shortener();
  const offered = all.map(
    (values, index) =>
      values && shorten(values, String(rows[firstRow - headerRow - 1 + index]?.[position] ?? '')),
  );
  const range = sheet.getRange(firstRow, position + 1, offered.length, 1);
  const rules = range.getDataValidations().map(([rule]) => rule ?? null);
  const wanted = offered.map((values, index) => {
    const rule = rules[index] ?? null;
    const listed = listedValues(rule);
    return values && !areSame(values, listed) && (!rule || isReplaceable(listed)) ? values : undefined;
  });
  const bare = rules.flatMap((rule, index) => (rule ? [] : [firstRow + index]));
  if (!wanted.some((values) => values)) return bare;
  const help = columnOf(table, column).help[language];
  const { someOffered } = textsIn(language).run;
  const ruleOf = ruleBuilder((values) => {
    const inAll = all[offered.indexOf(values)]?.length ?? 0;
    return inAll > values.length ? `${help} ${someOffered(values.length, inAll)}` : help;
  });
  range.setDataValidations(wanted.map((values, index) => [values ? ruleOf(values) : (rules[index] ?? null)]));
  return bare;
}

/**
 * As many as a dropdown holds: the first ones, in the order in which they were given. What the cell holds is always among
 * them where it was given at all. Any other can still be typed. Rows that share choices share them shortened, too.
 */
function shortener(): (values: readonly string[], current: string) => readonly string[] {
  const firsts = new Map<readonly string[], readonly string[]>();
  return (values, current) => {
    if (values.length <= MOST_LISTED_VALUES) return values;
    const first = firsts.get(values) ?? values.slice(0, MOST_LISTED_VALUES);
    firsts.set(values, first);
    return first.includes(current) || !values.includes(current) ? first : [...first.slice(0, -1), current];
  };
}

/** Rows with the same choices share a rule: thousands of rows take a few. */
function ruleBuilder(
  helpOf: (values: readonly string[]) => string,
): (values: readonly string[]) => Validation {
  const built = new Map<readonly string[], Validation>();
  return (values) => {
    const rule = built.get(values) ?? listValidation(values, helpOf(values));
    built.set(values, rule);
    return rule;
  };
}

function areSame(values: readonly string[], listed: readonly string[] | undefined): boolean {
  return values.length === listed?.length && values.every((value, index) => value === listed[index]);
}
