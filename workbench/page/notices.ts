import type { Answer, Notice, Question, Store } from './state';

let notices = 0;

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
  store.change({ notices: [...store.get().notices.slice(-3), { ...notice, id }] });
  if (notice.tone === 'information') window.setTimeout(() => dismiss(store, id), SHOWN_FOR_MS);
}

/** Asks in a dialog of the page; null when the person leaves it without an answer. */
export function ask(store: Store, question: Omit<Question, 'settle'>): Promise<Answer | null> {
  return new Promise((resolve) => {
    store.change({
      question: {
        ...question,
        settle: (answer) => {
          store.change({ question: null });
          resolve(answer);
        },
      },
    });
  });
}

/** Errors of the add-on's realm are no instances of this window's Error. */
export function messageOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message);
  return String(error);
}
