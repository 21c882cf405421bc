import { expect, test } from '@jest/globals';
import { pathsOf } from '../../src/hubspot/api-version';
import { checkAccess, readClients, readDefinitions } from '../../src/hubspot/partner-clients';
import { clientReader } from '../../src/hubspot/read-client';
import { makeClients } from '../../workbench/hubspot/records';
import { hubSpotPort } from '../support/hubspot-port';

/**
 * What HubSpot's public specification says of the two calls, in our own words: its parameters by name, and of which type
 * each is. Source: HubSpot-public-api-spec-collection, CRM Objects and CRM Properties, v3 and 2026-09. That a page holds 100
 * at most says the documentation, not the specification.
 */
const ANY = /^[^\s]+$/;
const NAMES = /^[a-z0-9_]+(?:,[a-z0-9_]+)*$/;
const BOOLEAN = /^(?:true|false)$/;
const CALLS: readonly { readonly path: RegExp; readonly query: Readonly<Record<string, RegExp>> }[] = [
  {
    path: /^\/crm\/(?:v3\/objects|objects\/2026-09)\/partner_clients$/,
    query: {
      ...{ limit: /^(?:[1-9]\d?|100)$/, after: ANY, archived: BOOLEAN },
      ...{ properties: NAMES, propertiesWithHistory: NAMES, associations: NAMES },
    },
  },
  {
    path: /^\/crm\/(?:v3\/properties|properties\/2026-09)\/partner_clients$/,
    query: { archived: BOOLEAN, properties: NAMES, dataSensitivity: ANY, locale: ANY },
  },
];

/** What of a request the specification does not know. */
function unknownIn(request: string): readonly string[] {
  const [method = '', address = ''] = request.split(' ');
  const { pathname, searchParams } = new URL(address, 'https://api.hubapi.com');
  const call = CALLS.find(({ path }) => path.test(pathname));
  if (method !== 'GET' || !call) return [request];
  return [...searchParams].flatMap(([name, value]) =>
    call.query[name]?.test(value) && searchParams.getAll(name).length === 1 ? [] : [`${name}=${value}`],
  );
}

test.each(['v3', '2026-09'])('each request that %s is sent is one of its specification', (version) => {
  const paths = pathsOf(version);
  const { hubSpot, port } = hubSpotPort({ clients: makeClients(250) });
  const asked: string[] = [];
  const watched = {
    ...port,
    get: (path: string) => {
      asked.push(`GET ${path}`);
      return port.get(path);
    },
  };
  checkAccess(watched);
  const { properties } = clientReader(readDefinitions(watched, paths), undefined);
  readClients(watched, { after: undefined, properties, mostPages: Infinity, paths });
  expect(asked).toHaveLength(5);
  expect(hubSpot.requests).toHaveLength(5);
  expect(asked.flatMap(unknownIn)).toEqual([]);
});

test('what the specification does not know is found', () => {
  const unknown = [
    'GET /crm/v3/objects/partner_clients?limit=101&filter=a',
    'POST /crm/v3/objects/partner_clients',
  ];
  expect(unknown.flatMap(unknownIn)).toEqual(['limit=101', 'filter=a', unknown[1]]);
});
