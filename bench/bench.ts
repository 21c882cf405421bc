/**
 * Everything that is measured: npm run bench. Lets the other benches write their pages, then writes docs/performance.md;
 * with the word "alone" it leaves the others' pages as they are. Sizes in bytes and counts of service calls are also held
 * by tests; times are not.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../workbench/runtime/load-bundle';
import type { DailyRun } from './daily-run';
import { CELLS } from './function-cells';
import { markdownTable, milliseconds } from './markdown';
import { RUNS, type Medians } from './measure';
import type { PageReady } from './page-ready';
import type { SyncAlone } from './sync-alone';
import type { SyncRun } from './sync-run';

const ROWS = [10, 1_000, 10_000];
/** What a call to a Google service is taken to cost, there and back. */
const MS_PER_CALL = 30;
const CLIENTS = 10_000;
const SIX_MINUTES = 6 * 60_000;
const GOALS = { calls: 12, cpuOfFloor: 2, ofNative: 3, bundleBytes: 120_000, loadMs: 20, pageReadyMs: 2_000 };

interface BundleMeasures {
  readonly bytes: number;
  readonly emptyBytes: number;
  readonly load: number;
  readonly loadEmpty: number;
  readonly shares: Readonly<Record<string, number>>;
}

const bench = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(bench, '..');

function run<Result>(file: string, ...words: readonly string[]): Result {
  console.error([file, ...words].join(' '));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      '--disable-warning=ExperimentalWarning',
      '--import',
      'tsx',
      path.join(bench, file),
      ...words,
    ],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${file} failed:\n${stderr}`);
  return JSON.parse(stdout) as Result;
}

const number = (value: number): string => Math.round(value).toLocaleString('en');
const kilobytes = (bytes: number): string => `${number(bytes / 1000)} KB`;
const times = (ratio: number): string => `${ratio < 10 ? ratio.toFixed(1) : number(ratio)} x`;
const met = (isMet: boolean): string => (isMet ? 'met' : 'missed');
const goal = (wanted: string, isMet: boolean): string => `${wanted}: ${met(isMet)}`;

interface DailyRuns {
  readonly table: string;
  readonly importing: readonly string[];
  /** Without the mails. */
  readonly mostCalls: number;
  /** Processor time at the most rows. */
  readonly ofFloor: number;
}

function dailyRuns(): DailyRuns {
  const lines: string[][] = [];
  let importing: readonly string[] = [];
  let mostCalls = 0;
  let ofFloor = Number.NaN;
  for (const rows of ROWS) {
    const floor = run<DailyRun>('daily-run.ts', 'floor', String(rows));
    const ours = run<DailyRun>('daily-run.ts', 'ours', String(rows));
    const usual = run<DailyRun>('daily-run.ts', 'usual', String(rows));
    const line = (title: string, measured: DailyRun): string[] => [
      number(rows),
      title,
      `${number(measured.serviceCalls - measured.mails)} + ${number(measured.mails)}`,
      googleTime(measured),
      milliseconds(measured.cpu),
      times(measured.cpu / floor.cpu),
      `${number(measured.peakMemory)} MB`,
    ];
    mostCalls = Math.max(mostCalls, ours.serviceCalls - ours.mails);
    ofFloor = ours.cpu / floor.cpu;
    lines.push(line('daily run', ours), line('floor', floor), line('the usual script', usual));
    if (ours.importing)
      importing = [
        `import of ${number(rows)} rows`,
        `${number(ours.importing.serviceCalls)} service calls`,
        milliseconds(ours.importing.cpu),
        '',
      ];
  }
  return {
    table: markdownTable([
      ['Rows', 'What', 'Calls + mails', 'Google time', 'CPU, ms', 'of the floor', 'Peak memory'],
      ...lines,
    ]),
    importing,
    mostCalls,
    ofFloor,
  };
}

/** Simulated: the calls alone. What Google would have stopped shows how far it came. */
function googleTime({ serviceCalls, status }: DailyRun): string {
  const taken = serviceCalls * MS_PER_CALL;
  const seconds = `${(taken / 1000).toFixed(1)} s`;
  return status === 'completed' && taken < SIX_MINUTES ? seconds : `${seconds}, stopped after six minutes`;
}

function syncLines(): string[][] {
  const { first, again } = run<{ first: SyncRun; again: SyncRun }>('sync-run.ts', String(CLIENTS));
  const line = (what: string, { serviceCalls, requests, runs, cpu }: SyncRun): string[] => [
    `sync of ${number(CLIENTS)} clients from HubSpot, ${what}`,
    `${number(serviceCalls)} service calls in ${runs} runs, ${number(requests)} of them requests`,
    ...[milliseconds(cpu), ''],
  ];
  const alone = run<{ first: SyncAlone; again: SyncAlone }>('sync-alone.ts', String(CLIENTS));
  const own = (what: string, { cpu }: SyncAlone): string[] => [
    `of that the add-on alone, on services in memory, ${what}`,
    ...['', milliseconds(cpu), ''],
  ];
  return [
    ...[line('all new', first), own('all new', alone.first)],
    ...[line('nothing new', again), own('nothing new', alone.again)],
  ];
}

function pageLine(): string[] {
  const { passed, cpu } = run<PageReady>('page-ready.ts');
  const isMet = passed <= GOALS.pageReadyMs;
  return [
    'the workbench’s page, sample book drawn',
    `after ${(passed / 1000).toFixed(1)} s`,
    milliseconds(cpu),
    goal('2 s', isMet),
  ];
}

function functionsTable(results: Medians): string {
  const lines = CELLS.flatMap((cells) =>
    [
      ['deadline', '`RENEWAL_DEADLINE` beside `=A-45`'],
      ['points', '`SOLD_POINTS` beside `=B/88*10`'],
    ].map(([name = '', title = '']) => {
      const [ours = NaN, native = NaN] = [
        results[`${name} ours ${cells}`],
        results[`${name} native ${cells}`],
      ];
      const ratio = ours / native;
      return [
        title,
        number(cells),
        milliseconds(ours),
        milliseconds(native),
        times(ratio),
        cells === 1 ? '' : met(ratio <= GOALS.ofNative),
      ];
    }),
  );
  return markdownTable([['What', 'Cells', 'Ours, ms', 'Native, ms', 'Ratio', 'Goal'], ...lines]);
}

function sharesLine(shares: Readonly<Record<string, number>>): string {
  const total = Object.values(shares).reduce((sum, bytes) => sum + bytes, 0);
  return Object.entries(shares)
    .sort(([, one], [, other]) => other - one)
    .map(([name, bytes]) => `${name} ${Math.round((100 * bytes) / total)} %`)
    .join(', ');
}

function page(): string {
  const load = os.loadavg()[0]?.toFixed(1) ?? '?';
  const bundle = run<BundleMeasures>('bundle-run.ts');
  const functions = run<Medians>('functions-run.ts');
  const daily = dailyRuns();
  const { table, importing } = daily;
  const oneByOne = functions['deadline one by one'] ?? NaN;
  const inRange =
    (functions[`deadline ours ${CELLS[CELLS.length - 1] ?? 0}`] ?? NaN) / (CELLS[CELLS.length - 1] ?? 0);
  const extra = bundle.load - bundle.loadEmpty;
  const panels = readdirSync(path.join(root, 'dist')).filter((file) => file.endsWith('.html'));
  const loaded = markdownTable([
    ['What', 'Size', 'CPU, ms', 'Goal'],
    [
      '`Code.js`, readable',
      kilobytes(bundle.bytes),
      milliseconds(bundle.load),
      goal('120 KB', bundle.bytes <= GOALS.bundleBytes),
    ],
    [
      'one empty function, same build',
      `${number(bundle.emptyBytes)} bytes`,
      milliseconds(bundle.loadEmpty),
      goal('20 ms more', extra <= GOALS.loadMs),
    ],
    ...panels.map((file) => [`\`${file}\``, kilobytes(statSync(path.join(root, 'dist', file)).size), '', '']),
    importing,
    ...syncLines(),
    pageLine(),
  ]);
  return `# How fast it is

Written by \`npm run bench\`. Medians of ${RUNS} runs after one that warms up, in milliseconds of processor time, in the workbench, whose
own work is in them. No time here is Google's; what compares is ratios and counts.

Machine: ${os.cpus().length} x ${os.cpus()[0]?.model ?? 'unknown'}, ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.version}, load ${load} when it began.

## The daily run

- **Floor**: the renewals table read once, one column of it written once. Nobody can do less.
- **The usual script**: [bench/usual-script.gs](../bench/usual-script.gs), row by row, as forums and templates have it.
- **Google time**: the calls alone, at ${MS_PER_CALL} ms each. Google stops a run after six minutes.
- Goals: at most ${GOALS.calls} calls plus one for each mail, whatever the rows; processor time within ${GOALS.cpuOfFloor} x of the floor at ${number(ROWS[ROWS.length - 1] ?? 0)} rows.

${table}
Calls: ${met(daily.mostCalls <= GOALS.calls)} (${number(daily.mostCalls)} on the fullest day, the same whatever the rows;
[each with its reason](performance-daily-calls.md)). Processor time: ${met(daily.ofFloor <= GOALS.cpuOfFloor)} (${times(daily.ofFloor)}). The run reads the table anew
before and after it writes, up to five times a day where the floor reads once, and looks after the choices of contacts, colours,
points, the Tier tab and the Log besides, which the floor leaves alone.

## Custom functions

Goal: on ranges within ${GOALS.ofNative} x of the nearest native formula in the same engine.

${functionsTable(functions)}
A formula in each cell costs ${milliseconds(oneByOne * 1000)} ms for a thousand cells, ${times(oneByOne / inRange)} what a cell of one formula over the column costs; on Google each
is a round trip besides. A single cell is dominated by carrying values into the add-on's realm and back, which native formulas spare.

## What is loaded

${loaded}
**Why \`Code.js\` is larger than its goal.** Of its bytes without white space: ${sharesLine(bundle.shares)}. Texts and declarations are every header,
help, message and mail in five languages, any of which a function or an import may meet; they alone are above the goal, and
moving them into files fetched when wanted would cost each run a service call. White space that makes it readable is a sixth. Names
are whole words and stay so: the code can be read where it runs. What documentation alone needs is left out by the build.

**What loading costs.** Nothing is made at load that only some calls need: schemas are made when something is to be checked
(\`once\`), a language's texts when it is spoken (\`whenSpoken\`). What remains is reading: the engine must find the end of every function
before it can run one, so that bytes are time.

## Measured elsewhere

${otherPages()
  .map(({ file, title }) => `- [${title}](${file})`)
  .join('\n')}
`;
}

/** The pages that the other benches write. */
function otherPages(): readonly { readonly file: string; readonly title: string }[] {
  const docs = path.join(root, 'docs');
  return readdirSync(docs)
    .filter((file) => /^(performance-.*|service-calls)\.md$/.test(file))
    .map((file) => ({
      file,
      title: /^# (.+)$/m.exec(readFileSync(path.join(docs, file), 'utf8'))?.[1] ?? file,
    }));
}

ensureBuilt('add-on');
// That of reliability takes hours and tells no times.
const others = readdirSync(bench).filter(
  (name) => name.endsWith('.bench.ts') && name !== 'reliability.bench.ts',
);
for (const file of process.argv.includes('alone') ? [] : others) {
  console.error(file);
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', path.join(bench, file)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`${file} failed`);
}
const text = page();
writeFileSync(path.join(root, 'docs', 'performance.md'), text);
console.log(text);
