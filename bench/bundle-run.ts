/**
 * What it costs to load Code.js beside a bundle of the same build with one empty function, and what it is made of:
 * node --import tsx bench/bundle-run.ts
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import { build } from 'esbuild';
import webpack from 'webpack';
import { measure, medians } from './measure';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

interface BuildConfig extends webpack.Configuration {
  readonly name: string;
}

/** The same configuration, another entry. */
async function emptyBundle(): Promise<string> {
  const { default: configurations } = (await import('../webpack.config.mjs')) as { default: BuildConfig[] };
  const out = mkdtempSync(path.join(tmpdir(), 'empty-bundle-'));
  const config = configurations.find(({ name }) => name === 'code');
  const compiler = webpack({
    ...config,
    context: root,
    entry: './bench/empty-function.ts',
    output: { path: out, filename: 'Code.js' },
  });
  await new Promise<void>((done, failed) =>
    compiler?.run((error, stats) =>
      error || stats?.hasErrors() ? failed(error ?? new Error(stats?.toString())) : done(),
    ),
  );
  const text = readFileSync(path.join(out, 'Code.js'), 'utf8');
  rmSync(out, { recursive: true });
  return text;
}

let load = 0;
const loading = (code: string) =>
  measure(
    () => createContext({}),
    (realm) => {
      // A text that was never compiled before, as the engine keeps what it knows.
      new Script(`${code}\n// ${(load += 1)}`, { filename: 'Code.js' }).runInContext(realm);
    },
  );

/** Shares of the rooms, by what esbuild counts before the printer has been at work. */
async function shares(): Promise<Record<string, number>> {
  const { metafile } = await build({
    entryPoints: [path.join(root, 'src', 'main.ts')],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    target: 'es2020',
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    outfile: 'Code.js',
  });
  const [output] = Object.values(metafile.outputs);
  const counted: Record<string, number> = {};
  for (const [file, { bytesInOutput }] of Object.entries(output?.inputs ?? {})) {
    const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
    const isText = /^src\/(locale|tables)\/|texts?\.ts$/.test(file);
    const name = library ?? (isText ? 'texts and declarations' : 'code');
    counted[name] = (counted[name] ?? 0) + bytesInOutput;
  }
  return counted;
}

const code = readFileSync(path.join(root, 'dist', 'Code.js'), 'utf8');
const empty = await emptyBundle();
console.log(
  JSON.stringify({
    bytes: statSync(path.join(root, 'dist', 'Code.js')).size,
    emptyBytes: Buffer.byteLength(empty),
    ...medians({ load: loading(code), loadEmpty: loading(empty) }),
    shares: await shares(),
  }),
);
