/**
 * What the rooms of the workbench promise each other. `spreadsheet/` (grid, engine, SpreadsheetApp) and `services/`
 * (every other service) stand on `ExecutionContext`; `page/`, `desk/`, tests and benches stand on `Workbench`.
 */

import type { StartWorker } from './script-worker/messages';

/** Authorisation of one execution, as Apps Script grants it. */
export type AuthorizationMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

export type ServiceName =
  | 'Spreadsheet'
  | 'Ui'
  | 'Html'
  | 'Properties'
  | 'Cache'
  | 'Lock'
  | 'Mail'
  | 'Script'
  | 'Session'
  | 'Utilities'
  | 'UrlFetch'
  | 'Logger';

/**
 * read, write: a round trip to Google, charged `callCostMs` of simulated time and counted as a service call.
 * handle: gets hold of an object (getRange, getSheets, newDataValidation) which Google serves without asking the server again.
 * local: computes something (formatDate, base64Encode, console.log) without touching anything others can see.
 * Every kind can be authorised and refused; all but local can be hit by a fault, as between two local calls nothing can happen.
 */
export type CallKind = 'read' | 'write' | 'handle' | 'local';

export interface User {
  readonly email: string;
  readonly name: string;
  /** BCP 47, "pt-BR". */
  readonly locale: string;
}

/** A JavaScript world of its own, with the simulated clock in its Date. One is made for each execution, as on Google. */
export interface Realm {
  /** The global object; `globals['onOpen']` after the bundle has run. */
  readonly globals: Record<string, unknown>;
  /** Runs a script at top level and answers its completion value. */
  evaluate(code: string, fileName: string): unknown;
  /** Copies plain data (arrays, Dates, primitives, plain objects) into values of this realm's own classes. */
  adopt<Value>(value: Value): Value;
  /** An Error of this realm; its name is "Exception" when left out, as for every error of a Google service. */
  error(message: string, name?: string): Error;
  /** Whether the value is an Error of this realm. */
  isError(value: unknown): value is Error;
  dispose(): void;
}

export interface RealmFactory {
  (now: () => number): Realm;
}

/** One run of a function of the add-on. */
export interface ExecutionContext {
  readonly realm: Realm;
  readonly user: User;
  readonly mode: AuthorizationMode;
  /** Zone of the script project (manifest), which differs from the spreadsheet's. */
  readonly scriptTimeZone: string;
  /** Null where the run has no open document: a clock trigger's may not. */
  readonly document: SpreadsheetDocument | null;
  /** Simulated instant in milliseconds. */
  now(): number;
  /** The gate: every method of every stand-in service runs its work through here. */
  call<Result>(service: ServiceName, method: string, kind: CallKind, work: () => Result): Result;
  /** Writes to cells wait until the script reads, flushes or ends, and are lost when it dies before. */
  readonly holdsWritesBack?: boolean;
  /** To be done when the function has come to its end, unless the run is dead. */
  atEnd?(work: () => void): void;
}

export interface CustomFunctionDeclaration {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly type: string;
    readonly description: string;
  }[];
}

/** Arguments and results in Apps Script's shapes: a cell is its value, a range is rows of cells, blank is "", a date a Date, left out is undefined. */
export type CustomFunctionInvoker = (name: string, args: readonly unknown[]) => unknown;

/** The spreadsheet file itself, as everybody who has it open shares it. Implemented in `spreadsheet/document.ts`. */
export interface SpreadsheetDocument {
  readonly id: string;
  name: string;
  timeZone: string;
  /** "en_US", "de", "pt_BR" as Google writes them. */
  locale: string;
  /** The o-spreadsheet model, for the page and for checks. */
  readonly model: unknown;
  /** Custom functions of the installed add-on; called by the engine while it computes. */
  installCustomFunctions(
    functions: readonly CustomFunctionDeclaration[],
    invoke: CustomFunctionInvoker,
  ): void;
  /** Computes a formula ("=1+1") without writing it anywhere, on the simulated day; rows of values, dates as yyyy-MM-dd text. */
  evaluate(formula: string): { readonly rows: readonly (readonly unknown[])[] } | { readonly error: string };
  /** Edits as a person makes them in the grid: go through validation and protection, and fire onEdit. */
  userEdit(sheetName: string, a1: string, value: string): void;
  userSort(sheetName: string, a1: string, column: number, ascending: boolean): void;
  userInsertRows(sheetName: string, afterRow: number, count: number): void;
  userDeleteRows(sheetName: string, row: number, count: number): void;
  userSelect(sheetName: string, a1: string): void;
  /** Values of a sheet as Google's getValues/getDisplayValues would give them (dates as yyyy-MM-dd), for tests, desk and exports. */
  values(sheetName: string): unknown[][];
  displayValues(sheetName: string): string[][];
  sheetNames(): string[];
  /** Everything, notes, metadata, protections and the rest included; `openDocument(saved)` brings it back equal. */
  save(): unknown;
  toXlsx(): Promise<Uint8Array>;
  onChange(listener: () => void): () => void;
}

export interface SentMail {
  readonly from: string;
  readonly fromName: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly attachments: readonly {
    readonly name: string;
    readonly type: string;
    readonly content: Uint8Array;
  }[];
  /** Simulated instant. */
  readonly sentAt: number;
}

export interface Execution {
  readonly functionName: string;
  /** "Custom function" is not logged here, as on Google there would be thousands. */
  readonly source: 'menu' | 'trigger' | 'sidebar' | 'simple trigger' | 'editor';
  readonly user: string;
  readonly startedAt: number;
  /** Simulated. */
  readonly durationMs: number;
  readonly status: 'completed' | 'failed' | 'killed' | 'timed out';
  readonly error: string | null;
  readonly calls: Readonly<Record<string, number>>;
  /** Reads and writes. */
  readonly serviceCalls: number;
  /** Calls that a fault can hit: `{ kind: 'kill', after: k }` is tried for k from 1 to this. */
  readonly faultPoints: number;
  readonly log: readonly string[];
}

/** Faults stay in force for every execution until they are taken out of `Workbench.faults`. */
export type Fault =
  /** The k-th call (from 1, all kinds but local) of the next executions throws this message instead of doing its work. */
  | { readonly kind: 'throw'; readonly at: number; readonly message: string }
  /** The call's work is done, and the run is dead: nothing of the add-on runs any more, not even its `finally`. */
  | {
      readonly kind: 'kill';
      readonly after: number;
      /** Writes to cells that nothing has read or flushed since die with the run. */
      readonly losesHeldWrites?: boolean;
    }
  /** Another person acts just before the k-th call. */
  | {
      readonly kind: 'interfere';
      readonly before: number;
      readonly act: (document: SpreadsheetDocument) => void;
    };

export interface OpenPanel {
  readonly kind: 'sidebar' | 'dialog';
  readonly title: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

export interface MenuItem {
  readonly label: string;
  readonly functionName: string;
}
export interface Menu {
  readonly title: string;
  readonly items: readonly (MenuItem | 'separator' | Menu)[];
}

export interface Bundle {
  readonly code: string;
  readonly manifest: {
    readonly timeZone: string;
    readonly oauthScopes: readonly string[];
    readonly urlFetchWhitelist?: readonly string[];
  };
  /** Html files of dist/ by name, with and without ".html". */
  readonly html: Readonly<Record<string, string>>;
}

/**
 * Google documents `ScriptApp.getProjectTriggers` as all triggers of the project and the user; of an add-on it was also seen
 * to answer those of the open document alone. An add-on has to do right under both.
 */
export type ProjectTriggersAnswer = 'of the user' | 'of the document';

export interface WorkbenchOptions {
  readonly bundle: Bundle;
  readonly createRealm: RealmFactory;
  /** Simulated instant at which it begins. */
  readonly now: number;
  /** Of the spreadsheet; one in which the script's zone has other hours, when left out. */
  readonly timeZone?: string;
  readonly locale?: string;
  readonly users?: readonly User[];
  /** 30 by default. */
  readonly callCostMs?: number;
  /** Consumer accounts by default: 100 mail recipients a day; Workspace accounts have 1,500 and more trigger time. */
  readonly account?: 'consumer' | 'workspace';
  /** Mail recipients per user and day, where a test wants fewer than the account gives. */
  readonly mailRecipientsPerDay?: number;
  /** Users who have not agreed to the add-on's scopes yet: onOpen runs with NONE for them, everything else is refused. */
  readonly unauthorized?: readonly string[];
  /** Scopes that users left out when they agreed to the others, by their email. */
  readonly withheldScopes?: Readonly<Record<string, readonly string[]>>;
  /** False where getDocumentLock() answers null, as Google's documentation allows. */
  readonly documentLock?: boolean;
  /** Minute of the hour in which clock triggers run; random for each, as on Google, when left out. */
  readonly triggerMinute?: number;
  /** Triggers that each user has in other documents; they count towards the 20 that one user may have. */
  readonly triggersElsewhere?: number;
  /** Another spreadsheet of the same users with the same add-on: both share triggers, user and script properties, and quotas. */
  readonly beside?: Workbench;
  /** False: a clock trigger's run finds no open document, as users saw of add-ons. True when left out. */
  readonly documentInTriggers?: boolean;
  /** "of the user" when left out. */
  readonly projectTriggers?: ProjectTriggersAnswer;
  /** Whatever is random on Google (trigger minutes, ids, Math.random) follows from this number. */
  readonly seed?: number;
  /** Answers UrlFetchApp; nothing else does, so no request leaves the machine unless this makes one. */
  readonly http?: HttpHandler;
  /** Title of the menu that Ui.createAddonMenu makes. */
  readonly addonName?: string;
  readonly saved?: unknown;
  /** Makes the worker that a script runs in, while the page goes on; without it scripts run where the book is. */
  readonly startWorker?: StartWorker;
}

export interface RunningScript {
  readonly functionName: string;
  readonly source: Execution['source'];
  /** As `performance.now()` tells the time. */
  readonly since: number;
  /** Reads and writes so far. */
  readonly serviceCalls: number;
}

export interface HttpRequest {
  readonly url: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** Simulated; added to the running execution. */
  readonly durationMs?: number;
}

/** Throws where the server cannot be reached. */
export type HttpHandler = (request: HttpRequest) => HttpResponse;

export interface InstalledTrigger {
  readonly id: string;
  readonly functionName: string;
  /** Email of the person who made it and as whom it runs. */
  readonly creator: string;
  readonly eventType: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE';
  /** Next simulated instant, for clock triggers. */
  readonly nextRun: number | null;
}

/** A script in a worker waits for a promise, until the signal: it is there for such a script alone. */
type Answered<Result, Question extends readonly unknown[]> = (
  ...question: readonly [...Question, until?: AbortSignal]
) => Result | Promise<Result>;

type Question = readonly [title: string, message: string, buttons: string];

export type AnswerAlert = Answered<string, Question>;
export type AnswerPrompt = Answered<{ readonly button: string; readonly text: string }, Question>;
export type AnswerConsent = Answered<readonly string[], readonly [scopes: readonly string[]]>;

/** The whole stand-in: one spreadsheet, its users, the clock and the installed add-on. Implemented in `runtime/workbench.ts`. */
export interface Workbench {
  readonly document: SpreadsheetDocument;
  readonly users: readonly User[];
  currentUser: User;
  now(): number;
  /** Moves the clock to the instant, firing every trigger that falls due on the way. */
  advanceTo(instant: number): void;
  /** Opens the file as the current user: onOpen runs with LIMITED rights and the menu is built. */
  open(): void;
  readonly menus: readonly Menu[];
  /** Runs a function as the menu, a trigger or a sidebar would. Throws what the function threw. */
  run(
    functionName: string,
    options?: { source?: Execution['source']; args?: readonly unknown[]; user?: User },
  ): unknown;
  /** As `run`, in a worker of its own where the workbench has workers: the page goes on meanwhile. */
  runAside(functionName: string, options?: Parameters<Workbench['run']>[1]): Promise<unknown>;
  /** As `advanceTo`, likewise. */
  advanceAside(instant: number): Promise<void>;
  /** What runs in workers at this moment. */
  readonly running: readonly RunningScript[];
  /** Ends what runs, as the book is put away. */
  close(): void;
  /** google.script.run: arguments and result pass as JSON under Google's rules. */
  callFromPanel(functionName: string, args: readonly unknown[]): Promise<unknown>;
  /** The dialog when one is open, or else the sidebar. */
  readonly openPanel: OpenPanel | null;
  readonly openSidebar: OpenPanel | null;
  readonly openDialog: OpenPanel | null;
  /** google.script.host.close(), or the person's click on the cross. */
  closePanel(kind: OpenPanel['kind']): void;
  readonly outbox: readonly SentMail[];
  readonly executions: readonly Execution[];
  readonly toasts: readonly { readonly title: string; readonly message: string }[];
  /**
   * Answers Ui.alert with the name of a button ("OK", "YES", "CLOSE"); `buttons` is the set's name. Unanswered, it is closed.
   * A script in a worker waits for a promise as well, until the signal, which no other script has.
   */
  onAlert(answer: AnswerAlert): void;
  /** Answers Ui.prompt, likewise. Unanswered, it is closed. */
  onPrompt(answer: AnswerPrompt): void;
  readonly triggers: readonly InstalledTrigger[];
  /**
   * The user withdraws the consent: triggers stop in silence and every function asks for authorisation again. With scopes
   * these alone: triggers go on, and what needs the scopes is refused.
   */
  revokeConsent(user: User, scopes?: readonly string[]): void;
  /** To the manifest's scopes, or to some of them. */
  grantConsent(user: User, scopes?: readonly string[]): void;
  grantedScopes(user: User): readonly string[];
  /** Those of the manifest. */
  readonly requestedScopes: readonly string[];
  /**
   * Answers Google's question for scopes that `ScriptApp.requireScopes` misses with those that are granted, likewise.
   * Unanswered: none.
   */
  onConsentAsked(answer: AnswerConsent): void;
  /** The user leaves the company: triggers are gone. */
  removeUser(user: User): void;
  /** Somebody else's script holds the lock until the simulated instant. */
  holdLock(kind: 'document' | 'script' | 'user', until: number): void;
  faults: Fault[];
  /** Service calls (reads and writes) since the start, by "Service.method". */
  serviceCalls(): { readonly total: number; readonly byMethod: Readonly<Record<string, number>> };
  onChange(listener: () => void): () => void;
  save(): unknown;
  /** As `save`, with a breath now and then so that the page can draw; null where the book was changed meanwhile. */
  saveInPieces(breath: () => Promise<void>): Promise<unknown>;
}
