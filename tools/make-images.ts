/**
 * Pictures for the README, the guide and the Marketplace, taken of the workbench with the built add-on and of the
 * project's own drawings: npm run images. They are looked at before they are committed.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { OpenedPage, startPageServer } from '../test/workbench/page/open-page';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const pictures = path.join(root, 'docs', 'images');
const marketplace = path.join(root, 'docs', 'marketplace');
const drawings = path.join(root, 'tools', 'images');

/** What the Marketplace asks for; screenshots are 1280 by 800, as is the page they are taken of. */
const ICONS = [32, 128];
const CARD_BANNER = { width: 220, height: 140 };

const server = await startPageServer();
try {
  mkdirSync(marketplace, { recursive: true });
  await drawIcons(server.browser);
  await takeScreenshots();
} finally {
  await server.close();
}

async function drawIcons(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  for (const size of ICONS) {
    await page.setViewportSize({ width: size, height: size });
    await page.goto(pathToFileURL(path.join(drawings, 'icon.svg')).href);
    await page.screenshot({ path: path.join(marketplace, `icon-${size}.png`), omitBackground: true });
  }
  await page.setViewportSize(CARD_BANNER);
  await page.goto(pathToFileURL(path.join(drawings, 'card-banner.html')).href);
  await page.screenshot({ path: path.join(marketplace, 'card-banner.png') });
  await page.close();
}

/** Each tab of the client panel in its 300 pixels, as long as it is; what is above the tabs is in the first picture alone. */
async function takePanels(opened: OpenedPage): Promise<void> {
  const { page, panel } = opened;
  await page.setViewportSize({ width: 1280, height: 2400 });
  const frame = await opened.panelDocument();
  for (const tab of ['renewals', 'details', 'usage', 'engagement', 'points', 'team']) {
    await panel.locator(`[data-tab=${tab}]`).click();
    await panel.getByRole('tabpanel').locator('.tab-content, .renewal').first().waitFor();
    if (tab === 'renewals') {
      await panel.locator('.renewal summary').first().click();
      await panel.locator('.comparison').waitFor();
    }
    const edges = await frame.evaluate(() => ({
      tabs: document.querySelector('.tabs')?.getBoundingClientRect().top ?? 0,
      end: document.querySelector('[role=tabpanel]')?.getBoundingClientRect().bottom ?? 0,
    }));
    const top = tab === 'renewals' ? 0 : edges.tabs - 8;
    const box = await page.locator('.panel-frame').boundingBox();
    if (!box) throw new Error('the panel is not to be seen');
    await page.mouse.move(100, 300);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.screenshot({
      path: path.join(pictures, `panel-${tab}.png`),
      clip: { x: box.x, y: box.y + top, width: box.width, height: edges.end + 12 - top },
    });
  }
  await panel.locator('[data-tab=renewals]').click();
  await panel.locator('.renewal summary').first().click();
  await page.setViewportSize({ width: 1280, height: 800 });
}

async function takeScreenshots(): Promise<void> {
  const opened = await OpenedPage.openWithAddOn(server);
  const { page, panel } = opened;
  page.setDefaultTimeout(90_000);
  const choose = (label: string): Promise<void> => opened.choose('Partner Renewals', label);
  const openTab = async (name: string): Promise<void> => {
    await page.locator('.o-sheet').getByText(name, { exact: true }).click();
    await opened.ready();
  };
  const importFile = async (file: string): Promise<void> => {
    await choose('Import a file…');
    await panel.locator('input[type=file]').setInputFiles(path.join(root, 'samples', file));
    await panel.getByRole('button', { name: /^Import \d/ }).waitFor();
  };
  const take = async (name: string): Promise<void> => {
    await opened.ready();
    // Notices would cover what the picture is of.
    for (const notice of await page.locator('.notice button').all()) await notice.click();
    await page.screenshot({ path: path.join(pictures, `${name}.png`) });
  };

  await opened.select('A11');
  await opened.press('Open the panel');
  await panel.getByRole('heading', { name: 'Northwind Cycles' }).waitFor();
  await take('workbench');

  await takePanels(opened);

  await importFile('broken.csv');
  await take('import');

  await choose('Points calculator');
  await panel.getByLabel('market').fill('Brazil');
  await panel.getByText('sourced').last().waitFor();
  await openTab('Points');
  await take('calculator');
  await openTab('Tier');
  await take('tier');

  await openTab('Renewals');
  await choose('Reminders…');
  const dialog = page.frameLocator('dialog iframe');
  await dialog.getByText('No email would be sent').waitFor();
  // The mails of this morning are in the outbox already.
  await dialog.getByRole('button', { name: 'Next day' }).click();
  await dialog.locator('iframe').first().waitFor();
  await take('reminders');
  await opened.close();
}
