/** What the worker of a script and the page say to each other. Values are packed: see crossing.ts. */

/** The page's first and only message; every later one is an answer in the shared memory. */
export interface Start {
  readonly memory: SharedArrayBuffer;
  readonly code: string;
  readonly functionName: string;
  readonly args: string;
  readonly now: number;
  /** Names of services, and their handles. */
  readonly services: Readonly<Record<string, number>>;
}

/** Questions hold the worker until they are answered. */
export type Question =
  | { readonly kind: 'member'; readonly of: number; readonly name: string }
  | { readonly kind: 'set'; readonly of: number; readonly name: string; readonly value: string }
  | { readonly kind: 'call'; readonly of: number; readonly name: string; readonly args: string }
  | { readonly kind: 'random' };

export type Message =
  | Question
  | { readonly kind: 'loaded' }
  | { readonly kind: 'returned'; readonly result: string }
  | { readonly kind: 'threw'; readonly error: string };

export interface Answer {
  /** The simulated instant, which stands still until the next question. */
  readonly now: number;
  readonly value?: unknown;
  /** The member is a method. */
  readonly isMethod?: boolean;
  readonly thrown?: { readonly error: unknown };
}

/** Where the shared memory tells whether an answer is there, and how many bytes it has. */
export const STATE = 0;
export const LENGTH = 1;
export const HEADER_BYTES = 8;
export const WAITING = 0;
export const ANSWERED = 1;

export const MEMORY_BYTES = 1 << 20;
/** Reserved, not used: an answer as large as this would be tens of millions of cells. */
export const MEMORY_AT_MOST = 1 << 28;

/** A worker of the browser that runs worker.ts. */
export interface ScriptWorker {
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: Start): void;
  terminate(): void;
}

export type StartWorker = () => ScriptWorker;
