/**
 * How long the workbench's page takes until a person can work in it, from the address to the drawn sample book:
 * node --import tsx bench/page-ready.ts. Prints medians in milliseconds, of time that passed and of the page's processor time.
 */
import { ensureBuilt } from '../workbench/runtime/load-bundle';
import { OpenedPage, startPageServer } from '../test/workbench/page/open-page';
import { RUNS } from './measure';

export interface PageReady {
  readonly passed: number;
  readonly cpu: number;
}

ensureBuilt('add-on', 'page');
const server = await startPageServer();
const measured: PageReady[] = [];
for (let run = 0; run <= RUNS; run += 1) {
  // The first warms the server up and has the sample book made.
  const opened = await OpenedPage.openWithAddOn(server);
  const passed = await opened.page.evaluate(() => performance.now());
  const session = await opened.page.context().newCDPSession(opened.page);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'ProcessTime')?.value ?? Number.NaN;
  if (run > 0) measured.push({ passed, cpu: seconds * 1000 });
  await opened.close();
}
await server.close();

const median = (of: keyof PageReady): number =>
  measured.map((run) => run[of]).sort((one, other) => one - other)[Math.floor(RUNS / 2)] ?? Number.NaN;
console.log(JSON.stringify({ passed: median('passed'), cpu: median('cpu') }));
