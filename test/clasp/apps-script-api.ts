import { createServer as createProxy } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { certificateFor } from './certificate';

/** A file of a script, as the API names it: no extension, but a type. */
export interface ScriptFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

export interface Deployment {
  readonly deploymentId: string;
  readonly versionNumber: number;
  readonly description: string;
}

/** What one script holds at Google. */
export interface Script {
  files: readonly ScriptFile[];
  readonly versions: { readonly description: string; readonly files: readonly ScriptFile[] }[];
  readonly deployments: Deployment[];
}

/**
 * The part of the Apps Script API that clasp deploys with, on this machine: an HTTPS server of its own certificate, and
 * the proxy that leads every request for Google to it and none to anywhere else.
 */
export interface LoopbackApi {
  readonly scripts: ReadonlyMap<string, Script>;
  /** Names of the spreadsheets that were created, by id. */
  readonly spreadsheets: ReadonlyMap<string, string>;
  /** What Google refuses from now on, by "POST projects" or the like: the HTTP status and what it says. */
  readonly refusals: Map<string, readonly [status: number, message: string]>;
  /** Requests to hosts or paths that are not built. */
  readonly strange: readonly string[];
  /** What a client's environment needs. */
  readonly proxy: string;
  readonly certificate: string;
  close(): Promise<void>;
}

const API = 'script.googleapis.com';
const TOKENS = 'oauth2.googleapis.com';
const DRIVE = 'www.googleapis.com';
export const ACCESS_TOKEN = 'made-up-access-token';

const ERRORS: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
};

class ApiError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

interface Google {
  readonly scripts: Map<string, Script>;
  readonly spreadsheets: Map<string, string>;
  readonly refusals: Map<string, readonly [status: number, message: string]>;
  readonly strange: string[];
}

interface DriveFile {
  readonly name: string;
  readonly mimeType: string;
}

interface ScriptProject {
  readonly title: string;
  readonly parentId?: string;
}

export async function startApi(held: Readonly<Record<string, Script>>): Promise<LoopbackApi> {
  const google: Google = {
    scripts: new Map(Object.entries(held)),
    spreadsheets: new Map(),
    refusals: new Map(),
    strange: [],
  };
  const { strange } = google;
  const { key, cert } = certificateFor([API, TOKENS, DRIVE]);
  const server = createServer({ key, cert }, (request, response) => {
    void answer(request, response, google);
  });
  const sockets = new Set<Socket>();
  const proxy = createProxy((request, response) => {
    strange.push(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  proxy.on('connect', (request, socket: Socket, head: Buffer) => {
    const isKnown = [`${API}:443`, `${TOKENS}:443`, `${DRIVE}:443`].includes(request.url ?? '');
    if (!isKnown) {
      strange.push(`CONNECT ${request.url}`);
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const upstream = connect((server.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.length > 0) upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    for (const end of [socket, upstream]) {
      sockets.add(end);
      end.on('error', () => {
        socket.destroy();
        upstream.destroy();
      });
    }
  });
  await Promise.all(
    [server, proxy].map((one) => new Promise<void>((ready) => one.listen(0, '127.0.0.1', ready))),
  );
  return {
    ...google,
    proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    certificate: cert,
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all([server, proxy].map((one) => new Promise((closed) => one.close(closed))));
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, google: Google): Promise<void> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  const reply = (status: number, value: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  };
  try {
    reply(200, answerTo(request, body, google));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.code === 404)
      google.strange.push(`${request.method} https://${request.headers.host}${request.url}`);
    reply(error.code, { error: { code: error.code, message: error.message, status: ERRORS[error.code] } });
  }
}

function answerTo(request: IncomingMessage, body: string, google: Google): unknown {
  const { scripts } = google;
  if (request.headers.host === TOKENS)
    return { access_token: ACCESS_TOKEN, expires_in: 3599, token_type: 'Bearer' };
  if (request.headers.authorization !== `Bearer ${ACCESS_TOKEN}`)
    throw new ApiError(401, 'Request had invalid authentication credentials.');
  const collection = (request.url ?? '').split('?')[0]?.split('/').at(-1);
  const refusal = google.refusals.get(`${request.method} ${collection}`);
  if (refusal) throw new ApiError(...refusal);
  if (request.headers.host === DRIVE && request.method === 'POST' && collection === 'files')
    return newSpreadsheet(JSON.parse(body) as DriveFile, google);
  if (request.method === 'POST' && collection === 'projects')
    return newScript(JSON.parse(body) as ScriptProject, google);
  const [, scriptId = '', what = '', one] =
    /^\/v1\/projects\/([^/]+)\/(\w+)(?:\/([^/?]+))?(?:\?.*)?$/.exec(request.url ?? '') ?? [];
  const script = scripts.get(scriptId);
  if (!script) throw new ApiError(404, 'Requested entity was not found.');
  switch (`${request.method} ${what}`) {
    case 'GET content':
      return { scriptId, files: script.files };
    case 'PUT content':
      script.files = checkedFiles((JSON.parse(body) as { files: ScriptFile[] }).files);
      return { scriptId, files: script.files };
    case 'POST versions': {
      const { description } = JSON.parse(body) as { description: string };
      script.versions.push({ description, files: script.files });
      return { scriptId, versionNumber: script.versions.length, description };
    }
    case 'POST deployments':
      return deployed(script, `deployment-${script.deployments.length + 1}`, JSON.parse(body) as Deployment);
    case 'PUT deployments':
      if (!script.deployments.some(({ deploymentId }) => deploymentId === one))
        throw new ApiError(404, 'Requested entity was not found.');
      return deployed(
        script,
        one ?? '',
        (JSON.parse(body) as { deploymentConfig: Deployment }).deploymentConfig,
      );
    default:
      throw new ApiError(404, `${request.method} ${request.url} is not built here`);
  }
}

function newSpreadsheet({ name, mimeType }: DriveFile, { spreadsheets }: Google): unknown {
  if (mimeType !== 'application/vnd.google-apps.spreadsheet')
    throw new ApiError(400, `${mimeType} is not built`);
  const id = `spreadsheet-${spreadsheets.size + 1}`;
  spreadsheets.set(id, name);
  return { id, name, mimeType };
}

/** A spreadsheet has one script bound to it, which begins with a manifest and an empty function. */
function newScript({ title, parentId = '' }: ScriptProject, { scripts, spreadsheets }: Google): unknown {
  if (!spreadsheets.has(parentId)) throw new ApiError(400, `${parentId} is no spreadsheet`);
  const scriptId = `script-of-${parentId}`;
  const files: readonly ScriptFile[] = [
    { name: 'appsscript', type: 'JSON', source: '{"timeZone":"America/New_York"}' },
    { name: 'Code', type: 'SERVER_JS', source: 'function myFunction() {}' },
  ];
  scripts.set(scriptId, { files, versions: [], deployments: [] });
  return { scriptId, title, parentId };
}

/** What Google refuses: no manifest, one that is no JSON, a name twice. */
function checkedFiles(files: readonly ScriptFile[]): readonly ScriptFile[] {
  const manifest = files.find(({ name, type }) => name === 'appsscript' && type === 'JSON');
  if (!manifest) throw new ApiError(400, 'Manifest file is missing.');
  try {
    JSON.parse(manifest.source);
  } catch {
    throw new ApiError(400, 'Manifest is not valid JSON.');
  }
  const names = files.map(({ name }) => name);
  if (new Set(names).size < names.length) throw new ApiError(400, 'A file with this name already exists.');
  return files;
}

function deployed(script: Script, deploymentId: string, { versionNumber, description }: Deployment): unknown {
  if (versionNumber < 1 || versionNumber > script.versions.length)
    throw new ApiError(400, `Version ${versionNumber} does not exist.`);
  const others = script.deployments.filter((deployment) => deployment.deploymentId !== deploymentId);
  script.deployments.splice(0, Infinity, ...others, { deploymentId, versionNumber, description });
  return { deploymentId, deploymentConfig: { versionNumber, description, manifestFileName: 'appsscript' } };
}
