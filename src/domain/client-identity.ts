import { foldLabel } from './fold-label';
import { withoutEnding } from './plain-text';

/**
 * Who a client is, made comparable. Whatever holds rows of clients (files, tabs, the archive, HubSpot) compares them by
 * this and by nothing else. Blank is undefined; `name` is "" where there is none.
 */
export interface ClientIdentity {
  /** Of HubSpot's record of the client. */
  readonly recordId: string | undefined;
  /** Digits without leading zeros. */
  readonly hubId: string | undefined;
  /** Folded: case, accents and spaces do not count. A legal form does. */
  readonly name: string;
  readonly website: Website | undefined;
}

interface Website {
  readonly host: string;
  readonly path: string;
}

/** The cells of a row that say whose it is; other cells are not looked at. */
export interface ClientCells {
  readonly recordId?: unknown;
  readonly hubId?: unknown;
  readonly clientName?: unknown;
  readonly website?: unknown;
}

/**
 * `clientIdentity({ clientName: ' ACMÉ ', hubId: '9001.0', website: 'acme.example' })` has the name "acme" and the Hub
 * ID "9001".
 */
export function clientIdentity({ recordId, hubId, clientName, website }: ClientCells): ClientIdentity {
  return {
    recordId: textOf(recordId)?.replace(/\/.*/, ''),
    hubId: comparableHubId(textOf(hubId)),
    name: foldLabel(textOf(clientName) ?? ''),
    website: websiteOf(textOf(website)),
  };
}

/**
 * Which of a client's subscriptions the row of a HubSpot record is about: of "9001/sales" it is "/sales". "" where the
 * record has one renewal for all.
 */
export function subscriptionIn(recordId: unknown): string {
  return /\/.*/.exec(textOf(recordId) ?? '')?.[0] ?? '';
}

const HUB_ID = /^\d{1,15}$/;
const GROUPED = /^[1-9]\d{0,2}(?:([., '’\u00a0\u202f])\d{3})(?:\1\d{3})*$/;

/**
 * The digits of a Hub ID. "20,481,003", "9 001" and "9001.0" are what people and spreadsheets make of one; "2.0481E+07"
 * has lost its last digits, and is none.
 */
export function hubIdDigits(text: string): string | undefined {
  const written = text.trim().replace(/[.,]0+$/, '');
  const digits = GROUPED.test(written) ? written.replace(/\D/g, '') : written;
  return HUB_ID.test(digits) ? digits : undefined;
}

function comparableHubId(text: string | undefined): string | undefined {
  return text === undefined ? undefined : (hubIdDigits(text)?.replace(/^0+(?=\d)/, '') ?? text);
}

function textOf(value: unknown): string | undefined {
  const text = value === undefined || value === null ? '' : String(value).trim();
  return text === '' ? undefined : text;
}

/**
 * Hosts on which many firms have a page each: there, only the path tells one from another. Our list; a host that is
 * missing from it costs a question, never a row.
 */
const SHARED_HOSTS =
  /(?:^|\.)(?:facebook|fb|instagram|linkedin|twitter|x|youtube|tiktok|pinterest|xing|vk|yelp|tripadvisor|medium|etsy|linktr|github|google|amazon|ebay|wa|t|bit|notion)\.(?:com|ee|me|ly|so|site|[a-z]{2}|com?\.[a-z]{2})$/;

/** Whether many firms share the host, so that a website on it says something only together with its path. */
export function isSharedHost(host: string): boolean {
  return SHARED_HOSTS.test(host);
}

function websiteOf(text: string | undefined): Website | undefined {
  if (text === undefined) return undefined;
  const [, host = '', path = ''] =
    /^(?:https?:)?(?:\/\/)?(?:www\.)?([^/?#:]+)(?::\d+)?([^?#]*)/.exec(text.toLowerCase()) ?? [];
  const website = { host: host.replace(/\.$/, ''), path: withoutEnding(path, '/') };
  return website.host === '' || (website.path === '' && isSharedHost(website.host)) ? undefined : website;
}

/** Undefined where one of them is unknown. A host without a path is the whole of it, so it agrees with each of its paths. */
function websitesAgree({ website: first }: ClientIdentity, { website: second }: ClientIdentity) {
  if (!first || !second) return undefined;
  return (
    first.host === second.host && (first.path === second.path || first.path === '' || second.path === '')
  );
}

/**
 * same: one client. sameName: the name is the same, but each has another website; where nothing better is there, the name
 * decides. sameWebsite: a website is the same, the names are not; only a person can say. other: two clients.
 */
export type Comparison = 'same' | 'sameName' | 'sameWebsite' | 'other';

/**
 * The rule of who is who: HubSpot's record ID decides, else the Hub ID, else the name. A website alone never does.
 * Source: our ruling, after websites that firms of one group, or all who have a page on Facebook, share.
 *
 * `compareClients(acme, acme2)` is "other" for two Hub IDs, whatever their names are.
 */
export function compareClients(first: ClientIdentity, second: ClientIdentity): Comparison {
  const byId = sameById(first, second);
  if (byId !== undefined) return byId ? 'same' : 'other';
  const agree = websitesAgree(first, second);
  if (first.name !== '' && first.name === second.name) return agree === false ? 'sameName' : 'same';
  return agree === true ? 'sameWebsite' : 'other';
}

function sameById(first: ClientIdentity, second: ClientIdentity): boolean | undefined {
  for (const id of ['recordId', 'hubId'] as const) {
    if (first[id] !== undefined && second[id] !== undefined) return first[id] === second[id];
  }
  return undefined;
}

/**
 * A key for each row, the same for all rows of one client by the rule of `compareClients`; "" for a row that names nobody.
 * A row without an ID is the client's whose name it bears, unless several clients with IDs bear it: then it is neither's.
 *
 * Of "Acme" with Hub ID 1, "ACME" without and "Acme Group" with Hub ID 1 all three have one key.
 */
export function clientKeys(identities: readonly ClientIdentity[]): readonly string[] {
  const recordsOfHub = valuesBy(
    identities,
    ({ hubId }) => hubId,
    ({ recordId }) => recordId,
  );
  const byId = ({ recordId, hubId }: ClientIdentity): string | undefined => {
    if (recordId !== undefined) return `recordId ${recordId}`;
    if (hubId === undefined) return undefined;
    const record = onlyOne(recordsOfHub.get(hubId));
    return record === undefined ? `hubId ${hubId}` : `recordId ${record}`;
  };
  const ofName = valuesBy(identities, ({ name }) => name || undefined, byId);
  return identities.map(
    (identity) =>
      byId(identity) ?? onlyOne(ofName.get(identity.name)) ?? (identity.name && `name ${identity.name}`),
  );
}

function valuesBy(
  identities: readonly ClientIdentity[],
  keyOf: (identity: ClientIdentity) => string | undefined,
  valueOf: (identity: ClientIdentity) => string | undefined,
): ReadonlyMap<string, ReadonlySet<string>> {
  const values = new Map<string, Set<string>>();
  for (const identity of identities) {
    const [key, value] = [keyOf(identity), valueOf(identity)];
    if (key === undefined || value === undefined) continue;
    values.set(key, (values.get(key) ?? new Set()).add(value));
  }
  return values;
}

function onlyOne(values: ReadonlySet<string> | undefined): string | undefined {
  return values?.size === 1 ? [...values][0] : undefined;
}

/** Names of clients as a list shows them: with their Hub IDs where several bear one, "Nova (103)". */
export function toldApart(clients: readonly ClientCells[]): readonly string[] {
  const identities = clients.map(clientIdentity);
  const counts = new Map<string, number>();
  for (const { name } of identities) counts.set(name, (counts.get(name) ?? 0) + 1);
  return clients.map((client, index) => {
    const { name, hubId } = identities[index] as ClientIdentity;
    const shown = textOf(client.clientName) ?? '';
    if (hubId === undefined || (name !== '' && counts.get(name) === 1)) return shown;
    return shown === '' ? hubId : `${shown} (${hubId})`;
  });
}

/** What an index knows of a client. */
export interface ClientMatch<Item> {
  /** By what `same` was found. */
  readonly by: 'recordId' | 'hubId' | 'name' | undefined;
  /** Surely or, by the name, most likely the client's. More than one: the row does not say enough to tell them apart. */
  readonly same: readonly Item[];
  /** Of a client found by an ID: those that bear its name, and have no ID which says that they are another's. */
  readonly named: readonly Item[];
  /** Those of another name that share the website: a person must say. */
  readonly alike: readonly Item[];
}

interface Entry<Item> {
  identity: ClientIdentity;
  readonly item: Item;
  readonly order: number;
}

/** So many clients of one website: it is a group's, or a directory's, and says nothing of any one of them. */
const MOST_ALIKE = 5;

/**
 * Finds clients by the rule of `compareClients`. `part` tells apart what one client has several of: contract types,
 * contacts, products. Items come in the order in which they were added.
 */
export class ClientIndex<Item> {
  private readonly entries = new Map<string, Entry<Item>[]>();
  private readonly known = new Map<Item, Entry<Item>>();

  /** An item that is there already is from then on known by this identity. */
  add(identity: ClientIdentity, item: Item, part = ''): void {
    const entry = this.known.get(item) ?? { identity, item, order: this.known.size };
    entry.identity = identity;
    this.known.set(item, entry);
    for (const key of keysOf(identity, part)) {
      const entries = this.entries.get(key);
      if (!entries) this.entries.set(key, [entry]);
      else if (!entries.includes(entry)) entries.push(entry);
    }
  }

  find(identity: ClientIdentity, part = ''): ClientMatch<Item> {
    for (const id of ['recordId', 'hubId'] as const) {
      const found = this.under(idKey(id, identity[id], part)).filter(
        (entry) => compareClients(entry.identity, identity) === 'same',
      );
      if (found.length === 0) continue;
      const named = this.byName(identity, part).filter(
        (entry) => !found.includes(entry) && compareClients(entry.identity, identity) === 'same',
      );
      const surest = preferred(found, ({ identity: { name } }) => name === identity.name);
      return { by: id, same: items(surest), named: items(named), alike: [] };
    }
    const found = preferred(this.byName(identity, part), (entry) => isEqual(entry.identity, identity));
    if (found.length > 0) {
      const same = found.filter((entry) => compareClients(entry.identity, identity) === 'same');
      const byWebsite = preferred(same, (entry) => websitesAgree(entry.identity, identity) === true);
      const asKnown = preferred(byWebsite, (entry) => entry.identity.hubId === identity.hubId);
      return { by: 'name', same: items(asKnown.length > 0 ? asKnown : found), named: [], alike: [] };
    }
    return { by: undefined, same: [], named: [], alike: items(this.alikeOf(identity, part)) };
  }

  /**
   * All items of the client: those with its IDs, and those of its name that no ID gives to somebody else. Where two
   * clients bear the name, what has no ID is neither's.
   */
  allOf(identity: ClientIdentity, part = ''): readonly Item[] {
    const ofName = this.under(nameKey(identity, part));
    const hubIds = new Set(ofName.flatMap((entry) => entry.identity.hubId ?? []));
    const isShared = new Set([...hubIds, ...(identity.hubId === undefined ? [] : [identity.hubId])]).size > 1;
    const own = this.sameAs(identity, part).filter(
      (entry) => !isShared || entry.identity.hubId === identity.hubId,
    );
    return own.length > 0 ? items(own) : this.find(identity, part).same;
  }

  /** Each item that is the same by `compareClients`, likely or not. */
  everySame(identity: ClientIdentity, part = ''): readonly Item[] {
    return items(this.sameAs(identity, part));
  }

  private sameAs(identity: ClientIdentity, part: string): readonly Entry<Item>[] {
    const candidates = new Set([
      ...this.under(idKey('recordId', identity.recordId, part)),
      ...this.under(idKey('hubId', identity.hubId, part)),
      ...this.ofName(identity, part),
    ]);
    return inOrder([...candidates].filter((entry) => compareClients(entry.identity, identity) === 'same'));
  }

  /** Those of the same name whom no ID tells apart from the client. */
  private byName(identity: ClientIdentity, part: string): readonly Entry<Item>[] {
    return this.ofName(identity, part).filter(
      (entry) =>
        compareClients(entry.identity, identity) !== 'other' && entry.identity.name === identity.name,
    );
  }

  /** Those of another name that share the website; none where too many do. Two Hub IDs are two clients for certain. */
  private alikeOf(identity: ClientIdentity, part: string): readonly Entry<Item>[] {
    const key = siteKey(identity, part);
    const alike: Entry<Item>[] = [];
    const names = new Set<string>();
    for (const entry of this.under(key && identity.hubId !== undefined ? withHubId(key, undefined) : key)) {
      if (compareClients(entry.identity, identity) !== 'sameWebsite') continue;
      alike.push(entry);
      if (names.add(entry.identity.name).size > MOST_ALIKE) return [];
    }
    return alike;
  }

  /** Of thousands that bear one name only those can be the client's that have its Hub ID or its record, or no Hub ID. */
  private ofName(identity: ClientIdentity, part: string): readonly Entry<Item>[] {
    const { recordId, hubId } = identity;
    const key = nameKey(identity, part);
    if (hubId === undefined || key === undefined) return this.under(key);
    const candidates = [
      ...this.under(withHubId(key, hubId)),
      ...this.under(withHubId(key, undefined)),
      ...this.under(idKey('recordId', recordId, part)),
    ];
    return inOrder(candidates.filter((entry) => entry.identity.name === identity.name));
  }

  private under(key: string | undefined): readonly Entry<Item>[] {
    return (key === undefined ? undefined : this.entries.get(key)) ?? [];
  }
}

/** Each once, as they were added. */
function inOrder<Item>(entries: readonly Entry<Item>[]): readonly Entry<Item>[] {
  return [...new Set(entries)].sort((first, second) => first.order - second.order);
}

function items<Item>(entries: readonly Entry<Item>[]): readonly Item[] {
  return entries.map(({ item }) => item);
}

function isEqual(first: ClientIdentity, second: ClientIdentity): boolean {
  return (
    first.hubId === second.hubId &&
    first.website?.host === second.website?.host &&
    first.website?.path === second.website?.path
  );
}

/** Those for which it is true, or all where it is true for none. */
function preferred<Item>(
  entries: readonly Entry<Item>[],
  isBetter: (entry: Entry<Item>) => boolean,
): readonly Entry<Item>[] {
  const better = entries.filter(isBetter);
  return better.length > 0 ? better : entries;
}

function keysOf(identity: ClientIdentity, part: string): readonly string[] {
  const name = nameKey(identity, part);
  const site = siteKey(identity, part);
  return [
    idKey('recordId', identity.recordId, part),
    idKey('hubId', identity.hubId, part),
    name,
    name && withHubId(name, identity.hubId),
    site,
    site && withHubId(site, identity.hubId),
  ].filter((key) => key !== undefined);
}

function idKey(kind: 'recordId' | 'hubId', id: string | undefined, part: string): string | undefined {
  return id === undefined ? undefined : `${part}|${kind}|${id}`;
}

function nameKey({ name }: ClientIdentity, part: string): string | undefined {
  return name === '' ? undefined : `${part}|name|${name}`;
}

function withHubId(key: string, hubId: string | undefined): string {
  return `${key}|hubId|${hubId ?? ''}`;
}

function siteKey({ website }: ClientIdentity, part: string): string | undefined {
  return website && `${part}|site|${website.host}`;
}
