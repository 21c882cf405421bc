import type { FileTexts } from '../locale/file-texts';
import type { Language } from '../locale/language';
import type { ColumnDeclaration, TableDeclaration } from '../tables/table';
import type { RawCell } from './file-content';
import { FileError } from './file-error';
import type { FileTable } from './file-table';
import type { HeaderMeaning } from './header-meaning';
import { compareSureness, headerMeanings } from './header-meaning';
import type { ColumnsNamed } from './header-row';
import type { HeaderQualifier } from './header-words';
import { headerWords } from './header-words';

export interface KnownHeader<Key extends string> {
  /** From 0, in the file. */
  readonly index: number;
  readonly header: string;
  readonly declaration: ColumnDeclaration<Key>;
  readonly qualifier: HeaderQualifier;
}

export interface Headers<Key extends string> {
  readonly known: readonly KnownHeader<Key>[];
  readonly unknown: readonly UnknownHeader[];
}

export interface UnknownHeader {
  readonly index: number;
  readonly header: string;
}

/** How much of what stands under a header can be of a column: asked where only a usual name speaks for it. */
export type FitOfColumn<Key extends string> = (index: number, declaration: ColumnDeclaration<Key>) => number;

/** HubSpot's screens mark locked columns so, and people copy it. */
export function withoutMark(header: RawCell): string {
  return String(header)
    .replace(/\*\s*$/, '')
    .trim();
}

/** Counts the columns of a table that a row of cells names. */
export function columnsNamedIn<Key extends string>(table: FileTable<Key>): ColumnsNamed {
  return (cells) => {
    const keys = cells.flatMap((cell) => {
      const [first] = typeof cell === 'string' ? headerMeanings(table, cell) : [];
      return first ? [first.declaration.key] : [];
    });
    return new Set(keys).size;
  };
}

interface Claim<Key extends string> extends HeaderMeaning<Key> {
  readonly index: number;
  readonly header: string;
  readonly fit: number;
}

/**
 * What each header means. Where two headers mean one column, the surer name has it ("Estimated new MRR" before "Renewal
 * price", which the 2019 screens show side by side), and the other counts as unknown; two of the same rank are an error,
 * for nobody could say which to read. A usual name counts only where the cells under it can be of that column.
 */
export function headersOf<Key extends string>(
  table: FileTable<Key>,
  cells: readonly RawCell[],
  fitOf: FitOfColumn<Key>,
  texts: FileTexts,
  textsIn: Language,
): Headers<Key> {
  const headers = cells.map((cell) => String(cell).trim());
  const claims = headers
    .flatMap((header, index) => {
      const meanings = headerMeanings(table, header);
      return meanings.map((meaning): Claim<Key> => {
        const isSure = meaning.sureness !== 'usual' && meanings.length === 1;
        return { ...meaning, index, header, fit: isSure ? 1 : fitOf(index, meaning.declaration) };
      });
    })
    .filter(({ fit }) => fit > 0)
    .sort(surerFirst);

  const byColumn = new Map<Key, Claim<Key>>();
  const taken = new Set<number>();
  for (const claim of claims) {
    const { declaration, index, header } = claim;
    if (taken.has(index)) continue;
    const holder = byColumn.get(declaration.key);
    if (holder && isAsSure(holder, claim))
      throw new FileError(texts.columnTwice(holder.header, header, declaration.label[textsIn]));
    if (holder) continue;
    byColumn.set(declaration.key, claim);
    taken.add(index);
  }
  return {
    known: [...byColumn.values()]
      .map(({ index, header, declaration, qualifier }) => ({ index, header, declaration, qualifier }))
      .sort((first, second) => first.index - second.index),
    unknown: headers.flatMap((header, index) =>
      header === '' || taken.has(index) ? [] : [{ index, header }],
    ),
  };
}

const MOST_CELLS = 0.5;
const MOST_NAMED = 60;

function surerFirst(first: Claim<string>, second: Claim<string>): number {
  return (
    Number(second.sureness !== 'usual') - Number(first.sureness !== 'usual') ||
    Number(second.fit >= MOST_CELLS) - Number(first.fit >= MOST_CELLS) ||
    compareSureness(first, second) ||
    first.index - second.index
  );
}

/** Of two usual names the likelier is taken; only the same name twice leaves nothing to go by. */
function isAsSure(first: Claim<string>, second: Claim<string>): boolean {
  return first.sureness === 'usual'
    ? headerWords(first.header) === headerWords(second.header)
    : compareSureness(first, second) === 0;
}

/** What the file has no column for, of each group one; undefined where nothing lacks. */
export function missingColumns<Key extends string>(
  table: TableDeclaration<Key>,
  { known, unknown }: Headers<Key>,
  required: readonly (readonly Key[])[],
  texts: FileTexts,
  textsIn: Language,
): { readonly keys: readonly Key[]; readonly text: string } | undefined {
  const missing = required.filter(
    (group) => !known.some(({ declaration }) => group.includes(declaration.key)),
  );
  if (missing.length === 0) return undefined;
  const wanted = missing.map((group) => group.map((key) => labelOfColumn(table, key, textsIn)).join(' / '));
  const found = [...known, ...unknown].map(({ header }) => header);
  const damaged = found.some((header) => header.includes('\uFFFD'));
  const named = found.length > MOST_NAMED ? [...found.slice(0, MOST_NAMED), '…'] : found;
  const text = [texts.missingColumns(wanted, named), ...(damaged ? [texts.notUtf8] : [])].join(' ');
  return { keys: missing.flat(), text };
}

export function labelOfColumn<Key extends string>(
  table: TableDeclaration<Key>,
  key: Key,
  language: Language,
): string {
  return table.columns.find((column) => column.key === key)?.label[language] ?? key;
}
