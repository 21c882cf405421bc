import type { FileTexts } from '../locale/file-texts';
import type { Language } from '../locale/language';
import type { ColumnDeclaration } from '../tables/table';
import type { FileQuestion, ReadingOptions } from './file-reading';
import type { FileTable } from './file-table';
import { headerWords } from './header-words';
import type { FitOfColumn, Headers, KnownHeader, UnknownHeader } from './headers';
import { likelyColumn } from './likely-column';

export const LEAVE_OUT = 'leaveOut';
const COLUMN_QUESTION = 'column:';
const MOST_CELLS = 0.5;
/** A file of thousands of columns is no table of clients: nobody answers so many questions, and each takes a look at all cells. */
const MOST_ASKED = 100;

export interface SettledHeaders<Key extends string> extends Headers<Key> {
  readonly questions: readonly FileQuestion[];
}

/**
 * What headers mean that nobody knows: as answered now, as answered for this spreadsheet before, or else a question, with
 * the likely column as chosen. Only columns that the file lacks, and that the cells under the header fit, are offered.
 */
export function settleUnknownHeaders<Key extends string>(
  table: FileTable<Key>,
  headers: Headers<Key>,
  fitOf: FitOfColumn<Key>,
  { answers = {}, columnMeanings = () => ({}), takeLikely = false }: ReadingOptions<Key>,
  texts: FileTexts,
  textsIn: Language,
): SettledHeaders<Key> {
  const known: KnownHeader<Key>[] = [...headers.known];
  const unknown: UnknownHeader[] = [];
  const questions: FileQuestion[] = [];
  const remembered = headers.unknown.length > 0 ? columnMeanings() : {};
  const asked = new Set<string>();
  for (const { index, header } of headers.unknown) {
    const words = headerWords(header);
    if (asked.has(words) || asked.size >= MOST_ASKED) {
      unknown.push({ index, header });
      continue;
    }
    asked.add(words);
    const able = table.columns.filter(
      (declaration) =>
        isOffered(declaration) &&
        !known.some((other) => other.declaration === declaration) &&
        fitOf(index, declaration) >= MOST_CELLS,
    );
    const id = COLUMN_QUESTION + words;
    const likely = likelyColumn(table, header, able)?.key ?? LEAVE_OUT;
    const chosen = remembered[words] ?? (takeLikely ? likely : LEAVE_OUT);
    const meant = answers[id] ?? chosen;
    const declaration = able.find(({ key }) => key === meant);
    if (declaration) known.push({ index, header, declaration, qualifier: {} });
    else unknown.push({ index, header });
    if (able.length === 0) continue;
    const first = able.filter(({ key }) => key === likely);
    questions.push({
      id,
      text: texts.askColumn(header),
      options: [
        ...[...first, ...able.filter(({ key }) => key !== likely)].map(({ key, label }) => ({
          value: key,
          label: label[textsIn],
        })),
        { value: LEAVE_OUT, label: texts.leaveColumnOut },
      ],
      chosen: declaration ? declaration.key : LEAVE_OUT,
      group: 'columns',
    });
  }
  return { known: known.sort((first, second) => first.index - second.index), unknown, questions };
}

/** Of the answers of a reading, what headers are to mean from now on, by their words. */
export function columnMeaningsIn(
  answers: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, value]) =>
      id.startsWith(COLUMN_QUESTION) ? [[id.slice(COLUMN_QUESTION.length), value]] : [],
    ),
  );
}

function isOffered({ writtenBy, hidden, key }: ColumnDeclaration): boolean {
  return hidden !== true && (writtenBy !== 'add-on' || key === 'renewalDeadline' || key === 'status');
}
