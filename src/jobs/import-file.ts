import type { CalendarDate } from '../domain/calendar-date';
import { toIsoDate } from '../domain/calendar-date';
import type { FileContent } from '../files/file-content';
import type { FileQuestion } from '../files/file-reading';
import type { RenewalFileReading } from '../files/renewals-file';
import { readRenewalsFile } from '../files/renewals-file';
import { withDocumentLock } from '../google/document-lock';
import type { Workbook } from '../sheets/workbook';
import { openWorkbook } from '../sheets/workbook';
import type { DocumentState } from '../store/document-state';
import { documentState } from '../store/document-state';
import { PARTS } from '../store/state-parts';
import { columnMeaningsIn } from '../files/unknown-headers';
import { ClientQuestions } from './client-questions';
import { endedAssociations } from './end-association';
import type { ImportPlan } from './plan-import';
import { planImport } from './plan-import';
import { asRepaired } from './repair-columns';
import { wholeWorkbook, writeRenewals } from './write-renewals';

export interface ImportFile {
  readonly fileName: string;
  readonly content: FileContent;
  readonly answers?: Readonly<Record<string, string>> | undefined;
}

export interface PlannedImport {
  readonly workbook: Workbook;
  readonly reading: RenewalFileReading;
  readonly plan: ImportPlan;
  readonly questions: readonly FileQuestion[];
}

/** Reads the file against the table as an import would find it, and changes nothing. */
export function planImportOf(file: ImportFile, today?: CalendarDate): PlannedImport {
  const workbook = asRepaired(openWorkbook());
  return planned(file, workbook, today ?? workbook.today, documentState(), true);
}

/** Imports what can be read; what cannot is answered line by line, and written to the Log. */
export function importRenewals(file: ImportFile): Pick<PlannedImport, 'plan' | 'reading'> {
  return withDocumentLock(() => {
    const workbook = wholeWorkbook(openWorkbook());
    const { today, texts, state } = workbook;
    const { plan, reading } = planned(file, workbook, today, state, false);
    const meanings = columnMeaningsIn(file.answers ?? {});
    if (Object.keys(meanings).length > 0)
      state.set(PARTS.columnMeanings, { ...state.get(PARTS.columnMeanings), ...meanings });
    writeRenewals(workbook, plan, { event: texts.log.imported(file.fileName), after: toIsoDate(today) });
    return { plan, reading };
  });
}

function planned(
  file: ImportFile,
  workbook: Workbook,
  today: CalendarDate,
  state: DocumentState,
  takeLikely: boolean,
): PlannedImport {
  const reading = readRenewalsFile(file.content, {
    today,
    textsIn: workbook.language,
    takeLikely,
    columnMeanings: () => state.get(PARTS.columnMeanings) ?? {},
    ...(file.answers ? { answers: file.answers } : {}),
  });
  const plan = planImport(reading, workbook.records(), today, workbook.texts, {
    ownConversations: workbook.settings.ownConversations,
    ended: endedAssociations(workbook),
    questions: new ClientQuestions(file.answers, workbook.texts.identity.inLine),
  });
  return { workbook, reading, plan, questions: [...reading.questions, ...plan.questions] };
}
