import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { TOKENS, createHubSpot, type HubSpot } from '../../../workbench/hubspot/api';
import { makeClients } from '../../../workbench/hubspot/records';
import { eventually } from '../../support/eventually';
import { FREE_COLUMN, FREE_POSITION } from '../../support/free-column';
import { LONG, accessibilityProblems } from '../../sidebar/panel-page';
import { BUILDING_MS, OpenedPage, startPageServer } from './open-page';
import type { PageServer } from './open-page';

jest.setTimeout(LONG);

let server: PageServer;
let opened: OpenedPage;
let hubSpot: HubSpot;

beforeAll(async () => {
  hubSpot = createHubSpot({ clients: makeClients(3) });
  server = await startPageServer({ hubspot: hubSpot.handle });
  opened = await OpenedPage.openWithAddOn(server);
}, BUILDING_MS);

afterAll(() => server.close());

const CLIENT = 'Keyboard & Sons';

/** Reads what the person sees, by means of the menu; what the person does is done by keys alone. */
const cells = async (client: string, column: string): Promise<string[]> => {
  const rows = await opened.values();
  const at = rows[0]?.indexOf(column) ?? -1;
  return rows.filter((row) => row[0] === client).map((row) => row[at] ?? '');
};

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await opened.page.keyboard.press(key);
};

/** Chooses from the add-on's menu, in which a letter goes to the next item that begins with it. */
async function chooseByKeys(label: string): Promise<void> {
  await opened.ready();
  await press('Alt+Shift+N');
  await opened.page.getByRole('menu', { name: 'Partner Renewals' }).waitFor();
  for (let items = 0; items < 20 && !(await opened.focused()).startsWith(label); items += 1)
    await press(label.charAt(0));
  await press('Enter');
}

/** The accessible name or text of what has the focus in the panel. */
const focusedInPanel = async (): Promise<string> =>
  (await opened.panelDocument()).evaluate(() => {
    const focused = document.activeElement as HTMLElement & { readonly labels?: NodeList };
    const label = focused.getAttribute('aria-label') ?? focused.labels?.[0]?.textContent;
    return (label ?? focused.textContent ?? '').trim().replace(/\s+/g, ' ');
  });

/** Goes from field to field of the panel until the one is reached; what is folded away on the way is opened. */
async function tabTo(wanted: RegExp): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 60) {
    const focused = await focusedInPanel();
    if (wanted.test(focused)) return;
    passed.push(focused.slice(0, 40));
    if (/^Change/.test(focused)) {
      await press('Enter');
      await opened.panel.getByRole('button', { name: wanted }).first().waitFor();
    }
    await press('Tab');
  }
  throw new Error(`${String(wanted)} was not reached, but ${passed.join(', ')}`);
}

const isAccessible = () => eventually(() => opened.axeFindings()).toEqual([]);

const panelIsAccessible = async (): Promise<void> => {
  await isAccessible();
  await eventually(async () => accessibilityProblems(await opened.panelDocument())).toEqual([]);
};

describe('a newcomer with the built add-on and no mouse', () => {
  test('opens the coloured sample book, in which the mails of the morning are out', async () => {
    await eventually(async () => (await opened.values()).length).toBeGreaterThan(40);
    await eventually(() => cells('Northwind Cycles', 'Status')).toEqual(['Pending', 'Pending']);
    await eventually(() => opened.numberIn('Outbox')).toBeGreaterThan(0);
    const vivid = (colour: string): boolean => new Set(colour.split(',')).size > 1;
    await eventually(async () => (await opened.colours()).slice(0, 12).filter(vivid).length).toBeGreaterThan(
      3,
    );
    await isAccessible();
  });

  test('imports a file', async () => {
    await chooseByKeys('Import a file');
    const { panel, page } = opened;
    await panel.locator('input[type=file]').waitFor();
    await press('Control+Alt+.');
    await tabTo(/Choose a CSV or Excel file/);
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('Enter')]);
    const header = 'Client name,Communication owner,Contract type,Status,Renewal start date,Owner email';
    const row = `${CLIENT},Partner,Renewal,Pending,2026-03-02,ana.ruiz@partner.example`;
    await chooser.setFiles({
      name: 'one.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`${header}\n${row}\n`),
    });
    await panel.getByRole('button', { name: 'Import 1 row' }).waitFor();
    await panelIsAccessible();
    await tabTo(/Import 1 row/);
    await press('Enter');
    await panel.getByRole('heading', { name: 'Import finished' }).waitFor();
    await panelIsAccessible();
    await eventually(() => cells(CLIENT, 'Status')).toEqual(['Pending']);
  });

  test('decides in the panel of the client, which is found by name', async () => {
    const { panel } = opened;
    await chooseByKeys('Find a client');
    const search = panel.getByRole('combobox', { name: 'Find a client' });
    await search.waitFor();
    await press('Control+Alt+.');
    await eventually(focusedInPanel).toMatch(/Find a client/);
    await opened.page.keyboard.type('keyboard');
    await panel.getByRole('option', { name: CLIENT }).waitFor();
    await press('Enter');
    await panel.getByRole('heading', { name: CLIENT }).waitFor();
    await panelIsAccessible();
    await tabTo(/^Today: Accepted/);
    await press('Enter');
    const save = panel.getByRole('button', { name: 'Save: Accepted on' });
    await save.waitFor();
    await tabTo(/^Save: Accepted on/);
    await press('Enter');
    // The panel takes the focus for what it says then.
    await panel.getByText('Saved in the sheet', { exact: false }).first().waitFor();
    await eventually(() => cells(CLIENT, 'Accepted on')).toEqual(['2026-01-15']);
    await eventually(() => cells(CLIENT, 'Status')).toEqual(['Renewed']);
    await panelIsAccessible();
  });

  test('lives through a day, and reads the mail that came', async () => {
    const before = await opened.numberIn('Outbox');
    await press('Control+Alt+Shift+M');
    for (let tabs = 0; tabs < 10 && (await opened.focused()) !== 'Next day'; tabs += 1) await press('Tab');
    await press('Enter');
    await eventually(() => opened.page.locator('.clock time').textContent()).toContain('16 Jan 2026');
    await opened.ready();
    await eventually(() => cells('Northwind Cycles', 'Status')).toContain('Renewed');
    await eventually(() => opened.numberIn('Outbox')).toBeGreaterThan(before);
    for (let areas = 0; areas < 6 && !/^Outbox/.test(await opened.focused()); areas += 1) await press('F6');
    await press('Enter');
    await opened.page.locator('.mail').waitFor();
    await isAccessible();
    await press('Escape');
    await eventually(() => opened.focused()).toBe('Selected cell');
  });

  test('looks at the tier, whose tab opens at its title', async () => {
    await press('Alt+Shift+K');
    for (let tabs = 0; tabs < 12 && (await opened.focused()) !== 'Tier'; tabs += 1) {
      await press('ArrowRight');
    }
    await press('Enter');
    await eventually(() => opened.page.locator('[aria-live="polite"]').allTextContents()).toContainEqual(
      expect.stringMatching(/^Tier A1: \w/),
    );
    await isAccessible();
    await press('Alt+Shift+K', 'Home', 'Enter');
  });

  test('types a formula of the add-on', async () => {
    await opened.type(`${FREE_COLUMN}2`, '=RENEWAL_DEADLINE(DATE(2026,3,1))');
    await eventually(async () => (await opened.values())[1]?.[FREE_POSITION]).toBe('1/15/2026');
  });

  test('takes the day back again, once asked', async () => {
    await chooseByKeys('Undo last update');
    const question = opened.page.getByRole('alertdialog');
    await question.waitFor();
    await isAccessible();
    await press('Enter');
    await question.waitFor({ state: 'detached' });
    await opened.ready();
    await eventually(() => cells('Northwind Cycles', 'Status')).toEqual(['Pending', 'Pending']);
  });

  test('imports clients from the HubSpot beside the workbench', async () => {
    await chooseByKeys('Clients from HubSpot');
    const { panel } = opened;
    const token = panel.getByLabel('Access token');
    await token.waitFor();
    await token.fill(TOKENS.good);
    for (const button of ['Save and check', 'Show what would change', 'Import']) {
      await panel.getByRole('button', { name: button, exact: true }).press('Enter');
    }
    await panel.getByRole('heading', { name: 'Imported' }).waitFor();
    await eventually(() => cells('Client 00003', 'Contract type')).toEqual(['Renewal']);
    await eventually(() => hubSpot.requests.length).toBeGreaterThan(3);
  });

  test('has met no error and asked nothing off this machine', async () => {
    await eventually(() => opened.errors).toEqual([]);
    await eventually(() => opened.foreignRequests).toEqual([]);
  });
});
