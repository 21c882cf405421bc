import type { CalendarDate } from '../domain/calendar-date';
import { toIsoDate } from '../domain/calendar-date';
import { textHash } from '../domain/text-hash';
import { withDocumentLock } from '../google/document-lock';
import { httpGet, pause } from '../google/http';
import { userMemory } from '../google/user-memory';
import { HubSpotError } from '../hubspot/hubspot-error';
import { READ_SCOPE, checkAccess, readClients, readDefinitions } from '../hubspot/partner-clients';
import type { HubSpotClient, PropertyProblem } from '../hubspot/read-client';
import { clientReader } from '../hubspot/read-client';
import type { HubSpotPort } from '../hubspot/requests';
import type { HubSpotTexts } from '../locale/hubspot-texts';
import { HUBSPOT_TEXTS } from '../locale/hubspot-texts';
import { appendRows } from '../sheets/append-rows';
import { toCell, valueText } from '../sheets/cells';
import { changeRows, identifyByContentBut } from '../sheets/change-rows';
import { fingerprint } from '../sheets/fingerprint';
import { addColumns, layOutTable } from '../sheets/lay-out';
import type { LogEntry } from '../sheets/log';
import { ADDED_ROW, loggedRowKey } from '../sheets/log';
import type { CellValue } from '../sheets/records';
import { readRecords } from '../sheets/records';
import { readRenewals } from '../sheets/renewals';
import type { TableData } from '../sheets/table-data';
import { readTable } from '../sheets/table-data';
import type { FoundWorkbook, Workbook } from '../sheets/workbook';
import { NotSetUpError, findWorkbook, openWorkbook } from '../sheets/workbook';
import type { ClientColumn } from '../tables/clients';
import { CLIENTS } from '../tables/clients';
import { RENEWALS } from '../tables/renewals';
import { columnOf } from '../tables/table';
import { CLIENT_RECORDS, byRecordId } from './client-records';
import { comparePoints } from './compare-points';
import { bringUpToDate } from './migrations';
import { endedAssociations } from './end-association';
import type { DocumentState } from '../store/document-state';
import { documentState } from '../store/document-state';
import type { HubSpotMark, LastSync, SyncFailure } from '../store/state-parts';
import { PARTS } from '../store/state-parts';
import type { AssumedAnswer } from './client-questions';
import type { ClientRow, ClientValues, SyncPlan } from './plan-sync';
import { planSync } from './plan-sync';
import { asRepaired } from './repair-columns';
import type { WholeWorkbook } from './write-renewals';
import { wholeWorkbook, writeRenewals } from './write-renewals';

const API = 'https://api.hubapi.com';
/** In the memory of the person whose token it is, and nowhere else. */
const TOKEN_KEY = 'hubspotToken';

/** How far one run may go. */
export interface SyncLimits {
  /** Where an earlier run left off; from the beginning when undefined. */
  readonly after: string | undefined;
  readonly mostPages: number;
  /** For the reading; writing comes on top. */
  readonly timeMs: number;
}

/** To the questions of a preview, by their ids; without any, as in a run that nobody watches, each takes its safe answer. */
type Answers = Readonly<Record<string, string>>;

interface ReadFromHubSpot {
  readonly clients: readonly HubSpotClient[];
  readonly problems: readonly PropertyProblem[];
  readonly next: string | undefined;
  readonly failure: HubSpotError | undefined;
}

export interface PlannedSync extends ReadFromHubSpot {
  readonly workbook: Workbook;
  readonly plan: SyncPlan;
}

export interface SyncResult extends ReadFromHubSpot {
  readonly plan: SyncPlan;
  /** Clients of whom HubSpot's points and ours differ. */
  readonly differing: number;
}

export class NoTokenError extends Error {
  override name = 'NoTokenError';
}

export function hasToken(): boolean {
  return userMemory().read(TOKEN_KEY) !== undefined;
}

/** Keeps the token once HubSpot has taken it for what it is to do; otherwise nothing is kept. */
export function saveToken(token: string): void {
  const port = portOf(token, SHORT_CALL_MS);
  try {
    checkAccess(port);
  } catch (error) {
    // Where HubSpot cannot say that a token is wrong, its looks may.
    const isUnanswered = error instanceof HubSpotError && error.code === 'unavailable' && error.status === 0;
    throw isUnanswered && !token.startsWith('pat-') ? new HubSpotError('unlikelyToken', 0) : error;
  }
  readDefinitions(port);
  userMemory().write(TOKEN_KEY, token);
  // Another account's list knows nothing of where this one was left off.
  documentState().forget(PARTS.hubspotMark);
}

export function removeToken(): void {
  userMemory().forget(TOKEN_KEY);
}

/** Longer than this nobody watches a panel that says nothing. */
const SHORT_CALL_MS = 40_000;

/** Reads a part of HubSpot's list against the workbook as the import would find it, and changes nothing. */
export function planHubSpotSync(limits: SyncLimits, opened = openWorkbook(), answers?: Answers): PlannedSync {
  const workbook = asRepaired(opened);
  const read = readFromHubSpot(workbook, limits);
  const plan = planOf(read.clients, workbook, clientsData(workbook), isWholeList(read, limits), answers);
  return { ...read, workbook, plan };
}

/**
 * Brings a part of HubSpot's list into the workbook, and notes where it left off: whatever was read before a failure is
 * written, and the same part once more changes nothing.
 */
export function syncHubSpot(limits: SyncLimits, found = findWorkbook(), answers?: Answers): SyncResult {
  // Nobody is kept waiting for the lock while HubSpot answers.
  const read = readFromHubSpot(found, limits);
  return withDocumentLock(() => {
    const state = documentState();
    const layouts = bringUpToDate(state, found);
    const workbook = withRecordColumn(wholeWorkbook(openWorkbook(state, found.tabs)));
    workbook.log(layouts.map((version) => ({ event: workbook.texts.log.layout(version) })));
    const rows = withRecordIds(workbook);
    const isWhole = isWholeList(read, limits);
    const plan = planOf(read.clients, workbook, rows, isWhole, answers);
    const data = withMarkColumn(rows, plan, workbook);
    const texts = HUBSPOT_TEXTS[workbook.language];
    const { added, changed, renewals, withdrawn, assumed } = plan;
    const result = texts.result(read.clients.length, added.length, changed.length, withdrawn);
    const unanswered = `${workbook.texts.log.assumed} (${assumed.length})`;
    const entry = {
      event: texts.broughtIn,
      after: assumed.length > 0 ? `${result}; ${unanswered}` : result,
    };
    writeRenewals(workbook, { ...renewals, rejected: [] }, entry);
    workbook.log([...clientEntries(plan, workbook), ...notToldYet(read.problems, plan, workbook, isWhole)]);
    writeClients(data, plan, workbook);
    rememberOpen(assumed, answers !== undefined && limits.after === undefined, workbook);
    remember(read, limits.after, workbook);
    return { ...read, plan, differing: comparePoints(workbook) };
  });
}

/** A list that was read in parts says of nobody that HubSpot does not have it. */
function isWholeList({ next, failure }: ReadFromHubSpot, { after }: SyncLimits): boolean {
  return after === undefined && next === undefined && failure === undefined;
}

function readFromHubSpot(
  { language, settings }: FoundWorkbook,
  { after, mostPages, timeMs }: SyncLimits,
): ReadFromHubSpot {
  const token = userMemory().read(TOKEN_KEY);
  if (token === undefined) throw new NoTokenError(HUBSPOT_TEXTS[language].noToken);
  const port = portOf(token, timeMs);
  const reader = clientReader(readDefinitions(port), settings.hubspotCurrency);
  const { records, next, failure } = readClients(port, { after, properties: reader.properties, mostPages });
  const clients = records.map((record) => reader.read(record));
  return { clients, problems: reader.problems(), next, failure };
}

function portOf(token: string, timeMs: number): HubSpotPort {
  const end = Date.now() + timeMs;
  return {
    get: (path) => httpGet(API + path, { Authorization: `Bearer ${token}` }),
    wait: pause,
    timeLeft: () => end - Date.now(),
  };
}

type ClientsData = TableData<ClientColumn>;

function clientsData({ tabs, language }: Workbook): ClientsData {
  const sheet = tabs.get(CLIENTS.key);
  if (!sheet) throw new NotSetUpError(HUBSPOT_TEXTS[language].noClientsTab);
  return readTable(sheet, CLIENTS);
}

/** A tab from before there was a sync gets what it lacks; columns that somebody deleted since stay deleted. */
function withRecordIds(workbook: Workbook): ClientsData {
  const data = clientsData(workbook);
  return data.positions.has('recordId') ? data : layOutTable(data.sheet, CLIENTS, workbook.language).data;
}

/** A tab from before there were marks gets the column for them when there is one to write. */
function withMarkColumn(data: ClientsData, { changed }: SyncPlan, { language }: Workbook): ClientsData {
  const isMarked = changed.some(({ changes }) => changes.some(({ column }) => column === 'withdrawn'));
  if (data.positions.has('withdrawn') || !isMarked) return data;
  addColumns(data, data.width, [columnOf(CLIENTS, 'withdrawn')], language);
  return readTable(data.sheet, CLIENTS);
}

/** A renewals tab from before its rows followed HubSpot's records gets the column for it, hidden. */
function withRecordColumn(workbook: WholeWorkbook): WholeWorkbook {
  const { renewals, language, calendar } = workbook;
  if (renewals.positions.has('recordId')) return workbook;
  const { sheet, width } = renewals;
  addColumns(renewals, width, [columnOf(RENEWALS, 'recordId')], language);
  const data = readTable(sheet, RENEWALS);
  return { ...workbook, renewals: data, records: () => readRenewals(data, calendar) };
}

function planOf(
  clients: readonly HubSpotClient[],
  workbook: Workbook,
  data: ClientsData,
  isWhole: boolean,
  answers: Answers | undefined,
): SyncPlan {
  const { calendar, today, texts, language, settings, renewals } = workbook;
  return planSync(clients, {
    clients: readRecords<ClientValues, ClientColumn>(data, calendar),
    clientColumns: new Set(data.positions.keys()),
    renewals: workbook.records(),
    renewalColumns: new Set(renewals.positions.keys()),
    ...{ today, texts, language, isWhole, answers },
    rules: { ownConversations: settings.ownConversations, ended: endedAssociations(workbook) },
  });
}

/** First the record ID, by which rows are known from then on, then everything else. */
function writeClients(data: ClientsData, plan: SyncPlan, { language, calendar }: Workbook): void {
  const cell = (values: ClientValues, key: ClientColumn): string | number | Date =>
    toCell(columnOf(CLIENTS, key), values[key], language, calendar);
  const byContent = identifyByContentBut<ClientColumn>('recordId');
  const rowOf = ({ index }: ClientRow): readonly unknown[] => data.rows[index] ?? [];
  const known = changeRows(
    data,
    plan.changed
      .filter(({ row }) => row.values.recordId === undefined)
      .map(({ row, recordId }) => ({
        row: byContent(data, rowOf(row)),
        column: 'recordId' as const,
        cell: recordId,
      })),
    byContent,
  );
  const changed = changeRows(
    known,
    plan.changed.flatMap(({ recordId, values, changes }) =>
      changes
        .filter(({ column }) => column !== 'recordId')
        .map(({ column }) => ({ row: recordId, column, cell: cell(values, column) })),
    ),
    byRecordId,
  );
  appendRows(changed, plan.added, cell);
}

/** They move from day to day by themselves, and would fill the Log with nothing that anybody did. */
const UNLOGGED: readonly ClientColumn[] = [
  ...(['usageScore', 'usageTrend', 'engagementLevel', 'contactsUsed', 'emailsSent', 'lastActive'] as const),
  ...(['hubspotSoldPoints', 'hubspotManagedPoints', 'hubspotPoints', 'hubspotPointsOn'] as const),
  ...(['managedUntil', 'hubspotAsOf', 'recordId'] as const),
  ...(['seats', 'creditsUsed', 'projectedCommission', 'commissionOn'] as const),
];

function clientEntries({ added, changed }: SyncPlan, { language, calendar }: Workbook): LogEntry[] {
  const texts = HUBSPOT_TEXTS[language];
  const shown = (column: ClientColumn, value: CellValue): string =>
    valueText(columnOf(CLIENTS, column), value, language, calendar);
  return [
    ...added.map((values) => ({
      event: texts.clientAdded,
      client: values.clientName ?? '',
      rowKey: loggedRowKey(CLIENT_RECORDS, values.recordId ?? ''),
      columnKey: ADDED_ROW + fingerprint(CLIENTS.columns.map(({ key }) => [key, shown(key, values[key])])),
    })),
    ...changed.flatMap(({ recordId, values, changes }) =>
      changes
        .filter(({ column }) => !UNLOGGED.includes(column))
        .map(({ column, before, after }) => ({
          event: column === 'withdrawn' && after !== undefined ? texts.withdrawn : texts.broughtIn,
          client: values.clientName ?? '',
          column: columnOf(CLIENTS, column).label[language],
          before: shown(column, before),
          after: shown(column, after),
          rowKey: loggedRowKey(CLIENT_RECORDS, recordId),
          columnKey: column,
        })),
    ),
  ];
}

/** By a short number each: names of any length and script take no more room than others. */
const MOST_REMEMBERED = 2_000;

/** What stayed out and why: in the Log once, however many runs meet it. After a whole list, what was cured is forgotten. */
function notToldYet(
  problems: readonly PropertyProblem[],
  { left }: SyncPlan,
  { language, state }: Workbook,
  isWhole: boolean,
): LogEntry[] {
  const texts = HUBSPOT_TEXTS[language];
  // Earlier versions noted the reasons themselves.
  const told = new Set(state.get(PARTS.hubspotTold));
  const isTold = (key: string): boolean => told.has(textHash(key)) || told.has(key);
  const current = [
    ...problems.map((problem) => ({
      key: `${problem.kind} ${problem.property}`,
      entry: {
        event: problem.kind === 'unlisted' ? texts.broughtIn : texts.notUnderstood,
        column: problem.kind === 'unlisted' ? '' : columnOf(CLIENTS, problem.column).label[language],
        after: problemText(problem, texts),
      },
    })),
    ...left.map(({ client, reason }) => ({
      key: `${client} ${reason}`,
      entry: { event: texts.left, client, after: reason },
    })),
  ];
  const keys = current.map(({ key }) => key);
  const hashes = keys.map(textHash);
  const remembered = [...new Set(isWhole ? hashes : [...told, ...hashes])].slice(0, MOST_REMEMBERED);
  if (remembered.join() !== [...told].join()) state.set(PARTS.hubspotTold, remembered);
  return current.flatMap(({ key, entry }) => (isTold(key) ? [] : [entry]));
}

export function problemText({ kind, property, value }: PropertyProblem, { problem }: HubSpotTexts): string {
  return problem[kind](property, value);
}

/** Where the next run goes on, and what the last whole one brought. */
interface SyncMemory {
  readonly mark: HubSpotMark | undefined;
  readonly last: LastSync | undefined;
  readonly failure: SyncFailure | undefined;
}

export function syncMemory(state: DocumentState): SyncMemory {
  return {
    mark: state.get(PARTS.hubspotMark),
    last: state.get(PARTS.hubspotLast),
    failure: state.get(PARTS.hubspotFailure),
  };
}

function remember(
  read: ReadFromHubSpot,
  after: string | undefined,
  { today, state }: { readonly today: CalendarDate; readonly state: DocumentState },
): void {
  const mark = state.get(PARTS.hubspotMark);
  const before = mark && mark.after === after ? mark.read : 0;
  const count = before + read.clients.length;
  if (read.next !== undefined) {
    state.set(PARTS.hubspotMark, { after: read.next, read: count });
    state.save();
  } else if (read.failure === undefined) {
    state.set(PARTS.hubspotLast, { day: toIsoDate(today), read: count });
    state.save();
    state.forget(PARTS.hubspotMark);
    state.forget(PARTS.hubspotFailure);
  } else state.save();
}

/** Questions that nobody answered, for the panel to show. Whoever imports from there has seen the earlier ones. */
function rememberOpen(
  assumed: readonly AssumedAnswer[],
  isAfresh: boolean,
  { state }: { readonly state: DocumentState },
): void {
  const before = state.get(PARTS.hubspotOpen) ?? [];
  if (assumed.length === 0 && !(isAfresh && before.length > 0)) return;
  const open = assumed.map(({ question, answer }) => ({
    question: question.slice(0, MOST_CHARACTERS),
    answer,
  }));
  state.set(PARTS.hubspotOpen, [...(isAfresh ? [] : before), ...open].slice(-MOST_OPEN));
}

/** The Log has them all. */
const MOST_OPEN = 50;
const MOST_CHARACTERS = 500;

/** For the panel to show until all goes well again. */
export function rememberFailure(failure: SyncFailure): void {
  const state = documentState();
  state.set(PARTS.hubspotFailure, { day: failure.day, reason: failure.reason.slice(0, MOST_CHARACTERS) });
  state.save();
}

/** The failure in a sentence, in which neither the request nor HubSpot's answer occurs. */
export function failureText(error: HubSpotError, { error: texts }: HubSpotTexts): string {
  switch (error.code) {
    case 'missingScope':
      return texts.missingScope((error.scopes.length === 0 ? [READ_SCOPE] : error.scopes).join(', '));
    case 'refused':
      return texts.refused(error.status);
    default:
      return texts[error.code];
  }
}
