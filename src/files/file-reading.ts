import type { CalendarDate } from '../domain/calendar-date';
import type { Language } from '../locale/language';
import type { DayOrder } from './date-text';
import type { DecimalSign } from './number-text';

/**
 * A cell of a file, understood: text as written, a number, a day. A choice is its value ("emailOverage"), a website its
 * host ("acme.com"), a currency its ISO code, a Hub ID its digits, a percentage a fraction, a term its months.
 */
export type FileValue = string | number | CalendarDate;

/** The cells of one row by column; a blank cell has no entry. */
export type FileValues<Key extends string> = { readonly [Column in Key]?: FileValue };

export interface FileRow<Key extends string> {
  /** The line of the file on which the row begins; the header line is 1 where nothing precedes it. */
  readonly line: number;
  readonly values: FileValues<Key>;
}

export interface RejectedRow {
  readonly line: number;
  /** What the row's name column says, "" when it says nothing. */
  readonly client: string;
  /** The header as the file has it; the table's own label for a column that the file lacks; "" for the whole line. */
  readonly column: string;
  /** What a cell that was left blank says, as far as a list can show it. */
  readonly value?: string;
  /** In the language of the texts; further faults of the same row follow after "; ". */
  readonly reason: string;
}

/** Something in the file that can be read in two ways. The chosen option's value goes into `answers` under the id. */
export interface FileQuestion {
  readonly id: string;
  readonly text: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    /** What a cell of the file would then be: "03/04/2026 is 3 April 2026". */
    readonly example?: string;
  }[];
  /** The likely answer: shown as chosen, and taken where no other is given. */
  readonly chosen?: string;
  /** "columns": what a header means that nobody knows. */
  readonly group?: 'columns';
}

export interface FileReading<Key extends string> {
  /** Which columns the file needs and has none for, where an answer to a question could say which they are: no row is read. */
  readonly missing?: string;
  /** Of the headers. */
  readonly language: Language;
  /** "" for rows that came already split. */
  readonly delimiter: string;
  readonly columns: readonly { readonly header: string; readonly key: Key }[];
  readonly unknownHeaders: readonly string[];
  readonly rows: readonly FileRow<Key>[];
  /** In the order of the file; at most one entry for a line. */
  readonly rejected: readonly RejectedRow[];
  /** Cells that could not be read, of rows that come in without them: the same shape, one entry for a cell. */
  readonly blanked: readonly RejectedRow[];
  /** Only what matters: each one answered lets rows or cells through that are refused until then. */
  readonly questions: readonly FileQuestion[];
  /** How the file was taken where that is not in the file itself, in sentences: what "45 days" was counted from. */
  readonly notes: readonly string[];
  readonly formats: FileFormats<Key>;
}

/** How dates and numbers were read; no entry where nothing in the file depended on it. */
export interface FileFormats<Key extends string> {
  readonly dayOrders: { readonly [Column in Key]?: DayOrder };
  readonly decimalSigns: { readonly [Column in Key]?: DecimalSign };
}

export interface ReadingOptions<Key extends string> {
  /** Of each group the file must have one column, and each row one value: of the first column that is filled. */
  readonly required: readonly (readonly Key[])[];
  /** The column by which people know a row. */
  readonly nameColumn: Key;
  /** Question id -> value of the chosen option. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly today: CalendarDate;
  /** What headers mean that no list knows, by their words: a column's key, or "leaveOut". Asked where one is met. */
  readonly columnMeanings?: () => Readonly<Record<string, string>>;
  /** Whether a likely meaning of such a header counts until there is an answer: where a person looks at what comes of it. */
  readonly takeLikely?: boolean;
  /** The language that the file was exported in, where that is known; otherwise its headers tell. */
  readonly language?: Language;
  /** The language of reasons and questions; the file's own when left out. */
  readonly textsIn?: Language;
}
