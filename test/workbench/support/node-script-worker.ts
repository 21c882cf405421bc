import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import type { ScriptWorker, StartWorker } from '../../../workbench/runtime/script-worker/messages';

let program: string | undefined;

/** Node's workers under the names that browsers use. */
const AS_IN_A_BROWSER = `
  const { parentPort } = require('node:worker_threads');
  globalThis.postMessage = (message) => parentPort.postMessage(message);
  globalThis.addEventListener = (_name, listener) => parentPort.once('message', (data) => listener({ data }));
`;

/** Runs scripts in workers of Node by the very program that the page's workers run. */
export const startNodeWorker: StartWorker = () => {
  program ??= buildSync({
    entryPoints: ['workbench/runtime/script-worker/worker.ts'],
    bundle: true,
    write: false,
  }).outputFiles[0]?.text;
  const worker = new Worker(AS_IN_A_BROWSER + String(program), { eval: true });
  const script: ScriptWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (start) => worker.postMessage(start),
    terminate: () => void worker.terminate(),
  };
  worker.on('message', (data: unknown) => script.onmessage?.({ data } as MessageEvent));
  worker.on('error', (error) => script.onerror?.({ message: error.message } as ErrorEvent));
  return script;
};
