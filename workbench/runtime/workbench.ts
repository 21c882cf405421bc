import type { LockKind } from '../services/lock';
import type { Backend } from '../services/mount-services';
import type { Screen } from '../services/ui';
import type { WorkbenchDocument } from '../spreadsheet/document';
import { createBackend } from './backend';
import { readBundleFunctions } from './bundle-functions';
import { SimulatedClock } from './clock';
import { consentOf, type Consent } from './consent';
import type {
  Execution,
  Fault,
  OpenPanel,
  RunningScript,
  SentMail,
  User,
  Workbench,
  WorkbenchOptions,
} from './contract';
import { CustomFunctionRunner } from './custom-function-runner';
import { editEvent, openEvent, timeEvent } from './events';
import { execute, type ExecutionRequest, type Outcome, type Surroundings } from './execution';
import { openDocument } from './open-document';
import { PanelCalls, toPanel, toScript } from './panel-bridge';
import { restoreOutbox, saveOutbox, type SavedWorkbench } from './saved-workbench';
import { executeInWorker } from './script-worker/execute-in-worker';
import type { StartWorker } from './script-worker/messages';
import { SeededRandom } from './seeded-random';
import { refusedForTime, type Trigger } from './triggers';

const DEFAULT_USERS: readonly User[] = [
  { email: 'owner@partner.example', name: 'Olivia Owner', locale: 'en-US' },
  { email: 'colleague@partner.example', name: 'Carl Colleague', locale: 'en-US' },
];

/** https://developers.google.com/apps-script/guides/services/quotas: "Triggers total runtime". */
const TRIGGER_TIME_PER_DAY_MS = { consumer: 90 * 60_000, workspace: 6 * 60 * 60_000 };

/** A panel that asks every few seconds would fill the saved file otherwise. */
const EXECUTIONS_KEPT = 1000;

/** An execution that is none of the workbench's own, for locks that somebody else holds. */
const SOMEBODY_ELSE = -1;

/**
 * One spreadsheet with the add-on installed, its users and the clock.
 *
 * @example
 * const workbench = createWorkbench({ bundle, createRealm: createNodeRealm, now: Date.UTC(2026, 0, 16, 8) });
 * workbench.open();
 * workbench.run('setUpSpreadsheet');
 */
export function createWorkbench(
  options: WorkbenchOptions,
): Workbench & { readonly document: WorkbenchDocument } {
  return new WorkbenchSession(options);
}

/**
 * As `createWorkbench`, for a page that goes on while a large book is read: `breath` is called again and again with the share
 * that is done.
 */
export async function openWorkbench(
  options: WorkbenchOptions,
  breath: (share: number) => Promise<void>,
): Promise<Workbench & { readonly document: WorkbenchDocument }> {
  const session = new WorkbenchSession(options, true);
  await session.document.readCells(breath);
  return session;
}

class WorkbenchSession implements Workbench {
  readonly document: WorkbenchDocument;
  readonly outbox: SentMail[];
  readonly executions: Execution[];
  faults: Fault[] = [];
  private people: readonly User[];
  private user: User;
  private readonly consent: Consent;
  private readonly clock: SimulatedClock;
  private readonly backend: Backend;
  private readonly surroundings: Surroundings;
  private readonly customFunctions: CustomFunctionRunner;
  private readonly panelCalls: PanelCalls;
  private readonly roundTrips: Record<string, number>;
  private readonly listeners = new Set<() => void>();
  private readonly startWorker: StartWorker | null;
  private readonly scripts = new Map<RunningScript, () => void>();
  private executionsStarted = 0;
  private executionsRunning = 0;

  constructor(options: WorkbenchOptions, inPieces = false) {
    const saved = options.saved as SavedWorkbench | undefined;
    const { bundle, callCostMs = 30, createRealm } = options;
    this.startWorker = options.startWorker ?? null;
    this.people = options.users ?? saved?.users ?? DEFAULT_USERS;
    this.user = firstUser(this.people);
    this.consent = consentOf(options, saved, this.people);
    this.clock = new SimulatedClock(options.now);
    this.outbox = restoreOutbox(saved?.outbox ?? []);
    this.executions = [...(saved?.executions ?? [])];
    this.roundTrips = { ...saved?.roundTrips };
    const beside = options.beside instanceof WorkbenchSession ? options.beside.backend : undefined;
    this.document = openDocument(options, this.clock, this.people, inPieces, beside?.random.hex(44));
    const functions = readBundleFunctions(bundle.code);
    const given = {
      clock: this.clock,
      document: this.document,
      outbox: this.outbox,
      owner: this.user,
      declaredFunctions: functions.declared,
      consent: this.consent,
    };
    this.backend = createBackend(options, saved, given, beside);
    this.surroundings = { backend: this.backend, clock: this.clock, createRealm, callCostMs };
    this.customFunctions = new CustomFunctionRunner(this.surroundings, () => this.user);
    this.panelCalls = new PanelCalls(new SeededRandom(options.seed ?? 1));
    this.document.person = this.user.email;
    this.document.installCustomFunctions(functions.custom, this.customFunctions.invoke);
    this.document.onEdit((edit) => this.runEditTriggers(edit));
    this.document.onChange(() => this.tellChange());
  }

  // ---- people and the clock

  get users(): readonly User[] {
    return this.people;
  }

  get currentUser(): User {
    return this.user;
  }

  set currentUser(user: User) {
    const known = this.people.find(({ email }) => email === user.email);
    if (known === undefined) throw new Error(`${user.email} is not a user of this workbench`);
    this.user = known;
    this.document.person = known.email;
    this.tellChange();
  }

  revokeConsent(user: User, scopes?: readonly string[]): void {
    this.consent.withdraw(user.email, scopes);
    if (scopes === undefined) this.backend.triggers.removeAllOf(user.email);
    this.tellChange();
  }

  grantConsent(user: User, scopes?: readonly string[]): void {
    this.consent.grant(user.email, scopes);
    this.tellChange();
  }

  grantedScopes(user: User): readonly string[] {
    return this.consent.granted(user.email);
  }

  get requestedScopes(): readonly string[] {
    return this.backend.bundle.manifest.oauthScopes;
  }

  onConsentAsked(answer: Screen['answerConsent']): void {
    this.backend.screen.answerConsent = answer;
  }

  removeUser(user: User): void {
    const rest = this.people.filter(({ email }) => email !== user.email);
    this.people = rest;
    if (this.user.email === user.email) this.currentUser = firstUser(rest);
    this.revokeConsent(user);
  }

  now(): number {
    return this.clock.now();
  }

  advanceTo(instant: number): void {
    for (const due of this.triggersUntil(instant)) this.runTrigger(due);
    this.arriveAt(instant);
  }

  async advanceAside(instant: number): Promise<void> {
    for (const due of this.triggersUntil(instant)) {
      await this.runTriggerAside(due);
    }
    this.arriveAt(instant);
  }

  /** Each trigger that falls due, with the clock at its moment. */
  private *triggersUntil(instant: number): Generator<Trigger> {
    const { triggers } = this.backend;
    for (let due = triggers.nextDue(instant); due !== null; due = triggers.nextDue(instant)) {
      this.clock.advanceTo(due.nextRun);
      triggers.passed(due);
      yield due;
    }
  }

  private arriveAt(instant: number): void {
    this.clock.advanceTo(instant);
    this.document.followClock();
    this.tellChange();
  }

  holdLock(kind: LockKind, until: number): void {
    const name = kind === 'user' ? `user:${this.user.email}` : kind;
    this.backend.locks.take(name, SOMEBODY_ELSE, until);
  }

  // ---- the add-on's functions

  open(): void {
    this.backend.screen.menus = [];
    this.customFunctions.reload();
    this.runSimpleTrigger('onOpen', (realm, mode) => openEvent(realm, mode));
    for (const trigger of this.backend.triggers.all()) {
      if (trigger.eventType === 'ON_OPEN') this.runTrigger(trigger);
    }
  }

  run(functionName: string, options: Parameters<Workbench['run']>[1] = {}): unknown {
    return this.execute(this.requestFor(functionName, options));
  }

  async runAside(functionName: string, options: Parameters<Workbench['run']>[1] = {}): Promise<unknown> {
    return this.executeAside(this.requestFor(functionName, options));
  }

  private requestFor(
    functionName: string,
    options: NonNullable<Parameters<Workbench['run']>[1]>,
  ): NewExecution {
    const { source = 'menu', args, user = this.user } = options;
    if (!this.consent.isGiven(user.email)) {
      throw new Error('Authorization is required to perform that action.');
    }
    const mode = source === 'simple trigger' ? 'LIMITED' : 'FULL';
    const isClock = source === 'trigger' && args === undefined;
    return {
      functionName,
      source,
      user,
      mode,
      withoutDocument: isClock && !this.backend.documentInTriggers,
      args: (realm) => (isClock ? [timeEvent(realm, this.now(), 'run by hand')] : realm.adopt(args ?? [])),
    };
  }

  callFromPanel(functionName: string, args: readonly unknown[]): Promise<unknown> {
    const user = this.user;
    return this.panelCalls.add(() => {
      if (functionName.endsWith('_')) throw new Error(`Script function not found: ${functionName}`);
      const given = args.map((arg, index) => toScript(arg, `argument ${index + 1}`));
      const options = { source: 'sidebar', args: given, user } as const;
      return this.startWorker === null
        ? toPanel(this.run(functionName, options))
        : this.runAside(functionName, options).then(toPanel);
    });
  }

  get running(): readonly RunningScript[] {
    return [...this.scripts.keys()];
  }

  close(): void {
    for (const stop of this.scripts.values()) stop();
  }

  get triggers(): readonly Trigger[] {
    return this.backend.triggers.all();
  }

  serviceCalls(): { total: number; byMethod: Readonly<Record<string, number>> } {
    const total = Object.values(this.roundTrips).reduce((sum, count) => sum + count, 0);
    return { total, byMethod: { ...this.roundTrips } };
  }

  // ---- what the person sees

  get menus(): Workbench['menus'] {
    return this.backend.screen.menus;
  }

  get openPanel(): OpenPanel | null {
    return this.openDialog ?? this.openSidebar;
  }

  get openSidebar(): OpenPanel | null {
    return this.backend.screen.sidebar;
  }

  get openDialog(): OpenPanel | null {
    return this.backend.screen.dialog;
  }

  closePanel(kind: OpenPanel['kind']): void {
    this.backend.screen[kind] = null;
    this.tellChange();
  }

  get toasts(): Workbench['toasts'] {
    return this.backend.screen.toasts;
  }

  onAlert(answer: Screen['answerAlert']): void {
    this.backend.screen.answerAlert = answer;
  }

  onPrompt(answer: Screen['answerPrompt']): void {
    this.backend.screen.answerPrompt = answer;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  save(): SavedWorkbench {
    return this.savedWith(this.document.save());
  }

  async saveInPieces(breath: () => Promise<void>): Promise<SavedWorkbench | null> {
    const document = await this.document.saveInPieces(breath);
    return document === null ? null : this.savedWith(document);
  }

  private savedWith(document: unknown): SavedWorkbench {
    const { properties, quotas, triggers, random } = this.backend;
    return {
      users: this.people,
      unauthorized: this.people.map(({ email }) => email).filter((email) => !this.consent.isGiven(email)),
      withheldScopes: this.consent.save(),
      document,
      properties: properties.save(),
      quotas: quotas.save(),
      triggers: triggers.save(),
      random: random.save(),
      outbox: saveOutbox(this.outbox),
      executions: this.executions.slice(-EXECUTIONS_KEPT),
      roundTrips: { ...this.roundTrips },
    };
  }

  private execute(request: NewExecution): unknown {
    const begun = this.begin(request);
    try {
      return this.noted(execute(this.surroundings, begun));
    } finally {
      this.executionsRunning -= 1;
      this.tellChange();
    }
  }

  /** In a worker where there is one. */
  private async executeAside(request: NewExecution): Promise<unknown> {
    if (this.startWorker === null) return this.execute(request);
    const begun = this.begin(request);
    let script: RunningScript | null = null;
    try {
      const outcome = await executeInWorker(this.surroundings, begun, this.startWorker, {
        started: ({ gate }, stop) => {
          const { functionName, source } = request;
          script = {
            functionName,
            source: source as Execution['source'],
            since: performance.now(),
            get serviceCalls() {
              return gate.serviceCalls;
            },
          };
          this.scripts.set(script, stop);
          this.tellChange();
        },
        called: () => this.tellChange(),
      });
      return this.noted(outcome);
    } finally {
      if (script !== null) this.scripts.delete(script);
      this.executionsRunning -= 1;
      this.tellChange();
    }
  }

  private begin(request: NewExecution): ExecutionRequest {
    // What another person does in the middle of a faulty execution is no part of it.
    const faults = this.executionsRunning === 0 ? this.faults : [];
    this.executionsRunning += 1;
    this.executionsStarted += 1;
    return { ...request, id: this.executionsStarted, faults };
  }

  private noted({ record, result, thrown, roundTrips }: Outcome): unknown {
    this.executions.push(record);
    for (const [method, count] of Object.entries(roundTrips)) {
      this.roundTrips[method] = (this.roundTrips[method] ?? 0) + count;
    }
    if (thrown !== null) throw thrown.error;
    return result;
  }

  /** Failures of triggers reach nobody but the log of executions. */
  private executeSilently(request: NewExecution): void {
    try {
      this.execute(request);
    } catch {
      // Logged by execute.
    }
  }

  private runTrigger(trigger: Trigger): void {
    const due = this.requestOf(trigger);
    if (due === null) return;
    this.executeSilently(due);
    this.countTriggerTime(trigger);
  }

  private async runTriggerAside(trigger: Trigger): Promise<void> {
    const due = this.requestOf(trigger);
    if (due === null) return;
    await this.executeAside(due).catch(() => undefined);
    this.countTriggerTime(trigger);
  }

  /** Null where the trigger may not run. */
  private requestOf(trigger: Trigger): NewExecution | null {
    const user = this.people.find(({ email }) => email === trigger.creator);
    if (user === undefined) return null;
    const { quotas, account } = this.backend;
    if (quotas.used(user.email, 'trigger time') >= TRIGGER_TIME_PER_DAY_MS[account]) {
      this.executions.push(refusedForTime(trigger, this.now()));
      return null;
    }
    const { functionName, id, eventType } = trigger;
    return {
      functionName,
      source: 'trigger',
      user,
      mode: 'FULL',
      withoutDocument: eventType === 'CLOCK' && !this.backend.documentInTriggers,
      args: (realm) => [timeEvent(realm, this.now(), id)],
    };
  }

  private countTriggerTime({ creator, functionName }: Trigger): void {
    const last = this.executions.findLast(
      (execution) => execution.source === 'trigger' && execution.functionName === functionName,
    );
    this.backend.quotas.use(creator, 'trigger time', last?.durationMs ?? 0);
  }

  private runSimpleTrigger(
    functionName: string,
    event: (realm: Parameters<ExecutionRequest['args']>[0], mode: ExecutionRequest['mode']) => unknown,
  ): void {
    if (!this.backend.declaredFunctions.has(functionName)) return;
    const mode = this.consent.isGiven(this.user.email) ? 'LIMITED' : 'NONE';
    this.executeSilently({
      functionName,
      source: 'simple trigger',
      user: this.user,
      mode,
      args: (realm) => [event(realm, mode)],
    });
  }

  private runEditTriggers(edit: Parameters<Parameters<WorkbenchDocument['onEdit']>[0]>[0]): void {
    if (!this.consent.isGiven(this.user.email)) return;
    const sheetName = this.document.getters.getSheetName(edit.sheetId);
    this.runSimpleTrigger('onEdit', (realm, mode) => editEvent(realm, mode, sheetName, edit));
    for (const trigger of this.backend.triggers.all()) {
      if (trigger.eventType !== 'CLOCK' && trigger.eventType !== 'ON_OPEN') this.runTrigger(trigger);
    }
  }

  private tellChange(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

type NewExecution = Omit<ExecutionRequest, 'id' | 'faults'>;

function firstUser(users: readonly User[]): User {
  const [first] = users;
  if (first === undefined) throw new Error('users: a workbench needs at least one user');
  return first;
}
