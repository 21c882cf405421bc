const WAIT_MS = 20_000;
/** For a run that nobody waits for and that comes only once a day. */
export const PATIENT_WAIT_MS = 120_000;

export class DocumentBusyError extends Error {
  override name = 'DocumentBusyError';
}

/**
 * Runs the work while no other run of the add-on, by whomever, works on this document. Google gives no document lock
 * outside a document (null): there is then nobody to shut out.
 */
export function withDocumentLock<Result>(work: () => Result, waitMs = WAIT_MS): Result {
  const lock = LockService.getDocumentLock();
  if (!lock) return work();
  if (!lock.tryLock(waitMs)) throw new DocumentBusyError('another run is at work on this spreadsheet');
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}
