import type { Language } from '../locale/language';
import { LANGUAGES, foldLabel } from '../locale/language';
import type { ColumnDeclaration } from '../tables/table';
import { columnNamed, isLabelOf } from '../tables/table';
import type { FileTable } from './file-table';
import type { HeaderQualifier } from './header-words';
import { headerWords, qualifiedHeader } from './header-words';
import { memoised } from './memoised';

/** How surely a header means a column: by its label, by a name that HubSpot shows, or by what people usually call it. */
export type Sureness = 'label' | 'name' | 'usual';

/** One column that a header can mean. */
export interface HeaderMeaning<Key extends string> {
  readonly declaration: ColumnDeclaration<Key>;
  readonly sureness: Sureness;
  /** Of usual names, the likeliest is 0. */
  readonly rank: number;
  readonly qualifier: HeaderQualifier;
}

interface Name<Key extends string> {
  readonly declaration: ColumnDeclaration<Key>;
  readonly sureness: Sureness;
  readonly rank: number;
  readonly language: Language | undefined;
}

interface Names<Key extends string> {
  readonly byWords: ReadonlyMap<string, readonly Name<Key>[]>;
  /** The words of the first name with these letters. */
  readonly wordsByLetters: ReadonlyMap<string, string>;
  /** What each header means that was asked for. */
  readonly meant: (header: string) => readonly HeaderMeaning<Key>[];
}

// The names of a table never change: they are put into words once.
const NAMES = new WeakMap<FileTable<string>, unknown>();

/**
 * What a header can mean, the surest first; empty for one that nothing is known about. "Current MRR (USD)" is the current
 * MRR, in USD; "Prazo" is the deadline or the term, which its cells tell apart. To find the delimiter and the row of headers
 * it is asked for every cell of the first lines, again and again: each text is looked up once.
 */
export function headerMeanings<Key extends string>(
  table: FileTable<Key>,
  header: string,
): readonly HeaderMeaning<Key>[] {
  return namesOf(table).meant(header);
}

function meaningsOf<Key extends string>(
  table: FileTable<Key>,
  { byWords, wordsByLetters }: Omit<Names<Key>, 'meant'>,
  header: string,
): readonly HeaderMeaning<Key>[] {
  const written = header.trim();
  if (written === '' || isNotMeant(table, written)) return [];
  const words = headerWords(written);
  const asWritten = meanings(byWords.get(words) ?? [], {});
  const declaration = columnNamed(table, written);
  if (declaration) {
    const sureness = isLabelOf(declaration, written) ? 'label' : 'name';
    const others = asWritten.filter((meaning) => meaning.declaration !== declaration);
    return [{ declaration, sureness, rank: 0, qualifier: {} }, ...others];
  }
  if (asWritten.length > 0) return asWritten;
  for (const { name, qualifier } of qualifiedHeader(written)) {
    const found = byWords.get(name);
    if (found) return meanings(found, qualifier);
  }
  // "HUBID" and "Currentmrr" show no words.
  const alike = wordsByLetters.get(lettersOf(words));
  return meanings(alike === undefined ? [] : (byWords.get(alike) ?? []), {});
}

function lettersOf(words: string): string {
  return words.replace(/ /g, '');
}

/** The language in which most headers are written, of whatever name; ties go to the earlier in LANGUAGES. */
export function languageOfFile<Key extends string>(
  table: FileTable<Key>,
  headers: readonly string[],
): Language {
  const { byWords } = namesOf(table);
  const languagesOf = headers.map((header) => {
    const [qualified] = qualifiedHeader(header);
    const found = byWords.get(headerWords(header)) ?? (qualified && byWords.get(qualified.name)) ?? [];
    return new Set(found.flatMap(({ language }) => language ?? []));
  });
  const score = (language: Language): number =>
    languagesOf.filter((languages) => languages.has(language)).length;
  return LANGUAGES.reduce((best, language) => (score(language) > score(best) ? language : best));
}

const WORDS = new WeakMap<FileTable<string>, Map<string, readonly (readonly string[])[]>>();

/** Every name of a column, as words: asked for each header that nobody knows, and so looked up once. */
export function wordsOfColumns<Key extends string>(
  table: FileTable<Key>,
  key: Key,
): readonly (readonly string[])[] {
  const ofTable = WORDS.get(table) ?? new Map<string, readonly (readonly string[])[]>();
  WORDS.set(table, ofTable);
  const known = ofTable.get(key);
  if (known) return known;
  const found = [...namesOf(table).byWords]
    .filter(([, names]) => names.some(({ declaration }) => declaration.key === key))
    .map(([words]) => words.split(' '));
  ofTable.set(key, found);
  return found;
}

function meanings<Key extends string>(
  names: readonly Name<Key>[],
  qualifier: HeaderQualifier,
): readonly HeaderMeaning<Key>[] {
  return names.map(({ declaration, sureness, rank }) => ({ declaration, sureness, rank, qualifier }));
}

function isNotMeant({ notMeant = [] }: FileTable<string>, header: string): boolean {
  const folded = foldLabel(header);
  return notMeant.some((name) => foldLabel(name) === folded);
}

function namesOf<Key extends string>(table: FileTable<Key>): Names<Key> {
  const known = NAMES.get(table) as Names<Key> | undefined;
  if (known) return known;
  const byWords = namesByWords(table);
  const wordsByLetters = new Map([...byWords.keys()].reverse().map((words) => [lettersOf(words), words]));
  const meant = memoised((header) => meaningsOf(table, { byWords, wordsByLetters }, header));
  const names = { byWords, wordsByLetters, meant };
  NAMES.set(table, names);
  return names;
}

function namesByWords<Key extends string>(table: FileTable<Key>): ReadonlyMap<string, readonly Name<Key>[]> {
  const byWords = new Map<string, Name<Key>[]>();
  const add = (text: string, name: Name<Key>): void => {
    const words = headerWords(text);
    const entries = byWords.get(words) ?? [];
    const isThere = entries.some(
      ({ declaration, language }) => declaration === name.declaration && language === name.language,
    );
    if (!isThere) byWords.set(words, [...entries, name]);
  };
  for (const declaration of table.columns) {
    for (const language of LANGUAGES)
      add(declaration.label[language], { declaration, language, sureness: 'name', rank: 0 });
    for (const text of declaration.alsoCalled ?? [])
      add(text, { declaration, language: undefined, sureness: 'name', rank: 1 });
  }
  const headerNames = table.headerNames?.();
  for (const declaration of headerNames ? table.columns : [])
    for (const language of LANGUAGES)
      (headerNames?.[declaration.key]?.[language] ?? []).forEach((text, rank) => {
        add(text, { declaration, language, sureness: 'usual', rank });
      });
  return new Map([...byWords].map(([words, names]) => [words, inOrder(names)]));
}

const SURENESS: readonly Sureness[] = ['label', 'name', 'usual'];

function inOrder<Key extends string>(names: readonly Name<Key>[]): readonly Name<Key>[] {
  return [...names].sort(compareSureness);
}

/** For sorting, the surer first. */
export function compareSureness(
  first: { readonly sureness: Sureness; readonly rank: number },
  second: { readonly sureness: Sureness; readonly rank: number },
): number {
  return SURENESS.indexOf(first.sureness) - SURENESS.indexOf(second.sureness) || first.rank - second.rank;
}
