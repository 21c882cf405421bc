import type { CalendarDate } from '../domain/calendar-date';
import { daysBetween } from '../domain/calendar-date';
import type { ClientIndex } from '../domain/client-identity';
import type { RenewalStatus } from '../domain/renewal';
import { renewalStatus, statusesOf } from '../domain/renewal';
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
import type { EndedClient, KnownRow } from './match-client';
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

/** The rows to import. `takesName`: the client's name is followed without a question; `keepsName`: it is not followed. */
export interface PlannedRows {
  readonly rows: readonly (RenewalFileRow & {
    readonly takesName?: boolean;
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
  /** Of several rows of one client's name, whether this is the incoming one's. */
  readonly isLikely?: (row: { readonly values: RenewalValues }, incoming: RenewalValues) => boolean;
}

/** A start that moves on by so much belongs to the next term, and what was decided about the last one says nothing of it. */
const NEXT_TERM_DAYS = 28;

/**
 * Holds the rows of a file against those of the table. HubSpot's columns follow the file; what the partner entered
 * (notes, owner email, accepted on, snooze) is only filled where it is blank; a row is added where no row of the same
 * client and contract type is there. Who is who says `matchRows`; a client's name is never changed without an answer.
 */
export function planImport(
  reading: PlannedRows,
  records: readonly RenewalRecord[],
  today: CalendarDate,
  texts: Texts,
  { ownConversations = false, ended, questions = new ClientQuestions(), isLikely }: ImportRules = {},
): ImportPlan {
  const known = records.flatMap(({ values }) =>
    values.rowKey ? [{ key: values.rowKey, cells: values, part: partOf(values), values }] : [],
  );
  const incoming = reading.rows.map(({ line, values: read, mrrChange, takesName, keepsName = false }) => {
    const values = withoutOwnEntries(read as RenewalValues, ownConversations);
    return {
      line,
      values,
      cells: values,
      part: partOf(values),
      mrrChange,
      keepsName,
      ...(takesName && { takesName }),
    };
  });
  const matches = matchRows<KnownRenewal>(incoming, {
    ...{ known, ended, questions, texts },
    ...(isLikely && { isLikely: (row, { cells }) => isLikely(row, cells as RenewalValues) }),
  });
  const added: RenewalValues[] = [];
  const changed: ChangedRow[] = [];
  const rejected: RejectedRow[] = [...reading.rejected];
  const blanked: RejectedRow[] = [...(reading.blanked ?? [])];
  const changeHeader = reading.columns?.find(({ key }) => key === 'mrrChange')?.header ?? '';
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
      const named = match.takesName && !keepsName ? values : { ...values, clientName: existing.clientName };
      const merged = merge(existing, named, today);
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

interface KnownRenewal extends KnownRow {
  readonly values: RenewalValues;
}

/** A client has one row for each contract type; without a type a row is a renewal. */
function partOf({ contractType = 'renewal' }: RenewalValues): string {
  return contractType;
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
  const ruled = ruledValues(values, today, values.status);
  return incoming.status === 'pending' ? { ...ruled, status: 'pending' } : ruled;
}

function merge(existing: RenewalValues, incoming: RenewalValues, today: CalendarDate): RenewalValues {
  const kept = isNextTerm(existing, incoming)
    ? { ...existing, acceptedOn: undefined, cancellationRequestedOn: undefined, snoozeUntil: undefined }
    : existing;
  const merged: Record<string, CellValue> = { ...kept };
  for (const [key, value] of Object.entries(incoming) as [RenewalColumn, CellValue][]) {
    if (value === undefined) continue;
    const { writtenBy } = columnOf(RENEWALS, key);
    if (writtenBy === 'hubspot' || (writtenBy === 'partner' && kept[key] === undefined)) merged[key] = value;
  }
  const values = withFileStatus(merged as RenewalValues, incoming.status, today);
  // A row that the file leaves as it is waits for the daily run like every other.
  return differences(existing, values).length === 0 ? values : ruledValues(values, today, values.status);
}

function isNextTerm(existing: RenewalValues, incoming: RenewalValues): boolean {
  if (!existing.renewalStart || !incoming.renewalStart) return false;
  return daysBetween(existing.renewalStart, incoming.renewalStart) >= NEXT_TERM_DAYS;
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
