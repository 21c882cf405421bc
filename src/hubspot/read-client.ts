import type { CalendarDate } from '../domain/calendar-date';
import type { FileValue } from '../files/file-reading';
import type { ClientColumn } from '../tables/clients';
import { CLIENTS } from '../tables/clients';
import type { ColumnDeclaration } from '../tables/table';
import { columnOf } from '../tables/table';
import type { ClientRecord, PropertyDefinition } from './partner-clients';
import { isForeignType, readValue } from './values';

/** A client of HubSpot's, understood. */
export interface HubSpotClient {
  readonly id: string;
  readonly values: { readonly [Column in ClientColumn]?: FileValue | undefined };
  /** Columns of which HubSpot says that it has no data, and amounts of which it does not say the currency. */
  readonly blank: ReadonlySet<ClientColumn>;
  /** As far as HubSpot says when each renews. */
  readonly subscriptions: readonly HubSubscription[];
}

/** What a client has of one of HubSpot's hubs. */
export interface HubSubscription {
  /** As HubSpot's properties name it: "marketing". */
  readonly hub: string;
  readonly renewal: CalendarDate;
  /** "Marketing Hub Professional". */
  readonly product: string;
  readonly mrr: number | undefined;
}

/**
 * What could not be read, once for each property however many clients it concerns.
 * missing: HubSpot has no such property any more. changed: it holds something else than it did. unreadable: a value of
 * it. currency: amounts in an unnamed currency. noCurrency: amounts of a client without any. unlisted: HubSpot does not say which properties there are.
 */
export interface PropertyProblem {
  readonly kind: 'missing' | 'changed' | 'unreadable' | 'currency' | 'noCurrency' | 'unlisted';
  readonly property: string;
  readonly column: ClientColumn;
  /** Of unreadable: the first such value. Of currency: the currency that the client is billed in. */
  readonly value: string;
}

type Values = { [Column in ClientColumn]?: FileValue | undefined };

interface ColumnSource {
  readonly column: ColumnDeclaration<ClientColumn>;
  readonly definition: PropertyDefinition;
}

export interface ClientReader {
  /** The properties to ask for, all of which exist. */
  readonly properties: readonly string[];
  read(record: ClientRecord): HubSpotClient;
  /** So far. */
  problems(): readonly PropertyProblem[];
}

const PROPERTY_NAME = /^hs_\w+$/;
/** The record tells it in its frame. */
const RECORD_ID = 'hs_object_id';
/** Not seen in every portal: read where it exists, not missed where it does not. */
const UNPROVEN: readonly ClientColumn[] = [
  ...(['hubId', 'productUse', 'creditsUsed', 'creditsLimit', 'revenueSignals', 'canceledProducts'] as const),
  ...(['projectedCommission', 'commissionOn'] as const),
];
/** Which hubs there are HubSpot says by the properties that it has. Source: partners' accounts. */
const OF_A_HUB = /^hs_([a-z]+)_hub_(?:renewal_date|edition|mrr)$/;
/** Which kinds of seats there are likewise. */
const OF_SEATS = /^hs_([a-z_]+)_seats_(?:assigned|available|limit)$/;
/** Their options are joined by semicolons. */
const OF_SEVERAL_OPTIONS: readonly string[] = ['hs_all_active_products', 'hs_all_apps'];
const SOLD = 'hs_is_sold';
const MANAGED = 'hs_is_managed';
const MRR = 'hs_total_subscription_mrr';
const BILLING_CURRENCY = 'hs_managed_local_mrr_currency';
/** Amounts of which HubSpot does not say the currency beside them. */
const AMOUNTS: readonly ClientColumn[] = ['mrr', 'renewalMrrChange', 'projectedCommission'];

/**
 * Reads clients by the properties that HubSpot has. Which property fills which column stands among the column's other
 * names in src/tables.
 *
 * `mrrCurrency` is what the settings say that HubSpot's amounts are in, where they do.
 */
export function clientReader(
  listed: readonly PropertyDefinition[] | undefined,
  mrrCurrency: string | undefined,
): ClientReader {
  const definitions = listed ?? knownDefinitions();
  const byName = new Map(definitions.map((definition) => [definition.name, definition]));
  const problems = new Map<string, PropertyProblem>();
  const tell = (problem: PropertyProblem): void => {
    const key = `${problem.kind} ${problem.property}`;
    if (!problems.has(key)) problems.set(key, problem);
  };
  if (!listed) tell({ kind: 'unlisted', property: '', column: 'recordId', value: '' });
  const relationship = [SOLD, MANAGED].filter((name) => byName.has(name));
  const isToldByTwo = relationship.length === 2;
  const sources = CLIENTS.columns.flatMap((column): readonly ColumnSource[] => {
    if (isToldByTwo && column.key === 'relationship') return [];
    const names = (column.alsoCalled ?? []).filter((name) => PROPERTY_NAME.test(name) && name !== RECORD_ID);
    const definition = names.map((name) => byName.get(name)).find((found) => found !== undefined);
    const [property] = names;
    if (property === undefined) return [];
    if (!definition) {
      if (!UNPROVEN.includes(column.key)) tell({ kind: 'missing', property, column: column.key, value: '' });
      return [];
    }
    if (!isForeignType(column, definition)) return [{ column, definition }];
    tell({ kind: 'changed', property, column: column.key, value: definition.type });
    return [];
  });
  const ofHubs = definitions.filter(({ name }) => OF_A_HUB.test(name));
  const hubs = [...new Set(ofHubs.map(({ name }) => OF_A_HUB.exec(name)?.[1] ?? ''))];
  const ofSeats = definitions.filter(({ name }) => OF_SEATS.test(name));
  const kindsOfSeats = [...new Set(ofSeats.map(({ name }) => OF_SEATS.exec(name)?.[1] ?? ''))];
  const commission = sources.find(({ column }) => column.key === 'projectedCommission')?.definition;
  const commissionCurrency = commission?.currencyPropertyName ?? BILLING_CURRENCY;
  const namesItsCurrency = byName.get(MRR)?.currencyPropertyName === BILLING_CURRENCY;

  const read = ({ id, properties, updatedAt }: ClientRecord): HubSpotClient => {
    const values: Values = { recordId: id };
    const blank = new Set<ClientColumn>();
    for (const { column, definition } of sources) {
      // Not listed and not there: HubSpot has no such property, which is not the same as no data.
      if (!listed && !(definition.name in properties)) continue;
      const text = textOf(properties[definition.name]);
      if (text === '') {
        blank.add(column.key);
        continue;
      }
      const value = readValue(column, text, definition);
      if (value !== undefined) values[column.key] = value;
      else
        tell({ kind: 'unreadable', property: definition.name, column: column.key, value: text.slice(0, 50) });
    }
    const asOf = readValue(columnOf(CLIENTS, 'hubspotAsOf'), updatedAt ?? '', { name: '', type: 'datetime' });
    if (asOf !== undefined) values.hubspotAsOf = asOf;
    if (isToldByTwo) settleRelationship(values, properties);
    if (typeof values.market === 'string') values.market = values.market.replace(/[ _]market$/i, '');
    if (
      commissionCurrency !== BILLING_CURRENCY &&
      textOf(properties[commissionCurrency]) !== values.currency
    ) {
      // A row has one currency: an amount in another one stays out.
      values.projectedCommission = undefined;
      blank.add('projectedCommission');
    }
    settleCurrency(values, blank);
    values.seats = kindsOfSeats.flatMap((kind) => seatsOf(kind, properties)).join(', ') || undefined;
    if (kindsOfSeats.length > 0 && values.seats === undefined) blank.add('seats');
    return {
      id,
      values,
      blank,
      subscriptions: hubs.flatMap((hub) => subscriptionOf(hub, properties, values)),
    };
  };

  /** "Core 8/10": so many are assigned, of so many. */
  const seatsOf = (kind: string, properties: ClientRecord['properties']): readonly string[] => {
    const number = (what: string): number | undefined => {
      const definition = byName.get(`hs_${kind}_seats_${what}`);
      const text = definition ? textOf(properties[definition.name]) : '';
      return text === '' || !definition
        ? undefined
        : (readValue(columnOf(CLIENTS, 'creditsUsed'), text, definition) as number | undefined);
    };
    const [assigned, available, limit] = [number('assigned'), number('available'), number('limit')];
    const all =
      limit ?? (assigned === undefined || available === undefined ? undefined : assigned + available);
    const used = assigned ?? (limit === undefined || available === undefined ? undefined : limit - available);
    if ((used ?? all ?? 0) === 0 && (all ?? 0) === 0) return [];
    return [`${inWords(kind.split('_'))} ${used ?? '?'}${all === undefined ? '' : `/${all}`}`];
  };

  const subscriptionOf = (
    hub: string,
    properties: ClientRecord['properties'],
    { currency }: Values,
  ): readonly HubSubscription[] => {
    const valueIn = (what: string, column: ClientColumn): FileValue | undefined => {
      const definition = byName.get(`hs_${hub}_hub_${what}`);
      const text = definition ? textOf(properties[definition.name]) : '';
      if (!definition || text === '') return undefined;
      const value = readValue(columnOf(CLIENTS, column), text, definition);
      if (value === undefined)
        tell({ kind: 'unreadable', property: definition.name, column, value: text.slice(0, 50) });
      return value;
    };
    const renewal = valueIn('renewal_date', 'nextRenewal') as CalendarDate | undefined;
    if (!renewal) return [];
    const edition = String(valueIn('edition', 'products') ?? '');
    const words = [hub, 'hub', ...(/^(?:none|free)$/i.test(edition) ? [] : [edition])].filter(Boolean);
    return [
      {
        hub,
        renewal,
        product: inWords(words),
        mrr: currency === undefined ? undefined : (valueIn('mrr', 'mrr') as number | undefined),
      },
    ];
  };

  /** A client billed in dollars is no riddle; of the others HubSpot must say, or the settings, what its amounts are in. */
  const settleCurrency = (values: Values, blank: Set<ClientColumn>): void => {
    const billedIn = values.currency;
    const currency = mrrCurrency ?? (namesItsCurrency || billedIn === 'USD' ? billedIn : undefined);
    values.currency = currency;
    const withheld = AMOUNTS.filter((column) => values[column] !== undefined);
    if (currency !== undefined || (withheld.length === 0 && billedIn === undefined)) return;
    for (const column of withheld) {
      values[column] = undefined;
      blank.add(column);
    }
    const kind = billedIn === undefined ? 'noCurrency' : 'currency';
    tell({ kind, property: MRR, column: 'mrr', value: String(billedIn ?? '') });
  };

  return {
    properties: [
      ...new Set([
        ...[...sources.map(({ definition }) => definition), ...ofHubs, ...ofSeats].map(({ name }) => name),
        ...(isToldByTwo ? relationship : []),
        ...(commission ? [commissionCurrency].filter((name) => byName.has(name)) : []),
      ]),
    ],
    read,
    problems: () => [...problems.values()],
  };
}

/**
 * The properties that partners were seen to have, for where HubSpot does not list them. Of which type each is HubSpot does
 * not say then, so a value counts if its column can read it; one that HubSpot does not have does not come back.
 */
function knownDefinitions(): readonly PropertyDefinition[] {
  const names = CLIENTS.columns
    .filter(({ key }) => !UNPROVEN.includes(key))
    .map(({ alsoCalled = [] }) => alsoCalled.find((name) => PROPERTY_NAME.test(name) && name !== RECORD_ID))
    .filter((name) => name !== undefined);
  return [...new Set([...names, SOLD, MANAGED])].map((name) => ({
    name,
    type: OF_SEVERAL_OPTIONS.includes(name) ? 'enumeration' : 'string',
  }));
}

/** Surer than the type of the relationship, of which no list of values is known. */
function settleRelationship(values: Values, properties: ClientRecord['properties']): void {
  const isSold = textOf(properties[SOLD]) === 'true';
  const isManaged = textOf(properties[MANAGED]) === 'true';
  if (isSold || isManaged)
    values.relationship = isSold && isManaged ? 'soldAndManaged' : isSold ? 'sold' : 'managed';
}

function inWords(words: readonly string[]): string {
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join(' ');
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim()
    : '';
}
