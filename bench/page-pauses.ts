/**
 * How long the workbench's page pauses at most with a large book: node --import tsx bench/page-pauses.ts ROWS. Prints
 * milliseconds of processor time as JSON: what else the machine does would show in the time that passed.
 */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { ensureBuilt } from '../workbench/runtime/load-bundle';
import { OpenedPage, startPageServer } from '../test/workbench/page/open-page';
import { renewalsBook } from './renewals-book';

export interface Pause {
  readonly step: string;
  /** The longest task of the page's main thread. */
  readonly longest: number;
  /** Seconds that passed, whatever the machine did meanwhile. */
  readonly passed: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time in microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const rows = Number(process.argv[2]);
const PATIENCE_MS = 600_000;

ensureBuilt('add-on', 'page');
const server = await startPageServer();
const opened = await OpenedPage.openWithAddOn(server);
const { page, panel } = opened;
page.setDefaultTimeout(PATIENCE_MS);
const session = await page.context().newCDPSession(page);
const pauses: Pause[] = [];

async function step(name: string, work: () => Promise<unknown>): Promise<void> {
  const before = performance.now();
  let passed = 0;
  const longest = await traced(session, page, async () => {
    await work();
    passed = (performance.now() - before) / 1000;
  });
  pauses.push({ step: name, longest, passed });
}

await opened.choose('Partner Renewals', 'Import a file…');
await panel
  .locator('input[type=file]')
  .setInputFiles({ name: 'book.csv', mimeType: 'text/csv', buffer: Buffer.from(renewalsBook(rows)) });
const importing = panel.getByRole('button', { name: /^Import \d/ });
await importing.waitFor();
await step('Importing it', async () => {
  await importing.click();
  await panel.getByRole('button', { name: 'Import another file' }).waitFor();
});
const saved = (): Promise<void> => page.getByText('Saved in this browser', { exact: true }).waitFor();
await step('Saving it in the browser', saved);
await step('Scrolling through it', async () => {
  await page.mouse.move(500, 400);
  for (let turn = 0; turn < 20; turn += 1) {
    await page.mouse.wheel(0, 3000);
    await page.waitForTimeout(100);
  }
});
await step('Its daily run', () => opened.press('Next day'));
await step('The daily run of the day after', () => opened.press('Next day'));
await saved();
await step('Opening it again', () => opened.load());
for (const [kind, entry] of [
  ['CSV', 'Save this tab as CSV'],
  ['XLSX', 'Save as XLSX'],
] as const) {
  let file = '';
  await step(`Saving it as ${kind}`, async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), opened.choose('File', entry)]);
    file = path.join(await mkdtemp(path.join(tmpdir(), 'pauses-')), download.suggestedFilename());
    await download.saveAs(file);
    await opened.ready();
  });
  await step(`Opening that ${kind}`, async () => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      opened.choose('File', 'Open XLSX or CSV…'),
    ]);
    await chooser.setFiles(file);
    await page.getByText(`${path.basename(file)} is open.`).waitFor();
    await opened.ready();
  });
}
console.log(JSON.stringify(pauses));
await server.close();

async function traced(cdp: CDPSession, of: Page, work: () => Promise<unknown>): Promise<number> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => void events.push(...(value as TraceEvent[]));
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', { categories: 'toplevel', transferMode: 'ReportEvents' });
  await work();
  await of.waitForTimeout(500);
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  const threads = events.filter(({ args }) => args?.name === 'CrRendererMain');
  const isMain = ({ pid, tid }: TraceEvent): boolean =>
    threads.some((thread) => thread.pid === pid && thread.tid === tid);
  return Math.max(0, ...events.filter(isMain).map(({ tdur = 0 }) => tdur / 1000));
}
