import { describe, expect, test } from '@jest/globals';
import type { ClientPanelView, Refusal } from '../../src/panel/contract';
import { LANGUAGES } from '../../src/locale/language';
import { eventually } from '../support/eventually';
import { CLIENT_NAMES, NO_DETAILS, clientDetails, clientPanel, clientPoints, renewal } from './client-views';
import type { PanelAnswers } from './panel-page';
import { LONG, accessibilityProblems, focusOf, focusedText, panelTests } from './panel-page';

const open = panelTests('client-panel');
/** Where pictures are to go, to be looked at. */
const pictures = process.env['PICTURES'];

const following = (view: ClientPanelView = clientPanel()): PanelAnswers => ({
  viewSelectedClient: () => view,
  viewClientDetails: ({ clients }) => ({ details: clients.map(() => clientDetails(view.language)) }),
  viewClientPoints: ({ clients }) => ({ points: clients.map(() => clientPoints(view.language)) }),
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
    selection: { sheetId: 1, row: 9, mark: 'row-9' },
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
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      answer(clientPanel());
      await page.getByRole('heading', { name: 'Nordlicht Energie AG' }).waitFor();

      await eventually(() => calls).toEqual([{ name: 'viewSelectedClient', args: [{}] }]);
      const text = () => page.locator('main').innerText();
      await eventually(text).toContain('3 decisions coming');
      await eventually(text).toContain('Jan 15, 2026 5 days left');
      await eventually(text).toContain('Reminders on');
      await eventually(text).toContain('1,284.50\u00a0EUR');
      await eventually(text).toContain('+84.50\u00a0EUR (+7%)');
      await eventually(() => page.locator('.timeline').first().locator('li').allInnerTexts()).toEqual([
        expect.stringMatching(/Nov 1, 2025\s+Appears in the table\s+\(past\)/),
        expect.stringMatching(/Dec 16, 2025\s+HubSpot begins writing to the client\s+\(past\)/),
        expect.stringMatching(/Jan 10, 2026\s+Today/),
        expect.stringMatching(/Jan 15, 2026\s+Last day to change terms/),
        expect.stringMatching(/Jan 16, 2026\s+Renews automatically/),
        expect.stringMatching(/Mar 1, 2026\s+New terms start/),
      ]);
      await eventually(() => accessibilityProblems(page)).toEqual([]);
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
      await page.locator('summary', { hasText: 'Details' }).click();
      const facts = () => page.locator('.facts dd').allInnerTexts();
      await eventually(async () => new Set(await facts())).toEqual(new Set(['no data']));
      await eventually(() => page.locator('.mrr dd').allInnerTexts()).toEqual(['no data', 'no data']);
      await eventually(() => page.locator('.client-header').innerText()).toMatch(
        /Website no data\s+Hub ID no data/,
      );
      await eventually(() => accessibilityProblems(page)).toEqual([]);
    },
    LONG,
  );

  test(
    'the renewal manager is in sight without opening anything, and an own contract has neither manager nor owner',
    async () => {
      const own = { value: 'ownServices', label: 'Own services' };
      const renewals = [
        renewal({ renewalManager: 'Tom Sample' }),
        renewal({ rowKey: 'row-2', contract: own }),
      ];
      const client = { name: 'Acme', website: null, hubId: null, renewals };
      const { page } = await open(following(clientPanel('en', { client, selectedRowKey: 'row-2' })));
      await page.getByText('Renewal · Own services').waitFor();
      await page.locator('.renewal-toggle').first().click();
      await page.getByText('Tom Sample').waitFor();
      await eventually(() => page.locator('.renewal-manager').count()).toBe(1);
      await eventually(() => page.getByLabel('Communication owner').count()).toBe(1);
      await eventually(() => accessibilityProblems(page)).toEqual([]);
    },
    LONG,
  );

  test.each([
    ['no client selected', { client: null, selectedRowKey: null }, 'Select a row with a client'],
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
      await eventually(() => accessibilityProblems(page)).toEqual([]);
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
      await page.locator('summary', { hasText: 'Details' }).click();
      await eventually(() => page.locator('.client-header h2').innerText()).toBe(name);
      const text = () => page.locator('main').innerText();
      for (const cell of ['javascript:alert(1)', '<b>1</b>', '<script>alert(1)</script>', '<u>now</u>']) {
        await eventually(text).toContain(cell);
      }
      await eventually(() => page.locator('a, main img, main u').count()).toBe(0);
      await eventually(() => page.locator('.client-header h2').getAttribute('dir')).toBe('auto');
    },
    LONG,
  );

  test.each(['en', 'fr', 'es', 'de', 'pt'] as const)(
    'in %s, every word of it, and accessible',
    async (language) => {
      const { page } = await open(following(clientPanel(language)), { language });
      await page.getByRole('heading', { name: 'Nordlicht Energie AG' }).waitFor();
      await eventually(() => page.locator('html').getAttribute('lang')).toBe(language);
      for (const toggle of await page.locator('.renewal-toggle[aria-expanded=false]').elementHandles())
        await toggle.click();
      // To open one card's details opens them in all cards.
      for (const summary of await page.locator('.renewal').first().locator('summary').all())
        await summary.click();
      await page.locator('.comparison').first().waitFor();
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      await eventually(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
    },
    LONG,
  );

  test(
    'fits at 200 % zoom and with reduced motion nothing moves',
    async () => {
      const { page } = await open(following(clientPanel('de')), {
        language: 'de',
        width: 150,
        reducedMotion: 'reduce',
      });
      await page.locator('.renewal').first().waitFor();
      await eventually(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(150);
      await eventually(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
    },
    LONG,
  );
});

describe('following the selection', () => {
  test(
    'asks every three seconds, says which row it shows, and shows the new one with that one call',
    async () => {
      const panel = await open(following());
      const { page, calls, answers, passTime } = panel;
      await page.getByRole('heading', { name: 'Nordlicht Energie AG' }).waitFor();
      answers.viewSelectedClient = () => ({ sameSelection: true });
      await passTime(3_100);
      await eventually(() => calls.length).toBe(2);
      const { book, namesMark, selection } = clientPanel();
      await eventually(() => calls[1]).toEqual({
        name: 'viewSelectedClient',
        args: [{ book, namesMark, shown: selection }],
      });

      answers.viewSelectedClient = () => otherClient();
      await passTime(3_100);
      await page.getByRole('heading', { name: 'Medina Logística' }).waitFor();
      await eventually(() => calls.length).toBe(3);

      // Settings change, if seldom: after a minute of going from row to row the book is asked for anew.
      for (let question = 4; question <= 24; question += 1) {
        await passTime(3_100);
        await eventually(() => calls.length).toBe(question);
      }
      const withoutBook = calls.filter(({ args: [request] }) => !('book' in (request as object)));
      await eventually(() => withoutBook).toHaveLength(2);
    },
    LONG,
  );

  test(
    'never asks while an answer is on its way, nor while hidden, and at once when a person comes',
    async () => {
      const { page, calls, answers, passTime } = await open(following());
      await page.locator('.renewal').first().waitFor();
      await page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      });
      await passTime(30_000);
      await eventually(() => calls.length).toBe(1);

      answers.viewSelectedClient = unanswered;
      await page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
        window.dispatchEvent(new Event('focus'));
      });
      await eventually(() => calls.length).toBe(2);
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await passTime(20_000);
      await eventually(() => calls.length).toBe(2);
    },
    LONG,
  );

  test(
    'stops after an error, keeps what it showed, and goes on after "Try again"',
    async () => {
      const { page, calls, answers, passTime } = await open(following());
      await page.locator('.renewal').first().waitFor();
      answers.viewSelectedClient = () => {
        throw new Error('NetworkError: Connection failure due to HTTP 0');
      };
      await passTime(3_100);
      await page.getByRole('alert').getByText('The panel has stopped following the sheet.').waitFor();
      await page.getByText('Check your internet connection').waitFor();
      await eventually(() => page.getByRole('heading', { name: 'Nordlicht Energie AG' }).count()).toBe(1);
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      await passTime(60_000);
      await eventually(() => calls.length).toBe(2);

      answers.viewSelectedClient = () => otherClient();
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByRole('heading', { name: 'Medina Logística' }).waitFor();
      await eventually(() => page.getByRole('alert').count()).toBe(0);
      const { length } = calls;
      await passTime(250);
      await eventually(() => calls.length).toBeGreaterThan(length);
    },
    LONG,
  );

  test(
    'asks four times a second where somebody works, where the selection is alone, and seldom where nobody does',
    async () => {
      const { page, calls, answers, passTime } = await open(following());
      await page.locator('.renewal').first().waitFor();
      answers.viewSelectedClient = () => ({ sameSelection: true });
      for (let look = 2; look <= 5; look += 1) {
        await passTime(250);
        await eventually(() => calls.length).toBe(look);
      }
      const marks = calls.slice(1).map(({ args: [request] }) => (request as { shown: object }).shown);
      const { selection } = clientPanel();
      // The row itself is read every three seconds.
      await eventually(() => marks).toEqual([selection, ...Array(3).fill({ ...selection, mark: '' })]);

      await passTime(31_000);
      await passTime(1_000);
      const quiet = calls.length;
      await passTime(750);
      await eventually(() => calls.length).toBe(quiet);
      await passTime(250);
      await eventually(() => calls.length).toBe(quiet + 1);
      // Whoever leaves the panel goes to the grid.
      await page.evaluate(() => window.dispatchEvent(new Event('blur')));
      await eventually(() => calls.length).toBe(quiet + 2);
      await passTime(250);
      await eventually(() => calls.length).toBe(quiet + 3);
    },
    LONG,
  );

  test.each(LANGUAGES)(
    'begins what the row says in the top third of the panel, below one row of tabs, in %s',
    async (language) => {
      const { page } = await open(following(clientPanel(language)), { language, height: 868 });
      const card = page.locator('.renewal').first();
      await card.waitFor();
      await eventually(async () => (await card.boundingBox())?.y).toBeLessThan(868 / 3);
      const tops = () =>
        page.locator('.tab').evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().top));
      await eventually(async () => new Set(await tops()).size).toBe(1);
      const broken = () =>
        page
          .locator('.mrr dd')
          .evaluateAll((amounts) =>
            amounts
              .filter((amount) => getComputedStyle(amount).whiteSpace !== 'nowrap')
              .map((amount) => amount.textContent),
          );
      await eventually(broken).toEqual([]);
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      if (pictures) await page.screenshot({ path: `${pictures}/client-${language}.png` });
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

      const second = await open({ viewSelectedClient: unanswered });
      await eventually(() => second.calls.length).toBe(1);
      await second.passTime(61_000);
      await second.page.getByText('No answer from Google.').waitFor();
      await eventually(() => accessibilityProblems(second.page)).toEqual([]);
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
      await eventually(() => page.locator('main').innerText()).not.toContain('Exception');
    },
    LONG,
  );

  test(
    'keeps the focus, the open card and the half-typed search across a refresh',
    async () => {
      const { page, answers, passTime } = await open(following());
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
      await passTime(3_100);
      await page.getByText('4 decisions coming').waitFor();
      await eventually(() => search.inputValue()).toBe('med');
      await eventually(() => focusOf(search)).toBe('here');
      await eventually(() =>
        page.getByRole('button', { name: /Contact tier upgrade/ }).getAttribute('aria-expanded'),
      ).toBe('true');
    },
    LONG,
  );
});

const selecting = (rowKey: string) =>
  clientPanel('en', { selectedRowKey: rowKey, selection: { sheetId: 1, row: 3, mark: rowKey } });

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
      await eventually(() => page.getByRole('listbox').getByRole('option').allInnerTexts()).toEqual([
        'Medina Logística',
        'La Media Naranja',
        'Comedia Studios',
      ]);
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await eventually(async () =>
        page.locator(`[id="${await search.getAttribute('aria-activedescendant')}"]`).innerText(),
      ).toBe('La Media Naranja');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Comedia Studios' }).waitFor();
      const { book, namesMark } = clientPanel();
      const args = [{ book, namesMark, name: 'Comedia Studios' }];
      await eventually(() => calls.at(-1)).toEqual({ name: 'viewClient', args });
      await eventually(() => focusOf(search)).toBe('here');

      await search.fill('alvarez');
      await eventually(() => page.getByRole('listbox').getByRole('option').allInnerTexts()).toEqual([
        'Álvarez & Hijos SL',
      ]);
      await page.keyboard.press('Escape');
      await eventually(() => search.getAttribute('aria-expanded')).toBe('false');
      await eventually(() => search.inputValue()).toBe('alvarez');
      await page.keyboard.press('Escape');
      await eventually(() => search.inputValue()).toBe('');

      await search.fill('nobody');
      await page.getByText('No client of that name').waitFor();
      await eventually(() => accessibilityProblems(page)).toEqual([]);
    },
    LONG,
  );

  test(
    'a found client whose row is hidden stays until another row is selected, or the person goes back',
    async () => {
      const { page, answers, passTime } = await open({
        ...following(),
        viewClient: () => otherClient({ selectedRowKey: null, selection: null }),
      });
      await page.getByRole('combobox', { name: 'Find a client' }).fill('medina');
      await page.getByRole('listbox').getByRole('option').click();
      await page.getByRole('heading', { name: 'Medina Logística' }).waitFor();
      await page.getByText('Its row is hidden in the sheet').waitFor();
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      await passTime(3_100);
      await passTime(3_100);
      await eventually(() => page.getByRole('heading', { name: 'Medina Logística' }).count()).toBe(1);

      await page.getByRole('button', { name: 'Show the selected row' }).click();
      await page.getByRole('heading', { name: 'Nordlicht Energie AG' }).waitFor();
      await eventually(() => page.getByText('Its row is hidden').count()).toBe(0);

      await page.getByRole('button', { name: 'Nordlicht Energie AG' }).click();
      await page.getByRole('heading', { name: 'Medina Logística' }).waitFor();
      answers.viewSelectedClient = () => selecting('row-2');
      await passTime(3_100);
      await page.getByRole('heading', { name: 'Nordlicht Energie AG' }).waitFor();
    },
    LONG,
  );

  test(
    'after an error "Try again" brings back what was shown, the found client or the selected one',
    async () => {
      const { page, answers, calls, passTime, settled } = await open({
        ...following(),
        viewClient: () => otherClient({ selectedRowKey: null, selection: null }),
      });
      const broken = () => {
        throw new Error('Too busy.');
      };
      await page.getByRole('button', { name: 'Nordlicht Energie AG' }).click();
      await page.getByRole('heading', { name: 'Medina Logística' }).waitFor();
      answers.viewSelectedClient = broken;
      await passTime(3_100);
      await page.getByRole('button', { name: 'Try again' }).click();
      await eventually(() => calls.at(-1)!.name).toBe('viewClient');
      await page.getByRole('alert').waitFor({ state: 'detached' });

      answers.viewSelectedClient = () => selecting('row-2');
      await passTime(3_100);
      await page.getByRole('heading', { name: 'Nordlicht Energie AG' }).waitFor();
      answers.viewSelectedClient = broken;
      await passTime(3_100);
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByRole('alert').getByText('Too busy.').waitFor();
      await settled();
      await eventually(() => calls.at(-1)?.name).toBe('viewSelectedClient');
      await eventually(() => calls.at(-1)?.args).not.toEqual([
        expect.objectContaining({ shown: expect.anything() }),
      ]);
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
      await eventually(() => page.getByRole('listbox').getByRole('option').count()).toBe(30);
      await search.press('9');
      await eventually(() => page.getByRole('listbox').getByRole('option').first().innerText()).toBe(
        'Client 999',
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
        changeRenewal: () => new Promise<ClientPanelView>((resolve) => (answer = resolve)),
      });
      const field = page.getByLabel(owner).first();
      await field.focus();
      await field.selectOption('partner');
      await page.getByText('Saving…').waitFor();
      await page.getByText('HubSpot begins writing to the client').first().waitFor();
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      const changed = clientPanel();
      answer({
        ...changed,
        client: { ...changed.client!, renewals: [renewal({ communicationOwner: 'partner' })] },
      });
      await page.getByText('Saved in the sheet: Partner').waitFor();
      await page.getByText('Inform the client by then').waitFor();
      await eventually(() => calls.at(-1)).toEqual({
        name: 'changeRenewal',
        args: [
          {
            ...{ rowKey: 'row-1', column: 'communicationOwner', value: 'partner' },
            seen: { clientName: 'Nordlicht Energie AG', communicationOwner: 'hubspot' },
          },
        ],
      });
      await eventually(() => focusOf(field)).toBe('here');
    },
    LONG,
  );

  test(
    'a refusal stands beside the field, and the field shows what the sheet says',
    async () => {
      const refusal: Refusal = { refused: 'Somebody changed it to <Partner> meanwhile.' };
      const { page } = await open({ ...following(), changeRenewal: () => refusal });
      const field = page.getByLabel(owner).first();
      await field.selectOption('partner');
      await page
        .locator('.change-field')
        .first()
        .getByText('Somebody changed it to <Partner> meanwhile.')
        .waitFor();
      await eventually(() => field.inputValue()).toBe('hubspot');
      await eventually(() => accessibilityProblems(page)).toEqual([]);
    },
    LONG,
  );

  test(
    'a lost answer claims neither success nor failure and reads the sheet again',
    async () => {
      const { page, countOf } = await open({
        ...following(),
        changeRenewal: () => {
          throw new Error('NetworkError: Connection failure due to HTTP 0');
        },
      });
      await page.getByLabel(owner).first().selectOption('partner');
      await page.getByText('It is not known whether the change was saved').waitFor();
      await eventually(() => countOf('viewSelectedClient')).toBe(2);
      await eventually(() => page.getByLabel(owner).first().inputValue()).toBe('hubspot');
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
    await eventually(() => calls.map(({ name }) => name)).toEqual([
      'viewSelectedClient',
      'setLanguage',
      'viewSelectedClient',
    ]);
    await eventually(() => page.locator('html').getAttribute('lang')).toBe('de');
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
    // Search, website, actions, the selected tab and its panel, the first card with its two answers, owner and folds.
    await eventually(() => stops.slice(0, 12)).toEqual([
      ...['INPUT', 'A', 'BUTTON', 'BUTTON', 'DIV', 'BUTTON', 'BUTTON', 'BUTTON', 'SELECT'],
      ...['SUMMARY', 'SUMMARY', 'SUMMARY'],
    ]);
  },
  LONG,
);

describe('the tabs', () => {
  const CALLS = { en: 'Client details', de: 'Kundendetails' } as const;

  test.each(['en', 'de'] as const)(
    'in %s: each shows its part, asks the sheet once, and is accessible at every width',
    async (language) => {
      const tier = { now: 'Platinum', without: 'Gold', areExamples: true, certified: null };
      const { page, calls } = await open(
        {
          ...following(clientPanel(language)),
          viewClientPoints: ({ clients }) => ({
            points: clients.map(() => clientPoints(language, { tier })),
          }),
        },
        { language },
      );
      const tab = (name: string) => page.locator(`[data-tab="${name}"]`);
      await tab('renewals').waitFor();
      await eventually(() => tab('renewals').getAttribute('aria-selected')).toBe('true');
      const shows: Record<string, readonly RegExp[]> = {
        details: [/Marta Ruiz/, /Sales Hub/, /7[.,]640/, /96\s?%/, /lena@partner/, /15[.,]000.*230[.,]00/],
        usage: [/64 (of|von) 100/, /\+2[.,]5\s?%/, /Workflows/],
        engagement: [/5 (of|von) 10/, /Medium|Mittel/],
        points: [
          ...[/68[.,]18/, /13\s?%/, /Gold/, /471[.,]82/, /Expired|Abgelaufen/],
          /taken to be valid|als gültig angenommen/,
        ],
        team: [/Rosa Example/, /PDM/, /dana@|Dana Example/],
      };
      for (const [name, words] of Object.entries(shows)) {
        await tab(name).click();
        const panel = page.getByRole('tabpanel');
        await panel.locator('.skeleton').waitFor({ state: 'detached' });
        await panel.locator('.tab-content').waitFor();
        if (name === 'points') {
          await panel.locator('summary').click();
          await eventually(() => panel.locator('.fold dd').allInnerTexts()).toEqual(
            ['56.82', '0.00', '0.00', '0.00', '0.00', '11.36'].map((points) =>
              language === 'de' ? points.replace('.', ',') : points,
            ),
          );
        }
        for (const word of words) await eventually(() => panel.innerText()).toMatch(word);
        await eventually(() => accessibilityProblems(page)).toEqual([]);
        const pictures = process.env['PICTURES'];
        if (pictures)
          await page.screenshot({ path: `${pictures}/client-${name}-${language}.png`, fullPage: true });
        await page.setViewportSize({ width: 150, height: 900 });
        await eventually(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(150);
        await page.setViewportSize({ width: 300, height: 900 });
      }
      await eventually(() => tab('details').innerText()).toBe(CALLS[language]);
      const names = () => calls.map(({ name }) => name);
      await eventually(() => names().filter((name) => name !== 'viewSelectedClient')).toEqual([
        'viewClientDetails',
        'viewClientPoints',
      ]);
      await eventually(
        () =>
          (calls.find(({ name }) => name === 'viewClientDetails')?.args[0] as { clients: object[] }).clients,
      ).toEqual([
        { name: 'Nordlicht Energie AG', website: 'nordlicht-energie.example', hubId: '4711023' },
        { name: 'Medina Logística', website: null, hubId: '4711024' },
      ]);
    },
    LONG,
  );

  test(
    'the arrows, Home and End walk them; the chosen one stays when the client changes, and the neighbour costs no call',
    async () => {
      const { page, answers, countOf, passTime } = await open(following());
      const selected = () => page.locator('[role=tab][aria-selected=true]').getAttribute('data-tab');
      await page.locator('[data-tab=renewals]').focus();
      await page.keyboard.press('ArrowRight');
      await eventually(() => selected()).toBe('usage');
      await page.keyboard.press('End');
      await eventually(() => selected()).toBe('team');
      await page.keyboard.press('ArrowRight');
      await eventually(() => selected()).toBe('details');
      await page.getByText('Marta Ruiz', { exact: true }).waitFor();
      // What HubSpot's API alone tells: a day, a text, a number, an amount.
      for (const figure of ['Oct 18, 2026', 'Core 8/10, Sales 3/5', '12,500', '120.50\u00a0USD'])
        await page.getByText(figure, { exact: true }).waitFor();
      await eventually(() => focusOf(page.locator('[data-tab=details]'))).toBe('here');
      answers.viewSelectedClient = () =>
        otherClient({ client: { name: 'Medina Logística', website: null, hubId: '4711024', renewals: [] } });
      await passTime(3_100);
      await page.getByRole('heading', { name: 'Medina Logística' }).waitFor();
      await eventually(() => selected()).toBe('details');
      await eventually(() => focusOf(page.locator('[data-tab=details]'))).toBe('here');
      await eventually(() => countOf('viewClientDetails')).toBe(1);
    },
    LONG,
  );

  test(
    'what nobody told is said in words on each tab, never 0; what failed says what to do',
    async () => {
      const panel = await open({
        ...following(),
        viewClientDetails: ({ clients }) => ({ details: clients.map(() => NO_DETAILS) }),
        viewClientPoints: () => {
          throw new Error('NetworkError: Connection failure due to HTTP 0');
        },
      });
      const { page, answers } = panel;
      const text = () => page.getByRole('tabpanel').innerText();
      for (const [name, words] of [
        ['details', /The Clients tab has no row for this client.*No contacts.*No subscriptions/s],
        ['usage', /No usage data/],
        ['engagement', /No engagement data/],
        ['team', /Nobody named yet/],
        ['points', /Check your internet connection/],
      ] as const) {
        await page.locator(`[data-tab="${name}"]`).click();
        await eventually(text).toMatch(words);
        if (name === 'usage') await eventually(text).not.toMatch(/\b0\b/);
        await eventually(() => accessibilityProblems(page)).toEqual([]);
      }
      answers.viewClientPoints = ({ clients }) => ({
        points: clients.map(() => clientPoints('en', { lines: [], unreadable: 2 })),
      });
      await page.getByRole('tabpanel').getByRole('button', { name: 'Try again' }).click();
      await page.getByText('No points').waitFor();
      await page.getByText('2 lines of the Points tab cannot be read').waitFor();
    },
    LONG,
  );

  test(
    'a client that shares a part: a score of 0 is 0, and the rest is "no data"',
    async () => {
      const { page } = await open({
        ...following(),
        viewClientDetails: ({ clients }) => ({
          details: clients.map(() =>
            clientDetails('en', {
              ...{ usageScore: 0, usageTrend: null, productUse: null, emailsSent: null, contactsUsed: 9_000 },
              notUnderstood: ['Engagement'],
            }),
          ),
        }),
        viewClientPoints: ({ clients }) => ({
          points: clients.map(() =>
            clientPoints('en', {
              tier: { now: null, without: null, areExamples: false, certified: false },
            }),
          ),
        }),
      });
      await page.locator('[data-tab=usage]').click();
      await page.getByText('0 of 100').waitFor();
      await eventually(() => page.getByRole('tabpanel').innerText()).toMatch(/Product use\s+no data/);
      await page.locator('[data-tab=details]').click();
      await eventually(() => page.getByRole('tabpanel').innerText()).toMatch(
        /over the limit.*Limit 80,000; use: no data/s,
      );
      await eventually(() => page.getByRole('tabpanel').innerText()).toContain(
        'Not understood in the Clients tab',
      );
      await page.locator('[data-tab=points]').click();
      await page.getByText('your certification is not valid').waitFor();
      await eventually(() => page.getByRole('tabpanel').innerText()).not.toContain('taken to be valid');
    },
    LONG,
  );

  test(
    'mails begin in the user\u2019s own program, about this client; hostile cells become no link',
    async () => {
      const name = 'Ünal & "Söhne" <b>?bcc=x@y.example 🚀';
      const view = clientPanel('en', {
        client: { name, website: null, hubId: null, renewals: [renewal()] },
      });
      const { page } = await open({
        ...following(view),
        viewClientDetails: ({ clients }) => ({
          details: clients.map(() => ({
            ...clientDetails('en', { crmRecord: 'javascript:alert(1)', renewalManager: null }),
            contacts: [{ name: '<i>x</i>', email: 'a@b.example?bcc=c@d.example', role: null }],
          })),
        }),
      });
      await page.locator('[data-tab=team]').click();
      const hrefs = () =>
        page
          .getByRole('link', { name: 'Send email' })
          .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      await eventually(async () => (await hrefs()).map(decodeURIComponent)).toEqual([
        `mailto:rosa@hubspot.example?subject=${name}: renewal on Mar 1, 2026, deadline Jan 15, 2026`,
        `mailto:dana@hubspot.example?subject=${name}: question`,
      ]);
      await eventually(async () => new URL((await hrefs())[0]!).searchParams.getAll('bcc')).toEqual([]);
      await page.getByRole('button', { name: 'Actions' }).click();
      await page.getByText('Company in the CRM: no link').waitFor();
      await eventually(() => page.getByRole('link', { name: "Client's account" }).getAttribute('href')).toBe(
        'https://app.hubspot.example/4711023',
      );
      await page.locator('[data-tab=details]').click();
      await eventually(() => page.getByRole('tabpanel').locator('a').count()).toBe(0);
      await eventually(() => page.getByRole('tabpanel').innerText()).toContain('<i>x</i>');
    },
    LONG,
  );
});

describe('changing the row and ending services', () => {
  test(
    'an answer of the client is a button on the card: today is filled in, and saved once it is confirmed',
    async () => {
      const { page, calls, answers } = await open(following());
      answers.changeRenewal = () => clientPanel();
      const card = page.locator('.renewal').first();
      await card.getByRole('button', { name: 'Cancellation requested' }).click();
      await card.getByRole('button', { name: 'Accepted', exact: true }).click();
      await eventually(() => card.locator('input[type=date]').inputValue()).toBe('2026-01-10');
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      await eventually(() => calls.filter(({ name }) => name === 'changeRenewal')).toEqual([]);
      await card.getByRole('button', { name: /^Save/ }).click();
      await eventually(() => calls.find(({ name }) => name === 'changeRenewal')?.args).toEqual([
        expect.objectContaining({ rowKey: 'row-1', column: 'acceptedOn', value: '2026-01-10' }),
      ]);
    },
    LONG,
  );

  test(
    'days are saved when the person says so, and what became of it is told',
    async () => {
      const { page, calls, answers, settled } = await open({
        ...following(),
        changeRenewal: () => clientPanel(),
      });
      const card = page.locator('.renewal').first();
      await card.locator('summary', { hasText: 'Change' }).click();
      const accepted = card.getByLabel('Accepted on', { exact: true });
      await card.getByRole('button', { name: 'Today: Accepted on' }).click();
      await eventually(() => accepted.inputValue()).toBe('2026-01-10');
      await settled();
      await eventually(() => calls.some(({ name }) => name === 'changeRenewal')).toBe(false);
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      await card.getByRole('button', { name: 'Save: Accepted on' }).click();
      await card.getByText('Saved in the sheet: Jan 10, 2026').waitFor();
      await eventually(() => calls.at(-1)?.args).toMatchObject([
        { column: 'acceptedOn', value: '2026-01-10' },
      ]);
      await eventually(() => focusOf(accepted)).toBe('here');

      answers.changeRenewal = () => ({ refused: 'Somebody changed this row meanwhile.' });
      await card.getByLabel('Snooze until', { exact: true }).fill('2026-02-01');
      await page.keyboard.press('Enter');
      await card.getByText('Somebody changed this row meanwhile.').waitFor();
      await eventually(() => accessibilityProblems(page)).toEqual([]);

      await card.getByLabel('Primary client contact').selectOption('Jonas Weber');
      await eventually(() => calls.filter(({ name }) => name === 'changeRenewal').at(-1)?.args).toMatchObject(
        [{ column: 'primaryClientContact', value: 'Jonas Weber' }],
      );
    },
    LONG,
  );

  test(
    'a day half typed is compared with what stood there when the person began',
    async () => {
      const withSnooze = (snoozeUntil: string): ClientPanelView => {
        const view = clientPanel();
        const [first, ...others] = view.client?.renewals ?? [];
        if (!view.client || !first) throw new Error('no renewal');
        const changed = { ...first, snoozeUntil, seen: { ...first.seen, snoozeUntil } };
        return { ...view, client: { ...view.client, renewals: [changed, ...others] } };
      };
      const { page, calls, answers, passTime } = await open({
        ...following(withSnooze('2026-02-01')),
        changeRenewal: () => ({ refused: 'Changed meanwhile.' }),
      });
      const card = page.locator('.renewal').first();
      await card.locator('summary', { hasText: 'Change' }).click();
      const snooze = card.getByLabel('Snooze until', { exact: true });
      await snooze.fill('2026-02-02');
      let looks = 0;
      answers.viewSelectedClient = () => {
        looks += 1;
        return withSnooze('2026-03-03');
      };
      await passTime(3_100);
      await eventually(() => looks).toBe(1);
      await snooze.press('Enter');
      await card.getByText('Changed meanwhile.').waitFor();
      const saved = () => calls.filter(({ name }) => name === 'changeRenewal').map(({ args }) => args);
      await eventually(saved).toMatchObject([
        [{ column: 'snoozeUntil', value: '2026-02-02', seen: { snoozeUntil: '2026-02-01' } }],
      ]);
      await eventually(() => snooze.inputValue()).toBe('2026-03-03');
    },
    LONG,
  );

  test(
    'the comparison marks what differs and only that, and stays open for the next client',
    async () => {
      const { page, answers, passTime } = await open(following());
      await page.locator('.renewal').first().locator('summary').first().click();
      await page.locator('.comparison').waitFor();
      const changed = page.locator('.comparison tbody tr', { hasText: 'changed' });
      await eventually(async () => (await changed.allInnerTexts()).map((row) => row.split('\t')[0])).toEqual([
        ...['MRR', 'Marketing Hub', 'Sales Hub', 'Billing frequency', 'Max contacts', 'Email limit'],
      ]);
      answers.viewSelectedClient = () => otherClient();
      await passTime(3_100);
      await page.getByRole('heading', { name: 'Medina Logística' }).waitFor();
      await page.locator('.comparison').waitFor();
    },
    LONG,
  );

  test(
    'services end only after a second yes, begun at the harmless answer',
    async () => {
      const { page, calls, answers, settled } = await open({
        ...following(),
        endServices: () => ({ refused: 'Nordlicht has 4 rows by now.' }),
      });
      await page.getByRole('button', { name: 'Actions' }).click();
      await page.getByRole('button', { name: 'End association (HubSpot: End services)…' }).click();
      const dialog = page.getByRole('alertdialog', { name: 'End association with Nordlicht Energie AG?' });
      await dialog.getByText('3 rows move to the archive').waitFor();
      const keep = dialog.getByRole('button', { name: 'Keep the client' });
      await eventually(() => focusOf(keep)).toBe('here');
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await eventually(() => focusedText(page)).toBe('Actions');
      await settled();
      await eventually(() => calls.some(({ name }) => name === 'endServices')).toBe(false);

      await page.getByRole('button', { name: 'End association (HubSpot: End services)…' }).click();
      await dialog.getByRole('button', { name: 'End association' }).click();
      await dialog.getByText('Nordlicht has 4 rows by now.').waitFor();
      answers.endServices = () => ({ message: 'Nordlicht: 4 rows moved to the archive.' });
      answers.viewSelectedClient = () => otherClient();
      await dialog.getByRole('button', { name: 'End association' }).click();
      await page.getByText('Nordlicht: 4 rows moved to the archive.').waitFor();
      await page.getByRole('heading', { name: 'Medina Logística' }).waitFor();
      await eventually(() => calls.find(({ name }) => name === 'endServices')?.args).toEqual([
        { rowKey: 'row-1', rows: 3 },
      ]);
      await eventually(() => accessibilityProblems(page)).toEqual([]);
    },
    LONG,
  );
});

test(
  'the first steps: one after the other, each with what it does and needs',
  async () => {
    const { page, calls, answers } = await open({
      viewSelectedClient: () => ({ notSetUp: true, language: 'en' }),
      startStep: () => ({ started: true }),
    });
    await page.getByRole('heading', { name: 'Three steps to your first reminder' }).waitFor();
    await eventually(() => page.getByRole('button').allInnerTexts()).toEqual(['Set up']);
    await eventually(() => accessibilityProblems(page)).toEqual([]);
    const quiet = {
      decisionsComing: 0,
      nextDeadline: null,
      remindersOn: false,
      lastRun: null,
      heartbeat: clientPanel().alerts.heartbeat,
    };
    answers.viewSelectedClient = () =>
      clientPanel('en', { ...{ client: null, clientNames: [], selectedRowKey: null }, alerts: quiet });
    await page.getByRole('button', { name: 'Set up' }).click();
    await page.getByRole('button', { name: 'Import a file' }).waitFor();
    await eventually(() => calls.find(({ name }) => name === 'startStep')?.args).toEqual([{ step: 'setUp' }]);
    await eventually(() => page.locator('.step.done').count()).toBe(1);
    await eventually(() => accessibilityProblems(page)).toEqual([]);
    answers.startStep = () => ({ refused: 'Another run is at work.' });
    await page.getByRole('button', { name: 'Preview reminders' }).click();
    await page.getByText('Another run is at work.').waitFor();
  },
  LONG,
);
