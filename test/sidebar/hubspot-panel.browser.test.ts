import { test } from '@jest/globals';
import type { HubSpotPart, HubSpotView } from '../../src/panel/contract';
import { eventually } from '../support/eventually';
import { LONG, accessibilityProblems, panelTests } from './panel-page';

const TOKEN = 'pat-na1-typed-in-the-panel';

const VIEW: HubSpotView = {
  language: 'en',
  connected: false,
  daily: false,
  lastSync: null,
  failure: null,
  scope: 'crm.objects.partner-clients.read',
};

const part = (read: number, next: string | null): HubSpotPart => ({
  read,
  next,
  failure: null,
  clients: { added: 3, changed: 2, unchanged: read - 5 },
  renewals: { added: 1, changed: 1, unchanged: 0 },
  changes: [{ client: 'Acme', column: 'Renewal start date', before: '2026-03-02', after: '2026-09-01' }],
  changesInAll: 1,
  addedClients: ['Beta', 'Gamma', 'Delta'],
  left: [],
  problems: ['HubSpot has no property hs_country any more; the column stays as it is'],
  differing: null,
});

const open = panelTests('hubspot-panel');

test(
  'from the token to the clients in the sheet, part by part',
  async () => {
    let view = VIEW;
    const panel = await open({
      viewHubSpot: () => view,
      connectHubSpot: ({ token }) =>
        token === TOKEN
          ? (view = { ...view, connected: true })
          : { refused: 'HubSpot does not know this (401).' },
      previewHubSpot: ({ after }) => part(2000, after === null ? 'mark' : null),
      importHubSpot: ({ after }) => ({ ...part(2000, after === null ? 'mark' : null), differing: 7 }),
      disconnectHubSpot: () => (view = VIEW),
    });
    const { page } = panel;
    const shown = (): Promise<string> => page.innerText('main');
    const problems: string[] = [];

    await page.getByLabel('Access token').fill('wrong');
    await page.getByRole('button', { name: 'Save and check' }).click();
    await eventually(() => shown()).toContain('(401)');
    problems.push(...(await accessibilityProblems(page)));

    await page.getByLabel('Access token').fill(` ${TOKEN} `);
    await page.keyboard.press('Enter');
    await eventually(() => shown()).toContain('Connected to HubSpot');
    await eventually(() => page.content()).not.toContain(TOKEN);
    problems.push(...(await accessibilityProblems(page)));

    await page.getByRole('button', { name: 'Show what would change' }).click();
    await eventually(() => shown()).toContain('Renewal start date');
    await eventually(() => panel.calls.filter(({ name }) => name === 'previewHubSpot')).toMatchObject([
      { args: [{ after: null }] },
      { args: [{ after: 'mark' }] },
    ]);
    await eventually(() => panel.countOf('importHubSpot')).toBe(0);
    await eventually(async () => (await shown()).match(/hs_country/g)).toHaveLength(1);
    problems.push(...(await accessibilityProblems(page)));

    await page.getByRole('button', { name: 'Bring in' }).click();
    await eventually(() => shown()).toContain('differ from ours for 7 clients');
    await eventually(() => panel.countOf('importHubSpot')).toBe(2);
    problems.push(...(await accessibilityProblems(page)));

    await page.getByRole('button', { name: 'Remove the token' }).click();
    await page.getByLabel('Access token').waitFor();
    await eventually(() => problems).toEqual([]);
  },
  LONG,
);
