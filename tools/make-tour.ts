/**
 * The moving picture of the README, played in the workbench with the built add-on: npm run images:tour. It is looked at
 * before it is committed.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import gifenc from 'gifenc';
import type { Page } from 'playwright-core';
import { OpenedPage, startPageServer } from '../test/workbench/page/open-page';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Three quarters of the page, and a line below it that says what is to be seen. */
const WIDTH = 960;
const HEIGHT = 600;
const CAPTION = 44;
const SHOWN_FOR_MS = 3_200;
const COLOURS = 128;

interface Picture {
  readonly png: string;
  readonly caption: string;
}

const server = await startPageServer();
try {
  const pictures = await play(await OpenedPage.openWithAddOn(server));
  const canvas = await server.browser.newPage();
  const gif = gifenc.GIFEncoder();
  for (const picture of pictures) {
    const pixels = await pixelsOf(canvas, picture);
    const palette = gifenc.quantize(pixels, COLOURS);
    gif.writeFrame(gifenc.applyPalette(pixels, palette), WIDTH, HEIGHT + CAPTION, {
      palette,
      delay: SHOWN_FOR_MS,
    });
  }
  gif.finish();
  writeFileSync(path.join(root, 'docs', 'images', 'tour.gif'), gif.bytes());
} finally {
  await server.close();
}

async function play(opened: OpenedPage): Promise<readonly Picture[]> {
  const { page, panel } = opened;
  page.setDefaultTimeout(90_000);
  const pictures: Picture[] = [];
  const take = async (caption: string): Promise<void> => {
    await opened.ready();
    for (const notice of await page.locator('.notice button').all()) await notice.click();
    const png = await page.screenshot();
    pictures.push({ png: png.toString('base64'), caption });
  };

  await opened.select('A11');
  await take('Your renewals, coloured by what is due');
  await opened.press('Open the panel');
  await panel.getByRole('heading', { name: 'Northwind Cycles' }).waitFor();
  await take('One click on a client: what changes when, and until when you can act');
  await opened.choose('Partner Renewals', 'Import a file…');
  await panel.locator('input[type=file]').setInputFiles(path.join(root, 'samples', 'broken.csv'));
  await panel.getByRole('button', { name: /^Import \d/ }).waitFor();
  await take('Import what you have: you see every change before it is written');
  await page.locator('.o-sheet').getByText('Tier', { exact: true }).click();
  await take('Tier points explained, and what the next tier still needs');
  await page.locator('.o-sheet').getByText('Renewals', { exact: true }).click();
  await opened.choose('Partner Renewals', 'Reminders…');
  const dialog = page.frameLocator('dialog iframe');
  await dialog.getByRole('button', { name: 'Next day' }).click();
  await dialog.locator('iframe').first().waitFor();
  await take('One email a day at most, and you see it before it is sent');
  await opened.close();
  return pictures;
}

/** Drawn in the browser, which reads PNG and sets type. */
async function pixelsOf(page: Page, picture: Picture): Promise<Uint8Array> {
  const size = { width: WIDTH, height: HEIGHT, below: CAPTION };
  const base64 = await page.evaluate(
    async ({ png, caption, width, height, below }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = width;
      canvas.height = height + below;
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, width, height);
      context.fillStyle = '#1f2933';
      context.fillRect(0, height, width, below);
      context.fillStyle = '#ffffff';
      context.font = '600 19px "Noto Sans", "Liberation Sans", sans-serif';
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.fillText(caption, width / 2, height + below / 2);
      const { data } = context.getImageData(0, 0, width, height + below);
      const parts: string[] = [];
      for (let at = 0; at < data.length; at += 8192)
        parts.push(String.fromCharCode(...data.subarray(at, at + 8192)));
      return btoa(parts.join(''));
    },
    { ...picture, ...size },
  );
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
