import type { CalendarDate } from '../domain/calendar-date';
import { daysBetween, toIsoDate } from '../domain/calendar-date';
import type { RenewalStatus } from '../domain/renewal';
import { renewalStatus, statusesOf } from '../domain/renewal';
import { renewalOf } from '../domain/renewal-row';
import { MatchIndex } from '../files/client-matching';
import type { RejectedRow } from '../files/file-reading';
import type { RenewalFileReading } from '../files/renewals-file';
import { sumOf } from '../files/renewals-file';
import type { Texts } from '../locale/texts';
import type { CellValue } from '../sheets/records';
import type { RenewalRecord, RenewalValues } from '../sheets/renewals';
import type { RenewalColumn } from '../tables/renewals';
import { RENEWALS } from '../tables/renewals';
import { columnOf } from '../tables/table';
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
}

/** What the workbook says about imports besides its rows. */
export interface ImportRules {
  /** "We own all transactional conversations." */
  readonly ownConversations?: boolean;
  /** The day on which the association with the client of a row ended. */
  readonly endedOn?: (values: RenewalValues) => CalendarDate | undefined;
}

/** A start that moves on by so much belongs to the next term, and what was decided about the last one says nothing of it. */
const NEXT_TERM_DAYS = 28;

/**
 * Holds the rows of a file against those of the table. HubSpot's columns follow the file; what the partner entered
 * (notes, owner email, accepted on, snooze) is only filled where it is blank; a row is added where no row of the same
 * client and contract type is there.
 */
export function planImport(
  reading: Pick<RenewalFileReading, 'rows' | 'rejected'> &
    Partial<Pick<RenewalFileReading, 'blanked' | 'columns'>>,
  records: readonly RenewalRecord[],
  today: CalendarDate,
  texts: Texts,
  { ownConversations = false, endedOn = () => undefined }: ImportRules = {},
): ImportPlan {
  const index = new MatchIndex<RenewalRecord>();
  for (const record of records) if (record.values.rowKey) index.add(record.values, record);
  const added: RenewalValues[] = [];
  const changed: ChangedRow[] = [];
  const rejected: RejectedRow[] = [...reading.rejected];
  const blanked: RejectedRow[] = [...(reading.blanked ?? [])];
  const changeHeader = reading.columns?.find(({ key }) => key === 'mrrChange')?.header ?? '';
  let unchanged = 0;
  const taken = new Set<string>();
  for (const { line, values, mrrChange } of reading.rows) {
    const fromFile = withoutOwnEntries(values as RenewalValues, ownConversations);
    const matches = index.matchesOf(fromFile);
    const [existing] = matches;
    const incoming = withNewMrr(fromFile, mrrChange, existing?.values.currentMrr);
    if (mrrChange !== undefined && incoming.estimatedNewMrr === undefined) {
      const client = incoming.clientName ?? '';
      const reason = texts.problem.currentMrrUnknown(mrrChange);
      blanked.push({ line, client, column: changeHeader, reason });
    }
    if (matches.length > 1) {
      const reason = texts.problem.severalRows(matches.length);
      rejected.push({ line, client: incoming.clientName ?? '', column: '', reason });
    } else if (existing?.values.rowKey && taken.has(existing.values.rowKey)) {
      // One line of the file met this row by its Hub ID, another by its name: one of them is somebody else.
      const client = incoming.clientName ?? '';
      rejected.push({
        line,
        client,
        column: '',
        reason: texts.problem.rowTaken(existing.values.clientName ?? ''),
      });
    } else if (existing?.values.rowKey) {
      taken.add(existing.values.rowKey);
      const merged = merge(existing.values, incoming, today);
      const changes = differences(existing.values, merged);
      if (changes.length === 0) unchanged += 1;
      else changed.push({ rowKey: existing.values.rowKey, values: merged, changes });
    } else {
      const ended = endedOn(incoming);
      const client = incoming.clientName ?? '';
      const reason = ended && texts.problem.associationEnded(toIsoDate(ended));
      if (reason) rejected.push({ line, client, column: '', reason });
      else added.push(asNewRow(incoming, today, ownConversations));
    }
  }
  const inOrder = (rows: RejectedRow[]): RejectedRow[] =>
    rows.sort((first, second) => first.line - second.line);
  return { added, changed, unchanged, rejected: inOrder(rejected), blanked: inOrder(blanked) };
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
