import type { PathOption } from '../domain/tier-path';
import { FUNCTION_TEXTS, TABLE_WANTED, WANTED, shown } from '../locale/function-texts';
import type { Language } from '../locale/language';
import { languageOfHeaders } from '../tables/table';
import { PATH } from '../tables/tier-tables';
import { isBlank } from './cells';
import { Problem } from './problem';
import type { Rows } from './table-range';

export interface OptionsRange {
  /** Of the header row; English without one. */
  readonly language: Language;
  readonly options: readonly NamedOption[];
}

export interface NamedOption extends PathOption {
  readonly name: unknown;
}

/** Rows of name, sourced points, total points, cost, with or without a header row above them. */
export function readOptions(rows: Rows): OptionsRange {
  const columns = rows[0]?.length ?? 0;
  if (columns < 4) throw new Problem(FUNCTION_TEXTS.fewColumns(columns, TABLE_WANTED.options));
  const [first = []] = rows;
  const hasHeader = first.slice(1, 4).every((cell) => typeof cell === 'string' && WORD.test(cell));
  const options = rows.flatMap((row, index) => {
    const [name, ...numbers] = row.slice(0, 4);
    if ((index === 0 && hasHeader) || row.slice(0, 4).every(isBlank)) return [];
    if (isBlank(name)) throw wrong(name, 'the name of an option', index, 1);
    const [sourced = 0, total = 0, cost = 0] = numbers.map((cell, column) => number(cell, index, column + 2));
    return [{ name, sourced, total, cost }];
  });
  const labels = { columns: PATH.map((label) => ({ label })) };
  return { language: languageOfHeaders(labels, hasHeader ? first.map(String) : []), options };
}

/** A number written as text is no header. */
const WORD = /^\s*\p{L}/u;

function number(cell: unknown, index: number, column: number): number {
  if (typeof cell !== 'number' || !Number.isFinite(cell) || cell < 0)
    throw wrong(cell, WANTED.points, index, column);
  return cell;
}

function wrong(cell: unknown, wanted: string, index: number, column: number): Problem {
  const problem = isBlank(cell)
    ? FUNCTION_TEXTS.blankCell(wanted)
    : FUNCTION_TEXTS.notWanted(shown(cell), wanted);
  return new Problem(`${problem} (${FUNCTION_TEXTS.positionInRange(index + 1, column)})`);
}
