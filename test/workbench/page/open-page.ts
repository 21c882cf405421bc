import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { csvParseRows } from 'd3-dsv';
import type { Browser, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { ensureBuilt } from '../../../workbench/runtime/load-bundle';
import { prepareSample, type PreparedSample } from '../../../workbench/sample-book/prepare-sample';
import { serve, type ServeOptions } from '../../../workbench/server/server';
import { launchBrowser } from '../../support/browser';

const ROOT = process.cwd();
const FIXTURE = path.join(ROOT, 'test/workbench/fixtures/renewals-add-on');
const AXE = readFileSync(path.join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** The first test to want a stale build makes it. */
export const BUILDING_MS = 300_000;

export interface PageServer {
  readonly browser: Browser;
  readonly address: string;
  close(): Promise<void>;
}

/** Builds the page when it is stale, serves it and starts a browser. */
export async function startPageServer(options: ServeOptions = {}): Promise<PageServer> {
  ensureBuilt('page');
  const { address, server } = await serve(ROOT, options);
  const browser = await launchBrowser();
  return {
    browser,
    address,
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What `holdScripts` puts into the page: a script waits where it asks the services something. */
interface HeldScripts {
  questionsLeft: number;
  waiting: (() => void)[];
}

/** Runs in the page before its own code does. */
function makeScriptsHoldable(): void {
  const scripts: HeldScripts = { questionsLeft: Infinity, waiting: [] };
  const repeated = new WeakSet<Event>();
  window.Worker = class extends Worker {
    constructor(...options: ConstructorParameters<typeof Worker>) {
      super(...options);
      this.addEventListener('message', (event) => {
        if (repeated.has(event) || scripts.questionsLeft-- > 0) return;
        event.stopImmediatePropagation();
        scripts.waiting.push(() => {
          const again = new MessageEvent('message', { data: event.data });
          repeated.add(again);
          this.dispatchEvent(again);
        });
      });
    }
  };
  Object.assign(window, { scripts });
}

/** The page in a browser context of its own, and what went wrong in it. */
export class OpenedPage {
  readonly errors: string[] = [];
  readonly foreignRequests: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly address: string,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.errors.push(message.text());
    });
    page.on('pageerror', (error) => this.errors.push(error.message));
    // Whoever leaves a book that is not saved yet is asked by the browser, and leaves; all else the page asks itself.
    page.on('dialog', (dialog) => {
      if (dialog.type() !== 'beforeunload') this.errors.push(`The browser asked: ${dialog.message()}`);
      void dialog.accept();
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (!['data:', 'blob:', 'about:'].includes(url.protocol) && url.hostname !== 'localhost') {
        this.foreignRequests.push(request.url());
      }
    });
  }

  /** After so many questions to the services the next script waits, until `letScriptsGoOn`. */
  async holdScripts({ after }: { readonly after: number }): Promise<void> {
    await this.page.evaluate((questions) => {
      (window as unknown as { scripts: HeldScripts }).scripts.questionsLeft = questions;
    }, after);
  }

  async scriptWaits(): Promise<void> {
    await this.page.waitForFunction(
      () => (window as unknown as { scripts: HeldScripts }).scripts.waiting.length === 1,
    );
  }

  async letScriptsGoOn(): Promise<void> {
    await this.page.evaluate(() => {
      const { scripts } = window as unknown as { scripts: HeldScripts };
      scripts.questionsLeft = Infinity;
      for (const go of scripts.waiting.splice(0)) go();
    });
  }

  static async open({ browser, address }: PageServer): Promise<OpenedPage> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      acceptDownloads: true,
    });
    const page = await context.newPage();
    await page.route('**/dist/*', (route) =>
      serveFixture(route.request().url(), (body) => route.fulfill(body)),
    );
    await page.route('**/samples/*.csv', (route) =>
      route.fulfill({ path: path.join(FIXTURE, 'renewals-en.csv') }),
    );
    const opened = new OpenedPage(page, address);
    await opened.load();
    return opened;
  }

  /** With the add-on of dist/, built when it is stale. */
  static async openWithAddOn({ browser, address }: PageServer): Promise<OpenedPage> {
    ensureBuilt('add-on');
    await prepareSample();
    const opened = new OpenedPage(await newPage(browser), address);
    await opened.page.addInitScript(makeScriptsHoldable);
    await opened.load();
    return opened;
  }

  /** With the add-on of dist/ and another book in the place of the sample. */
  static async openWithBook({ browser, address }: PageServer, book: PreparedSample): Promise<OpenedPage> {
    const opened = new OpenedPage(await newPage(browser), address);
    await opened.page.route('**/prepared/', (route) => route.fulfill({ json: ['en.json'] }));
    await opened.page.route('**/prepared/en.json', (route) => route.fulfill({ json: book }));
    await opened.load();
    return opened;
  }

  async load(): Promise<void> {
    await this.page.goto(this.address);
    await this.ready();
  }

  /** The grid is drawn and nothing is being done. */
  async ready(): Promise<void> {
    await this.page.locator('.page[aria-busy="false"] .o-grid canvas:not(.o-figure-canvas)').waitFor();
  }

  /** Chooses from the menu bar: `choose('File', 'Save as XLSX')`. */
  async choose(menu: string, ...labels: (string | RegExp)[]): Promise<void> {
    await this.page.getByRole('menubar').getByRole('menuitem', { name: menu, exact: true }).click();
    for (const label of labels) {
      await this.page
        .getByRole('menu', { name: menu, exact: true })
        .getByRole('menuitem', { name: label })
        .click();
    }
  }

  /** A question of the page or of the add-on: `question('Sure?')`. */
  question(name: string): Locator {
    return this.page.getByRole('alertdialog', { name });
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button }).first().click();
    await this.ready();
  }

  /** Unfolds the foot of the page at this tab: `unfold('Outbox')`. */
  async unfold(tab: string): Promise<void> {
    const button = this.page.getByRole('button', { name: new RegExp(`^${tab}`) });
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
    await this.ready();
  }

  /** Goes to a cell by the name box. */
  async select(cell: string): Promise<void> {
    const box = this.page.locator('.o-named-range-selector input');
    await box.fill(cell);
    await box.press('Enter');
    // From then on the grid takes what is typed.
    await this.page.waitForFunction(
      (element) => element !== document.activeElement,
      await box.elementHandle(),
    );
  }

  async type(cell: string, text: string, leavingBy: 'Enter' | 'Tab' = 'Enter'): Promise<void> {
    await this.select(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press(leavingBy);
  }

  /** The open tab as the person would save it: rows of displayed values. */
  async values(): Promise<string[][]> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.choose('File', 'Save this tab as CSV'),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    return csvParseRows(text.replace(/^\ufeff/, ''));
  }

  /** Colours of the grid's picture, from the most frequent on, as "r,g,b". */
  colours(): Promise<string[]> {
    return this.page.locator('.o-grid canvas').evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(
        0,
        0,
        canvas.width,
        canvas.height,
      );
      const counts = new Map<string, number>();
      for (let at = 0; at < data.length; at += 4) {
        const colour = `${data[at]},${data[at + 1]},${data[at + 2]}`;
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      return [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour);
    });
  }

  /** How many a tab of the drawer has: `numberIn('Outbox')`. */
  async numberIn(tab: string): Promise<number> {
    const text = await this.page.getByRole('button', { name: new RegExp(`^${tab}`) }).textContent();
    return Number((text ?? '').replace(/\D/g, ''));
  }

  /** Points with the mouse at a cell, counted from 0 at the top left, where no column or row was resized. */
  async pointAt(column: number, row: number): Promise<void> {
    const position = { x: 48 + (column + 0.5) * 96, y: 26 + (row + 0.5) * 23 };
    await this.page.locator('.o-grid').hover({ position, force: true });
  }

  /** What has the focus, by its name or text. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
    });
  }

  get panel(): FrameLocator {
    return this.page.frameLocator('.panel-frame');
  }

  /** The document inside the panel, of which no older one is about to go: see `reopenPanel`. */
  async panelDocument(): Promise<Frame> {
    const element = await this.page.locator('.panel-frame').elementHandle();
    const frame = await element?.contentFrame();
    if (!frame) throw new Error('no panel is open');
    return frame;
  }

  /** Opens a panel by the menu while one is open, and waits until the one before is gone: both may look alike. */
  async reopenPanel(menu: string, label: string): Promise<void> {
    const before = await this.page.locator('.panel-frame').elementHandle();
    await this.choose(menu, label);
    await before?.waitForElementState('hidden');
  }

  /** Findings of axe on the whole page but its panels, which have tests of their own. */
  async axeFindings(): Promise<string[]> {
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.addScriptTag({ content: AXE });
    return this.page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: {
          run(
            context: object,
            options: object,
          ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const { violations } = await axe.run({ exclude: [['iframe']] }, { iframes: false });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  return context.newPage();
}

async function serveFixture(
  url: string,
  fulfill: (answer: { path: string } | { json: unknown }) => Promise<void>,
): Promise<void> {
  const name = new URL(url).pathname.replace('/dist/', '');
  await fulfill(name === '' ? { json: readdirSync(FIXTURE) } : { path: path.join(FIXTURE, name) });
}
