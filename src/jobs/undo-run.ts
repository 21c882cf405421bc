import type { ClientTable } from '../files/client-table-file';
import { CLIENT_TABLES, identityOf } from '../files/client-table-file';
import { withDocumentLock } from '../google/document-lock';
import { labelled } from '../locale/punctuation';
import type { Texts } from '../locale/texts';
import { appendRows } from '../sheets/append-rows';
import { cellFromText, cellText } from '../sheets/cells';
import type { Identify, RowChange } from '../sheets/change-rows';
import { changeRows } from '../sheets/change-rows';
import { clearRows } from '../sheets/clear-rows';
import { fingerprint, fingerprintOf } from '../sheets/fingerprint';
import type { LogEntry, LoggedRow } from '../sheets/log';
import {
  ADDED_ROW,
  MOVED_ROW,
  REMOVED_ROW,
  TAKES_BACK,
  loggedRowKey,
  readLog,
  tableOfRowKey,
} from '../sheets/log';
import type { LoggedRun, RunChanges } from '../sheets/logged-runs';
import { loggedRuns } from '../sheets/logged-runs';
import { byNumberedEntries } from '../sheets/points-tables';
import { byRowKey } from '../sheets/row-keys';
import type { TableData } from '../sheets/table-data';
import { cellOf, isBlankRow, readTable } from '../sheets/table-data';
import type { Workbook } from '../sheets/workbook';
import { openWorkbook } from '../sheets/workbook';
import { PARTS } from '../store/state-parts';
import { ARCHIVE } from '../tables/archive';
import { CONTRACT_TYPES, STATUSES, valueOf } from '../tables/choices';
import { CLIENTS } from '../tables/clients';
import { POINTS_LEDGER } from '../tables/points-ledger';
import { RENEWALS } from '../tables/renewals';
import { columnOf } from '../tables/table';
import { CLIENT_RECORDS, byRecordId } from './client-records';
import { move } from './end-association';
import { offerStatusesTo } from './offer-statuses';
import { refreshPoints } from './points-refresh';

/** A cell or a row that is not as the run left it: it stays as it is now. */
export interface KeptCell {
  readonly client: string;
  /** "" where it is about the row. */
  readonly column: string;
  /** What the cell holds now; "" where the row is gone or stays. */
  readonly now: string;
}

export interface UndoResult extends RunChanges {
  readonly kept: readonly KeptCell[];
}

/** A table whose changes the Log can take back. */
interface UndoableTable {
  readonly data: TableData;
  readonly identify: Identify<string>;
  /** The columns by which its rows are told apart. */
  readonly identity: readonly string[];
  /** Whether a row that a run added is as it was added; `mark` is what the Log noted of it. */
  readonly isAsAdded: (row: readonly unknown[], mark: string) => boolean;
  /** What the Log notes of a row that is added. */
  readonly markOf: (cells: RowTexts) => string;
}

/** The cells of a row as the Log shows them, by column. */
type RowTexts = Readonly<Record<string, string>>;

export type Direction = 'undo' | 'redo';

/** The runs that changed something, the last first, whether or not they were taken back. */
export function lastRuns({ logSheet, state } = openWorkbook()): readonly LoggedRun[] {
  return [...loggedRuns(readLog(logSheet), state.get(PARTS.undoneRuns))].reverse();
}

/**
 * Takes back what a run changed in the tables, or does again what was taken back. Each cell gets what the Log says it held
 * before, unless it is not as that run left it: a person or a later run changed it since, and it stays and is named. So do
 * rows that came, went or were moved. What is taken back is in the Log first. Emails cannot be taken back.
 *
 * @param id of one of `lastRuns`. Where it was taken back, or done again, by somebody else meanwhile, nothing happens.
 */
export function takeBack(id: string, direction: Direction): UndoResult {
  return withDocumentLock(() => {
    const workbook = openWorkbook();
    const { texts, language } = workbook;
    const log = readLog(workbook.logSheet);
    const run = loggedRuns(log, workbook.state.get(PARTS.undoneRuns)).find((each) => each.id === id);
    const source = direction === 'redo' ? run?.undo : run?.isTakenBack ? undefined : run;
    if (!run || !source) return NOTHING;
    const event = direction === 'redo' ? texts.log.redone : texts.log.undone;
    const [moved, others] = partition(source.entries, ({ columnKey }) => columnKey.startsWith(MOVED_ROW));
    const byTable = new Map<string, LoggedRow[]>();
    for (const row of others) {
      const { table, identity } = tableOfRowKey(row.rowKey);
      byTable.set(table, [...(byTable.get(table) ?? []), { ...row, rowKey: identity }]);
    }
    const results = [
      moveBack(moved, workbook),
      ...[...byTable].map(([key, rows]) => {
        const table = undoableTable(key, workbook);
        return table
          ? takeBackRows(rows, { ...table, key, event, goneBefore: goneFrom(key, log) }, workbook)
          : { ...NOTHING, kept: rows.map(({ client }) => ({ client, column: '', now: '' })) };
      }),
    ];
    if (byTable.has(POINTS_LEDGER.key)) refreshPoints(workbook);
    const result = results.reduce(together, NOTHING);
    // Last: an undo that dies on the way is none, and the next one does the rest.
    workbook.log([
      ...result.kept.map(({ client, column, now }) => ({
        event: texts.log.leftAsIs,
        client,
        column,
        after: now,
      })),
      { event: labelled(event, run.event, language), columnKey: TAKES_BACK + source.id },
    ]);
    return result;
  });
}

/** More names nobody reads in a message; the Log has them all. */
const MOST_NAMES = 5;

/** "3 cells changed, 1 row removed. 1 cell left as changed since: Acme (Status)." */
export function resultInWords({ added, removed, changed, moved, kept }: UndoResult, { run }: Texts): string {
  const names = kept
    .slice(0, MOST_NAMES)
    .map(({ client, column }) => (column ? `${client} (${column})` : client))
    .join(', ');
  const left = kept.length > MOST_NAMES ? `${names}, …` : names;
  const done = `${run.changes(added, removed, changed, moved)}.`;
  return kept.length > 0 ? `${done} ${run.leftAsIs(kept.length, left)}` : done;
}

const NOTHING: UndoResult = { added: 0, removed: 0, changed: 0, moved: 0, kept: [] };

function together(first: UndoResult, second: UndoResult): UndoResult {
  return {
    added: first.added + second.added,
    removed: first.removed + second.removed,
    changed: first.changed + second.changed,
    moved: first.moved + second.moved,
    kept: [...first.kept, ...second.kept],
  };
}

function partition<Item>(items: readonly Item[], is: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(is), items.filter((item) => !is(item))];
}

/** Rows of an association that was ended go back to the table, those that were brought back go to the archive again. */
function moveBack(entries: readonly LoggedRow[], workbook: Workbook): UndoResult {
  if (entries.length === 0) return NOTHING;
  const archive = workbook.read(ARCHIVE);
  const keysOf = (data: TableData | undefined): Set<string> =>
    new Set(data?.rows.map((row) => byRowKey(data, row)));
  const archived = keysOf(archive);
  const listed = keysOf(workbook.renewals);
  const isWhereItWent = ({ rowKey, columnKey }: LoggedRow): boolean => {
    const [here, there] = columnKey === `${MOVED_ROW}archive` ? [archived, listed] : [listed, archived];
    return here.has(rowKey) && !there.has(rowKey);
  };
  const [movable, gone] = partition(entries, isWhereItWent);
  for (const went of new Set(movable.map(({ columnKey }) => columnKey)))
    for (const name of new Set(movable.map(({ client }) => client))) {
      const rowKeys = movable
        .filter(({ columnKey, client }) => columnKey === went && client === name)
        .map(({ rowKey }) => rowKey);
      const to = went === `${MOVED_ROW}archive` ? 'renewals' : 'archive';
      if (rowKeys.length > 0) move({ to, client: { name, rowKeys } }, workbook.state, workbook);
    }
  return {
    ...NOTHING,
    moved: movable.length,
    kept: gone.map(({ client }) => ({ client, column: '', now: '' })),
  };
}

/** Undefined where the tab is gone. */
function undoableTable(key: string, { renewals, tabs, calendar }: Workbook): UndoableTable | undefined {
  const byFingerprint = (data: TableData): Pick<UndoableTable, 'data' | 'isAsAdded' | 'markOf'> => ({
    data,
    isAsAdded: (row, mark) => fingerprintOf(data, row, calendar) === mark,
    markOf: (cells) => fingerprint(data.table.columns.map((column) => [column.key, cells[column.key] ?? ''])),
  });
  if (key === RENEWALS.key) return { ...byFingerprint(renewals), identify: byRowKey, identity: ['rowKey'] };
  const sheet = tabs.get(key === CLIENT_RECORDS.key ? CLIENTS.key : key);
  if (!sheet) return undefined;
  if (key === POINTS_LEDGER.key) {
    const entries = POINTS_LEDGER.columns.filter(({ writtenBy }) => writtenBy !== 'add-on');
    return {
      data: readTable(sheet, POINTS_LEDGER),
      identify: byNumberedEntries(),
      identity: entries.map((column) => column.key),
      // A line of the ledger is known by all its entries: one that was changed is another line.
      isAsAdded: () => true,
      markOf: () => '',
    };
  }
  if (key === CLIENT_RECORDS.key) {
    return { ...byFingerprint(readTable(sheet, CLIENTS)), identify: byRecordId, identity: ['recordId'] };
  }
  const kind = CLIENT_TABLES.find(({ table }) => table.key === key);
  if (!kind) return undefined;
  return {
    ...byFingerprint(readTable(sheet, kind.table)),
    identify: byIdentity(kind),
    identity: kind.identity,
  };
}

function byIdentity(kind: ClientTable): Identify<string> {
  return (data, row) => identityOf(kind, (key) => cellOf(data, row, key));
}

/** Google holds 50,000 characters in a cell; a longer one of a removed row gets a line of the Log to itself. */
const MOST_IN_ONE_LINE = 2_000;

interface TakingBack extends UndoableTable {
  readonly key: string;
  readonly event: string;
  /** What the Log says of rows that undos removed: one may have died before a row was empty. */
  readonly goneBefore: ReturnType<typeof removedRows>;
}

function goneFrom(key: string, log: readonly LoggedRow[]): TakingBack['goneBefore'] {
  return removedRows(
    log.flatMap((row) => {
      const { table, identity } = tableOfRowKey(row.rowKey);
      return table === key && row.columnKey.startsWith(REMOVED_ROW) ? [{ ...row, rowKey: identity }] : [];
    }),
  );
}

function takeBackRows(rows: readonly LoggedRow[], table: TakingBack, workbook: Workbook): UndoResult {
  const { data, key, identify, identity, isAsAdded, event, goneBefore } = table;
  const { calendar, language, texts, state } = workbook;
  const fullKey = (rowKey: string): string => (key === RENEWALS.key ? rowKey : loggedRowKey({ key }, rowKey));
  const byKey = new Map(data.rows.map((row) => [identify(data, row), row]));
  const kept: KeptCell[] = [];
  const changes: RowChange<string>[] = [];
  const entries: LogEntry[] = [];
  const isOfRow = ({ columnKey }: LoggedRow): boolean =>
    columnKey.startsWith(ADDED_ROW) || columnKey.startsWith(REMOVED_ROW);
  const [ofRows, ofCells] = partition(rows, isOfRow);
  for (const { rowKey, columnKey, client, before, after } of ofCells) {
    const row = byKey.get(rowKey);
    const column = columnOf(data.table, columnKey);
    const label = column.label[language];
    const now = row ? cellText(cellOf(data, row, column.key), calendar) : '';
    if (!row || now !== after) {
      kept.push({ client, column: label, now });
      continue;
    }
    changes.push({ row: rowKey, column: column.key, cell: cellFromText(column, before, calendar) });
    const status = key === RENEWALS.key && columnKey === 'status' && valueOf(STATUSES, before);
    if (status) state.rows.remember(rowKey, { status });
    entries.push({
      ...{ event, client, column: label, before: after, after: before },
      ...{ rowKey: fullKey(rowKey), columnKey },
    });
  }

  const [added, gone] = partition(ofRows, ({ columnKey }) => columnKey.startsWith(ADDED_ROW));
  const ownEntries = added.length > 0 ? rowsWithOwnEntries(data) : new Set<readonly unknown[]>();
  const [removable, worked] = partition(added, ({ rowKey, columnKey }) => {
    const row = byKey.get(rowKey);
    if (row === undefined || ownEntries.has(row)) return false;
    const halfGone = goneBefore.get(rowKey)?.cells;
    const isHalfGone =
      halfGone !== undefined &&
      [...data.positions.keys()].every((column) => {
        const text = cellText(cellOf(data, row, column), calendar);
        return text === '' || text === halfGone[column];
      });
    return isHalfGone || isAsAdded(row, columnKey.slice(ADDED_ROW.length));
  });
  for (const { rowKey, client } of removable) {
    const row = byKey.get(rowKey) ?? [];
    const cells = data.table.columns.map(
      (column) => [column, cellText(cellOf(data, row, column.key), calendar)] as const,
    );
    const [short, long] = partition(
      cells.filter(([, text]) => text !== ''),
      ([, text]) => text.length <= MOST_IN_ONE_LINE,
    );
    const about = { event: texts.log.rowRemoved, client, rowKey: fullKey(rowKey) };
    entries.push(
      {
        ...about,
        before: JSON.stringify(Object.fromEntries(short.map(([column, text]) => [column.key, text]))),
        columnKey: REMOVED_ROW,
      },
      ...long.map(([column, text]) => ({
        ...about,
        column: column.label[language],
        before: text,
        columnKey: REMOVED_ROW + column.key,
      })),
    );
  }

  const removedBefore = removedRows(gone);
  const known = new Set(
    data.rows.map((row) => likenessOf((column) => cellText(cellOf(data, row, column), calendar))),
  );
  const [returning, there] = partition([...removedBefore], ([rowKey, { cells }]) =>
    Boolean(
      cells &&
      !byKey.has(rowKey) &&
      !(key === RENEWALS.key && known.has(likenessOf((column) => cells[column] ?? ''))),
    ),
  );
  for (const [rowKey, { client, cells = {} }] of returning)
    entries.push({ event, client, rowKey: fullKey(rowKey), columnKey: ADDED_ROW + table.markOf(cells) });
  kept.push(
    ...[...worked, ...there.map(([, row]) => row)].map(({ client }) => ({ client, column: '', now: '' })),
  );

  workbook.log(entries);
  state.save();
  const restored = changeRows(data, changes, identify);
  const cleared = clearRows(restored, new Set(removable.map(({ rowKey }) => rowKey)), identify, identity);
  const firstRow = appendRows(cleared, returning, ([, { cells = {} }], column) =>
    cellFromText(columnOf(data.table, column), cells[column] ?? '', calendar),
  );
  if (key === RENEWALS.key && returning.length > 0) {
    const types = returning.map(([, { cells = {} }]) => ({
      contractType: valueOf(CONTRACT_TYPES, cells['contractType'] ?? ''),
    }));
    offerStatusesTo(types, firstRow, workbook.renewals, language);
  }
  return {
    ...NOTHING,
    changed: changes.length,
    removed: removable.length,
    added: returning.length,
    kept,
  };
}

/** By these a row would be known that another import brought meanwhile, under a key of its own. */
const LIKENESS = ['clientName', 'contractType', 'renewalStart'];

function likenessOf(textOf: (column: string) => string): string {
  return LIKENESS.map(textOf).join('\n');
}

/** Rows in which a person typed something beside our columns; a formula filled down beside them is no work on a row. */
function rowsWithOwnEntries(data: TableData): ReadonlySet<readonly unknown[]> {
  const ours = new Set(data.positions.values());
  const isOwn = (_: unknown, position: number): boolean => !ours.has(position);
  const own = new Set(data.rows.filter((row) => !isBlankRow(row.filter(isOwn))));
  if (own.size === 0) return own;
  const formulas = data.sheet.getRange(data.headerRow + 1, 1, data.rows.length, data.width).getFormulas();
  const typed = (row: readonly unknown[], index: number): readonly unknown[] =>
    row.filter((cell, position) => isOwn(cell, position) && !formulas[index]?.[position]);
  return new Set(data.rows.filter((row, index) => own.has(row) && !isBlankRow(typed(row, index))));
}

/** What the Log says of rows that were removed, by their key; without cells where that cannot be read. */
function removedRows(
  entries: readonly LoggedRow[],
): ReadonlyMap<string, { readonly client: string; readonly cells: RowTexts | undefined }> {
  const rows = new Map<string, { client: string; cells: RowTexts | undefined }>();
  for (const { rowKey, columnKey, client, before } of entries) {
    const column = columnKey.slice(REMOVED_ROW.length);
    const known = rows.get(rowKey)?.cells;
    const read = column ? { [column]: before } : readCells(before);
    rows.set(rowKey, { client, cells: read && { ...known, ...read } });
  }
  return rows;
}

function readCells(json: string): RowTexts | undefined {
  try {
    return Object.fromEntries(
      Object.entries(JSON.parse(json) as object).map(([key, text]) => [key, String(text)]),
    );
  } catch {
    return undefined;
  }
}
