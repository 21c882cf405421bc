import type { CallKind, Execution, ExecutionContext, ServiceName } from '../runtime/contract';

/** What services other than the spreadsheet's need to know of the execution they serve. */
export interface ServiceContext extends ExecutionContext {
  /** Unique within a workbench. */
  readonly id: number;
  readonly source: Execution['source'] | 'custom function';
  /** Lets simulated time pass within the execution. */
  wait(milliseconds: number): void;
  /** A line of the execution log. */
  log(line: string): void;
  /** Only where a script runs in a worker, which can wait for a promise: aborted when the script ends. */
  readonly until?: AbortSignal;
}

/** Somebody sits before the spreadsheet and sees what the function shows: not in triggers, not in custom functions. */
export function hasUserInterface(context: ServiceContext): boolean {
  return context.source === 'menu' || context.source === 'sidebar' || context.source === 'editor';
}

type Method = (...args: never[]) => unknown;
type Methods = Readonly<Record<string, Method>>;
type KindsOfMethods = Readonly<Partial<Record<CallKind, Methods>>>;
type Constants = Readonly<Record<string, unknown>>;
type Union<Type> = (Type extends unknown ? (value: Type) => void : never) extends (value: infer All) => void
  ? All
  : never;

/** Marks service objects, so that copying plain data between realms leaves them alone. */
const serviceObject: object = Object.create(Object.prototype) as object;

/**
 * A class of a Google service: each method goes through the gate under its name and kind, and whatever is not built
 * throws instead of being undefined.
 *
 * @example serviceClass(context, 'Lock', 'Lock', { read: { hasLock: () => true } }).hasLock() // counted as "Lock.hasLock"
 */
export function serviceClass<Kinds extends KindsOfMethods, Values extends Constants = object & Constants>(
  context: Pick<ExecutionContext, 'call'>,
  service: ServiceName,
  className: string,
  kinds: Kinds,
  constants?: Values,
): Union<NonNullable<Kinds[keyof Kinds]>> & Values {
  const members: Record<string, unknown> = Object.assign(Object.create(serviceObject) as object, constants);
  for (const [kind, methods] of Object.entries(kinds) as [CallKind, Methods][]) {
    for (const [name, method] of Object.entries(methods)) {
      members[name] = (...args: never[]) =>
        context.call(service, `${className}.${name}`, kind, () => method(...args));
    }
  }
  return strict(className, members) as Union<NonNullable<Kinds[keyof Kinds]>> & Values;
}

const classNames = new WeakMap<object, string>();

/** Notes that the object is a service's and of which class, which says what its methods are. */
export function nameServiceObject<Shown extends object>(className: string, shown: Shown): Shown {
  classNames.set(shown, className);
  return shown;
}

/** Undefined for whatever is no object of a service. */
export function classOfServiceObject(value: object): string | undefined {
  return classNames.get(value);
}

/** Reading a member that is not built throws; on Google it might exist, or fail with a less clear message. */
export function strict<Members extends object>(className: string, members: Members): Members {
  const shown = new Proxy(members, {
    get(target, name, receiver): unknown {
      if (typeof name === 'symbol' || Reflect.has(target, name)) return Reflect.get(target, name, receiver);
      // Asked of any value by JSON.stringify and by await.
      if (name === 'toJSON' || name === 'then') return undefined;
      throw new Error(`not in the workbench: ${className}.${name}`);
    },
    set(_target, name) {
      throw new Error(`${className}.${String(name)} cannot be set`);
    },
  });
  return nameServiceObject(className, shown);
}

/** Google's words for arguments of the wrong number or type. */
export function signatureError(method: string, args: readonly unknown[]): Error {
  const types = args.map((arg) => (arg === null ? 'null' : Array.isArray(arg) ? 'number[]' : typeof arg));
  return new Error(`The parameters (${types.join(',')}) don't match the method signature for ${method}.`);
}

export function requireStrings(method: string, args: readonly unknown[], count = args.length): void {
  if (args.length !== count || args.some((arg) => typeof arg !== 'string'))
    throw signatureError(method, args);
}
