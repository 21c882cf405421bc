import type { CalendarDate } from '../domain/calendar-date';
import type { Language } from '../locale/language';
import type { FileTexts } from '../locale/file-texts';
import type { ColumnDeclaration } from '../tables/table';
import type { RawCell } from './file-content';
import type { HeaderQualifier } from './header-words';
import type { FileQuestion, FileValue } from './file-reading';

/** One cell understood, or what is wrong with it. */
export type CellOutcome =
  | { readonly value: FileValue; /** Beside an amount: "€", "COP". */ readonly marks?: readonly string[] }
  | {
      readonly fault: string;
      /** Whose answer would let the cell through. */ readonly question?: FileQuestion | undefined;
    };

export type CellReader = (cell: RawCell) => CellOutcome;

/** A column of the file that the table knows, with all that stands in it: how a cell reads can depend on the others. */
export interface FileColumn<Key extends string> {
  /** From 0, in the file. */
  readonly index: number;
  readonly header: string;
  readonly declaration: ColumnDeclaration<Key>;
  /** What the header says beside the name. */
  readonly qualifier: HeaderQualifier;
  /** Those that are not blank. */
  readonly cells: readonly RawCell[];
}

export interface ReaderContext {
  readonly language: Language;
  readonly textsIn: Language;
  readonly texts: FileTexts;
  readonly today: CalendarDate;
  readonly answers: Readonly<Record<string, string>>;
  /** Says for the whole file how it was taken. */
  note(sentence: string): void;
}

/** The answer to a question, where it is one of the options. */
export function answerTo<Option extends string>(
  { answers }: ReaderContext,
  id: string,
  options: readonly Option[],
): Option | undefined {
  return options.find((option) => option === answers[id]);
}
