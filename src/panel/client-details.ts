import type { CalendarDate } from '../domain/calendar-date';
import { toIsoDate } from '../domain/calendar-date';
import { ClientIndex, clientIdentity } from '../domain/client-identity';
import type { EngagementBand } from '../domain/engagement';
import { engagementBand } from '../domain/engagement';
import type { TableRecord } from '../sheets/records';
import { readRecords } from '../sheets/records';
import type { BillingFrequency } from '../tables/choices';
import { BILLING_FREQUENCIES, labelOf } from '../tables/choices';
import type { ClientColumn } from '../tables/clients';
import { CLIENTS, RELATIONSHIPS } from '../tables/clients';
import type { ContactColumn } from '../tables/contacts';
import { CONTACTS } from '../tables/contacts';
import type { SubscriptionColumn } from '../tables/subscriptions';
import { SUBSCRIPTIONS } from '../tables/subscriptions';
import type { TableDeclaration } from '../tables/table';
import { columnOf } from '../tables/table';
import type {
  ClientContact,
  ClientDetails,
  ClientFacts,
  ClientIdentity,
  ClientSubscription,
  MoneyView,
  PanelBook,
} from './contract';
import { calendarOf, readTab } from './panel-book';

type Values<Text extends string, Amount extends string, Other = unknown> = Readonly<
  Partial<Record<Text, string> & Record<Amount, number> & Other>
>;

type ClientValues = Values<
  | 'country'
  | 'market'
  | 'businessType'
  | 'products'
  | 'productUse'
  | 'currency'
  | 'partnerEmployees'
  | 'crmRecord'
  | 'accountLink'
  | 'renewalOptions'
  | 'renewalManager'
  | 'seats'
  | 'revenueSignals'
  | 'canceledProducts',
  | 'creditsUsed'
  | 'creditsLimit'
  | 'projectedCommission'
  | 'mrr'
  | 'usageScore'
  | 'usageTrend'
  | 'engagement'
  | 'contactsLimit'
  | 'contactsUsed'
  | 'emailLimit'
  | 'emailsSent',
  {
    relationship: Relationship;
    engagementLevel: EngagementBand;
    managedUntil: CalendarDate;
    commissionOn: CalendarDate;
  }
>;
type ContactValues = Values<'contactName' | 'email' | 'role', never>;
type SubscriptionValues = Values<
  'product' | 'edition' | 'currency',
  'term' | 'currentMrr' | 'renewalMrr',
  { billingFrequency: BillingFrequency }
>;
type Relationship = (typeof RELATIONSHIPS)['values'][number]['value'];

/** Three reads, however many clients are asked for and however long the tabs are. */
export function viewDetails(book: PanelBook, clients: readonly ClientIdentity[]): readonly ClientDetails[] {
  const factsOf = rowsByClient<ClientColumn, ClientValues>(book, CLIENTS);
  const contactsOf = rowsByClient<ContactColumn, ContactValues>(book, CONTACTS);
  const subscriptionsOf = rowsByClient<SubscriptionColumn, SubscriptionValues>(book, SUBSCRIPTIONS);
  return clients.map((client) => {
    const [facts] = factsOf(client);
    return {
      facts: facts ? clientFacts(facts, book) : null,
      contacts: contactsOf(client).flatMap(contactView),
      subscriptions: subscriptionsOf(client).map((record) => subscriptionView(record, book)),
    };
  });
}

/** The rows of a client in a tab. */
function rowsByClient<Key extends string, Values extends object>(
  book: PanelBook,
  table: TableDeclaration<Key>,
): (client: ClientIdentity) => readonly TableRecord<Values>[] {
  const data = readTab(book, table);
  if (!data) return () => [];
  const index = new ClientIndex<TableRecord<Values>>();
  for (const record of readRecords<Values, Key>(data, calendarOf(book))) {
    index.add(clientIdentity(record.values), record);
  }
  return ({ name, website, hubId }) => index.allOf(clientIdentity({ clientName: name, website, hubId }));
}

function clientFacts({ values, problems }: TableRecord<ClientValues>, { language }: PanelBook): ClientFacts {
  const { relationship } = values;
  return {
    country: values.country ?? null,
    market: values.market ?? null,
    businessType: values.businessType ?? null,
    relationship: relationship
      ? { value: relationship, label: labelOf(RELATIONSHIPS, relationship, language) }
      : null,
    products: values.products ?? null,
    productUse: values.productUse ?? null,
    mrr: moneyView(values.mrr, values.currency),
    partnerEmployees: values.partnerEmployees ?? null,
    crmRecord: values.crmRecord ?? null,
    accountLink: values.accountLink ?? null,
    renewalOptions: values.renewalOptions ?? null,
    renewalManager: values.renewalManager ?? null,
    usageScore: values.usageScore ?? null,
    usageTrend: values.usageTrend ?? null,
    engagement: engagementOf(values),
    contactsLimit: values.contactsLimit ?? null,
    contactsUsed: values.contactsUsed ?? null,
    emailLimit: values.emailLimit ?? null,
    emailsSent: values.emailsSent ?? null,
    more: MORE.flatMap((key) => {
      const value = values[key];
      if (value === undefined) return [];
      return [
        {
          label: columnOf(CLIENTS, key).label[language],
          value:
            typeof value === 'object'
              ? toIsoDate(value)
              : (key === 'projectedCommission' && moneyView(Number(value), values.currency)) || value,
        },
      ];
    }),
    notUnderstood: problems.map(({ column }) => columnOf(CLIENTS, column as ClientColumn).label[language]),
  };
}

const MORE = [
  ...(['managedUntil', 'seats', 'creditsUsed', 'creditsLimit', 'revenueSignals'] as const),
  ...(['canceledProducts', 'projectedCommission', 'commissionOn'] as const),
];

function engagementOf({ engagement, engagementLevel }: ClientValues): ClientFacts['engagement'] {
  if (engagement !== undefined) return { index: engagement, band: engagementBand(engagement) };
  return engagementLevel === undefined ? null : { index: null, band: engagementLevel };
}

function contactView({ values }: TableRecord<ContactValues>): ClientContact[] {
  const name = values.contactName ?? values.email;
  return name === undefined ? [] : [{ name, email: values.email ?? null, role: values.role ?? null }];
}

function subscriptionView(
  { values }: TableRecord<SubscriptionValues>,
  { language }: PanelBook,
): ClientSubscription {
  return {
    product: values.product ?? null,
    edition: values.edition ?? null,
    termMonths: values.term ?? null,
    billingFrequency: values.billingFrequency
      ? labelOf(BILLING_FREQUENCIES, values.billingFrequency, language)
      : null,
    currentMrr: moneyView(values.currentMrr, values.currency),
    renewalMrr: moneyView(values.renewalMrr, values.currency),
  };
}

export function moneyView(amount: number | undefined, currency: string | undefined): MoneyView | null {
  return amount === undefined ? null : { amount, currency: currency ?? null };
}
