import { toIsoDate } from '../domain/calendar-date';
import type { ClientTable } from '../files/client-table-file';
import { identityOf, readClientTableFile } from '../files/client-table-file';
import type { FileReading, RejectedRow } from '../files/file-reading';
import { withDocumentLock } from '../google/document-lock';
import { appendRows } from '../sheets/append-rows';
import { toCell, valueText } from '../sheets/cells';
import { changeRows } from '../sheets/change-rows';
import { fingerprint } from '../sheets/fingerprint';
import type { LogEntry } from '../sheets/log';
import { ADDED_ROW, loggedRowKey } from '../sheets/log';
import type { CellValue } from '../sheets/records';
import { readRecords } from '../sheets/records';
import type { TableData } from '../sheets/table-data';
import { cellOf, readTable } from '../sheets/table-data';
import type { Workbook } from '../sheets/workbook';
import { NotSetUpError, openWorkbook } from '../sheets/workbook';
import { columnOf } from '../tables/table';
import type { ImportFile } from './import-file';
import { isSameValue } from './move-statuses';

type Values = Readonly<Record<string, CellValue>>;

interface ChangedRow {
  readonly identity: string;
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
  const existing = new Map<string, Values[]>();
  for (const { values } of readRecords<Values>(data, calendar)) {
    const identity = identityOf(kind, (key) => values[key]);
    existing.set(identity, [...(existing.get(identity) ?? []), values]);
  }
  return { workbook, data, reading, plan: plan(reading, kind, existing, texts.problem.severalRows) };
}

/** Imports what can be read: rows of the same identity follow the file, the others are added. */
export function importClientTable(
  file: ImportFile,
  kind: ClientTable,
): Pick<PlannedClientTable, 'plan' | 'reading'> {
  return withDocumentLock(() => {
    const planned = planClientTable(file, kind);
    const { workbook, data, plan, reading } = planned;
    const { language, calendar } = workbook;
    const cell = (values: Values, key: string): string | number | Date =>
      toCell(columnOf(kind.table, key), values[key], language, calendar);
    workbook.log(logOf(file, kind, planned));
    const changed = changeRows(
      data,
      plan.changed.flatMap(({ identity, values, changes }) =>
        changes.map(({ column }) => ({ row: identity, column, cell: cell(values, column) })),
      ),
      (table, row) => identityOf(kind, (key) => cellOf(table, row, key)),
    );
    appendRows(changed, plan.added, cell);
    return { plan, reading };
  });
}

function plan(
  reading: FileReading<string>,
  kind: ClientTable,
  existing: ReadonlyMap<string, readonly Values[]>,
  severalRows: (count: number) => string,
): ClientTablePlan {
  const added: Values[] = [];
  const changed: ChangedRow[] = [];
  const rejected = [...reading.rejected];
  let unchanged = 0;
  for (const { line, values } of reading.rows) {
    const identity = identityOf(kind, (key) => values[key]);
    const rows = existing.get(identity) ?? [];
    const [row] = rows;
    if (!row) added.push(values as Values);
    else if (rows.length > 1) {
      const client = String(values[kind.nameColumn] ?? '');
      rejected.push({ line, client, column: '', reason: severalRows(rows.length) });
    } else {
      const merged = { ...row, ...values } as Values;
      const changes = kind.table.columns
        .map(({ key }) => ({ column: key, before: row[key], after: merged[key] }))
        .filter(
          ({ column, before, after }) => !kind.identity.includes(column) && !isSameValue(before, after),
        );
      if (changes.length === 0) unchanged += 1;
      else changed.push({ identity, values: merged, changes });
    }
  }
  return { added, changed, unchanged, rejected: rejected.sort((first, second) => first.line - second.line) };
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
        rowKey: loggedRowKey(kind.table, identity),
        columnKey: column,
      })),
    ),
    ...plan.rejected.map(({ line, client, column, reason }) => ({
      event: texts.log.rejectedLine(line),
      client,
      column,
      after: reason,
    })),
    ...reading.blanked.map(({ line, client, column, reason }) => ({
      event: texts.log.blankedCell(line),
      client,
      column,
      after: reason,
    })),
  ];
}
