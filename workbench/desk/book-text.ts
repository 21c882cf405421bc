import { readFileSync } from 'node:fs';
import { CallError } from './call';

/** The text of an exported file: UTF-8 or UTF-16 by its mark, or else Windows-1252, which old Excel exports have. */
export function readBookText(file: string): string {
  const bytes = readBytes(file);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new CallError(`--book ${file} cannot be read.`);
  }
}
