import { textHash } from '../domain/text-hash';

/** Google's limit is 9 KB of UTF-8 a value; whether it counts a KB as 1,000 or 1,024 bytes is not said. */
export const MOST_VALUE_BYTES = 9_000;

/** How many bytes a text takes as UTF-8, in which Google counts. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // A surrogate is half of a sign of four bytes, and was counted as one.
    if (unit >= 0xd800 && unit <= 0xdfff) bytes += 1;
    else if (unit > 0x7ff) bytes += 2;
    else if (unit > 0x7f) bytes += 1;
  }
  return bytes;
}

/** The beginning of a text that takes no more than so many bytes; no sign is cut in two. */
export function cutToBytes(text: string, mostBytes: number): string {
  let bytes = 0;
  let end = 0;
  for (const sign of text) {
    bytes += utf8Length(sign);
    if (bytes > mostBytes) return text.slice(0, end);
    end += sign.length;
  }
  return text;
}

const PART_OF_KEY = /~\d+$/;
const FIRST_OF_SEVERAL = /^~(\d{1,3}) ([0-9a-z]+) ([^]*)$/;
/** For the mark at the beginning of the first. */
const MARK_BYTES = 40;

/**
 * A value as it is stored: under its key, or, where it takes more than Google's limit, in several values. The first says
 * how many there are and the hash of the whole, so that a half-written one is never taken for whole:
 * "tabs" becomes "tabs" ("~2 k3f9 ..."), "tabs~2" ("...").
 */
export function splitValue(key: string, text: string): Record<string, string> {
  if (utf8Length(text) <= MOST_VALUE_BYTES) return { [key]: text };
  const pieces: string[] = [];
  for (let rest = text; rest !== ''; rest = rest.slice(pieces[pieces.length - 1]?.length))
    pieces.push(cutToBytes(rest, MOST_VALUE_BYTES - MARK_BYTES));
  return Object.fromEntries(
    pieces.map((piece, index) =>
      index === 0 ? [key, `~${pieces.length} ${textHash(text)} ${piece}`] : [`${key}~${index + 1}`, piece],
    ),
  );
}

/** The keys of the values that follow the one under this key, with which they make one. */
export function furtherKeys(key: string, stored: ReadonlyMap<string, string>): readonly string[] {
  return [...stored.keys()].filter(
    (candidate) => candidate.startsWith(`${key}~`) && PART_OF_KEY.test(candidate.slice(key.length)),
  );
}

/** Whether the value under this key only continues another. */
export function isFurtherKey(key: string): boolean {
  return PART_OF_KEY.test(key);
}

/** The whole value under a key; undefined where a piece of it is missing or another's. */
export function joinValue(key: string, stored: ReadonlyMap<string, string>): string | undefined {
  const first = stored.get(key);
  const [, count, hash, beginning = ''] = FIRST_OF_SEVERAL.exec(first ?? '') ?? [];
  if (count === undefined) return first;
  const pieces = Array.from({ length: Math.max(0, Number(count) - 1) }, (_, index) =>
    stored.get(`${key}~${index + 2}`),
  );
  const whole = beginning + pieces.join('');
  return pieces.includes(undefined) || textHash(whole) !== hash ? undefined : whole;
}
