/**
 * As much of the browser's XML documents as the engine's reader of Excel files asks for. Neither a worker nor Node has the
 * browser's own, and jsdom's take minutes for the cells of ten thousand rows.
 */

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Comment, declaration, CDATA, tag with its attributes, text: one of them at a time. */
const MARKUP =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/>"'=<]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/y;

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** By their names, as the engine reads them. */
class Attributes {
  [name: string]: { readonly value: string } | unknown;

  getNamedItem(name: string): unknown {
    return Object.hasOwn(this, name) ? this[name] : null;
  }
}

export class XmlElement {
  readonly children: XmlElement[] = [];
  readonly attributes = new Attributes();
  private text: string | null = null;

  constructor(
    readonly tagName: string,
    readonly parentElement: XmlElement | null,
  ) {}

  addText(text: string): void {
    this.text = (this.text ?? '') + text;
  }

  /** Texts between elements, of which an Excel file has none that count, come before those of the elements. */
  get textContent(): string {
    return this.children.reduce((all, child) => all + child.textContent, this.text ?? '');
  }

  querySelector(selector: string): XmlElement | null {
    for (const element of this.found(selector)) return element;
    return null;
  }

  querySelectorAll(selector: string): XmlElement[] {
    return [...this.found(selector)];
  }

  private *found(selector: string): Generator<XmlElement> {
    const chains = chainsOf(selector);
    for (const element of this.descendants())
      if (chains.some((chain) => fits(element, chain, chain.length - 1))) yield element;
  }

  private *descendants(): Generator<XmlElement> {
    for (const child of this.children) {
      yield child;
      yield* child.descendants();
    }
  }
}

/** The document is the parent of its only element. */
export function parseXml(text: string): XmlElement {
  const document = new XmlElement('#document', null);
  let open = document;
  MARKUP.lastIndex = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (MARKUP.lastIndex < text.length) {
    const at = MARKUP.lastIndex;
    const found = MARKUP.exec(text);
    if (found === null) throw new Error(`XML that is not well-formed: ${text.slice(at, at + 60)}`);
    const [, data, closing, name, attributes = '', empty, words] = found;
    if (words !== undefined) open.addText(unescaped(words));
    else if (data !== undefined) open.addText(data);
    else if (name === undefined) continue;
    else if (closing) {
      if (open.tagName !== name)
        throw new Error(`XML that is not well-formed: <${open.tagName}> ends as </${name}>`);
      open = open.parentElement ?? document;
    } else {
      const element = new XmlElement(name, open);
      for (const [, key = '', double, single] of attributes.matchAll(ATTRIBUTE))
        element.attributes[key] = { value: unescaped(double ?? single ?? '') };
      open.children.push(element);
      if (!empty) open = element;
    }
  }
  if (open !== document) throw new Error(`XML that is not well-formed: <${open.tagName}> never ends`);
  return document;
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
    },
  );
}

/** One element of a selector: its name, whether it is the outermost, attributes that it has, and whether the next is its child. */
interface Step {
  readonly name: string | null;
  readonly isRoot: boolean;
  readonly attributes: readonly { readonly name: string; readonly value: string | undefined }[];
  readonly isParent: boolean;
}

const known = new Map<string, Step[][]>();

function chainsOf(selector: string): Step[][] {
  let chains = known.get(selector);
  if (chains === undefined) known.set(selector, (chains = selector.split(',').map(chainOf)));
  return chains;
}

function chainOf(selector: string): Step[] {
  const parts = selector
    .trim()
    .replace(/\s*>\s*/g, ' > ')
    .split(/\s+/);
  return parts.flatMap((part, index) => (part === '>' ? [] : [stepOf(part, parts[index + 1] === '>')]));
}

function stepOf(part: string, isParent: boolean): Step {
  const found = /^([^\s:[\]]*)(:root)?((?:\[[^\]]+\])*)$/.exec(part);
  if (found === null) throw new Error(`A selector that is not understood here: ${part}`);
  const [, name = '', root, attributes = ''] = found;
  return {
    name: name || null,
    isRoot: root !== undefined,
    attributes: [...attributes.matchAll(/\[([^\]=]+)(?:="([^"]*)")?\]/g)].map(([, key = '', value]) => ({
      name: key,
      value,
    })),
    isParent,
  };
}

function fits(element: XmlElement, chain: readonly Step[], last: number): boolean {
  const step = chain[last];
  if (step === undefined || !isStep(element, step)) return false;
  const before = chain[last - 1];
  if (before === undefined) return true;
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    if (fits(parent, chain, last - 1)) return true;
    if (before.isParent) return false;
  }
  return false;
}

function isStep(element: XmlElement, { name, isRoot, attributes }: Step): boolean {
  if (name !== null && element.tagName !== name) return false;
  if (isRoot && element.parentElement?.parentElement !== null) return false;
  return attributes.every(({ name: key, value }) => {
    if (!Object.hasOwn(element.attributes, key)) return false;
    return value === undefined || (element.attributes[key] as { value: string }).value === value;
  });
}
