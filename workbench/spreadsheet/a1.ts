/** A1 notation. Zones count from 0 and include both ends. */
import { helpers, type Zone } from './engine';

const REFERENCE = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i;

export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
}

/**
 * "B2", "B2:C9", "B:C", "2:3", "B2:B" -> zone inside a sheet of that size; null when it is no reference.
 *
 * @example parseA1('B2:B', { rows: 10, columns: 5 }) // { left: 1, right: 1, top: 1, bottom: 9 }
 */
export function parseA1(text: string, size: SheetSize): Zone | null {
  const match = REFERENCE.exec(text.trim());
  if (!match || text.trim() === '') return null;
  const [, startLetters, startDigits, endLetters, endDigits] = match;
  const isSpan = text.includes(':');
  if (!isSpan && (startLetters === undefined || startDigits === undefined)) return null;
  if (isSpan && endLetters === undefined && endDigits === undefined) return null;
  const left = startLetters === undefined ? 0 : helpers.lettersToNumber(startLetters.toUpperCase());
  const top = startDigits === undefined ? 0 : Number(startDigits) - 1;
  const right =
    endLetters !== undefined
      ? helpers.lettersToNumber(endLetters.toUpperCase())
      : isSpan
        ? size.columns - 1
        : left;
  const bottom = endDigits !== undefined ? Number(endDigits) - 1 : isSpan ? size.rows - 1 : top;
  if (top < 0 || bottom < 0) return null;
  return {
    left: Math.min(left, right),
    right: Math.max(left, right),
    top: Math.min(top, bottom),
    bottom: Math.max(top, bottom),
  };
}

/** @example formatA1({ left: 1, right: 2, top: 1, bottom: 8 }) // 'B2:C9' */
export function formatA1({ left, right, top, bottom }: Zone): string {
  const start = `${helpers.numberToLetters(left)}${top + 1}`;
  return left === right && top === bottom ? start : `${start}:${helpers.numberToLetters(right)}${bottom + 1}`;
}

/** "D:F" and "5:7", which name whole columns or rows and print so again; null for every other reference. */
export function wholeLines(a1: string): string | null {
  const plain = a1.replaceAll('$', '').trim().toUpperCase();
  return /^([A-Z]+:[A-Z]+|\d+:\d+)$/.test(plain) ? plain : null;
}

/** "'My sheet'!B2" -> ["My sheet", "B2"]; without a sheet the first is null. */
export function splitSheetName(text: string): [string | null, string] {
  const mark = text.lastIndexOf('!');
  if (mark < 0) return [null, text];
  const name = text.slice(0, mark);
  return [/^'.*'$/s.test(name) ? name.slice(1, -1).replace(/''/g, "'") : name, text.slice(mark + 1)];
}

export function quoteSheetName(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;
}
