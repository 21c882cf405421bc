/** The program of the worker that reads and writes Excel files: of ten thousand rows that takes seconds. */
import './engine-scripts';
import { openXlsx } from '../../spreadsheet/open-xlsx';
import { writeXlsx } from '../../spreadsheet/xlsx';
import type { Answer, Request } from './xlsx-work';

const post = globalThis.postMessage as (answer: Answer) => void;

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  work(data).then(
    (result) => post({ result }),
    (error: unknown) => post({ failure: error instanceof Error ? error.message : String(error) }),
  );
});

function work(request: Request): Promise<unknown> {
  return 'toOpen' in request ? openXlsx(request.toOpen) : writeXlsx(request.toWrite);
}
