/**
 * Clients brought in from HubSpot, its stand-in answering at once, first into an empty book and then once more with nothing new:
 * node --import tsx bench/sync-run.ts CLIENTS
 */
import type { HubSpotPart } from '../src/panel/contract';
import { TOKENS, createHubSpot } from '../workbench/hubspot/api';
import { makeClients } from '../workbench/hubspot/records';
import { readMarkedTable } from '../workbench/desk/marked-tables';
import { readBundle } from '../workbench/runtime/load-bundle';
import { createNodeRealm } from '../workbench/runtime/node-realm';
import { createWorkbench } from '../workbench/runtime/workbench';
import { ENGLISH_SAMPLE, beginningOf, peopleOf } from '../workbench/sample-book/sample-book';

export interface SyncRun {
  readonly serviceCalls: number;
  /** To HubSpot, which are among the service calls. */
  readonly requests: number;
  /** In milliseconds of processor time, the workbench's own included. */
  readonly cpu: number;
  /** Runs of the add-on: what does not fit into one goes on in the next. */
  readonly runs: number;
}

const count = Number(process.argv[2]);
const hubSpot = createHubSpot({ clients: makeClients(count) });
const { timeZone, locale } = ENGLISH_SAMPLE;
const workbench = createWorkbench({
  ...{ bundle: readBundle(), createRealm: createNodeRealm, timeZone, locale },
  ...{ now: beginningOf(ENGLISH_SAMPLE), users: peopleOf(ENGLISH_SAMPLE) },
  http: (request) => hubSpot.handle(request),
});
workbench.open();
workbench.run('setUpSpreadsheet');
await workbench.callFromPanel('connectHubSpot', [{ token: TOKENS.good }]);

async function sync(): Promise<SyncRun> {
  globalThis.gc?.();
  const [asked, ran] = [hubSpot.requests.length, workbench.executions.length];
  const before = process.cpuUsage();
  let after: string | null = null;
  do {
    const part = (await workbench.callFromPanel('importHubSpot', [{ after }])) as HubSpotPart;
    if (part.failure !== null) throw new Error(part.failure);
    after = part.next;
  } while (after !== null);
  const { user, system } = process.cpuUsage(before);
  const runs = workbench.executions.slice(ran);
  return {
    serviceCalls: runs.reduce((sum, { serviceCalls }) => sum + serviceCalls, 0),
    requests: hubSpot.requests.length - asked,
    cpu: (user + system) / 1000,
    runs: runs.length,
  };
}

const first = await sync();
const brought = readMarkedTable(workbench.document, 'clients').rows.length;
if (brought !== count) throw new Error(`${brought} of ${count} clients were brought in`);
console.log(JSON.stringify({ first, again: await sync() }));
