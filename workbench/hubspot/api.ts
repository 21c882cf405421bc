import type { HttpHandler, HttpRequest, HttpResponse } from '../runtime/contract';
import type { PartnerClient, PropertyDefinition } from './records';
import { PROPERTIES } from './records';

/** The tokens that the stand-in knows: with the scope to read partner clients, and without. */
export const TOKENS = { good: 'pat-na1-workbench', withoutScope: 'pat-na1-without-scope' };

const SCOPE = 'crm.objects.partner-clients.read';
/** By number or, since 2026, by date. */
const VERSIONED = {
  '/crm/v3/objects/partner_clients': 'objects',
  '/crm/objects/2026-09/partner_clients': 'objects',
  '/crm/v3/properties/partner_clients': 'properties',
  '/crm/properties/2026-09/partner_clients': 'properties',
} as const;

function resourceAt(path: string): 'objects' | 'properties' | undefined {
  return Object.entries(VERSIONED).find(([versioned]) => versioned === path)?.[1];
}

const LIST_LIMIT = 100;
const SEARCH_LIMIT = 200;
const SEARCH_RESULTS = 10_000;
const DEFAULT_LIMIT = 10;
/** What a list brings of a client where no property is asked for. */
const USUAL_PROPERTIES = ['hs_object_id'];

/** Requests that a private app or a service key may send: of all kinds, and of searches among them. */
const RATE = { requests: 100, windowMs: 10_000 };
const SEARCH_RATE = { requests: 5, windowMs: 1_000 };

/** What goes wrong with a request. `tooMany` names the seconds to wait, or none. */
export type HubSpotFault =
  | { readonly kind: 'tooMany'; readonly retryAfter?: number }
  | { readonly kind: 'serverError'; readonly status?: number }
  | { readonly kind: 'timeout' | 'malformed' | 'cutOff' | 'badToken' | 'missingScope' };

export interface HubSpotOptions {
  readonly clients: readonly PartnerClient[];
  /** Where there is a clock, the rate limits hold. */
  readonly now?: () => number;
  /** What is wrong with the n-th request, from 1. */
  readonly faultOf?: (request: number) => HubSpotFault | undefined;
  /** What each request takes. */
  readonly durationMs?: number;
}

export interface HubSpot {
  readonly handle: HttpHandler;
  /** Method and path of each request, in order. */
  readonly requests: readonly string[];
  clients: readonly PartnerClient[];
  properties: readonly PropertyDefinition[];
  /** Whether the token's scope is enough to read which properties there are. */
  listsProperties: boolean;
  faultOf: (request: number) => HubSpotFault | undefined;
}

/** An answer other than 200. */
class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly category: string,
    message: string,
    readonly more: object = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** Stands in for HubSpot's CRM API, object partner_clients: answers what it would answer and refuses what it would refuse. */
export function createHubSpot(options: HubSpotOptions): HubSpot {
  const { now, durationMs = 100 } = options;
  const requests: string[] = [];
  const times: { readonly at: number; readonly isSearch: boolean }[] = [];
  const hubSpot = {
    clients: options.clients,
    properties: PROPERTIES,
    listsProperties: true,
    requests,
    faultOf: options.faultOf ?? (() => undefined),
    handle,
  };

  function handle(request: HttpRequest): HttpResponse {
    const url = new URL(request.url);
    requests.push(`${request.method.toUpperCase()} ${url.pathname}${url.search}`);
    const fault = hubSpot.faultOf(requests.length);
    // As UrlFetchApp words it.
    if (fault?.kind === 'timeout') throw new Error(`Timeout: ${request.url}`);
    try {
      refuseFault(fault);
      authorise(request);
      keepRate(url.pathname.endsWith('/search'));
      const body = JSON.stringify(answer(request, url));
      return json(200, fault === undefined ? body : spoilt(body, fault));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { status, category, message, more, headers } = error;
      const body = { status: 'error', message, correlationId: `0000-${requests.length}`, category, ...more };
      return json(status, JSON.stringify(body), headers);
    }
  }

  function json(status: number, body: string, headers: Readonly<Record<string, string>> = {}): HttpResponse {
    return {
      status,
      body,
      durationMs,
      headers: { 'Content-Type': 'application/json;charset=utf-8', ...headers },
    };
  }

  function keepRate(isSearch: boolean): void {
    if (!now) return;
    const at = now();
    const within = (windowMs: number) => times.filter((time) => at - time.at < windowMs);
    if (within(RATE.windowMs).length >= RATE.requests) throw tooMany('TEN_SECONDLY_ROLLING', undefined);
    const searches = within(SEARCH_RATE.windowMs).filter((time) => time.isSearch);
    if (isSearch && searches.length >= SEARCH_RATE.requests) throw tooMany('SECONDLY', 1);
    times.push({ at, isSearch });
  }

  function answer({ method, body }: HttpRequest, url: URL): unknown {
    if (method === 'get' && resourceAt(url.pathname) === 'properties') {
      if (!hubSpot.listsProperties) throw missingScope();
      return { results: hubSpot.properties };
    }
    if (method === 'get' && resourceAt(url.pathname) === 'objects') return list(url);
    if (method === 'post' && resourceAt(url.pathname.replace(/\/search$/, '')) === 'objects')
      return search(String(body));
    throw new Refusal(404, 'OBJECT_NOT_FOUND', `No such resource: ${method.toUpperCase()} ${url.pathname}`);
  }

  function list({ pathname, searchParams: parameters }: URL): unknown {
    const limit = limitIn(parameters.get('limit'), LIST_LIMIT);
    const names = parameters.getAll('properties').flatMap((value) => value.split(','));
    const after = parameters.get('after');
    // The mark is the last client's ID, and holds when that client is gone.
    if (after !== null && !/^\d+$/.test(after))
      throw new Refusal(400, 'VALIDATION_ERROR', `invalid after: ${after}`);
    const start = after === null ? 0 : hubSpot.clients.findIndex(({ id }) => Number(id) > Number(after));
    const page = start < 0 ? [] : hubSpot.clients.slice(start, start + limit);
    const last = page[page.length - 1];
    const isMore = last !== undefined && start + limit < hubSpot.clients.length;
    return {
      results: page.map(showing(names)),
      ...(isMore
        ? { paging: { next: { after: last.id, link: `https://api.hubapi.com${pathname}?after=${last.id}` } } }
        : {}),
    };
  }

  function search(body: string): unknown {
    const wanted = readBody(body);
    const limit = limitIn(wanted.limit ?? null, SEARCH_LIMIT);
    const from = Number(wanted.after ?? 0);
    if (from + limit > SEARCH_RESULTS)
      throw new Refusal(400, 'VALIDATION_ERROR', `search reaches no further than ${SEARCH_RESULTS} results`);
    const page = hubSpot.clients.slice(from, from + limit);
    const isMore = from + limit < hubSpot.clients.length;
    return {
      total: hubSpot.clients.length,
      results: page.map(showing(wanted.properties ?? [])),
      ...(isMore ? { paging: { next: { after: String(from + limit) } } } : {}),
    };
  }

  /** A property that does not exist is left out without a word, which is why it pays to ask first which there are. */
  function showing(names: readonly string[]): (client: PartnerClient) => unknown {
    const existing = new Set(hubSpot.properties.map(({ name }) => name));
    const wanted = [...USUAL_PROPERTIES, ...names].filter((name) => existing.has(name));
    return ({ id, properties, updatedAt }) => ({
      id,
      properties: Object.fromEntries(wanted.map((name) => [name, properties[name] ?? null])),
      createdAt: '2022-03-14T00:00:00Z',
      updatedAt,
      archived: false,
    });
  }

  return hubSpot;
}

function refuseFault(fault: HubSpotFault | undefined): void {
  if (fault?.kind === 'tooMany') throw tooMany('TEN_SECONDLY_ROLLING', fault.retryAfter);
  if (fault?.kind === 'serverError')
    throw new Refusal(fault.status ?? 500, 'INTERNAL_ERROR', 'internal error');
  if (fault?.kind === 'badToken') throw badToken();
  if (fault?.kind === 'missingScope') throw missingScope();
}

function spoilt(body: string, fault: HubSpotFault): string {
  if (fault.kind === 'malformed') return '<html><body>We will be right back</body></html>';
  return fault.kind === 'cutOff' ? body.slice(0, Math.floor(body.length / 2)) : body;
}

function authorise({ headers }: HttpRequest): void {
  const token = /^Bearer (\S+)$/.exec(headers['authorization'] ?? '')?.[1];
  if (token === TOKENS.withoutScope) throw missingScope();
  if (token !== TOKENS.good) throw badToken();
}

function badToken(): Refusal {
  const message = 'Authentication credentials not found. This API supports OAuth 2.0 authentication.';
  return new Refusal(401, 'INVALID_AUTHENTICATION', message);
}

function missingScope(): Refusal {
  return new Refusal(
    403,
    'MISSING_SCOPES',
    "This app hasn't been granted all required scopes to make this call.",
    {
      errors: [
        {
          message: 'One or more of the following scopes are required.',
          context: { requiredGranularScopes: [SCOPE] },
        },
      ],
    },
  );
}

function tooMany(policyName: string, retryAfter: number | undefined): Refusal {
  const headers: Record<string, string> =
    retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
  const more = { errorType: 'RATE_LIMIT', policyName };
  return new Refusal(429, 'RATE_LIMITS', 'You have reached your ten_secondly_rolling limit.', more, headers);
}

function limitIn(written: string | number | null, most: number): number {
  const limit = written === null ? DEFAULT_LIMIT : Number(written);
  if (!Number.isInteger(limit) || limit < 1 || limit > most)
    throw new Refusal(400, 'VALIDATION_ERROR', `limit must be a whole number from 1 to ${most}`);
  return limit;
}

interface SearchBody {
  readonly limit?: number;
  readonly after?: string;
  readonly properties?: readonly string[];
}

function readBody(body: string): SearchBody {
  try {
    return JSON.parse(body) as SearchBody;
  } catch {
    throw new Refusal(400, 'VALIDATION_ERROR', 'Invalid input JSON');
  }
}
