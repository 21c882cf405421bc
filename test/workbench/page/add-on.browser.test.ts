import { afterAll, beforeAll, describe, jest, test } from '@jest/globals';
import { TOKENS, createHubSpot, type HubSpot } from '../../../workbench/hubspot/api';
import { makeClients } from '../../../workbench/hubspot/records';
import { eventually } from '../../support/eventually';
import { FREE_COLUMN, FREE_POSITION } from '../../support/free-column';
import { LONG } from '../../sidebar/panel-page';
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

const cells = async (client: string, column: string): Promise<string[]> => {
  const rows = await opened.values();
  const at = rows[0]?.indexOf(column) ?? -1;
  return rows.filter((row) => row[0] === client).map((row) => row[at] ?? '');
};

describe('a newcomer with the built add-on', () => {
  test('sees the coloured sample book and the mails of the morning', async () => {
    await eventually(async () => (await opened.values()).length).toBeGreaterThan(40);
    await eventually(() => cells('Northwind Cycles', 'Status')).toEqual(['Pending', 'Pending']);
    await eventually(() => opened.numberIn('Outbox')).toBeGreaterThan(0);
    const vivid = (colour: string): boolean => new Set(colour.split(',')).size > 1;
    await eventually(async () => (await opened.colours()).slice(0, 12).filter(vivid).length).toBeGreaterThan(
      3,
    );
  });

  test('opens the panel of the selected client, and its communication owner changes in the sheet', async () => {
    await opened.select('A2');
    await opened.press('Open the panel');
    const { panel } = opened;
    await panel.getByRole('heading', { name: 'Northwind Cycles' }).waitFor();
    await panel
      .getByRole('combobox', { name: 'Communication owner' })
      .first()
      .selectOption({ label: 'HubSpot' });
    await panel.locator('.field-message.success').first().waitFor();
    await eventually(() => cells('Northwind Cycles', 'Communication owner')).toContain('HubSpot');
  });

  test('goes on to the next day: Pending turns to Renewed and mails arrive', async () => {
    const before = await opened.numberIn('Outbox');
    await opened.press('Next day');
    await eventually(() => cells('Northwind Cycles', 'Status')).toContain('Renewed');
    await eventually(() => opened.numberIn('Outbox')).toBeGreaterThan(before);
  });

  test('types a formula of the add-on', async () => {
    await opened.type(`${FREE_COLUMN}2`, '=RENEWAL_DEADLINE(DATE(2026,3,1))');
    await eventually(async () => (await opened.values())[1]?.[FREE_POSITION]).toBe('1/15/2026');
  });

  test('brings clients in from the HubSpot beside the workbench', async () => {
    await opened.choose('Partner Renewals', 'Clients from HubSpot');
    const { panel } = opened;
    await panel.getByLabel('Access token').fill(TOKENS.good);
    await panel.getByRole('button', { name: 'Save and check' }).click();
    await panel.getByRole('button', { name: 'Show what would change' }).click();
    await panel.getByRole('button', { name: 'Import' }).click();
    await panel.getByRole('heading', { name: 'Imported' }).waitFor();
    await eventually(() => cells('Client 00003', 'Contract type')).toEqual(['Renewal']);
    await eventually(() => hubSpot.requests.length).toBeGreaterThan(3);
  });

  test('has met no error and asked nothing off this machine', async () => {
    await eventually(() => opened.errors).toEqual([]);
    await eventually(() => opened.foreignRequests).toEqual([]);
  });
});
