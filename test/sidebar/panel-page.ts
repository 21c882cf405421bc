import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import type { PanelCalls } from '../../src/panel/contract';
import { launchBrowser } from '../support/browser';
import { eventually } from '../support/eventually';

type Promised<Value> = Value | Promise<Value>;

/** What the add-on answers in a test; a call that has no answer here fails as a missing function does on Google. */
export type PanelAnswers = {
  [Name in keyof PanelCalls]?: (
    ...args: Parameters<PanelCalls[Name]>
  ) => Promised<ReturnType<PanelCalls[Name]>>;
};

export interface PanelPage {
  readonly page: Page;
  /** Calls in their order, with their arguments. */
  readonly calls: { readonly name: string; readonly args: readonly unknown[] }[];
  /** May be changed while the panel is open. */
  readonly answers: PanelAnswers;
  /** Addresses that the panel asked for, beyond itself: there must be none. */
  readonly requests: string[];
  readonly errors: string[];
  countOf(name: keyof PanelCalls): number;
  /** Every answer given so far has been taken in and drawn: what has not happened by now will not. */
  settled(): Promise<void>;
  /** Moves the panel's clock on, which otherwise stands still. */
  passTime(milliseconds: number): Promise<void>;
}

export interface PanelPageOptions {
  readonly language?: string;
  readonly width?: number;
  readonly height?: number;
  readonly reducedMotion?: 'reduce';
  readonly permissions?: readonly string[];
  /** A page as the add-on opened it, in the place of the built panel. */
  readonly html?: string;
}

/** For each test in a browser, however busy the machine is. */
export const LONG = 180_000;

/** The panels wait for frames and for the end of typing by shorter timers, and look at the sheet by longer ones. */
const SHORT_TIMER_MS = 1000;

const START = new Date('2026-01-10T09:00:00Z');

/** jest runs in the root of the project. */
const root = process.cwd();
const axeSource = readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

function builtPanel(name: string, language: string): string {
  const file = path.join(root, 'dist', `${name}.html`);
  if (!existsSync(file)) {
    throw new Error(
      `dist/${name}.html is missing: build the panels first (npx webpack --config-name sidebar)`,
    );
  }
  return readFileSync(file, 'utf8').replace('sheet-language', language).replace('first-focus', '');
}

/** Google's rules for what google.script.run carries; runs in the page. */
function installGoogleScript(): void {
  function refuseWhatIsNotJson(value: unknown, where: string): void {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
    if (typeof value === 'number' && Number.isFinite(value)) return;
    if (Array.isArray(value)) {
      value.forEach((item, index) => refuseWhatIsNotJson(item, `${where}.${index}`));
      return;
    }
    if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
      for (const [key, item] of Object.entries(value)) refuseWhatIsNotJson(item, `${where}.${key}`);
      return;
    }
    throw new TypeError(`Failed due to illegal value in property: ${where}`);
  }

  function runner(onSuccess: (answer: unknown) => void, onFailure: (error: Error) => void): unknown {
    return new Proxy(
      {},
      {
        get(_, name: string) {
          if (name === 'withSuccessHandler') return (handler: typeof onSuccess) => runner(handler, onFailure);
          if (name === 'withFailureHandler') return (handler: typeof onFailure) => runner(onSuccess, handler);
          return (...args: unknown[]) => {
            args.forEach((argument, index) => refuseWhatIsNotJson(argument, String(index)));
            const call = (window as unknown as { callAddOn(name: string, args: string): Promise<string> })
              .callAddOn;
            void call(name, JSON.stringify(args)).then((text) => {
              const { answer, error } = JSON.parse(text) as { answer?: unknown; error?: string };
              if (error === undefined) onSuccess(answer);
              else onFailure(new Error(error));
              state.taken += 1;
            });
          };
        },
      },
    );
  }

  const state = window as unknown as { google: unknown; hostClosed: boolean; taken: number };
  state.hostClosed = false;
  state.taken = 0;
  state.google = {
    script: {
      run: runner(
        () => undefined,
        () => undefined,
      ),
      host: { close: () => (state.hostClosed = true) },
    },
  };
}

interface Timers {
  readonly setTimeout: (run: () => void, after?: number) => number;
  readonly clearTimeout: (id?: number) => void;
  readonly requestAnimationFrame: typeof requestAnimationFrame;
  readonly cancelAnimationFrame: typeof cancelAnimationFrame;
}

/** Runs in the page before its clock is stopped. */
function keepTimers(): void {
  const { setTimeout, clearTimeout, requestAnimationFrame, cancelAnimationFrame } = window;
  const kept = { setTimeout, clearTimeout, requestAnimationFrame, cancelAnimationFrame };
  Object.assign(window, { kept });
}

/** Runs in the page when its clock is stopped: frames go on, and so do short timers. */
function giveShortTimersBack(short: number): void {
  const { kept } = window as unknown as { kept: Timers };
  const stopped = { setTimeout: window.setTimeout, clearTimeout: window.clearTimeout } as unknown as Timers;
  const goingOn = new Set<number>();
  Object.assign(window, {
    requestAnimationFrame: kept.requestAnimationFrame,
    cancelAnimationFrame: kept.cancelAnimationFrame,
    setTimeout: (run: () => void, after = 0) => {
      if (after >= short) return stopped.setTimeout.call(window, run, after);
      const id = kept.setTimeout.call(window, run, after);
      goingOn.add(id);
      return id;
    },
    clearTimeout: (id: number) => (goingOn.delete(id) ? kept : stopped).clearTimeout.call(window, id),
  });
}

/** Runs in the page: lets it do what it has to do, and draw, and says how many answers it has taken in. */
async function takenAnswers(): Promise<number> {
  for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
  return (window as unknown as { taken: number }).taken;
}

function holdsDate(value: unknown): boolean {
  if (value instanceof Date) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsDate);
}

const ADDRESS = 'https://panel.test/';

/** What a page shows now: in it one panel is opened after the other, each loaded anew with a clock of its own. */
interface Showing {
  readonly body: string;
  readonly answers: PanelAnswers;
  readonly calls: { readonly name: string; readonly args: readonly unknown[] }[];
  readonly requests: string[];
  readonly errors: string[];
  given: number;
}

/** A page costs eight times what a panel in it costs, so a file of tests has one, unless a test looks at two at once. */
class Stage {
  private showing: Showing | undefined;

  private constructor(private readonly page: Page) {
    page.on('pageerror', (error) => this.showing?.errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.showing?.errors.push(message.text());
    });
  }

  static async in(browser: Browser): Promise<Stage> {
    const context = await browser.newContext();
    const page = await context.newPage();
    const stage = new Stage(page);
    await page.route('**/*', (route) => {
      const address = route.request().url();
      if (address === ADDRESS)
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body: stage.showing?.body ?? '' });
      stage.showing?.requests.push(address);
      return route.abort();
    });
    await page.exposeFunction('callAddOn', (called: string, argsText: string) =>
      stage.answer(called, argsText),
    );
    await page.addInitScript(installGoogleScript);
    await context.addInitScript(keepTimers);
    await stage.stopClock();
    await page.addInitScript(giveShortTimersBack, SHORT_TIMER_MS);
    return stage;
  }

  /** Opens a built panel, with `answers` in the place of the add-on. */
  async open(name: string, answers: PanelAnswers, options: PanelPageOptions): Promise<PanelPage> {
    const { page } = this;
    const { language = 'en', width = 300, height = 900, reducedMotion = null, permissions = [] } = options;
    const body = options.html ?? builtPanel(name, language);
    const showing: Showing = { body, answers, calls: [], requests: [], errors: [], given: 0 };
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion });
    await page.context().clearPermissions();
    await page.context().grantPermissions([...permissions]);
    await this.stopClock();
    this.showing = showing;
    await page.goto(ADDRESS);

    const settled = async (): Promise<void> => {
      await page.evaluate(takenAnswers);
      await eventually(async () => showing.given - (await page.evaluate(takenAnswers))).toBe(0);
    };
    return {
      page,
      calls: showing.calls,
      answers,
      requests: showing.requests,
      errors: showing.errors,
      countOf: (wanted) => showing.calls.filter((call) => call.name === wanted).length,
      settled,
      passTime: async (milliseconds) => {
        await settled();
        await page.clock.runFor(milliseconds);
        await settled();
      },
    };
  }

  /** Leaves the panel: what it still asks for belongs to it, and nothing of it reaches the next one. */
  async clear(): Promise<void> {
    const { page } = this;
    for (const other of page.context().pages()) if (other !== page) await other.close();
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await page.goto('about:blank');
    this.showing = undefined;
  }

  private async stopClock(): Promise<void> {
    await this.page.clock.install({ time: 0 });
    await this.page.clock.pauseAt(START);
  }

  private async answer(called: string, argsText: string): Promise<string> {
    const { showing } = this;
    if (!showing) throw new Error(`${called} was called by a panel that is closed`);
    const args = JSON.parse(argsText) as unknown[];
    showing.calls.push({ name: called, args });
    try {
      const answer = showing.answers[called as keyof PanelCalls] as
        ((...args: unknown[]) => unknown) | undefined;
      if (!answer) throw new Error(`Script function not found: ${called}`);
      const value = await answer(...args);
      return JSON.stringify({ answer: holdsDate(value) ? null : value });
    } catch (error) {
      return JSON.stringify({ error: (error as Error).message });
    } finally {
      showing.given += 1;
    }
  }
}

interface PanelTestsOptions extends PanelPageOptions {
  /** What the browser says when it keeps the panel from something, as it should. */
  readonly blocked?: RegExp;
}

export type OpenPanel = (answers: PanelAnswers, options?: PanelPageOptions) => Promise<PanelPage>;

/**
 * For a file of tests of one panel: a browser for all of them, and what opens the panel in it. After each test its panels
 * are closed; none may have asked for anything beyond itself or met an error.
 */
export function panelTests(name: string, { blocked, ...usual }: PanelTestsOptions = {}): OpenPanel {
  let browser: Browser;
  const free: Stage[] = [];
  let opened: { readonly stage: Stage; readonly panel: PanelPage }[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  }, LONG);
  afterAll(() => browser.close());
  afterEach(async () => {
    const closing = opened;
    opened = [];
    for (const { stage, panel } of closing) {
      await stage.clear();
      free.push(stage);
      const unexpected = panel.errors.filter((error) => !blocked?.test(error));
      expect({ requests: panel.requests, unexpected }).toEqual({ requests: [], unexpected: [] });
    }
  });

  return async (answers, options) => {
    const stage = free.pop() ?? (await Stage.in(browser));
    const panel = await stage.open(name, answers, { ...usual, ...options });
    opened.push({ stage, panel });
    return panel;
  };
}

/** What axe-core finds wrong by WCAG 2.2 A and AA, and by its best practices, in words. */
export async function accessibilityProblems(page: Pick<Page, 'evaluate'>): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const results = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      iframes: false,
    });
    return results.violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' | ')}`,
    );
  });
}

/** "here" where the element has the focus, else what has it. */
export function focusOf(locator: Locator): Promise<string | undefined> {
  return locator.evaluate((element) =>
    element === document.activeElement ? 'here' : document.activeElement?.outerHTML.slice(0, 120),
  );
}

export const focusedText = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.textContent ?? null);
