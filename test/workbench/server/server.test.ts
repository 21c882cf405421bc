import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type RequestOptions, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PROJECT_ROOT } from '../../../workbench/runtime/load-bundle';
import { TOKENS, createHubSpot } from '../../../workbench/hubspot/api';
import { makeClients } from '../../../workbench/hubspot/records';
import { serve } from '../../../workbench/server/server';

const FILES = {
  'workbench/page/index.html': '<!doctype html>',
  'build/workbench/page.js': 'page',
  'build/workbench/script-worker.js': 'worker',
  'build/workbench/xlsx-worker.js': 'excel files',
  'dist/Code.js': 'code',
  'samples/clients.csv': 'a,b',
  'samples/folder/inside.csv': 'c',
  'package.json': 'secret',
};

let root = '';
let address = '';
let server: Server;

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'server-'));
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  }
  ({ address, server } = await serve(root));
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

/** Sends the path as it is; fetch would tidy it up. */
const get = (pathname: string, method = 'GET') =>
  new Promise<{ status: number; type: string; policy: string; body: string }>((resolve, reject) => {
    const { port } = new URL(address);
    request({ port, host: '127.0.0.1', path: pathname, method, agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: String(response.headers['content-type']),
          policy: String(response.headers['content-security-policy']),
          body,
        }),
      );
    })
      .on('error', reject)
      .end();
  });

describe('the server of the page', () => {
  test.each([
    ['/', '<!doctype html>', 'text/html; charset=utf-8'],
    ['/page.js', 'page', 'text/javascript; charset=utf-8'],
    ['/script-worker.js', 'worker', 'text/javascript; charset=utf-8'],
    ['/xlsx-worker.js', 'excel files', 'text/javascript; charset=utf-8'],
    ['/dist/Code.js', 'code', 'text/javascript; charset=utf-8'],
    ['/dist/', '["Code.js"]', 'application/json; charset=utf-8'],
    ['/samples/clients.csv?x=1', 'a,b', 'text/csv; charset=utf-8'],
  ])('%s', async (pathname, body, type) => {
    expect(await get(pathname)).toMatchObject({ status: 200, body, type });
  });

  test.each([
    '/package.json',
    '/dist/../package.json',
    '/dist/..%2fpackage.json',
    '/dist/%2e%2e/package.json',
    '/vendor/../package.json',
    '/vendor/constructor',
    '/constructor/',
    '/page.js/',
    '/%ff',
    '//dist/Code.js',
    '/dist',
    '/dist/missing.js',
    '/samples/folder',
    '/samples/folder/inside.csv',
  ])('%s is nothing', async (pathname) => {
    expect((await get(pathname)).status).toBe(404);
  });

  test('stands in for HubSpot where it was started with one', async () => {
    expect(JSON.parse((await get('/services')).body)).toEqual({ hubspot: false });
    expect((await get('/hubspot/crm/v3/objects/partner_clients')).status).toBe(404);
    const { handle, requests } = createHubSpot({ clients: makeClients(3) });
    const withHubSpot = await serve(root, { hubspot: handle });
    const ask = (token: string, pathname: string) =>
      fetch(`${withHubSpot.address}${pathname}`, { headers: { Authorization: `Bearer ${token}` } });
    expect(await (await ask('', 'services')).json()).toEqual({ hubspot: true });
    const list = 'hubspot/crm/v3/objects/partner_clients?limit=2';
    expect((await ask('unknown', list)).status).toBe(401);
    expect((await ask(TOKENS.withoutScope, list)).status).toBe(403);
    expect(await (await ask(TOKENS.good, list)).json()).toMatchObject({ results: [{}, {}] });
    expect(requests).toHaveLength(3);
    withHubSpot.server.close();
  });

  test('only reads', async () => {
    expect((await get('/', 'POST')).status).toBe(405);
    expect(await get('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  test('lets the page load from itself alone', async () => {
    expect((await get('/')).policy).toMatch(/^default-src 'self';.*connect-src 'self'/);
  });

  test('isolates the page, which may share memory with its workers only then', async () => {
    const { headers } = await fetch(address);
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
  });

  test('takes the next port when one is taken, on this machine alone', async () => {
    const second = await serve(root);
    expect(Number(new URL(second.address).port)).toBeGreaterThan(Number(new URL(address).port));
    expect(second.server.address()).toMatchObject({ address: '127.0.0.1' });
    second.server.close();
  });

  test('the grid’s files are where it looks for them', async () => {
    const { address: realAddress, server: realServer } = await serve(PROJECT_ROOT);
    for (const name of [
      'o_spreadsheet.iife.js',
      'o_spreadsheet.css',
      'o_spreadsheet.xml',
      'o_spreadsheet.LICENSE',
      'owl.iife.js',
      'chart.umd.js',
      'luxon.js',
      'chartjs-adapter-luxon.umd.js',
    ]) {
      expect((await fetch(`${realAddress}vendor/${name}`)).status).toBe(200);
    }
    realServer.closeAllConnections();
    realServer.close();
  });
});

/** A request of its own making; answers the status, or "closed" where the server hung up. */
const send = (options: RequestOptions, body?: string | Buffer, isAborted = false) =>
  new Promise<number | string>((resolve) => {
    const sent = request({ host: '127.0.0.1', agent: false, ...options }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).on('error', () => resolve('closed'));
    if (!isAborted) sent.end(body);
    else sent.write('{', () => sent.destroy());
  });

describe('the server is for this machine alone', () => {
  const port = () => Number(new URL(address).port);

  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:80'])(
    'and refuses a page that calls it %p',
    async (host) => {
      expect(await send({ port: port(), path: '/samples/clients.csv', headers: { host } })).toBe(403);
    },
  );

  test.each(['localhost:1', '127.0.0.1', 'LOCALHOST', '[::1]:9'])('and answers to %s', async (host) => {
    expect(await send({ port: port(), path: '/samples/clients.csv', headers: { host } })).toBe(200);
  });

  test('bounds what a request may send, and outlives one that is given up half way', async () => {
    const hubspot = createHubSpot({ clients: makeClients(1) });
    const other = await serve(root, { hubspot: hubspot.handle });
    try {
      const options = { port: Number(new URL(other.address).port), path: '/hubspot/crm', method: 'POST' };
      expect([413, 'closed']).toContain(await send(options, Buffer.alloc(5_000_000)));
      expect(await send(options, undefined, true)).toBe('closed');
      expect(await send({ ...options, path: '/services', method: 'GET' })).toBe(200);
    } finally {
      other.server.close();
    }
  });
});
