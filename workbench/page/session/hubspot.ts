import type { HttpHandler } from '../../runtime/contract';
import { fetchText } from './bundle';

const HUBSPOT = 'https://api.hubapi.com/';

/**
 * What answers UrlFetchApp in the page: the server's stand-in for HubSpot where it was started with one, and nothing else.
 * Apps Script waits for the answer, and so does the page.
 */
export async function hubspotOfServer(): Promise<HttpHandler | undefined> {
  const { hubspot } = JSON.parse(await fetchText('/services')) as { readonly hubspot: boolean };
  if (!hubspot) return undefined;
  return ({ url, method, headers, body }) => {
    if (!url.startsWith(HUBSPOT)) throw new Error(`Address unavailable: ${url}`);
    const request = new XMLHttpRequest();
    request.open(method.toUpperCase(), `/hubspot/${url.slice(HUBSPOT.length)}`, false);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.send(typeof body === 'string' ? body : null);
    if (request.status === 504) throw new Error(request.responseText.trim());
    const answered = request.getAllResponseHeaders().trim().split(/\r?\n/);
    return {
      status: request.status,
      body: request.responseText,
      headers: Object.fromEntries(
        answered.map((line) => line.split(': ', 2)).map(([name = '', value = '']) => [name, value]),
      ),
    };
  };
}
