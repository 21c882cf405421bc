import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import JSZip from 'jszip';
import { certainValue, isUnclear, numberMeaning } from '../../src/files/number-text';
import { readRenewalsFile } from '../../src/files/renewals-file';
import { amountText, currencyShown } from '../../table-file/cell-formats';
import { readTableFile } from '../../table-file/read-table-file';
import { sheetsOfWorkbook } from '../../table-file/workbook';
import type { XlsxParts } from '../support/xlsx';
import { day } from '../support/days';
import { xlsxFile, xlsxRow } from '../support/xlsx';

const ENTRY = 'PK\u0001\u0002';

const sheetIn = async (parts: Omit<XlsxParts, 'sheets'>, rows: string, merges: readonly string[] = []) =>
  (await sheetsOfWorkbook(await xlsxFile({ sheets: [{ name: 'S', rows, merges }], ...parts })))[0];
const rowsIn = async (parts: Omit<XlsxParts, 'sheets'>, rows: string) => (await sheetIn(parts, rows))?.rows;
const caseFile = async (name: string) => {
  const [sheet] = await sheetsOfWorkbook(readFileSync(`test/files/cases/${name}`));
  return sheet!;
};

describe('an xlsx workbook', () => {
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
    expect(await readTableFile(whole)).toEqual({ sheets: [{ name: 'S', rows: [['x']], notices: [] }] });
  });

  test('where all that is filled is hidden, it says so', async () => {
    const sheets = [
      { name: 'A', rows: xlsxRow(1, 'x'), state: 'hidden' as const },
      { name: 'B', rows: '' },
    ];
    expect(await readTableFile(await xlsxFile({ sheets }))).toEqual({ problem: 'onlyHiddenSheets' });
  });
});

describe('amounts whose format shows a currency', () => {
  test.each([
    ['[$€-407] #,##0.00', '€'],
    ['#,##0.00\\ "€"', '€'],
    ['_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-;_-* "-"??\\ "€"_-;_-@_-', '€'],
    ['"US$"#,##0', 'US$'],
    ['[$$-409]#,##0.00', 'USD'],
    ['[$$-C09]#,##0.00', 'AUD'],
    ['[$kr-41D] #,##0', 'SEK'],
    ['"R$ "#,##0.00;[Red]-"R$ "#,##0.00', 'R$'],
    ['[$EUR] #,##0.00', 'EUR'],
    ['#,##0 "CHF"', 'CHF'],
    ['£#,##0.00', '£'],
    ['$#,##0.00', '$'],
    ['General', ''],
    ['0" Monate"', ''],
    ['[$-407]#,##0.00', ''],
    ['#,##0.00_);(#,##0.00)', ''],
    ['0.0%', ''],
    ['0.00E+00', ''],
    ['@', ''],
  ])('%s shows %s', (code, currency) => expect(currencyShown(code)).toBe(currency));

  test('come in as such, and contradict what the row says', async () => {
    const amount = (style: number, value: number) => `<c s="${style}"><v>${value}</v></c>`;
    const words = (...cells: readonly string[]) =>
      cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('');
    const rows = [
      xlsxRow(1, 'Client name', 'Renewal start date', 'Current MRR', 'Estimated new MRR', 'Currency'),
      `<row r="2">${words('Acme', '2026-03-01')}${amount(1, 1234.567)}${amount(1, 2000)}</row>`,
      `<row r="3">${words('Birch', '2026-03-01')}${amount(2, -5)}${amount(0, 7)}${words('EUR')}</row>`,
      `<row r="4">${words('Cedar', '2026-03-01')}${amount(3, 1234.5)}</row>`,
    ].join('');
    const ownFormats = {
      164: '[$€-407] #,##0.00',
      165: '&quot;US$&quot;#,##0',
      166: '#,##0\\ &quot;kr&quot;',
    };
    const read = await rowsIn({ formats: [0, 164, 165, 166], ownFormats }, rows);
    const { rows: taken, blanked, questions } = readRenewalsFile(read ?? [], { today: day('2026-01-16') });
    expect(taken.map(({ values }) => [values.currentMrr, values.estimatedNewMrr, values.currency])).toEqual([
      [1234.567, 2000, 'EUR'],
      [undefined, 7, 'EUR'],
      [1234.5, undefined, undefined],
    ]);
    expect(blanked).toMatchObject([
      { line: 3, column: 'Current MRR', reason: expect.stringContaining('EUR') },
    ]);
    expect(questions).toEqual([]);
  });

  test('read in one way only, whatever their decimals', async () => {
    await fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), (amount) => {
        const text = amountText(amount, '€');
        if (typeof text === 'number') return;
        const meaning = numberMeaning(text)!;
        expect([isUnclear(meaning), certainValue(meaning) + 0]).toEqual([false, amount + 0]);
      }),
    );
  });
});

describe('workbooks as programs write them', () => {
  const HEADERS = [
    ...['Client name', 'Contract type', 'Renewal start date', 'Current MRR'],
    ...['Currency', 'Owner email'],
  ];

  test('Strict Open XML, under its own addresses', async () => {
    expect((await caseFile('strict.xlsx')).rows).toEqual([
      HEADERS,
      ['Alder Labs', 'Renewal', '2026-03-01', 1234.5, 'USD', 'kim@agency.example'],
      ['Birch Works', 'Renewal', '2026-03-20', 890, 'EUR', 'lee@agency.example'],
    ]);
  });

  test('"_x000D_" is decoded in every text', async () => {
    expect((await caseFile('x000D.xlsx')).rows).toEqual([
      ['Client name', 'Contract type', 'Renewal start date', 'Notes'],
      ['Alder\nLabs', 'Renewal', '2026-03-01', 'one\ntwo'],
      ['Tab\tWorks _x000D_', 'Renewal', '2026-03-01', 'x'],
    ]);
    const written =
      '<c t="inlineStr"><is><t>a_x000a_b</t></is></c><c t="str"><f>A1</f><v>_x005F_x0041_</v></c>';
    expect(await rowsIn({}, `<row>${written}</row>`)).toEqual([['a\nb', '_x0041_']]);
    const named = await xlsxFile({ sheets: [{ name: 'a_x0026_b', rows: xlsxRow(1, 'x') }] });
    expect((await sheetsOfWorkbook(named)).map(({ name }) => name)).toEqual(['a&b']);
  });

  test('every text comes back as it was, written as Excel writes it', async () => {
    const written = (text: string): string =>
      text
        .replace(/_(?=x[0-9a-f]{4}(?:_|[^ -~]))/giu, '_x005F_')
        .replace(/[^ -~]/gu, (sign) =>
          [...Array(sign.length).keys()]
            .map((at) => `_x${sign.charCodeAt(at).toString(16).padStart(4, '0')}_`)
            .join(''),
        )
        .replace(/[<&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    const texts = fc.string({
      unit: fc.constantFrom('_', 'x', '0', '0', '4', '1', 'é', '𝒜', '\t', '<', '&'),
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const cell = `<c t="inlineStr"><is><t xml:space="preserve">${written(text)}</t></is></c>`;
        expect(await rowsIn({}, `<row>${cell}</row>`)).toEqual([[text]]);
      }),
      { numRuns: 60 },
    );
  });

  test('formulas without a result, or with an error for one, are blank and named', async () => {
    const { rows, notices } = await caseFile('formula-nocache.xlsx');
    expect(rows.slice(1)).toEqual([
      ['Alder Labs', 'Renewal', '', '', 'USD', 'kim@agency.example'],
      ['Birch', 'Renewal', '2026-03-20', '', 'EUR'],
    ]);
    expect(notices).toEqual([{ kind: 'formulaWithoutResult', cells: ['C2', 'D2', 'D3'], count: 3 }]);
    const cells =
      '<c><f>1</f><v></v></c><c t="str"><f>""</f><v></v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f>0</f><v>0</v></c>';
    expect(await sheetIn({}, `<row r="7">${cells}</row>`)).toMatchObject({
      notices: [
        { kind: 'formulaWithoutResult', cells: ['A7'] },
        { kind: 'formulaError', cells: ['C7'] },
      ],
    });
    // XlsxWriter writes a 0 for every result and leaves calculating to Excel.
    expect((await sheetIn({ fullCalcOnLoad: true }, `<row>${cells}</row>`))?.notices[0]).toEqual({
      kind: 'formulaWithoutResult',
      cells: ['A1', 'D1'],
      count: 2,
    });
  });

  test('a text merged down several rows is meant for each of them, a number is not', async () => {
    const rows = [
      xlsxRow(1, 'Client', 'Dates', ''),
      '<row r="2"><c r="B2" t="inlineStr"><is><t>Start</t></is></c><c r="C2"><v>1</v></c></row>',
      xlsxRow(3, 'Acme', 900, 1),
      '<row r="4"><c r="C4"><v>2</v></c></row>',
    ].join('');
    expect(await sheetIn({}, rows, ['A1:A2', 'B1:C1', 'A3:A4', 'B3:B4', 'A9:A99'])).toEqual({
      name: 'S',
      rows: [
        ['Client', 'Dates'],
        ['Client', 'Start', 1],
        ['Acme', 900, 1],
        ['Acme', '', 2],
      ],
      notices: [{ kind: 'mergedCells', cells: ['A1:A2', 'A3:A4'], count: 2 }],
    });
  });

  test('cells far away or too long are left out and named', async () => {
    const long = (length: number) => `<c t="inlineStr"><is><t>${'x'.repeat(length)}</t></is></c>`;
    const rows = [
      xlsxRow(1, 'Client'),
      `<row r="2">${long(50_001)}${long(50_000)}<c r="XFD2"><v>1</v></c></row>`,
      '<row r="100000"><c><v>7</v></c></row><row r="100001"><c s="0"/><c><v>8</v></c></row>',
      '<row r="1048576"><c r="AB1048576"><v>9</v></c></row>',
    ].join('');
    const sheet = await sheetIn({}, rows);
    expect(sheet?.notices).toEqual([
      { kind: 'cellTooLong', cells: ['A2'], count: 1 },
      { kind: 'farCell', cells: ['XFD2', 'B100001', 'AB1048576'], count: 3 },
    ]);
    expect(sheet?.rows).toHaveLength(100_000);
    expect(sheet?.rows[1]?.map((cell) => String(cell).length)).toEqual([0, 50_000]);
    expect(sheet?.rows[99_999]).toEqual([7]);
  });

  test('parts are found by relative and absolute addresses, in any case', async () => {
    const zip = await JSZip.loadAsync(readFileSync('test/files/cases/strict.xlsx'));
    const moved = new JSZip();
    for (const [name, file] of Object.entries(zip.files))
      if (!file.dir)
        moved.file(
          name.replace('worksheets/sheet1', 'Other Sheets/Sheet1'),
          (await file.async('string')).replace('worksheets/sheet1.xml', '../XL/./other%20sheets/sheet1.xml'),
        );
    const [sheet] = await sheetsOfWorkbook(await moved.generateAsync({ type: 'nodebuffer' }));
    expect(sheet?.rows).toHaveLength(3);
  });
});

describe('files that would stall a browser are refused', () => {
  const withParts = async (change: (zip: JSZip) => void): Promise<Buffer> => {
    const zip = await JSZip.loadAsync(await xlsxFile({ sheets: [{ name: 'S', rows: xlsxRow(1, 'x') }] }));
    change(zip);
    return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  };
  const SHEET = 'xl/worksheets/sheet1.xml';

  /** Writes into the directory how large the largest part is when unpacked. */
  const declaring = (file: Buffer, size: number): Buffer => {
    let [largest, at] = [0, 0];
    for (let entry = file.indexOf(ENTRY); entry >= 0; entry = file.indexOf(ENTRY, entry + 1))
      if (file.readUInt32LE(entry + 24) > largest)
        [largest, at] = [file.readUInt32LE(entry + 24), entry + 24];
    const changed = Buffer.from(file);
    changed.writeUInt32LE(size, at);
    return changed;
  };

  test('what unpacks to 190 MB, and what unpacks to more than it says', async () => {
    const bomb = await withParts((zip) => zip.file(SHEET, Buffer.alloc(5_000_000, 32)));
    expect(await readTableFile(declaring(bomb, 190_000_000))).toEqual({ problem: 'workbookTooLarge' });
    expect(await readTableFile(declaring(bomb, 4_000_000))).toEqual({ problem: 'unreadableWorkbook' });
  });

  test('500 sheets that share one part', async () => {
    const file = await withParts((zip) => {
      const ids = [...Array(500).keys()];
      zip.file(
        'xl/workbook.xml',
        `<workbook xmlns:r="r"><sheets>${ids.map((id) => `<sheet name="S${id}" r:id="s${id}"/>`).join('')}</sheets></workbook>`,
      );
      zip.file(
        'xl/_rels/workbook.xml.rels',
        `<Relationships>${ids.map((id) => `<Relationship Id="s${id}" Type="x/worksheet" Target="worksheets/sheet1.xml"/>`).join('')}</Relationships>`,
      );
    });
    expect(await readTableFile(file)).toEqual({ problem: 'unreadableWorkbook' });
  });

  test.each([
    ['a row numbered 200,000,000', '<row r="200000000"><c><v>1</v></c></row>', 'unreadableWorkbook'],
    ['a column beyond the last', '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>', 'unreadableWorkbook'],
    [
      'a cell far right in each of many rows',
      Array.from({ length: 20_000 }, (_, at) => `<row><c r="NN${at + 1}"><v>1</v></c></row>`).join(''),
      'workbookTooLarge',
    ],
  ])('%s', async (_, rows, problem) => {
    expect(await readTableFile(await xlsxFile({ sheets: [{ name: 'S', rows }] }))).toEqual({ problem });
  });

  test('a document type, which could grow by its entities', async () => {
    const file = await withParts((zip) =>
      zip.file(SHEET, '<!DOCTYPE w [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>'),
    );
    expect(await readTableFile(file)).toEqual({ problem: 'unreadableWorkbook' });
  });
});
