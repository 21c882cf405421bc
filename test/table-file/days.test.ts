import { describe, expect, test } from '@jest/globals';
import { sheetsOfWorkbook } from '../../table-file/workbook';
import type { XlsxParts } from '../support/xlsx';
import { xlsxFile } from '../support/xlsx';

async function rowsIn(parts: Omit<XlsxParts, 'sheets'>, rows: string) {
  const [sheet] = await sheetsOfWorkbook(await xlsxFile({ sheets: [{ name: 'S', rows }], ...parts }));
  return sheet?.rows;
}

/** Apart from all else that is in a file: jest.config.js runs these in every zone. */
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
        '<c r="AA4" s="2"><v>46082.75</v></c><c s="3"><v>45</v></c><c t="b"><v>1</v></c>',
        '<c t="str"><f>A1</f><v>=formula</v></c><c t="d"><v>2026-03-01T00:00:00</v></c><c s="1"/></row>',
      ].join(''),
    );
    expect(rows).toEqual([
      [],
      ['', 'Client name', 'MRR'],
      [],
      [
        ...['', 'Acme', 1234.56, '2026-03-01', ...Array(22).fill('')],
        ...['2026-03-01', 45, 'TRUE', '=formula', '2026-03-01'],
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
});
