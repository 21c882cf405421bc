import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { Model } from '../../../workbench/spreadsheet/engine';
import { openXlsx } from '../../../workbench/spreadsheet/open-xlsx';
import { exportBook } from '../../../workbench/spreadsheet/saved-document';
import { readXlsxParts, WORKBOOK_PART } from '../../../workbench/spreadsheet/xlsx';
import { parseXml } from '../../../workbench/spreadsheet/xml-tree';
import { fullBook } from '../support/full-book';
import { openBook } from '../support/spreadsheet-execution';

const { DOMParser, XMLSerializer } = new JSDOM('').window;

/** The engine's own way, with classes as a browser has them. */
async function withBrowserXml<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  const names = ['DOMParser', 'XMLSerializer'] as const;
  const before = names.map((name) => globalThis[name]);
  Object.assign(globalThis, { DOMParser, XMLSerializer });
  try {
    return await work();
  } finally {
    names.forEach((name, index) => Object.assign(globalThis, { [name]: before[index] }));
  }
}

function bookWithMore() {
  const execution = fullBook();
  const { sheet } = execution;
  sheet.getRange('E5').setValue('<&"\'> Grüße 🎉');
  sheet.getRange('E6').setFormula('=TRANSPOSE(A1:A3)');
  sheet.getRange('E7').setFormula('=HYPERLINK("https://example.com";"a link")');
  sheet.getRange('E8').setFormula('=HYPERLINK("https://example.com";"red")').setFontColor('#ff0000');
  sheet.getRange('F9').setNumberFormat('yyyy-mm-dd').setValue(46_082.5);
  sheet.getRange('E10:F11').merge().setValue('two\nlines').setWrap(true);
  sheet.getRange('G1:G9').setFormulas(Array.from({ length: 9 }, (_, row) => [`=C$2+${row}`]));
  sheet.setColumnWidth(2, 240);
  return execution;
}

describe('an Excel file', () => {
  test('is written as the engine itself writes it', async () => {
    const { document } = bookWithMore();
    const ours = await readXlsxParts(await document.toXlsx());
    const { files } = await withBrowserXml(() => document.model.exportXLSX());
    const theirs = files.flatMap((file) => ('content' in file ? [[file.path, file.content] as const] : []));
    expect(Object.keys(ours).sort()).toEqual(theirs.map(([path]) => path).sort());
    const asRead = (xml: string): string =>
      new XMLSerializer().serializeToString(new DOMParser().parseFromString(xml, 'text/xml'));
    for (const [path, content] of theirs) {
      if (path !== WORKBOOK_PART) expect(asRead(ours[path] ?? '')).toBe(content);
    }
  });

  test('is read as the engine itself reads it', async () => {
    const content = await bookWithMore().document.toXlsx();
    const parts = await readXlsxParts(content);
    const custom = { workbench: openBook() };
    const model = await withBrowserXml(() => new Model(parts, { custom }));
    const theirs = openBook({ saved: { book: exportBook(model) } });
    const ours = openBook({ saved: await openXlsx(content) });
    const bookOf = (document: typeof ours): object => ({
      ...(document.save() as { book: object }).book,
      // Which the engine's reader leaves out.
      namedRanges: {},
      revisionId: '',
    });
    expect(bookOf(ours)).toEqual(bookOf(theirs));
  });

  test.each(['<a><b></a>', '<a>', 'text < text', '<a b="1></a>'])('says what is wrong with %s', (xml) => {
    expect(() => parseXml(xml)).toThrow('not well-formed');
  });
});

describe('a tree of XML', () => {
  const NAMES = ['a', 'b', 'NAMESPACExNAMESPACEc'];
  const text = fc.constantFrom(
    '',
    'words',
    ' &amp; &#65;&#x1f389; ',
    '<![CDATA[<b> &amp;]]>',
    '<!-- <a> -->',
  );
  const attribute = fc.constantFrom('', ' k="1"', " r:id='&quot;2&lt;'", ' k="2" v=""');
  const { element } = fc.letrec<{ element: string }>((tie) => ({
    element: fc
      .tuple(
        fc.constantFrom(...NAMES),
        attribute,
        text,
        fc.array(fc.oneof({ maxDepth: 4, depthIdentifier: 'tree' }, fc.constant('<b/>'), tie('element')), {
          maxLength: 3,
        }),
      )
      .map(([name, attributes, words, children]) =>
        words === '' && children.length === 0
          ? `<${name}${attributes}/>`
          : `<${name}${attributes}>${words}${children.join('\n ')}</${name}>`,
      ),
  }));
  const SIMPLE = ['a', 'b', '[k]', 'a[k="2"][v]'];
  const SELECTORS = [
    'a',
    'a b',
    'a > b',
    'b, a > a',
    ':root',
    '[k]',
    'a[k="2"][v]',
    'a b > NAMESPACExNAMESPACEc',
  ];

  const factsOf = ({ tagName, textContent, children, attributes }: Element): string =>
    JSON.stringify([
      tagName,
      textContent?.replace(/\s/g, ''),
      children.length,
      (attributes as unknown as Record<string, { value: string }>)['r:id']?.value,
      attributes.getNamedItem('k')?.value,
    ]);

  test('answers as the browser’s does', () => {
    // Sorted, as jsdom does not always answer in the order of the document.
    const seen = (
      root: { querySelectorAll(selector: string): Iterable<unknown> },
      selectors = SELECTORS,
    ): unknown =>
      selectors.map((selector) => ([...root.querySelectorAll(selector)] as Element[]).map(factsOf).sort());
    fc.assert(
      fc.property(element, (xml) => {
        const declared = `<?xml version="1.0"?>\n${xml.replace(/^<[^\s/>]+/, '$& xmlns:r="r"')}`;
        const browsers = new DOMParser().parseFromString(declared, 'text/xml');
        expect(seen(parseXml(declared))).toEqual(seen(browsers));
        const [ours, theirs] = [parseXml(declared).children[0], browsers.documentElement];
        // Below an element, jsdom does not find what has the element itself as parent.
        expect(ours && seen(ours, SIMPLE)).toEqual(seen(theirs, SIMPLE));
      }),
    );
  });
});
