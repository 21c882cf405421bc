/**
 * The add-on's own work for a sync of many clients, on the in-memory services of the tests: a spreadsheet engine's work for
 * the same cells is several times as much, and is no cost of the add-on's on Google.
 * node --import tsx bench/sync-alone.ts CLIENTS
 */
import { LAYOUT_VERSION } from '../src/jobs/migrations';
import { syncHubSpot } from '../src/jobs/sync-hubspot';
import { CLIENTS } from '../src/tables/clients';
import { connectedHubSpot } from '../test/support/lean-hubspot';
import { LeanBook, runOn } from '../test/support/lean-services';
import { TRIGGER_OWNER, makeBook } from '../test/support/reliability';
import { makeClients } from '../workbench/hubspot/records';

export interface SyncAlone {
  /** In milliseconds of processor time, HubSpot's stand-in included. */
  readonly cpu: number;
}

const PAGES_IN_A_PART = 40;

const book = new LeanBook([
  ...makeBook({ facts: [] }).tabs.map(({ name, table, rows, columnMarks }) => ({
    ...{ name, table, rows },
    columnKeys: columnMarks.map(({ key }) => key),
  })),
  {
    ...{ name: 'Clients', table: CLIENTS.key, columnKeys: CLIENTS.columns.map(({ key }) => key) },
    rows: [CLIENTS.columns.map(({ label }) => label.en)],
  },
]);
book.properties.set('layoutVersion', String(LAYOUT_VERSION));
Object.assign(book, { now: Date.parse('2026-01-16T14:00:00Z'), callMs: 0 });
connectedHubSpot(book).clients = makeClients(Number(process.argv[2]));

function sync(): SyncAlone {
  globalThis.gc?.();
  const before = process.cpuUsage();
  let after: string | undefined;
  do {
    let next: string | undefined;
    const { failed, error } = runOn(book, TRIGGER_OWNER, () => {
      ({ next } = syncHubSpot({ after, mostPages: PAGES_IN_A_PART, timeMs: Infinity }));
    });
    if (failed) throw error;
    after = next;
  } while (after !== undefined);
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000 };
}

console.log(JSON.stringify({ first: sync(), again: sync() }));
