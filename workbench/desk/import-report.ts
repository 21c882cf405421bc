import type { SheetNotice, SheetNoticeKind } from '../../table-file/worksheet';
import type { BookTable } from './book-file';

export interface ReportedLine {
  readonly line: number;
  readonly client: string;
  readonly column: string;
  /** Of a cell that was left blank. */
  readonly value?: string;
  readonly reason: string;
}

/** What `importFile` of the add-on answers, as far as desk says it again. */
export interface ImportAnswer {
  /** Of a preview: which columns the file needs, and an answer could name. */
  readonly missing?: string;
  readonly rejected: readonly ReportedLine[];
  readonly blanked?: readonly ReportedLine[];
  readonly unknownHeaders?: readonly string[];
  readonly notes?: readonly string[];
  readonly questions?: readonly {
    readonly id: string;
    readonly text: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
    readonly chosen?: string;
  }[];
}

const NOTICES: Readonly<Record<SheetNoticeKind, string>> = {
  formulaWithoutResult:
    'Formulas without a result in the file, read as blank (open it in Excel or Google Sheets and save it there)',
  formulaError: 'Formulas that show an error, read as blank',
  cellTooLong: 'More than 50,000 characters, read as blank',
  farCell: 'Below row 100,000 or right of the first 500 columns, not read',
  mergedCells: 'Merged cells, whose text counts for each of their rows',
};

/**
 * What a person would see in the import panel, line by line: what was not used, what was asked and how it was answered,
 * which cells stayed blank and which rows out.
 */
export function importReport(
  { fileName, notices }: BookTable,
  { rejected, blanked = [], unknownHeaders = [], notes = [], questions = [] }: ImportAnswer,
  answers: Readonly<Record<string, string>>,
): readonly string[] {
  return [
    `Read ${fileName}.`,
    ...notices.map(noticeLine),
    ...notes,
    ...(unknownHeaders.length > 0
      ? [`Unused columns: ${unknownHeaders.map((header) => `"${header}"`).join(', ')}.`]
      : []),
    ...questions.map(({ id, text, options, chosen }) => {
      const value = answers[id] ?? chosen;
      const labels = options.map((option) => `${option.value} (${option.label})`).join(', ');
      const answer = options.find((option) => option.value === value)?.label;
      return answer === undefined
        ? `Asked: ${text} Not answered: say --answer ${id}= and one of ${labels}.`
        : `Asked: ${text} ${answers[id] === undefined ? 'Taken as likely' : 'Answered'}: ${answer}.`;
    }),
    ...blanked.map((line) => `Left blank: ${whereAndWhy(line)}`),
    ...rejected.map((line) => `Skipped: ${whereAndWhy(line)}`),
  ];
}

/** How to say what columns are whose headers nobody knows. */
export function namesForColumns(questions: ImportAnswer['questions'] = []): readonly string[] {
  return questions
    .filter(({ id }) => id.startsWith('column:'))
    .map(({ id, text, options }) => {
      const labels = options.map(({ value, label }) => `${value} (${label})`).join(', ');
      return `${text} say --answer "${id}=..." with one of ${labels}.`;
    });
}

function noticeLine({ kind, cells, count }: SheetNotice): string {
  const more = count > cells.length ? ` and ${count - cells.length} more` : '';
  return `${NOTICES[kind]}: ${cells.join(', ')}${more}.`;
}

function whereAndWhy({ line, client, column, reason }: ReportedLine): string {
  return [`line ${line}`, client, column, reason].filter((part) => part !== '').join(', ');
}
