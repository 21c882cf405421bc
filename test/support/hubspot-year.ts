import fc from 'fast-check';
import type { CalendarDate } from '../../src/domain/calendar-date';
import { addDays, compareDates, toIsoDate } from '../../src/domain/calendar-date';
import type { PartnerClient, PropertyDefinition } from '../../workbench/hubspot/records';
import { PROPERTIES } from '../../workbench/hubspot/records';
import { TODAY } from './synced-book';

/** A client in HubSpot; null where HubSpot has nothing. */
export interface Client {
  readonly id: string;
  readonly name: string | null;
  readonly domain: string;
  readonly renewal: CalendarDate | null;
  readonly mrr: number | null;
  readonly currency: string | null;
  readonly isRemoved: boolean;
}

export type Event = (clients: readonly Client[], day: CalendarDate) => readonly Client[];

const at = fc.nat({ max: 5 });
const changing = (change: fc.Arbitrary<Partial<Client>>): fc.Arbitrary<Event> =>
  fc.tuple(at, change).map(
    ([position, changed]) =>
      (clients) =>
        clients.map((client, index) => (index === position ? { ...client, ...changed } : client)),
  );
/** A split: a new record with the name and the website of another, or a quite new client. */
const splitting: fc.Arbitrary<Event> = fc
  .tuple(at, fc.boolean())
  .map(([position, isAlike]) => (clients, day) => {
    const id = String(9000 + clients.length);
    const from = isAlike ? clients[position % clients.length] : undefined;
    const [name, domain] = [from?.name ?? `Client of ${id}`, from?.domain ?? `${id}.example`];
    const figures = { renewal: addDays(day, 60), mrr: 100, currency: 'USD', isRemoved: false };
    return [...clients, { id, name, domain, ...figures }];
  });
/** A merger: one takes name and website of the other, which goes. */
const merging: fc.Arbitrary<Event> = fc.tuple(at, at).map(([first, second]) => (clients) => {
  const gone = clients[second];
  if (first === second || !gone) return clients;
  return clients.map((client, index) => {
    if (index === second) return { ...client, isRemoved: true };
    return index === first ? { ...client, name: gone.name, domain: gone.domain } : client;
  });
});
const moving: fc.Arbitrary<Event> = fc.tuple(at, fc.integer({ min: -20, max: 40 })).map(
  ([position, days]) =>
    (clients) =>
      clients.map((client, index) =>
        index === position && client.renewal ? { ...client, renewal: addDays(client.renewal, days) } : client,
      ),
);
export const event = fc.oneof(
  changing(fc.record({ name: fc.constantFrom('Nova', 'NOVA', 'Acme', 'Acme Ltd', null) })),
  changing(fc.record({ domain: fc.constantFrom('group.example', 'facebook.com/x', 'acme.example') })),
  changing(fc.record({ mrr: fc.constantFrom(50, 100, 250, null) })),
  changing(fc.record({ currency: fc.constantFrom('USD', 'EUR', null) })),
  changing(fc.record({ isRemoved: fc.boolean() })),
  changing(fc.constant({ renewal: null })),
  splitting,
  merging,
  moving,
);
/** What happens in each month. */
export const year = fc.array(fc.array(event, { maxLength: 4 }), { minLength: 4, maxLength: 12 });

const BEGINNING: readonly Client[] = ['Acme', 'Beta', 'Nova'].map((name, index) => ({
  ...{ id: String(9000 + index), name, domain: `${name.toLowerCase()}.example`, isRemoved: false },
  ...{ renewal: addDays(TODAY, 30 + 40 * index), mrr: 100, currency: 'USD' },
}));

/** Walks through months, or stretches of so many days; after a renewal HubSpot names the next one, a year later. */
export function months(events: readonly (readonly Event[])[], days = 30) {
  let clients = BEGINNING;
  return events.map((happening, index) => {
    const day = addDays(TODAY, days * index);
    if (index > 0) clients = happening.reduce((before, happens) => happens(before, day), clients);
    clients = clients.map((client) =>
      client.renewal && compareDates(client.renewal, day) < 0
        ? { ...client, renewal: addDays(client.renewal, 365) }
        : client,
    );
    return { day, clients };
  });
}

/** What HubSpot's API says of a client on a day. */
export const recordOf = (client: Client, day: CalendarDate): PartnerClient => ({
  id: client.id,
  updatedAt: `${toIsoDate(day)}T00:00:00Z`,
  properties: {
    ...{ hs_client_name: client.name, hs_client_domain_name: client.domain },
    hs_next_renewal_date: client.renewal && toIsoDate(client.renewal),
    hs_total_subscription_mrr: client.mrr === null ? null : String(client.mrr),
    hs_managed_local_mrr_currency: client.currency,
  },
});

/** HubSpot says of its amounts in which currency they are. */
export const WITH_CURRENCY: readonly PropertyDefinition[] = PROPERTIES.map((property) =>
  property.name === 'hs_total_subscription_mrr'
    ? { ...property, currencyPropertyName: 'hs_managed_local_mrr_currency' }
    : property,
);
