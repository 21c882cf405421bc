import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { LANGUAGES } from '../../src/locale/language';
import type { ImportPreview, ImportRequest, ImportResult } from '../../src/panel/contract';
import { eventually } from '../support/eventually';
import { xlsxFile, xlsxRow } from '../support/xlsx';
import { HUBSPOT_GRID, HUBSPOT_ROWS, HUBSPOT_TABLE } from './copied-tables';
import { DATE_QUESTION, QUESTIONS, RESULT, importPreview } from './import-views';
import { realPreview } from './real-previews';
import type { PanelPage } from './panel-page';
import { LONG, accessibilityProblems, focusOf, focusedText, panelTests } from './panel-page';

const open = panelTests('import-panel');

async function choose(page: Page, content: string | Buffer, name = 'renewals.csv'): Promise<void> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await page.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer });
}

const lastRequest = (panel: PanelPage): ImportRequest => panel.calls.at(-1)!.args[0] as ImportRequest;

describe.each(LANGUAGES)('what the add-on says of a file, in %s', (language) => {
  test.each(['asks', 'lacks', 'asks whose'] as const)(
    'fits the panel where it %s',
    async (file) => {
      const preview = realPreview(language, file);
      const { page } = await open({ previewImport: () => preview }, { language });
      await choose(page, 'x,y');
      await page.locator('.preview').waitFor();
      for (const { text } of preview.questions.slice(0, 3)) await page.getByText(text).waitFor();
      if (preview.missing !== undefined) await page.getByText(preview.missing).waitFor();
      await eventually(() => page.locator('.preview h2').count()).toBe(
        { asks: 7, lacks: 1, 'asks whose': 3 }[file],
      );
      await eventually(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      const pictures = process.env['PICTURES'];
      if (pictures)
        await page.screenshot({ path: `${pictures}/import-${file}-${language}.png`, fullPage: true });
    },
    LONG,
  );
});

describe('choosing a file', () => {
  test.each([
    ['UTF-8', Buffer.from('Kundenname\nBäckerei Größe €\n')],
    ['UTF-8 with a mark', Buffer.from('\uFEFFKundenname\nBäckerei Größe €\n')],
    ['Windows-1252', Buffer.from('Kundenname\nB\xe4ckerei Gr\xf6\xdfe \x80\n', 'latin1')],
    ['UTF-16', Buffer.from('\uFEFFKundenname\nBäckerei Größe €\n', 'utf16le')],
  ])(
    'is read as %s',
    async (_, bytes) => {
      const panel = await open({ previewImport: () => importPreview() });
      await choose(panel.page, bytes);
      await panel.page.getByRole('heading', { name: 'Preview' }).waitFor();
      await eventually(() => lastRequest(panel)).toEqual({
        fileName: 'renewals.csv',
        text: 'Kundenname\nBäckerei Größe €\n',
      });
    },
    LONG,
  );

  test(
    'an empty file and a broken workbook are refused with what to do, and nothing is sent',
    async () => {
      const { page, calls } = await open({});
      await choose(page, ' \n');
      await page.getByRole('alert').getByText('The file is empty.').waitFor();
      await choose(page, Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14]), 'book.xlsx');
      await page.getByRole('alert').getByText('Save it as .xlsx or as CSV').waitFor();
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      await eventually(() => calls).toEqual([]);
    },
    LONG,
  );

  test(
    'a workbook is sent as rows; of several sheets the person chooses one, by keyboard',
    async () => {
      const panel = await open({ previewImport: () => importPreview({ delimiter: '' }) });
      const { page } = panel;
      const rows = xlsxRow(1, 'Client name', 'Current MRR') + xlsxRow(2, 'Bäckerei', 1234.5);
      const one = { name: 'Renewals', rows };
      await choose(page, await xlsxFile({ sheets: [one] }), 'book.xlsx');
      await page.getByText('read as German, from a workbook.').waitFor();
      const sent = [
        ['Client name', 'Current MRR'],
        ['Bäckerei', 1234.5],
      ];
      await eventually(() => lastRequest(panel)).toEqual({ fileName: 'book.xlsx', rows: sent });

      await page.getByRole('button', { name: 'Choose another table' }).click();
      const other = { name: 'Others', rows: xlsxRow(3, 'x') };
      await choose(page, await xlsxFile({ sheets: [other, one] }), 'two.xlsx');
      await page.getByRole('heading', { name: 'Which sheet of the workbook?' }).waitFor();
      await eventually(() => focusedText(page)).toMatch(/^Others\s*1 line$/);
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText('read as German, from a workbook.').waitFor();
      await eventually(() => lastRequest(panel)).toEqual({ fileName: 'two.xlsx · Renewals', rows: sent });
    },
    LONG,
  );

  test(
    'text is pasted by keyboard alone',
    async () => {
      const panel = await open({ previewImport: () => importPreview() });
      const { page } = panel;
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText('Nothing was pasted yet.').waitFor();
      await page.getByLabel('Table, header row included').fill('Client name\nAcme');
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Preview' }).waitFor();
      await eventually(() => lastRequest(panel)).toEqual({
        fileName: 'Pasted table',
        text: 'Client name\nAcme',
      });
      await eventually(() => focusedText(page)).toBe('Import renewals');
    },
    LONG,
  );

  test(
    'a table copied on a screen and pasted is previewed at once, as people see it',
    async () => {
      const panel = await open(
        { previewImport: () => importPreview({ delimiter: '' }) },
        { permissions: ['clipboard-read', 'clipboard-write'] },
      );
      const { page } = panel;
      const screen = await page.context().newPage();
      const copy = async (html: string) => {
        await screen.bringToFront();
        await screen.setContent(
          `<style>.sr{position:absolute;width:1px;overflow:hidden;clip-path:inset(50%)}</style><h1>Clients</h1>${html}`,
        );
        await screen.evaluate(() => {
          const table = document.querySelector('table, [role=table]');
          if (table) getSelection()?.selectAllChildren(table);
        });
        await screen.keyboard.press('Control+C');
        await page.bringToFront();
      };
      for (const html of [HUBSPOT_TABLE, HUBSPOT_GRID]) {
        await copy(html);
        // Anywhere in the panel.
        await page.getByRole('heading', { name: 'Import renewals' }).click();
        await page.keyboard.press('Control+V');
        await page.getByText('41 rows, read as German, from the pasted table.').waitFor();
        await eventually(() => lastRequest(panel)).toEqual({ fileName: 'Pasted table', rows: HUBSPOT_ROWS });
        await page.getByRole('button', { name: 'Choose another table' }).click();
      }
      await copy('<div role="table">Acme</div>');
      await page.getByLabel('Table, header row included').focus();
      await page.keyboard.press('Control+V');
      await eventually(() => page.getByLabel('Table, header row included').inputValue()).toBe('Acme');
    },
    LONG,
  );

  test(
    'cells of a workbook that did not come along are named',
    async () => {
      const { page } = await open({ previewImport: () => ({ refused: 'No dates.' }) });
      await choose(page, readFileSync('test/files/cases/formula-nocache.xlsx'), 'book.xlsx');
      await page.getByText('so they are read as blank: C2, D2, D3. Open the file in Excel').waitFor();
      await page.getByRole('alert').getByText('No dates.').waitFor();
      await eventually(() => accessibilityProblems(page)).toEqual([]);
    },
    LONG,
  );

  test(
    'ten thousand rows are sent whole, and the wait is told',
    async () => {
      let answer: (preview: ImportPreview) => void = () => undefined;
      const panel = await open({
        previewImport: () => new Promise<ImportPreview>((resolve) => (answer = resolve)),
      });
      const text = `Client name;Status\n${'Bäckerei;Ausstehend\n'.repeat(10_000)}`;
      await choose(panel.page, text);
      await panel.page.getByText('10,001 lines').waitFor();
      await panel.passTime(12_000);
      await panel.page.getByText('12 seconds').waitFor();
      await eventually(() => accessibilityProblems(panel.page)).toEqual([]);
      await eventually(() => lastRequest(panel)).toMatchObject({ text });
      const rejected = Array.from({ length: 9_000 }, (_, index) => ({
        line: index + 2,
        client: 'Bäckerei',
        column: 'Status',
        reason: 'is no status',
      }));
      answer(importPreview({ rejected }));
      await panel.page.getByText('and 8,950 more').waitFor();
      await eventually(() => panel.page.locator('.rejected li').count()).toBe(50);
    },
    LONG,
  );
});

describe('the preview', () => {
  test(
    'says what would change and what stays out, exactly as the file has it',
    async () => {
      const { page } = await open({ previewImport: () => importPreview() });
      await choose(page, 'x');
      await page.getByText('41 rows, read as German, columns separated by semicolon.').waitFor();
      await eventually(() => page.locator('.tally').allInnerTexts()).toEqual([
        expect.stringMatching(/New\s+34/),
        expect.stringMatching(/Changed\s+3/),
        expect.stringMatching(/Unchanged\s+1/),
        expect.stringMatching(/Skipped\s+3/),
      ]);
      const text = () => page.locator('main').innerText();
      for (const part of [
        'Line 7 · Bäckerei Sonnenschein GmbH',
        'Verlängerungs-Startdatum: "31.02.2026" is not a day of the calendar.',
        'Renewal manager',
        'O\'Brien <b>Partners</b> "Ltd"',
        '<i>call</i> "first"',
        'and 3 more',
      ]) {
        await eventually(text).toContain(part);
      }
      await eventually(() => page.locator('main b, main i').count()).toBe(0);
      await eventually(() => accessibilityProblems(page)).toEqual([]);
    },
    LONG,
  );

  test(
    'all rejected lines can be downloaded, and none of them is a formula',
    async () => {
      const { page } = await open({ previewImport: () => importPreview() });
      await choose(page, 'x');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download as CSV' }).click(),
      ]);
      const lines = async () => readFileSync(await download.path(), 'utf8').split('\r\n');
      await eventually(() => download.suggestedFilename()).toBe('skipped-rows.csv');
      await eventually(async () => (await lines())[0]).toBe('\uFEFFLine,Client,Column,Reason');
      await eventually(async () => (await lines())[3]).toBe(
        '30,"\'=HYPERLINK(""x"")",Aktueller MRR,"""viel"" is not an amount; write it like 1.234,50."',
      );
    },
    LONG,
  );

  test(
    'asks what can be read in two ways, and imports only once that is answered',
    async () => {
      const panel = await open({
        previewImport: ({ answers }) =>
          answers?.['dateOrder']
            ? importPreview({ added: answers['dateOrder'] === 'dayFirst' ? 30 : 20 })
            : importPreview({ questions: [DATE_QUESTION] }),
        importFile: () => RESULT,
      });
      const { page } = panel;
      await choose(page, 'a;b');
      const apply = page.getByRole('button', { name: /^Import \d+ rows$/ });
      await page.getByText('Answer the questions above first.').waitFor();
      await eventually(() => apply.getAttribute('aria-disabled')).toBe('true');
      await apply.click({ force: true });
      await panel.settled();
      await eventually(() => panel.countOf('importFile')).toBe(0);
      await eventually(() => accessibilityProblems(page)).toEqual([]);

      const dayFirst = page.getByLabel('3 April 2026 (day first)');
      await dayFirst.click();
      await page.getByRole('button', { name: 'Import 33 rows' }).waitFor();
      await eventually(() => focusOf(dayFirst)).toBe('here');
      await eventually(() => lastRequest(panel).answers).toEqual({ dateOrder: 'dayFirst' });

      await page.keyboard.press('ArrowDown');
      await page.getByRole('button', { name: 'Import 23 rows' }).click();
      await page.getByRole('heading', { name: 'Import finished' }).waitFor();
      await eventually(() => lastRequest(panel)).toEqual({
        fileName: 'renewals.csv',
        text: 'a;b',
        answers: { dateOrder: 'monthFirst' },
      });
    },
    LONG,
  );

  test(
    'asks a few questions at a time, with the likely answers chosen, and sends what it showed',
    async () => {
      const panel = await open({
        previewImport: ({ answers = {} }) =>
          importPreview({
            blanked: [{ line: 4, client: 'Cedar', column: 'Max contacts', reason: '"many" is no number.' }],
            notes: ['“45 days” is counted from January 16, 2026.'],
            questions: QUESTIONS.filter(({ id, chosen }) => chosen !== undefined || !answers[id]),
          }),
        importFile: () => RESULT,
      });
      const { page } = panel;
      await choose(page, 'x');
      for (const text of [
        '03/04/2026 is April 3, 2026',
        '“45 days” is counted from January 16, 2026.',
        'Max contacts: "many" is no number.',
        '1 of 5 answered',
      ])
        await page.getByText(text).waitFor();
      await eventually(() => page.getByLabel('The deadline').isChecked()).toBe(true);
      await eventually(() => page.getByLabel('Use “Fecha límite” as:').inputValue()).toBe('renewalDeadline');
      await eventually(() => accessibilityProblems(page)).toEqual([]);

      await page.getByLabel('Day first').click();
      await page.getByRole('button', { name: 'Show 1 more question' }).press('Enter');
      await eventually(() =>
        page.evaluate(() => document.activeElement?.closest('fieldset')?.textContent),
      ).toContain('Cedar');
      for (const name of ['Alder Labs', 'Bäckerei', 'Cedar'])
        await page.getByRole('group', { name }).getByLabel('No, a new client').click();
      await page.getByLabel('Use “Fecha límite” as:').selectOption('Notes');
      await page.getByRole('button', { name: 'Import 37 rows' }).click();
      await page.getByRole('heading', { name: 'Import finished' }).waitFor();
      await eventually(() => lastRequest(panel).answers).toEqual({
        'dateOrder:renewalStart': 'dayFirst',
        notice: 'deadline',
        ...{ 'sameClient:0': 'other', 'sameClient:1': 'other', 'sameClient:2': 'other' },
        ...{ 'column:0': 'Notes', 'column:1': '' },
      });
    },
    LONG,
  );

  test(
    'shows the newest answer when an older preview arrives late',
    async () => {
      let late: (preview: ImportPreview) => void = () => undefined;
      const { page, settled } = await open({
        previewImport: ({ answers }) => {
          if (!answers) return importPreview({ questions: [DATE_QUESTION] });
          if (answers['dateOrder'] === 'monthFirst') return importPreview({ added: 1, changed: 0 });
          return new Promise<ImportPreview>((resolve) => (late = resolve));
        },
      });
      await choose(page, 'a;b');
      await page.getByLabel('3 April 2026 (day first)').click();
      await page.getByLabel('March 4, 2026 (month first)').click();
      await page.getByRole('button', { name: 'Import 1 row', exact: true }).waitFor();
      late(importPreview({ added: 99 }));
      await settled();
      await eventually(() => page.getByRole('button', { name: 'Import 1 row', exact: true }).count()).toBe(1);
    },
    LONG,
  );

  test(
    'a refused file is told, and another one can be chosen',
    async () => {
      const { page } = await open({
        previewImport: () => ({ refused: 'The file has no column <Client name>.' }),
      });
      await choose(page, 'x');
      await page.getByRole('alert').getByText('The file has no column <Client name>.').waitFor();
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      await page.getByRole('button', { name: 'Choose another table' }).click();
      await page.getByText('or drop it here').waitFor();
    },
    LONG,
  );

  test(
    'a failed preview can be tried again',
    async () => {
      const { page, answers } = await open({
        previewImport: () => {
          throw new Error('NetworkError: Connection failure due to HTTP 0');
        },
      });
      await choose(page, 'x');
      await page.getByText('Check your internet connection').waitFor();
      answers.previewImport = () => importPreview();
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByRole('heading', { name: 'Preview' }).waitFor();
      await eventually(() => page.getByRole('alert').count()).toBe(0);
    },
    LONG,
  );

  test(
    'a file that changes nothing cannot be imported',
    async () => {
      const { page } = await open({
        previewImport: () =>
          importPreview({ added: 0, changed: 0, changes: [], changesInAll: 0, addedClients: [] }),
      });
      await choose(page, 'x');
      await page.getByText('Nothing in this table differs from the sheet.').waitFor();
    },
    LONG,
  );
});

describe('the import', () => {
  test(
    'happens once however often the button is pressed, and tells its result',
    async () => {
      let answer: (result: ImportResult) => void = () => undefined;
      const { page, countOf } = await open({
        previewImport: () => importPreview(),
        importFile: () => new Promise<ImportResult>((resolve) => (answer = resolve)),
      });
      await choose(page, 'x');
      await page.getByRole('button', { name: 'Import 37 rows' }).dblclick();
      await page.getByText('Writing to the sheet…').waitFor();
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      answer(RESULT);
      await page.getByRole('heading', { name: 'Import finished' }).waitFor();
      await eventually(() => countOf('importFile')).toBe(1);
      await eventually(() => focusedText(page)).toBe('Import finished');
      await eventually(() => page.locator('.rejected li').count()).toBe(3);
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      await page.getByRole('button', { name: 'Import another table' }).click();
      await page.getByText('or drop it here').waitFor();
    },
    LONG,
  );

  test(
    'whose answer is lost is not called a success or a failure; a new preview tells',
    async () => {
      const { page, countOf } = await open({
        previewImport: () => importPreview(),
        importFile: () => {
          throw new Error('NetworkError: Connection failure due to HTTP 0');
        },
      });
      await choose(page, 'x');
      await page.getByRole('button', { name: 'Import 37 rows' }).click();
      await page.getByText('It is not known whether everything was written.').waitFor();
      const apply = page.getByRole('button', { name: 'Import 37 rows' });
      await eventually(() => apply.getAttribute('aria-disabled')).toBe('true');
      await eventually(() => accessibilityProblems(page)).toEqual([]);
      await page.getByRole('button', { name: 'Preview' }).click();
      await eventually(() => countOf('previewImport')).toBe(2);
      await eventually(() => apply.getAttribute('aria-disabled')).toBe('false');
    },
    LONG,
  );
});

test.each(['en', 'fr', 'es', 'de', 'pt'])(
  'in %s, at 200 % zoom, and accessible',
  async (language) => {
    const { page } = await open(
      { previewImport: () => importPreview({ questions: [DATE_QUESTION] }) },
      { language, width: 150 },
    );
    await eventually(() => page.locator('html').getAttribute('lang')).toBe(language);
    await eventually(() => accessibilityProblems(page)).toEqual([]);
    await choose(page, 'x');
    await page.locator('.tally').first().waitFor();
    await eventually(() => accessibilityProblems(page)).toEqual([]);
    await eventually(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(150);
  },
  LONG,
);
