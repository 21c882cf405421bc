import type { CalendarDate } from '../domain/calendar-date';
import { compareDates, toIsoDate } from '../domain/calendar-date';
import { ClientIndex, clientIdentity, subscriptionIn } from '../domain/client-identity';
import { whichChange } from '../domain/renewal';
import type { FileQuestion, FileValues } from '../files/file-reading';
import type { HubSpotClient, HubSubscription } from '../hubspot/read-client';
import type { Language } from '../locale/language';
import type { Texts } from '../locale/texts';
import type { CellValue, RecordOf, TableRecord } from '../sheets/records';
import type { RenewalRecord, RenewalValues } from '../sheets/renewals';
import type { ClientColumn, ClientColumns } from '../tables/clients';
import { CLIENTS } from '../tables/clients';
import type { RenewalColumn } from '../tables/renewals';
import type { AssumedAnswer } from './client-questions';
import { ClientQuestions } from './client-questions';
import { findClient, matchRows } from './match-client';
import { isSameValue } from './move-statuses';
import type { ImportPlan, ImportRules } from './plan-import';
import { isOtherCurrency, planImport } from './plan-import';
import type { Withdrawable } from './withdrawn-figures';
import { withdrawnIn, withdrawnText } from './withdrawn-figures';

export type ClientValues = RecordOf<ClientColumns>;
export type ClientRow = TableRecord<ClientValues>;

export interface ChangedClient {
  readonly row: ClientRow;
  readonly recordId: string;
  readonly values: ClientValues;
  readonly changes: readonly {
    readonly column: ClientColumn;
    readonly before: CellValue;
    readonly after: CellValue;
  }[];
}

/** What bringing clients in from HubSpot would do to the Clients and the Renewals tab. */
export interface SyncPlan {
  readonly added: readonly ClientValues[];
  readonly changed: readonly ChangedClient[];
  readonly unchanged: number;
  readonly renewals: ImportPlan;
  readonly left: readonly { readonly client: string; readonly reason: string }[];
  /** Where the rule of who is who cannot tell, and of decisions about a start that became another day. */
  readonly questions: readonly FileQuestion[];
  /** Those that nobody answered. */
  readonly assumed: readonly AssumedAnswer[];
  /** Clients of whom the workbook holds what HubSpot no longer shows. */
  readonly withdrawn: number;
}

export interface SyncedBook {
  readonly clients: readonly ClientRow[];
  /** A column that somebody deleted is not filled. */
  readonly clientColumns: ReadonlySet<ClientColumn>;
  readonly renewals: readonly RenewalRecord[];
  readonly renewalColumns: ReadonlySet<RenewalColumn>;
  readonly today: CalendarDate;
  readonly texts: Texts;
  readonly language: Language;
  /** Whether these are all clients that HubSpot has: whoever is not among them is gone there. */
  readonly isWhole?: boolean;
  readonly rules?: ImportRules;
  /** To the questions of a preview, by their ids. */
  readonly answers?: Readonly<Record<string, string>> | undefined;
}

/**
 * Figures of HubSpot's that go away: where HubSpot says that it has none any more, the cell is cleared. Everything else
 * that HubSpot leaves blank stays, for a file or the partner may have filled it.
 */
const CLEARED: readonly ClientColumn[] = [
  ...(['usageScore', 'usageTrend', 'engagementLevel', 'contactsUsed', 'emailsSent'] as const),
  ...(['nextRenewal', 'renewalMrrChange', 'nextCancellation', 'managingPartners', 'managedUntil'] as const),
  ...(['hubspotSoldPoints', 'hubspotManagedPoints', 'hubspotPoints', 'hubspotPointsOn'] as const),
  ...(['seats', 'creditsUsed', 'creditsLimit', 'revenueSignals', 'canceledProducts'] as const),
  ...(['projectedCommission', 'commissionOn'] as const),
];

/** A row of the renewals table may know these better than HubSpot's record of the client. */
const ONLY_FILLED: readonly RenewalColumn[] = ['products', 'maxContacts', 'emailLimit', 'renewalManager'];

/**
 * Holds HubSpot's clients against the workbook, by `matchRows`: by HubSpot's record ID where the row has one, else as a
 * file is matched. Two records of HubSpot's are two clients, whatever their names.
 */
export function planSync(clients: readonly HubSpotClient[], book: SyncedBook): SyncPlan {
  const { texts } = book;
  const questions = new ClientQuestions(book.answers);
  const known = book.clients.map((row) => ({ key: String(row.index), row, cells: row.values, part: '' }));
  const matches = matchRows(
    clients.map(({ id, values }, line) => ({ line, record: id, cells: values, part: '', takesName: true })),
    { known, questions, texts },
  );
  const added: ClientValues[] = [];
  const changed: ChangedClient[] = [];
  const left: { client: string; reason: string }[] = [];
  const incoming: IncomingClient[] = [];
  let unchanged = 0;
  let withdrawn = 0;
  clients.forEach(({ id, values: read, blank, subscriptions }, position) => {
    const values = read as ClientValues;
    const match = matches[position];
    // Only a client that is new needs a name that HubSpot does not give; a row keeps the one it has.
    const nameless = values.website ?? texts.identity.nameless(values.hubId ?? id);
    const named = { ...values, clientName: values.clientName ?? nameless };
    if (match?.kind === 'rejected') {
      left.push({ client: named.clientName, reason: match.reason });
    } else if (match?.kind === 'known') {
      const { row } = match.row;
      const merged = withMark(
        row.values,
        merge(row.values, values, blank),
        withdrawnBy(row.values, values, blank),
        book,
      );
      const changes = differences(row.values, merged, book);
      if (merged.withdrawn !== undefined) withdrawn += 1;
      if (changes.length === 0) unchanged += 1;
      else changed.push({ row, recordId: id, values: merged, changes });
      const { clientName = named.clientName, hubId } = merged;
      incoming.push({ values: { ...named, clientName, hubId }, subscriptions, former: row.values });
    } else {
      added.push(named);
      incoming.push({ values: named, subscriptions, former: undefined });
    }
  });
  const gone = book.isWhole ? goneFrom(clients, book.clients) : [];
  for (const { row, recordId } of gone) {
    const values = withMark(row.values, row.values, ['clientName'], book);
    const changes = differences(row.values, values, book);
    if (changes.length > 0) changed.push({ row, recordId, values, changes });
  }
  const renewals = planRenewals(incoming, book, questions);
  return {
    // Cells that were not taken over: the mark in the Clients tab says why.
    ...{
      added,
      changed,
      unchanged,
      renewals: { ...renewals, blanked: [] },
      withdrawn: withdrawn + gone.length,
    },
    left: [...left, ...renewals.rejected.map(({ client, reason }) => ({ client, reason }))],
    ...questions.inOrder(),
  };
}

function merge(
  existing: ClientValues,
  incoming: ClientValues,
  blank: ReadonlySet<ClientColumn>,
): ClientValues {
  const merged: Record<string, CellValue> = { ...existing };
  for (const { key } of CLIENTS.columns) {
    if (incoming[key] !== undefined) merged[key] = incoming[key];
    else if (CLEARED.includes(key) && blank.has(key)) merged[key] = undefined;
  }
  // An amount never stands beside a currency that it is not in: both stay as they were, or the estimate goes.
  if (isOtherCurrency(existing.currency, incoming.currency)) {
    if (incoming.mrr === undefined && existing.mrr !== undefined)
      Object.assign(merged, {
        currency: existing.currency,
        renewalMrrChange: existing.renewalMrrChange,
        projectedCommission: existing.projectedCommission,
      });
    else merged['renewalMrrChange'] = incoming.renewalMrrChange;
  }
  return merged as ClientValues;
}

const WITHDRAWABLE = ['mrr', 'currency', 'nextRenewal'] as const satisfies readonly Withdrawable[];

/** Figures that the row holds, or is marked to have held, and of which HubSpot has nothing more. */
function withdrawnBy(
  existing: ClientValues,
  incoming: ClientValues,
  blank: ReadonlySet<ClientColumn>,
): readonly Withdrawable[] {
  const before = withdrawnIn(existing.withdrawn);
  return WITHDRAWABLE.filter(
    (key) =>
      incoming[key] === undefined && blank.has(key) && (existing[key] !== undefined || before.has(key)),
  );
}

function withMark(
  existing: ClientValues,
  merged: ClientValues,
  withdrawn: readonly Withdrawable[],
  { today, language }: SyncedBook,
): ClientValues {
  return { ...merged, withdrawn: withdrawnText(withdrawn, withdrawnIn(existing.withdrawn), today, language) };
}

/** Rows that were brought in from HubSpot, and whose client it has no more. */
function goneFrom(
  clients: readonly HubSpotClient[],
  rows: readonly ClientRow[],
): readonly { readonly row: ClientRow; readonly recordId: string }[] {
  const present = new Set(clients.map(({ id }) => id));
  return rows.flatMap((row) => {
    const { recordId } = row.values;
    return recordId === undefined || present.has(recordId) ? [] : [{ row, recordId }];
  });
}

/** A deleted column is not filled, but for the mark: it is put back where there is something to say. */
function differences(
  existing: ClientValues,
  merged: ClientValues,
  { clientColumns }: SyncedBook,
): ChangedClient['changes'] {
  return CLIENTS.columns
    .map(({ key }) => ({ column: key, before: existing[key], after: merged[key] }))
    .filter(
      ({ column, before, after }) =>
        (clientColumns.has(column) || column === 'withdrawn') && !isSameValue(before, after),
    );
}

interface IncomingClient {
  readonly values: ClientValues;
  readonly subscriptions: readonly HubSubscription[];
  /** What the Clients tab said of it until now. */
  readonly former: ClientValues | undefined;
}

function planRenewals(
  clients: readonly IncomingClient[],
  book: SyncedBook,
  questions: ClientQuestions,
): ImportPlan {
  const index = new ClientIndex<RenewalRecord>();
  for (const record of book.renewals)
    index.add(clientIdentity(record.values), record, whichChange(record.values));
  const adopted = new Map<string, string>();
  const partOf = ({ rowKey = '', recordId, ...values }: RenewalValues): string =>
    whichChange(values) + (adopted.get(rowKey) ?? subscriptionIn(recordId));
  const rows = clients.flatMap((client, line) => {
    const { former } = client;
    const { recordId: record, hubId } = client.values;
    const formerly = former && { ...former, recordId: record, hubId };
    const known = index.everySame(clientIdentity(client.values), whichChange({}));
    return renewalsOf(client, known, book.today).map((values) => {
      const subscription = subscriptionIn(values.recordId);
      const found = findClient(index, clientIdentity(values), formerly, whichChange(values)).same;
      const existing =
        known.find(
          ({ values: row }) => subscription !== '' && subscriptionIn(row.recordId) === subscription,
        ) ??
        found.find(
          ({ values: { rowKey = '', recordId } }) => !adopted.has(rowKey) && subscriptionIn(recordId) === '',
        );
      if (existing?.values.rowKey && subscription !== '') adopted.set(existing.values.rowKey, subscription);
      const kept = Object.entries(values).filter(([key, value]) => {
        const column = key as RenewalColumn;
        const isKept = ONLY_FILLED.includes(column) && existing?.values[column] !== undefined;
        return value !== undefined && book.renewalColumns.has(column) && !isKept;
      });
      return {
        ...{ line, record, formerly },
        values: Object.fromEntries(kept) as FileValues<RenewalColumn>,
        keepsName: existing !== undefined && hasNameOfItsOwn(existing.values, former),
        takesName: true,
      };
    });
  });
  return planImport({ rows, rejected: [] }, book.renewals, book.today, book.texts, {
    ...book.rules,
    ...{ questions, partOf },
    // Rows from before the renewals knew HubSpot's records: of two clients of one name, the day says which is whose.
    isLikely: ({ values: { recordId, renewalStart } }, incoming) =>
      recordId === undefined && isSameValue(renewalStart, incoming.renewalStart),
  });
}

/**
 * The contract changes of a client: one, or one for each hub where they renew on several days, and from then on. The row
 * that was for all is that of the hub which renews on its day, else of the first; so that hub comes first.
 */
function renewalsOf(
  { values: client, subscriptions }: IncomingClient,
  known: readonly RenewalRecord[],
  today: CalendarDate,
): readonly RenewalValues[] {
  const ahead = subscriptions.filter(({ renewal }) => compareDates(renewal, today) >= 0);
  const isSplit =
    new Set(ahead.map(({ renewal }) => toIsoDate(renewal))).size > 1 ||
    known.some(({ values }) => subscriptionIn(values.recordId) !== '');
  const whole = renewalOf(client, today);
  if (!isSplit) return whole ? [whole] : [];
  const isKnown = ({ renewal }: HubSubscription): number =>
    known.some(({ values }) => isSameValue(values.renewalStart, renewal)) ? 0 : 1;
  const next = ahead.filter(({ renewal }) => isSameValue(renewal, client.nextRenewal));
  return [...ahead]
    .sort((first, second) => isKnown(first) - isKnown(second) || compareDates(first.renewal, second.renewal))
    .flatMap(({ hub, renewal, product, mrr }) => {
      // By how much the next renewal changes is only known of the hub that renews alone on its day.
      const isNext = next.length === 1 && next[0]?.hub === hub;
      const renewalMrrChange = isNext ? client.renewalMrrChange : mrr && 0;
      const own = renewalOf(
        { ...client, nextRenewal: renewal, mrr, renewalMrrChange, products: product },
        today,
      );
      return own ? [{ ...own, recordId: `${client.recordId ?? ''}/${hub}` }] : [];
    });
}

/** A name that HubSpot never gave: the partner's own for this contract. */
function hasNameOfItsOwn(row: RenewalValues, former: ClientValues | undefined): boolean {
  const [own, given] = [clientIdentity(row), clientIdentity({ clientName: former?.clientName })];
  return own.name !== '' && given.name !== '' && own.name !== given.name;
}

/** The contract change that HubSpot's record of a client tells of; undefined while nothing is to be renewed. */
function renewalOf(client: ClientValues, today: CalendarDate): RenewalValues | undefined {
  const { nextRenewal, nextCancellation, mrr, renewalMrrChange } = client;
  if (!nextRenewal || compareDates(nextRenewal, today) < 0) return undefined;
  // A cancellation for another day may be of another subscription: the Clients tab shows it, and a person decides.
  const isCancelled = nextCancellation !== undefined && compareDates(nextCancellation, nextRenewal) === 0;
  return {
    clientName: client.clientName,
    website: client.website,
    hubId: client.hubId,
    recordId: client.recordId,
    contractType: 'renewal',
    renewalStart: nextRenewal,
    currentMrr: mrr,
    estimatedNewMrr: mrr === undefined || renewalMrrChange === undefined ? undefined : mrr + renewalMrrChange,
    currency: client.currency,
    products: client.products,
    renewalManager: client.renewalManager,
    maxContacts: client.contactsLimit,
    emailLimit: client.emailLimit,
    status: isCancelled ? 'cancellationRequested' : undefined,
  };
}
