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

/** A file's cell can be longer than a sheet's. */
const LONGEST_LOGGED = 1000;

/** The same for the Log, after what was written. */
export function keptOut({ rejected, blanked, assumed }: KeptOut, { log }: Texts): readonly LogEntry[] {
  const entriesFor = (rows: readonly RejectedRow[], event: (line: number) => string): readonly LogEntry[] =>
    rows.map(({ line, client, column, reason }) => {
      const [shownClient, shownColumn, after] = [client, column, reason].map((text) =>
        text.slice(0, LONGEST_LOGGED),
      ) as [string, string, string];
      return { event: event(line), client: shownClient, column: shownColumn, after };
    });
  return [
    ...entriesFor(rejected, log.rejectedLine),
    ...entriesFor(blanked, log.blankedCell),
    ...assumed.map(({ client, question, answer }) => ({
      event: log.assumed,
      client,
      before: question,
      after: answer,
    })),
  ];
}
