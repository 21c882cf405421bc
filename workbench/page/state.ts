import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Workbench } from '../runtime/contract';
import type { MountedSpreadsheet } from './grid/mount-spreadsheet';

export type DrawerTab = 'outbox' | 'executions';

export interface Notice {
  readonly id: number;
  readonly tone: 'information' | 'error';
  readonly title: string;
  readonly message: string;
}

export interface Answer {
  readonly button: string;
  readonly day: string;
  readonly text: string;
  /** Values of the choices that were left checked. */
  readonly choices: readonly string[];
}

/** Something the page asks the person; `settle` gets the value of the button that was pressed, null on Escape. */
export interface Question {
  readonly id: number;
  readonly title: string;
  readonly message: string;
  readonly buttons: readonly { readonly value: string; readonly label: string; readonly primary?: boolean }[];
  /** Present when a day is asked for; "2026-01-15". */
  readonly day?: { readonly label: string; readonly value: string };
  /** Present when a text is asked for, which begins with this one. */
  readonly text?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string; readonly checked: boolean }[];
  readonly settle: (answer: Answer | null) => void;
}

export interface PageState {
  /** Null while the page starts or a book is being exchanged. */
  readonly workbench: Workbench | null;
  /** What the grid offers besides itself, once it is on the page. */
  readonly grid: MountedSpreadsheet | null;
  /** Why the page could not start. */
  readonly failure: string | null;
  /** What is being done right now, in words; nothing else can be started meanwhile. */
  readonly busy: string | null;
  /** The share of a large book that has been read. */
  readonly opened: number | null;
  readonly drawer: DrawerTab | null;
  readonly firstSteps: boolean;
  /** The list of shortcuts is shown. */
  readonly keyboardHelp: boolean;
  readonly notices: readonly Notice[];
  /** The first is shown; each waits until those before it are answered. */
  readonly questions: readonly Question[];
  readonly saved: 'saved' | 'saving' | 'failed';
  /** Rises with every change inside the workbench, whose own objects are mutable. */
  readonly revision: number;
}

export interface Store {
  get(): PageState;
  change(part: Partial<PageState>): void;
  onChange(listener: () => void): () => void;
}

export function createStore(): Store {
  const listeners = new Set<() => void>();
  let state: PageState = {
    workbench: null,
    grid: null,
    failure: null,
    busy: null,
    opened: null,
    drawer: null,
    firstSteps: true,
    keyboardHelp: false,
    notices: [],
    questions: [],
    saved: 'saved',
    revision: 0,
  };
  return {
    get: () => state,
    change(part) {
      state = { ...state, ...part };
      for (const listener of [...listeners]) listener();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const StoreContext = createContext<Store | null>(null);

export function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('The page was rendered without its store.');
  return store;
}

/** The whole state; the component renders again whenever it changes. */
export function usePageState(): PageState {
  const store = useStore();
  const [state, setState] = useState(store.get);
  useEffect(() => {
    const follow = (): void => setState(store.get());
    follow();
    return store.onChange(follow);
  }, [store]);
  return state;
}
