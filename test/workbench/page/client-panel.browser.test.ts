import { afterAll, beforeAll, describe, jest, test } from '@jest/globals';
import { columnLetter } from '../../../src/sheets/tabs';
import { eventually } from '../../support/eventually';
import { LONG, accessibilityProblems, focusOf } from '../../sidebar/panel-page';
import { BUILDING_MS, OpenedPage, startPageServer } from './open-page';
import type { PageServer } from './open-page';

jest.setTimeout(LONG);

let server: PageServer;
let opened: OpenedPage;

beforeAll(async () => {
  server = await startPageServer();
  opened = await OpenedPage.openWithAddOn(server);
  opened.page.setDefaultTimeout(60_000);
}, BUILDING_MS);

afterAll(() => server.close());

const CLIENT = 'Northwind Cycles';

const heading = (name: string) => opened.panel.getByRole('heading', { name }).waitFor();
const card = () => opened.panel.locator('.renewal').first();
const field = (label: string) => card().getByLabel(label, { exact: true });
const saved = (words: string) => card().getByText(words, { exact: true }).waitFor();
const problems = async () => accessibilityProblems(await opened.panelDocument());

/** The row in the sheet, from 1, which sorting by deadline decides. */
const rowOf = async (client: string): Promise<number> =>
  (await opened.values()).findIndex(([name]) => name === client) + 1;

/** The first row of the client, as the sheet shows it. */
async function sheetRow(): Promise<Readonly<Record<string, string | undefined>>> {
  const [header = [], ...rows] = await opened.values();
  const row = rows.find(([name]) => name === CLIENT);
  return Object.fromEntries(header.map((title, index) => [title, row?.[index]]));
}

async function openTab(name: string): Promise<void> {
  await opened.page.locator('.o-sheet').getByText(name, { exact: true }).click();
  await opened.ready();
}

/** While it is hidden the panel does not look at the sheet, as in a browser tab behind another. */
async function hide(hidden: boolean): Promise<void> {
  await (
    await opened.panelDocument()
  ).evaluate(
    (visibilityState) => {
      Object.defineProperty(document, 'visibilityState', { value: visibilityState, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    },
    hidden ? 'hidden' : 'visible',
  );
}

async function seeEachTab(words: Readonly<Record<string, readonly RegExp[]>>): Promise<void> {
  for (const [tab, expected] of Object.entries(words)) {
    await opened.panel.locator(`[data-tab="${tab}"]`).click();
    const shown = opened.panel.getByRole('tabpanel');
    await shown.locator('.tab-content, .renewal').first().waitFor();
    for (const word of expected) await eventually(() => shown.innerText()).toMatch(word);
    await eventually(async () => [tab, await problems()]).toEqual([tab, []]);
  }
}

describe('the client panel beside the sample book', () => {
  test('opens on the selected row, and opened once more it is loaded anew', async () => {
    await openTab('Settings');
    const settings = await opened.values();
    const at = settings.findIndex((cells) => cells.includes('pdm')) + 1;
    await opened.type(`B${at}`, 'Dana Example <dana@hubspot.example>');
    await openTab('Renewals');
    await opened.select('A11');
    await opened.press('Open the panel');
    await heading(CLIENT);
    await opened.reopenPanel('Partner Renewals', 'Client panel');
    await heading(CLIENT);
    const alerts = () => opened.panel.locator('.alerts').innerText();
    for (const words of [/\d+ decisions coming/, /Next deadline/, /Reminders on/, /Last run Jan 15, 2026/])
      await eventually(alerts).toMatch(words);
    await eventually(() => problems()).toEqual([]);
  });

  test('shows on each tab what the book knows', async () => {
    await seeEachTab({
      details: [/Olivia Hart/, /Sold and managed/, /Sales Hub/, /7,600 of 10,000/],
      usage: [/64 of 100/, /rising, \+2%/, /Landing pages/],
      engagement: [/5 of 10/, /Medium/],
      points: [/Without this client/, /Managed/, /Expired/, /example thresholds/],
      team: [/Rosa Example/, /Dana Example/, /Nobody named yet/],
    });
    const mail = opened.panel.getByRole('link', { name: /Send email.*Dana Example/ });
    await eventually(async () => decodeURIComponent((await mail.getAttribute('href')) ?? '')).toBe(
      `mailto:dana@hubspot.example?subject=${CLIENT} (Hub ID 20481001): question`,
    );
    await seeEachTab({
      renewals: [/Today is the last day to change anything/, /Last day to change terms/],
    });
  });

  test('changes the row: the sheet follows, and says so', async () => {
    await field('Communication owner').selectOption({ label: 'HubSpot' });
    await saved('Saved in the sheet: HubSpot');
    await card().locator('summary', { hasText: 'Current and renewal' }).click();
    await card().locator('.comparison').waitFor();
    await card().locator('summary', { hasText: 'Change' }).click();
    await field('Primary client contact').selectOption('Robin Sample');
    await saved('Saved in the sheet: Robin Sample');
    await card().getByRole('button', { name: 'Today: Accepted on' }).click();
    await card().getByRole('button', { name: 'Save: Accepted on' }).click();
    await saved('Saved in the sheet: Jan 15, 2026');
    await card().locator('.chip', { hasText: 'Renewed' }).waitFor();
    await field('Snooze until').fill('2026-02-01');
    await field('Snooze until').press('Enter');
    await saved('Saved in the sheet: Feb 1, 2026');
    await field('Cancellation requested on').fill('2026-01-14');
    await field('Cancellation requested on').press('Enter');
    await saved('Saved in the sheet: Jan 14, 2026');
    await card().locator('.chip', { hasText: 'Cancellation requested' }).waitFor();
    await eventually(() => problems()).toEqual([]);
    await eventually(() => sheetRow()).toMatchObject({
      'Communication owner': 'HubSpot',
      'Primary client contact': 'Robin Sample',
      'Accepted on': '2026-01-15',
      'Snooze until': '2026-02-01',
      'Cancellation requested on': '2026-01-14',
      Status: 'Cancellation requested',
    });
  });

  test('overwrites nothing that somebody wrote meanwhile, and tells it', async () => {
    const at = Object.keys(await sheetRow()).indexOf('Snooze until');
    await field('Snooze until').fill('2026-02-02');
    // Leaves the selection in the row, which the panel follows.
    await opened.type(`${columnLetter(at)}${await rowOf(CLIENT)}`, '3/3/2026', 'Tab');
    await field('Snooze until').press('Enter');
    await card().getByText('Snooze until now says "3 March 2026". Nothing was overwritten.').waitFor();
    await eventually(() => problems()).toEqual([]);
    await eventually(() => sheetRow()).toMatchObject({ 'Snooze until': '2026-03-03' });
  });

  test('keeps the focus while the sheet changes, and follows the selection', async () => {
    const at = Object.keys(await sheetRow()).indexOf('Current MRR');
    await hide(true);
    await opened.type(`${columnLetter(at)}11`, '2000', 'Tab');
    await opened.select('A11');
    await field('Primary client contact').focus();
    await hide(false);
    await card().getByText('2,000.00\u00a0USD').first().waitFor();
    await eventually(() => focusOf(field('Primary client contact'))).toBe('here');
    await opened.select('A14');
    await heading("L'Atelier d'Élise & Fils");
  });

  test('finds a client from the menu by keyboard: its row is the selected one', async () => {
    await opened.reopenPanel('Partner Renewals', 'Find a client');
    const search = opened.panel.getByRole('combobox', { name: 'Find a client' });
    await eventually(() => focusOf(search)).toBe('here');
    await search.fill('holm');
    await search.press('ArrowDown');
    await eventually(() => problems()).toEqual([]);
    await search.press('Enter');
    await heading('Hansen, Holm & Partners');
    await eventually(() => focusOf(search)).toBe('here');
    const at = (await opened.values()).findIndex(([name]) => name === 'Hansen, Holm & Partners') + 1;
    await eventually(() => opened.page.locator('.o-named-range-selector input').inputValue()).toBe(`A${at}`);
  });

  test('speaks German once the language is changed, on every tab', async () => {
    await opened.select('A11');
    await heading(CLIENT);
    await opened.panel.getByLabel('Language').selectOption('de');
    await opened.panel.getByRole('tab', { name: 'Kundendetails' }).waitFor();
    await seeEachTab({
      details: [/Olivia Hart/, /Verkauft und betreut/, /7\.600 von 10\.000/],
      usage: [/64 von 100/, /Landing pages/],
      engagement: [/5 von 10/, /Mittel/],
      points: [/Ohne diesen Kunden/, /Betreut/, /Abgelaufen/],
      team: [/Rosa Example/, /Dana Example/, /Noch niemand/],
      renewals: [/Letzter Tag/],
    });
    await card().getByRole('combobox').first().selectOption({ label: 'Partner' });
    await saved('In der Tabelle gespeichert: Partner');
    await eventually(() => sheetRow()).toMatchObject({ 'Kommunikations-Bearbeiter': 'Partner' });
  });

  test('ends services after a second yes, and the rows are in the archive', async () => {
    const { panel } = opened;
    await panel.getByRole('button', { name: 'Aktionen' }).click();
    const links = panel.locator('.actions-list a');
    await links.first().waitFor();
    const portal = 'https://app.hubspot.example/';
    await eventually(() => links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      `${portal}contacts/4242/company/20481001`,
      `${portal}20481001`,
      `${portal}20481001/renewal`,
    ]);
    await panel.getByRole('button', { name: 'Zuordnung beenden (HubSpot' }).click();
    const dialog = panel.getByRole('alertdialog');
    await dialog.getByText('2 Zeilen').waitFor();
    await eventually(() => problems()).toEqual([]);
    await dialog.getByRole('button').last().click();
    await panel.getByText(`${CLIENT}: 2 Zeilen`).waitFor();
    await eventually(() => sheetRow()).toMatchObject({ Kundenname: undefined });
    await eventually(() => problems()).toEqual([]);
  });

  test('has met no error and asked nothing off this machine', async () => {
    await eventually(() => opened.errors).toEqual([]);
    await eventually(() => opened.foreignRequests).toEqual([]);
  });
});
