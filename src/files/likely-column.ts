import type { ColumnDeclaration } from '../tables/table';
import type { FileTable } from './file-table';
import { wordsOfColumns } from './header-meaning';
import { headerWords } from './header-words';

const LIKE_ENOUGH = 0.6;
const SHORTEST_STEM = 4;
/** No name of a column has half as many. */
const MOST_WORDS = 30;

/**
 * The column that an unknown header most likely means, of those that its cells fit: by the words that it shares with any
 * name of the column. Undefined where none shares enough, or two share alike. "Fecha límite de decisión" is like the
 * deadline's "Fecha límite".
 */
export function likelyColumn<Key extends string>(
  table: FileTable<Key>,
  header: string,
  able: readonly ColumnDeclaration<Key>[],
): ColumnDeclaration<Key> | undefined {
  const words = headerWords(header).split(' ');
  if (words.length > MOST_WORDS) return undefined;
  const scores = able
    .map((declaration) => ({
      declaration,
      score: Math.max(0, ...wordsOfColumns(table, declaration.key).map((name) => likeness(words, name))),
    }))
    .sort((first, second) => second.score - first.score);
  const [best, second] = scores;
  if (!best || best.score < LIKE_ENOUGH || best.score === second?.score) return undefined;
  return best.declaration;
}

/** From 0 to 1: the share of the words of both that they have in common. */
function likeness(words: readonly string[], name: readonly string[]): number {
  const common = words.filter((word) => name.some((other) => isLike(word, other))).length;
  return (2 * common) / (words.length + name.length);
}

/** The same word, or another form of it: "renewals" and "renewal", "décision" and "decisión". */
function isLike(word: string, other: string): boolean {
  if (word === other) return true;
  const stem = Math.max(SHORTEST_STEM, Math.min(word.length, other.length) - 2);
  return word.length >= stem && other.length >= stem && word.slice(0, stem) === other.slice(0, stem);
}
