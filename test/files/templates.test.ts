import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { clientTableOfFile } from '../../src/files/client-table-file';
import { readRenewalsFile } from '../../src/files/renewals-file';
import { isLedgerFile } from '../../src/jobs/points-import';
import type { Language } from '../../src/locale/language';
import { LANGUAGES } from '../../src/locale/language';
import { SAMPLE_CLIENTS } from '../../tools/samples/clients';
import { sampleRows } from '../../tools/samples/exports';
import { TEMPLATE_TABLES, templateOf } from '../../tools/samples/templates';
import { readTableFile } from '../../table-file/read-table-file';
import { columnNamed } from '../../src/tables/table';
import { day } from '../support/days';

const templateIn = (key: string, language: Language) =>
  readFileSync(`samples/templates/${key}-${language}.csv`, 'utf8');

describe.each(LANGUAGES)('the templates in %s', (language) => {
  test.each(TEMPLATE_TABLES.map((table) => [table.key, table] as const))(
    '%s is what the generator writes, each header is known, and a filled one fills that tab',
    (key, table) => {
      const template = templateIn(key, language);
      expect(template).toBe(templateOf(table, language));
      const delimiter = language === 'en' ? ',' : ';';
      const headers = template
        .replace(/^\uFEFF/, '')
        .trim()
        .split(delimiter);
      expect(headers.filter((header) => !columnNamed(table, header))).toEqual([]);
      const filled = `${template}${headers.map(() => 'x').join(delimiter)}\n`;
      const goal = isLedgerFile(filled)
        ? 'points'
        : (clientTableOfFile(filled, language)?.table.key ?? 'renewals');
      expect(goal).toBe(key);
    },
  );
});

describe.each(LANGUAGES)('the sample workbook in %s', (language) => {
  test('is read again as an import reads it: every row, nothing skipped, asked or unknown', async () => {
    const book = await readTableFile(readFileSync(`samples/workbook-${language}.xlsx`));
    if (!('sheets' in book)) throw new Error('no workbook');
    const [renewals] = book.sheets;
    const reading = readRenewalsFile(renewals!.rows as never, { today: day('2026-01-16') });
    expect(reading).toMatchObject({ rejected: [], questions: [], unknownHeaders: [] });
    // The workbench's engine writes the apostrophe that marks a text into the file.
    const key = ({ clientName, renewalDeadline }: Record<string, unknown>) =>
      `${String(clientName).replace(/^'(?==)/, '')} ${JSON.stringify(renewalDeadline)}`;
    expect(reading.rows.map(({ values }) => key(values)).sort()).toEqual(sampleRows().map(key).sort());
    expect(new Set(reading.rows.map(({ values }) => values.clientName)).size).toBe(SAMPLE_CLIENTS.length);
  });
});
