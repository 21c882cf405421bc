import type { CalendarDate } from '../domain/calendar-date';
import { daysBetween } from '../domain/calendar-date';
import { ClientIndex, clientIdentity } from '../domain/client-identity';
import type { CallReason, CalledClient, CalledRow } from '../domain/clients-to-call';
import { REASON_WEIGHTS, callFor, compareCalls, priorityOf } from '../domain/clients-to-call';
import { isHubSpotsContract } from '../domain/renewal';
import { amountInWords, percentInWords } from '../locale/amounts';
import { CALL_TEXTS } from '../locale/call-texts';
import type { Language } from '../locale/language';
import { dayInWords } from '../locale/month-names';
import type { ClientColumn } from '../tables/clients';
import { POINTS_LEDGER } from '../tables/points-ledger';
import type { RenewalColumn } from '../tables/renewals';
import { columnOf } from '../tables/table';
import { isBlank } from './cells';
import { tabled } from './lift';
import { headerOf, portfolioReader } from './portfolio';
import type { TableRange, TableRow } from './table-range';

/** One client, under whatever tables know of it. */
interface Known {
  readonly client: string;
  readonly rows: CalledRow[];
  readonly mrr?: number | undefined;
  readonly currency?: string | undefined;
  readonly data?: CalledClient;
}

export const CLIENTS_TO_CALL = tabled('CLIENTS_TO_CALL', ({ renewals: table, clients, asOf, limit }) => {
  const { language } = table;
  const { header, priorities } = CALL_TEXTS[language];
  const calls = knownClients(table, clients).flatMap((known) => {
    const call = callFor(known.rows, known.data, asOf);
    if (!call) return [];
    const mrr = call.row?.currentMrr ?? known.mrr;
    return [{ ...call, known, client: known.client, shownMrr: mrr ?? '', mrr: mrr ?? 0 }];
  });
  return [
    [
      ...[columnOf(POINTS_LEDGER, 'client').label[language], ...header],
      ...(['renewalDeadline', 'renewalStart', 'currentMrr', 'currency', 'ownerEmail'] as const).map((key) =>
        headerOf(key, table),
      ),
    ],
    ...calls
      .sort(compareCalls)
      .slice(0, limit)
      .map((call) => {
        const { reasons, row, known, client, shownMrr } = call;
        const [first, ...others] = reasons.map((reason) =>
          sentence(reason.reason, { row: reason.row, data: known.data }, asOf, language),
        );
        const priority = priorities[priorityOf(call)];
        return [
          ...[client, priority, first, others.join(' ')],
          ...[row?.renewal?.deadline, row?.renewal?.renewalStart, shownMrr],
          ...[row?.currency || known.currency, row?.owner],
        ];
      }),
  ];
});

/** The clients of both tables, each once. Who is who: `domain/client-identity.ts`. */
function knownClients(
  table: TableRange<RenewalColumn>,
  clients: TableRange<ClientColumn> | undefined,
): readonly Known[] {
  const known: Known[] = [];
  const index = new ClientIndex<Known>();
  const knownAs = <Key extends string>(
    range: TableRange<Key | 'clientName' | 'hubId' | 'website'>,
    row: TableRow,
    data?: Omit<Known, 'client' | 'rows'>,
  ): Known => {
    const cell = (key: 'clientName' | 'hubId' | 'website'): string => {
      const value = range.cell(row, key);
      return isBlank(value) ? '' : String(value).trim();
    };
    const identity = clientIdentity({
      clientName: cell('clientName'),
      hubId: cell('hubId'),
      website: cell('website'),
    });
    let [entry] = index.find(identity).same;
    if (!entry) known.push((entry = { client: cell('clientName') || cell('hubId'), rows: [], ...data }));
    index.add(identity, entry);
    return entry;
  };

  if (clients) {
    const dataOf = clientReader(clients);
    for (const row of clients.rows) knownAs(clients, row, dataOf(row));
  }
  const rowOf = portfolioReader(table);
  const informerOf = table.reader('communicationOwner', 'communicationOwner');
  for (const row of table.rows) {
    const read = rowOf(row);
    if (!read) continue;
    const contact = table.cell(row, 'primaryClientContact');
    const informer = informerOf(row) ?? 'hubspot';
    knownAs(table, row).rows.push({
      ...read,
      isInformedByHubSpot: table.has('communicationOwner')
        ? informer === 'hubspot' && isHubSpotsContract(read.renewal ?? {})
        : undefined,
      hasContact: table.has('primaryClientContact') ? !isBlank(contact) : undefined,
    });
  }
  return known;
}

/** Usage, activity and limits of the client of a row, blank cells left out. */
function clientReader(clients: TableRange<ClientColumn>): (row: TableRow) => Omit<Known, 'client' | 'rows'> {
  const amount = (key: ClientColumn) => clients.reader(key, 'amount');
  const usageScore = amount('usageScore');
  const usageTrend = clients.reader('usageTrend', 'number');
  const lastActive = clients.reader('lastActive', 'date');
  const managedUntil = clients.reader('managedUntil', 'date');
  const [contactsUsed, contactsLimit] = [amount('contactsUsed'), amount('contactsLimit')];
  const [emailsSent, emailLimit] = [amount('emailsSent'), amount('emailLimit')];
  const mrr = amount('mrr');
  const currency = clients.reader('currency', 'currency');
  const telling = (
    ['usageScore', 'usageTrend', 'productUse', 'engagement', 'engagementLevel', 'lastActive'] as const
  ).filter((key) => clients.has(key));
  return (row) => ({
    mrr: mrr(row),
    currency: currency(row),
    data: {
      usageScore: usageScore(row),
      usageTrend: usageTrend(row),
      lastActive: lastActive(row),
      managedUntil: managedUntil(row),
      contactsUsed: contactsUsed(row),
      contactsLimit: contactsLimit(row),
      emailsSent: emailsSent(row),
      emailLimit: emailLimit(row),
      isUnknown: telling.length > 0 && telling.every((key) => isBlank(clients.cell(row, key))),
    },
  });
}

/** A reason in words, with its figures. */
function sentence(
  reason: CallReason,
  {
    row,
    data = { isUnknown: false },
  }: { readonly row: CalledRow | undefined; readonly data: CalledClient | undefined },
  asOf: CalendarDate,
  language: Language,
): string {
  const day = (date: CalendarDate | undefined): string => (date ? dayInWords(date, language) : '');
  const amount = (value = 0): string => amountInWords(value, row?.currency, language);
  const share = (part = 0, whole = 1): string =>
    percentInWords(Math.round((part / whole) * 100) / 100, language);
  const counts = (used?: number, limit?: number) => ({
    u: String(used),
    l: String(limit),
    p: share(used, limit),
  });
  const { renewal } = row ?? {};
  const { usageScore, usageTrend, managedUntil, lastActive } = data;
  const figures: Record<string, string | number | undefined> = {
    s: day(renewal?.renewalStart),
    d: day(renewal?.deadline),
    n: renewal && daysBetween(asOf, renewal.deadline),
    u: amount(row?.currentMrr),
    l: amount(row?.estimatedNewMrr),
    p: percentInWords(usageTrend ?? 0, language),
    ...(reason === 'lowUsage' && { u: usageScore }),
    ...(reason.startsWith('managed') &&
      managedUntil && { m: day(managedUntil), n: daysBetween(asOf, managedUntil) }),
    ...(reason === 'inactive' && lastActive && { m: day(lastActive), n: daysBetween(lastActive, asOf) }),
    ...(reason === 'contactsNearLimit' && counts(data.contactsUsed, data.contactsLimit)),
    ...(reason === 'emailsNearLimit' && counts(data.emailsSent, data.emailLimit)),
  };
  const text = CALL_TEXTS[language].reasons[Object.keys(REASON_WEIGHTS).indexOf(reason)] ?? '';
  return text.replace(/\{(.)\}/g, (_, figure: string) => String(figures[figure] ?? ''));
}
