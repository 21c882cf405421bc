import { LANGUAGES } from '../locale/language';
import { textsIn } from '../locale/texts';
import type { LoggedRow } from './log';
import { ADDED_ROW, BY_HAND, MOVED_ROW, REMOVED_ROW, TAKES_BACK } from './log';

/** What earlier versions called the daily update in the Log. */
const FORMER_NAMES = [
  'Daily run',
  'Exécution quotidienne',
  'Ejecución diaria',
  'Tageslauf',
  'Execução diária',
];

/** What a run did to the tables, in numbers. */
export interface RunChanges {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly moved: number;
}

/** A run that changed something, in the words of the Log. */
export interface LoggedRun {
  readonly id: string;
  /** In the sheet's zone, as the Log has it. */
  readonly when: string;
  /** Whose run it was; "" where Google did not say, and for runs of earlier versions. */
  readonly by: string;
  readonly event: string;
  readonly changes: RunChanges;
  /** One entry for each cell or row: what the first of the run found, what the last left. */
  readonly entries: readonly LoggedRow[];
  readonly isTakenBack: boolean;
  /** The entries of the undo that took it back, for the redo; undefined where there are none. */
  readonly undo: { readonly id: string; readonly entries: readonly LoggedRow[] } | undefined;
}

interface Trace {
  readonly rows: LoggedRow[];
  takesBack?: string;
}

/**
 * The runs that changed something, the oldest first. An undo is a run as well, whose last line names the run that it took
 * back, and a redo one that took back an undo: which runs are in effect follows from the Log alone.
 *
 * @param undone runs that earlier versions took back without such a line
 */
export function loggedRuns(log: readonly LoggedRow[], undone: readonly string[] = []): readonly LoggedRun[] {
  const traces = new Map<string, Trace>();
  for (const row of log) {
    if (row.run === BY_HAND) continue;
    const trace: Trace = traces.get(row.run) ?? { rows: [] };
    traces.set(row.run, trace);
    trace.rows.push(row);
    if (row.rowKey === '' && row.columnKey.startsWith(TAKES_BACK))
      trace.takesBack = row.columnKey.slice(TAKES_BACK.length);
  }
  // Somebody may have sorted the Log, and a run is named after its moment. Within a minute, machines differ: the Log counts.
  const runs = [...traces].sort(([one], [other]) => minuteOf(one).localeCompare(minuteOf(other)));
  // From the last to the first: what took a run back counts unless it was itself taken back later.
  const takenBackBy = new Map<string, string>();
  for (const [id, { takesBack }] of [...runs].reverse())
    if (takesBack !== undefined && !takenBackBy.has(id)) takenBackBy.set(takesBack, id);
  const daily = [...FORMER_NAMES, ...LANGUAGES.map((language) => textsIn(language).log.dailyRun)];
  return runs.flatMap(([id, { rows, takesBack }]) => {
    const entries = entriesOf(rows);
    if (takesBack !== undefined || entries.length === 0) return [];
    const clients = new Set(entries.map(({ client }) => client).filter(Boolean));
    const undoId = takenBackBy.get(id);
    const undoEntries = undoId === undefined ? [] : entriesOf(traces.get(undoId)?.rows ?? []);
    // What a run is called is in a line of its own; the first change says it where there is none.
    const headings = rows.filter(({ rowKey }) => rowKey === '');
    const heading =
      headings.find(({ event }) => daily.includes(event)) ?? headings[0] ?? (rows[0] as LoggedRow);
    return [
      {
        id,
        when: heading.when,
        by: id.split(' ')[1] ?? '',
        // A run without a line of its own did one thing; to one client, in most cases.
        event:
          heading.rowKey !== '' && clients.size === 1
            ? [heading.event, ...clients].join(', ')
            : heading.event,
        changes: changesOf(entries),
        entries,
        isTakenBack: undoId !== undefined || undone.includes(id),
        undo:
          undoId !== undefined && undoEntries.length > 0 ? { id: undoId, entries: undoEntries } : undefined,
      },
    ];
  });
}

function minuteOf(run: string): string {
  return run.slice(0, 'yyyy-MM-ddTHH:mm'.length);
}

function entriesOf(rows: readonly LoggedRow[]): readonly LoggedRow[] {
  const byCell = new Map<string, LoggedRow>();
  for (const row of rows) {
    if (row.rowKey === '') continue;
    const cell = `${row.rowKey} ${row.columnKey}`;
    byCell.set(cell, { ...row, before: byCell.get(cell)?.before ?? row.before });
  }
  return [...byCell.values()].filter(({ columnKey, before, after }) => isMark(columnKey) || before !== after);
}

function isMark(columnKey: string): boolean {
  return [ADDED_ROW, REMOVED_ROW, MOVED_ROW].some((mark) => columnKey.startsWith(mark));
}

function changesOf(entries: readonly LoggedRow[]): RunChanges {
  const count = (mark: string): number =>
    new Set(entries.flatMap(({ rowKey, columnKey }) => (columnKey.startsWith(mark) ? [rowKey] : []))).size;
  return {
    added: count(ADDED_ROW),
    removed: count(REMOVED_ROW),
    moved: count(MOVED_ROW),
    changed: entries.filter(({ columnKey }) => !isMark(columnKey)).length,
  };
}
