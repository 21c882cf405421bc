import type { CustomFunctionInvoker, Realm, User } from './contract';
import { createContext, createGate, findFunction, loadProject, type Surroundings } from './execution';
import type { Gate } from './gate';
import { copyToHost } from './realm-world';

const LIMIT_MS = 30_000;

/**
 * Computes the cells that hold custom functions. On Google each is an execution of its own; here one realm serves them
 * all until the file is opened again, as thousands of realms would take minutes. Their time is held against 30 seconds
 * each and moves no clock: on Google they run beside everything else.
 */
export class CustomFunctionRunner {
  private realm: Realm | null = null;
  private gate: Gate | null = null;

  constructor(
    private readonly surroundings: Surroundings,
    private readonly currentUser: () => User,
  ) {}

  readonly invoke: CustomFunctionInvoker = (name, args) => {
    const realm = this.realm ?? this.load();
    const gate = this.openGate(realm);
    const startedAt = performance.now();
    const result: unknown = findFunction(
      this.surroundings.backend,
      realm,
      name,
    )(...args.map((arg) => realm.adopt(arg)));
    // Whatever the function caught, a call that was cut off answers nothing.
    if (gate.end !== null || performance.now() - startedAt > LIMIT_MS) {
      throw new Error('Exceeded maximum execution time');
    }
    return copyToHost(result);
  };

  /** The next cell loads the add-on anew. */
  reload(): void {
    this.realm?.dispose();
    this.realm = null;
  }

  private load(): Realm {
    const { backend, clock, createRealm } = this.surroundings;
    const realm = createRealm(() => clock.now());
    const request = {
      id: 0,
      source: 'custom function',
      mode: 'CUSTOM_FUNCTION',
      user: this.currentUser(),
    } as const;
    const context = createContext(
      this.surroundings,
      request,
      realm,
      () => this.gate ?? this.openGate(realm),
      () => undefined,
    );
    loadProject(context, this.openGate(realm), backend);
    this.realm = realm;
    return realm;
  }

  private openGate(realm: Realm): Gate {
    const request = { mode: 'CUSTOM_FUNCTION', source: 'custom function', faults: [] } as const;
    this.gate = createGate(this.surroundings, request, realm, () => undefined);
    return this.gate;
  }
}
