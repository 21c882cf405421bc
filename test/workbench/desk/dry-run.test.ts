import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { chooseTable, readBook } from '../../../workbench/desk/book-file';
import type { ImportAnswer } from '../../../workbench/desk/import-report';
import { importReport } from '../../../workbench/desk/import-report';
import { dryRun } from '../../../workbench/desk/dry-run';
import { evaluateFormula } from '../../../workbench/desk/evaluate';
import type { AddOn } from '../../support/add-on';
import { ask, rowsOf, setUpAddOn } from '../../support/add-on';
import { xlsxFile, xlsxRow } from '../../support/xlsx';
import { smallAddon } from '../fixtures/small-addon';

const BOOK = [
  'client,start,mrr',
  'Acme,2026-01-17,1234.50',
  '"Smith, Jones",2026-03-01,1e21',
  'Lost,2026-03-01,much',
].join('\n');

// Two engines are loaded and an Excel file is written in each.
jest.setTimeout(60_000);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'desk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const call = (changes: object = {}) => ({
  book: path.join(folder, 'book.csv'),
  out: path.join(folder, 'result'),
  asOf: '2026-01-16',
  until: '2026-01-18',
  timeZone: 'Asia/Tokyo',
  language: 'en',
  ...changes,
});
const result = (name: string) => readFileSync(path.join(folder, 'result', name), 'utf8');
const runOn = async (text: string | Uint8Array, changes: object = {}) => {
  writeFileSync(path.join(folder, 'book.csv'), text);
  const said: string[] = [];
  // As console.log does, it takes whatever it is given.
  await dryRun(
    call(changes),
    smallAddon,
    (...words: unknown[]) => void said.push(words.map(String).join(' ')),
  );
  return said;
};

describe('desk run', () => {
  test('imports, lets every day pass and writes what came of it', async () => {
    await runOn(BOOK);
    expect(result('renewals.csv')).toBe(
      'Client name,Status,Renewal start date,Current MRR\r\n' +
        'Acme,Renewed,2026-01-17,1234.5\r\n' +
        '"Smith, Jones",Pending,2026-03-01,1000000000000000000000\r\n',
    );
    expect(result('rejected.csv')).toBe(
      'line,client,column,reason\r\n4,Lost,Current MRR,"""much"" is no money"\r\n',
    );
    expect(result('blanked.csv')).toBe('line,client,column,value,reason\r\n');
    expect(result('log.csv')).toBe(
      'When,What\r\n' +
        ['16', '17', '18'].map((day) => `2026-01-${day} 08:00:00,"ran, ""well"""\r\n`).join(''),
    );
    expect(JSON.parse(result('summary.json'))).toEqual({
      rows: 2,
      statusChanges: 1,
      mails: 3,
      rejected: 1,
      blanked: 0,
      serviceCalls: expect.any(Number),
      unusedColumns: [],
    });
    expect(readdirSync(path.join(folder, 'result', 'outbox'))).toEqual([
      '2026-01-16-001.eml',
      '2026-01-17-001.eml',
      '2026-01-18-001.eml',
    ]);
  });

  test('a mail has its headers, both parts and its attachment, and the same bytes every time', async () => {
    await runOn(BOOK);
    const mail = result('outbox/2026-01-17-001.eml');
    for (const line of [
      'From: Partner Renewals <partner@example.com>',
      'To: owner@example.com',
      'Subject: Due on 2026-01-17',
      'Date: Fri, 16 Jan 2026 23:00:00 +0000',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Type: text/html; charset=utf-8',
      'Content-Type: text/calendar; name=deadlines.ics',
      'Content-Disposition: attachment; filename=deadlines.ics',
    ]) {
      expect(mail).toContain(`${line}\r\n`);
    }
    await runOn(BOOK);
    expect(result('outbox/2026-01-17-001.eml')).toBe(mail);
  });

  test('the renewals are English whatever the language, the workbook is not', async () => {
    await runOn(BOOK, { language: 'de' });
    expect(result('renewals.csv')).toMatch(/^Client name,/);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path.join(folder, 'result', 'workbook.xlsx'));
    expect(workbook.getWorksheet('renewals')?.getCell('A1').text).toBe('Kundenname');
  });

  test('mails of an earlier run go, other files stay', async () => {
    await runOn(BOOK);
    writeFileSync(path.join(folder, 'result', 'outbox', 'mine.txt'), '');
    await runOn(BOOK, { until: '2026-01-16' });
    expect(readdirSync(path.join(folder, 'result', 'outbox'))).toEqual(['2026-01-16-001.eml', 'mine.txt']);
  });

  test('reads UTF-8, UTF-16 and Windows-1252', async () => {
    const book = 'client,start,mrr\nCafé,2026-03-01,1\n';
    for (const bytes of [
      Buffer.from(`\ufeff${book}`, 'utf8'),
      Buffer.from(`\ufeff${book}`, 'utf16le'),
      Buffer.from(book, 'latin1'),
    ]) {
      await runOn(bytes);
      expect(result('renewals.csv')).toContain('Café,');
    }
  });

  const ROWS = [
    xlsxRow(1, 'client', 'start', 'mrr'),
    '<row r="2"><c t="inlineStr"><is><t>Acme_x0026_Co</t></is></c><c s="1"><v>46039</v></c><c><v>1234.5</v></c></row>',
  ].join('');
  const workbook = (...sheets: readonly { name: string; rows: string }[]) =>
    xlsxFile({ sheets, formats: [0, 14] });

  test('reads the workbook that the panel reads, and of several sheets the one that holds a table', async () => {
    const wanted =
      'Client name,Status,Renewal start date,Current MRR\r\nAcme&Co,Renewed,2026-01-17,1234.5\r\n';
    expect(await runOn(await workbook({ name: 'Book', rows: ROWS }))).toEqual(['Read book.csv.']);
    expect(result('renewals.csv')).toBe(wanted);
    const notes = { name: 'Notes', rows: xlsxRow(1, 'nothing', 'here') };
    expect(await runOn(await workbook(notes, { name: 'Table', rows: ROWS }))).toEqual([
      'Read book.csv · Table.',
    ]);
    expect(result('renewals.csv')).toBe(wanted);
    const two = await workbook(
      { name: 'Last year', rows: xlsxRow(1, 'client') },
      { name: 'Table', rows: ROWS },
    );
    await expect(runOn(two)).rejects.toThrow('Several sheets of');
    expect(await runOn(two, { sheet: 'Table' })).toEqual(['Read book.csv · Table.']);
    await expect(runOn(two, { sheet: 'Tables' })).rejects.toThrow('has "Last year", "Table".');
    await expect(runOn(await workbook(notes, notes))).rejects.toThrow(
      'Notes: book.csv · Notes has no client',
    );
    await expect(runOn(BOOK, { sheet: 'Table' })).rejects.toThrow('is no workbook');
  });

  test('says what was unused, asked, left blank and skipped', async () => {
    const rows = [
      xlsxRow(1, 'client', 'start', 'mrr', 'When?'),
      xlsxRow(2, 'Acme', '2026-01-17', 1),
      '<row r="3"><c t="inlineStr"><is><t>Lost</t></is></c><c t="inlineStr"><is><t>2026-03-01</t></is></c><c t="inlineStr"><is><t>x</t></is></c><c><f>TODAY()</f></c></row>',
    ].join('');
    const file = await workbook({ name: 'Book', rows });
    const beginning = [
      'Read book.csv.',
      'Formulas without a result in the file, read as blank (open it in Excel or Google Sheets and save it there): D3.',
      'Counted from today.',
      'Unused columns: "When?".',
    ];
    const ending = [
      'Left blank: line 2, Acme, When?, is no day',
      'Skipped: line 3, Lost, Current MRR, "x" is no money',
    ];
    expect(await runOn(file)).toEqual([
      ...beginning,
      'Asked: Which? Taken as likely: The other.',
      'Asked: And which? Not answered: say --answer open= and one of one (This one), other (The other).',
      ...ending,
    ]);
    expect(result('blanked.csv')).toContain('\r\n2,Acme,When?,soon,is no day\r\n');
    expect(JSON.parse(result('summary.json'))).toMatchObject({
      ...{ rejected: 1, blanked: 1, unusedColumns: ['When?'] },
    });
    expect(await runOn(file, { answers: { likely: 'one', open: 'one' } })).toEqual([
      ...beginning,
      'Asked: Which? Answered: This one.',
      ...ending,
    ]);
  });

  test('tells what went wrong', async () => {
    await expect(dryRun(call({ book: path.join(folder, 'none.csv') }), smallAddon)).rejects.toThrow(
      'cannot be read',
    );
    await expect(runOn('')).rejects.toThrow('book.csv is empty');
    await expect(runOn('client,start,mrr\nBroken,2026-03-01,1')).rejects.toThrow(
      'runDaily failed: Error: the first row is broken',
    );
  });
});

describe('the tables that partners have, as desk hands them to the built add-on', () => {
  const FOLDER = 'test/files/cases';
  let addOn: AddOn;
  beforeAll(() => {
    addOn = setUpAddOn({ at: '2026-01-16T07:00', timeZone: 'UTC' });
  });

  /** What desk would say of it, and how many rows came in. */
  async function said(name: string, call = 'previewImport') {
    const book = path.join(FOLDER, name);
    const table = await chooseTable(await readBook(book), { book }, async ({ fileName, content }) => {
      const answer = await addOn.callFromPanel('previewImport', [{ fileName, ...content }]);
      return (answer as { refused?: string }).refused ?? null;
    });
    const answer = await ask<ImportAnswer & { added: number; changed: number; unchanged: number }>(
      addOn,
      call,
      {
        ...{ fileName: table.fileName, ...table.content },
      },
    );
    const { added, changed, unchanged } = answer;
    return { rows: [added, changed, unchanged], lines: importReport(table, answer, {}).slice(1) };
  }

  const ALL_RENEWALS = 'The file does not name contract types: every row is taken as a renewal.';
  const FROM_DEADLINE =
    'Where only a deadline is given, the renewal starts the notice days after it (45 where none are given).';
  const headersIn = (line: number) => `The headers are in line ${line}; the lines above them are not read.`;
  const CASES: Readonly<Record<string, readonly [rows: number, ...lines: readonly (string | RegExp)[]]>> = {
    'apihdr.csv': [1],
    'cancel-order.csv': [3],
    'first.csv': [2],
    'floats.csv': [6, /^Left blank: line 3, Birch, Hub ID, /, /^Left blank: line 7, Fir, Notice days, /],
    'formula-nocache.xlsx': [
      1,
      /^Formulas without a result .* \(open it in Excel .*\): C2, D2, D3\.$/,
      'Skipped: line 2, Alder Labs, Renewal start date, Renewal start date is missing',
    ],
    'hubspot-2019.csv': [1, ALL_RENEWALS, FROM_DEADLINE],
    'hubspot-2025.csv': [
      ...([1, ALL_RENEWALS] as const),
      '“Time to renewal” is counted from 16 January 2026, the day of this import.',
      'Unused columns: "Last active employee".',
      'Asked: Use “Last active employee” as: Taken as likely: leave this column out.',
      /^Left blank: line 2, Acme Inc, MRR change, a change of 50 gives no new MRR/,
    ],
    'macroman.csv': [3],
    'mixed-date-text.xlsx': [3, /^“Renewal start date” mixes dates \("2026-03-01"\) with dates as text/],
    'notice-months.csv': [
      ...([6, FROM_DEADLINE] as const),
      /so the start holds and the deadline is calculated: lines 3, 4, 7\.$/,
      /^Asked: Which holds\? .* Not answered: say --answer deadlineOrStart= and one of start /,
    ],
    'novalue.csv': [4],
    'numbers-table1.xlsx': [2, headersIn(2)],
    'order-per-column.csv': [4],
    'question-then-refused.csv': [2],
    'same-domain.csv': [8],
    'second.csv': [2],
    'seed-003-occam.csv': [1, ALL_RENEWALS, FROM_DEADLINE],
    'sep-quoted.csv': [2],
    'strict.xlsx': [2],
    'terms.csv': [29, /^Left blank: line 20, T18 0, Subscription term, /],
    'title-rows.csv': [2, headersIn(4)],
    'twolevel-header.xlsx': [2, headersIn(2)],
    'unknown-hdr.csv': [2],
    'utf16be-nobom.csv': [2],
    'utf8.csv': [3],
    'win1252.csv': [3],
    'x000D.xlsx': [2],
  };

  test('are all here', () => expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(CASES).sort()));

  test.each(Object.entries(CASES))('%s', async (name, [rows, ...lines]) => {
    const answer = await said(name);
    expect(answer.rows).toEqual([rows, 0, 0]);
    expect(answer.lines).toEqual(
      lines.map((line) => (typeof line === 'string' ? line : expect.stringMatching(line))),
    );
  });

  test('first.csv and then second.csv: a question, never an overwritten name', async () => {
    await said('first.csv', 'importFile');
    expect(await said('second.csv', 'importFile')).toEqual({
      rows: [2, 0, 0],
      lines: [
        expect.stringMatching(
          /Is “Harbor Group DE” the same client as “Harbor Group UK”\? .*likely: Another client/,
        ),
      ],
    });
    expect(rowsOf(addOn, 'renewals').map(({ clientName }) => clientName)).toEqual([
      ...['Harbor Group UK', 'Pop Shop', 'Mop Shop', 'Harbor Group DE'],
    ]);
  });

  test('a table without a column that is needed: the refusal says how to name it', async () => {
    writeFileSync(path.join(folder, 'book.csv'), 'Alpha,Beta\nAcme,2026-03-01\n');
    await expect(dryRun(call())).rejects.toThrow(
      /no column Client name.*\nUse “Alpha” as: say --answer "column:alpha=\.\.\." with one of .*clientName \(Client name\)/,
    );
  });
});

describe('desk eval', () => {
  const evaluate = (formula: string, timeZone = 'UTC') =>
    evaluateFormula({ formula, asOf: '2026-01-16', timeZone }, smallAddon);

  test.each([
    ['=TWICE(2.5)', '5'],
    ['=TWICE({1,2;3,4})', '2\t4\n6\t8'],
    ['=NEXT(DATE(2026,3,28))', '2026-03-29'],
    ['=NEXT(DATE(2026;3;28))', '2026-03-29'],
    ['=TWICE(2,5)+ROUND(1,26;1)', '6.3'],
    ['=1=1', 'TRUE'],
    ['="a"', 'a'],
    ['=0.1+0.2', '0.30000000000000004'],
    ['=TODAY()', '2026-01-16'],
  ])('%s prints %s', (formula, wanted) => {
    expect(evaluate(formula)).toBe(wanted);
    expect(evaluate(formula, 'Pacific/Apia')).toBe(wanted);
  });

  test('an error throws its message', () => {
    expect(() => evaluate('=FAILS()')).toThrow('amount: "x" is no number');
    expect(() => evaluate('=1/0')).toThrow();
    expect(() => evaluate('=NOPE()')).toThrow();
    expect(() => evaluate('=SUM(1')).toThrow();
  });
});
