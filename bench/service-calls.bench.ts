/**
 * Counts the service calls of set-up, import and daily run for books of different sizes, and writes docs/service-calls.md.
 * Each call is a round trip to Google; their number must not grow with the rows. Run: npm run bench:service-calls
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBundle } from '../workbench/runtime/load-bundle';
import { createNodeRealm } from '../workbench/runtime/node-realm';
import { createWorkbench } from '../workbench/runtime/workbench';
import { markdownTable } from './markdown';

const SIZES = [10, 1000, 10_000];
const NOW = Date.UTC(2026, 0, 16, 12);
const OWNER = { email: 'owner@agency.example', name: 'Olivia Owner', locale: 'en-US' };

/** Every tenth row renews by itself on the day; the starts repeat, as they do in a real book. */
function bookOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const day = String(1 + (index % 28)).padStart(2, '0');
    return `Client ${index},Renewal,Pending,2026-0${2 + (index % 7)}-${day},${index + 1},${100 + index}`;
  });
  return ['Client name,Contract type,Status,Renewal start date,Hub ID,Current MRR', ...lines].join('\n');
}

type Counts = Readonly<Record<string, number>>;

async function countsFor(rows: number): Promise<Counts> {
  const workbench = createWorkbench({
    ...{ bundle: readBundle(), createRealm: createNodeRealm, now: NOW, users: [OWNER], triggerMinute: 0 },
  });
  workbench.open();
  const callsOfLast = (): number => workbench.executions.at(-1)?.serviceCalls ?? Number.NaN;
  const counts: Record<string, number> = {};
  const run = (title: string, functionName: string): void => {
    workbench.run(functionName);
    counts[title] = callsOfLast();
  };
  run('Set-up, new', 'setUpSpreadsheet');
  const request = { fileName: 'book.csv', text: bookOf(rows) };
  await workbench.callFromPanel('importFile', [request]);
  counts['Import, all new'] = callsOfLast();
  await workbench.callFromPanel('importFile', [request]);
  counts['Import, nothing new'] = callsOfLast();
  run('Daily run, first', 'refreshNow');
  run('Daily run, again', 'refreshNow');
  run('Set-up, again', 'setUpSpreadsheet');
  return counts;
}

const measured: (readonly [number, Counts])[] = [];
for (const size of SIZES) measured.push([size, await countsFor(size)]);
const titles = Object.keys(measured[0]?.[1] ?? {});
const table = markdownTable([
  ['Rows', ...titles],
  ...measured.map(([size, counts]) => [
    size.toLocaleString('en'),
    ...titles.map((title) => String(counts[title])),
  ]),
]);
const page = `# Service calls

Each call of a Google service is a round trip of some tens of milliseconds; a run has six minutes. So the number of calls
must not grow with the rows of the book. Counted in the workbench with the very bundle, by \`npm run bench:service-calls\`.

"Daily run" is here what **Refresh now** does: the run, and then the tabs opened once more to say what came of it. By itself the
run takes [19 calls on a quiet day and 39 on a full one](performance-daily-calls.md).

${table}`;
writeFileSync(
  path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'docs', 'service-calls.md'),
  page,
);
process.stdout.write(page);
