import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { tableInHtml, tableInText } from '../../sidebar/import-panel/pasted-table';
import { EXCEL, GOOGLE_SHEETS, HUBSPOT_GRID, HUBSPOT_ROWS, HUBSPOT_TABLE } from './copied-tables';

beforeAll(() => {
  const { DOMParser, Node, Element } = new JSDOM().window;
  Object.assign(global, { DOMParser, Node, Element });
});

describe('a table in HTML', () => {
  test.each([
    ['with boxes, sort buttons and pictures', HUBSPOT_TABLE],
    ['of elements in the role of one', HUBSPOT_GRID],
  ])('of a HubSpot screen, %s', (_, html) => {
    expect(tableInHtml(html)).toEqual(HUBSPOT_ROWS);
  });

  test('of Google Sheets: days and numbers as the sheet knows them, amounts with their sign', () => {
    expect(tableInHtml(GOOGLE_SHEETS)).toEqual([
      ['Client name', 'Renewal start date', 'Current MRR', 'Max contacts'],
      ['Acme', '2026-04-03', '1234.50 €', 2000],
    ]);
  });

  test('of Excel: merged cells count for each of their rows', () => {
    expect(tableInHtml(EXCEL)).toEqual([
      ['Client name', 'Money', ''],
      ['Client name', 'Current MRR', 'Notes'],
      ['Acme, Labs', 1234.5, ''],
      ['Acme, Labs', '7', 'x'],
    ]);
  });

  test('is the largest one, and none where there is none', () => {
    const small = '<table><tr><td>a</td><td>b</td><td>c</td></tr></table>';
    expect(tableInHtml(`${small}${HUBSPOT_GRID}`)).toEqual(HUBSPOT_ROWS);
    expect(tableInHtml('<p>Client name</p>')).toBeUndefined();
    expect(tableInHtml('<table><tr><td>one cell</td></tr></table>')).toBeUndefined();
  });

  test('whose header is a table of its own is one', () => {
    const html = (rows: string) => `<table>${rows}</table>`;
    expect(
      tableInHtml(html('<tr><th>Client</th><th>Notes</th></tr>') + html('<tr><td>Acme</td><td>x</td></tr>')),
    ).toEqual([
      ['Client', 'Notes'],
      ['Acme', 'x'],
    ]);
  });

  test('keeps words that only look like initials, and domains where they are the name', () => {
    const cells = (...texts: readonly string[]) =>
      tableInHtml(
        `<table><tr><th>Client</th><th>Notes</th></tr>${texts.map((text) => `<tr><td>${text}</td><td>x</td></tr>`).join('')}</table>`,
      )?.map(([first]) => first);
    expect(cells('<b>IBM</b> Belgium', 'A<div>acme.example</div>', 'acme.example', '<b>X</b>Y')).toEqual([
      ...['Client', 'IBM Belgium', 'A', 'acme.example', 'XY'],
    ]);
  });

  test('comes back as it was, whatever its texts', () => {
    const text = fc
      .stringMatching(/^[a-zé]{1,3}( [a-zé<&"]{1,4}){0,2}$/)
      .filter((word) => word.trim() === word && !/sort|tri|orden|classific/.test(word));
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 5 }),
      );
    const escaped = (word: string) => word.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    fc.assert(
      fc.property(table, (rows) => {
        const html = rows.map((row) => `<tr>${row.map((word) => `<td>${escaped(word)}</td>`).join('')}</tr>`);
        expect(tableInHtml(`<table>${html.join('')}</table>`)).toEqual(rows);
      }),
      { numRuns: 50 },
    );
  });
});

describe('tab-separated text', () => {
  test('whose cells hold line breaks is put together again', () => {
    expect(
      tableInText('Client\tOwner\tMRR\r\nAcme\nacme.example\tAna Bell\t5\nBirch\nbirch.example\t--\t6\n'),
    ).toEqual([
      ['Client', 'Website', 'Owner', 'MRR'],
      ['Acme', 'acme.example', 'Ana Bell', '5'],
      ['Birch', 'birch.example', '--', '6'],
    ]);
  });

  test.each(['a\tb\n1\t2', 'one\ntwo', 'a\tb\n1\t2\t3', 'a\tb\n"1\n2"\t3', 'a\tb\n1'])(
    '%j stays text',
    (text) => {
      expect(tableInText(text)).toBeUndefined();
    },
  );
});

test('nothing dangerous takes long', () => {
  for (const unit of ['a.', 'a@', ' ', '\t', 'sort ', 'A', '-1,', '; display:']) {
    const text = unit.repeat(100_000 / unit.length);
    tableInHtml(
      `<table><tr><td>${text}</td><td style="${text.replace(/"/g, '')}">x</td></tr><tr><td>a</td></tr></table>`,
    );
    tableInText(`a\tb\n${text}`);
  }
});
