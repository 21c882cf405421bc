import type { AuthorizationMode, Execution, Fault, Realm, RealmFactory, User } from './contract';
import type { SimulatedClock } from './clock';
import { Gate } from './gate';
import { copyToHost } from './realm-world';
import { mountServices, type Backend } from '../services/mount-services';
import type { ServiceContext } from '../services/service-context';

const MINUTE_MS = 60_000;

/** https://developers.google.com/apps-script/guides/services/quotas and .../guides/triggers#restrictions */
export const LIMITS_MS: Readonly<Record<ServiceContext['source'], number>> = {
  menu: 6 * MINUTE_MS,
  sidebar: 6 * MINUTE_MS,
  editor: 6 * MINUTE_MS,
  trigger: 6 * MINUTE_MS,
  'simple trigger': 30_000,
  'custom function': 30_000,
};

export interface Surroundings {
  readonly backend: Backend;
  readonly clock: SimulatedClock;
  readonly createRealm: RealmFactory;
  readonly callCostMs: number;
}

export interface ExecutionRequest {
  readonly id: number;
  readonly functionName: string;
  readonly source: ServiceContext['source'];
  readonly user: User;
  readonly mode: AuthorizationMode;
  readonly faults: readonly Fault[];
  /** The run finds no open document. */
  readonly withoutDocument?: boolean;
  /** Made in the realm that the function runs in. */
  readonly args: (realm: Realm) => readonly unknown[];
}

export interface Outcome {
  readonly record: Execution;
  /** Plain data, copied out of the realm; undefined unless the execution completed. */
  readonly result: unknown;
  /** What the function threw; an Error of this realm where Google ended the execution. */
  readonly thrown: { readonly error: unknown } | null;
  /** Reads and writes by method. */
  readonly roundTrips: Readonly<Record<string, number>>;
}

/** How the function ended, whatever the gate has to say to that. */
export interface Ending {
  readonly result?: unknown;
  readonly thrown?: { readonly error: unknown };
}

/** Runs one function of the add-on in a realm of its own and tells what became of it. */
export function execute(surroundings: Surroundings, request: ExecutionRequest): Outcome {
  const { backend, clock } = surroundings;
  const realm = surroundings.createRealm(() => clock.now());
  const run = new Run(surroundings, request, realm);
  let ending: Ending;
  try {
    loadProject(run.context, run.gate, backend);
    const started = findFunction(backend, realm, request.functionName);
    ending = { result: copyToHost(started(...request.args(realm))) };
  } catch (error) {
    ending = { thrown: { error } };
  }
  return run.conclude(ending);
}

/** An execution from its first moment to its line in the log, wherever its script runs in between. */
export class Run {
  readonly gate: Gate;
  readonly context: ServiceContext;
  private readonly startedAt: number;
  private readonly log: string[] = [];
  private readonly endings: (() => void)[] = [];

  constructor(
    private readonly surroundings: Surroundings,
    private readonly request: ExecutionRequest,
    private readonly realm: Realm,
  ) {
    const { clock } = surroundings;
    this.startedAt = clock.now();
    this.gate = createGate(surroundings, request, realm, (milliseconds) => clock.advanceBy(milliseconds));
    this.context = {
      ...createContext(
        surroundings,
        request,
        realm,
        () => this.gate,
        (line) => this.log.push(line),
      ),
      holdsWritesBack: request.faults.some(
        (fault) => fault.kind === 'kill' && fault.losesHeldWrites === true,
      ),
      atEnd: (work: () => void) => void this.endings.push(work),
    };
  }

  conclude(ending: Ending): Outcome {
    const { gate, request } = this;
    let { result, thrown = null } = ending;
    try {
      if (gate.end === null) for (const work of this.endings) work();
    } catch (error) {
      thrown ??= { error };
    } finally {
      this.surroundings.backend.locks.releaseAll(request.id);
    }
    const endMessage = gate.end === null ? null : END_MESSAGES[gate.end];
    if (endMessage !== null) {
      result = undefined;
      thrown = { error: new Error(endMessage) };
    }
    const record: Execution = {
      functionName: request.functionName,
      source: request.source as Execution['source'],
      user: request.user.email,
      startedAt: this.startedAt,
      durationMs: gate.elapsed,
      status: gate.end ?? (thrown === null ? 'completed' : 'failed'),
      error: endMessage ?? (thrown === null ? null : errorText(thrown.error)),
      calls: gate.calls,
      serviceCalls: gate.serviceCalls,
      faultPoints: gate.faultPoints,
      log: this.log,
    };
    this.realm.dispose();
    return { record, result, thrown, roundTrips: gate.roundTrips };
  }
}

const END_MESSAGES = { killed: 'The execution was killed', 'timed out': 'Exceeded maximum execution time' };

export function createGate(
  { backend, callCostMs }: Surroundings,
  { mode, source, faults, user }: Pick<ExecutionRequest, 'mode' | 'source' | 'faults'> & { user?: User },
  realm: Realm,
  passTime: (milliseconds: number) => void,
): Gate {
  const limitMs = LIMITS_MS[source];
  // Simple triggers and custom functions run without anybody's consent.
  const grantedScopes = () =>
    mode === 'FULL' && user ? backend.consent.granted(user.email) : backend.bundle.manifest.oauthScopes;
  return new Gate({
    realm,
    mode,
    grantedScopes,
    document: backend.document,
    callCostMs,
    limitMs,
    faults,
    passTime,
  });
}

export function createContext(
  { backend, clock }: Pick<Surroundings, 'backend' | 'clock'>,
  {
    id,
    source,
    user,
    mode,
    withoutDocument = false,
  }: Pick<ExecutionRequest, 'id' | 'source' | 'user' | 'mode' | 'withoutDocument'>,
  realm: Realm,
  gate: () => Gate,
  log: (line: string) => void,
): ServiceContext {
  return {
    id,
    source,
    realm,
    user,
    mode,
    scriptTimeZone: backend.bundle.manifest.timeZone,
    document: withoutDocument ? null : backend.document,
    now: () => clock.now(),
    call: (service, method, kind, work) => gate().call(service, method, kind, work),
    wait: (milliseconds) => gate().wait(milliseconds),
    log,
  };
}

export function loadProject(context: ServiceContext, gate: Gate, backend: Backend): void {
  const { globals } = context.realm;
  mountServices(context, backend);
  (globals['Math'] as Math).random = () => backend.random.next();
  gate.whileLoading(() => context.realm.evaluate(backend.bundle.code, 'Code.js'));
}

export type AddonFunction = (...args: readonly unknown[]) => unknown;

export function findFunction(backend: Backend, realm: Realm, name: string): AddonFunction {
  requireDeclared(backend, name);
  const found = realm.globals[name];
  if (typeof found !== 'function') throw new Error(`Script function not found: ${name}`);
  return found as AddonFunction;
}

/** Only top-level declared functions can be started. */
export function requireDeclared({ declaredFunctions }: Backend, name: string): void {
  if (!declaredFunctions.has(name)) throw new Error(`Script function not found: ${name}`);
}

function errorText(error: unknown): string {
  return error !== null && typeof error === 'object' && 'message' in error
    ? String(error)
    : `Uncaught ${String(error)}`;
}
