import { describe, test } from '@jest/globals';
import type { RunView, RunsView } from '../../src/panel/contract';
import { eventually } from '../support/eventually';
import { LONG, accessibilityProblems, focusedText, panelTests } from './panel-page';

const open = panelTests('runs-panel', { width: 560, height: 520 });

const run = (id: string, event: string, offers: RunView['offers'], by: string | null = null): RunView => ({
  ...{ id, event, offers, by },
  when: '2026-01-15 08:04',
  changes: '3 cells changed, 1 row added',
});

const VIEW: RunsView = {
  language: 'en',
  runs: [
    run('1', 'Imported from <b>clients</b>.csv', 'undo', 'ana@partner.example'),
    run('2', 'Daily update', 'redo'),
    run('3', 'Association ended', null, 'ben@partner.example'),
  ],
  outcome: null,
  kept: [],
};

describe('the last runs', () => {
  test(
    'are taken back and done again one by one, by keyboard alone, and what stays is named',
    async () => {
      const { page, calls } = await open({
        viewRuns: () => VIEW,
        takeBackRun: ({ direction }) => ({
          ...VIEW,
          runs: [run('1', 'Imported from <b>clients</b>.csv', direction === 'undo' ? 'redo' : 'undo')],
          outcome: '2 cells changed.',
          kept: direction === 'undo' ? ['Acme · Status · Renewed'] : [],
        }),
      });
      await page.getByText('Imported from <b>clients</b>.csv').waitFor();
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      await eventually(() => page.locator('.run .button').allInnerTexts()).toEqual(['Undo', 'Redo']);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText('Acme · Status · Renewed').waitFor();
      await eventually(() => page.getByRole('status').innerText()).toContain('Left as changed since:');
      await eventually(() => focusedText(page)).toBe('Redo');
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await eventually(() => page.getByRole('status').innerText()).toBe('2 cells changed.');
      await eventually(() => calls.slice(1)).toEqual([
        { name: 'takeBackRun', args: [{ id: '1', direction: 'undo' }] },
        { name: 'takeBackRun', args: [{ id: '1', direction: 'redo' }] },
      ]);
    },
    LONG,
  );

  test(
    'are none at first, and a refusal is shown',
    async () => {
      const { page, answers } = await open({ viewRuns: () => ({ ...VIEW, runs: [] }) });
      await page.getByText('Nothing has run yet').waitFor();
      answers.viewRuns = () => ({ refused: 'Another run is at work.' });
      await page.reload();
      await eventually(() => page.getByRole('alert').innerText()).toContain('Another run is at work.');
    },
    LONG,
  );
});
