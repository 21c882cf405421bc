/** One execution's view of the spreadsheet: makes the objects that the add-on holds and lets each of their calls through the gate. */
import type { CallKind, ExecutionContext } from '../../runtime/contract';
import { copyToHost } from '../../runtime/realm-world';
import { isEnumerationValue } from '../../services/enumeration';
import { nameServiceObject } from '../../services/service-context';
import type { WorkbenchDocument } from '../document';
import { ServiceError } from '../service-error';
import { HeldWrites } from './held-writes';

/** Methods that only answer or make an object, without asking the server again. */
export type Handles = ReadonlySet<string>;

type Method = (...args: unknown[]) => unknown;
type Class<Instance> = abstract new (...args: never[]) => Instance;

const READS = /^(get|is|has|can|find|indexOf)/;

export class AppSession {
  private readonly originals = new WeakMap<object, object>();
  private readonly held: HeldWrites;

  constructor(
    readonly execution: ExecutionContext,
    readonly document: WorkbenchDocument,
  ) {
    this.held = new HeldWrites(execution.holdsWritesBack === true);
    execution.atEnd?.(() => this.held.release());
  }

  /**
   * What the add-on gets instead of the object itself: its methods, each through the gate under the name in Google's reference.
   * Everything else throws instead of being undefined.
   */
  expose<Shown>(className: string, object: object, handles: Handles | 'all'): Shown {
    const shown: object = new Proxy(object, {
      get: (target, name) =>
        typeof name === 'symbol' ? undefined : this.#member(className, target, name, handles, shown),
      set: (_target, name) => {
        throw new ServiceError(`${className}.${String(name)} cannot be set`);
      },
    });
    this.originals.set(shown, object);
    return nameServiceObject(className, shown) as Shown;
  }

  /** The object behind what the add-on hands in; an argument of another type is refused as Google does. */
  original<Instance extends object>(type: Class<Instance>, value: unknown, method: string): Instance {
    const object = typeof value === 'object' && value !== null ? this.originals.get(value) : undefined;
    if (object instanceof type) return object;
    throw signatureError(method, [value]);
  }

  #member(className: string, target: object, name: string, handles: Handles | 'all', shown: object): unknown {
    // Asked of any value by JSON.stringify and by await.
    if (name === 'toJSON' || name === 'then') return undefined;
    if (name === 'toString') return () => className;
    const method: unknown = name === 'constructor' ? undefined : Reflect.get(target, name);
    const isPublic = typeof method === 'function' && !Object.prototype.hasOwnProperty.call(target, name);
    if (!isPublic) throw this.execution.realm.error(`not in the workbench: ${className}.${name}`);
    const kind = handles === 'all' || handles.has(name) ? 'handle' : READS.test(name) ? 'read' : 'write';
    return (...args: unknown[]) =>
      this.execution.call('Spreadsheet', `${className}.${name}`, kind, () => {
        if (args.length < method.length) throw signatureError(`SpreadsheetApp.${className}.${name}`, args);
        // Arrays of the script's own realm are no arrays to the engine.
        const call = () => this.#run(kind, target, shown, method as Method, args.map(ownCopy));
        if (kind === 'write' && this.held.take(name, call)) return shown;
        if (kind !== 'handle') this.held.release();
        return call();
      });
  }

  #run(kind: CallKind, target: object, shown: object, method: Method, args: unknown[]): unknown {
    const { document, execution } = this;
    if (kind === 'read') document.followClock();
    const result = document.asScript(execution.user.email, () => method.apply(target, args));
    if (result === target) return shown;
    return Array.isArray(result) || result instanceof Date ? execution.realm.adopt(result) : result;
  }
}

function ownCopy(argument: unknown): unknown {
  return isEnumerationValue(argument) ? argument : copyToHost(argument);
}

/** Google's words for arguments of the wrong number or type. */
export function signatureError(method: string, args: readonly unknown[]): ServiceError {
  return new ServiceError(
    `The parameters (${args.map(typeName).join(',')}) don't match the method signature for ${method}.`,
  );
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `${value.length > 0 ? typeName(value[0]) : 'number'}[]`;
  return typeof value === 'object'
    ? 'object'
    : typeof value === 'number'
      ? 'number'
      : typeof value === 'string'
        ? 'String'
        : typeof value;
}

/** A whole number where Google wants one. */
export function integer(value: unknown, method: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return Math.trunc(value);
  throw signatureError(`SpreadsheetApp.${method}`, [value]);
}

export function text(value: unknown, method: string): string {
  if (typeof value === 'string') return value;
  throw signatureError(`SpreadsheetApp.${method}`, [value]);
}
