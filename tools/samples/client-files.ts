import { dsvFormat } from 'd3-dsv';
import { labelOf } from '../../src/tables/choices';
import { BILLING_FREQUENCIES } from '../../src/tables/choices';
import { CLIENTS, RELATIONSHIPS } from '../../src/tables/clients';
import { CONTACTS } from '../../src/tables/contacts';
import { SUBSCRIPTIONS } from '../../src/tables/subscriptions';
import type { TableDeclaration } from '../../src/tables/table';
import type { SampleClient } from './clients';
import { SAMPLE_CLIENTS } from './clients';
import { SAMPLE_LEDGER } from './points';

type Row<Key extends string> = { readonly [Column in Key]?: string | number | undefined };

/** The clients of the sample book that have a Hub ID, with all that follows from their place in the list. */
const CLIENTS_WITH_HUB_ID = SAMPLE_CLIENTS.flatMap((client, index) =>
  client.hubId === undefined ? [] : [{ ...client, hubId: client.hubId, index }],
);

const COUNTRY_OF_CURRENCY: Readonly<Record<string, string>> = {
  ...{ USD: 'United States', EUR: 'Germany', GBP: 'United Kingdom', JPY: 'Japan', INR: 'India' },
  ...{ BRL: 'Brazil', AUD: 'Australia', CAD: 'Canada', MXN: 'Mexico', COP: 'Colombia' },
  ...{ CHF: 'Switzerland', SGD: 'Singapore', ZAR: 'South Africa' },
};
/** Of clients who pay in the currency of another country. */
const COUNTRY_OF_CLIENT: Readonly<Record<string, string>> = {
  ...{ "L'Atelier d'Élise & Fils": 'France', '+Plus Média': 'France', 'Lumière Hôtels': 'France' },
  ...{ 'Pixel Petit': 'France', 'Hansen, Holm & Partners': 'Denmark', 'Verde Energía Renovable': 'Spain' },
  ...{ 'Kaffeerösterei Grün': 'Austria', 'Fjällsjö Trädgård AB': 'Sweden', 'Quinta das Oliveiras': 'Portugal' },
  ...{ 'Nowak i Wspólnicy': 'Poland', 'Tallinn Tech Talents OÜ': 'Estonia' },
  ...{ 'استوديو النخيل': 'United Arab Emirates', 'בית קפה דקל': 'Israel' },
};
const GROWTH_COUNTRIES = ['India', 'Brazil', 'Mexico', 'Colombia', 'Singapore'];
const USES = ['Workflows', 'Forms', 'Sequences', 'Landing pages', 'Meetings', 'Custom reports'];
const ROLES = ['Head of Marketing', 'Operations Lead', 'Managing Director', 'CRM Administrator'];

export function sampleClients(): string {
  return csv(
    CLIENTS,
    CLIENTS_WITH_HUB_ID.map((client) => {
      const change = firstChange(client);
      const { index, hubId } = client;
      const limit = change?.maxContacts;
      const isSilent = index % 7 === 6;
      const country = COUNTRY_OF_CLIENT[client.name] ?? COUNTRY_OF_CURRENCY[client.currency ?? ''];
      return {
        clientName: client.name,
        website: client.website,
        hubId,
        country,
        market: country && GROWTH_COUNTRIES.includes(country) ? 'Growth' : 'Standard',
        businessType: index % 3 === 0 ? 'B2C' : 'B2B',
        relationship: labelOf(RELATIONSHIPS, relationshipWith(client.name), 'en'),
        products: change?.products,
        // Every seventh client shows no data, as some do on HubSpot's own screen.
        productUse: isSilent ? undefined : [0, 1, 3].map((step) => USES[(index + step) % USES.length]).join('; '),
        mrr: change?.currentMrr,
        currency: client.currency,
        partnerEmployees: change?.ownerEmail,
        crmRecord: `https://app.hubspot.example/contacts/4242/company/${hubId}`,
        accountLink: `https://app.hubspot.example/${hubId}`,
        renewalOptions: index % 2 === 0 ? `https://app.hubspot.example/${hubId}/renewal` : undefined,
        renewalManager: index % 2 === 0 ? 'Rosa Example' : 'Tom Sample',
        usageScore: isSilent ? undefined : (64 + index * 37) % 101,
        usageTrend: isSilent ? undefined : `${((index + 4) % 5) - 2}%`,
        engagement: isSilent ? undefined : (5 + index * 3) % 11,
        contactsLimit: limit,
        contactsUsed: shareOf(limit, 76 + index * 13),
        emailLimit: limit && limit * 10,
        emailsSent: isSilent ? undefined : shareOf(limit && limit * 10, 31 + index * 7),
      };
    }),
  );
}

/** As the points ledger has it on the day of the sample; who is not in it was sold to so long ago that the points expired. */
function relationshipWith(client: string): 'sold' | 'managed' | 'soldAndManaged' {
  const lines = SAMPLE_LEDGER.filter((line) => line.client === client);
  const isManaged = lines.some(({ kind, until }) => kind === 'managed' && (until === undefined || until > '2026-01-15'));
  if (!isManaged) return 'sold';
  return lines.some(({ kind }) => kind !== 'managed') ? 'soldAndManaged' : 'managed';
}

export function sampleContacts(): string {
  return csv(
    CONTACTS,
    CLIENTS_WITH_HUB_ID.flatMap(({ name, hubId, contact, website, index }) =>
      [contact, index % 2 === 0 ? 'Robin Sample' : undefined].flatMap((person, number) => {
        if (person === undefined) return [];
        const email = `${number === 0 ? 'first' : 'second'}.contact@${mailHostOf(website, hubId)}`;
        return [{ contactName: person, email, role: ROLES[(index + number) % ROLES.length], clientName: name, hubId }];
      }),
    ),
  );
}

export function sampleSubscriptions(): string {
  return csv(
    SUBSCRIPTIONS,
    CLIENTS_WITH_HUB_ID.flatMap((client) => {
      const change = firstChange(client);
      const products = change?.products?.split(';').map((product) => product.trim()) ?? [];
      const share = (amount: number | undefined): number | undefined =>
        amount === undefined ? undefined : Math.round((amount / products.length) * 100) / 100;
      return products.map((product) => {
        const words = product.split(' ');
        return {
          clientName: client.name,
          hubId: client.hubId,
          product: words.slice(0, -1).join(' '),
          edition: words[words.length - 1],
          term: change?.termMonths,
          billingFrequency: change?.billing && labelOf(BILLING_FREQUENCIES, change.billing, 'en'),
          currentMrr: share(change?.currentMrr),
          renewalMrr: share(change?.newMrr),
          currency: client.currency,
        };
      });
    }),
  );
}

function shareOf(limit: number | undefined, percent: number): number | undefined {
  return limit === undefined ? undefined : Math.round((limit * (percent % 100)) / 100);
}

/** Mail addresses are written in plain letters. */
function mailHostOf(website: string | undefined, hubId: string): string {
  return website && /^[\w.-]+$/.test(website) ? website : `client-${hubId}.example`;
}

function firstChange(client: SampleClient) {
  return client.changes.find(({ type }) => type === 'renewal') ?? client.changes[0];
}

/** With the columns that the sample book knows; what HubSpot's API alone brings is in no file. */
function csv<Key extends string>(table: TableDeclaration<Key>, rows: readonly Row<Key>[]): string {
  const columns = table.columns.filter(({ key }) => rows.some((row) => row[key] !== undefined));
  const lines = [
    columns.map(({ label }) => label.en),
    ...rows.map((row) => columns.map(({ key }) => String(row[key] ?? ''))),
  ];
  return `${lines.map((cells) => dsvFormat(',').formatRow(cells)).join('\n')}\n`;
}
