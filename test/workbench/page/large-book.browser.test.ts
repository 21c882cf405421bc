import { afterAll, beforeAll, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { renewalsBook } from '../../../bench/renewals-book';
import { eventually } from '../../support/eventually';
import { FREE_COLUMN, FREE_POSITION } from '../../support/free-column';
import { BUILDING_MS, OpenedPage, startPageServer } from './open-page';
import type { PageServer } from './open-page';

jest.setTimeout(300_000);

const ROWS = 1000;

let server: PageServer;

beforeAll(async () => {
  server = await startPageServer();
}, BUILDING_MS);

afterAll(() => server.close());

test('a large book is imported and has its daily run while the person goes on working in it', async () => {
  const opened = await OpenedPage.openWithAddOn(server);
  const { page, panel } = opened;
  page.setDefaultTimeout(100_000);
  await opened.choose('Partner Renewals', 'Import a file…');
  await panel
    .locator('input[type=file]')
    .setInputFiles({ name: 'book.csv', mimeType: 'text/csv', buffer: Buffer.from(renewalsBook(ROWS)) });
  const button = panel.getByRole('button', { name: /^Import \d/ });
  await button.waitFor();
  // In the middle of its work, as its progress says, the import waits until the person has done all this.
  await opened.holdScripts({ after: 40 });
  await button.click();
  await page.getByText('importFile is running…', { exact: true }).waitFor();
  await opened.scriptWaits();
  await eventually(() => page.locator('.progress-facts').textContent()).toMatch(/^\d+ s, \d+ service calls$/);
  await opened.type(`${FREE_COLUMN}2`, 'typed meanwhile');
  const picture = () =>
    page.locator('.o-grid canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  const before = await picture();
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, 600);
  await eventually(async () => (await picture()) === before).toBe(false);
  await opened.letScriptsGoOn();
  await panel.getByRole('button', { name: 'Import another table' }).waitFor();

  await opened.holdScripts({ after: 40 });
  await page.getByRole('button', { name: 'Next day' }).first().click();
  await page.getByText('Moving the date on…').waitFor();
  await opened.scriptWaits();
  await opened.type(`${FREE_COLUMN}3`, 'typed in the daily run');
  await opened.letScriptsGoOn();
  await opened.ready();
  const rows = await opened.values();
  await eventually(() => rows.length).toBeGreaterThan(ROWS);
  // The import sorts the table afterwards, and what was typed beside a row goes with it.
  await eventually(() => rows.flatMap((row) => row[FREE_POSITION] || []).sort()).toEqual([
    'typed in the daily run',
    'typed meanwhile',
  ]);

  await page.getByText('Saved in this browser', { exact: true }).waitFor();
  await reloadTwice(page);
  await opened.ready();
  await eventually(() => opened.values()).toEqual(rows);
  await eventually(() => opened.errors).toEqual([]);
});

/** The second time in the middle of opening the book, which the page says it does and which nothing may be lost by. */
async function reloadTwice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const reloadHalfWay = (): void => {
      const progress = document.querySelector('.page[aria-busy="true"] .progress-facts')?.textContent ?? '';
      if (!progress.endsWith('%') || sessionStorage.getItem('half') !== null) return;
      sessionStorage.setItem('half', progress);
      window.location.reload();
    };
    new MutationObserver(reloadHalfWay).observe(document, { subtree: true, childList: true });
  });
  await page.reload();
  await page.waitForFunction(() => sessionStorage.getItem('half') !== null);
}
