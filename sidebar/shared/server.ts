import type { PanelCalls } from '../../src/panel/contract';

/** The add-on's server side: each call of the contract, answered in a promise. */
export type PanelServer = {
  readonly [Name in keyof PanelCalls]: (
    ...args: Parameters<PanelCalls[Name]>
  ) => Promise<ReturnType<PanelCalls[Name]>>;
};

export type ProblemKind = 'connection' | 'authorization' | 'noAnswer' | 'unreadable' | 'server';

/** A call that did not come back with an answer. `message` is the server's own sentence when `kind` is 'server'. */
export class ServerProblem extends Error {
  constructor(
    readonly kind: ProblemKind,
    message: string,
  ) {
    super(message);
    this.name = 'ServerProblem';
  }
}

const SECOND = 1000;

/** Google kills a run after six minutes; a callback that is not there a little later never comes (a laptop slept). */
const LONGEST_RUN = 6 * 60 * SECOND + 15 * SECOND;
const PATIENCE: { readonly [Name in keyof PanelCalls]: number } = {
  viewSelectedClient: 60 * SECOND,
  viewClient: 60 * SECOND,
  viewClientDetails: 60 * SECOND,
  viewClientPoints: 60 * SECOND,
  changeRenewal: 90 * SECOND,
  endServices: 120 * SECOND,
  startStep: LONGEST_RUN,
  previewImport: LONGEST_RUN,
  importFile: LONGEST_RUN,
  previewReminders: LONGEST_RUN,
  confirmReminders: LONGEST_RUN,
  switchOffReminders: LONGEST_RUN,
  viewRuns: 60 * SECOND,
  takeBackRun: LONGEST_RUN,
  viewCalculator: 60 * SECOND,
  calculatePoints: 60 * SECOND,
  insertPoints: 60 * SECOND,
  viewColumns: 60 * SECOND,
  configureColumns: LONGEST_RUN,
  viewHubSpot: 60 * SECOND,
  connectHubSpot: 90 * SECOND,
  disconnectHubSpot: 60 * SECOND,
  setHubSpotDaily: 90 * SECOND,
  previewHubSpot: LONGEST_RUN,
  importHubSpot: LONGEST_RUN,
  setLanguage: 90 * SECOND,
};

function kindOf(message: string): ProblemKind {
  if (/NetworkError|connection failure|HTTP 0\b|offline/i.test(message)) return 'connection';
  if (/PERMISSION_DENIED|authori[sz]ation|not have permission/i.test(message)) return 'authorization';
  return 'server';
}

/** Google puts the class of the error before the sentence: "Exception: ...", "Error: ...". */
function withoutErrorName(message: string): string {
  return message.replace(/^(?:\w*(?:Error|Exception):\s*)+/, '');
}

function call(name: keyof PanelCalls, args: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timeout = setTimeout(
      () => reject(new ServerProblem('noAnswer', `${name}: no answer`)),
      PATIENCE[name],
    );
    const runner = google.script.run
      .withSuccessHandler((answer) => {
        clearTimeout(timeout);
        // A value that JSON cannot carry turns Google's whole answer into null.
        if (answer === null || answer === undefined)
          reject(new ServerProblem('unreadable', `${name}: empty answer`));
        else resolve(answer);
      })
      .withFailureHandler((error) => {
        clearTimeout(timeout);
        const message = String(error?.message ?? error);
        reject(new ServerProblem(kindOf(message), withoutErrorName(message)));
      });
    runner[name]?.(...args);
  });
}

/**
 * `await server.viewClient({ name: 'Acme' })` runs `viewClient` of the add-on through google.script.run.
 *
 * @throws {ServerProblem} when there is no connection, no answer in time, or the add-on threw.
 */
export const server = new Proxy({} as PanelServer, {
  get:
    (_, name: keyof PanelCalls) =>
    (...args: unknown[]) =>
      call(name, args),
});

/** The problem behind anything that was caught. */
export function problemFrom(caught: unknown): ServerProblem {
  if (caught instanceof ServerProblem) return caught;
  return new ServerProblem('server', caught instanceof Error ? caught.message : String(caught));
}
