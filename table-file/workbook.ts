import { ZipArchive } from './zip-archive';

/** A number stays a number, a date is "2026-03-01", everything else is text as the workbook shows it. */
export type FileCell = string | number;

export interface FileSheet {
  readonly name: string;
  /** From its first row on, blank ones too, so that a row's number is the one that people see. */
  readonly rows: readonly (readonly FileCell[])[];
}

interface Looks {
  readonly strings: readonly string[];
  /** By style: whether a number of that style is a day. */
  readonly isDate: readonly boolean[];
  readonly firstYear: 1900 | 1904;
}

const MAIN = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DAY = 86_400_000;
/** Excel's own numbers for formats that show a day; 18 to 21 and 45 to 47 show a time only. */
const DATE_FORMATS: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 57]);

/**
 * The sheets of an .xlsx workbook that hold anything and are not hidden, in the workbook's order. Days are days of the
 * calendar: a workbook counts them, and knows no zone. A formula is what it last gave.
 *
 * @throws where the bytes are no such workbook.
 */
export async function sheetsOfWorkbook(bytes: Uint8Array): Promise<readonly FileSheet[]> {
  const zip = new ZipArchive(bytes);
  const workbookPath = await mainPart(zip);
  const workbook = xml(await required(zip, workbookPath));
  const folder = workbookPath.replace(/[^/]*$/, '');
  const targets = await targetsOf(zip, folder, workbookPath.slice(folder.length));
  const looks = await looksOf(zip, targets, workbook);
  const sheets: FileSheet[] = [];
  for (const sheet of all(workbook, 'sheet')) {
    const target = targets.find(({ id }) => id === sheet.getAttributeNS(MAIN, 'id'));
    const isHidden = (sheet.getAttribute('state') ?? 'visible') !== 'visible';
    // A tab of a chart alone is no worksheet.
    if (!target || isHidden || !target.type.endsWith('/worksheet')) continue;
    const rows = rowsOf(xml(await required(zip, target.path)), looks);
    if (rows.length > 0) sheets.push({ name: sheet.getAttribute('name') ?? '', rows });
  }
  return sheets;
}

interface Target {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

async function mainPart(zip: ZipArchive): Promise<string> {
  const [main] = (await targetsOf(zip, '', '')).filter(({ type }) => type.endsWith('/officeDocument'));
  if (!main) throw new Error('no workbook in the archive');
  return main.path;
}

async function targetsOf(zip: ZipArchive, folder: string, file: string): Promise<readonly Target[]> {
  const relations = xml(await required(zip, `${folder}_rels/${file}.rels`));
  return all(relations, 'Relationship').map((relation) => {
    const target = relation.getAttribute('Target') ?? '';
    return {
      id: relation.getAttribute('Id') ?? '',
      type: relation.getAttribute('Type') ?? '',
      path: target.startsWith('/') ? target.slice(1) : folder + target,
    };
  });
}

async function looksOf(zip: ZipArchive, targets: readonly Target[], workbook: Document): Promise<Looks> {
  const part = async (type: string): Promise<Document | undefined> => {
    const target = targets.find((candidate) => candidate.type.endsWith(`/${type}`));
    const text = target && (await zip.text(target.path));
    return text === undefined ? undefined : xml(text);
  };
  const strings = await part('sharedStrings');
  const styles = await part('styles');
  const date1904 = all(workbook, 'workbookPr')[0]?.getAttribute('date1904') ?? '0';
  return {
    strings: strings ? all(strings, 'si').map(textOf) : [],
    isDate: styles ? dateStyles(styles) : [],
    firstYear: ['1', 'true'].includes(date1904) ? 1904 : 1900,
  };
}

function dateStyles(styles: Document): readonly boolean[] {
  const codes = new Map(
    all(styles, 'numFmt').map((format) => [
      Number(format.getAttribute('numFmtId')),
      format.getAttribute('formatCode') ?? '',
    ]),
  );
  const used = all(styles, 'cellXfs')[0];
  return (used ? all(used, 'xf') : []).map((style) => {
    const id = Number(style.getAttribute('numFmtId'));
    const code = codes.get(id);
    return code === undefined ? DATE_FORMATS.has(id) : showsDay(code);
  });
}

/** "[$-407]d. mmmm yyyy" does; "0.00 \d" and "[h]:mm" do not. */
function showsDay(formatCode: string): boolean {
  const code = formatCode.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  return /[dy]/i.test(code) || /^m+$/i.test(code.trim());
}

function rowsOf(sheet: Document, looks: Looks): readonly (readonly FileCell[])[] {
  const rows: FileCell[][] = [];
  let next = 0;
  for (const row of all(sheet, 'row')) {
    // Row and cell may leave out where they are; they then follow the one before.
    const index = Number(row.getAttribute('r') ?? next + 1) - 1;
    next = index + 1;
    const cells: FileCell[] = [];
    for (const cell of all(row, 'c')) {
      const column = columnOf(cell.getAttribute('r')) ?? cells.length;
      const value = valueOf(cell, looks);
      if (value === '') continue;
      while (cells.length < column) cells.push('');
      cells[column] = value;
    }
    if (cells.length === 0) continue;
    while (rows.length < index) rows.push([]);
    rows[index] = cells;
  }
  return rows;
}

/** "AB12" is 27. */
function columnOf(reference: string | null): number | undefined {
  const letters = /^[A-Z]+/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueOf(cell: Element, { strings, isDate, firstYear }: Looks): FileCell {
  const type = cell.getAttribute('t') ?? 'n';
  if (type === 'inlineStr') return textOf(cell);
  const written = all(cell, 'v')[0]?.textContent ?? '';
  if (written === '') return '';
  if (type === 's') return strings[Number(written)] ?? '';
  if (type === 'b') return written === '1' ? 'TRUE' : 'FALSE';
  // Written by some programs: an ISO day, with a time beside it or not.
  if (type === 'd') return written.slice(0, 10);
  if (type !== 'n') return written;
  const number = Number(written);
  if (!Number.isFinite(number)) return written;
  return isDate[Number(cell.getAttribute('s') ?? 0)] ? dayOf(number, firstYear) : number;
}

/** Excel has a 29 February 1900, its day 60: every day before it is one later than it counts. */
function dayOf(number: number, firstYear: 1900 | 1904): string {
  const days = Math.floor(number);
  const sinceEpoch = firstYear === 1904 ? days - 24_107 : days - 25_569 + (days < 60 ? 1 : 0);
  const day = new Date(sinceEpoch * DAY);
  return Number.isNaN(day.getTime()) ? String(number) : day.toISOString().slice(0, 10);
}

/** A text in one piece or in several of different looks; how a Japanese word is spoken is no part of it. */
function textOf(item: Element): string {
  return all(item, 't')
    .filter((text) => text.parentElement?.localName !== 'rPh')
    .map((text) => text.textContent ?? '')
    .join('');
}

async function required(zip: ZipArchive, path: string): Promise<string> {
  const text = await zip.text(path);
  if (text === undefined) throw new Error(`${path} is missing`);
  return text;
}

function xml(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  if (document.querySelector('parsererror')) throw new Error('unreadable XML');
  return document;
}

/** Whatever the prefix: some programs write one before every name. */
function all(within: Document | Element, name: string): readonly Element[] {
  return [...within.getElementsByTagNameNS('*', name)];
}
