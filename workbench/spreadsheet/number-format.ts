/** Number formats: Google's patterns and the engine's differ in a few letters. */
import { helpers } from './engine';

/** What Google reports for a cell that nobody formatted. */
export const AUTOMATIC_FORMAT = '0.###############';
export const PLAIN_TEXT_FORMAT = '@';
/** Plain text for a text that itself begins with "=" or "'", which the engine could not hold under "@". */
export const GUARDED_TEXT_FORMAT = '0;-0;0;@';

const QUOTED_OR_BRACKETED = /("[^"]*"|\[[^\]]*\]|\\.)/;

/** @example toEngineFormat('yyyy-MM-dd') // 'yyyy-mm-dd' */
export function toEngineFormat(pattern: string): string {
  const trimmed = pattern.trim();
  if (trimmed === '' || /^general$/i.test(trimmed) || trimmed === AUTOMATIC_FORMAT) return '';
  return trimmed
    .split(QUOTED_OR_BRACKETED)
    .map((part, index) => (index % 2 === 1 ? part : translatePart(part)))
    .join('');
}

export function fromEngineFormat(format: string | undefined): string {
  if (format === undefined || format === '') return AUTOMATIC_FORMAT;
  return format === GUARDED_TEXT_FORMAT ? PLAIN_TEXT_FORMAT : format;
}

export function isPlainText(format: string | undefined): boolean {
  return format === PLAIN_TEXT_FORMAT || format === GUARDED_TEXT_FORMAT;
}

const dateFormats = new Map<string, boolean>();

export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || format === '') return false;
  let answer = dateFormats.get(format);
  if (answer === undefined) dateFormats.set(format, (answer = helpers.isDateTimeFormat(format)));
  return answer;
}

/** The engine knows a format when it can show a number with it. */
export function isUsableFormat(format: string): boolean {
  if (format === '') return true;
  try {
    helpers.parseFormat(format);
    return true;
  } catch {
    return false;
  }
}

function translatePart(part: string): string {
  const lowered = part.replace(/am\/pm/gi, 'a').replace(/[YMDHS]/g, (letter) => letter.toLowerCase());
  return lowered;
}
