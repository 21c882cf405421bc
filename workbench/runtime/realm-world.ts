import type { Realm } from './contract';

type World = Pick<typeof globalThis, 'Array' | 'Date' | 'Error' | 'Object' | 'Math'>;

/** ECMAScript 2020 and the weak references: what an Apps Script project finds beside Google's services. */
export const ECMASCRIPT_GLOBALS: ReadonlySet<string> = new Set(
  (
    'Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp ' +
    'Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError globalThis JSON Math Intl ' +
    'ArrayBuffer DataView Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array ' +
    'Uint8ClampedArray BigUint64Array BigInt64Array Map Set WeakMap WeakSet WeakRef FinalizationRegistry BigInt Proxy ' +
    'Reflect decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape eval isFinite isNaN'
  ).split(' '),
);

/** Removes what ECMAScript does not have, and answers the names that the host would not let go. */
export function removeHostGlobals(globals: object): string[] {
  return Object.getOwnPropertyNames(globals).filter(
    (name) => !ECMASCRIPT_GLOBALS.has(name) && !Reflect.deleteProperty(globals, name),
  );
}

/** addEventListener and the like are reached through the prototypes of the global object. */
export function removeInheritedGlobals(globals: object): void {
  for (
    let prototype: object | null = Object.getPrototypeOf(globals) as object | null;
    prototype !== null && Object.getPrototypeOf(prototype) !== null;
    prototype = Object.getPrototypeOf(prototype) as object | null
  ) {
    for (const name of Object.getOwnPropertyNames(prototype)) Reflect.deleteProperty(prototype, name);
  }
}

/** The parts of a realm that are the same in Node and in a browser: its Date, its copies of plain data and its errors. */
export function furnishRealm(
  globals: Record<string, unknown>,
  now: () => number,
): Pick<Realm, 'adopt' | 'error' | 'isError'> {
  const world = globals as unknown as World;
  const RealmError = world.Error;
  const adopt = plainDataCopier(world);
  installSimulatedDate(world, now);
  return {
    adopt,
    error(message, name = 'Exception') {
      const error = new RealmError(message);
      error.name = name;
      return error;
    },
    isError: (value): value is Error => value instanceof RealmError,
  };
}

/** Copies plain data into values of the world's own classes; anything else (services, functions) stays what it is. */
export function plainDataCopier(
  world: Pick<World, 'Array' | 'Date' | 'Object'>,
): <Value>(value: Value) => Value {
  const { Array: WorldArray, Date: WorldDate, Object: WorldObject } = world;
  const copy = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) {
      const copies = new WorldArray<unknown>(value.length);
      for (let index = 0; index < value.length; index += 1) {
        const item: unknown = value[index];
        // Tens of thousands of cells at a time: no call for each.
        copies[index] = typeof item === 'object' ? copy(item) : item;
      }
      return copies;
    }
    if (isDate(value)) return new WorldDate(value.getTime());
    if (!isPlainObject(value)) return value;
    const copies = new WorldObject() as Record<string, unknown>;
    for (const [key, entry] of Object.entries(value)) copies[key] = copy(entry);
    return copies;
  };
  return copy as <Value>(value: Value) => Value;
}

/** Brings plain data out of a realm into values of this one. */
export const copyToHost = plainDataCopier({ Array, Date, Object });

/** A Date of any realm; `instanceof` knows its own realm's only. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** An object literal of any realm. */
export function isPlainObject(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function installSimulatedDate(world: World, now: () => number): void {
  const RealmDate = world.Date;
  const SimulatedDate = new Proxy(RealmDate, {
    apply: () => new RealmDate(now()).toString(),
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
  });
  RealmDate.now = () => now();
  RealmDate.prototype.constructor = SimulatedDate;
  world.Date = SimulatedDate;
}
