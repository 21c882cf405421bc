import { test } from '@jest/globals';
import { LANGUAGES } from '../../src/locale/language';
import type { Language } from '../../src/locale/language';
import { makeClients } from '../../workbench/hubspot/records';
import { EMPTY, changedClient, plan, sync } from '../support/synced-book';
import { day } from '../support/days';
import type { HubSpotPart, HubSpotRequest, HubSpotView, ImportQuestion } from '../../src/panel/contract';
import { eventually } from '../support/eventually';
import { LONG, accessibilityProblems, focusedText, panelTests } from './panel-page';

const TOKEN = 'pat-na1-typed-in-the-panel';

const VIEW: HubSpotView = {
  language: 'en',
  connected: false,
  daily: false,
  lastSync: null,
  failure: null,
  open: [],
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
  questions: [],
  assumed: [],
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
      { args: [{ after: null, answers: {} }] },
      { args: [{ after: 'mark', answers: {} }] },
    ]);
    await eventually(() => panel.countOf('importHubSpot')).toBe(0);
    await eventually(async () => (await shown()).match(/hs_country/g)).toHaveLength(1);
    problems.push(...(await accessibilityProblems(page)));

    await page.getByRole('button', { name: 'Import' }).click();
    await eventually(() => shown()).toContain('differ from ours for 7 clients');
    await eventually(() => panel.countOf('importHubSpot')).toBe(2);
    problems.push(...(await accessibilityProblems(page)));

    await page.getByRole('button', { name: 'Remove the token' }).click();
    await page.getByLabel('Access token').waitFor();
    await eventually(() => problems).toEqual([]);
  },
  LONG,
);

/** What the panel is given where only a person can say whose rows these are, in the very words of the add-on. */
function askingPart(language: Language): HubSpotPart {
  const [acme, mop] = makeClients(2, [
    {
      name: 'Bäckerei Sonnenschein Spezialitätenmanufaktur GmbH & Co. KG',
      domain: 'a.example',
      country: 'Peru',
    },
    { name: 'Mop Shop', domain: 'shop.example', country: 'Peru' },
  ]).map((record) => changedClient(record, { hs_next_renewal_date: '2026-09-01' }));
  const { clients, renewals } = sync([acme!], EMPTY);
  const book = {
    clients: [...clients, { clientName: 'Pop Shop', website: 'shop.example' }],
    renewals: [{ ...renewals[0], acceptedOn: day('2026-01-10') }],
  };
  const moved = changedClient(acme!, { hs_next_renewal_date: '2026-09-20' });
  const { questions, assumed } = plan([moved, mop!], book, [], { language });
  return { ...part(2000, null), questions, assumed };
}

test.each(LANGUAGES)(
  'asks what only a person can say, and sends what it showed, in %s',
  async (language) => {
    const asking = askingPart(language);
    const [moved, which] = asking.questions as [ImportQuestion, ImportQuestion];
    const panel = await open(
      {
        viewHubSpot: () => ({ ...VIEW, language, connected: true, open: asking.assumed }),
        previewHubSpot: ({ answers }) => ({ ...asking, changesInAll: Object.keys(answers).length + 1 }),
        importHubSpot: () => ({ ...asking, questions: [] }),
      },
      { language },
    );
    const { page } = panel;
    const button = page.locator('.bring-in-actions .button');
    const lastAnswers = (): unknown => (panel.calls.at(-1)?.args[0] as HubSpotRequest).answers;
    const looksWell = async (picture: string): Promise<void> => {
      await eventually(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      const pictures = process.env['PICTURES'];
      if (pictures)
        await page.screenshot({ path: `${pictures}/hubspot-${picture}-${language}.png`, fullPage: true });
    };

    for (const { question } of asking.assumed) await page.getByText(question).waitFor();
    await looksWell('open');
    await button.click();
    await page.getByRole('group', { name: which.text }).waitFor();
    await eventually(() => page.locator('fieldset input:checked').count()).toBe(2);
    await eventually(() => focusedText(page)).not.toBe('');
    await looksWell('asks');

    // By the keyboard alone: the answer, and then a look at what it changes.
    const group = page.getByRole('group', { name: which.text });
    await group.getByRole('radio').last().focus();
    await page.keyboard.press('ArrowUp');
    await eventually(() => group.getByRole('radio').first().isChecked()).toBe(true);
    await page.locator('.preview .notice .button').press('Enter');
    await eventually(() => panel.countOf('previewHubSpot')).toBe(2);
    const first = which.options[0]?.value;
    await eventually(lastAnswers).toEqual({ [which.id]: first });
    await eventually(() => page.locator('.preview .notice .button').count()).toBe(0);

    await button.press('Enter');
    await eventually(() => panel.countOf('importHubSpot')).toBe(1);
    await eventually(() => panel.calls.find(({ name }) => name === 'importHubSpot')?.args).toEqual([
      { after: null, answers: { [which.id]: first, [moved.id]: 'clear' } },
    ]);
    for (const { question } of asking.assumed) await page.getByText(question).waitFor();
    await looksWell('result');
  },
  LONG,
);

test(
  'brings nothing in while a question without a safe answer is open',
  async () => {
    const options = [
      { value: 'byId', label: 'Acme' },
      { value: 'skip', label: 'Leave it out' },
    ];
    const panel = await open({
      viewHubSpot: () => ({ ...VIEW, connected: true }),
      previewHubSpot: () => ({ ...part(20, null), questions: [{ id: 'whose', text: 'Whose?', options }] }),
      importHubSpot: () => part(20, null),
    });
    const { page } = panel;
    await page.getByRole('button', { name: 'Show what would change' }).click();
    await page.getByText('Answer the questions above first.').waitFor();
    const bringIn = page.getByRole('button', { name: 'Import' });
    await bringIn.click({ force: true });
    await panel.settled();
    await eventually(() => panel.countOf('importHubSpot')).toBe(0);
    await page.getByLabel('Leave it out').click();
    await bringIn.click();
    await eventually(() => panel.countOf('importHubSpot')).toBe(1);
  },
  LONG,
);
