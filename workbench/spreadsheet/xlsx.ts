/** Excel files, through the engine's own writer and reader; named ranges, which those leave out, are added here. */
import JSZip from 'jszip';
import { quoteSheetName } from './a1';
import { helpers, type EngineRange, type Model } from './engine';

export const WORKBOOK_PART = 'xl/workbook.xml';

export async function toXlsx(model: Model): Promise<Uint8Array> {
  const { files } = await withXml(() => model.exportXLSX());
  const zip = new JSZip();
  for (const file of files) {
    if ('imageSrc' in file) continue;
    zip.file(file.path, file.path === WORKBOOK_PART ? withDefinedNames(file.content, model) : file.content);
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The parts of an Excel file, by their paths in it. */
export async function readXlsxParts(content: Uint8Array | ArrayBuffer): Promise<Record<string, string>> {
  const zip = await JSZip.loadAsync(content);
  const parts: Record<string, string> = {};
  for (const [path, entry] of Object.entries(zip.files)) {
    if (/\.(xml|rels)$/.test(path)) parts[path] = await entry.async('string');
  }
  return parts;
}

function withDefinedNames(workbook: string, model: Model): string {
  const names = model.getters.getNamedRanges();
  if (names.length === 0) return workbook;
  const entries = names.map(
    ({ name, range }) =>
      `<definedName name="${escapeXml(name)}">${escapeXml(fixedReference(range, model))}</definedName>`,
  );
  return workbook.replace('</sheets>', `</sheets><definedNames>${entries.join('')}</definedNames>`);
}

function fixedReference({ sheetId, zone }: EngineRange, model: Model): string {
  const corner = (column: number, row: number) => `$${helpers.numberToLetters(column)}$${row + 1}`;
  const start = corner(zone.left, zone.top);
  const end = corner(zone.right, zone.bottom);
  return `${quoteSheetName(model.getters.getSheetName(sheetId))}!${start === end ? start : `${start}:${end}`}`;
}

/** Names with their references, without the dollar signs that Excel wants. Those of Excel itself begin with "_xlnm". */
export function definedNames(workbook: string): [string, string][] {
  const found = [...workbook.matchAll(/<definedName\b[^>]*?\bname="([^"]+)"[^>]*>([^<]+)<\/definedName>/g)];
  return found.flatMap(([, name = '', reference = '']): [string, string][] => {
    const mark = reference.lastIndexOf('!');
    const cells = reference.slice(mark + 1).replaceAll('$', '');
    const isRange = mark > 0 && /^[A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?$/.test(cells);
    return isRange && !name.startsWith('_xlnm')
      ? [[unescapeXml(name), unescapeXml(`${reference.slice(0, mark)}!${cells}`)]]
      : [];
  });
}

const XML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => XML_ENTITIES[sign] ?? sign);
}

function unescapeXml(text: string): string {
  return Object.entries(XML_ENTITIES).reduceRight(
    (rest, [sign, entity]) => rest.replaceAll(entity, sign),
    text,
  );
}

/** The engine reads and writes XML with the browser's own classes, which Node borrows from jsdom for the time it takes. */
export async function withXml<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  if ('XMLSerializer' in globalThis) return work();
  const { JSDOM } = await import(/* webpackIgnore: true */ 'jsdom');
  const { DOMParser, XMLSerializer } = new JSDOM('').window;
  return withXmlClasses({ DOMParser, XMLSerializer }, work);
}

/** Lends the engine classes for the time of the work, and leaves the world as it was. */
export async function withXmlClasses<Result>(
  classes: { readonly DOMParser: unknown; readonly XMLSerializer: unknown },
  work: () => Result | Promise<Result>,
): Promise<Result> {
  const before = Object.keys(classes).map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  Object.assign(globalThis, classes);
  try {
    return await work();
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
  }
}
