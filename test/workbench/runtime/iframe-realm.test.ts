import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { realmPromises } from '../fixtures/realm-promises';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { createIframeRealm } from './workbench/runtime/iframe-realm';`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'iife',
    globalName: 'workbench',
    write: false,
  });
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
}, 60_000);
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
