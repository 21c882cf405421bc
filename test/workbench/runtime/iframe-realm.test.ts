import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { unpack } from '../../../workbench/runtime/script-worker/crossing';
import type { Message } from '../../../workbench/runtime/script-worker/messages';
import { ECMASCRIPT_GLOBALS } from '../../../workbench/runtime/realm-world';
import { realmPromises } from '../fixtures/realm-promises';

let browser: Browser;
let page: Page;
let workerProgram: string;

beforeAll(async () => {
  workerProgram = await built(`import './workbench/runtime/script-worker/worker';`, {});
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.addScriptTag({
    content: await built(`export { createIframeRealm } from './workbench/runtime/iframe-realm';`, {
      globalName: 'workbench',
    }),
  });
}, 60_000);

async function built(contents: string, names: { globalName?: string }): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    format: 'iife',
    ...names,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
afterAll(() => browser.close());

/** Runs in the page. */
function inRealm({ file, script }: { file: string | null; script: string }): unknown {
  const { createIframeRealm } = (
    globalThis as unknown as { workbench: typeof import('../../../workbench/runtime/iframe-realm') }
  ).workbench;
  const realm = createIframeRealm(() => 1_768_478_400_000);
  try {
    if (file !== null) realm.evaluate(file, 'Code.js');
    return JSON.parse(JSON.stringify(realm.evaluate(script, 'test')));
  } finally {
    realm.dispose();
  }
}

describe('a realm of the browser', () => {
  test.each(realmPromises)('$promise', async ({ file = null, script, wanted }) => {
    expect(await page.evaluate(inRealm, { file, script })).toEqual(wanted);
  });

  test('the page keeps what the realm lost, and the frame goes with the realm', async () => {
    await page.evaluate(inRealm, { file: null, script: '1' });
    const left = () => [
      typeof fetch,
      typeof addEventListener,
      typeof document.body.append,
      document.querySelectorAll('iframe').length,
    ];
    expect(await page.evaluate(left)).toEqual(['function', 'function', 'function', 0]);
  });
});

describe('a realm of the browser’s worker', () => {
  test.each(realmPromises)('$promise', async ({ file = '', script, wanted }) => {
    expect(await inWorker(file, script)).toEqual(wanted);
  });

  test('nothing else is found there, however one looks', async () => {
    const ways = `(() => {
      const names = [];
      const globals = [globalThis, this, Function('return this')(), (0, eval)('this')];
      for (let object of globals)
        for (; object && object !== Object.prototype; object = Object.getPrototypeOf(object))
          names.push(...Object.getOwnPropertyNames(object));
      return names;
    })()`;
    const found = new Set((await inWorker('', ways)) as readonly string[]);
    expect([...found].filter((name) => !ECMASCRIPT_GLOBALS.has(name))).toEqual([
      'answer',
      // Two numbers of the browser's old file systems, which it does not let go.
      'TEMPORARY',
      'PERSISTENT',
    ]);
    const ofWorkers = [
      'importScripts',
      'postMessage',
      'onmessage',
      'close',
      'caches',
      'BroadcastChannel',
      'WebSocket',
    ];
    expect(
      await inWorker(
        '',
        `${JSON.stringify(ofWorkers)}.filter((name) => eval('typeof ' + name) !== 'undefined')`,
      ),
    ).toEqual([]);
  });
});

/** What the script's worker answers, without services. */
async function inWorker(file: string, script: string): Promise<unknown> {
  const code = `${file}\nfunction answer() { return JSON.stringify(${script}); }`;
  const message = await page.evaluate(
    ({ program, code: given, args }) =>
      new Promise<Message>((resolve, reject) => {
        const worker = new Worker(`data:text/javascript,${encodeURIComponent(program)}`);
        worker.onerror = (event) => reject(new Error(event.message));
        worker.onmessage = ({ data }: MessageEvent<Message>) => {
          if (data.kind === 'loaded') return;
          worker.terminate();
          resolve(data);
        };
        const memory = new ArrayBuffer(64);
        const now = 1_768_478_400_000;
        worker.postMessage({ memory, code: given, functionName: 'answer', args, now, services: {} });
      }),
    { program: workerProgram, code, args: '[]' },
  );
  if (message.kind !== 'returned') throw new Error(JSON.stringify(message));
  const noServices = { handleOf: () => undefined, objectOf: () => ({}) };
  return JSON.parse(unpack(message.result, noServices) as string) as unknown;
}
