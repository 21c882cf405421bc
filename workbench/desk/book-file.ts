import { readFileSync } from 'node:fs';
import { readTableFile } from '../../table-file/read-table-file';
import { CallError } from './call';

/** The file of `--book`, read as the import panel reads a chosen file. */
export async function readBook(file: string): Promise<{ readonly text: string }> {
  const book = await readTableFile(readBytes(file));
  if ('text' in book) return book;
  if ('problem' in book && book.problem === 'emptyFile') throw new Error(`--book ${file} is empty.`);
  throw new Error(`--book ${file} cannot be read. Save it as CSV (UTF-8).`);
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new CallError(`--book ${file} cannot be read.`);
  }
}
