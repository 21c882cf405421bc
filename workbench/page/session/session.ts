import type { Workbench } from '../../runtime/contract';
import { createIframeRealm } from '../../runtime/iframe-realm';
import { openWorkbench } from '../../runtime/workbench';
import type { Model } from '../../spreadsheet/engine';
import { revisionOf } from '../../spreadsheet/export-in-pieces';
import { inLocale, type OpenedWorkbook } from '../../spreadsheet/open-xlsx';
import { inform, reportError } from '../notices';
import type { Store } from '../state';
import { TEXTS } from '../texts';
import { askOnPage } from './asking';
import { startAutosave } from './autosave';
import { breath, nowAndThen } from './breath';
import type { SampleBook } from '../../sample-book/sample-book';
import {
  ENGLISH_SAMPLE,
  SAMPLE_BOOKS,
  beginningOf,
  fillWithSample,
  peopleOf,
} from '../../sample-book/sample-book';
import { fetchBundle, fetchPrepared, fetchText } from './bundle';
import { hubspotOfServer } from './hubspot';
import { workersFor } from './script-workers';
import { forgetSaved, loadSaved, storeSaved } from './storage';

interface SavedSession {
  readonly now: number;
  readonly language: string;
  readonly firstSteps: boolean;
  /** Left out by older pages. */
  readonly changed?: boolean;
  readonly workbench: unknown;
}

/** Where the book of this session came from: its people and language. */
let sample = ENGLISH_SAMPLE;
let stopFollowing = (): void => undefined;
/** What was saved last; null for a book that is opened as it was saved. */
let savedState: string | null = '';
/** What was in the book when it was opened or last saved as a file; null where its file is not the newest of it. */
let keptContents: string | null = null;

/** Brings back the book that the browser kept, or makes the English sample. */
export async function resumeSession(store: Store): Promise<void> {
  const saved = (await loadSaved()) as SavedSession | undefined;
  if (!saved) return newFromSample(store, ENGLISH_SAMPLE);
  sample = SAMPLE_BOOKS.find((book) => book.language === saved.language) ?? ENGLISH_SAMPLE;
  store.change({ firstSteps: saved.firstSteps });
  savedState = null;
  await useWorkbench(store, { now: saved.now, saved: saved.workbench });
  if (saved.changed !== false) keptContents = null;
}

/** Puts the book away and opens an empty one, with the date, language and zone of the one before. */
export async function newBlank(store: Store): Promise<void> {
  const before = store.get().workbench;
  if (!before) return;
  const { locale, timeZone } = before.document;
  const workbench = await made(store, { now: before.now(), locale, timeZone });
  savedState = '';
  leave(store);
  workbench.open();
  store.change({ firstSteps: false });
  follow(store, workbench);
}

/** Whether the book holds anything that is in no file: it was changed since it was opened or last saved as one. */
export function isChanged(workbench: Workbench): boolean {
  return contentsOf(workbench) !== keptContents;
}

/** The contents are in a file now. */
export function isKept(store: Store, contents: string): void {
  keptContents = contents;
  void save(store);
}

/** Differs where the book holds something else; neither the date nor what has run is of the book. */
export function contentsOf({ document, outbox }: Workbench): string {
  const { name, locale, timeZone, model } = document;
  return [revisionOf(model as Model), outbox.length, locale, timeZone, name].join(' ');
}

/** Puts the book away and sets a sample book up in its place. */
export async function newFromSample(store: Store, chosen: SampleBook): Promise<void> {
  sample = chosen;
  leave(store);
  await forgetSaved();
  const prepared = await fetchPrepared(sample.language);
  const workbench = await made(
    store,
    prepared
      ? { now: prepared.now, saved: prepared.workbench }
      : { now: beginningOf(sample), timeZone: sample.timeZone, locale: sample.locale },
  );
  if (prepared) workbench.open();
  else await fillWithSample(workbench, sample, (fileName) => fetchText(`/samples/${fileName}`));
  store.change({ firstSteps: true });
  follow(store, workbench);
  await save(store);
}

interface BookOptions {
  readonly now: number;
}

interface NewBookOptions extends BookOptions {
  readonly timeZone: string;
  readonly locale: string;
}

/** Puts the book away and opens another in its place. */
export async function useWorkbench(
  store: Store,
  options: BookOptions & { readonly saved: unknown },
): Promise<void> {
  const workbench = await made(store, options);
  leave(store);
  workbench.open();
  follow(store, workbench);
}

/** Opens a new book with the engine's data of another; everything beside the cells begins afresh. */
export async function openBook(
  store: Store,
  options: NewBookOptions,
  { book, activeSheetId }: OpenedWorkbook,
): Promise<void> {
  const empty = (await made(store, options)).save() as { readonly document: object };
  savedState = '';
  const document = {
    ...empty.document,
    book: inLocale(book, options.locale),
    activeSheetId,
    selection: undefined,
  };
  await useWorkbench(store, { now: options.now, saved: { ...empty, document } });
}

/** Answers whether the book is saved: what was changed meanwhile is not, and waits for the next time. */
export async function save(store: Store, isLeaving = false): Promise<boolean> {
  const { workbench, firstSteps } = store.get();
  if (!workbench) return true;
  // A script changes the book all the time; who leaves has no time for pieces.
  if (workbench.running.length > 0 && !isLeaving) return false;
  store.change({ saved: 'saving' });
  const state = stateOf(workbench);
  try {
    const contents = isLeaving ? workbench.save() : await workbench.saveInPieces(breath);
    if (contents === null || store.get().workbench !== workbench) return false;
    const saved: SavedSession = {
      now: workbench.now(),
      language: sample.language,
      firstSteps,
      changed: isChanged(workbench),
      workbench: contents,
    };
    await storeSaved(saved);
    savedState = state;
    const isSaved = stateOf(workbench) === savedState;
    if (isSaved) store.change({ saved: 'saved' });
    return isSaved;
  } catch (error) {
    store.change({ saved: 'failed' });
    reportError(store, error, TEXTS.saving.failed);
    return true;
  }
}

/** Differs where something would be lost; which cell is selected is no loss. */
function stateOf(workbench: Workbench): string {
  return [workbench.now(), workbench.executions.length, contentsOf(workbench)].join(' ');
}

/** What was open before stays open and saved until this has ended. */
async function made(
  store: Store,
  options: (BookOptions & { readonly saved: unknown }) | NewBookOptions,
): Promise<Workbench> {
  const http = await hubspotOfServer();
  const bundle = await fetchBundle();
  const startWorker = workersFor(bundle);
  try {
    const workbench = await openWorkbench(
      {
        bundle,
        ...(http ? { http } : {}),
        ...(startWorker ? { startWorker } : {}),
        createRealm: createIframeRealm,
        addonName: TEXTS.addonName,
        users: peopleOf(sample),
        ...options,
      },
      nowAndThen((opened) => store.change({ opened })),
    );
    askOnPage(store, workbench);
    return workbench;
  } finally {
    store.change({ opened: null });
  }
}

function leave(store: Store): void {
  stopFollowing();
  store.get().workbench?.close();
  store.change({ workbench: null, grid: null });
}

/** Shows the workbench on the page, renders again on its changes, passes its toasts on and keeps it saved. */
function follow(store: Store, workbench: Workbench): void {
  let toastsShown = workbench.toasts.length;
  let rendering = 0;
  savedState ??= stateOf(workbench);
  keptContents = contentsOf(workbench);
  const isSaved = (): boolean => stateOf(workbench) === savedState;
  const autosave = startAutosave((isLeaving) => save(store, isLeaving), isSaved);
  if (!isSaved()) autosave.note();
  const unsubscribe = workbench.onChange(() => {
    autosave.note();
    if (store.get().saved === 'saved' && !isSaved()) store.change({ saved: 'saving' });
    rendering ||= requestAnimationFrame(() => {
      rendering = 0;
      for (const toast of workbench.toasts.slice(toastsShown)) inform(store, toast.message, toast.title);
      toastsShown = workbench.toasts.length;
      store.change({ revision: store.get().revision + 1 });
    });
  });
  stopFollowing = () => {
    unsubscribe();
    autosave.stop();
    cancelAnimationFrame(rendering);
    stopFollowing = () => undefined;
  };
  store.change({ workbench, saved: isSaved() ? 'saved' : 'saving', revision: store.get().revision + 1 });
}
