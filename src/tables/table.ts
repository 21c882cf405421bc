import type { Language, Translated } from '../locale/language';
import { LANGUAGES, foldLabel } from '../locale/language';
import type { ChoiceTable } from './choices';
import type { Wording } from './wordings';

/**
 * text: as written. date: a calendar day. integer, money: numbers, plain decimals. percent: a fraction.
 * domain: a web site's host. email: one address. hubId: digits kept as text. currency: an ISO 4217 code.
 * months: a term in whole months. choice: one of `choices`. any: whatever the user keeps there, as it is.
 */
export type ColumnKind =
  | 'text'
  | 'date'
  | 'integer'
  | 'money'
  | 'percent'
  | 'domain'
  | 'email'
  | 'hubId'
  | 'currency'
  | 'months'
  | 'choice'
  | 'any';

export interface ColumnDeclaration<Key extends string = string> {
  readonly key: Key;
  readonly label: Translated;
  /** Other headers under which HubSpot's screens and exports showed the same column. */
  readonly alsoCalled?: readonly string[];
  readonly kind: ColumnKind;
  readonly choices?: ChoiceTable<string>;
  /** Usual entries of a column that takes others as well. */
  readonly offered?: readonly string[];
  /** For text of which some is ours, and then follows the language of the workbook. */
  readonly wording?: Wording;
  /** Of a percentage: a share of a whole, so that a number above 1 in a file is in percent. */
  readonly isShare?: boolean;
  /** A locked column can never be taken out of the table (HubSpot's own rule for the starred ones). */
  readonly locked?: boolean;
  /** The rules go by it: one that somebody deleted is put back, as a locked one is. "Configure columns" may hide it. */
  readonly ruled?: boolean;
  /** Whose entry it is: a re-import overwrites HubSpot's, keeps the partner's, and never touches the add-on's. */
  readonly writtenBy: 'hubspot' | 'partner' | 'add-on';
  readonly hidden?: boolean;
  /** Pixels: the header stands in two lines at most, and where the tab has a filter, clear of its button. */
  readonly width: number;
  /** For languages whose header does not fit into `width`. */
  readonly widthIn?: Partial<Readonly<Record<Language, number>>>;
  readonly help: Translated;
  /** In a new tab the column is placed right of this one; files and functions keep to the declared order. */
  readonly besides?: string;
  /** Its cells hold a formula of ours: the days from today to the day in this column. Nobody's entry, so nothing reads them. */
  readonly countsDaysTo?: string;
}

export interface TableDeclaration<Key extends string = string> {
  readonly key: string;
  readonly title: Translated;
  readonly columns: readonly ColumnDeclaration<Key>[];
  /** Every cell holds text, whatever it looks like: Sheets would make a day of "2026-03-01" in a row without that format. */
  readonly holdsText?: boolean;
  /** Blank rows offer nothing but the first; rows that are added take over what that one offers. */
  readonly offersInRows?: boolean;
}

export type KeyOf<Table> = Table extends TableDeclaration<infer Key> ? Key : never;

/** The columns of a table as a new tab has them, from left to right. */
export function inTabOrder<Column extends ColumnDeclaration>(columns: readonly Column[]): readonly Column[] {
  const isPlaced = ({ besides }: Column): boolean => columns.some(({ key }) => key === besides);
  return columns
    .filter((column) => !isPlaced(column))
    .flatMap((column) => [column, ...columns.filter(({ besides }) => besides === column.key)]);
}

/** How wide a column is laid out, in pixels. */
export function widthOf({ width, widthIn }: ColumnDeclaration, language: Language): number {
  return widthIn?.[language] ?? width;
}

export function columnOf<Key extends string>(table: TableDeclaration<Key>, key: Key): ColumnDeclaration<Key> {
  const column = table.columns.find((candidate) => candidate.key === key);
  if (!column) throw new Error(`${table.key} has no column ${key}`);
  return column;
}

/** The column that a header names, in any language and under any of its other names. */
export function columnNamed<Key extends string>(
  table: TableDeclaration<Key>,
  header: string,
): ColumnDeclaration<Key> | undefined {
  return columnsByName(table).get(foldLabel(header.replace(/\*\s*$/, '')));
}

// A file asks for each of its headers, and the names of a table never change: they are folded once.
const COLUMNS_BY_NAME = new WeakMap<TableDeclaration, ReadonlyMap<string, ColumnDeclaration>>();

function columnsByName<Key extends string>(
  table: TableDeclaration<Key>,
): ReadonlyMap<string, ColumnDeclaration<Key>> {
  const known = COLUMNS_BY_NAME.get(table) as ReadonlyMap<string, ColumnDeclaration<Key>> | undefined;
  if (known) return known;
  const byName = new Map<string, ColumnDeclaration<Key>>();
  for (const column of table.columns)
    for (const name of namesOf(column).map(foldLabel)) if (!byName.has(name)) byName.set(name, column);
  COLUMNS_BY_NAME.set(table, byName);
  return byName;
}

/** The language in which most of these headers are written; ties go to the earlier in LANGUAGES. */
export function languageOfHeaders(
  table: { readonly columns: readonly Pick<ColumnDeclaration, 'label'>[] },
  headers: readonly string[],
): Language {
  const folded = headers.map((header) => foldLabel(header));
  const score = (language: Language): number =>
    table.columns.filter((column) => folded.includes(foldLabel(column.label[language]))).length;
  return LANGUAGES.reduce((best, language) => (score(language) > score(best) ? language : best));
}

/** Whether a header is one of the column's labels, and not merely one of its other names. */
export function isLabelOf(column: ColumnDeclaration, header: string): boolean {
  const folded = foldLabel(header.replace(/\*\s*$/, ''));
  return LANGUAGES.some((language) => foldLabel(column.label[language]) === folded);
}

function namesOf(column: ColumnDeclaration): readonly string[] {
  return [...LANGUAGES.map((language) => column.label[language]), ...(column.alsoCalled ?? [])];
}
