import type { UndoResult } from '../jobs/undo-run';
import { lastRuns, resultInWords, takeBack } from '../jobs/undo-run';
import { openWorkbook } from '../sheets/workbook';
import type { RunsView } from './contract';
import { REQUESTS, checked } from './requests';

/** Further back nobody looks; the Log has them all. */
const MOST_RUNS = 30;
/** A run of thousands of cells would fill the screen with what is in the Log as well. */
const MOST_KEPT = 50;

export function viewRuns(result?: UndoResult): RunsView {
  const workbook = openWorkbook();
  const { texts, language } = workbook;
  return {
    language,
    runs: lastRuns(workbook)
      .slice(0, MOST_RUNS)
      .map(({ id, when, by, event, changes, isTakenBack, undo }) => ({
        id,
        when,
        by: by || null,
        event,
        changes: texts.run.changes(changes.added, changes.removed, changes.changed, changes.moved),
        offers: isTakenBack ? (undo ? 'redo' : null) : 'undo',
      })),
    outcome: result ? resultInWords({ ...result, kept: [] }, texts) : null,
    kept: (result?.kept ?? [])
      .slice(0, MOST_KEPT)
      .map(({ client, column, now }) => [client, column, now].filter(Boolean).join(' · ')),
  };
}

export function takeBackRun(request: unknown): RunsView {
  const { id, direction } = checked(REQUESTS.takeBackRun, request, openWorkbook().texts);
  return viewRuns(takeBack(id, direction));
}
