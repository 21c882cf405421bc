/** Without the signs of one kind that it ends with: `withoutEnding('a//', '/')` is "a". In one pass, however many they are. */
export function withoutEnding(text: string, sign: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === sign) end -= 1;
  return text.slice(0, end);
}

const BESIDE_AN_ADDRESS = /[\s<>,;:"()]+/;

/** The first word of a text that has something on both sides of an "@": "Dana Voss <dana@acme.example>" names one. */
export function addressIn(text: string): string | undefined {
  return text.split(BESIDE_AN_ADDRESS).find((word) => /.@./.test(word));
}
