import type { ClientCells } from '../domain/client-identity';
import { ClientIndex, clientIdentity } from '../domain/client-identity';
import type { CalendarDate } from '../domain/calendar-date';
import { addDays, toIsoDate } from '../domain/calendar-date';
import {
  HORIZON_DAYS,
  autoRenewalDay,
  clientNoticeDay,
  daysLeft,
  isHubSpotsContract,
  renewalStatus,
} from '../domain/renewal';
import { foldLabel } from '../locale/language';
import { dayInWords } from '../locale/month-names';
import { unwatchedInWords, unwatchedRows } from '../jobs/unwatched-rows';
import { upcomingDecisions } from '../jobs/upcoming-decisions';
import { textHash } from '../domain/text-hash';
import type { RenewalRecord, RenewalValues } from '../sheets/renewals';
import { renewalIn } from '../sheets/renewals';
import { usualOwner } from '../sheets/settings';
import { rowNumber } from '../sheets/table-data';
import type { ChoiceTable } from '../tables/choices';
import {
  BILLING_FREQUENCIES,
  COMMUNICATION_OWNERS,
  CONTRACTS,
  CONTRACT_TYPES,
  STATUSES,
  labelOf,
} from '../tables/choices';
import type {
  AlertsView,
  ClientIdentity,
  ClientView,
  LabelledChoice,
  PanelFrame,
  RenewalView,
} from './contract';
import { moneyView } from './client-details';
import type { OpenedBook, PanelContext } from './panel-book';
import { seenOf } from './seen-row';

/** The first row that is the client's. */
export function recordOf(client: ClientCells, records: readonly RenewalRecord[]): RenewalRecord | undefined {
  const index = new ClientIndex<RenewalRecord>();
  for (const record of records) index.add(clientIdentity(record.values), record);
  return index.find(clientIdentity(client)).same[0];
}

export function frameOf(opened: OpenedBook, namesMark: string | undefined): PanelFrame {
  const records = opened.records();
  const names = new Map(
    records.flatMap(({ values }) =>
      values.clientName ? [[foldLabel(values.clientName), values.clientName]] : [],
    ),
  );
  const clientNames = [...names.values()].sort((first, second) => first.localeCompare(second));
  const clientWords = wordsOf(records, clientNames);
  const mark = textHash([...clientNames, ...clientWords].join('\n'));
  return {
    language: opened.language,
    asOf: toIsoDate(opened.today),
    alerts: alertsOf(opened, records, opened.book),
    ...(mark === namesMark ? { clientNames: null } : { clientNames, clientWords }),
    namesMark: mark,
    book: opened.book,
    communicationOwners: COMMUNICATION_OWNERS.values.map(({ value, label }) => ({
      value,
      label: label[opened.language],
    })),
  };
}

/** What else a client is searched by, for each name: contacts, Hub ID and website of its rows. */
function wordsOf(records: readonly RenewalRecord[], names: readonly string[]): readonly string[] {
  const words = new Map<string, Set<string>>();
  for (const { values } of records) {
    const { clientName, primaryClientContact, hubId, website } = values;
    if (clientName === undefined) continue;
    const ofClient = words.get(foldLabel(clientName)) ?? new Set();
    words.set(foldLabel(clientName), ofClient);
    for (const word of [primaryClientContact, hubId, website]) if (word !== undefined) ofClient.add(word);
  }
  return names.map((name) => [...(words.get(foldLabel(name)) ?? [])].join(' · '));
}

/** The clients of the rows above and below, whom the person is likely to look at next. */
export function neighboursOf(
  record: RenewalRecord,
  records: readonly RenewalRecord[],
  shown: ClientIdentity,
): readonly ClientIdentity[] {
  const at = records.indexOf(record);
  const around = records.slice(Math.max(0, at - ROWS_AROUND), at + ROWS_AROUND + 1);
  const identities = new Map(
    around.flatMap(({ values: { clientName, website, hubId } }) =>
      clientName === undefined
        ? []
        : [[hubId ?? clientName, { name: clientName, website: website ?? null, hubId: hubId ?? null }]],
    ),
  );
  identities.delete(shown.hubId ?? shown.name);
  return [...identities.values()];
}

const ROWS_AROUND = 20;

/** More than these are counted only; RENEWAL_AUDIT lists them all. */
const MOST_UNWATCHED = 10;

function alertsOf(
  { today, settings, texts, renewals }: OpenedBook,
  records: readonly RenewalRecord[],
  { lastRun, remindersOn, heartbeat }: Pick<AlertsView, 'lastRun' | 'remindersOn' | 'heartbeat'>,
): AlertsView {
  const coming = upcomingDecisions(records, today, settings);
  const [next] = coming;
  const unwatched = unwatchedRows(records, today);
  return {
    decisionsComing: coming.length,
    nextDeadline: next
      ? {
          day: toIsoDate(next.deadline),
          client: next.client,
          daysLeft: next.daysLeft,
        }
      : null,
    lastRun,
    remindersOn,
    heartbeat,
    ...(unwatched.length > 0 && {
      unwatched: {
        count: unwatched.length,
        rows: unwatched.slice(0, MOST_UNWATCHED).map((row) => ({
          client: row.values.clientName ?? null,
          row: rowNumber(renewals, row.index),
          ...unwatchedInWords(row, texts),
        })),
      },
    }),
  };
}

export function clientView(records: readonly RenewalRecord[], context: PanelContext): ClientView | null {
  const [first] = records;
  if (!first) return null;
  const known = (key: 'website' | 'hubId'): string | null =>
    records.find(({ values }) => values[key] !== undefined)?.values[key] ?? null;
  return {
    name: first.values.clientName ?? '',
    website: known('website'),
    hubId: known('hubId'),
    renewals: records.map((record) => renewalView(record, context)),
  };
}

function renewalView(record: RenewalRecord, context: PanelContext): RenewalView {
  const { values } = record;
  const { language, today } = context;
  const change = renewalIn(values, context.settings);
  const status = change ? renewalStatus(change, today) : (values.status ?? 'pending');
  const day = (date: CalendarDate | undefined): string | null => (date ? toIsoDate(date) : null);
  return {
    rowKey: values.rowKey ?? '',
    contractType: choice(CONTRACT_TYPES, values.contractType ?? 'renewal', context),
    contract:
      values.contract && !isHubSpotsContract(values) ? choice(CONTRACTS, values.contract, context) : null,
    status: choice(STATUSES, status, context),
    communicationOwner: choice(
      COMMUNICATION_OWNERS,
      change?.communicationOwner ?? values.communicationOwner ?? usualOwner(context.settings),
      context,
    ),
    primaryClientContact: values.primaryClientContact ?? null,
    ownerEmail: values.ownerEmail ?? null,
    products: values.products ?? null,
    billingFrequency: values.billingFrequency
      ? labelOf(BILLING_FREQUENCIES, values.billingFrequency, language)
      : null,
    subscriptionTermMonths: values.subscriptionTerm ?? null,
    maxContacts: values.maxContacts ?? null,
    emailLimit: values.emailLimit ?? null,
    currentMrr: moneyView(values.currentMrr, values.currency),
    estimatedNewMrr: moneyView(values.estimatedNewMrr, values.currency),
    discount: values.discount ?? null,
    renewalDiscount: values.renewalDiscount ?? null,
    renewalManager: values.renewalManager ?? null,
    noticeDays: change?.noticeDays ?? values.noticeDays ?? null,
    dates: change
      ? {
          appears: toIsoDate(addDays(change.renewalStart, -HORIZON_DAYS)),
          clientNotice: isHubSpotsContract(change) ? toIsoDate(clientNoticeDay(change.renewalStart)) : null,
          deadline: toIsoDate(change.deadline),
          autoRenewal: toIsoDate(autoRenewalDay(change.renewalStart, change.noticeDays)),
          start: toIsoDate(change.renewalStart),
        }
      : null,
    daysLeft: change ? daysLeft(change.renewalStart, today, change.noticeDays) : null,
    acceptedOn: day(values.acceptedOn),
    cancellationRequestedOn: day(values.cancellationRequestedOn),
    snoozeUntil: day(values.snoozeUntil),
    lastReminder: values.lastReminder ?? null,
    notes: values.notes ?? null,
    seen: seenOf(record),
    whatNow: whatNow(values, context),
  };
}

/** What can still be changed today, and what happens otherwise. */
function whatNow(values: RenewalValues, { today, texts, language, settings }: PanelContext): string {
  const change = renewalIn(values, settings);
  if (!change) return texts.whatNow.noDates;
  const { deadline } = change;
  const left = daysLeft(change.renewalStart, today, change.noticeDays);
  const autoRenewal = dayInWords(autoRenewalDay(change.renewalStart, change.noticeDays), language);
  const isRenewal = change.contractType === 'renewal';
  const status = renewalStatus(change, today);
  if (status === 'cancellationRequested') return texts.whatNow.cancelled;
  if (status === 'confirmed' || (status === 'renewed' && change.acceptedOn)) return texts.whatNow.accepted;
  if (status === 'renewed') return texts.whatNow.autoRenewed(autoRenewal);
  if (left < 0) return texts.whatNow.deadlinePassed(dayInWords(deadline, language));
  const otherwise = isRenewal ? texts.whatNow.autoRenews(autoRenewal) : texts.whatNow.staysPending;
  return `${texts.whatNow.untilDeadline(dayInWords(deadline, language), left)} ${otherwise}`;
}

function choice<Value extends string>(
  table: ChoiceTable<Value>,
  value: Value,
  { language }: PanelContext,
): LabelledChoice {
  return { value, label: labelOf(table, value, language) };
}
