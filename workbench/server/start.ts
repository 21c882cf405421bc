import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { TOKENS, createHubSpot } from '../hubspot/api';
import { makeClients } from '../hubspot/records';
import { ensureBuilt, PROJECT_ROOT } from '../runtime/load-bundle';
import { prepareSample } from '../sample-book/prepare-sample';
import { serve } from './server';

const CLIENTS = 250;

/**
 * `npm start`: builds what is missing or stale, serves the workbench until Ctrl+C, and opens it for whoever looks on.
 * `npm start -- --hubspot` has a HubSpot beside it that stands in for the real one.
 */
try {
  const { values } = parseArgs({ options: { hubspot: { type: 'boolean', default: false } } });
  console.log('Partner Renewals workbench: building what has changed ...');
  ensureBuilt('add-on', 'page');
  await prepareSample();
  const hubspot = values.hubspot ? createHubSpot({ clients: makeClients(CLIENTS) }) : undefined;
  const { address } = await serve(PROJECT_ROOT, hubspot ? { hubspot: hubspot.handle } : {});
  console.log(`\n  The workbench is at ${address}  (Ctrl+C ends it)\n`);
  if (hubspot) console.log(`  Its HubSpot has ${CLIENTS} clients and knows the token ${TOKENS.good}\n`);
  if (process.stdout.isTTY && !process.env.CI) openInBrowser(address);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** A machine without a desktop has nothing to open it with: the address above is then all there is. */
function openInBrowser(address: string): void {
  const [program, ...options] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start']
        : ['xdg-open'];
  const opener = spawn(program ?? 'xdg-open', [...options, address], { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined);
  opener.unref();
}
