import { describe, expect, test } from '@jest/globals';
import { pathsOf } from '../../src/hubspot/api-version';
import { HubSpotError } from '../../src/hubspot/hubspot-error';
import type { ReadStretch } from '../../src/hubspot/partner-clients';
import { PAGE_SIZE, checkAccess, readClients, readDefinitions } from '../../src/hubspot/partner-clients';
import { clientReader } from '../../src/hubspot/read-client';
import type { HubSpotPort } from '../../src/hubspot/requests';
import type { HubSpotFault } from '../../workbench/hubspot/api';
import { TOKENS } from '../../workbench/hubspot/api';
import type { PartnerClient } from '../../workbench/hubspot/records';
import { makeClients } from '../../workbench/hubspot/records';
import { hubSpotPort } from '../support/hubspot-port';

const PAGES = 10;
const clients = makeClients(PAGES * PAGE_SIZE);
const idsIn = (listed: readonly PartnerClient[]): string[] => listed.map(({ id }) => id);
const ids = idsIn(clients);

/** As a sync reads: first which properties there are, then all pages. */
function readAll(port: HubSpotPort, after?: string): ReadStretch {
  const { properties } = clientReader(readDefinitions(port), undefined);
  return readClients(port, { after, properties, mostPages: Infinity });
}

const idsOf = ({ records }: ReadStretch): string[] => records.map(({ id }) => id);

function errorOf(work: () => unknown): HubSpotError {
  try {
    work();
  } catch (error) {
    if (error instanceof HubSpotError) return error;
  }
  throw new Error('no HubSpotError');
}

test('an archived record is no client, and null where HubSpot has nothing is nothing', () => {
  const records = [
    { id: '1', properties: {}, updatedAt: null, archived: false },
    { id: '2', properties: {}, archived: true },
    { id: '3', properties: {}, archived: null },
  ];
  const answering = (body: object): HubSpotPort => ({
    get: () => ({ status: 200, body: JSON.stringify(body), retryAfter: undefined }),
    wait: () => undefined,
    timeLeft: () => 100_000,
  });
  const limits = { after: undefined, properties: [], mostPages: 5 };
  for (const paging of [null, { next: null }, undefined]) {
    const read = readClients(answering({ results: records, paging }), limits);
    expect([idsOf(read), read.next, read.failure]).toEqual([['1', '3'], undefined, undefined]);
  }
  const definition = { name: 'hs_country', type: 'string', options: null, currencyPropertyName: null };
  expect(readDefinitions(answering({ results: [definition] }))).toEqual([definition]);
});

describe('10,000 clients', () => {
  const tenThousand = makeClients(10_000);

  test('come in with one request for the properties and one for each page', () => {
    const { port, hubSpot, waits } = hubSpotPort({ clients: tenThousand });
    const stretch = readAll(port);
    expect(idsOf(stretch)).toEqual(idsIn(tenThousand));
    expect(stretch).toMatchObject({ next: undefined, failure: undefined });
    expect(hubSpot.requests).toHaveLength(1 + 10_000 / PAGE_SIZE);
    expect(waits).toEqual([]);
  });

  test('that take longer than a run has are left to the next one', () => {
    const first = hubSpotPort({ clients: tenThousand, timeMs: 8_000 });
    const stretch = readAll(first.port);
    expect(stretch.failure).toBeUndefined();
    expect(first.elapsed()).toBeLessThan(8_000);
    expect(stretch.records.length).toBeGreaterThan(0);
    const rest = readAll(hubSpotPort({ clients: tenThousand }).port, stretch.next);
    expect([...idsOf(stretch), ...idsOf(rest)]).toEqual(idsIn(tenThousand));
  });

  test('are read within the limit of requests, by waiting for it', () => {
    const { port, waits } = hubSpotPort({ clients: tenThousand });
    // Two runs at the same moment share the limit of one app.
    const definitions = readDefinitions(port);
    const { properties } = clientReader(definitions, undefined);
    for (let index = 0; index < 60; index += 1) checkAccess(port);
    const stretch = readClients(port, { after: undefined, properties, mostPages: Infinity });
    expect(idsOf(stretch)).toEqual(idsIn(tenThousand));
    expect(waits.every((pause) => pause === 10_000)).toBe(true);
  });
});

describe('pages of clients', () => {
  test('are asked for by name, in an address that UrlFetchApp takes', () => {
    const { port, hubSpot } = hubSpotPort({ clients });
    readAll(port);
    const [, , second = ''] = hubSpot.requests;
    expect(second).toContain('properties=hs_client_name,');
    expect(`https://api.hubapi.com${second}`.length).toBeLessThan(2048);
    expect(second).not.toContain('hs_object_id');
  });

  const passing: readonly { fault: HubSpotFault; pause: number }[] = [
    { fault: { kind: 'tooMany', retryAfter: 7 }, pause: 7000 },
    { fault: { kind: 'tooMany' }, pause: 10_000 },
    { fault: { kind: 'serverError' }, pause: 1000 },
    { fault: { kind: 'serverError', status: 502 }, pause: 1000 },
    { fault: { kind: 'timeout' }, pause: 1000 },
    { fault: { kind: 'malformed' }, pause: 1000 },
    { fault: { kind: 'cutOff' }, pause: 1000 },
  ];
  test.each(passing)('nothing twice, nothing lost where a request meets $fault', ({ fault, pause }) => {
    // The properties, the first page, one in the middle and the last, each once.
    const struck = [1, 3, 8, PAGES + 4];
    const {
      port,
      hubSpot,
      waits: waited,
    } = hubSpotPort({ clients, faultOf: (request) => (struck.includes(request) ? fault : undefined) });
    expect(idsOf(readAll(port))).toEqual(ids);
    expect(hubSpot.requests).toHaveLength(1 + PAGES + struck.length);
    expect(waited).toEqual(struck.map(() => pause));
  });

  test('the pause doubles while the fault lasts, and after five tries the page waits for the next run', () => {
    const { port, hubSpot, waits } = hubSpotPort({
      clients,
      faultOf: (request) => (request > 5 ? { kind: 'serverError' } : undefined),
    });
    const stretch = readAll(port);
    expect(waits).toEqual([1000, 2000, 4000, 8000]);
    expect(stretch.failure).toMatchObject({ code: 'unavailable', status: 500 });
    expect(stretch.next).toBe(ids[4 * PAGE_SIZE - 1]);
    hubSpot.faultOf = () => undefined;
    const rest = readAll(port, stretch.next);
    expect([...idsOf(stretch), ...idsOf(rest)]).toEqual(ids);
  });

  test('where HubSpot asks for more time than there is, that is told at once', () => {
    const { port, waits } = hubSpotPort({
      clients,
      timeMs: 20_000,
      faultOf: (request) => (request === 3 ? { kind: 'tooMany', retryAfter: 60 } : undefined),
    });
    const stretch = readAll(port);
    expect(stretch).toMatchObject({ failure: { code: 'tooManyRequests' }, next: ids[PAGE_SIZE - 1] });
    expect(waits).toEqual([]);
  });
});

describe('a list that moves while it is read', () => {
  test('a client that comes on two pages counts once', () => {
    const few = clients.slice(0, 250);
    const { port } = hubSpotPort({ clients: few });
    let repeated = '';
    const doubling: HubSpotPort = {
      ...port,
      get(path) {
        const answer = port.get(path);
        if (!path.includes('after=')) return answer;
        const body = JSON.parse(answer.body) as { results: { id: string }[] };
        repeated = ids[99] ?? '';
        return {
          ...answer,
          body: JSON.stringify({ ...body, results: [{ ...body.results[0], id: repeated }, ...body.results] }),
        };
      },
    };
    const read = idsOf(readAll(doubling));
    expect(read.filter((id) => id === repeated)).toHaveLength(1);
    expect(new Set(read)).toEqual(new Set(few.map(({ id }) => id)));
  });

  test('the mark of a client that is gone still leads on', () => {
    const few = clients.slice(0, 250);
    const { port, hubSpot } = hubSpotPort({ clients: few });
    const { next, records } = readClients(port, { after: undefined, properties: [], mostPages: 1 });
    hubSpot.clients = few.filter(({ id }) => id !== next);
    expect(records.length + readAll(port, next).records.length).toBe(250);
  });

  test('a mark that HubSpot does not take leads back to the beginning', () => {
    const few = clients.slice(0, 150);
    const { port } = hubSpotPort({ clients: few });
    expect(idsOf(readAll(port, 'no mark'))).toEqual(few.map(({ id }) => id));
  });
});

describe('what waiting does not cure', () => {
  test('a bad token is told as such, after one request', () => {
    const { port, hubSpot } = hubSpotPort({ clients, token: 'pat-na1-made-up' });
    expect(errorOf(() => checkAccess(port))).toMatchObject({ code: 'badToken', status: 401 });
    expect(hubSpot.requests).toHaveLength(1);
  });

  test('a missing scope is told by its name', () => {
    const { port, hubSpot } = hubSpotPort({ clients, token: TOKENS.withoutScope });
    expect(errorOf(() => checkAccess(port))).toMatchObject({
      code: 'missingScope',
      scopes: ['crm.objects.partner-clients.read'],
    });
    expect(hubSpot.requests).toHaveLength(1);
  });

  test('the check of a token brings one client at the most', () => {
    const { port, hubSpot } = hubSpotPort({ clients });
    checkAccess(port);
    expect(hubSpot.requests).toEqual(['GET /crm/v3/objects/partner_clients?limit=1']);
  });

  test('no error says what was asked or answered', () => {
    const token = 'pat-na1-secret';
    const quoting: HubSpotPort = {
      get: () => ({ status: 401, body: `{"message":"bad token ${token}"}`, retryAfter: undefined }),
      wait: () => undefined,
      timeLeft: () => 1000,
    };
    const error = errorOf(() => checkAccess(quoting));
    expect(JSON.stringify([error.message, error.stack, { ...error }])).not.toContain(token);
    const throwing: HubSpotPort = {
      ...quoting,
      get: () => {
        throw new Error(`cannot send Bearer ${token}`);
      },
    };
    expect(JSON.stringify([errorOf(() => checkAccess(throwing)).stack])).not.toContain(token);
  });
});

describe('where HubSpot does not say which properties there are', () => {
  const refusing = () => {
    const { port, hubSpot } = hubSpotPort({ clients });
    hubSpot.listsProperties = false;
    return { port, hubSpot };
  };

  test('the usual ones are read, and it is said', () => {
    const { port } = refusing();
    expect(readDefinitions(port)).toBeUndefined();
    const listed = clientReader(readDefinitions(hubSpotPort({ clients }).port), 'EUR');
    const usual = clientReader(readDefinitions(port), 'EUR');
    expect(usual.problems()).toEqual([{ kind: 'unlisted', property: '', column: 'recordId', value: '' }]);
    expect([...usual.properties].sort()).toEqual(expect.arrayContaining(['hs_client_name', 'hs_is_sold']));
    const mostPages = 1;
    const [first] = readClients(port, { after: undefined, properties: usual.properties, mostPages }).records;
    const [same] = readAll(hubSpotPort({ clients }).port).records;
    const { products: usualProducts, ...usualValues } = usual.read(first!).values;
    // What only some accounts have is not asked for unseen.
    const { products, projectedCommission, commissionOn, ...values } = listed.read(same!).values;
    expect([projectedCommission, commissionOn]).not.toContain(undefined);
    expect(usualValues).toEqual(values);
    expect(Boolean(usualProducts)).toBe(Boolean(products));
  });

  test('a property that HubSpot does not have is not taken for a figure without data', () => {
    const { port, hubSpot } = refusing();
    hubSpot.properties = hubSpot.properties.filter(({ name }) => name !== 'hs_total_tier_points');
    const reader = clientReader(readDefinitions(port), undefined);
    const [record] = readClients(port, {
      after: undefined,
      properties: reader.properties,
      mostPages: 1,
    }).records;
    expect(reader.read(record!).blank.has('hubspotPoints')).toBe(false);
  });

  test('a token without the scope for clients is still refused', () => {
    const { port } = hubSpotPort({ clients, token: TOKENS.withoutScope });
    expect(errorOf(() => checkAccess(port)).code).toBe('missingScope');
  });
});

describe('versions of the API', () => {
  test.each([
    ['v3', '/crm/v3/objects/partner_clients', '/crm/v3/properties/partner_clients'],
    ['2026-09', '/crm/objects/2026-09/partner_clients', '/crm/properties/2026-09/partner_clients'],
  ])('%s answers the same', (version, objects, properties) => {
    const paths = pathsOf(version);
    expect(paths).toEqual({ objects, properties });
    const { port, hubSpot } = hubSpotPort({ clients });
    const reader = clientReader(readDefinitions(port, paths), undefined);
    const stretch = readClients(port, {
      after: undefined,
      properties: reader.properties,
      mostPages: Infinity,
      paths,
    });
    expect(idsOf(stretch)).toEqual(ids);
    expect(
      hubSpot.requests.every((request) => request.includes(objects) || request.includes(properties)),
    ).toBe(true);
  });
});
