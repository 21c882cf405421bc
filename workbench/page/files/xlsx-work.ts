import type { ExcelData } from '../../spreadsheet/excel-data';
import type { OpenedWorkbook } from '../../spreadsheet/open-xlsx';

export type Request = { readonly toOpen: ArrayBuffer } | { readonly toWrite: ExcelData };
export type Answer = { readonly result: unknown } | { readonly failure: string };

export function openXlsxAside(content: ArrayBuffer): Promise<OpenedWorkbook> {
  return inWorker({ toOpen: content }) as Promise<OpenedWorkbook>;
}

export function writeXlsxAside(data: ExcelData): Promise<Uint8Array> {
  return inWorker({ toWrite: data }) as Promise<Uint8Array>;
}

/** A worker of its own for each file: what it has loaded is gone with it. */
function inWorker(request: Request): Promise<unknown> {
  const worker = new Worker('/xlsx-worker.js', { name: 'Excel files' });
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if ('failure' in data) reject(new Error(data.failure));
      else resolve(data.result);
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
