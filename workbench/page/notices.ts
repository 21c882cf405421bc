import type { Answer, Notice, Question, Store } from './state';

let notices = 0;
let questions = 0;

const SHOWN_FOR_MS = 8000;

export function inform(store: Store, message: string, title = ''): void {
  add(store, { tone: 'information', title, message });
}

export function reportError(store: Store, error: unknown, title = ''): void {
  add(store, { tone: 'error', title, message: messageOf(error) });
}

export function dismiss(store: Store, id: number): void {
  store.change({ notices: store.get().notices.filter((notice) => notice.id !== id) });
}

function add(store: Store, notice: Omit<Notice, 'id'>): void {
  const id = ++notices;
  // A toast takes the place of the one before, as on Google: stacked they would lie over rows. Errors stay.
  const kept = store
    .get()
    .notices.filter(({ tone }) => tone === 'error')
    .slice(-2);
  store.change({ notices: [...kept, { ...notice, id }] });
  if (notice.tone === 'information') window.setTimeout(() => dismiss(store, id), SHOWN_FOR_MS);
}

/** Asks in a dialog of the page; null when the person leaves it without an answer, or when nobody waits for one any more. */
export function ask(
  store: Store,
  { until, ...question }: Omit<Question, 'id' | 'settle'> & { readonly until?: AbortSignal },
): Promise<Answer | null> {
  const id = ++questions;
  return new Promise((resolve) => {
    const settle = (answer: Answer | null): void => {
      store.change({ questions: store.get().questions.filter((other) => other.id !== id) });
      resolve(answer);
    };
    until?.addEventListener('abort', () => settle(null), { once: true });
    store.change({ questions: [...store.get().questions, { ...question, id, settle }] });
  });
}

/** Errors of the add-on's realm are no instances of this window's Error. */
export function messageOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message);
  return String(error);
}
