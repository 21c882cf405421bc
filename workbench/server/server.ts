import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import type { HttpHandler, HttpRequest } from '../runtime/contract';
import { resolveAddress } from './files';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
};

/**
 * The browser itself keeps every request on this machine. Panels are inline html, as on Google, and the grid and the
 * add-on's realm are evaluated: hence the two "unsafe" words, on a page that loads from nowhere else.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // Alone in its process, the page may share memory with the workers that scripts run in.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const FIRST_PORT = 8765;
const PORTS_TRIED = 20;

export interface ServeOptions {
  /** Stands in for HubSpot's API, at /hubspot/ in place of https://api.hubapi.com/. */
  readonly hubspot?: HttpHandler;
}

const HUBSPOT = '/hubspot/';
/** No request of the add-on's has a body of a tenth of that. */
const MOST_BODY_BYTES = 1_000_000;

function isThisMachine(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host ?? '');
}

/** Serves the page on this machine alone, at the first free port from 8765 on. Answers its address. */
export async function serve(
  root: string,
  { hubspot }: ServeOptions = {},
): Promise<{ readonly address: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    // A page elsewhere may have its own name lead to this machine; it must not read what is here.
    if (!isThisMachine(request.headers.host)) return refuse(response, 403, 'Only for localhost');
    if (request.url === '/services') return sendJson(response, { hubspot: hubspot !== undefined });
    if (hubspot && request.url?.startsWith(HUBSPOT)) void passOn(hubspot, request, response);
    else answer(root, request, response);
  });
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port += 1) {
    if (await listens(server, port)) return { address: `http://localhost:${port}/`, server };
  }
  throw new Error(`The ports ${FIRST_PORT} to ${FIRST_PORT + PORTS_TRIED - 1} are all taken`);
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    server.once('error', onError);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', onError);
      resolve(true);
    });
  });
}

/** What the stand-in would be asked by Google's servers; a server that cannot be reached is a 504 to the page. */
async function passOn(
  handle: HttpHandler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const parts: Buffer[] = [];
    let bytes = 0;
    for await (const part of request) {
      bytes += (part as Buffer).length;
      if (bytes > MOST_BODY_BYTES) {
        response.once('finish', () => request.destroy());
        return refuse(response, 413, `Only ${MOST_BODY_BYTES} bytes`);
      }
      parts.push(part as Buffer);
    }
    const { status, headers, body } = handle({
      url: `https://api.hubapi.com/${(request.url ?? '').slice(HUBSPOT.length)}`,
      method: (request.method ?? 'GET').toLowerCase() as HttpRequest['method'],
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      ),
      body: parts.length > 0 ? Buffer.concat(parts).toString('utf8') : null,
    });
    response.writeHead(status, { ...HEADERS, ...headers });
    response.end(body);
  } catch (error) {
    // Whoever gave up on the request waits for no answer.
    if (request.destroyed && !request.complete) return;
    refuse(response, 504, error instanceof Error ? error.message : String(error));
  }
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

function answer(root: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(response, 405, 'Only GET and HEAD');
  const address = readAddress(request.url ?? '/');
  const served = address === null ? null : resolveAddress(root, address);
  if (served === null) return refuse(response, 404, `Nothing at ${request.url ?? ''}`);
  if ('listing' in served) {
    sendJson(response, served.listing);
    return;
  }
  const size = statSync(served.file, { throwIfNoEntry: false })?.size;
  if (size === undefined) return refuse(response, 404, `Nothing at ${request.url ?? ''}`);
  const type = TYPES[path.extname(served.file)] ?? 'application/octet-stream';
  response.writeHead(200, { ...HEADERS, 'Content-Type': type, 'Content-Length': size });
  if (request.method === 'HEAD') response.end();
  else pipeline(createReadStream(served.file), response, () => undefined);
}

function readAddress(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${message}\n`);
}
