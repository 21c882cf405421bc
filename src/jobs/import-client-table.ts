import { toIsoDate } from '../domain/calendar-date';
import type { ClientTable } from '../files/client-table-file';
import { identityOf, partOf, readClientTableFile } from '../files/client-table-file';
import type { FileQuestion, FileReading, RejectedRow } from '../files/file-reading';
import { withDocumentLock } from '../google/document-lock';
import type { Texts } from '../locale/texts';
import { appendRows } from '../sheets/append-rows';
import { toCell, valueText } from '../sheets/cells';
import { changeRows, identifyByContentBut } from '../sheets/change-rows';
import { fingerprint } from '../sheets/fingerprint';
import type { LogEntry } from '../sheets/log';
import { keptOut } from './kept-out';
import { ADDED_ROW, loggedRowKey } from '../sheets/log';
import type { CellValue, TableRecord } from '../sheets/records';
import { readRecords } from '../sheets/records';
import type { TableData } from '../sheets/table-data';
import { cellOf, readTable } from '../sheets/table-data';
import type { Workbook } from '../sheets/workbook';
import { NotSetUpError, openWorkbook } from '../sheets/workbook';
import { columnOf } from '../tables/table';
import type { AssumedAnswer } from './client-questions';
import { ClientQuestions } from './client-questions';
import type { ImportFile } from './import-file';
import { matchRows } from './match-client';
import { isSameValue } from './move-statuses';

type Values = Readonly<Record<string, CellValue>>;

interface ChangedRow {
  /** Of `data.rows`, as the plan found it. */
  readonly index: number;
  /** As the row will be known from then on. */
  readonly identity: string;
  /** The row has no Hub ID yet: the client was known by its name. */
  readonly getsHubId: boolean;
  readonly values: Values;
  readonly changes: readonly {
    readonly column: string;
    readonly before: CellValue;
    readonly after: CellValue;
  }[];
}

/** What an import into the Clients, Contacts or Subscriptions tab would do. */
export interface ClientTablePlan {
  readonly added: readonly Values[];
  readonly changed: readonly ChangedRow[];
  readonly unchanged: number;
  readonly rejected: readonly RejectedRow[];
  readonly questions: readonly FileQuestion[];
  readonly assumed: readonly AssumedAnswer[];
}

interface PlannedClientTable {
  readonly workbook: Workbook;
  readonly data: TableData;
  readonly reading: FileReading<string>;
  readonly plan: ClientTablePlan;
}

/** Reads the file against its tab as it is now, and changes nothing. */
export function planClientTable(file: ImportFile, kind: ClientTable): PlannedClientTable {
  const workbook = openWorkbook();
  const sheet = workbook.tabs.get(kind.table.key);
  if (!sheet) throw new NotSetUpError(workbook.texts.run.notSetUp);
  const data = readTable(sheet, kind.table);
  const { calendar, today, language, texts } = workbook;
  const reading = readClientTableFile(file.content, kind, {
    today,
    textsIn: language,
    ...(file.answers ? { answers: file.answers } : {}),
  });
  const records = readRecords<Values>(data, calendar);
  const questions = new ClientQuestions(file.answers, texts.identity.inLine);
  return { workbook, data, reading, plan: plan(reading, kind, records, questions, texts) };
}

/** Imports what can be read: rows of the same identity follow the file, the others are added. */
export function importClientTable(
  file: ImportFile,
  kind: ClientTable,
): Pick<PlannedClientTable, 'plan' | 'reading'> {
  return withDocumentLock(() => {
    const planned = planClientTable(file, kind);
    const { workbook, plan, reading } = planned;
    const { language, calendar } = workbook;
    const cell = (values: Values, key: string): string | number | Date =>
      toCell(columnOf(kind.table, key), values[key], language, calendar);
    workbook.log(logOf(file, kind, planned));
    const changed = changeRows(
      withHubIds(planned, cell),
      plan.changed.flatMap(({ identity, values, changes }) =>
        changes
          .filter(({ column }) => !kind.identity.includes(column))
          .map(({ column }) => ({ row: identity, column, cell: cell(values, column) })),
      ),
      (table, row) => identityOf(kind, (key) => cellOf(table, row, key)),
    );
    appendRows(changed, plan.added, cell);
    return { plan, reading };
  });
}

/** First the Hub ID, by which rows are known from then on. */
function withHubIds(
  { data, plan }: PlannedClientTable,
  cell: (values: Values, key: string) => string | number | Date,
): TableData {
  const byContent = identifyByContentBut<string>('hubId');
  return changeRows(
    data,
    plan.changed
      .filter(({ getsHubId }) => getsHubId)
      .map(({ index, values }) => ({
        row: byContent(data, data.rows[index] ?? []),
        column: 'hubId',
        cell: cell(values, 'hubId'),
      })),
    byContent,
  );
}

function plan(
  reading: FileReading<string>,
  kind: ClientTable,
  records: readonly TableRecord<Values>[],
  questions: ClientQuestions,
  texts: Texts,
): ClientTablePlan {
  const added: Values[] = [];
  const changed: ChangedRow[] = [];
  const rejected = [...reading.rejected];
  let unchanged = 0;
  const known = records.map(({ index, values }) => ({
    ...{ key: String(index), index, values, cells: values },
    part: partOf(kind, (key) => values[key]),
  }));
  const incoming = reading.rows.map(({ line, values: read }) => {
    const values = read as Values;
    return { line, values, cells: values, part: partOf(kind, (key) => values[key]) };
  });
  const matches = matchRows(incoming, { known, questions, texts });
  incoming.forEach(({ line, values }, position) => {
    const match = matches[position];
    if (match?.kind === 'rejected') {
      const client = String(values[kind.nameColumn] ?? '');
      rejected.push({ line, client, column: '', reason: match.reason });
    } else if (match?.kind === 'known') {
      const { index, values: row } = match.row;
      const name = match.takesName ? {} : { clientName: row['clientName'] };
      const merged: Values = { ...row, ...values, ...name };
      const getsHubId = row['hubId'] === undefined && merged['hubId'] !== undefined;
      // What tells rows apart is written another way at most; only a Hub ID that was missing is news.
      const changes = kind.table.columns
        .map(({ key }) => ({ column: key, before: row[key], after: merged[key] }))
        .filter(
          ({ column, before, after }) =>
            (!kind.identity.includes(column) || (column === 'hubId' && getsHubId)) &&
            !isSameValue(before, after),
        );
      const identity = identityOf(kind, (key) => (key === 'hubId' ? merged[key] : row[key]));
      if (changes.length === 0) unchanged += 1;
      else changed.push({ index, identity, getsHubId, values: merged, changes });
    } else added.push(values);
  });
  return {
    ...{ added, changed, unchanged },
    rejected: rejected.sort((first, second) => first.line - second.line),
    ...questions.inOrder(),
  };
}

function logOf(
  file: ImportFile,
  kind: ClientTable,
  { workbook, data, plan, reading }: PlannedClientTable,
): LogEntry[] {
  const { texts, language, calendar } = workbook;
  const event = texts.log.imported(file.fileName);
  const clientOf = (values: Values): string => String(values['clientName'] ?? '');
  const shown = (column: string, value: CellValue): string =>
    valueText(columnOf(data.table, column), value, language, calendar);
  return [
    { event, after: toIsoDate(workbook.today) },
    ...plan.added.map((values) => ({
      event: texts.log.importedRow,
      client: clientOf(values),
      rowKey: loggedRowKey(
        kind.table,
        identityOf(kind, (key) => values[key]),
      ),
      columnKey:
        ADDED_ROW + fingerprint(kind.table.columns.map(({ key }) => [key, shown(key, values[key])] as const)),
    })),
    ...plan.changed.flatMap(({ identity, values, changes }) =>
      changes.map(({ column, before, after }) => ({
        event,
        client: clientOf(values),
        column: columnOf(data.table, column).label[language],
        before: shown(column, before),
        after: shown(column, after),
        // An undo leaves the Hub ID: it is what the row is known by.
        ...(column !== 'hubId' && { rowKey: loggedRowKey(kind.table, identity), columnKey: column }),
      })),
    ),
    ...keptOut({ ...plan, blanked: reading.blanked }, texts),
  ];
}
