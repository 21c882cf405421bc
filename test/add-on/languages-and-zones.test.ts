import { describe, expect, test } from '@jest/globals';
import { readMarkedTable, tableAsText } from '../../workbench/desk/marked-tables';
import { csvFile } from '../../workbench/desk/csv-file';
import { LANGUAGES } from '../../src/locale/language';
import type { AddOn } from '../support/add-on';
import { ask, installAddOn, rowsOf, sampleBook, setUpAddOn } from '../support/add-on';

/** Far apart, with and without summer time, and one that once left out a day. */
const ZONES = ['America/New_York', 'Pacific/Apia', 'Asia/Tokyo', 'Europe/Paris', 'America/Sao_Paulo'];

/** Where the machine is far away, two: what goes by its zone shows in each. */
const TRIED = ['Asia/Tokyo', 'Pacific/Apia'].includes(process.env['TZ'] ?? '')
  ? (['en', 'de'] as const)
  : LANGUAGES;

/** A spreadsheet that was set up, as somebody in that zone has it: cells hold days and know no zone. */
function inZone(timeZone: string): AddOn {
  const saved = structuredClone(setUpAddOn().save()) as { document: { timeZone: string } };
  saved.document.timeZone = timeZone;
  return installAddOn({ saved, timeZone });
}

const exported = (addOn: AddOn): string =>
  csvFile(tableAsText(readMarkedTable(addOn.document, 'renewals'), ['lastReminder', 'rowKey', 'recordId']));

async function importOf(addOn: AddOn, text: string): Promise<unknown> {
  const request = { fileName: 'book.csv', text };
  const { questions } = await ask<{ questions: { id: string; options: { value: string }[] }[] }>(
    addOn,
    'previewImport',
    request,
  );
  const answers = Object.fromEntries(questions.map(({ id, options }) => [id, options[0]?.value]));
  return ask(addOn, 'importFile', { ...request, answers });
}

describe('the same book', () => {
  test('imported in each language, under each zone, ruled and exported again, is identical', async () => {
    const books: string[] = [];
    for (const language of TRIED) {
      const zone = ZONES[LANGUAGES.indexOf(language)]!;
      const addOn = inZone(zone);
      await importOf(addOn, sampleBook(`renewals-${language}`));
      addOn.run('refreshNow');
      const book = exported(addOn);
      expect(addOn.document.timeZone).toBe(zone);
      // What was exported comes in again, in whatever zone, and changes nothing.
      const unchanged = rowsOf(addOn, 'renewals').length;
      expect(await importOf(addOn, book)).toMatchObject({
        ...{ added: 0, changed: 0, unchanged, rejected: [] },
        ...{ blanked: [], unknownHeaders: [], questions: [] },
      });
      expect(exported(addOn)).toBe(book);
      books.push(book);
    }
    expect(new Set(books).size).toBe(1);
    expect(books[0]).toContain('Northwind Cycles,Partner,Olivia Hart,Renewal,Renewed,2026-01-15');
  });
});
