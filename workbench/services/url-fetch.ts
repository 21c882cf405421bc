import type { HttpHandler, HttpRequest, HttpResponse } from '../runtime/contract';
import { createBlob } from './blob';
import type { QuotaBook } from './quota-book';
import { requireStrings, serviceClass, signatureError, type ServiceContext } from './service-context';
import { signedBytes, textOf, utf8 } from './text-bytes';

/** https://developers.google.com/apps-script/guides/services/quotas */
const CALLS_PER_DAY = { consumer: 20_000, workspace: 100_000 };
const MAXIMUM_RESPONSE_BYTES = 50 * 1024 * 1024;
const MAXIMUM_URL_LENGTH = 2048;

const OPTIONS = new Set([
  'contentType',
  'headers',
  'method',
  'payload',
  'muteHttpExceptions',
  'followRedirects',
  'url',
]);
const METHODS: readonly string[] = [
  'get',
  'post',
  'put',
  'patch',
  'delete',
] satisfies HttpRequest['method'][];

export interface UrlFetchSetting {
  readonly http: HttpHandler | null;
  /** From the manifest; null where it has none. */
  readonly whitelist: readonly string[] | null;
  readonly quotas: QuotaBook;
  readonly account: 'consumer' | 'workspace';
}

type FetchOptions = GoogleAppsScript.URL_Fetch.URLFetchRequestOptions;

export function createUrlFetchApp(context: ServiceContext, setting: UrlFetchSetting) {
  const fetch = (url: string, options: FetchOptions = {}) => {
    checkUrl(url, setting.whitelist);
    const request = readRequest(url, options);
    if (!setting.quotas.tryUse(context.user.email, 'urlfetch', 1, CALLS_PER_DAY[setting.account])) {
      throw new Error('Service invoked too many times for one day: urlfetch.');
    }
    const response = send(context, setting.http, request);
    if (response.status >= 400 && options.muteHttpExceptions !== true) {
      const text = bodyText(response).slice(0, 200);
      throw new Error(
        `Request failed for ${new URL(url).origin} returned code ${response.status}. Truncated server response: ${text}` +
          ' (use muteHttpExceptions option to examine full response)',
      );
    }
    return createResponse(context, response);
  };
  return serviceClass(context, 'UrlFetch', 'UrlFetchApp', {
    read: {
      fetch,
      fetchAll: (requests: readonly (string | ({ url: string } & FetchOptions))[]) =>
        context.realm.adopt(
          Array.from(requests, (request) =>
            typeof request === 'string' ? fetch(request) : fetch(request.url, request),
          ),
        ),
    },
  });
}

function checkUrl(url: unknown, whitelist: readonly string[] | null): void {
  requireStrings('UrlFetchApp.fetch', [url]);
  const address = url as string;
  if (address.length > MAXIMUM_URL_LENGTH) throw new Error('Limit Exceeded: URLFetch URL Length.');
  if (!/^https:\/\/[^/\s]+/.test(address))
    throw new Error(`Invalid argument: ${address} is not an https address`);
  if (whitelist !== null && !whitelist.some((prefix) => address.startsWith(prefix))) {
    throw new Error(`URL ${address} is not in the urlFetchWhitelist of the manifest`);
  }
}

function readRequest(url: string, options: FetchOptions): HttpRequest {
  const unknown = Object.keys(options).find((name) => !OPTIONS.has(name));
  if (unknown !== undefined) throw new Error(`not in the workbench: UrlFetchApp.fetch with "${unknown}"`);
  const method = (options.method ?? (options.payload === undefined ? 'get' : 'post')).toLowerCase();
  if (!METHODS.includes(method)) throw new Error(`Attribute provided with invalid value: method "${method}"`);
  const { body, contentType } = readPayload(options);
  const headers = Object.fromEntries(
    Object.entries(options.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  if (body !== null && contentType !== null) headers['content-type'] ??= contentType;
  return { url, method: method as HttpRequest['method'], headers, body };
}

function readPayload({ payload, contentType }: FetchOptions): {
  body: HttpRequest['body'];
  contentType: string | null;
} {
  const form = 'application/x-www-form-urlencoded';
  if (payload === undefined || payload === null) return { body: null, contentType: null };
  if (typeof payload === 'string') return { body: payload, contentType: contentType ?? form };
  if ('getBlob' in payload) throw new Error('not in the workbench: UrlFetchApp.fetch with a Blob as payload');
  if (typeof payload !== 'object') throw signatureError('UrlFetchApp.fetch', [payload]);
  const pairs = Object.entries(payload as Record<string, unknown>).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`,
  );
  return { body: pairs.join('&'), contentType: form };
}

function send(context: ServiceContext, http: HttpHandler | null, request: HttpRequest): HttpResponse {
  if (http === null) throw new Error(`Address unavailable: ${request.url} (the workbench has no network)`);
  const response = http(request);
  context.wait(response.durationMs ?? 0);
  const size = typeof response.body === 'string' ? utf8(response.body).length : response.body.length;
  if (size > MAXIMUM_RESPONSE_BYTES) throw new Error('Limit Exceeded: URLFetch Response Size.');
  return response;
}

function createResponse(context: ServiceContext, response: HttpResponse) {
  const bytes = () => (typeof response.body === 'string' ? utf8(response.body) : response.body);
  const headers = () => context.realm.adopt({ ...response.headers });
  return serviceClass(context, 'UrlFetch', 'HTTPResponse', {
    local: {
      getResponseCode: () => response.status,
      getContentText: () => bodyText(response),
      getContent: () => context.realm.adopt(signedBytes(bytes())),
      getHeaders: headers,
      getAllHeaders: headers,
      getBlob: () => createBlob(context, bytes(), response.headers?.['content-type'] ?? null),
    },
  });
}

function bodyText(response: HttpResponse): string {
  return typeof response.body === 'string' ? response.body : textOf(response.body);
}
