/** Case and accents do not keep a name from being found: "Álvarez " is found by "alvarez". */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .trim()
    .toLowerCase();
}

/** How well a name answers a search: 0 begins with it, 1 a word does, 2 contains it, null not at all. */
function rank(name: string, wanted: string): number | null {
  const at = name.indexOf(wanted);
  if (at < 0) return null;
  if (at === 0) return 0;
  return name.includes(` ${wanted}`) ? 1 : 2;
}

export interface SearchableName {
  readonly name: string;
  readonly folded: string;
  readonly words: string;
}

/** @param words what else each name is found by */
export function searchable(
  names: readonly string[],
  words: readonly string[] = [],
): readonly SearchableName[] {
  return names.map((name, index) => ({ name, folded: folded(name), words: folded(words[index] ?? '') }));
}

/**
 * The names that contain the text, best matches first, otherwise in the order given; all of them for no text. Last come
 * those of which another word does.
 * "med" finds "Medina SL" before "La Media" before "Comedia".
 */
export function searchNames(names: readonly SearchableName[], text: string): readonly string[] {
  const wanted = folded(text);
  const byRank: [string[], string[], string[], string[]] = [[], [], [], []];
  for (const { name, folded: foldedName, words } of names) {
    const ranked = rank(foldedName, wanted) ?? (words.includes(wanted) ? 3 : null);
    if (ranked !== null) byRank[ranked]?.push(name);
  }
  return byRank.flat();
}
