import type { CalendarDate } from '../domain/calendar-date';
import { daysBetween, toIsoDate } from '../domain/calendar-date';
import type { ClientIndex } from '../domain/client-identity';
import { subscriptionIn } from '../domain/client-identity';
import type { RenewalStatus } from '../domain/renewal';
import { renewalStatus, statusesOf, whichChange } from '../domain/renewal';
import { renewalOf } from '../domain/renewal-row';
import type { FileQuestion, RejectedRow } from '../files/file-reading';
import type { RenewalFileReading, RenewalFileRow } from '../files/renewals-file';
import { sumOf } from '../files/renewals-file';
import type { Texts } from '../locale/texts';
import type { CellValue } from '../sheets/records';
import type { RenewalRecord, RenewalValues } from '../sheets/renewals';
import type { RenewalColumn } from '../tables/renewals';
import { RENEWALS } from '../tables/renewals';
import { columnOf } from '../tables/table';
import type { AssumedAnswer } from './client-questions';
import { ClientQuestions } from './client-questions';
import type { EndedClient, IncomingRow, KnownRow, MatchedRow } from './match-client';
import { matchRows } from './match-client';
import { datesOfChoice, isSameValue, ruledValues } from './move-statuses';

export interface ImportedChange {
  readonly column: RenewalColumn;
  readonly before: CellValue;
  readonly after: CellValue;
}

export interface ChangedRow {
  readonly rowKey: string;
  readonly values: RenewalValues;
  readonly changes: readonly ImportedChange[];
}

/** What an import would do, row by row; nothing is written yet. */
export interface ImportPlan {
  readonly added: readonly RenewalValues[];
  readonly changed: readonly ChangedRow[];
  readonly unchanged: number;
  readonly rejected: readonly RejectedRow[];
  /** Cells of the file that could not be read, in rows that go through without them. */
  readonly blanked: readonly RejectedRow[];
  /** Rows of which a person must say whose they are. */
  readonly questions: readonly FileQuestion[];
  /** Those of the questions that nobody answered, and what was taken for the answer. */
  readonly assumed: readonly AssumedAnswer[];
}

/** The rows to import. `keepsName`: the client's name is not followed. */
export interface PlannedRows {
  readonly rows: readonly (RenewalFileRow &
    Pick<IncomingRow, 'takesName' | 'record' | 'formerly'> & {
      readonly keepsName?: boolean;
    })[];
  readonly rejected: readonly RejectedRow[];
  readonly blanked?: readonly RejectedRow[];
  readonly columns?: RenewalFileReading['columns'];
}

/** What the workbook says about imports besides its rows. */
export interface ImportRules {
  /** "We own all transactional conversations." */
  readonly ownConversations?: boolean;
  /** Clients in the archive. */
  readonly ended?: ClientIndex<EndedClient> | undefined;
  /** With the answers that were given; none where it is left out. */
  readonly questions?: ClientQuestions;
  /** What tells the rows of one client apart; its contract and contract type where it is left out. */
  readonly partOf?: (values: RenewalValues) => string;
  /** Of several rows of one client's name, whether this is the incoming one's. */
  readonly isLikely?: (row: { readonly values: RenewalValues }, incoming: RenewalValues) => boolean;
}

/** A start that moves on by so much belongs to the next term for certain: there is nothing to ask. */
const NEXT_TERM_DAYS = 28;

/** What somebody entered about one start and no other. */
const DECISION = [
  'acceptedOn',
  'cancellationRequestedOn',
  'snoozeUntil',
] as const satisfies readonly RenewalColumn[];

/**
 * Holds the rows of a file against those of the table. HubSpot's columns follow the file; what the partner entered
 * (notes, owner email, accepted on, snooze) is only filled where it is blank; a row is added where no row of the same
 * client, contract and contract type is there. Who is who says `matchRows`; a client's name is never changed without an
 * answer, and what was decided about one start is never said of another without one.
 */
export function planImport(
  reading: PlannedRows,
  records: readonly RenewalRecord[],
  today: CalendarDate,
  texts: Texts,
  {
    ownConversations = false,
    ended,
    questions = new ClientQuestions(),
    partOf = whichChange,
    isLikely = isOfThatDay,
  }: ImportRules = {},
): ImportPlan {
  const known = records.flatMap(({ values }) =>
    values.rowKey ? [{ key: values.rowKey, cells: values, part: partOf(values), values }] : [],
  );
  const incoming = reading.rows.map(({ values: read, keepsName = false, ...row }) => {
    const values = withoutOwnEntries(read as RenewalValues, ownConversations);
    return { ...row, values, cells: values, part: partOf(values), keepsName };
  });
  const matches = matchRows<KnownRenewal>(incoming, {
    ...{ known, ended, questions, texts },
    isLikely: (row, { cells }) => isLikely(row, cells as RenewalValues),
  });
  const keepDecisions = keptAtNewStart(incoming, matches, questions, texts);
  const added: RenewalValues[] = [];
  const changed: ChangedRow[] = [];
  const rejected: RejectedRow[] = [...reading.rejected];
  const blanked: RejectedRow[] = [...(reading.blanked ?? [])];
  const changeHeader = reading.columns?.find(({ key }) => key === 'mrrChange')?.header ?? '';
  const currencyHeader = reading.columns?.find(({ key }) => key === 'currency')?.header ?? '';
  let unchanged = 0;
  incoming.forEach(({ line, values: read, mrrChange, keepsName }, position) => {
    const match = matches[position];
    const existing = match?.kind === 'known' ? match.row.values : undefined;
    const values = withNewMrr(read, mrrChange, existing?.currentMrr);
    const client = values.clientName ?? '';
    if (mrrChange !== undefined && values.estimatedNewMrr === undefined) {
      const reason = texts.problem.currentMrrUnknown(mrrChange);
      blanked.push({ line, client, column: changeHeader, reason });
    }
    if (match?.kind === 'rejected') {
      rejected.push({ line, client, column: '', reason: match.reason });
    } else if (match?.kind === 'known' && existing) {
      const { key } = match.row;
      const inCurrency = inOneCurrency(values, existing);
      if (inCurrency.currency === undefined && values.currency !== undefined)
        blanked.push({
          ...{ line, client, column: currencyHeader },
          reason: texts.problem.otherCurrency(values.currency, existing.currency ?? ''),
        });
      const named =
        match.takesName && !keepsName ? inCurrency : { ...inCurrency, clientName: existing.clientName };
      const merged = merge(existing, named, today, keepDecisions.has(position));
      const changes = differences(existing, merged);
      if (changes.length === 0) unchanged += 1;
      else changed.push({ rowKey: key, values: merged, changes });
    } else added.push(asNewRow(values, today, ownConversations));
  });
  const inOrder = (rows: RejectedRow[]): RejectedRow[] =>
    rows.sort((first, second) => first.line - second.line);
  return {
    ...{ added, changed, unchanged, rejected: inOrder(rejected), blanked: inOrder(blanked) },
    ...questions.inOrder(),
  };
}

/** A file names no subscription: of several that HubSpot tells of, the day says which. */
function isOfThatDay({ values }: { readonly values: RenewalValues }, incoming: RenewalValues): boolean {
  return subscriptionIn(values.recordId) !== '' && isSameValue(values.renewalStart, incoming.renewalStart);
}

interface KnownRenewal extends KnownRow {
  readonly values: RenewalValues;
}

/**
 * What only the add-on knows: a file that was exported from another workbook says nothing of this one. Where the partner
 * owns all conversations, neither does a file that names HubSpot.
 */
function withoutOwnEntries(values: RenewalValues, ownConversations: boolean): RenewalValues {
  const isHubspots = ownConversations && values.communicationOwner === 'hubspot';
  return {
    ...values,
    rowKey: undefined,
    lastReminder: undefined,
    daysLeft: undefined,
    communicationOwner: isHubspots ? undefined : values.communicationOwner,
  };
}

/** A file that says by how much the MRR changes, and not what it is, leaves that to the table. */
function withNewMrr(
  values: RenewalValues,
  mrrChange: number | undefined,
  currentMrr: number | undefined,
): RenewalValues {
  if (mrrChange === undefined || currentMrr === undefined) return values;
  return { ...values, estimatedNewMrr: sumOf(currentMrr, mrrChange) };
}

/** A new row says "Pending" where HubSpot says so: it is the daily run that moves it on, and tells it. */
function asNewRow(incoming: RenewalValues, today: CalendarDate, ownConversations: boolean): RenewalValues {
  const communicationOwner = incoming.communicationOwner ?? (ownConversations ? 'partner' : 'hubspot');
  const values = withFileStatus({ ...incoming, communicationOwner }, incoming.status, today);
  const ruled = ruledValues(values, today, { status: values.status });
  return incoming.status === 'pending' ? { ...ruled, status: 'pending' } : ruled;
}

/**
 * Of the rows that get a start near their old one, those that keep what was decided about that. A file is asked about as
 * a whole, HubSpot's records one by one. Unanswered, the decision is due again; the Log keeps what it was.
 */
function keptAtNewStart(
  incoming: readonly (Pick<IncomingRow, 'line' | 'record'> & { readonly values: RenewalValues })[],
  matches: readonly MatchedRow<KnownRenewal>[],
  questions: ClientQuestions,
  texts: Texts,
): ReadonlySet<number> {
  const moved = incoming.flatMap(({ line, record, values: { renewalStart: after } }, position) => {
    const match = matches[position];
    if (match?.kind !== 'known') return [];
    const { clientName = '', renewalStart: before, ...row } = match.row.values;
    if (!before || !after || DECISION.every((column) => row[column] === undefined)) return [];
    const days = daysBetween(before, after);
    if (days === 0 || days >= NEXT_TERM_DAYS) return [];
    return [
      { position, line, record, client: clientName, days: `${toIsoDate(before)} → ${toIsoDate(after)}` },
    ];
  });
  const ofFile = moved.filter(({ record }) => record === undefined);
  const groups = [ofFile, ...moved.filter(({ record }) => record !== undefined).map((row) => [row])];
  const kept = groups.filter((rows) => {
    const [first] = rows;
    if (!first) return false;
    const shown = rows
      .slice(0, MOST_NAMED)
      .map(({ client, days }) => `${texts.identity.quoted(client)} (${days})`);
    const answer = questions.answerTo({
      ...{ line: first.line, record: first.record, client: rows.length === 1 ? first.client : '' },
      ...{ topic: 'newStart', about: 'file', safe: 'clear' },
      text: texts.newStart.question(shown.join('; '), rows.length - shown.length),
      options: [
        { value: 'clear', label: texts.newStart.clear },
        { value: 'keep', label: texts.newStart.keep },
      ],
    });
    return answer === 'keep';
  });
  return new Set(kept.flat().map(({ position }) => position));
}

const MOST_NAMED = 5;

function merge(
  existing: RenewalValues,
  incoming: RenewalValues,
  today: CalendarDate,
  keepsDecisions: boolean,
): RenewalValues {
  const kept = losesDecision(existing, incoming, keepsDecisions)
    ? { ...existing, ...Object.fromEntries(DECISION.map((column) => [column, undefined])) }
    : existing;
  const merged: Record<string, CellValue> = { ...kept };
  for (const [key, value] of Object.entries(incoming) as [RenewalColumn, CellValue][]) {
    if (value === undefined) continue;
    const { writtenBy } = columnOf(RENEWALS, key);
    if (writtenBy === 'hubspot' || (writtenBy === 'partner' && kept[key] === undefined)) merged[key] = value;
  }
  const values = withFileStatus(merged as RenewalValues, incoming.status, today);
  // A row that the file leaves as it is waits for the daily run like every other; so does a "Pending" of the same deadline,
  // which somebody may have chosen.
  if (differences(existing, values).length === 0) return values;
  const keptPending = existing.status === 'pending' ? existing.renewalDeadline : undefined;
  return ruledValues(values, today, { status: values.status, keptPending });
}

/** Whether both are known, and not the same. */
export function isOtherCurrency(existing: string | undefined, incoming: string | undefined): boolean {
  return existing !== undefined && incoming !== undefined && existing !== incoming;
}

/**
 * Where the currency changes, amounts that are not given in the new one must not stand beside it: without a current MRR
 * all stay as they were; without a new one the client is taken to renew at its current MRR.
 */
function inOneCurrency(incoming: RenewalValues, existing: RenewalValues): RenewalValues {
  if (!isOtherCurrency(existing.currency, incoming.currency)) return incoming;
  const { currentMrr, estimatedNewMrr } = incoming;
  if (currentMrr === undefined) {
    const hasAmounts = existing.currentMrr !== undefined || existing.estimatedNewMrr !== undefined;
    return hasAmounts ? { ...incoming, currency: undefined, estimatedNewMrr: undefined } : incoming;
  }
  return estimatedNewMrr === undefined && existing.estimatedNewMrr !== undefined
    ? { ...incoming, estimatedNewMrr: currentMrr }
    : incoming;
}

function losesDecision(
  { renewalStart: before }: RenewalValues,
  { renewalStart: after }: RenewalValues,
  keepsDecisions: boolean,
): boolean {
  if (!before || !after) return false;
  const days = daysBetween(before, after);
  return keepsDecisions ? days >= NEXT_TERM_DAYS : days !== 0;
}

/**
 * HubSpot's own export says that a client accepted or asked to cancel, but not when: the day on which we learn it stands
 * for it. A status that the contract type cannot have says nothing.
 */
function withFileStatus(
  values: RenewalValues,
  fileStatus: RenewalStatus | undefined,
  today: CalendarDate,
): RenewalValues {
  const change = renewalOf(values);
  if (!change || !fileStatus || fileStatus === 'pending') return values;
  if (!statusesOf(change.contractType).includes(fileStatus) || renewalStatus(change, today) === fileStatus)
    return values;
  return { ...values, ...datesOfChoice(fileStatus, values, today) };
}

function differences(existing: RenewalValues, merged: RenewalValues): ImportedChange[] {
  return RENEWALS.columns
    .map(({ key }) => ({ column: key, before: existing[key], after: merged[key] }))
    .filter(({ before, after }) => !isSameValue(before, after));
}
