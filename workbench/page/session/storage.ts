/** The book as it was left, kept by the browser between visits. IndexedDB, because a book may exceed localStorage's 5 MB. */

const DATABASE = 'partner-renewals-workbench';
const STORE = 'books';
const CURRENT = 'current';

export async function loadSaved(): Promise<unknown> {
  return inStore('readonly', (store) => store.get(CURRENT));
}

export async function storeSaved(saved: unknown): Promise<void> {
  await inStore('readwrite', (store) => store.put(saved, CURRENT));
}

export async function forgetSaved(): Promise<void> {
  await inStore('readwrite', (store) => store.delete(CURRENT));
}

async function inStore(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const database = await (opening ??= opened());
  const transaction = database.transaction(STORE, mode);
  const request = work(transaction.objectStore(STORE));
  transaction.commit();
  return settled(request);
}

/** Kept open: when the page is closed, only what needs no waiting can still be written. */
let opening: Promise<IDBDatabase> | undefined;

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request);
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser could not reach its storage.'));
  });
}
