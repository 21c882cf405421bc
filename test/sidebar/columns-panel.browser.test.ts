import { describe, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ColumnsRequest, ColumnsView } from '../../src/panel/contract';
import { eventually } from '../support/eventually';
import type { PanelAnswers, PanelPage, PanelPageOptions } from './panel-page';
import { LONG, accessibilityProblems, focusOf, panelTests } from './panel-page';

const openColumns = panelTests('columns-panel');

const column = (id: string, header: string, kind: 'locked' | 'optional' | 'own', shown = true) => ({
  ...{ id, header, kind, shown },
  help: kind === 'own' ? null : `What ${header} is.`,
});

const VIEW: ColumnsView = {
  language: 'en',
  present: [
    column('clientName', 'Client name', 'locked'),
    column('website', 'Website', 'optional'),
    column('own 2', 'Colour <b>', 'own'),
    column('status', 'Status', 'locked'),
    column('billingFrequency', 'Rechnungshäufigkeit', 'optional', false),
  ],
  missing: [column('notes', 'Notes', 'optional', false)],
};

/** The sheet as it is after what was asked for. */
function arranged({ columns }: ColumnsRequest): ColumnsView {
  const all = [...VIEW.present, ...VIEW.missing];
  const present = columns.map(({ id, shown }) => ({ ...all.find((each) => each.id === id)!, shown }));
  return { ...VIEW, present, missing: all.filter(({ id }) => !columns.some((each) => each.id === id)) };
}

async function open(over: PanelAnswers = {}, options?: PanelPageOptions): Promise<PanelPage> {
  const answers: PanelAnswers = { viewColumns: () => VIEW, configureColumns: arranged, ...over };
  const panel = await openColumns(answers, options);
  await panel.page
    .getByRole('heading', { name: /\p{Letter}/u })
    .first()
    .waitFor();
  return panel;
}

const names = (page: Page): Promise<string[]> => page.locator('ol .column-name').allInnerTexts();

describe('the columns panel', () => {
  test(
    'shows, hides, moves and adds by keyboard alone, and applies it all at once',
    async () => {
      const { page, calls } = await open();
      await page.locator('ol .column').first().waitFor();
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      await eventually(() => page.locator('main b').count()).toBe(0);

      await page.getByRole('checkbox', { name: 'Website' }).focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Alt+ArrowDown');
      await page.keyboard.press('Alt+ArrowDown');
      await eventually(() => names(page)).toEqual([
        ...['Client name', 'Colour <b>', 'Status', 'Website', 'Rechnungshäufigkeit'],
      ]);
      await page.getByText('Website: place 4').waitFor({ state: 'attached' });
      await eventually(() => focusOf(page.getByLabel('Website').first())).toBe('here');

      const left = page.getByRole('button', { name: 'Move Rechnungshäufigkeit to the left' });
      await left.focus();
      await page.keyboard.press('Enter');
      await eventually(() => focusOf(left)).toBe('here');
      await page.getByRole('button', { name: 'Add Notes' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Not in the sheet yet.').waitFor();
      await eventually(() => calls).toHaveLength(1);
      await eventually(() => accessibilityProblems(page)).toEqual([]);

      await page.getByRole('button', { name: 'Apply to the sheet' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('The sheet shows it now.').waitFor();
      await eventually(() => calls[1]).toEqual({
        name: 'configureColumns',
        args: [
          {
            expected: ['clientName', 'website', 'own 2', 'status', 'billingFrequency'],
            columns: [
              { id: 'clientName', shown: true },
              { id: 'own 2', shown: true },
              { id: 'status', shown: true },
              { id: 'billingFrequency', shown: false },
              { id: 'website', shown: false },
              { id: 'notes', shown: true },
            ],
          },
        ],
      });
      await eventually(() => page.getByRole('heading', { name: 'Not in the table' }).count()).toBe(0);
    },
    LONG,
  );

  test(
    'a locked column cannot be unticked, an own one has nothing to press, and nothing changed is nothing to apply',
    async () => {
      const { page, countOf, settled } = await open();
      const status = page.getByRole('checkbox', { name: 'Status' });
      await status.click({ force: true });
      await settled();
      await eventually(() => status.isChecked()).toBe(true);
      await eventually(() => page.locator('.column-own').locator('button, input').count()).toBe(0);
      await page.getByRole('button', { name: 'Apply to the sheet' }).click({ force: true });
      await settled();
      await eventually(() => countOf('configureColumns')).toBe(0);
    },
    LONG,
  );

  test(
    'a column is dragged to its place, and "Start over" takes everything back',
    async () => {
      const { page } = await open();
      await page
        .locator('.column', { hasText: 'Rechnung' })
        .dragTo(page.locator('.column', { hasText: 'Client name' }));
      await eventually(async () => (await names(page))[0]).toBe('Rechnungshäufigkeit');
      await page.getByRole('button', { name: 'Start over' }).click();
      await eventually(() => names(page)).toEqual(VIEW.present.map(({ header }) => header));
    },
    LONG,
  );

  test(
    'tells a refusal with the columns as they are now, and a lost answer with a way to look again',
    async () => {
      const { page, answers } = await open({
        configureColumns: () => ({ refused: 'Somebody changed the columns.' }),
      });
      await page.getByRole('checkbox', { name: 'Website' }).click();
      answers.viewColumns = () => ({ ...VIEW, present: VIEW.present.slice(1) });
      await page.getByRole('button', { name: 'Apply to the sheet' }).click();
      await page.getByRole('alert').getByText('Somebody changed the columns.').waitFor();
      await eventually(() => names(page)).toEqual(VIEW.present.slice(1).map(({ header }) => header));

      answers.configureColumns = () => {
        throw new Error('NetworkError: Connection failure due to HTTP 0');
      };
      await page.getByRole('checkbox', { name: 'Website' }).click();
      await page.getByRole('button', { name: 'Apply to the sheet' }).click();
      await page.getByText('Check your internet connection').waitFor();
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByRole('alert').waitFor({ state: 'detached' });
      await eventually(() => page.getByRole('checkbox', { name: 'Website' }).isChecked()).toBe(true);
    },
    LONG,
  );

  test.each(['en', 'fr', 'es', 'de', 'pt'] as const)(
    'in %s, at 200 % zoom, and accessible',
    async (language) => {
      const { page } = await open({ viewColumns: () => ({ ...VIEW, language }) }, { language, width: 150 });
      await page.locator('ol .column').first().waitFor();
      await eventually(() => page.locator('html').getAttribute('lang')).toBe(language);
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      await eventually(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(150);
    },
    LONG,
  );
});
