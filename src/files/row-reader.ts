import type { FileTexts } from '../locale/file-texts';
import type { Language } from '../locale/language';
import { foldLabel } from '../locale/language';
import type { CellReader, FileColumn } from './cell-reader';
import { currenciesOfMark } from './currency-text';
import type { FileRecord, RawCell } from './file-content';
import type {
  FileQuestion,
  FileRow,
  FileValue,
  FileValues,
  ReadingOptions,
  RejectedRow,
} from './file-reading';
import type { FileTable } from './file-table';
import { labelOfColumn } from './headers';
import { isNoValue, isSpreadsheetError, takesFreeText } from './no-value';

export interface RowReaderParts<Key extends string> {
  readonly table: FileTable<Key>;
  readonly columns: readonly FileColumn<Key>[];
  readonly readerOf: ReadonlyMap<Key, CellReader>;
  readonly options: ReadingOptions<Key>;
  readonly texts: FileTexts;
  readonly textsIn: Language;
}

/** A record understood as far as it goes: a row with what stays blank in it, or the rejection of the whole. */
export interface RowOutcome<Key extends string> {
  readonly row?: FileRow<Key>;
  readonly rejected?: RejectedRow;
  /** Cells of the row that could not be read, one entry each. */
  readonly blanked: readonly RejectedRow[];
  /** What would let more of the record through. */
  readonly questions: readonly FileQuestion[];
}

interface Fault<Key extends string> {
  /** Undefined for a value that is missing. */
  readonly key: Key | undefined;
  readonly column: string;
  readonly value?: string;
  readonly reason: string;
  readonly question?: FileQuestion | undefined;
}

/** An amount as it stands in the file, and what each mark beside it or in its header can mean. */
interface MarkedAmount<Key extends string> {
  readonly key: Key;
  readonly header: string;
  readonly text: string;
  readonly currencies: readonly (readonly string[])[];
}

/**
 * Reads one record. A cell that cannot be read stays blank and is reported; it costs the row only where the row cannot be
 * without it: of each required group the first column that is filled must be understood.
 */
export function rowReader<Key extends string>(
  parts: RowReaderParts<Key>,
): (record: FileRecord) => RowOutcome<Key> {
  const { columns, readerOf, options, texts } = parts;
  const currencyColumn = parts.table.columns.find(({ kind }) => kind === 'currency')?.key;
  const nameIndex = columns.find(({ declaration }) => declaration.key === options.nameColumn)?.index;
  const ofFreeText = new Set(
    columns.flatMap(({ declaration }) => (takesFreeText(parts.table, declaration) ? declaration.key : [])),
  );

  return ({ line, cells }) => {
    const values: { [Column in Key]?: FileValue } = {};
    const filled = new Set<Key>();
    const faults: Fault<Key>[] = [];
    const amounts: MarkedAmount<Key>[] = [];

    for (const { index, header, declaration, qualifier } of columns) {
      const cell = cells[index] ?? '';
      const { key } = declaration;
      if (isNoValue(cell, ofFreeText.has(key))) continue;
      filled.add(key);
      const outcome = damageOf(cell, texts) ?? readerOf.get(key)?.(cell);
      if (!outcome) continue;
      if ('fault' in outcome) {
        const value = String(cell).trim().slice(0, LONGEST_REPORTED);
        faults.push({ key, column: header, value, reason: outcome.fault, question: outcome.question });
        continue;
      }
      values[key] = outcome.value;
      const currencies = [
        ...(outcome.marks ?? []).map(currenciesOfMark),
        ...(outcome.marks && qualifier.currencies ? [qualifier.currencies] : []),
      ];
      if (currencies.length > 0) amounts.push({ key, header, text: String(cell).trim(), currencies });
    }

    if (currencyColumn) faults.push(...settleCurrency(values, currencyColumn, amounts, texts));
    const name = values[options.nameColumn];
    const { hubId, website } = values as FileValues<string>;
    if (typeof name === 'string' && hubId === undefined && website === undefined && isTotal(name)) {
      const column = columns.find(({ index }) => index === nameIndex)?.header ?? '';
      return {
        rejected: { line, client: name, column, reason: texts.rowOfTotals },
        blanked: [],
        questions: [],
      };
    }
    const costly = [...faultsOfRequired(filled, faults, parts), ...missingIn(values, filled, parts)];
    const client = nameIndex === undefined ? '' : String(cells[nameIndex] ?? '').trim();
    const others = faults.filter((fault) => !costly.includes(fault));
    // An answer helps a row only where nothing else keeps it out.
    const canBeHelped = costly.every(({ question }) => question !== undefined);
    const questions = canBeHelped ? faults.flatMap(({ question }) => question ?? []) : [];
    if (costly.length > 0)
      return { rejected: rejection(line, client, [...costly, ...others]), blanked: [], questions };
    const blanked = faults.map(({ column, value = '', reason }) => ({ line, client, column, value, reason }));
    return { row: { line, values }, blanked, questions };
  };
}

/** "Total", "Grand total", "Zwischensumme Kim": what stands below a table or a part of it. "Total Wine" is a client. */
function isTotal(name: string): boolean {
  return /^(?:(?:grand |gran )?totals?(?: general| geral)?|gesamt(?:summe)?|summe|sum[ae]?|soma|somme):?$|^(?:sub-?|sous-)totals?\b|^zwischensumme\b/.test(
    foldLabel(name),
  );
}

const LONGEST_REPORTED = 200;

/** Google's limit for a cell of a sheet. */
const LONGEST_CELL = 50_000;

/** A replacement character stands where a file in an old encoding was read as UTF-8: a letter is lost. */
function damageOf(
  cell: RawCell,
  texts: FileTexts,
): { readonly fault: string; question?: undefined } | undefined {
  if (typeof cell !== 'string') return undefined;
  if (cell.length > LONGEST_CELL) return { fault: texts.cellTooLong(cell.length) };
  if (cell.includes('\uFFFD')) return { fault: texts.damagedLetters(cell) };
  return isSpreadsheetError(cell) ? { fault: texts.spreadsheetError(cell.trim()) } : undefined;
}

function faultsOfRequired<Key extends string>(
  filled: ReadonlySet<Key>,
  faults: readonly Fault<Key>[],
  { options }: RowReaderParts<Key>,
): readonly Fault<Key>[] {
  return options.required.flatMap((group) => {
    const first = group.find((key) => filled.has(key));
    return faults.filter(({ key }) => key !== undefined && key === first);
  });
}

function missingIn<Key extends string>(
  values: FileValues<Key>,
  filled: ReadonlySet<Key>,
  { table, columns, options, texts, textsIn }: RowReaderParts<Key>,
): readonly Fault<Key>[] {
  const headerOf = (key: Key): string | undefined =>
    columns.find(({ declaration }) => declaration.key === key)?.header;
  return options.required.flatMap((group) => {
    if (group.some((key) => values[key] !== undefined || filled.has(key))) return [];
    const inFile = group.filter((key) => headerOf(key) !== undefined);
    const labels = inFile.map((key) => labelOfColumn(table, key, textsIn)).join(' / ');
    const [first] = inFile;
    const column = (first && headerOf(first)) ?? '';
    return [{ key: undefined, column, reason: texts.missing(labels) }];
  });
}

/**
 * An amount can name its currency ("1 234,56 €"), and so can its header ("Current MRR (USD)"). A blank currency column is
 * filled from it where it can be one currency only, so "$" alone fills nothing; an amount that contradicts the column or
 * another amount is a fault.
 */
function settleCurrency<Key extends string>(
  values: { [Column in Key]?: FileValue },
  currencyColumn: Key,
  amounts: readonly MarkedAmount<Key>[],
  texts: FileTexts,
): readonly Fault<Key>[] {
  const stated = values[currencyColumn];
  const faults: Fault<Key>[] = [];
  let possible = stated === undefined ? undefined : [String(stated)];
  for (const { key, header, text, currencies } of amounts) {
    let shared = possible;
    for (const meant of currencies)
      shared = shared?.filter((currency) => meant.includes(currency)) ?? [...meant];
    if (shared?.length === 0) {
      const reason = texts.currencyContradicted(text, (possible ?? []).join(' / '));
      faults.push({ key, column: header, value: text, reason });
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
      delete values[key];
    } else possible = shared;
  }
  const [only, ...others] = possible ?? [];
  if (only !== undefined && others.length === 0) values[currencyColumn] = only;
  return faults;
}

/** One entry for a row: its first fault, then the others with their columns. */
function rejection(line: number, client: string, faults: readonly Fault<string>[]): RejectedRow {
  const [first = { column: '', reason: '' }, ...others] = faults;
  const reason = [first.reason, ...others.map((other) => `${other.column}: ${other.reason}`)].join('; ');
  return { line, client, column: first.column, reason };
}
