export type FileProblem = 'emptyFile' | 'spreadsheetFile';

export type FileText = { readonly text: string } | { readonly problem: FileProblem };

function beginsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function isWorkbook(bytes: Uint8Array): boolean {
  const zip = beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
  const compoundFile = beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
  return zip || compoundFile;
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

/** The text of a chosen file: UTF-8, UTF-16 when it says so, else Windows-1252. Workbooks (xlsx, xls) are no text. */
export function textOfFile(bytes: Uint8Array): FileText {
  if (isWorkbook(bytes)) return { problem: 'spreadsheetFile' };
  const text = decoded(bytes);
  return text.trim() === '' ? { problem: 'emptyFile' } : { text };
}

/** Lines that hold something: "a\nb\n" has 2. */
export function countLines(text: string): number {
  return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').length;
}
