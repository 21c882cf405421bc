import { textOfBytes } from './text-encoding';
import type { FileSheet } from './workbook';
import { OnlyHiddenSheets, sheetsOfWorkbook } from './workbook';
import { SheetTooLarge } from './worksheet';
import { ArchiveTooLarge } from './zip-archive';

export type FileProblem = 'emptyFile' | 'unreadableWorkbook' | 'workbookTooLarge' | 'onlyHiddenSheets';

export type TableFile =
  | { readonly text: string }
  /** Of a workbook, those that hold anything. */
  | { readonly sheets: readonly FileSheet[] }
  | { readonly problem: FileProblem }
  /** Text of an encoding that is not read here; "" where nothing says which. */
  | { readonly problem: 'unreadEncoding'; readonly encoding: string };

function beginsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/**
 * What a chosen file holds: the sheets of an xlsx workbook, else text. The panel and `desk` both read files here.
 * The old xls, and an xlsx under a password, are compound files that nothing here can read.
 */
export async function readTableFile(bytes: Uint8Array): Promise<TableFile> {
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { problem: 'unreadableWorkbook' };
  if (beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return sheetsIn(bytes);
  return textOfBytes(bytes);
}

async function sheetsIn(bytes: Uint8Array): Promise<TableFile> {
  try {
    const sheets = await sheetsOfWorkbook(bytes);
    return sheets.length === 0 ? { problem: 'emptyFile' } : { sheets };
  } catch (error) {
    if (error instanceof ArchiveTooLarge || error instanceof SheetTooLarge)
      return { problem: 'workbookTooLarge' };
    return { problem: error instanceof OnlyHiddenSheets ? 'onlyHiddenSheets' : 'unreadableWorkbook' };
  }
}
