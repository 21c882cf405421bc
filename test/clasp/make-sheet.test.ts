import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { readBundle } from '../../workbench/runtime/load-bundle';
import { startApi } from './apps-script-api';
import type { LoopbackApi } from './apps-script-api';

/** `npm run make:sheet` with the clasp that people have, against a stand-in for Google's APIs on this machine. */
const MAKE_SHEET = path.resolve('tools/make-sheet/make-sheet.ts');
const TSX = path.resolve('node_modules/tsx/dist/cli.mjs');

let api: LoopbackApi;
let home = '';

beforeAll(async () => {
  api = await startApi({});
  home = mkdtempSync(path.join(tmpdir(), 'make-sheet-'));
  writeFileSync(path.join(home, 'ca.pem'), api.certificate);
  const madeUp = { client_id: 'made-up', client_secret: 'made-up', refresh_token: 'made-up' };
  const login = { tokens: { default: { type: 'authorized_user', ...madeUp } } };
  writeFileSync(path.join(home, 'login.json'), JSON.stringify(login));
});

afterEach(() => {
  api.refusals.clear();
});

afterAll(async () => {
  await api.close();
  rmSync(home, { recursive: true, force: true });
});

interface Ended {
  readonly exit: number;
  readonly said: string;
}

function call(words: readonly string[], proxy: string): Promise<Ended> {
  const env = {
    ...process.env,
    ...{ HTTPS_PROXY: proxy, https_proxy: proxy, NO_PROXY: '', no_proxy: '' },
    // Whoever runs the tests may be logged in.
    ...{ HOME: home, USERPROFILE: home, NODE_EXTRA_CA_CERTS: path.join(home, 'ca.pem') },
  };
  return new Promise((ended) => {
    execFile(process.execPath, [TSX, MAKE_SHEET, ...words], { cwd: home, env }, (error, stdout, stderr) =>
      ended({ exit: error ? Number(error.code ?? 1) : 0, said: stdout + stderr }),
    );
  });
}

const makeSheet = (...words: readonly string[]) => call([...words, '--auth', 'login.json'], api.proxy);

describe('npm run make:sheet', () => {
  test('creates a spreadsheet with the script bound to it and says where it is', async () => {
    const { exit, said } = await makeSheet('Renewals of Acme & Söhne');
    expect([exit, said]).toEqual([0, expect.stringContaining('“Renewals of Acme & Söhne” is there')]);
    expect(said).toContain('https://docs.google.com/spreadsheets/d/spreadsheet-1/edit');
    expect(said).toContain('https://docs.google.com/spreadsheets/d/spreadsheet-1/copy');
    expect([...api.spreadsheets]).toEqual([['spreadsheet-1', 'Renewals of Acme & Söhne']]);
    const script = api.scripts.get('script-of-spreadsheet-1');
    expect(script?.files).toEqual([
      { name: 'appsscript', type: 'JSON', source: readFileSync('dist-single/appsscript.json', 'utf8') },
      { name: 'Code', type: 'SERVER_JS', source: readBundle('dist-single').code },
    ]);
    expect(api.strange).toEqual([]);
  }, 60_000);

  test('brings a later version to the script of a spreadsheet that exists', async () => {
    const script = api.scripts.get('script-of-spreadsheet-1');
    script!.files = [{ name: 'appsscript', type: 'JSON', source: '{}' }];
    expect(await makeSheet('--script', 'script-of-spreadsheet-1')).toMatchObject({ exit: 0 });
    expect(script?.files.map(({ name }) => name)).toEqual(['appsscript', 'Code']);
  }, 60_000);

  test.each([
    ['POST files', 403, 'User has not enabled the Apps Script API.', 'script.google.com/home/usersettings'],
    ['POST projects', 429, 'Quota exceeded for quota metric', 'try again later'],
  ])(
    'says what to do where Google refuses %s with %s',
    async (request, status, message, advice) => {
      api.refusals.set(request, [status, message]);
      const { exit, said } = await makeSheet('Refused');
      expect([exit, said]).toEqual([1, expect.stringContaining(advice)]);
      expect(said).toContain('If your Drive has an empty spreadsheet “Refused” now, delete it.');
    },
    60_000,
  );

  test('where only the push fails, says how to finish it, and that finishes it', async () => {
    api.refusals.set('PUT content', [400, 'Syntax error']);
    const { exit, said } = await makeSheet('Half');
    const [, command = ''] = /npm run make:sheet -- (--script \S+)/.exec(said) ?? [];
    expect([exit, said]).toEqual([1, expect.stringContaining('was created without its script')]);
    api.refusals.clear();
    expect(await makeSheet(...command.split(' '))).toMatchObject({ exit: 0 });
    const [id] = [...api.spreadsheets].find(([, name]) => name === 'Half') ?? [];
    expect(api.scripts.get(`script-of-${id}`)?.files).toHaveLength(2);
  }, 60_000);

  test('says that somebody has to log in, and that Google could not be reached', async () => {
    expect(await call(['Nobody'], api.proxy)).toMatchObject({
      exit: 1,
      said: expect.stringContaining('npx clasp login'),
    });
    expect(await call(['Nowhere', '--auth', 'login.json'], 'http://127.0.0.1:9')).toMatchObject({
      exit: 1,
      said: expect.stringContaining('could not be reached'),
    });
  }, 60_000);

  test.each([
    [['Two', 'words'], 'quotation marks'],
    [['--spreadsheet', 'x'], '--spreadsheet'],
  ])(
    'says what is expected of %j',
    async (words, wanted) => {
      const { exit, said } = await makeSheet(...words);
      expect([exit, said]).toEqual([2, expect.stringContaining(wanted)]);
      expect(said).toContain('Expected: npm run make:sheet');
    },
    60_000,
  );
});
