/** Measures the workbench beside the raw engine and writes docs/performance-workbench.md. Run: npm run bench:workbench */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../workbench/runtime/load-bundle';
import { BLOCK, FORMULA_ROWS } from './cells';
import { markdownTable, milliseconds } from './markdown';
import { RUNS, type Medians } from './measure';
import type { Pause } from './page-pauses';

const GOAL = 1.3;
const PAGE_ROWS = 10_000;
const PAUSE_GOAL = 1000;

const number = (value: number): string => value.toLocaleString('en');
const block = `${number(BLOCK.rows)} x ${BLOCK.columns}`;
const TITLES: Readonly<Record<string, string>> = {
  load: 'Loading the bundle into a realm of its own',
  setValues: `setValues, ${block}`,
  getValues: `getValues, ${block}`,
  formulas: `setFormulas, a column of ${number(FORMULA_ROWS)} rows, and computing it`,
};

const bench = path.dirname(fileURLToPath(import.meta.url));

/** A process for each: the engine's plugins are one set for a whole process, and raw means without those of the workbench. */
function run<Result = Medians>(file: string, ...args: readonly string[]): Result {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      '--disable-warning=ExperimentalWarning',
      '--import',
      'tsx',
      path.join(bench, file),
      ...args,
    ],
    { cwd: path.join(bench, '..'), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${file} failed:\n${stderr}`);
  return JSON.parse(stdout) as Result;
}

function page(raw: Medians, workbench: Medians, pauses: readonly Pause[]): string {
  const rows = Object.entries(TITLES).map(([name, title]) => {
    const [ours = Number.NaN, theirs = Number.NaN] = [workbench[name], raw[name]];
    const ratio = ours / theirs;
    return [
      title,
      milliseconds(ours),
      milliseconds(theirs),
      ratio.toFixed(2),
      ratio <= GOAL ? 'met' : 'missed',
    ];
  });
  return `# How fast the workbench is

Written by \`npm run bench:workbench\`. Medians of ${RUNS} runs after one that warms up, in milliseconds of processor time, beside
the engine ([o-spreadsheet](https://github.com/odoo/o-spreadsheet)) doing the same on its own. Goal: at most ${GOAL} times
the raw engine.

${markdownTable([['What', 'Workbench', 'Raw engine', 'Ratio', 'Goal'], ...rows])}
Machine: ${os.cpus().length} x ${os.cpus()[0]?.model ?? 'unknown'}, ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.version}, load ${os.loadavg()[0]?.toFixed(1) ?? '?'} while it ran.

- **Loading** on the raw side is a bare realm of Node that runs the bundle. On the workbench's side it is a whole execution: the
  realm without the host's globals, every Google service mounted, the bundle run, and the log entry written.
- **setValues** on the raw side writes through one command of a plugin, the fastest way that the engine has. The workbench also
  copies the block out of the add-on's realm, reads each text in the sheet's locale as Google would, and asks validation rules and
  protections.
- **getValues** is copied into arrays of the add-on's realm, cell by cell, so that \`instanceof\` holds there. It stays at milliseconds.
- **Writing** costs what the engine costs: nine tenths of the time of setValues pass inside it, as it hands every single cell to each
  of its plugins.
- A machine that is busy with other things moves the ratios by a quarter either way.

## How long the page pauses

A book of ${number(PAGE_ROWS)} rows in the page, in Chromium: the longest task of the page's main thread in each step, in
milliseconds of its processor time, and the seconds that passed. Goal: no pause longer than ${number(PAUSE_GOAL)}.

${markdownTable([
  ['Step', 'Longest pause', 'Passed', 'Goal'],
  ...pauses.map(({ step, longest, passed }) => [
    step,
    milliseconds(longest),
    `${passed.toFixed(1)} s`,
    longest <= PAUSE_GOAL ? 'met' : 'missed',
  ]),
])}
- **Importing and daily runs** go on [in workers](decisions/0016-scripts-run-in-a-worker.md); what remains in the page is what a
  service does at once. Inserting rows makes the engine compute every cell of the book anew.
- **Opening** goes [band by band](decisions/0017-a-book-is-opened-in-bands.md), whether the book is one that the browser kept, a
  CSV or an XLSX file. XLSX files are read and written in a worker; what the engine writes into one is gathered in the page, in
  pieces as well.
`;
}

ensureBuilt('add-on');
const pauses = run<readonly Pause[]>('page-pauses.ts', String(PAGE_ROWS));
const text = page(run('raw-engine.ts'), run('workbench-run.ts'), pauses);
writeFileSync(path.join(bench, '..', 'docs', 'performance-workbench.md'), text);
console.log(text);
