import type { FileTexts } from '../locale/file-texts';
import type { Language } from '../locale/language';
import type { TableDeclaration } from '../tables/table';
import type { CellReader, FileColumn } from './cell-reader';
import { currenciesOfMark } from './currency-text';
import type { FileRecord, RawCell } from './file-content';
import type { FileRow, FileValue, FileValues, ReadingOptions, RejectedRow } from './file-reading';
import { labelOfColumn } from './headers';

export interface RowReaderParts<Key extends string> {
  readonly table: TableDeclaration<Key>;
  readonly columns: readonly FileColumn<Key>[];
  readonly readerOf: ReadonlyMap<Key, CellReader>;
  readonly options: ReadingOptions<Key>;
  readonly texts: FileTexts;
  readonly textsIn: Language;
}

/** What HubSpot's screens and exports show where there is no data. */
const NO_DATA = new Set(['', '-', '--', '–', '—']);

export function isNoData(cell: RawCell): boolean {
  return typeof cell === 'string' && NO_DATA.has(cell.trim());
}

interface Fault {
  readonly column: string;
  readonly reason: string;
}

/** An amount as it stands in the file, and what each mark beside it or in its header can mean. */
interface MarkedAmount {
  readonly header: string;
  readonly text: string;
  readonly currencies: readonly (readonly string[])[];
}

/** Reads one record: a row with every cell understood, or the rejection that names all that is wrong with it. */
export function rowReader<Key extends string>(
  parts: RowReaderParts<Key>,
): (record: FileRecord) => FileRow<Key> | RejectedRow {
  const { columns, readerOf, options, texts } = parts;
  const currencyColumn = parts.table.columns.find(({ kind }) => kind === 'currency')?.key;
  const nameIndex = columns.find(({ declaration }) => declaration.key === options.nameColumn)?.index;

  return ({ line, cells }) => {
    const values: { [Column in Key]?: FileValue } = {};
    const faults: Fault[] = [];
    const amounts: MarkedAmount[] = [];

    for (const { index, header, declaration, qualifier } of columns) {
      const cell = cells[index] ?? '';
      if (isNoData(cell)) continue;
      const outcome = isDamaged(cell)
        ? { fault: texts.damagedLetters(String(cell)) }
        : readerOf.get(declaration.key)?.(cell);
      if (!outcome) continue;
      if ('fault' in outcome) {
        faults.push({ column: header, reason: outcome.fault });
        continue;
      }
      values[declaration.key] = outcome.value;
      const currencies = [
        ...(outcome.marks ?? []).map(currenciesOfMark),
        ...(outcome.marks && qualifier.currencies ? [qualifier.currencies] : []),
      ];
      if (currencies.length > 0) amounts.push({ header, text: String(cell).trim(), currencies });
    }

    faults.push(...missingIn(values, faults, parts));
    if (currencyColumn) faults.push(...settleCurrency(values, currencyColumn, amounts, texts));
    return faults.length === 0
      ? { line, values }
      : rejection(line, nameIndex === undefined ? '' : String(cells[nameIndex] ?? '').trim(), faults);
  };
}

/** A replacement character stands where a file in an old encoding was read as UTF-8: a letter is lost. */
function isDamaged(cell: RawCell): boolean {
  return typeof cell === 'string' && cell.includes('\uFFFD');
}

function missingIn<Key extends string>(
  values: FileValues<Key>,
  faults: readonly Fault[],
  { table, columns, options, texts, textsIn }: RowReaderParts<Key>,
): readonly Fault[] {
  const headerOf = (key: Key): string | undefined =>
    columns.find(({ declaration }) => declaration.key === key)?.header;
  return options.required.flatMap((group) => {
    if (group.some((key) => values[key] !== undefined)) return [];
    const headers = group.map(headerOf).filter((header) => header !== undefined);
    if (faults.some(({ column }) => headers.includes(column))) return [];
    const [header = ''] = headers;
    const inFile = group.filter((key) => headerOf(key) !== undefined);
    return [
      {
        column: header,
        reason: texts.missing(inFile.map((key) => labelOfColumn(table, key, textsIn)).join(' / ')),
      },
    ];
  });
}

/**
 * An amount can name its currency ("1 234,56 €"), and so can its header ("Current MRR (USD)"). A blank currency column is filled from it where it can be one currency
 * only, so "$" alone fills nothing; whatever contradicts the column or another amount is a fault.
 */
function settleCurrency<Key extends string>(
  values: { [Column in Key]?: FileValue },
  currencyColumn: Key,
  amounts: readonly MarkedAmount[],
  texts: FileTexts,
): readonly Fault[] {
  const stated = values[currencyColumn];
  let possible = stated === undefined ? undefined : [String(stated)];
  for (const { header, text, currencies } of amounts) {
    for (const meant of currencies) {
      const shared = possible?.filter((currency) => meant.includes(currency)) ?? meant;
      if (shared.length === 0)
        return [{ column: header, reason: texts.currencyContradicted(text, (possible ?? []).join(' / ')) }];
      possible = [...shared];
    }
  }
  const [only, ...others] = possible ?? [];
  if (only !== undefined && others.length === 0) values[currencyColumn] = only;
  return [];
}

/** One entry for a row: its first fault, then the others with their columns. */
function rejection(line: number, client: string, faults: readonly Fault[]): RejectedRow {
  const [first = { column: '', reason: '' }, ...others] = faults;
  const reason = [first.reason, ...others.map((other) => `${other.column}: ${other.reason}`)].join('; ');
  return { line, client, column: first.column, reason };
}
