import { withDocumentLock } from '../google/document-lock';
import { sortByDeadline } from '../sheets/row-order';
import type { Workbook } from '../sheets/workbook';
import { openWorkbook } from '../sheets/workbook';

/** Sorts the renewals table by deadline, when a person asks for it. Answers the workbook as it was before. */
export function sortTable(): Workbook {
  return withDocumentLock(() => {
    const workbook = openWorkbook();
    sortByDeadline(workbook.renewals);
    return workbook;
  });
}
