import { clientIdentity } from '../domain/client-identity';
import { textsForFiles } from '../locale/file-texts';
import type { Language } from '../locale/language';
import { foldLabel } from '../locale/language';
import { CLIENTS } from '../tables/clients';
import { CONTACTS } from '../tables/contacts';
import { SUBSCRIPTIONS } from '../tables/subscriptions';
import type { TableDeclaration } from '../tables/table';
import type { FileContent } from './file-content';
import { headerOf } from './delimited-text';
import { repeatedRows } from './duplicate-rows';
import { FileError } from './file-error';
import type { FileTable } from './file-table';
import { RENEWALS_IN_FILES } from './file-table';
import { headerMeanings } from './header-meaning';
import type { FileReading, ReadingOptions } from './file-reading';
import { withoutMark } from './headers';
import { readContent } from './read-file';

/** A tab beside the renewals table that is filled from files of its own, and what tells one of its rows from another. */
export interface ClientTable {
  readonly table: TableDeclaration;
  readonly identity: readonly string[];
  readonly nameColumn: string;
}

export const CLIENT_TABLES: readonly ClientTable[] = [
  { table: CLIENTS, identity: ['hubId'], nameColumn: 'clientName' },
  { table: CONTACTS, identity: ['hubId', 'email'], nameColumn: 'contactName' },
  { table: SUBSCRIPTIONS, identity: ['hubId', 'product'], nameColumn: 'clientName' },
];

const RENEWALS_NEED: readonly (readonly string[])[] = [
  ['clientName'],
  ['renewalStart', 'renewalDeadline', 'timeToRenewal'],
];

/**
 * Which of the tabs a file is for, told by its headers: the one whose required columns it has; of several the one that
 * knows most of its headers, a usual name counting half. A file that says when something renews is no list of contacts or
 * subscriptions. Undefined is the renewals table, which also tells what a file that fits no tab lacks.
 *
 * @throws FileError where two tabs fit alike.
 */
export function clientTableOfFile(content: FileContent, textsIn: Language): ClientTable | undefined {
  const kinds = [
    { table: RENEWALS_IN_FILES as FileTable<string>, needs: RENEWALS_NEED },
    ...CLIENT_TABLES.map(withNeeds),
  ];
  const headers = headerOf(content, (cells) =>
    Math.max(...kinds.map(({ table }) => knownIn(table, cells).length)),
  ).map(withoutMark);
  const able = kinds
    .map(({ table, needs }) => ({ table, needs, known: knownIn(table, headers) }))
    .filter(({ needs, known }) => needs.every((group) => group.some((key) => known.includes(key))));
  const dated = able.some(({ table }) => table === RENEWALS_IN_FILES) ? datedHeaders(headers) : [];
  const fitting = able.filter(
    ({ table }) => dated.length === 0 || dated.some((header) => knownIn(table, [header]).length > 0),
  );
  const surely = (table: FileTable<string>): number =>
    headers.reduce((sum, header) => sum + surenessOf(table, header), 0);
  const most = Math.max(0, ...fitting.map(({ table }) => surely(table)));
  const [best, rival] = fitting.filter(({ table }) => surely(table) === most);
  if (best && rival)
    throw new FileError(
      textsForFiles(textsIn).severalTables(best.table.title[textsIn], rival.table.title[textsIn]),
    );
  return CLIENT_TABLES.find(({ table }) => table === best?.table);
}

/** Reads a file for one of these tabs; a later line of the same identity is rejected. */
export function readClientTableFile(
  content: FileContent,
  kind: ClientTable,
  options: Pick<ReadingOptions<string>, 'today' | 'answers'> & { readonly textsIn: Language },
): FileReading<string> {
  const { table, nameColumn } = kind;
  const reading = readContent(content, table, { ...options, required: withNeeds(kind).needs, nameColumn });
  const repeated = repeatedRows(
    reading.rows.map((row) => ({
      row,
      identity: clientIdentity(row.values),
      part: partOf(kind, (key) => row.values[key]),
    })),
  );
  const rejected = reading.rows.flatMap((row) => {
    const found = repeated.get(row);
    if (!found) return [];
    const texts = textsForFiles(options.textsIn);
    const reason =
      'repeats' in found
        ? texts.duplicateLine(found.repeats.line)
        : texts.couldBeLines(found.couldBe.map(({ line }) => line).join(', '));
    return [{ line: row.line, client: String(row.values[nameColumn] ?? ''), column: '', reason }];
  });
  return {
    ...reading,
    rows: reading.rows.filter((row) => !repeated.has(row)),
    rejected: [...reading.rejected, ...rejected].sort((first, second) => first.line - second.line),
  };
}

/** "20481001|ana@example.com": the same for a row of a file and the row of the tab that it brings again. */
export function identityOf(kind: ClientTable, valueOf: (key: string) => unknown): string {
  return [clientIdentity({ hubId: valueOf('hubId') }).hubId ?? '', partOf(kind, valueOf)]
    .slice(0, kind.identity.length)
    .join('|');
}

/** What a client has several of: the contact, the product; "" in the tab that has one row for each client. */
export function partOf({ identity }: ClientTable, valueOf: (key: string) => unknown): string {
  return identity
    .filter((key) => key !== 'hubId')
    .map((key) => foldLabel(String(valueOf(key) ?? '')))
    .join('|');
}

function withNeeds({ table, identity, nameColumn }: ClientTable) {
  return { table, needs: [...new Set([nameColumn, ...identity])].map((key) => [key]) };
}

function knownIn(table: FileTable<string>, headers: readonly unknown[]): readonly string[] {
  const keys = headers.flatMap((header) => headerMeanings(table, String(header))[0]?.declaration.key ?? []);
  return [...new Set(keys)];
}

const RENEWAL_DAYS: readonly string[] = RENEWALS_NEED[1] ?? [];

/** The headers that say when something renews. */
function datedHeaders(headers: readonly string[]): readonly string[] {
  return headers.filter((header) =>
    knownIn(RENEWALS_IN_FILES, [header]).some((key) => RENEWAL_DAYS.includes(key)),
  );
}

function surenessOf(table: FileTable<string>, header: string): number {
  const [meaning] = headerMeanings(table, header);
  return meaning === undefined ? 0 : meaning.sureness === 'usual' ? 0.5 : 1;
}
