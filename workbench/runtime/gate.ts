import type { AuthorizationMode, CallKind, Fault, Realm, ServiceName, SpreadsheetDocument } from './contract';
import { refusal } from './permissions';

export type GateEnd = 'killed' | 'timed out';

export interface GateOptions {
  readonly realm: Realm;
  readonly mode: AuthorizationMode;
  /** Those of the manifest that the user has agreed to. */
  readonly grantedScopes: () => readonly string[];
  readonly document: SpreadsheetDocument;
  readonly callCostMs: number;
  readonly limitMs: number;
  readonly faults: readonly Fault[];
  /** Time that the execution took, for the clock that all share. */
  readonly passTime: (milliseconds: number) => void;
}

/**
 * Every call of a service goes through here: it is counted, authorised, hit by faults and charged.
 *
 * Time: a read or write costs `callCostMs`, `wait` what it waits. `elapsed` is the sum for this execution alone and is
 * held against its limit; the same time moves the shared clock on. Real time is held against the limit too, so
 * that an endless loop that calls a service ends, but never shows in `elapsed` or on the clock: two runs of the same
 * thing take the same simulated time on every machine.
 *
 * Death: a kill throws into the add-on, whose `catch` and `finally` blocks JavaScript cannot be stopped from running.
 * So from then on every call is refused before it does anything, log lines included, and the result is thrown away:
 * whatever still runs can change nothing and tell nobody.
 */
export class Gate {
  readonly calls: Record<string, number> = {};
  /** Reads and writes alone. */
  readonly roundTrips: Record<string, number> = {};
  faultPoints = 0;
  elapsed = 0;
  end: GateEnd | null = null;
  private loading = false;
  private readonly startedAt = performance.now();

  constructor(private readonly options: GateOptions) {}

  /** Runs what loads the add-on's file, where on Google even AuthMode.NONE executions pass: no service may be touched. */
  whileLoading(load: () => void): void {
    this.loadingBegins();
    try {
      load();
    } finally {
      this.loadingEnds();
    }
  }

  /** For a script that loads elsewhere. */
  loadingBegins(): void {
    this.loading = true;
  }

  loadingEnds(): void {
    this.loading = false;
  }

  call<Result>(service: ServiceName, method: string, kind: CallKind, work: () => Result): Result {
    this.throwIfDead();
    this.throwIfLoading(method);
    this.count(method, kind);
    if (kind !== 'local') this.meetFaultsBefore(this.faultPoints);
    this.authorize(service, method, kind);
    const result = this.translatingErrors(work);
    if (kind === 'read' || kind === 'write') this.wait(this.options.callCostMs);
    if (kind !== 'local') this.meetKill(this.faultPoints);
    return result;
  }

  /** Reads and writes. */
  get serviceCalls(): number {
    return Object.values(this.roundTrips).reduce((sum, count) => sum + count, 0);
  }

  /** Lets simulated time pass within the execution. */
  wait(milliseconds: number): void {
    this.elapsed += milliseconds;
    this.options.passTime(milliseconds);
    if (Math.max(this.elapsed, performance.now() - this.startedAt) > this.options.limitMs)
      this.die('timed out');
  }

  private count(method: string, kind: CallKind): void {
    addOne(this.calls, method);
    if (kind === 'read' || kind === 'write') addOne(this.roundTrips, method);
    if (kind !== 'local') this.faultPoints += 1;
  }

  private authorize(service: ServiceName, method: string, kind: CallKind): void {
    const { realm, mode, grantedScopes } = this.options;
    const message = refusal(service, method, kind, mode, grantedScopes());
    if (message !== null) throw realm.error(message);
  }

  private meetFaultsBefore(call: number): void {
    for (const fault of this.options.faults) {
      if (fault.kind === 'interfere' && fault.before === call) fault.act(this.options.document);
      if (fault.kind === 'throw' && fault.at === call) throw this.options.realm.error(fault.message);
    }
  }

  private meetKill(call: number): void {
    if (this.options.faults.some((fault) => fault.kind === 'kill' && fault.after === call))
      this.die('killed');
  }

  /** The add-on's `instanceof Error` knows errors of its own realm only. */
  private translatingErrors<Result>(work: () => Result): Result {
    const translate = (error: unknown): never => {
      const isForeign = error instanceof Error && !this.options.realm.isError(error);
      throw isForeign
        ? Object.assign(this.options.realm.error((error as Error).message), { cause: error })
        : error;
    };
    try {
      const result = work();
      return result instanceof Promise ? (result.catch(translate) as Result) : result;
    } catch (error) {
      return translate(error);
    }
  }

  private throwIfLoading(method: string): void {
    if (!this.loading) return;
    throw this.options.realm.error(
      `${method} was called while the file loads. Services may only be called from within a function: ` +
        'the file also loads where nothing is authorised.',
    );
  }

  /** Ends a run that is not calling a service at this moment. */
  endFromOutside(end: GateEnd): void {
    this.end ??= end;
  }

  private throwIfDead(): void {
    if (this.end !== null) throw this.deathError();
  }

  private die(end: GateEnd): never {
    this.end ??= end;
    throw this.deathError();
  }

  private deathError(): Error {
    const message = this.end === 'killed' ? 'The execution was killed' : 'Exceeded maximum execution time';
    return this.options.realm.error(message);
  }
}

function addOne(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
