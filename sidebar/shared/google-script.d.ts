/** The part of Google's client-side API that the panels use. */
interface GoogleScriptRunner {
  withSuccessHandler(handler: (answer: unknown) => void): GoogleScriptRunner;
  withFailureHandler(handler: (error: Error) => void): GoogleScriptRunner;
  readonly [functionName: string]: (...args: unknown[]) => GoogleScriptRunner;
}

declare const google: {
  readonly script: {
    readonly run: GoogleScriptRunner;
    readonly host: { close(): void };
  };
};
