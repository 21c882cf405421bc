import { describe, expect, test } from '@jest/globals';
import type { RemindersView } from '../../src/panel/contract';
import { eventually } from '../support/eventually';
import type { PanelAnswers } from './panel-page';
import { accessibilityProblems, panelTests } from './panel-page';
import { remindersView } from './reminder-views';

const LONG = 60_000;

const open = panelTests('reminders-panel', {
  ...{ width: 700, height: 560 },
  blocked: /^Blocked script execution|violates the following Content Security Policy/,
});

const ready = (over?: Partial<RemindersView>): PanelAnswers => ({
  previewReminders: () => remindersView(over),
});

describe('the mails', () => {
  test(
    'are those of the next run, one to a person, as their readers see them',
    async () => {
      const { page, calls } = await open(ready());
      await page.getByText('2 mails would go out').waitFor();
      expect(calls).toEqual([{ name: 'previewReminders', args: [{}] }]);
      const mail = page.frameLocator('iframe');
      await mail.getByRole('heading', { name: 'Renewals to decide' }).waitFor();
      expect(await page.locator('iframe').getAttribute('title')).toBe(
        'Mail: 3 renewals to decide, the first by Jan 15, 2026',
      );
      expect(await accessibilityProblems(page)).toEqual([]);

      await page.getByRole('button', { name: /joão@partner\.example/ }).click();
      await page.getByRole('tab', { name: 'Formatted' }).focus();
      await page.keyboard.press('ArrowRight');
      expect(await page.locator('.mail-body pre').innerText()).toContain('https://docs.example/row-1');
      expect(await page.locator('.mail-head').innerText()).toContain('1 renewal to decide by Jan 20, 2026');
      expect(await page.locator('.mail-head').innerText()).toContain('renewal-deadlines.ics');
      expect(await accessibilityProblems(page)).toEqual([]);
    },
    LONG,
  );

  test(
    'run no script, load nothing, and open links in a tab of their own',
    async () => {
      const { page, requests, errors } = await open(ready());
      const mail = page.frameLocator('iframe');
      const link = mail.getByRole('link', { name: 'Open the row' });
      await link.waitFor();
      expect(await page.locator('iframe').getAttribute('sandbox')).not.toMatch(/scripts|same-origin|top/);
      expect(errors.join()).toContain('Blocked script execution');
      expect(await page.evaluate(() => 'scriptRan' in window)).toBe(false);
      expect(requests).toEqual([]);
      const [tab] = await Promise.all([page.waitForEvent('popup'), link.click()]);
      await tab.close();
    },
    LONG,
  );

  test(
    'rows that cannot be reminded are listed with the reason, markup and all',
    async () => {
      const { page } = await open(ready());
      await page.getByText('2 rows cannot be reminded').click();
      expect(await page.locator('.unreachable li').allInnerTexts()).toEqual([
        'Bäckerei <i>Sonnenschein</i> GmbH: "lena at partner" is not an email address.',
        expect.stringContaining('مؤسسة النور'),
      ]);
      expect(await accessibilityProblems(page)).toEqual([]);
    },
    LONG,
  );
});

describe('another day', () => {
  test(
    'is shown by date or step, each with one call, and a day without mails says so',
    async () => {
      const { page, answers, calls } = await open(ready());
      await page.locator('iframe').waitFor();
      answers.previewReminders = ({ day }) => remindersView({ day: day!, mails: [], unreachable: [] });
      await page.getByLabel('Mails of the run on').fill('2026-03-01');
      await page.getByText('No mail would go out on this day.').waitFor();
      await page.getByRole('button', { name: 'Previous day' }).click();
      await eventually(() => expect(calls.at(-1)!.args).toEqual([{ day: '2026-02-28' }]));
      expect(await page.getByLabel('Mails of the run on').inputValue()).toBe('2026-02-28');
      expect(calls.length).toBe(3);
      expect(await accessibilityProblems(page)).toEqual([]);
    },
    LONG,
  );

  test(
    'that cannot be worked out tells why, and can be tried again',
    async () => {
      const { page, answers, calls } = await open(ready());
      await page.locator('iframe').waitFor();
      answers.previewReminders = () => {
        throw new Error('Exception: Too busy.');
      };
      await page.getByRole('button', { name: 'Next day' }).click();
      await page.getByRole('alert').getByText('Too busy. Try again;').waitFor();
      expect(await page.locator('iframe').count()).toBe(0);
      expect(await accessibilityProblems(page)).toEqual([]);
      answers.previewReminders = ({ day }) => remindersView({ day: day! });
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.locator('iframe').waitFor();
      expect(calls.at(-1)!.args).toEqual([{ day: '2026-01-11' }]);
    },
    LONG,
  );
});

describe('switching on', () => {
  test(
    'says what it does and what Google asks for, happens once, and leaves the day on the screen',
    async () => {
      let answer: (view: RemindersView) => void = () => undefined;
      const { page, answers, countOf } = await open({
        ...ready(),
        confirmReminders: () => new Promise<RemindersView>((resolve) => (answer = resolve)),
      });
      await page.getByText('Reminders are off').waitFor();
      await page.getByText('to send email as you, and to run when you are not there').waitFor();
      answers.previewReminders = ({ day }) => remindersView({ day: day! });
      await page.getByRole('button', { name: 'Next day' }).click();
      await eventually(() => expect(countOf('previewReminders')).toBe(2));
      await page.getByRole('button', { name: 'Switch reminders on' }).dblclick();
      await page.getByText('Switching on…').waitFor();
      answer(remindersView({ confirmed: true, remindersOn: true, isMine: true }));
      await page.getByText('Reminders are on').waitFor();
      expect(countOf('confirmReminders')).toBe(1);
      expect(await page.getByLabel('Mails of the run on').inputValue()).toBe('2026-01-11');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Reminders are on');
      expect(await accessibilityProblems(page)).toEqual([]);
    },
    LONG,
  );

  test.each([
    [
      'refused',
      () => ({ refused: 'A colleague <lena> has them on already.' }),
      'A colleague <lena> has them on already.',
    ],
    [
      'without permission',
      () => {
        throw new Error('Authorization is required to perform that action.');
      },
      'grant the permissions when asked',
    ],
  ])(
    '%s is told beside the button, and reminders stay off',
    async (_, confirmReminders, words) => {
      const { page } = await open({ ...ready(), confirmReminders });
      await page.getByRole('button', { name: 'Switch reminders on' }).click();
      await page.locator('.reminder-switch').getByText(words).waitFor();
      await page.getByText('Reminders are off').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
    },
    LONG,
  );

  test(
    'is not offered when they are on, and the dialog can be closed',
    async () => {
      const { page } = await open(ready({ confirmed: true, remindersOn: true }));
      await page.getByText('Reminders are on').waitFor();
      expect(await page.getByRole('button', { name: 'Switch reminders on' }).count()).toBe(0);
      await page.getByRole('button', { name: 'Close' }).click();
      expect(await page.evaluate(() => (window as unknown as { hostClosed: boolean }).hostClosed)).toBe(true);
    },
    LONG,
  );
});

describe('switching off', () => {
  test(
    'asks first, begins at the harmless answer, and says why it could not be done',
    async () => {
      const { page, answers, countOf } = await open({
        ...ready({ confirmed: true, remindersOn: true, isMine: true }),
        switchOffReminders: () => ({ refused: 'Another run is at work.' }),
      });
      const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement!.textContent);
      await page.getByRole('button', { name: 'Switch reminders off…' }).click();
      const question = page.getByRole('alertdialog', { name: 'Switch reminders off?' });
      await question.getByText('Nobody gets mails from this spreadsheet any more').waitFor();
      expect(await focused()).toBe('Keep them on');
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await question.waitFor({ state: 'detached' });
      expect(await focused()).toBe('Switch reminders off…');
      expect(countOf('switchOffReminders')).toBe(0);

      await page.keyboard.press('Enter');
      await question.getByRole('button', { name: 'Switch off' }).click();
      await page.getByRole('alert').getByText('Another run is at work.').waitFor();
      answers.switchOffReminders = () => remindersView();
      await question.getByRole('button', { name: 'Switch off' }).click();
      await page.getByText('Reminders are off').waitFor();
      expect(await focused()).toContain('Reminders are off');
      await page.getByRole('button', { name: 'Switch reminders on' }).waitFor();
      expect(await question.count()).toBe(0);
    },
    LONG,
  );
});

describe('a daily run that is late', () => {
  const late = (isMine: boolean): Partial<RemindersView> => ({
    confirmed: true,
    remindersOn: true,
    isMine,
    heartbeat: {
      isLate: true,
      warnings: ['The daily run is late: it last went well on 2026-01-08 08:05.'],
      facts: ['Last good run: 2026-01-08 08:05', 'Runs under the account of olivia@partner.example'],
    },
  });

  test.each([
    ['a colleague takes it over', false, 'Run it under my account'],
    ['whose it is repairs it', true, 'Repair the daily run'],
  ])(
    'is told in red, and %s with one click',
    async (_, isMine, label) => {
      const { page, countOf } = await open({
        ...ready(late(isMine)),
        confirmReminders: () => remindersView({ confirmed: true, remindersOn: true, isMine: true }),
      });
      await page.locator('.notice-error').getByText('The daily run is late').waitFor();
      await page.getByText('Runs under the account of olivia@partner.example').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await page.getByText('Reminders are on').count()).toBe(0);
      await page.getByRole('button', { name: label }).click();
      await page.locator('.notice-error').waitFor({ state: 'detached' });
      expect(countOf('confirmReminders')).toBe(1);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Reminders are on');
      expect(await page.getByRole('button', { name: label }).count()).toBe(0);
    },
    LONG,
  );
});

test.each(['en', 'fr', 'es', 'de', 'pt'] as const)(
  'in %s: everything in the dialog at once, nothing cut off at 200 % zoom',
  async (language) => {
    const { page } = await open(ready({ language }), { language });
    await page.locator('iframe').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(560);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 350, height: 280 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(350);
    await page.getByRole('button').last().scrollIntoViewIfNeeded();
    expect(await accessibilityProblems(page)).toEqual([]);
  },
  LONG,
);
