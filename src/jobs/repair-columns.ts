import type { CalendarDate } from '../domain/calendar-date';
import { daysBetween, isOnOrBefore, parseIsoDate } from '../domain/calendar-date';
import { addressIn } from '../domain/plain-text';
import { datesOfTerms } from '../domain/reminders';
import type { CommunicationOwner, ContractType } from '../domain/renewal';
import { DEFAULT_NOTICE_DAYS, autoRenewalDay, isHubSpotsContract } from '../domain/renewal';
import type { Renewal } from '../domain/renewal-row';
import { renewalOf } from '../domain/renewal-row';
import { foldLabel } from '../locale/language';
import { toCell, writtenText } from '../sheets/cells';
import type { RowChange } from '../sheets/change-rows';
import { repairFormulas } from '../sheets/row-formulas';
import { changeRows, identifyByContentBut } from '../sheets/change-rows';
import { addColumns } from '../sheets/lay-out';
import type { LogEntry } from '../sheets/log';
import { readLog } from '../sheets/log';
import { mendHeadProtection } from '../sheets/protection';
import type { CellValue } from '../sheets/records';
import type { RenewalRecord, RenewalsData, RenewalValues } from '../sheets/renewals';
import { readRenewals } from '../sheets/renewals';
import { byRowKey, numberOfRowKey } from '../sheets/row-keys';
import { cellOf, readTable } from '../sheets/table-data';
import type { Workbook } from '../sheets/workbook';
import { ARCHIVE } from '../tables/archive';
import type { RenewalColumn } from '../tables/renewals';
import { RENEWALS } from '../tables/renewals';
import type { ColumnDeclaration } from '../tables/table';
import { columnOf } from '../tables/table';
import type { RememberedRow, RowMemory } from '../store/row-memory';
import { PARTS } from '../store/state-parts';

type Column = ColumnDeclaration<RenewalColumn>;

/**
 * Puts back locked columns and columns of the rules that somebody deleted, with what their cells held as far as that is
 * known: by the Log, by what the add-on remembers of the row and its last reminder, by the dates that are left.
 * What is restored is logged cell by cell; what nobody knows stays blank. Headers that were emptied get their label back.
 *
 * @param losses takes what somebody should check: entries of a column that cannot all be known
 */
export function repairColumns(opened: Workbook, losses: string[] = []): Workbook {
  const { renewals, language, texts } = opened;
  if (hasAllColumns(renewals)) return opened;
  const removed = removedColumns(renewals);
  const emptied = emptiedHeaders(renewals);
  opened.log(
    [...removed, ...emptied].map((column) => ({
      event: texts.log.columnPutBack,
      column: column.label[language],
      after: column.label[language],
    })),
  );
  losses.push(
    ...removed
      .filter(({ ruled }) => ruled)
      .map(({ label }) => texts.heartbeat.columnPutBack(label[language])),
  );
  const { sheet, headerRow, width, positions } = renewals;
  for (const { key, label } of emptied)
    sheet.getRange(headerRow, (positions.get(key) ?? 0) + 1).setValue(label[language]);
  if (removed.length > 0) addColumns(renewals, width, removed, language);
  const repaired = withRenewals(opened, readTable(sheet, RENEWALS));
  mendHeadProtection(repaired.renewals, texts);
  return restoreCells(
    repaired,
    removed.map(({ key }) => key),
  );
}

/** Whether a column is never missing from the table. */
export function isPutBack({ locked = false, ruled = false }: ColumnDeclaration): boolean {
  return locked || ruled;
}

/** Whether each column that is never missing is there and says what it is. */
export function hasAllColumns(renewals: RenewalsData): boolean {
  return missingColumns(renewals).length === 0;
}

/** Fills the cells of columns that were just put back, as far as what they held is known. */
export function restoreCells(workbook: Workbook, columns: readonly RenewalColumn[]): Workbook {
  if (columns.length === 0) return workbook;
  const rowMemory = workbook.state.rows;
  const names = namesFor(columns, workbook);
  const logged = loggedFor(columns, workbook);
  const keyed = columns.includes('rowKey') ? restoreRowKeys(workbook, names, rowMemory) : workbook;
  const { renewals, calendar, language, texts } = keyed;
  const changes: RowChange<RenewalColumn>[] = [];
  const entries: LogEntry[] = [];
  for (const { values } of keyed.records()) {
    const { rowKey } = values;
    if (rowKey === undefined) continue;
    for (const [key, value] of restoredValues(values, columns, names, rowMemory, logged, workbook.today)) {
      const column = columnOf(RENEWALS, key);
      const cell = toCell(column, value, language, calendar);
      changes.push({ row: rowKey, column: key, cell });
      entries.push({
        event: texts.log.cellRestored,
        client: values.clientName ?? names.get(rowKey) ?? '',
        column: column.label[language],
        before: '',
        after: writtenText(cell, calendar),
        rowKey,
        columnKey: key,
      });
    }
  }
  workbook.log(entries);
  const restored = withRenewals(keyed, changeRows(renewals, changes, byRowKey));
  // A formula that counted the days to a column that was deleted counts none.
  repairFormulas(restored.renewals, calendar, workbook.today);
  return restored;
}

/**
 * The workbook with its rows as a repair will leave them, and nothing written: what a preview has to go by. Rows
 * without a key of their own get one that stands for what they will get.
 */
export function asRepaired(workbook: Workbook): Workbook {
  return { ...workbook, records: () => withKeysToCome(recordsAfterRepair(workbook)) };
}

function recordsAfterRepair(workbook: Workbook): readonly RenewalRecord[] {
  const removed = removedColumns(workbook.renewals).map(({ key }) => key);
  return removed.length === 0 ? workbook.records() : restoredRecords(workbook, removed, workbook.state.rows);
}

function withKeysToCome(records: readonly RenewalRecord[]): readonly RenewalRecord[] {
  const seen = new Set<string>();
  return records.map((record) => {
    const { rowKey } = record.values;
    if (rowKey !== undefined && !seen.has(rowKey)) {
      seen.add(rowKey);
      return record;
    }
    return { ...record, values: { ...record.values, rowKey: `row ${record.index}` } };
  });
}

function restoredRecords(
  workbook: Workbook,
  columns: readonly RenewalColumn[],
  rowMemory: RowMemory,
): readonly RenewalRecord[] {
  const names = namesFor(columns, workbook);
  const logged = loggedFor(columns, workbook);
  const keys = columns.includes('rowKey')
    ? restoredKeys(workbook, names, rowMemory)
    : new Map<number, string>();
  return workbook.records().map((record) => {
    const rowKey = record.values.rowKey ?? keys.get(record.index);
    if (rowKey === undefined) return record;
    const values = { ...record.values, rowKey };
    const restored = restoredValues(values, columns, names, rowMemory, logged, workbook.today);
    return { ...record, values: { ...values, ...Object.fromEntries(restored) } };
  });
}

/** Columns that are never missing, and that somebody deleted or left without a header. */
export function missingColumns(renewals: RenewalsData): readonly Column[] {
  return [...removedColumns(renewals), ...emptiedHeaders(renewals)];
}

function removedColumns({ positions }: RenewalsData): readonly Column[] {
  return RENEWALS.columns.filter((column) => isPutBack(column) && !positions.has(column.key));
}

function emptiedHeaders({ positions, header }: RenewalsData): readonly Column[] {
  return RENEWALS.columns.filter((column) => {
    const position = positions.get(column.key);
    return isPutBack(column) && position !== undefined && String(header[position] ?? '').trim() === '';
  });
}

type KnownValues = Readonly<Partial<Record<RenewalColumn, CellValue>>> & {
  readonly clientName?: string | undefined;
  readonly contractType?: ContractType | undefined;
  readonly communicationOwner?: CommunicationOwner | undefined;
};

function knownValues(
  values: RenewalValues,
  clientName: string | undefined,
  rowMemory: RowMemory,
  logged: LoggedEntries,
  today: CalendarDate,
): KnownValues {
  const { rowKey = '' } = values;
  const remembered = rowMemory.of(rowKey);
  const { status, contractType, communicationOwner, sent } = remembered;
  const entry = (key: RenewalColumn): string | undefined => logged.cells.get(`${rowKey} ${key}`);
  const day = (key: RenewalColumn): CalendarDate | undefined => parseIsoDate(entry(key) ?? '');
  const told = sent && datesOfTerms(sent.terms);
  // Where the deadline is left, the rules give the start.
  const lostStart = values.renewalDeadline ? undefined : (day('renewalStart') ?? told?.renewalStart);
  const renewalStart = values.renewalStart ?? lostStart;
  const distance =
    values.renewalStart && values.renewalDeadline
      ? daysBetween(values.renewalDeadline, values.renewalStart)
      : undefined;
  const noticeDays =
    values.noticeDays ??
    unusualNotice(distance, values) ??
    unusualNotice(Number(entry('noticeDays') ?? told?.noticeDays), values);
  const renewal = renewalOf({ ...values, renewalStart, noticeDays });
  return {
    clientName,
    contractType,
    communicationOwner,
    status,
    renewalStart: lostStart,
    renewalDeadline: renewal?.deadline,
    noticeDays,
    acceptedOn: day('acceptedOn') ?? (renewal && acceptedAsRemembered(remembered, renewal, today)),
    cancellationRequestedOn:
      day('cancellationRequestedOn') ?? (status === 'cancellationRequested' ? today : undefined),
    snoozeUntil: day('snoozeUntil'),
    ownerEmail: entry('ownerEmail') ?? logged.owners.get(foldLabel(clientName ?? values.clientName ?? '')),
  };
}

/** Undefined where it is the usual one, which a blank cell means too, or no notice at all. */
function unusualNotice(days: number | undefined, values: RenewalValues): number | undefined {
  const isNotice = days !== undefined && days >= 1 && days <= LONGEST_NOTICE_DAYS;
  const isUsual = days === DEFAULT_NOTICE_DAYS && isHubSpotsContract(values);
  return isNotice && !isUsual ? days : undefined;
}

const LONGEST_NOTICE_DAYS = 365;

/**
 * The day of an acceptance that only the status still tells of. It is not known any more: today stands for it, as for a
 * status that is chosen by hand, or the deadline, where that has passed.
 */
function acceptedAsRemembered(
  { status, sent }: RememberedRow,
  { renewalStart, noticeDays, deadline }: Renewal,
  today: CalendarDate,
): CalendarDate | undefined {
  const isReported = sent !== undefined && sent.daysBeforeStart < noticeDays;
  const ranOn = !isOnOrBefore(today, autoRenewalDay(renewalStart, noticeDays));
  const isAccepted = status === 'confirmed' || (status === 'renewed' && !(ranOn && (isReported || !sent)));
  if (!isAccepted) return undefined;
  return isOnOrBefore(today, deadline) ? today : deadline;
}

/** What is known of cells that are blank now. */
function restoredValues(
  values: RenewalValues,
  columns: readonly RenewalColumn[],
  names: ReadonlyMap<string, string>,
  rowMemory: RowMemory,
  logged: LoggedEntries,
  today: CalendarDate,
): readonly (readonly [RenewalColumn, NonNullable<CellValue>])[] {
  const known = knownValues(values, names.get(values.rowKey ?? ''), rowMemory, logged, today);
  return columns.flatMap((key) => {
    const value = known[key];
    return value === undefined || values[key] !== undefined ? [] : [[key, value] as const];
  });
}

/** What the Log tells of single cells, by "row column", and of whom it last saw an email go to about a client. */
interface LoggedEntries {
  readonly cells: ReadonlyMap<string, string>;
  readonly owners: ReadonlyMap<string, string>;
}

/** The Log is read only where it helps. */
function loggedFor(columns: readonly RenewalColumn[], workbook: Workbook): LoggedEntries {
  const cells = new Map<string, string>();
  const owners = new Map<string, string>();
  const wanted = columns.filter((key) => columnOf(RENEWALS, key).ruled);
  if (wanted.length === 0) return { cells, owners };
  const { fallbackEmail, escalationEmail } = workbook.settings;
  const others = [fallbackEmail?.toLowerCase(), escalationEmail];
  const undone = workbook.state.get(PARTS.undoneRuns);
  for (const { event, client, run, rowKey, columnKey, after } of readLog(workbook.logSheet)) {
    if (undone?.includes(run)) continue;
    if (rowKey !== '' && wanted.some((key) => key === columnKey)) cells.set(`${rowKey} ${columnKey}`, after);
    const to = rowKey === '' && client !== '' ? addressIn(event) : undefined;
    if (to === undefined || others.includes(to)) continue;
    for (const name of [client, ...client.split(', ')]) owners.set(foldLabel(name), to);
  }
  return { cells, owners };
}

/** Names are read from the Log only where they help. */
function namesFor(columns: readonly RenewalColumn[], workbook: Workbook): ReadonlyMap<string, string> {
  const helps = columns.some((key) => key === 'rowKey' || key === 'clientName');
  return helps ? namesByRowKey(workbook) : new Map();
}

/** The name that the Log last told of each row. */
function namesByRowKey({ logSheet }: Workbook): ReadonlyMap<string, string> {
  return new Map(
    readLog(logSheet)
      .filter(({ rowKey, client }) => rowKey !== '' && client !== '')
      .map(({ rowKey, client }) => [rowKey, client]),
  );
}

/** Gives each row the key that it had; rows of which nobody can say get new ones with the others. */
function restoreRowKeys(
  workbook: Workbook,
  names: ReadonlyMap<string, string>,
  rowMemory: RowMemory,
): Workbook {
  const { renewals, texts, language } = workbook;
  const identify = identifyByContentBut<RenewalColumn>('rowKey');
  const label = columnOf(RENEWALS, 'rowKey').label[language];
  const keys = restoredKeys(workbook, names, rowMemory);
  const restored = workbook.records().flatMap(({ index, values }) => {
    const key = keys.get(index);
    const row = renewals.rows[index];
    return key && row ? [{ row: identify(renewals, row), key, client: values.clientName ?? '' }] : [];
  });
  workbook.log(
    restored.map(({ key, client }) => ({
      ...{ event: texts.log.cellRestored, client, column: label, before: '', after: key },
    })),
  );
  const changes = restored.map(({ row, key }) => ({ row, column: 'rowKey' as const, cell: key }));
  return withRenewals(workbook, changeRows(renewals, changes, identify));
}

/**
 * The keys that rows had, by their index: by the client's name in the Log and the contract type that is remembered. Of
 * two keys the newer one, for the older belongs to a row that is gone. Where two rows are alike nobody could say which
 * is which.
 */
function restoredKeys(
  workbook: Workbook,
  names: ReadonlyMap<string, string>,
  rowMemory: RowMemory,
): ReadonlyMap<number, string> {
  const archived = archivedKeys(workbook);
  const keys = new Map<string, string>();
  for (const [rowKey, name] of names) {
    const identity = `${foldLabel(name)}|${rowMemory.of(rowKey).contractType ?? ''}`;
    const isNewer = numberOfRowKey(rowKey) > numberOfRowKey(keys.get(identity) ?? '');
    if (isNewer && !archived.has(rowKey)) keys.set(identity, rowKey);
  }
  const identityOf = ({ values }: RenewalRecord): string =>
    `${foldLabel(values.clientName ?? '')}|${values.contractType ?? ''}`;
  const records = workbook.records();
  const counts = new Map<string, number>();
  for (const record of records) {
    const identity = identityOf(record);
    counts.set(identity, (counts.get(identity) ?? 0) + 1);
  }
  return new Map(
    records.flatMap((record) => {
      const identity = identityOf(record);
      const key = counts.get(identity) === 1 ? keys.get(identity) : undefined;
      return key ? [[record.index, key] as const] : [];
    }),
  );
}

function archivedKeys({ tabs }: Workbook): ReadonlySet<string> {
  const sheet = tabs.get(ARCHIVE.key);
  const data = sheet && readTable(sheet, ARCHIVE);
  return new Set(data?.rows.map((row) => String(cellOf(data, row, 'rowKey'))));
}

function withRenewals(workbook: Workbook, renewals: RenewalsData): Workbook {
  return { ...workbook, renewals, records: () => readRenewals(renewals, workbook.calendar) };
}
