/**
 * Excel files, through the engine's own writer and reader; named ranges, which those leave out, are added here. Needs neither a
 * page nor a spreadsheet, so that a worker can do it.
 */
import JSZip from 'jszip';
import { CorePlugin, Model, UIPlugin, registries } from './engine';
import type { ExcelData } from './excel-data';
import { parseXml } from './xml-tree';

export const WORKBOOK_PART = 'xl/workbook.xml';

export async function writeXlsx({ book, names }: ExcelData): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const file of await engineFiles(book)) {
    if ('imageSrc' in file) continue;
    zip.file(file.path, file.path === WORKBOOK_PART ? withDefinedNames(file.content, names) : file.content);
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

/** The engine's data of a workbook, as it would make a spreadsheet of them. */
export function readBook(parts: Readonly<Record<string, string>>): object {
  const plugins = registries.corePluginRegistry as unknown as {
    getKeys(): string[];
    get(key: string): unknown;
    replace(key: string, plugin: unknown): void;
  };
  const [first = ''] = plugins.getKeys();
  const before = plugins.get(first);
  plugins.replace(first, StopWhenRead);
  try {
    withClasses({ DOMParser: TreeParser }, () => new Model(parts));
  } catch (stopped) {
    if (stopped instanceof BookIsRead) return stopped.book;
    throw stopped;
  } finally {
    plugins.replace(first, before);
  }
  throw new Error('The engine has read a workbook and told nobody.');
}

/** Thrown where the engine has what is in the workbook, and would begin to build a spreadsheet of it. */
class BookIsRead extends Error {
  constructor(readonly book: object) {
    super('The workbook is read.');
  }
}

class StopWhenRead extends CorePlugin {
  override import(book: object): void {
    throw new BookIsRead(book);
  }
}

class TreeParser {
  parseFromString(text: string): unknown {
    return parseXml(text);
  }
}

type EngineFile =
  { readonly path: string; readonly content: string } | { readonly path: string; readonly imageSrc: string };

/** Of the model that writes the engine uses no more than this. */
function engineFiles(book: object): Promise<readonly EngineFile[]> {
  const exporter = Object.create(UIPlugin.prototype, {
    exportForExcel: { value: (data: object) => void Object.assign(data, book) },
  }) as object;
  const model = { dispatch: () => undefined, handlers: [exporter] };
  const { warn } = console;
  // It tells the console about every rule that Excel does not know.
  console.warn = () => undefined;
  return withClasses({ DOMParser: PassingParser, XMLSerializer: PassingSerializer }, async () => {
    const { files } = await (
      Model.prototype.exportXLSX as (this: unknown) => ReturnType<Model['exportXLSX']>
    ).call(model);
    return files as readonly EngineFile[];
  }).finally(() => {
    console.warn = warn;
  });
}

/** The engine writes XML as text, parses it with the browser's DOMParser and at once writes the same text: it passes unparsed. */
class UnparsedXml {
  constructor(readonly text: string) {}

  /** Asked by the engine whether parsing went wrong. */
  querySelector(): null {
    return null;
  }
}

class PassingParser {
  parseFromString(text: string): UnparsedXml {
    return new UnparsedXml(text);
  }
}

class PassingSerializer {
  serializeToString({ text }: UnparsedXml): string {
    return text;
  }
}

function withDefinedNames(workbook: string, names: ExcelData['names']): string {
  if (names.length === 0) return workbook;
  const entries = names.map(
    ([name, reference]) => `<definedName name="${escapeXml(name)}">${escapeXml(reference)}</definedName>`,
  );
  return workbook.replace('</sheets>', `</sheets><definedNames>${entries.join('')}</definedNames>`);
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

/** Lends the engine classes for the time of the work, and leaves the world as it was. */
function withClasses<Result>(classes: Readonly<Record<string, unknown>>, work: () => Result): Result {
  const before = Object.keys(classes).map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  const giveBack = (): void => {
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
  };
  Object.assign(globalThis, classes);
  let result: Result;
  try {
    result = work();
  } catch (error) {
    giveBack();
    throw error;
  }
  if (result instanceof Promise) return result.finally(giveBack) as Result;
  giveBack();
  return result;
}
