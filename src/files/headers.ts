import type { FileTexts } from '../locale/file-texts';
import type { Language } from '../locale/language';
import type { ColumnDeclaration, TableDeclaration } from '../tables/table';
import { columnNamed, isLabelOf } from '../tables/table';
import type { RawCell } from './delimited-text';
import { FileError } from './file-error';

export interface KnownHeader<Key extends string> {
  /** From 0, in the file. */
  readonly index: number;
  readonly header: string;
  readonly declaration: ColumnDeclaration<Key>;
}

export interface Headers<Key extends string> {
  readonly known: readonly KnownHeader<Key>[];
  readonly unknown: readonly string[];
}

/** HubSpot's screens mark locked columns so, and people copy it. */
export function withoutMark(header: RawCell): string {
  return String(header)
    .replace(/\*\s*$/, '')
    .trim();
}

/**
 * What each header means. Where two headers mean one column the label itself goes before its other names ("Estimated
 * new MRR" before "Renewal price", which the 2019 screens show side by side), and the other counts as unknown; two of
 * the same rank are an error, for nobody could say which to read.
 */
export function headersOf<Key extends string>(
  table: TableDeclaration<Key>,
  cells: readonly RawCell[],
  texts: FileTexts,
  textsIn: Language,
): Headers<Key> {
  const headers = cells.map((cell, index) => {
    const header = String(cell).trim();
    return { index, header, declaration: columnNamed(table, header) };
  });
  const named = headers.filter((entry): entry is KnownHeader<Key> => entry.declaration !== undefined);
  const known = named.filter((entry) => {
    const rivals = named.filter((other) => other !== entry && other.declaration === entry.declaration);
    const rival = rivals.find((other) => isLabel(other) === isLabel(entry));
    if (rival)
      throw new FileError(texts.columnTwice(entry.header, rival.header, entry.declaration.label[textsIn]));
    return rivals.length === 0 || isLabel(entry);
  });
  const unknown = headers.filter(
    (entry) => entry.header !== '' && !known.some(({ index }) => index === entry.index),
  );
  return { known, unknown: unknown.map(({ header }) => header) };
}

function isLabel({ header, declaration }: KnownHeader<string>): boolean {
  return isLabelOf(declaration, header);
}

/** An error unless the file has a column of each group. */
export function requireColumns<Key extends string>(
  table: TableDeclaration<Key>,
  { known, unknown }: Headers<Key>,
  required: readonly (readonly Key[])[],
  texts: FileTexts,
  textsIn: Language,
): void {
  const missing = required.filter(
    (group) => !known.some(({ declaration }) => group.includes(declaration.key)),
  );
  if (missing.length === 0) return;
  const wanted = missing.map((group) => group.map((key) => labelOfColumn(table, key, textsIn)).join(' / '));
  const found = [...known.map(({ header }) => header), ...unknown];
  const damaged = found.some((header) => header.includes('\uFFFD'));
  throw new FileError([texts.missingColumns(wanted, found), ...(damaged ? [texts.notUtf8] : [])].join(' '));
}

export function labelOfColumn<Key extends string>(
  table: TableDeclaration<Key>,
  key: Key,
  language: Language,
): string {
  return table.columns.find((column) => column.key === key)?.label[language] ?? key;
}
