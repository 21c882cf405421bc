import { describe, expect, test } from '@jest/globals';
import type { RemindersView } from '../../src/panel/contract';
import { eventually } from '../support/eventually';
import type { PanelAnswers } from './panel-page';
import { LONG, accessibilityProblems, focusedText, panelTests } from './panel-page';
import { remindersView } from './reminder-views';

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
      await page.getByText('2 emails would be sent').waitFor();
      await eventually(() => calls).toEqual([{ name: 'previewReminders', args: [{}] }]);
      const mail = page.frameLocator('iframe');
      await mail.getByRole('heading', { name: 'Renewals to decide' }).waitFor();
      await eventually(() => page.locator('iframe').getAttribute('title')).toBe(
        'Email: 3 renewals to decide, the first by Jan 15, 2026',
      );
      await eventually(() => accessibilityProblems(page)).toEqual([]);

      await page.getByRole('button', { name: /joão@partner\.example/ }).click();
      await page.getByRole('tab', { name: 'Formatted' }).focus();
      await page.keyboard.press('ArrowRight');
      await eventually(() => page.locator('.mail-body pre').innerText()).toContain(
        'https://docs.example/row-1',
      );
      await eventually(() => page.locator('.mail-head').innerText()).toContain(
        '1 renewal to decide by Jan 20, 2026',
      );
      await eventually(() => page.locator('.mail-head').innerText()).toContain('renewal-deadlines.ics');
      await eventually(() => accessibilityProblems(page)).toEqual([]);
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
      await eventually(() => page.locator('iframe').getAttribute('sandbox')).not.toMatch(
        /scripts|same-origin|top/,
      );
      await eventually(() => errors.join()).toContain('Blocked script execution');
      await eventually(() => page.evaluate(() => 'scriptRan' in window)).toBe(false);
      await eventually(() => requests).toEqual([]);
      const [tab] = await Promise.all([page.waitForEvent('popup'), link.click()]);
      await tab.close();
    },
    LONG,
  );

  test(
    'rows that cannot be reminded are listed with the reason, markup and all',
    async () => {
      const { page } = await open(ready());
      await page.getByText('No reminder possible for 2 rows').click();
      await eventually(() => page.locator('.unreachable li').allInnerTexts()).toEqual([
        'Bäckerei <i>Sonnenschein</i> GmbH: "lena at partner" is not an email address.',
        expect.stringContaining('مؤسسة النور'),
      ]);
      await eventually(() => accessibilityProblems(page)).toEqual([]);
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
      answers.previewReminders = ({ day }) =>
        remindersView({ day: day!, assumes: 'As if nobody changed the table.', mails: [], unreachable: [] });
      await page.getByLabel('Emails of the update on').fill('2026-03-01');
      await page.getByText('No email would be sent on this day.').waitFor();
      await page.getByText('As if nobody changed the table.').waitFor();
      await page.getByRole('button', { name: 'Previous day' }).click();
      await eventually(() => calls.at(-1)!.args).toEqual([{ day: '2026-02-28' }]);
      await eventually(() => page.getByLabel('Emails of the update on').inputValue()).toBe('2026-02-28');
      await eventually(() => calls.length).toBe(3);
      await eventually(() => accessibilityProblems(page)).toEqual([]);
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
      await eventually(() => page.locator('iframe').count()).toBe(0);
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      answers.previewReminders = ({ day }) => remindersView({ day: day! });
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.locator('iframe').waitFor();
      await eventually(() => calls.at(-1)!.args).toEqual([{ day: '2026-01-11' }]);
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
      await eventually(() => countOf('previewReminders')).toBe(2);
      await page.getByRole('button', { name: 'Switch reminders on' }).dblclick();
      await page.getByText('Switching on…').waitFor();
      answer(remindersView({ confirmed: true, remindersOn: true, isMine: true }));
      await page.getByText('Reminders are on').waitFor();
      await eventually(() => countOf('confirmReminders')).toBe(1);
      await eventually(() => page.getByLabel('Emails of the update on').inputValue()).toBe('2026-01-11');
      await eventually(() => focusedText(page)).toContain('Reminders are on');
      await eventually(() => accessibilityProblems(page)).toEqual([]);
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
      await eventually(() => accessibilityProblems(page)).toEqual([]);
    },
    LONG,
  );

  test(
    'is not offered when they are on, and the dialog can be closed',
    async () => {
      const { page } = await open(ready({ confirmed: true, remindersOn: true }));
      await page.getByText('Reminders are on').waitFor();
      await eventually(() => page.getByRole('button', { name: 'Switch reminders on' }).count()).toBe(0);
      await page.getByRole('button', { name: 'Close' }).click();
      await eventually(() =>
        page.evaluate(() => (window as unknown as { hostClosed: boolean }).hostClosed),
      ).toBe(true);
    },
    LONG,
  );
});

describe('switching off', () => {
  test(
    'asks first, begins at the harmless answer, and says why it could not be done',
    async () => {
      const { page, answers, countOf, settled } = await open({
        ...ready({ confirmed: true, remindersOn: true, isMine: true }),
        switchOffReminders: () => ({ refused: 'Another run is at work.' }),
      });
      const focused = () => focusedText(page);
      await page.getByRole('button', { name: 'Switch reminders off…' }).click();
      const question = page.getByRole('alertdialog', { name: 'Switch reminders off?' });
      await question.getByText('Nobody gets emails from this spreadsheet any more').waitFor();
      await eventually(() => focused()).toBe('Keep them on');
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await question.waitFor({ state: 'detached' });
      await eventually(() => focused()).toBe('Switch reminders off…');
      await settled();
      await eventually(() => countOf('switchOffReminders')).toBe(0);

      await page.keyboard.press('Enter');
      await question.getByRole('button', { name: 'Switch off' }).click();
      await page.getByRole('alert').getByText('Another run is at work.').waitFor();
      answers.switchOffReminders = () => remindersView();
      await question.getByRole('button', { name: 'Switch off' }).click();
      await page.getByText('Reminders are off').waitFor();
      await eventually(() => focused()).toContain('Reminders are off');
      await page.getByRole('button', { name: 'Switch reminders on' }).waitFor();
      await eventually(() => question.count()).toBe(0);
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
      warnings: ['The daily update is late: the last good one was on 2026-01-08 08:05.'],
      facts: ['Last good update: 2026-01-08 08:05', 'Runs under the account of olivia@partner.example'],
    },
  });

  test.each([
    ['a colleague takes it over', false, 'Run it under my account'],
    ['whose it is repairs it', true, 'Repair the daily update'],
  ])(
    'is told in red, and %s with one click',
    async (_, isMine, label) => {
      const { page, countOf } = await open({
        ...ready(late(isMine)),
        confirmReminders: () => remindersView({ confirmed: true, remindersOn: true, isMine: true }),
      });
      await page.locator('.notice-error').getByText('The daily update is late').waitFor();
      await page.getByText('Runs under the account of olivia@partner.example').waitFor();
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      await eventually(() => page.getByText('Reminders are on').count()).toBe(0);
      await page.getByRole('button', { name: label }).click();
      await page.locator('.notice-error').waitFor({ state: 'detached' });
      await eventually(() => countOf('confirmReminders')).toBe(1);
      await eventually(() => focusedText(page)).toContain('Reminders are on');
      await eventually(() => page.getByRole('button', { name: label }).count()).toBe(0);
    },
    LONG,
  );
});

test.each(['en', 'fr', 'es', 'de', 'pt'] as const)(
  'in %s: everything in the dialog at once, nothing cut off at 200 % zoom',
  async (language) => {
    const { page } = await open(ready({ language }), { language });
    await page.locator('iframe').waitFor();
    await eventually(() => page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(
      560,
    );
    await eventually(() => accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 350, height: 280 });
    await eventually(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(350);
    await page.getByRole('button').last().scrollIntoViewIfNeeded();
    await eventually(() => accessibilityProblems(page)).toEqual([]);
  },
  LONG,
);
