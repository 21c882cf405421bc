import JSZip from 'jszip';

export interface XlsxSheet {
  readonly name: string;
  /** `<row>` elements as the file has them. */
  readonly rows: string;
  readonly state?: 'hidden';
  /** Merged cells: "A1:A2". */
  readonly merges?: readonly string[];
}

export interface XlsxParts {
  readonly sheets: readonly XlsxSheet[];
  readonly strings?: readonly string[];
  /** `<xf>` by `<xf>`: the id of its number format. */
  readonly formats?: readonly number[];
  readonly ownFormats?: Readonly<Record<number, string>>;
  readonly date1904?: boolean;
  readonly compressed?: boolean;
  readonly fullCalcOnLoad?: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook as spreadsheet programs write it, part by part. */
export async function xlsxFile({
  sheets,
  strings = [],
  formats = [0],
  ownFormats = {},
  date1904 = false,
  compressed = true,
  fullCalcOnLoad = false,
}: XlsxParts): Promise<Buffer> {
  const zip = new JSZip();
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (...each: readonly string[]): string =>
    `<Relationships xmlns="${PACKAGE}">${each.join('')}</Relationships>`;
  zip.file('_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')));
  zip.file(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${Number(date1904)}"/><sheets>${sheets
      .map(
        ({ name, state = 'visible' }, index) =>
          `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="s${index}"/>`,
      )
      .join('')}</sheets><calcPr fullCalcOnLoad="${Number(fullCalcOnLoad)}"/></workbook>`,
  );
  zip.file(
    'xl/_rels/workbook.xml.rels',
    relations(
      ...sheets.map((_, index) => relation(`s${index}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
      relation('t', 'sharedStrings', '/xl/sharedStrings.xml'),
      relation('y', 'styles', 'styles.xml'),
    ),
  );
  zip.file(
    'xl/sharedStrings.xml',
    `<sst xmlns="${MAIN}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
  );
  zip.file(
    'xl/styles.xml',
    `<styleSheet xmlns="${MAIN}"><numFmts>${Object.entries(ownFormats)
      .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats
      .map((id) => `<xf numFmtId="${id}"/>`)
      .join('')}</cellXfs></styleSheet>`,
  );
  sheets.forEach(({ rows, merges = [] }, index) =>
    zip.file(
      `xl/worksheets/sheet${index + 1}.xml`,
      `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData><mergeCells>${merges
        .map((cells) => `<mergeCell ref="${cells}"/>`)
        .join('')}</mergeCells></worksheet>`,
    ),
  );
  return zip.generateAsync({ type: 'nodebuffer', compression: compressed ? 'DEFLATE' : 'STORE' });
}

/** `row(1, 'a', 2)`: texts in the cells themselves, numbers of the first style. */
export function xlsxRow(number: number, ...cells: readonly (string | number)[]): string {
  const written = cells.map((cell) =>
    typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`,
  );
  return `<row r="${number}">${written.join('')}</row>`;
}
