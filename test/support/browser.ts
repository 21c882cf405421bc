import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findBrowser as findOnThisMachine } from '../../tools/browser.mjs';

/**
 * The Chromium of this machine: CHROMIUM_PATH when set, else the usual places.
 *
 * @throws when there is none, because a browser test that did not run must not look like one that passed.
 */
export function findBrowser(): string {
  const found = findOnThisMachine();
  if (found !== undefined) return found;
  const named = process.env['CHROMIUM_PATH'];
  if (named) throw new Error(`CHROMIUM_PATH names ${named}, where there is no file`);
  throw new Error(
    'No Chromium for the browser tests: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to it.',
  );
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
  });
}
