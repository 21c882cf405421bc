import type { ImportedContent } from '../../src/panel/contract';
import type { FileSheet } from './workbook-file';
import { sheetsOfWorkbook } from './workbook-file';

export type FileProblem = 'emptyFile' | 'unreadableWorkbook';

export type ReadFile =
  | { readonly text: string }
  /** Of a workbook, those that hold anything. */
  | { readonly sheets: readonly FileSheet[] }
  | { readonly problem: FileProblem };

function beginsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function decoded(bytes: Uint8Array): string {
  if (beginsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (beginsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What Excel writes in western Europe and the Americas when it is not asked for UTF-8.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * What a chosen file holds: the sheets of an xlsx workbook, else text: UTF-8, UTF-16 when it says so, else Windows-1252.
 * The old xls, and an xlsx under a password, are compound files that nothing here can read.
 */
export async function readChosenFile(bytes: Uint8Array): Promise<ReadFile> {
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { problem: 'unreadableWorkbook' };
  if (beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return sheetsIn(bytes);
  const text = decoded(bytes);
  return text.trim() === '' ? { problem: 'emptyFile' } : { text };
}

async function sheetsIn(bytes: Uint8Array): Promise<ReadFile> {
  try {
    const sheets = await sheetsOfWorkbook(bytes);
    return sheets.length === 0 ? { problem: 'emptyFile' } : { sheets };
  } catch {
    return { problem: 'unreadableWorkbook' };
  }
}

/** Lines that hold something: "a\nb\n" has 2. */
export function countLines(text: string): number {
  return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').length;
}

export function linesOf(content: ImportedContent): number {
  return 'text' in content
    ? countLines(content.text)
    : content.rows.filter((cells) => cells.length > 0).length;
}
