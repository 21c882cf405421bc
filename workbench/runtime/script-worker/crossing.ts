/**
 * Values on their way between a script in its worker and the services beside the book: JSON, in which what JSON has no
 * word for is an object with one key that begins with "$". Service objects stay where they are and cross as numbers.
 */
import { isDate, isPlainObject } from '../realm-world';

export interface Handle {
  readonly number: number;
  /** Class of the service object; the same name means the same methods. Empty where nothing is known. */
  readonly className: string;
}

export interface Ends {
  /** The number of what stays on this side, or undefined for plain data. */
  readonly handleOf: (value: object) => Handle | undefined;
  /** What stands for a number on this side. */
  readonly objectOf: (handle: Handle) => unknown;
}

type Tagged = Readonly<
  | { $date: number }
  | { $undefined: true }
  | { $number: string }
  | { $bigint: string }
  | { $error: { readonly name: string; readonly message: string; readonly stack: string } }
  | { $function: true }
  | { $stranger: true }
  | { $handle: number; of: string }
  | { $object: Readonly<Record<string, unknown>> }
>;

export function pack(value: unknown, { handleOf }: Pick<Ends, 'handleOf'>): string {
  return JSON.stringify(encode(value));

  function encode(part: unknown): unknown {
    switch (typeof part) {
      case 'string':
      case 'boolean':
        return part;
      case 'number':
        return Number.isFinite(part) ? part : ({ $number: String(part) } satisfies Tagged);
      case 'undefined':
        return { $undefined: true } satisfies Tagged;
      case 'bigint':
        return { $bigint: String(part) } satisfies Tagged;
      case 'object':
        return part === null ? null : encodeObject(part);
      default:
        return { $function: true } satisfies Tagged;
    }
  }

  function encodeObject(part: object): unknown {
    if (Array.isArray(part)) {
      // A hole is undefined to whoever reads it.
      return Array.from(part, encode);
    }
    const handle = handleOf(part);
    if (handle) return { $handle: handle.number, of: handle.className } satisfies Tagged;
    if (isDate(part)) {
      const instant = part.getTime();
      return { $date: Number.isNaN(instant) ? (null as unknown as number) : instant } satisfies Tagged;
    }
    if (isError(part)) {
      const { name, message, stack = '' } = part;
      return {
        $error: { name: String(name), message: String(message), stack: String(stack) },
      } satisfies Tagged;
    }
    if (!isPlainObject(part)) return { $stranger: true } satisfies Tagged;
    const entries: Record<string, unknown> = {};
    for (const [key, entry] of Object.entries(part)) entries[key] = encode(entry);
    return { $object: entries } satisfies Tagged;
  }
}

export function unpack(text: string, { objectOf }: Pick<Ends, 'objectOf'>): unknown {
  return decode(JSON.parse(text));

  function decode(part: unknown): unknown {
    if (part === null || typeof part !== 'object') return part;
    if (Array.isArray(part)) {
      for (let index = 0; index < part.length; index += 1) part[index] = decode(part[index]);
      return part;
    }
    const tagged = part as Tagged;
    if ('$object' in tagged) {
      const entries = tagged.$object as Record<string, unknown>;
      for (const key of Object.keys(entries)) entries[key] = decode(entries[key]);
      return entries;
    }
    if ('$date' in tagged) return new Date(tagged.$date ?? Number.NaN);
    if ('$undefined' in tagged) return undefined;
    if ('$number' in tagged) return Number(tagged.$number);
    if ('$bigint' in tagged) return BigInt(tagged.$bigint);
    if ('$handle' in tagged) return objectOf({ number: tagged.$handle, className: tagged.of });
    if ('$error' in tagged) return errorFrom(tagged.$error);
    return '$function' in tagged ? () => undefined : new Stranger();
  }
}

/** Stands for an object that is neither plain data nor a service's, which no service takes. */
class Stranger {
  readonly isStranger = true;
}

/** With the name and stack that it had on the other side. */
export function errorFrom({ name, message, stack }: { name: string; message: string; stack: string }): Error {
  const error = new Error(message);
  Object.defineProperties(error, {
    name: { value: name, configurable: true, writable: true },
    stack: { value: stack, configurable: true, writable: true },
  });
  return error;
}

function isError(value: object): value is Error {
  return Object.prototype.toString.call(value) === '[object Error]';
}
