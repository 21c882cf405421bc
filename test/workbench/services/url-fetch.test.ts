import { describe, expect, test } from '@jest/globals';
import type { HttpRequest } from '../../../workbench/runtime/contract';
import { runBody, START, workbenchOf } from '../fixtures/addon';

describe('UrlFetchApp', () => {
  test('asks the handler, which alone answers, and takes the time it takes', () => {
    const requests: HttpRequest[] = [];
    const workbench = workbenchOf(
      `function main() {
        const response = UrlFetchApp.fetch('https://api.example/v1?limit=100', {
          method: 'POST', contentType: 'application/json', payload: JSON.stringify({ a: 1 }), headers: { Authorization: 'Bearer x' },
        });
        return [response.getResponseCode(), JSON.parse(response.getContentText()), response.getHeaders()['x-rate'], response.getBlob().getContentType()];
      }`,
      {
        callCostMs: 0,
        http: (request) => {
          requests.push(request);
          return {
            status: 201,
            headers: { 'x-rate': '9', 'content-type': 'application/json' },
            body: '{"ok":true}',
            durationMs: 250,
          };
        },
      },
    );
    expect(workbench.run('main')).toEqual([201, { ok: true }, '9', 'application/json']);
    expect(requests).toEqual([
      {
        url: 'https://api.example/v1?limit=100',
        method: 'post',
        headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
        body: '{"a":1}',
      },
    ]);
    expect(workbench.now()).toBe(START + 250);
  });

  test('an error status throws unless it is muted', () => {
    const http = () => ({ status: 429, headers: { 'Retry-After': '2' }, body: 'slow down' });
    expect(() => runBody(`UrlFetchApp.fetch('https://api.example/v1')`, { http })).toThrow(
      'Request failed for https://api.example returned code 429. Truncated server response: slow down',
    );
    expect(
      runBody(
        `return UrlFetchApp.fetch('https://api.example/v1', { muteHttpExceptions: true }).getResponseCode()`,
        { http },
      ),
    ).toBe(429);
  });

  test('fetchAll answers in order, a form goes out encoded', () => {
    const http = (request: HttpRequest) => ({
      status: 200,
      body: `${request.method} ${request.url} ${String(request.body)}`,
    });
    expect(
      runBody(
        `return UrlFetchApp.fetchAll(['https://a.example', { url: 'https://b.example', payload: { q: 'a b' } }]).map((r) => r.getContentText())`,
        { http },
      ),
    ).toEqual(['get https://a.example null', 'post https://b.example q=a%20b']);
  });

  test.each([
    ["fetch('http://api.example')", 'is not an https address'],
    ["fetch('https://evil.example/')", 'is not in the urlFetchWhitelist'],
    ["fetch('https://api.example/', { method: 'brew' })", 'method "brew"'],
    [
      "fetch('https://api.example/', { useIntranet: true })",
      'not in the workbench: UrlFetchApp.fetch with "useIntranet"',
    ],
    ["fetch('https://api.example/')", 'Address unavailable'],
    ['fetch(5)', "don't match the method signature"],
  ])('%s is refused', (code, message) => {
    expect(() =>
      runBody(`UrlFetchApp.${code}`, { manifest: { urlFetchWhitelist: ['https://api.example/'] } }),
    ).toThrow(message);
  });

  test('needs its scope', () => {
    expect(() =>
      runBody(`UrlFetchApp.fetch('https://api.example')`, { manifest: { oauthScopes: [] } }),
    ).toThrow('Required permissions: https://www.googleapis.com/auth/script.external_request');
  });

  test('20,000 calls a day', () => {
    expect(
      runBody(
        `let calls = 0;
        try { for (;; calls += 1) UrlFetchApp.fetch('https://api.example'); } catch (error) { return [calls, error.message]; }`,
        { http: () => ({ status: 200, body: '' }), callCostMs: 0 },
      ),
    ).toEqual([20_000, 'Service invoked too many times for one day: urlfetch.']);
  });
});
