/**
 * Measures the two ledger functions over 50,000 rows beside a SUMIFS of the engine over the same rows, and writes
 * docs/performance-points.md. Run: npm run bench:points
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../workbench/runtime/load-bundle';
import { LEDGER_ROWS } from './ledger-rows';
import { markdownTable, milliseconds } from './markdown';
import { RUNS, type Medians } from './measure';

/** What a cell over such a ledger may cost, in milliseconds. */
const GOAL = 1000;

const bench = path.dirname(fileURLToPath(import.meta.url));

function run(file: string): Medians {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', '--disable-warning=ExperimentalWarning', '--import', 'tsx', path.join(bench, file)],
    { cwd: path.join(bench, '..'), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${file} failed:\n${stderr}`);
  return JSON.parse(stdout) as Medians;
}

const rows = LEDGER_ROWS.toLocaleString('en');

function page(results: Medians): string {
  const { native = Number.NaN } = results;
  const slowest = Math.max(...Object.values(results));
  const line = (title: string, name: string): string[] => {
    const taken = results[name] ?? Number.NaN;
    return [title, milliseconds(taken), `${(taken / native).toFixed(1)} x`];
  };
  return `# How fast the ledger functions are

Written by \`npm run bench:points\`: a ledger of ${rows} rows and nine columns, each answer one call. Medians of ${RUNS} runs after
one that warms up, in milliseconds of processor time.

${markdownTable([
  ['What', 'Milliseconds', 'Beside SUMIFS'],
  line('`SUMIFS` of the engine: amounts of one kind within 12 months', 'native'),
  line('`ACTIVE_POINTS`, in the same engine', 'activeInEngine'),
  line('`POINTS_OVER_TIME`, 6 months back and 12 ahead, in the same engine', 'overTimeInEngine'),
  line('`ACTIVE_POINTS`, the function alone', 'active'),
  line('`POINTS_OVER_TIME`, the function alone', 'overTime'),
])}
Machine: ${os.cpus().length} x ${os.cpus()[0]?.model ?? 'unknown'}, ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.version}, load ${os.loadavg()[0]?.toFixed(1) ?? '?'} while it ran.

- **SUMIFS** knows neither rates nor currencies, markets or splits: it adds up three columns that stand there as numbers and
  text. It is here as a measure of the engine, not as another way to the same answer.
- **In the engine** is what a cell costs in the workbench: the range is copied into the add-on's realm, dates become instants of
  the sheet's zone, and the answer is kept for the next cell that asks the same. Google copies the range too.
- **The function alone** gets the range as Google hands it over. Google stops a custom function after 30 seconds.
- Goal: each answer within a second. ${slowest <= GOAL ? 'Met' : 'Missed'}.
`;
}

ensureBuilt('add-on');
const text = page(run('points-run.ts'));
writeFileSync(path.join(bench, '..', 'docs', 'performance-points.md'), text);
console.log(text);
