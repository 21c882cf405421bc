import type { CalendarDate } from '../domain/calendar-date';
import { toIsoDate } from '../domain/calendar-date';
import type { FileReading } from '../files/file-reading';
import type { Language } from '../locale/language';
import type { ClientTablePlan } from '../jobs/import-client-table';
import type { ImportPlan } from '../jobs/plan-import';
import type { CellValue } from '../sheets/records';
import type { TableDeclaration } from '../tables/table';
import { columnOf } from '../tables/table';
import type { ImportChange, ImportPreview, ImportResult } from './contract';

/** How much of a long list a preview shows; the counts are of all. */
const SHOWN_IN_PREVIEW = 200;

/** What an import into whichever tab would do. */
interface PlannedFile {
  readonly reading: Omit<FileReading<string>, 'rows'>;
  readonly plan: ImportPlan | ClientTablePlan;
}

export function importPreview({ reading, plan }: PlannedFile, table: TableDeclaration): ImportPreview {
  const changes = changesOf(plan.changed, table, reading.language);
  return {
    language: reading.language,
    delimiter: reading.delimiter,
    added: plan.added.length,
    changed: plan.changed.length,
    unchanged: plan.unchanged,
    rejected: plan.rejected,
    changes: changes.slice(0, SHOWN_IN_PREVIEW),
    changesInAll: changes.length,
    addedClients: plan.added.slice(0, SHOWN_IN_PREVIEW).map(nameIn),
    ...aboutReading(reading),
    ...blankedIn(plan),
    questions: questionsOf({ reading, plan }),
  };
}

export function importResult({ reading, plan }: PlannedFile): ImportResult {
  const { added, changed, unchanged, rejected } = plan;
  return {
    ...{ added: added.length, changed: changed.length, unchanged, rejected },
    ...aboutReading(reading),
    ...blankedIn(plan),
    questions: questionsOf({ reading, plan }),
  };
}

/** Of the file as a whole first, then of its rows. */
function questionsOf({ reading, plan }: PlannedFile): ImportResult['questions'] {
  return [...reading.questions, ...plan.questions];
}

/** Of renewals the plan knows of more: what the table would have had to know. */
function blankedIn(plan: PlannedFile['plan']): Partial<Pick<ImportResult, 'blanked'>> {
  return 'blanked' in plan ? { blanked: plan.blanked } : {};
}

/** What a preview and a result both say of the file itself. */
export function aboutReading(
  reading: Omit<FileReading<string>, 'rows'>,
): Pick<ImportResult, 'missing' | 'blanked' | 'notes' | 'questions' | 'unknownHeaders'> {
  const { missing, blanked, notes, questions, unknownHeaders } = reading;
  return { ...(missing !== undefined && { missing }), blanked, notes, questions, unknownHeaders };
}

export interface ChangedCells {
  readonly values: Readonly<Record<string, CellValue>>;
  readonly changes: readonly {
    readonly column: string;
    readonly before: CellValue;
    readonly after: CellValue;
  }[];
}

export function changesOf(
  changed: readonly ChangedCells[],
  table: TableDeclaration,
  language: Language,
): ImportChange[] {
  return changed.flatMap(({ values, changes }) =>
    changes.map(({ column, before, after }) => ({
      client: nameIn(values),
      column: columnOf(table, column).label[language],
      before: inWords(before),
      after: inWords(after),
    })),
  );
}

/** The person of a contact, else the client. */
function nameIn(values: Readonly<Record<string, CellValue>>): string {
  return String(values['contactName'] ?? values['clientName'] ?? '');
}

function inWords(value: CellValue): string {
  return typeof value === 'object' ? toIsoDate(value as CalendarDate) : String(value ?? '');
}
