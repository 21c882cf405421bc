import { numberStyles } from './cell-formats';
import type { SheetContent, WorkbookLooks } from './worksheet';
import { decodedText, readWorksheet } from './worksheet';
import { readXml, withoutPrefix } from './xml-events';
import { ZipArchive } from './zip-archive';

export interface FileSheet extends SheetContent {
  readonly name: string;
}

/** Every sheet that holds anything is hidden: whoever hid them may not want them imported. */
export class OnlyHiddenSheets extends Error {}

/**
 * The sheets of an .xlsx workbook (Transitional or Strict Open XML) that hold anything and are not hidden, in the
 * workbook's order.
 *
 * @throws ArchiveTooLarge, SheetTooLarge, OnlyHiddenSheets, or an Error where the bytes are no such workbook.
 */
export async function sheetsOfWorkbook(bytes: Uint8Array): Promise<readonly FileSheet[]> {
  const zip = new ZipArchive(bytes);
  const workbookPath = await mainPart(zip);
  const targets = await targetsOf(zip, workbookPath);
  const workbook = await readWorkbook(zip, workbookPath);
  const worksheets = workbook.sheets.flatMap((sheet) => {
    // A tab of a chart alone is no worksheet.
    const target = targets.find(({ id, type }) => id === sheet.id && type === 'worksheet');
    return target ? [{ ...sheet, path: target.path }] : [];
  });
  // Each sheet has a part of its own: sheets that share one could be a thousand times what the file unpacks to.
  if (new Set(worksheets.map(({ path }) => path.toLowerCase())).size < worksheets.length)
    throw new Error('sheets share a part');
  const looks: WorkbookLooks = { ...workbook.looks, ...(await looksOf(zip, targets)) };
  const filled = async (areHidden: boolean): Promise<readonly FileSheet[]> => {
    const sheets: FileSheet[] = [];
    for (const { name, path, isHidden } of worksheets) {
      if (isHidden !== areHidden) continue;
      const content = await readWorksheet(zip.text(path), looks);
      if (content.rows.length > 0 || content.notices.length > 0) sheets.push({ name, ...content });
    }
    return sheets;
  };
  const sheets = await filled(false);
  if (sheets.length === 0 && (await filled(true)).length > 0) throw new OnlyHiddenSheets();
  return sheets;
}

interface Target {
  readonly id: string;
  /** "worksheet", "styles": the last word of the type, which Strict writes under another address. */
  readonly type: string;
  readonly path: string;
}

async function mainPart(zip: ZipArchive): Promise<string> {
  const main = (await targetsOf(zip, '')).find(({ type }) => type === 'officeDocument');
  if (!main) throw new Error('no workbook in the archive');
  return main.path;
}

/** What a part refers to; the archive itself is the part "". */
async function targetsOf(zip: ZipArchive, part: string): Promise<readonly Target[]> {
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(part) ?? [];
  const targets: Target[] = [];
  await readXml(zip.text(`${folder}_rels/${file}.rels`), {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const address = new URL(attributes['Target'] ?? '', `http://workbook/${folder}`);
      targets.push({
        id: attributes['Id'] ?? '',
        type: (attributes['Type'] ?? '').split('/').pop() ?? '',
        path: decodeURIComponent(address.pathname).slice(1),
      });
    },
  });
  return targets;
}

interface WorkbookPart {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly isHidden: boolean }[];
  readonly looks: Pick<WorkbookLooks, 'firstYear' | 'awaitsCalculation'>;
}

async function readWorkbook(zip: ZipArchive, path: string): Promise<WorkbookPart> {
  const sheets: WorkbookPart['sheets'][number][] = [];
  let firstYear: 1900 | 1904 = 1900;
  let awaitsCalculation = false;
  await readXml(zip.text(path), {
    open(name, attributes) {
      if (name === 'workbookPr' && isTrue(attributes['date1904'])) firstYear = 1904;
      if (name === 'calcPr' && isTrue(attributes['fullCalcOnLoad'])) awaitsCalculation = true;
      if (name !== 'sheet') return;
      // The prefix of "r:id" is the file's own choice, its address another one in Strict.
      const id = Object.keys(attributes).find((key) => key.includes(':') && withoutPrefix(key) === 'id');
      sheets.push({
        id: attributes[id ?? ''] ?? '',
        name: decodedText(attributes['name'] ?? ''),
        isHidden: (attributes['state'] ?? 'visible') !== 'visible',
      });
    },
  });
  return { sheets, looks: { firstYear, awaitsCalculation } };
}

function isTrue(written: string | undefined): boolean {
  return written === '1' || written === 'true';
}

async function looksOf(
  zip: ZipArchive,
  targets: readonly Target[],
): Promise<Pick<WorkbookLooks, 'strings' | 'styles'>> {
  const pathOf = (wanted: string): string | undefined =>
    targets.find(({ type, path }) => type === wanted && zip.has(path))?.path;
  const strings = pathOf('sharedStrings');
  const styles = pathOf('styles');
  return {
    strings: strings === undefined ? [] : await sharedStrings(zip.text(strings)),
    styles: styles === undefined ? [] : await numberStyles(zip.text(styles)),
  };
}

/** A text in one piece or in several of different looks; how a Japanese word is spoken is no part of it. */
async function sharedStrings(pieces: AsyncIterable<string>): Promise<readonly string[]> {
  const strings: string[] = [];
  let isText = false;
  let isPhonetic = false;
  let current = '';
  await readXml(pieces, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') isPhonetic = true;
      else if (name === 't') isText = !isPhonetic;
    },
    text(text) {
      if (isText) current += text;
    },
    close(name) {
      if (name === 'si') strings.push(current);
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 't') isText = false;
    },
  });
  return strings;
}
