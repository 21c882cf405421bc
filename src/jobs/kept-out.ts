import type { RejectedRow } from '../files/file-reading';
import type { Texts } from '../locale/texts';
import type { LogEntry } from '../sheets/log';
import type { AssumedAnswer } from './client-questions';

/** What an import left out, and what it was to take for granted: lines, cells, and questions that nobody answered. */
interface KeptOut {
  readonly rejected: readonly RejectedRow[];
  readonly blanked: readonly RejectedRow[];
  readonly assumed: readonly AssumedAnswer[];
}

/** The same for the Log, after what was written. */
export function keptOut({ rejected, blanked, assumed }: KeptOut, { log }: Texts): readonly LogEntry[] {
  return [
    ...rejected.map(({ line, client, column, reason }) => ({
      event: log.rejectedLine(line),
      client,
      column,
      after: reason,
    })),
    ...blanked.map(({ line, client, column, reason }) => ({
      event: log.blankedCell(line),
      client,
      column,
      after: reason,
    })),
    ...assumed.map(({ client, question, answer }) => ({
      event: log.assumed,
      client,
      before: question,
      after: answer,
    })),
  ];
}
