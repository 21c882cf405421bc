import { describe, expect, test } from '@jest/globals';
import type { HttpRequest } from '../../../workbench/runtime/contract';
import { TOKENS, createHubSpot } from '../../../workbench/hubspot/api';
import { makeClients } from '../../../workbench/hubspot/records';

const LIST = '/crm/v3/objects/partner_clients';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: {
    readonly results: readonly { readonly id: string; readonly properties: Record<string, string | null> }[];
    readonly paging?: { readonly next: { readonly after: string } };
    readonly category?: string;
    readonly total?: number;
    readonly errors?: unknown;
  };
}

function standIn(count: number, now?: () => number) {
  const hubSpot = createHubSpot({ clients: makeClients(count), ...(now ? { now } : {}) });
  const ask = (path: string, more: Partial<HttpRequest> = {}): Answer => {
    const response = hubSpot.handle({
      url: `https://api.hubapi.com${path}`,
      method: 'get',
      headers: { authorization: `Bearer ${TOKENS.good}` },
      body: null,
      ...more,
    });
    return {
      status: response.status,
      headers: response.headers ?? {},
      body: JSON.parse(String(response.body)) as Answer['body'],
    };
  };
  return { hubSpot, ask };
}

describe('the stand-in refuses what HubSpot would refuse', () => {
  test.each([
    ['no header', {}, 401, 'INVALID_AUTHENTICATION'],
    ['no bearer', { authorization: TOKENS.good }, 401, 'INVALID_AUTHENTICATION'],
    ['another token', { authorization: 'Bearer pat-x' }, 401, 'INVALID_AUTHENTICATION'],
    ['a token without the scope', { authorization: `Bearer ${TOKENS.withoutScope}` }, 403, 'MISSING_SCOPES'],
  ])('%s', (_, headers, status, category) => {
    const { ask } = standIn(3);
    expect(ask(LIST, { headers: headers as Record<string, string> })).toMatchObject({
      status,
      body: { category },
    });
  });

  test('a 403 names the scope', () => {
    const { ask } = standIn(3);
    const { body } = ask(LIST, { headers: { authorization: `Bearer ${TOKENS.withoutScope}` } });
    expect(JSON.stringify(body.errors)).toContain('crm.objects.partner-clients.read');
  });

  test.each(['?limit=101', '?limit=0', '?limit=many', '?after=page-2'])('%s', (query) => {
    expect(standIn(3).ask(LIST + query).status).toBe(400);
  });

  test.each([
    [{ limit: 201 }, 400],
    [{ limit: 200, after: '9801' }, 400],
    [{ limit: 200, after: '9800' }, 200],
  ])('a search for %j', (wanted, status) => {
    const { ask } = standIn(3);
    expect(ask(`${LIST}/search`, { method: 'post', body: JSON.stringify(wanted) }).status).toBe(status);
  });

  test('a search that is no JSON, another object, another method', () => {
    const { ask } = standIn(3);
    expect(ask(`${LIST}/search`, { method: 'post', body: '{' }).status).toBe(400);
    expect(ask('/crm/v3/objects/contacts').status).toBe(404);
    expect(ask(LIST, { method: 'delete' }).status).toBe(404);
  });

  test('the 101st request within ten seconds, and the sixth search within one', () => {
    let now = 0;
    const { ask } = standIn(3, () => now);
    const search = () => ask(`${LIST}/search`, { method: 'post', body: '{}' });
    const searches = Array.from({ length: 6 }, () => search());
    expect(searches.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(searches[5]?.headers['Retry-After']).toBe('1');
    now += 1000;
    const lists = Array.from({ length: 96 }, () => ask(LIST).status);
    expect(lists.indexOf(429)).toBe(95);
    now += 10_000;
    expect(ask(LIST).status).toBe(200);
  });
});

describe('the stand-in answers', () => {
  test('page by page, to the last', () => {
    const { ask } = standIn(250);
    const seen: string[] = [];
    let after: string | undefined = '';
    const sizes: number[] = [];
    while (after !== undefined) {
      const { body }: Answer = ask(`${LIST}?limit=100${after}`);
      seen.push(...body.results.map(({ id }) => id));
      sizes.push(body.results.length);
      after = body.paging && `&after=${body.paging.next.after}`;
    }
    expect(sizes).toEqual([100, 100, 50]);
    expect(new Set(seen).size).toBe(250);
  });

  test('ten clients and hardly a property where nothing is asked for', () => {
    const { body } = standIn(30).ask(LIST);
    expect(body.results).toHaveLength(10);
    expect(Object.keys(body.results[0]?.properties ?? {})).toEqual(['hs_object_id']);
  });

  test('properties that exist, and says nothing of those that do not', () => {
    const { hubSpot, ask } = standIn(1);
    hubSpot.properties = hubSpot.properties.filter(({ name }) => name !== 'hs_country');
    const { body } = ask(`${LIST}?properties=hs_client_name,hs_country,hs_made_up`);
    expect(Object.keys(body.results[0]?.properties ?? {})).toEqual(['hs_object_id', 'hs_client_name']);
  });

  test('a search with its total', () => {
    const { body } = standIn(250).ask(`${LIST}/search`, {
      method: 'post',
      body: JSON.stringify({ limit: 200 }),
    });
    expect([body.total, body.results.length, body.paging?.next.after]).toEqual([250, 200, '200']);
  });
});
