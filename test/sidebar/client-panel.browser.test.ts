import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { ClientPanelView, Refusal } from '../../src/panel/contract';
import { launchBrowser } from '../support/browser';
import { eventually } from '../support/eventually';
import { CLIENT_NAMES, clientPanel, renewal } from './client-views';
import type { PanelAnswers, PanelPage, PanelPageOptions } from './panel-page';
import { accessibilityProblems, openPanel } from './panel-page';

const LONG = 60_000;

let browser: Browser;
let opened: PanelPage[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
}, LONG);
afterAll(() => browser.close());
afterEach(async () => {
  for (const panel of opened) {
    expect(panel.requests).toEqual([]);
    expect(panel.errors).toEqual([]);
    await panel.close();
  }
  opened = [];
});

async function open(answers: PanelAnswers, options?: PanelPageOptions): Promise<PanelPage> {
  const panel = await openPanel(browser, 'client-panel', answers, options);
  opened.push(panel);
  return panel;
}

const following = (view: ClientPanelView = clientPanel()): PanelAnswers => ({
  viewSelectedClient: () => view,
});
const unanswered = (): Promise<never> => new Promise(() => undefined);

function otherClient(over: Partial<ClientPanelView> = {}): ClientPanelView {
  return clientPanel('en', {
    client: {
      name: 'Medina Logística',
      website: null,
      hubId: null,
      renewals: [renewal({ rowKey: 'row-9' })],
    },
    selectedRowKey: 'row-9',
    ...over,
  });
}

describe('what it shows', () => {
  test(
    'skeleton, then alerts, client and renewals, with one call',
    async () => {
      let answer: (view: ClientPanelView) => void = () => undefined;
      const { page, calls } = await open({
        viewSelectedClient: () => new Promise<ClientPanelView>((resolve) => (answer = resolve)),
      });
      await page.locator('.skeleton').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      answer(clientPanel());
      await page.getByRole('heading', { name: 'Nordlicht Energie AG' }).waitFor();

      expect(calls).toEqual([{ name: 'viewSelectedClient', args: [] }]);
      const text = await page.locator('main').innerText();
      expect(text).toContain('3 decisions coming');
      expect(text).toContain('Jan 15, 2026 5 days left');
      expect(text).toContain('Reminders on');
      expect(text).toContain('€1,284.50');
      expect(text).toContain('+€84.50 (+7%)');
      expect(await page.locator('.timeline').first().locator('li').allInnerTexts()).toEqual([
        expect.stringMatching(/Nov 1, 2025\s+Appears in the table\s+\(past\)/),
        expect.stringMatching(/Dec 16, 2025\s+HubSpot begins writing to the client\s+\(past\)/),
        expect.stringMatching(/Jan 10, 2026\s+Today/),
        expect.stringMatching(/Jan 15, 2026\s+Last day to change terms/),
        expect.stringMatching(/Jan 16, 2026\s+Renews by itself/),
        expect.stringMatching(/Mar 1, 2026\s+New terms start/),
      ]);
      expect(await accessibilityProblems(page)).toEqual([]);
    },
    LONG,
  );

  test(
    'what the row does not tell is "no data", never 0 or a blank',
    async () => {
      const bare = renewal({
        primaryClientContact: null,
        ownerEmail: null,
        products: null,
        billingFrequency: null,
        subscriptionTermMonths: null,
        maxContacts: null,
        emailLimit: null,
        currentMrr: null,
        estimatedNewMrr: null,
        noticeDays: null,
        dates: null,
        daysLeft: null,
        lastReminder: null,
      });
      const { page } = await open(
        following(
          clientPanel('en', { client: { name: 'Bare', website: null, hubId: null, renewals: [bare] } }),
        ),
      );
      await page.getByText('Details').click();
      const facts = await page.locator('.facts dd').allInnerTexts();
      expect(new Set(facts)).toEqual(new Set(['no data']));
      expect(await page.locator('.mrr dd').allInnerTexts()).toEqual(['no data', 'no data']);
      expect(await page.locator('.client-header').innerText()).toMatch(/Website no data\s+Hub ID no data/);
      expect(await accessibilityProblems(page)).toEqual([]);
    },
    LONG,
  );

  test.each([
    ['no client selected', { client: null, selectedRowKey: null }, 'Select a row with a client'],
    ['an empty book', { client: null, selectedRowKey: null, clientNames: [] }, 'Import a file from the menu'],
    [
      'a client without rows',
      { client: { name: 'Ex', website: null, hubId: null, renewals: [] }, selectedRowKey: null },
      'No row of the renewals table names this client',
    ],
  ] as const)(
    '%s is told in words',
    async (_, over, words) => {
      const heartbeat = { isLate: false, warnings: [], facts: [] };
      const quiet = { decisionsComing: 0, nextDeadline: null, remindersOn: false, lastRun: null, heartbeat };
      const { page } = await open(following(clientPanel('en', { ...over, alerts: quiet })));
      await page.getByText(words).waitFor();
      await page.getByText('No decisions coming').waitFor();
      await page.getByText('Reminders off').waitFor();
      await page.getByText('Has not run yet').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
    },
    LONG,
  );

  test(
    'names with markup, quotes, right-to-left letters and emoji are shown as they are',
    async () => {
      const name = '<img src=x onerror=alert(1)> "Ltd" & مؤسسة 🚀';
      const view = clientPanel('en', {
        client: {
          name,
          website: 'javascript:alert(1)',
          hubId: '<b>1</b>',
          renewals: [renewal({ notes: '<script>alert(1)</script>', whatNow: '<u>now</u>' })],
        },
      });
      const { page } = await open(following(view));
      await page.getByText('Details').click();
      expect(await page.locator('.client-header h2').innerText()).toBe(name);
      const text = await page.locator('main').innerText();
      for (const cell of ['javascript:alert(1)', '<b>1</b>', '<script>alert(1)</script>', '<u>now</u>']) {
        expect(text).toContain(cell);
      }
      expect(await page.locator('a, main img, main u').count()).toBe(0);
      expect(await page.locator('.client-header h2').getAttribute('dir')).toBe('auto');
    },
    LONG,
  );

  test.each(['en', 'fr', 'es', 'de', 'pt'] as const)(
    'in %s, every word of it, and accessible',
    async (language) => {
      const { page } = await open(following(clientPanel(language)), { language });
      await page.getByRole('heading', { name: 'Nordlicht Energie AG' }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      for (const toggle of await page.locator('.renewal-toggle').all()) {
        if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
      }
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await accessibilityProblems(page)).toEqual([]);
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      expect(scrollWidth).toBe(clientWidth);
    },
    LONG,
  );

  test(
    'fits at 200 % zoom and with reduced motion nothing moves',
    async () => {
      const { page } = await open(
        { viewSelectedClient: () => clientPanel('de') },
        { language: 'de', width: 150, reducedMotion: 'reduce' },
      );
      await page.locator('.renewal').first().waitFor();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBe(150);
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    },
    LONG,
  );
});

describe('following the selection', () => {
  test(
    'asks every three seconds, says which row it shows, and shows the new one with that one call',
    async () => {
      const panel = await open(following(), { stoppedClock: true });
      const { page, calls, answers } = panel;
      await page.getByRole('heading', { name: 'Nordlicht Energie AG' }).waitFor();
      answers.viewSelectedClient = () => ({ sameSelection: true });
      await page.clock.runFor(3_100);
      await eventually(() => expect(calls.length).toBe(2));
      expect(calls[1]).toEqual({ name: 'viewSelectedClient', args: [{ shownRowKey: 'row-1' }] });

      answers.viewSelectedClient = () => otherClient();
      await page.clock.runFor(3_100);
      await page.getByRole('heading', { name: 'Medina Logística' }).waitFor();
      expect(calls.length).toBe(3);
    },
    LONG,
  );

  test(
    'never asks while an answer is on its way, nor while hidden, and at once when a person comes',
    async () => {
      const { page, calls, answers } = await open(following(), { stoppedClock: true });
      await page.locator('.renewal').first().waitFor();
      await page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      });
      await page.clock.runFor(30_000);
      expect(calls.length).toBe(1);

      answers.viewSelectedClient = unanswered;
      await page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
        window.dispatchEvent(new Event('focus'));
      });
      await eventually(() => expect(calls.length).toBe(2));
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await page.clock.runFor(20_000);
      expect(calls.length).toBe(2);
    },
    LONG,
  );

  test(
    'stops after an error, keeps what it showed, and goes on after "Try again"',
    async () => {
      const { page, calls, answers } = await open(following(), { stoppedClock: true });
      await page.locator('.renewal').first().waitFor();
      answers.viewSelectedClient = () => {
        throw new Error('NetworkError: Connection failure due to HTTP 0');
      };
      await page.clock.runFor(3_100);
      await page.getByRole('alert').getByText('The panel has stopped following the sheet.').waitFor();
      await page.getByText('Check your internet connection').waitFor();
      expect(await page.getByRole('heading', { name: 'Nordlicht Energie AG' }).count()).toBe(1);
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.clock.runFor(60_000);
      expect(calls.length).toBe(2);

      answers.viewSelectedClient = () => otherClient();
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByRole('heading', { name: 'Medina Logística' }).waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
      await page.clock.runFor(3_100);
      await eventually(() => expect(calls.length).toBe(4));
    },
    LONG,
  );

  test(
    'an answer that is null, and one that never comes, are told with what to do',
    async () => {
      const first = await open({
        viewSelectedClient: () => ({ asOf: new Date() }) as unknown as ClientPanelView,
      });
      await first.page.getByText('The answer could not be read.').waitFor();

      const second = await open({ viewSelectedClient: unanswered }, { stoppedClock: true });
      await eventually(() => expect(second.calls.length).toBe(1));
      await second.page.clock.runFor(61_000);
      await second.page.getByText('No answer from Google.').waitFor();
      expect(await accessibilityProblems(second.page)).toEqual([]);
    },
    LONG,
  );

  test(
    'the words of the add-on reach the person without the name of the error',
    async () => {
      const { page } = await open({
        viewSelectedClient: () => {
          throw new Error('Exception: The Renewals sheet is missing.');
        },
      });
      await page.getByText('The Renewals sheet is missing. Try again;').waitFor();
      expect(await page.locator('main').innerText()).not.toContain('Exception');
    },
    LONG,
  );

  test(
    'keeps the focus, the open card and the half-typed search across a refresh',
    async () => {
      const { page, answers } = await open(following(), { stoppedClock: true });
      await page.getByRole('button', { name: /Contact tier upgrade/ }).click();
      const search = page.getByRole('combobox', { name: 'Find a client' });
      await search.fill('med');
      answers.viewSelectedClient = () => {
        const view = clientPanel();
        return {
          ...view,
          alerts: { ...view.alerts, decisionsComing: 4 },
          clientNames: [...CLIENT_NAMES, 'Zeta'],
        };
      };
      await page.clock.runFor(3_100);
      await page.getByText('4 decisions coming').waitFor();
      expect(await search.inputValue()).toBe('med');
      expect(await search.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(
        await page.getByRole('button', { name: /Contact tier upgrade/ }).getAttribute('aria-expanded'),
      ).toBe('true');
    },
    LONG,
  );
});

describe('searching', () => {
  test(
    'arrows, Enter and Escape; accents do not matter; best matches first',
    async () => {
      const { page, calls } = await open({
        ...following(),
        viewClient: ({ name }) =>
          clientPanel('en', {
            client: { name, website: null, hubId: null, renewals: [] },
            selectedRowKey: null,
          }),
      });
      const search = page.getByRole('combobox', { name: 'Find a client' });
      await search.fill('me');
      expect(await page.getByRole('listbox').getByRole('option').allInnerTexts()).toEqual([
        'Medina Logística',
        'La Media Naranja',
        'Comedia Studios',
      ]);
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const active = await search.getAttribute('aria-activedescendant');
      expect(await page.locator(`[id="${active}"]`).innerText()).toBe('La Media Naranja');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Comedia Studios' }).waitFor();
      expect(calls.at(-1)).toEqual({ name: 'viewClient', args: [{ name: 'Comedia Studios' }] });
      expect(await search.evaluate((element) => element === document.activeElement)).toBe(true);

      await search.fill('alvarez');
      expect(await page.getByRole('listbox').getByRole('option').allInnerTexts()).toEqual([
        'Álvarez & Hijos SL',
      ]);
      await page.keyboard.press('Escape');
      expect(await search.getAttribute('aria-expanded')).toBe('false');
      expect(await search.inputValue()).toBe('alvarez');
      await page.keyboard.press('Escape');
      expect(await search.inputValue()).toBe('');

      await search.fill('nobody');
      await page.getByText('No client of that name').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
    },
    LONG,
  );

  test(
    'a found client stays until another row is selected, or the person goes back',
    async () => {
      const { page, answers } = await open(
        { ...following(), viewClient: () => otherClient({ selectedRowKey: null }) },
        { stoppedClock: true },
      );
      await page.getByRole('combobox', { name: 'Find a client' }).fill('medina');
      await page.getByRole('listbox').getByRole('option').click();
      await page.getByRole('heading', { name: 'Medina Logística' }).waitFor();
      await page.clock.runFor(3_100);
      await page.clock.runFor(3_100);
      expect(await page.getByRole('heading', { name: 'Medina Logística' }).count()).toBe(1);

      await page.getByRole('button', { name: 'Show the selected row' }).click();
      await page.getByRole('heading', { name: 'Nordlicht Energie AG' }).waitFor();
      expect(await page.getByText('Found by search').count()).toBe(0);

      await page.getByRole('button', { name: 'Nordlicht Energie AG' }).click();
      await page.getByRole('heading', { name: 'Medina Logística' }).waitFor();
      answers.viewSelectedClient = () => clientPanel('en', { selectedRowKey: 'row-2' });
      await page.clock.runFor(3_100);
      await page.getByRole('heading', { name: 'Nordlicht Energie AG' }).waitFor();
    },
    LONG,
  );

  test(
    'after an error "Try again" brings back what was shown, the found client or the selected one',
    async () => {
      const { page, answers, calls } = await open(
        { ...following(), viewClient: () => otherClient({ selectedRowKey: null }) },
        { stoppedClock: true },
      );
      const broken = () => {
        throw new Error('Too busy.');
      };
      await page.getByRole('button', { name: 'Nordlicht Energie AG' }).click();
      await page.getByRole('heading', { name: 'Medina Logística' }).waitFor();
      answers.viewSelectedClient = broken;
      await page.clock.runFor(3_100);
      await page.getByRole('button', { name: 'Try again' }).click();
      await eventually(() => expect(calls.at(-1)!.name).toBe('viewClient'));
      await page.getByRole('alert').waitFor({ state: 'detached' });

      answers.viewSelectedClient = () => clientPanel('en', { selectedRowKey: 'row-2' });
      await page.clock.runFor(3_100);
      await page.getByRole('heading', { name: 'Nordlicht Energie AG' }).waitFor();
      answers.viewSelectedClient = broken;
      await page.clock.runFor(3_100);
      await page.getByRole('button', { name: 'Try again' }).click();
      await eventually(() => expect(calls.at(-1)).toEqual({ name: 'viewSelectedClient', args: [] }));
    },
    LONG,
  );

  test(
    'of ten thousand clients the best thirty are listed, and the rest counted',
    async () => {
      const clientNames = Array.from({ length: 10_000 }, (_, index) => `Client ${index}`);
      const { page } = await open(following(clientPanel('en', { clientNames })));
      const search = page.getByRole('combobox', { name: 'Find a client' });
      await search.fill('client 99');
      await page.getByText(/more: type on/).waitFor();
      expect(await page.getByRole('listbox').getByRole('option').count()).toBe(30);
      await search.press('9');
      await eventually(async () =>
        expect(await page.getByRole('listbox').getByRole('option').first().innerText()).toBe('Client 999'),
      );
    },
    LONG,
  );
});

describe('changing the communication owner', () => {
  const owner = 'Communication owner';

  test(
    'is told to be saving, and shown once the sheet has it',
    async () => {
      let answer: (view: ClientPanelView) => void = () => undefined;
      const { page, calls } = await open({
        ...following(),
        changeCommunicationOwner: () => new Promise<ClientPanelView>((resolve) => (answer = resolve)),
      });
      const field = page.getByLabel(owner).first();
      await field.focus();
      await field.selectOption('partner');
      await page.getByText('Saving…').waitFor();
      await page.getByText('HubSpot begins writing to the client').first().waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      const changed = clientPanel();
      answer({
        ...changed,
        client: { ...changed.client!, renewals: [renewal({ communicationOwner: 'partner' })] },
      });
      await page.getByText('Saved in the sheet: Partner').waitFor();
      await page.getByText('Inform the client by then').waitFor();
      expect(calls.at(-1)).toEqual({
        name: 'changeCommunicationOwner',
        args: [{ rowKey: 'row-1', expected: 'hubspot', communicationOwner: 'partner' }],
      });
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    },
    LONG,
  );

  test(
    'a refusal stands beside the field, and the field shows what the sheet says',
    async () => {
      const refusal: Refusal = { refused: 'Somebody changed it to <Partner> meanwhile.' };
      const { page } = await open({ ...following(), changeCommunicationOwner: () => refusal });
      const field = page.getByLabel(owner).first();
      await field.selectOption('partner');
      await page.locator('.owner').first().getByText('Somebody changed it to <Partner> meanwhile.').waitFor();
      await eventually(async () => expect(await field.inputValue()).toBe('hubspot'));
      expect(await accessibilityProblems(page)).toEqual([]);
    },
    LONG,
  );

  test(
    'a lost answer claims neither success nor failure and reads the sheet again',
    async () => {
      const { page, countOf } = await open({
        ...following(),
        changeCommunicationOwner: () => {
          throw new Error('NetworkError: Connection failure due to HTTP 0');
        },
      });
      await page.getByLabel(owner).first().selectOption('partner');
      await page.getByText('It is not known whether the change was saved').waitFor();
      await eventually(() => expect(countOf('viewSelectedClient')).toBe(2));
      await eventually(async () => expect(await page.getByLabel(owner).first().inputValue()).toBe('hubspot'));
    },
    LONG,
  );
});

test(
  'the language is changed in the sheet, and the panel follows',
  async () => {
    const { page, answers, calls } = await open({ ...following(), setLanguage: () => ({ language: 'de' }) });
    await page.getByLabel('Language').waitFor();
    answers.viewSelectedClient = () => clientPanel('de');
    await page.getByLabel('Language').selectOption('de');
    await page.getByText('3 Entscheidungen stehen an').waitFor();
    expect(calls.map(({ name }) => name)).toEqual([
      'viewSelectedClient',
      'setLanguage',
      'viewSelectedClient',
    ]);
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
  },
  LONG,
);

test(
  'the whole panel can be walked with the keyboard',
  async () => {
    const { page } = await open(following());
    await page.locator('.renewal').first().waitFor();
    const stops: string[] = [];
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(() => {
          const element = document.activeElement!;
          const outline = getComputedStyle(element).outlineStyle;
          return outline === 'none' ? `${element.tagName} without outline` : element.tagName;
        }),
      );
    }
    // Alerts' client, search, website, three cards with the first one's owner and details, language.
    expect(stops.slice(0, 9)).toEqual([
      'BUTTON',
      'INPUT',
      'A',
      'BUTTON',
      'SELECT',
      'SUMMARY',
      'BUTTON',
      'BUTTON',
      'SELECT',
    ]);
  },
  LONG,
);
