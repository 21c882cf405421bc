import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApi } from './apps-script-api';
import type { LoopbackApi, Script, ScriptFile } from './apps-script-api';

/**
 * `npm run deploy` with the clasp that people have, against a stand-in for Google's API on this machine. What only
 * Google can show is on docs/real-account-checklist.md.
 */
const DEPLOY = path.resolve('tools/deploy/deploy.ts');
const TSX = path.resolve('node_modules/tsx/dist/cli.mjs');

const NEW: Script = { files: [], versions: [], deployments: [] };
const EARLIER: readonly ScriptFile[] = [{ name: 'appsscript', type: 'JSON', source: '{}' }];
const INSTALLED: Script = {
  files: EARLIER,
  versions: [{ description: '1.1.0', files: EARLIER }],
  deployments: [{ deploymentId: 'installed', versionNumber: 1, description: '1.1.0' }],
};

let api: LoopbackApi;
let home = '';

interface Ended {
  readonly exit: number;
  readonly said: string;
}

beforeAll(async () => {
  api = await startApi({ 'dev-script': NEW, 'prod-script': INSTALLED });
  home = mkdtempSync(path.join(tmpdir(), 'deploy-'));
  cpSync('dist', path.join(home, 'dist'), { recursive: true });
  write('package.json', {
    version: '1.2.0',
    scripts: { test: `node -p "'checked: ' + process.argv.slice(1)"` },
  });
  write('.clasp.json', { scriptId: 'dev-script', rootDir: 'dist' });
  write('.clasp.prod.json', { scriptId: 'replace-with-your-production-script-id', rootDir: 'dist' });
  writeFileSync(path.join(home, 'ca.pem'), api.certificate);
  write('login.json', {
    tokens: {
      default: {
        type: 'authorized_user',
        client_id: 'made-up',
        client_secret: 'made-up',
        refresh_token: 'made-up',
      },
    },
  });
  writeFileSync(path.join(home, '.gitignore'), 'login.json\nca.pem\n');
  await git('init', '--quiet');
  await commit();
});

afterAll(async () => {
  await api.close();
  rmSync(home, { recursive: true, force: true });
});

function write(file: string, value: unknown): void {
  writeFileSync(path.join(home, file), `${JSON.stringify(value)}\n`);
}

async function commit(): Promise<void> {
  await git('add', '--all');
  await git('-c', 'user.name=T', '-c', 'user.email=t@agency.example', 'commit', '--quiet', '-m', 'Now');
}

async function git(...words: readonly string[]): Promise<void> {
  const { exit, said } = await call('git', words);
  if (exit !== 0) throw new Error(said);
}

async function deploy(...words: readonly string[]): Promise<Ended> {
  return call(process.execPath, [TSX, DEPLOY, ...words, '--checked', '--auth', 'login.json']);
}

function call(program: string, words: readonly string[]): Promise<Ended> {
  const env = {
    ...process.env,
    HTTPS_PROXY: api.proxy,
    https_proxy: api.proxy,
    NO_PROXY: '',
    no_proxy: '',
    NODE_EXTRA_CA_CERTS: path.join(home, 'ca.pem'),
  };
  return new Promise((ended) => {
    execFile(program, [...words], { cwd: home, env }, (error, stdout, stderr) => {
      ended({ exit: error ? Number(error.code ?? 1) : 0, said: stdout + stderr });
    });
  });
}

function script(id: string): Script {
  const found = api.scripts.get(id);
  if (!found) throw new Error(id);
  return found;
}

const EXTENSIONS = { SERVER_JS: '.js', HTML: '.html', JSON: '.json' };

describe('npm run deploy', () => {
  test('pushes exactly what is in dist/, makes a version of it and deploys that', async () => {
    const { exit, said } = await deploy();
    expect(said).toContain('checked: build');
    expect(said).toContain('Version 1: 1.2.0 (');
    expect(exit).toBe(0);
    const pushed = Object.fromEntries(
      script('dev-script').files.map(({ name, type, source }) => [name + EXTENSIONS[type], source]),
    );
    const built = Object.fromEntries(
      readdirSync('dist').map((file) => [file, readFileSync(path.join('dist', file), 'utf8')]),
    );
    expect(pushed).toEqual(built);
    expect(script('dev-script').versions[0]?.files).toEqual(script('dev-script').files);
    expect(script('dev-script').deployments).toEqual([
      {
        deploymentId: 'deployment-1',
        versionNumber: 1,
        description: expect.stringMatching(/^1\.2\.0 \(.+\), trial$/),
      },
    ]);
    expect(api.strange).toEqual([]);
  }, 60_000);

  test('takes nothing to production but a release under an id of its own, and moves its deployment on', async () => {
    expect(await deploy('prod')).toMatchObject({
      exit: 1,
      said: expect.stringContaining('names no script yet'),
    });
    write('.clasp.prod.json', { scriptId: 'dev-script', rootDir: 'dist' });
    expect((await deploy('prod')).said).toContain('name the same script');
    write('.clasp.prod.json', { scriptId: 'prod-script', rootDir: 'dist', deploymentId: 'installed' });
    expect((await deploy('prod')).said).toContain('uncommitted changes');
    await commit();
    expect((await deploy('prod')).said).toContain('is not v1.2.0');
    expect(script('prod-script').versions).toHaveLength(1);

    await git('tag', 'v1.2.0');
    expect((await deploy('prod')).exit).toBe(0);
    const { files, versions, deployments } = script('prod-script');
    expect(files).toHaveLength(readdirSync('dist').length);
    // What was there before had another manifest, which clasp does not replace unasked.
    expect(files.find(({ name }) => name === 'appsscript')?.source).toContain('oauthScopes');
    expect(versions[1]?.description).toMatch(/^1\.2\.0 \([0-9a-f]+\)$/);
    expect(deployments.map(({ deploymentId, versionNumber }) => [deploymentId, versionNumber])).toEqual([
      ['installed', 2],
    ]);
    expect(script('dev-script').versions).toHaveLength(1);
  }, 120_000);

  test('stops where clasp would push something else than what was built', async () => {
    writeFileSync(path.join(home, 'dist', 'notes.txt'), 'left behind');
    expect(await deploy('dev')).toMatchObject({ exit: 1, said: expect.stringContaining('but built are') });
    expect(script('dev-script').versions).toHaveLength(1);
  }, 60_000);

  test('says what is wanted when the call is wrong', async () => {
    expect(await deploy('staging')).toMatchObject({
      exit: 2,
      said: expect.stringContaining('Wanted is: npm run deploy'),
    });
  }, 60_000);
});
