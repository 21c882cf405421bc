import { SaxesParser } from 'saxes';

export interface XmlHandlers {
  /** Names are without their prefix: some programs write one before every name. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads XML piece by piece, so that a sheet of 100,000 rows is never one text or one tree.
 *
 * @throws where it is not well-formed, or declares a document type: Office files may not, and entities can be bombs.
 */
export async function readXml(pieces: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('document type in an Office file');
  });
  parser.on('opentag', ({ name, attributes }) =>
    handlers.open?.(withoutPrefix(name), attributes as Readonly<Record<string, string>>),
  );
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  parser.on('closetag', ({ name }) => handlers.close?.(withoutPrefix(name)));
  for await (const piece of pieces) parser.write(piece);
  parser.close();
}

export function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
