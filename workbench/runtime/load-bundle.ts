import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bundle } from './contract';

export const PROJECT_ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

type Target = 'add-on' | 'bound script' | 'page';

const SHARED_SOURCES = ['webpack.config.mjs', 'package-lock.json'];
const SOURCES: Readonly<Record<Target, readonly string[]>> = {
  'add-on': ['src', 'sidebar', 'table-file', 'appsscript.json', ...SHARED_SOURCES],
  'bound script': [
    'src',
    'sidebar',
    'table-file',
    'appsscript.json',
    'webpack.single.mjs',
    ...SHARED_SOURCES,
  ],
  page: ['workbench', ...SHARED_SOURCES],
};
const OUTPUTS: Readonly<Record<Target, readonly string[]>> = {
  'add-on': ['dist/Code.js', 'dist/appsscript.json'],
  'bound script': ['dist-single/Code.gs', 'dist-single/appsscript.json'],
  page: ['build/workbench/page.js', 'build/workbench/script-worker.js'],
};

/** The configurations of webpack.config.mjs that make a target. */
const CONFIGURATIONS: Readonly<Record<Target, readonly string[]>> = {
  'add-on': ['code', 'sidebar'],
  'bound script': ['single-panels', 'single'],
  page: ['page'],
};

const CONFIGURATION_FILES = ['webpack.config.mjs', 'webpack.single.mjs'];

/** Builds with webpack what is missing or older than its sources. Says nothing unless the build fails, which it throws. */
export function ensureBuilt(...targets: readonly Target[]): void {
  const stale = targets.filter(isStale);
  if (stale.length > 0) build(stale);
}

/** The built add-on as Google would have it: dist/ and nothing else; or the bound script, dist-single/. */
export function readBundle(dist = 'dist'): Bundle {
  const folder = path.resolve(PROJECT_ROOT, dist);
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return {
    code: read(existsSync(path.join(folder, 'Code.gs')) ? 'Code.gs' : 'Code.js'),
    manifest: JSON.parse(read('appsscript.json')) as Bundle['manifest'],
    html: Object.fromEntries(
      pages.flatMap((name) => [
        [name, read(name)],
        [name.slice(0, -'.html'.length), read(name)],
      ]),
    ),
  };
}

function isStale(target: Target): boolean {
  // webpack leaves an output alone whose content did not change; it notes in these when it last made it.
  const notes = CONFIGURATIONS[target].map((name) => inProject(`build/${name}.built`));
  if (![...OUTPUTS[target].map(inProject), ...notes].every((file) => existsSync(file))) return true;
  const builtAt = Math.min(...notes.map((note) => statSync(note).mtimeMs));
  return Math.max(...SOURCES[target].map(inProject).map(lastChange)) > builtAt;
}

function build(targets: readonly Target[]): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      inProject('node_modules/webpack/bin/webpack.js'),
      ...CONFIGURATION_FILES.flatMap((file) => ['--config', inProject(file)]),
      ...targets.flatMap((target) => CONFIGURATIONS[target]).flatMap((name) => ['--config-name', name]),
    ],
    { cwd: PROJECT_ROOT, encoding: 'utf8' },
  );
  if (status !== 0)
    throw new Error(`The build of the ${targets.join(' and the ')} failed:\n${stdout}${stderr}`);
}

/** Folders count too: deleting a file changes the folder's time alone. */
function lastChange(file: string): number {
  const status = statSync(file);
  if (!status.isDirectory()) return status.mtimeMs;
  const entries = readdirSync(file).map((name) => lastChange(path.join(file, name)));
  return Math.max(status.mtimeMs, ...entries);
}

function inProject(file: string): string {
  return path.join(PROJECT_ROOT, file);
}
