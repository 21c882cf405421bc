import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { eventually } from '../../support/eventually';
import { LONG } from '../../sidebar/panel-page';
import { BUILDING_MS, OpenedPage, startPageServer } from './open-page';
import type { PageServer } from './open-page';

jest.setTimeout(LONG);

let server: PageServer;
let opened: OpenedPage;

beforeAll(async () => {
  server = await startPageServer();
}, BUILDING_MS);

afterAll(() => server.close());

afterEach(async () => {
  const { errors, foreignRequests } = opened;
  await eventually(() => errors.splice(0)).toEqual([]);
  await eventually(() => foreignRequests).toEqual([]);
});

/** The tests of a describe follow one another in one page: to open it takes longer than any of them. */
function inOnePage(): void {
  beforeAll(async () => {
    opened = await OpenedPage.open(server);
  });
  afterAll(() => opened.close());
}

const runsOfTheDay = () => opened.page.getByRole('row', { name: /runDaily/ });

const statuses = (rows: readonly (readonly string[])[]): string[] => rows.slice(1).map((row) => row[3] ?? '');

describe('the page as it first opens', () => {
  inOnePage();

  test('shows the sample book on 15 January 2026, coloured', async () => {
    await eventually(() => opened.page.locator('.clock time').textContent()).toContain('15 Jan 2026');
    await eventually(() => opened.values()).toContainEqual(
      expect.arrayContaining(['Acme Robotics', 'HubSpot', 'Pending']),
    );
    await eventually(() => opened.colours()).toEqual(expect.arrayContaining(['255,244,206', '223,243,228']));
  });

  test('has run the daily job of that morning', async () => {
    await opened.unfold('Executions');
    await eventually(() => runsOfTheDay().first().textContent()).toMatch(
      /trigger.*15 Jan 2026, 08:.*completed/,
    );
    await opened.press('Close the drawer');
  });

  test('is accessible, with menu, drawer, dialogs and permissions open as well', async () => {
    const { keyboard } = opened.page;
    await eventually(() => opened.axeFindings()).toEqual([]);
    for (const [key, shown] of [
      ['Alt+Shift+F', '[role="menu"]'],
      ['Control+/', 'dialog[open]'],
    ] as const) {
      await keyboard.press(key);
      await opened.page.locator(shown).waitFor();
      await eventually(() => opened.axeFindings()).toEqual([]);
      await keyboard.press('Escape');
      await opened.page.locator(shown).waitFor({ state: 'detached' });
    }
    const permissions = opened.page.locator('.permissions');
    await permissions.locator('summary').focus();
    await keyboard.press('Enter');
    await permissions.getByRole('checkbox').first().waitFor();
    await eventually(() => opened.axeFindings()).toEqual([]);
    await keyboard.press('Escape');
    await eventually(() => permissions.getAttribute('open')).toBeNull();
    await opened.press('Next day');
    await opened.unfold('Outbox');
    await eventually(() => opened.axeFindings()).toEqual([]);
    await opened.unfold('Executions');
    await eventually(() => opened.axeFindings()).toEqual([]);
    await opened.page.getByRole('button', { name: 'Run until…' }).click();
    const question = opened.question('Run until…');
    await question.waitFor();
    await eventually(() => opened.axeFindings()).toEqual([]);
    await opened.page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
  });

  test('has room for everything in windows of any width', async () => {
    for (const width of [360, 480, 800, 1024, 1280]) {
      await opened.page.setViewportSize({ width, height: 740 });
      await eventually(async () => [width, ...(await misplaced(opened.page))]).toEqual([width]);
    }
    await opened.page.setViewportSize({ width: 1280, height: 800 });
  });

  test('tells a newcomer what to try, until that is put away for good', async () => {
    const card = opened.page.getByRole('complementary', { name: 'Your first minutes' });
    await eventually(() => card.textContent()).toContain('=RENEWAL_DEADLINE(');
    await opened.press('Close the first steps');
    await eventually(() => card.count()).toBe(0);
    await opened.page.getByText('Saved in this browser', { exact: true }).waitFor();
    await opened.load();
    await eventually(() => card.count()).toBe(0);
  });
});

describe('the grid', () => {
  inOnePage();

  test('computes a custom function that is typed, and offers it with its help', async () => {
    await opened.select('H2');
    await opened.page.keyboard.type('=RENEWAL_D');
    const suggestion = opened.page.locator('.o-composer-assistant');
    await suggestion.getByText('RENEWAL_DEADLINE').waitFor();
    await eventually(() => suggestion.textContent()).toContain(
      'The last day on which the terms of a renewal can be changed.',
    );
    await opened.page.keyboard.press('Escape');
    await opened.page.keyboard.press('Escape');
    await opened.type('H2', '=RENEWAL_DEADLINE(DATE(2026,3,1))');
    await eventually(async () => (await opened.values())[1]?.[7]).toBe('1/15/2026');
  });

  test('shows the message of an error on hover', async () => {
    await opened.type('C7', '=RENEWAL_DEADLINE("soon")');
    await opened.pointAt(2, 6);
    await opened.page.getByText('renewalStart: "soon" is not a date').waitFor();
  });

  test('takes semicolons between arguments as well as commas', async () => {
    await opened.type('C8', '=IF(TRUE;"semi";"colon")');
    await eventually(async () => (await opened.values())[7]?.[2]).toBe('semi');
  });

  test('shows the note of the selected cell', async () => {
    await opened.select('D1');
    await opened.page.getByRole('status').getByText('About Status').waitFor();
  });

  test('takes what is typed over a cell whole, however busy the page is', async () => {
    await opened.select('A2');
    const busy = opened.page.evaluate(() => {
      const end = performance.now() + 1_000;
      while (performance.now() < end);
    });
    // Typed at once, so that the grid does not draw between two keys.
    await Promise.all([...'Zenith'].map((key) => opened.page.keyboard.press(key)));
    await busy;
    await opened.page.keyboard.press('Enter');
    await opened.page.keyboard.type('Yonder');
    await opened.page.keyboard.press('Enter');
    const names = async () => (await opened.values()).slice(1, 3).map(([name]) => name);
    await eventually(names).toEqual(['Zenith', 'Yonder']);
  });
});

describe('the simulated date', () => {
  inOnePage();

  test('does not go back', async () => {
    await opened.page.getByRole('button', { name: 'Run until…' }).click();
    await opened.page.getByLabel('Day', { exact: true }).fill('2026-01-15');
    await opened.page.getByRole('button', { name: 'Run', exact: true }).click();
    const alert = opened.page.getByRole('alert');
    await eventually(() => alert.textContent()).toContain(
      'wants to be 2026-01-16 or later, and is 2026-01-15',
    );
  });

  test('runs the daily job again on request', async () => {
    await opened.unfold('Executions');
    await eventually(() => runsOfTheDay().count()).toBe(1);
    await opened.press('Run the daily job');
    await eventually(() => runsOfTheDay().count()).toBe(2);
  });

  test('the next day turns unanswered renewals to Renewed and brings the mail', async () => {
    await eventually(async () => statuses(await opened.values())).toEqual([
      'Pending',
      'Pending',
      'Renewed',
      'Pending',
    ]);
    await opened.press('Next day');
    await eventually(() => opened.page.locator('.clock time').textContent()).toContain('16 Jan 2026');
    await eventually(async () => statuses(await opened.values())).toEqual([
      'Renewed',
      'Pending',
      'Renewed',
      'Pending',
    ]);
    await opened.unfold('Outbox');
    const mail = opened.page.getByRole('article', { name: '1 renewals on 2026-01-16' });
    const html = opened.page.frameLocator('.mail-html');
    await eventually(() => html.getByRole('heading').textContent()).toBe('2026-01-16');
    await mail.getByRole('button', { name: 'Text' }).click();
    await eventually(() => mail.locator('pre').textContent()).toBe('Acme Robotics: Renewed');
  });

  test('runs every day until the one asked for', async () => {
    await opened.page.getByRole('button', { name: 'Run until…' }).click();
    await opened.page.getByLabel('Day', { exact: true }).fill('2026-01-18');
    await opened.page.getByRole('button', { name: 'Run', exact: true }).click();
    await opened.page.locator('.clock').getByText('18 Jan 2026').waitFor();
    await opened.ready();
    await eventually(async () => statuses(await opened.values())).toEqual([
      'Renewed',
      'Renewed',
      'Renewed',
      'Pending',
    ]);
    await eventually(() => opened.numberIn('Outbox')).toBe(2);
    await opened.unfold('Executions');
    // Of the first morning, again on request, and once for each day since.
    await eventually(() => runsOfTheDay().count()).toBe(5);
  });
});

describe('the add-on', () => {
  inOnePage();

  test('is reached by keyboard like every part of the page, and left again', async () => {
    const { keyboard } = opened.page;
    const press = async (key: string, focused: string): Promise<void> => {
      await keyboard.press(key);
      await eventually(async () => [key, await opened.focused()]).toEqual([key, focused]);
    };
    const sidebar = opened.page.getByRole('complementary', { name: 'Client' });
    await opened.select('A2');
    for (const key of ['F6', 'Control+Alt+Shift+M']) {
      await press(key, 'File');
      await press('Escape', 'Selected cell');
    }
    await keyboard.press('Alt+Shift+N');
    await keyboard.press('c');
    await keyboard.press('Enter');
    await opened.panel.getByRole('button', { name: 'Fail' }).waitFor();
    const panel = async (): Promise<boolean> =>
      opened.page.evaluate(() => document.activeElement?.matches('.panel-frame') ?? false);
    await keyboard.press('Control+Alt+.');
    await eventually(panel).toBe(true);
    await press('F6', 'Renewals');
    await press('F6', 'Outbox0');
    await press('F6', 'Selected cell');
    await press('Shift+F6', 'Outbox0');
    await press('Shift+F6', 'Renewals');
    await keyboard.press('Shift+F6');
    await eventually(panel).toBe(true);
    await press('Shift+Tab', 'Close the side panel');
    await press('Enter', 'Selected cell');
    await eventually(() => sidebar.count()).toBe(0);
  });

  test('opens its panel for the selected client, and what is changed there stands in the sheet', async () => {
    await opened.select('A3');
    await opened.choose('Partner Renewals', 'Client panel');
    const { panel } = opened;
    await panel.getByRole('heading', { name: 'Bluebird Travel' }).waitFor();
    const sidebar = opened.page.getByRole('complementary', { name: 'Client' });
    await eventually(async () => (await sidebar.boundingBox())?.width).toBe(300);
    await panel.getByRole('button', { name: 'Make it Partner' }).click();
    await panel.getByText('Partner', { exact: true }).waitFor();
    await eventually(async () => (await opened.values())[2]?.[1]).toBe('Partner');
  });

  test('hears of a failed call in its failure handler, with the user object', async () => {
    await opened.reopenPanel('Partner Renewals', 'Client panel');
    await opened.panel.getByRole('button', { name: 'Fail' }).click();
    await opened.panel.getByText('The panel’s call was refused.').waitFor();
  });

  test('shows a dialog, which closes itself', async () => {
    await opened.choose('Partner Renewals', 'Show a dialog');
    const dialog = opened.page.getByRole('dialog', { name: 'A dialog' });
    await dialog.waitFor();
    await dialog.frameLocator('iframe').getByRole('button', { name: 'Done' }).click();
    await dialog.waitFor({ state: 'detached' });
    // Escape inside the panel's own page closes it too.
    await opened.choose('Partner Renewals', 'Show a dialog');
    await dialog.frameLocator('iframe').getByRole('button', { name: 'Done' }).focus();
    await opened.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await eventually(() => opened.focused()).toBe('Selected cell');
  });

  test('asks the person and shows its toast', async () => {
    const question = opened.question('Send now?');
    await opened.choose('Partner Renewals', 'Ask');
    await question.getByText('Three mails are due.').waitFor();
    await eventually(() => opened.axeFindings()).toEqual([]);
    await opened.page.keyboard.press('Enter');
    await opened.page.getByText('You said yes.').waitFor();
  });

  test('has its failures shown, and listed among the executions', async () => {
    await opened.choose('Partner Renewals', 'Fail');
    const alert = opened.page.getByRole('alert');
    await eventually(() => alert.textContent()).toContain('The function failed on purpose.');
    await opened.unfold('Executions');
    const row = opened.page.getByRole('row', { name: /failOnPurpose/ });
    await eventually(() => row.textContent()).toContain('failed');
  });
});

describe('the book', () => {
  inOnePage();

  test('is there again after the page was closed', async () => {
    await opened.type('A7', 'Echo Energy');
    await opened.load();
    await eventually(async () => (await opened.values())[6]?.[0]).toBe('Echo Energy');
  });

  test('can be saved as XLSX and opened again', async () => {
    await opened.type('A8', 'Fjord Foods');
    const [download] = await Promise.all([
      opened.page.waitForEvent('download'),
      opened.choose('File', 'Save as XLSX'),
    ]);
    const [chooser] = await Promise.all([
      opened.page.waitForEvent('filechooser'),
      opened.choose('File', 'Open XLSX or CSV…'),
    ]);
    await chooser.setFiles({
      name: 'my clients.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await bytesOf(await download.createReadStream()),
    });
    await opened.page.getByText('my clients.xlsx is open.', { exact: false }).waitFor();
    await opened.ready();
    await eventually(() => opened.page.getByRole('textbox', { name: 'Name of the book' }).inputValue()).toBe(
      'my clients',
    );
    await eventually(async () => (await opened.values())[0]?.[0]).toBe('Client name');
    await eventually(async () => (await opened.values())[7]?.[0]).toBe('Fjord Foods');
  });

  test('opens from a CSV file, whatever parts its columns', async () => {
    const [chooser] = await Promise.all([
      opened.page.waitForEvent('filechooser'),
      opened.choose('File', 'Open XLSX or CSV…'),
    ]);
    const text = '\ufeffKunde;Ort\r\n"Müller; Söhne";Köln\r\n';
    await chooser.setFiles({ name: 'kunden.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await opened.page.getByText('kunden.csv is open.', { exact: false }).waitFor();
    await opened.ready();
    await eventually(() => opened.values()).toEqual([
      ['Kunde', 'Ort'],
      ['Müller; Söhne', 'Köln'],
    ]);
  });

  test('begins anew from the sample, once the person agrees', async () => {
    await opened.choose('File', /^New$/);
    await opened.ready();
    await eventually(() => opened.values()).toEqual([['']]);
    await opened.type('A1', 'Echo Energy');
    await opened.choose('File', 'New from the sample book', 'English');
    const question = opened.question('Save “Untitled spreadsheet” before it is replaced?');
    await question.waitFor();
    await opened.page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await eventually(() => opened.values()).toEqual([['Echo Energy']]);
    await opened.choose('File', 'New from the sample book', 'English');
    await question.getByRole('button', { name: 'Don’t save' }).click();
    await opened.ready();
    await eventually(() => opened.values()).toHaveLength(5);
  });

  test('is opened as the colleague when the user is switched', async () => {
    await opened.page.getByLabel('Signed in as').selectOption({ label: 'Jonas Weber (colleague)' });
    await opened.ready();
    await opened.unfold('Executions');
    const row = opened.page.getByRole('row', { name: /onOpen/ }).first();
    await eventually(() => row.textContent()).toContain('Jonas Weber');
  });

  test('follows the language and the zone of the sheet', async () => {
    await opened.page.getByLabel('Language and region of the sheet').selectOption('de_DE');
    await opened.ready();
    await opened.type('H2', '=RENEWAL_DEADLINE(DATE(2026;3;1))');
    await eventually(async () => (await opened.values())[1]?.[7]).toBe('15.01.2026');
    await opened.page.getByLabel('Time zone of the sheet').selectOption('Asia/Tokyo');
    await opened.ready();
    await eventually(() => opened.page.locator('.clock-time').textContent()).toBe('23:00');
  });
});

/** What is cut off at the side or lies under something else. */
function misplaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = [
      ...document.querySelectorAll(
        '.menubar-item, .header .button, .clock-face, .permissions, .user-switch, .book-name, .drawer-tab, .sheet-area, .side, .setting',
      ),
    ].map((element) => ({ element, box: element.getBoundingClientRect() }));
    const nameOf = ({ element }: (typeof shown)[number]): string => element.textContent || element.className;
    const outside = shown.filter(({ box }) => box.left < 0 || box.right > window.innerWidth + 0.5);
    const overlapping = shown.flatMap((one, index) =>
      shown
        .slice(index + 1)
        .filter(
          ({ box }) =>
            Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left) > 1 &&
            Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top) > 1,
        )
        .map((other) => `${nameOf(one)} and ${nameOf(other)} overlap`),
    );
    const { scrollWidth } = document.documentElement;
    const isCut = scrollWidth > window.innerWidth ? [`${scrollWidth} px wide`] : [];
    return [...isCut, ...outside.map((one) => `${nameOf(one)} is cut off`), ...overlapping];
  });
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}
