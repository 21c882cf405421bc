/**
 * Measures the panels and writes docs/performance-panels.md: their bytes, the calls of Google's services that the client panel
 * costs, and the time from the click in the menu to the filled panel, for books of different sizes. Run: npm run bench:panels
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { ClientPanelView } from '../src/panel/contract';
import { OpenedPage, startPageServer, type PageServer } from '../test/workbench/page/open-page';
import type { Workbench } from '../workbench/runtime/contract';
import { ensureBuilt, readBundle } from '../workbench/runtime/load-bundle';
import { createNodeRealm } from '../workbench/runtime/node-realm';
import { createWorkbench } from '../workbench/runtime/workbench';
import { ENGLISH_SAMPLE, beginningOf, peopleOf } from '../workbench/sample-book/sample-book';
import { withRenewals } from './filled-book';
import { markdownTable } from './markdown';
import { RUNS } from './measure';

const SIZES = [10, 1_000, 10_000];
const GOALS = { opening: 3, selection: 1 };
const NOW = beginningOf(ENGLISH_SAMPLE);

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const number = (value: number): string => Math.round(value).toLocaleString('en');

function bytesTable(): string {
  const panels = readdirSync(path.join(root, 'dist')).filter((file) => file.endsWith('.html'));
  return markdownTable([
    ['Panel', 'Bytes', 'Compressed'],
    ...panels.map((file) => {
      const html = readFileSync(path.join(root, 'dist', file));
      return [`\`${file}\``, number(html.length), number(gzipSync(html).length)];
    }),
  ]);
}

const bundle = readBundle();

function workbenchWith(saved?: unknown): Workbench {
  const { timeZone, locale } = ENGLISH_SAMPLE;
  const workbench = createWorkbench({
    ...{ bundle, createRealm: createNodeRealm, now: NOW, timeZone, locale, users: peopleOf(ENGLISH_SAMPLE) },
    ...(saved === undefined ? {} : { saved }),
  });
  workbench.open();
  return workbench;
}

function setUp(): unknown {
  const workbench = workbenchWith();
  workbench.run('setUpSpreadsheet');
  return workbench.save();
}

type Counts = Readonly<Record<string, number>>;

/** As the panel asks: each question with what it learnt from the answer before. */
async function countCalls(workbench: Workbench): Promise<Counts> {
  const counts: Record<string, number> = {};
  const ask = async <Answer>(title: string, name: string, request: object): Promise<Answer> => {
    const answer = await workbench.callFromPanel(name, [request]);
    counts[title] = workbench.executions.at(-1)?.serviceCalls ?? Number.NaN;
    return answer as Answer;
  };
  const select = (row: number): void => workbench.document.userSelect('Renewals', `A${row}`);
  select(2);
  const view = await ask<ClientPanelView>('Opening', 'viewSelectedClient', {});
  const { book, namesMark, selection, client, neighbours } = view;
  if (!client) throw new Error('no client is shown');
  const known = { book, namesMark, shown: selection };
  await ask('Looking, nothing new', 'viewSelectedClient', known);
  select(6);
  await ask('Another row selected', 'viewSelectedClient', known);
  await ask('A client searched for', 'viewClient', { book, namesMark, name: 'Client 7' });
  const clients = [client, ...neighbours].map(({ name, website, hubId }) => ({ name, website, hubId }));
  await ask('First tab of details', 'viewClientDetails', { book, clients });
  await ask('Points tab', 'viewClientPoints', { book, clients });
  const [renewal] = client.renewals;
  await ask('A change', 'changeRenewal', {
    ...{ rowKey: renewal?.rowKey, column: 'communicationOwner', value: 'partner', seen: renewal?.seen },
  });
  return counts;
}

/** Milliseconds from the click on "Client panel" in the menu to the client's name in the panel. */
async function openingTimes(server: PageServer, saved: unknown): Promise<readonly number[]> {
  const code = createHash('sha256').update(bundle.code).digest('hex');
  const opened = await OpenedPage.openWithBook(server, { code, now: NOW, workbench: saved });
  const { page, panel } = opened;
  page.setDefaultTimeout(120_000);
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    await opened.select('A2');
    await page.getByRole('menubar').getByRole('menuitem', { name: 'Partner Renewals' }).click();
    const item = page.getByRole('menu').getByRole('menuitem', { name: 'Client panel' });
    await item.waitFor();
    const before = performance.now();
    await item.click();
    await panel.getByRole('heading', { name: 'Client 0' }).waitFor();
    times.push(performance.now() - before);
    await page.getByRole('button', { name: 'Close the side panel' }).click();
  }
  await opened.close();
  return times.slice(1).sort((one, other) => one - other);
}

const median = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;

ensureBuilt('add-on');
const load = os.loadavg()[0]?.toFixed(1) ?? '?';
const empty = setUp();
const server = await startPageServer();
const measured: { readonly rows: number; readonly counts: Counts; readonly times: readonly number[] }[] = [];
try {
  for (const rows of SIZES) {
    console.error(`${rows} rows`);
    const saved = withRenewals(empty, rows);
    const counts = await countCalls(workbenchWith(structuredClone(saved)));
    measured.push({ rows, counts, times: await openingTimes(server, saved) });
  }
} finally {
  await server.close();
}

const most = (title: string): number => Math.max(...measured.map(({ counts }) => counts[title] ?? Infinity));
const told = (isMet: boolean): string => (isMet ? 'met' : 'missed');
const titles = Object.keys(measured[0]?.counts ?? {});
const text = `# How fast the panels are

Written by \`npm run bench:panels\`.

Machine: ${os.cpus().length} x ${os.cpus()[0]?.model ?? 'unknown'}, ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.version}, load ${load} when it began.

## Bytes

Each panel is one file with all its styles, code and texts in five languages; it fetches nothing else.

${bytesTable()}
## Service calls of the client panel

Each is a round trip to Google. Goals: opening at most ${GOALS.opening}, whatever the size of the book: ${told(most('Opening') <= GOALS.opening)};
a change of selection ${GOALS.selection}: ${told(most('Another row selected') <= GOALS.selection)}. Details and points are asked for when a tab first needs them, for the
shown client and its forty neighbours together: walking through those costs no further call. A change reads the workbook the long way, so
that it overwrites nothing.

${markdownTable([
  ['Rows', ...titles],
  ...measured.map(({ rows, counts }) => [number(rows), ...titles.map((title) => String(counts[title]))]),
])}
## From the click to the filled panel

Milliseconds that passed between the click on **Client panel** in the menu and the client's name in the panel, in the workbench in
headless Chromium: ${RUNS} openings after one that warms up. The workbench runs the add-on in the same browser and has no network; Google adds
its round trips and the loading of the panel's page. What grows with the rows is reading them: all in one call.

${markdownTable([
  ['Rows', 'Median, ms', 'Longest, ms'],
  ...measured.map(({ rows, times }) => [
    number(rows),
    number(median(times)),
    number(times.at(-1) ?? Number.NaN),
  ]),
])}`;
writeFileSync(path.join(root, 'docs', 'performance-panels.md'), text);
console.log(text);
