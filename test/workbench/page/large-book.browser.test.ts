import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { renewalsBook } from '../../../bench/renewals-book';
import { FREE_COLUMN, FREE_POSITION } from '../../support/free-column';
import { BUILDING_MS, OpenedPage, startPageServer } from './open-page';
import type { PageServer } from './open-page';

jest.setTimeout(120_000);

const ROWS = 1000;

let server: PageServer;

beforeAll(async () => {
  server = await startPageServer();
}, BUILDING_MS);

afterAll(() => server.close());

test('a large book is imported and has its daily run while the person goes on working in it', async () => {
  const opened = await OpenedPage.openWithAddOn(server);
  const { page, panel } = opened;
  page.setDefaultTimeout(25_000);
  await opened.choose('Partner Renewals', 'Import a file…');
  await panel
    .locator('input[type=file]')
    .setInputFiles({ name: 'book.csv', mimeType: 'text/csv', buffer: Buffer.from(renewalsBook(ROWS)) });
  await panel.getByRole('button', { name: /^Import \d/ }).click();

  // All of this happens while the import runs, as its progress says before and after.
  const progress = page.getByText('importFile is running…', { exact: true });
  const facts = page.locator('.progress-facts');
  await progress.waitFor();
  expect(await facts.textContent()).toMatch(/^\d+ s, \d+ service calls?$/);
  const pictures = new Set<string>();
  await opened.type(`${FREE_COLUMN}2`, 'typed meanwhile');
  await page.mouse.move(400, 400);
  while (await progress.isVisible()) {
    await page.mouse.wheel(0, pictures.size % 2 === 0 ? 600 : -600);
    pictures.add(
      await page.locator('.o-grid canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL()),
    );
  }
  expect(pictures.size).toBeGreaterThan(2);
  await panel.getByRole('button', { name: 'Import another file' }).waitFor();

  await page.getByRole('button', { name: 'Next day' }).first().click();
  await page.getByText('Moving the date on…').waitFor();
  await opened.type(`${FREE_COLUMN}3`, 'typed in the daily run');
  await opened.ready();
  const rows = await opened.values();
  expect(rows.length).toBeGreaterThan(ROWS);
  expect([rows[1]?.[FREE_POSITION], rows[2]?.[FREE_POSITION]]).toEqual([
    'typed meanwhile',
    'typed in the daily run',
  ]);

  await page.getByText('Saved in this browser', { exact: true }).waitFor({ timeout: 100_000 });
  await reloadTwice(page);
  await opened.ready();
  expect(await opened.values()).toEqual(rows);
  expect(opened.errors).toEqual([]);
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
