import { toIsoDate } from '../domain/calendar-date';
import { clientIdentity } from '../domain/client-identity';
import { reckonLine } from '../domain/points-ledger';
import type { FileContent } from '../files/file-content';
import { headerOf } from '../files/delimited-text';
import { FileError } from '../files/file-error';
import type { FileReading, FileRow, RejectedRow } from '../files/file-reading';
import { readContent } from '../files/read-file';
import { readLedger, reckoned } from '../functions/ledger-range';
import { withDocumentLock } from '../google/document-lock';
import { countryNamed } from '../locale/countries';
import type { Language } from '../locale/language';
import { POINTS_TEXTS } from '../locale/points-texts';
import { saidIn } from '../locale/reader-texts';
import { appendRows } from '../sheets/append-rows';
import { ADDED_ROW, loggedRowKey } from '../sheets/log';
import { cellText, toCell } from '../sheets/cells';
import { byEntries, headerRow, numberedEntries } from '../sheets/points-tables';
import type { CellValue } from '../sheets/records';
import type { TableData } from '../sheets/table-data';
import { isBlankRow, readTable } from '../sheets/table-data';
import { findTabs } from '../sheets/tabs';
import type { Workbook } from '../sheets/workbook';
import { NotSetUpError, openWorkbook } from '../sheets/workbook';
import { POINTS_LEDGER } from '../tables/points-ledger';
import { valueOf } from '../tables/choices';
import type { PointsLedgerColumn } from '../tables/points-ledger';
import { columnNamed, columnOf } from '../tables/table';
import { MARKETS, marketLabel } from '../tables/wordings';
import type { ImportFile } from './import-file';
import { refreshPoints, rowProblem, rulesIn } from './points-refresh';

type LedgerData = TableData<PointsLedgerColumn>;
type Cell = string | number | Date;

const NEEDED: readonly (readonly PointsLedgerColumn[])[] = [
  ['kind'],
  ['date'],
  ['amount'],
  ['currency'],
  ['market'],
];

/** Columns that no other table of ours has under the same name, and that every ledger has. */
const TELLING: readonly PointsLedgerColumn[] = ['kind', 'date', 'amount', 'market'];

/** What the Log says of a row that was added. */
const ENTERED = POINTS_LEDGER.columns.flatMap(({ key, writtenBy }) =>
  writtenBy === 'partner' && key !== 'client' ? [key] : [],
);

export interface PointsImport {
  readonly reading: FileReading<PointsLedgerColumn>;
  /** Cells by column, in the language of the workbook. */
  readonly added: readonly Readonly<Record<PointsLedgerColumn, Cell>>[];
  /** For "Undo last update". */
  readonly addedRowKeys: readonly string[];
  readonly addedClients: readonly string[];
  readonly unchanged: number;
  readonly rejected: readonly RejectedRow[];
}

/** Whether the file is a points ledger rather than a renewals table: its header row says so. */
export function isLedgerFile(content: FileContent): boolean {
  const keysOf = (headers: readonly unknown[]) =>
    headers.map((header) => columnNamed(POINTS_LEDGER, String(header))?.key);
  const countKnown = (headers: readonly unknown[]): number => keysOf(headers).filter(Boolean).length;
  const keys = keysOf(headerOf(content, countKnown));
  return TELLING.every((key) => keys.includes(key));
}

/** Reads the ledger file against the Points tab as it is now, and changes nothing. */
export function planPointsImport(file: ImportFile): PointsImport {
  const workbook = openWorkbook();
  return planned(file, workbook, ledgerOf(workbook));
}

/** Adds the lines that the Points tab does not hold yet, and reckons them. */
export function importPoints(file: ImportFile): PointsImport {
  return withDocumentLock(() => {
    const workbook = openWorkbook();
    const data = ledgerOf(workbook);
    const plan = planned(file, workbook, data);
    const texts = POINTS_TEXTS[workbook.language];
    workbook.log([
      {
        event: texts.pointsImported(file.fileName, plan.added.length),
        after: toIsoDate(workbook.today),
      },
      ...plan.added.map((cells, index) => ({
        rowKey: loggedRowKey(POINTS_LEDGER, plan.addedRowKeys[index] ?? ''),
        columnKey: ADDED_ROW,
        event: texts.rowAdded,
        client: String(cells.client),
        after: ENTERED.map((key) => cellText(cells[key], workbook.calendar))
          .filter(Boolean)
          .join(', '),
      })),
      ...plan.rejected.map(({ line, client, column, reason }) => ({
        event: workbook.texts.log.rejectedLine(line),
        client,
        column,
        after: reason,
      })),
      ...plan.reading.blanked.map(({ line, client, column, reason }) => ({
        event: workbook.texts.log.blankedCell(line),
        client,
        column,
        after: reason,
      })),
    ]);
    appendRows(data, plan.added, (cells, key) => cells[key]);
    refreshPoints(workbook);
    return plan;
  });
}

function ledgerOf({ texts }: Workbook): LedgerData {
  const sheet = findTabs().get(POINTS_LEDGER.key);
  if (!sheet) throw new NotSetUpError(texts.run.notSetUp);
  return readTable(sheet, POINTS_LEDGER);
}

function planned(file: ImportFile, workbook: Workbook, data: LedgerData): PointsImport {
  const { language, today } = workbook;
  const reading = readContent(file.content, POINTS_LEDGER, {
    required: NEEDED,
    nameColumn: 'client',
    today,
    textsIn: language,
    ...(file.answers ? { answers: file.answers } : {}),
  });
  const problemOf = problemFinder(workbook, data);
  const identify = byEntries<PointsLedgerColumn>();
  // The client's name in other letters is the same client, and the line the same line; a Hub ID may have been added since.
  const [clientAt, hubIdAt] = [data.positions.get('client'), data.positions.get('hubId')];
  const lineOf = (row: readonly unknown[]): string =>
    identify(
      data,
      row.map((cell, position) => {
        if (position === hubIdAt) return '';
        return position === clientAt ? clientIdentity({ clientName: cell }).name : cell;
      }),
    );
  // As the Log names a line that is added: by its entries, and as the how-manieth of its equals.
  const equals = new Map<string, number>();
  const present = new Map<string, number>();
  for (const row of data.rows) {
    if (isBlankRow(row)) continue;
    const identity = identify(data, row);
    equals.set(identity, (equals.get(identity) ?? 0) + 1);
    const line = lineOf(row);
    present.set(line, (present.get(line) ?? 0) + 1);
  }

  const addedRowKeys: string[] = [];
  const added: Readonly<Record<PointsLedgerColumn, Cell>>[] = [];
  const rejected = [...reading.rejected];
  let unchanged = 0;
  for (const row of reading.rows) {
    const cells = cellsOf(row, workbook);
    const inSheet = asSheetRow(data, cells);
    const identity = identify(data, inSheet);
    const line = lineOf(inSheet);
    const times = present.get(line) ?? 0;
    const problem = problemOf(inSheet);
    if (problem !== undefined) {
      rejected.push({ line: row.line, client: String(row.values.client ?? ''), column: '', reason: problem });
    } else if (times > 0) {
      // Two equal sales are two lines: each one in the tab answers for one of the file.
      present.set(line, times - 1);
      unchanged += 1;
    } else {
      const number = (equals.get(identity) ?? 0) + 1;
      equals.set(identity, number);
      addedRowKeys.push(numberedEntries(identity, number));
      added.push(cells);
    }
  }
  return {
    reading,
    added,
    addedRowKeys,
    addedClients: added.map(({ client }) => String(client)),
    unchanged,
    rejected: rejected.sort((first, second) => first.line - second.line),
  };
}

function cellsOf(
  { values }: FileRow<PointsLedgerColumn>,
  { language, calendar }: Workbook,
): Readonly<Record<PointsLedgerColumn, Cell>> {
  const cells = POINTS_LEDGER.columns.map((column) => {
    const value = column.writtenBy === 'partner' ? values[column.key] : undefined;
    const said = column.key === 'market' ? marketIn(language, value) : value;
    return [column.key, toCell(columnOf(POINTS_LEDGER, column.key), said, language, calendar)] as const;
  });
  return Object.fromEntries(cells) as Record<PointsLedgerColumn, Cell>;
}

/** Markets are said in the workbook's language; what is none stays as it is written, and is refused below. */
function marketIn(language: Language, value: CellValue): CellValue {
  const market = typeof value === 'string' ? (valueOf(MARKETS, value) ?? countryNamed(value)) : undefined;
  return market ? marketLabel(market, language) : value;
}

function asSheetRow(data: LedgerData, cells: Readonly<Record<PointsLedgerColumn, Cell>>): readonly Cell[] {
  const row = Array.from({ length: data.width }, (): Cell => '');
  for (const [key, position] of data.positions) {
    const cell = cells[key];
    // The apostrophe that keeps text text is not part of what the sheet then holds.
    row[position] = typeof cell === 'string' && cell.startsWith("'") ? cell.slice(1) : cell;
  }
  return row;
}

/** What a formula over the ledger would say of the row: one that it cannot read would spoil the whole ledger. */
function problemFinder(workbook: Workbook, data: LedgerData): (row: readonly Cell[]) => string | undefined {
  const { calendar, today, language } = workbook;
  const header = headerRow(data, language);
  try {
    const rules = rulesIn(workbook);
    const reckonRow = (row: readonly Cell[]): undefined => {
      reckoned(readLedger([header, row], calendar), rules, (lines) =>
        lines.map((line) => reckonLine(line, today, rules)),
      );
    };
    return (row) => {
      try {
        return saidIn(language, () => reckonRow(row));
      } catch (error) {
        return rowProblem(error);
      }
    };
  } catch (error) {
    throw new FileError((error as Error).message);
  }
}
