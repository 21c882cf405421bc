import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import JSZip from 'jszip';
import { readTableFile } from '../../table-file/read-table-file';
import { sheetsOfWorkbook } from '../../table-file/workbook';
import type { XlsxParts } from '../support/xlsx';
import { xlsxFile, xlsxRow } from '../support/xlsx';

const ENTRY = 'PK\u0001\u0002';

beforeAll(() => {
  global.DOMParser = new JSDOM().window.DOMParser;
});

const rowsIn = async (parts: Omit<XlsxParts, 'sheets'>, rows: string) =>
  (await sheetsOfWorkbook(await xlsxFile({ sheets: [{ name: 'S', rows }], ...parts })))[0]?.rows;

describe('an xlsx workbook', () => {
  test('gives texts, numbers, days and truths, each in its place', async () => {
    const rows = await rowsIn(
      {
        strings: ['<t>Client name</t>', '<r><t>A</t></r><r><t>cme</t></r><rPh><t>AKUME</t></rPh>'],
        formats: [0, 14, 164, 165],
        ownFormats: { 164: '[$-407]d. mmmm yyyy', 165: '0.00 &quot;days&quot;' },
      },
      [
        '<row r="2"><c r="B2" t="s"><v>0</v></c><c t="inlineStr"><is><t>MRR</t></is></c></row>',
        '<row r="4"><c r="B4" t="s"><v>1</v></c><c r="C4"><v>1234.56</v></c><c r="D4" s="1"><v>46082</v></c>',
        '<c r="AA4" s="2"><v>46082.75</v></c><c s="3"><v>45</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c>',
        '<c t="str"><f>A1</f><v>=formula</v></c><c t="d"><v>2026-03-01T00:00:00</v></c><c s="1"/></row>',
      ].join(''),
    );
    expect(rows).toEqual([
      [],
      ['', 'Client name', 'MRR'],
      [],
      [
        ...['', 'Acme', 1234.56, '2026-03-01', ...Array(22).fill('')],
        ...['2026-03-01', 45, 'TRUE', '#REF!', '=formula', '2026-03-01'],
      ],
    ]);
  });

  test('counts its days from 1900, with the 29 February that Excel made up, or from 1904', async () => {
    const days = (date1904: boolean, numbers: readonly number[]) =>
      rowsIn(
        { formats: [0, 14], date1904 },
        `<row>${numbers.map((number) => `<c s="1"><v>${number}</v></c>`).join('')}</row>`,
      );
    expect(await days(false, [1, 59, 61, 25569])).toEqual([
      ['1900-01-01', '1900-02-28', '1900-03-01', '1970-01-01'],
    ]);
    expect(await days(true, [0, 1462])).toEqual([['1904-01-01', '1908-01-02']]);
  });

  test('keeps every number exact, stored or compressed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }),
        fc.boolean(),
        async (numbers, compressed) => {
          const [row] = (await rowsIn({ compressed }, xlsxRow(1, ...numbers))) ?? [];
          expect(row).toEqual(numbers.map((number) => Number(String(number))));
        },
      ),
      { numRuns: 20 },
    );
  });

  test('hidden and blank sheets are passed over, the others keep their names and order', async () => {
    const rows = xlsxRow(1, 'x');
    const sheets = [
      { name: 'Later &amp; more', rows },
      { name: 'Hidden', rows, state: 'hidden' as const },
      { name: 'Blank', rows: '<row><c s="0"/></row>' },
      { name: 'Über', rows },
    ];
    const read = await sheetsOfWorkbook(await xlsxFile({ sheets }));
    expect(read.map(({ name }) => name)).toEqual(['Later & more', 'Über']);
  });

  test('what is none, or broken, or of another kind, is told so', async () => {
    const whole = await xlsxFile({ sheets: [{ name: 'S', rows: xlsxRow(1, 'x') }] });
    const other = new JSZip().file('a.txt', 'x');
    const brokenXml = await xlsxFile({ sheets: [{ name: 'S', rows: '<row>' }] });
    const wrongSize = Buffer.from(whole);
    // The directory's word for how large each entry is when unpacked.
    for (let entry = wrongSize.indexOf(ENTRY); entry >= 0; entry = wrongSize.indexOf(ENTRY, entry + 1))
      wrongSize.writeUInt32LE(1, entry + 24);
    for (const bytes of [
      whole.subarray(0, whole.length - 30),
      whole.subarray(0, 40),
      await other.generateAsync({ type: 'nodebuffer' }),
      brokenXml,
      wrongSize,
    ])
      expect(await readTableFile(bytes)).toEqual({ problem: 'unreadableWorkbook' });
    expect(await readTableFile(await xlsxFile({ sheets: [{ name: 'S', rows: '' }] }))).toEqual({
      problem: 'emptyFile',
    });
    expect(await readTableFile(whole)).toEqual({ sheets: [{ name: 'S', rows: [['x']] }] });
  });
});
