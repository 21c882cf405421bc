/** A short number for a text: the same for the same text, and hardly ever for another. */
export function textHash(text: string): string {
  // djb2; the prime keeps every product within the 53 bits of a number.
  let hash = 5381;
  for (let index = 0; index < text.length; index += 1)
    hash = (hash * 33 + text.charCodeAt(index)) % 140737488355213;
  return hash.toString(36);
}
