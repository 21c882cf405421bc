import * as v from 'valibot';
import { once } from '../domain/once';

/** How a value is stored as text, and read again. */
export interface Codec<Value> {
  /** What is written now. A text of version 1 is stored as it is, a later one with "v2 " before it. */
  readonly version: number;
  /** Undefined where the text is not a value of this kind, or of a version that nobody knows here. */
  read(text: string, version: number): Value | undefined;
  write(value: Value): string;
}

/** One fact that the document remembers, under a key of its own. */
export interface Part<Value> {
  readonly key: string;
  readonly codec: Codec<Value>;
  readonly mayBeBlank?: boolean | undefined;
}

/** Facts of one kind about many: the key is the prefix, then an address, a table or a number. */
export interface Family<Value> {
  readonly prefix: string;
  readonly codec: Codec<Value>;
  /** Whether a blank value is written where there is nothing to remember any more: to delete it takes a call of its own. */
  readonly mayBeBlank?: boolean;
}

export function memberOf<Value>({ prefix, codec, mayBeBlank }: Family<Value>, name: string): Part<Value> {
  return { key: prefix + name, codec, mayBeBlank };
}

/** JSON of a shape. The schema is made when the first value is read: most calls of the add-on read none. */
export function json<Schema extends v.GenericSchema>(make: () => Schema): Codec<v.InferOutput<Schema>> {
  const schema = once(make);
  return {
    version: 1,
    read: (text, version) => {
      if (version !== 1) return undefined;
      try {
        const read = v.safeParse(schema(), JSON.parse(text));
        return read.success ? read.output : undefined;
      } catch {
        return undefined;
      }
    },
    write: (value) => JSON.stringify(value),
  };
}

/** A text by its form. */
export function text(form: RegExp, mostCharacters = 200): Codec<string> {
  return {
    version: 1,
    read: (stored, version) =>
      version === 1 && stored.length <= mostCharacters && form.test(stored) ? stored : undefined,
    write: (value) => value,
  };
}

export const DAY = text(/^\d{4}-\d\d-\d\d$/);

/** An instant in the form of Date.toISOString. */
export const INSTANT: Codec<string> = {
  ...text(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
  read: (stored, version) =>
    version === 1 &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(stored) &&
    !Number.isNaN(Date.parse(stored))
      ? stored
      : undefined,
};

export const WHOLE_NUMBER: Codec<number> = {
  version: 1,
  read: (stored, version) => (version === 1 && /^\d{1,12}$/.test(stored) ? Number(stored) : undefined),
  write: String,
};

/** Words with a blank between them. */
export function words(form: RegExp): Codec<readonly string[]> {
  return {
    version: 1,
    read: (stored, version) => {
      const all = stored.split(' ').filter((word) => word !== '');
      return version === 1 && all.length > 0 && all.every((word) => form.test(word)) ? all : undefined;
    },
    write: (value) => value.join(' '),
  };
}

const LATER_VERSION = /^v(\d{1,4}) ([^]*)$/;

export function readStored<Value>(codec: Codec<Value>, stored: string): Value | undefined {
  const [, version, later] = LATER_VERSION.exec(stored) ?? [];
  return later === undefined ? codec.read(stored, 1) : codec.read(later, Number(version));
}

export function writeStored<Value>(codec: Codec<Value>, value: Value): string {
  const written = codec.write(value);
  return codec.version === 1 ? written : `v${codec.version} ${written}`;
}
