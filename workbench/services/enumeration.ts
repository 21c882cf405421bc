/** One value of an enumeration of a Google service: an object, equal only to itself, that prints as its name. */
export interface EnumerationValue {
  toString(): string;
  toJSON(): string;
  name(): string;
  ordinal(): number;
}

const values = new WeakSet();

/** @example enumeration('FULL', 'NONE').FULL.toString() // 'FULL' */
export function enumeration<Name extends string>(
  ...names: readonly Name[]
): Readonly<Record<Name, EnumerationValue>> {
  const entries = names.map((name, ordinal) => {
    const value: EnumerationValue = Object.freeze(
      Object.assign(Object.create(null) as object, {
        toString: () => name,
        toJSON: () => name,
        name: () => name,
        ordinal: () => ordinal,
      }),
    );
    values.add(value);
    return [name, value] as const;
  });
  return Object.freeze(Object.fromEntries(entries)) as Readonly<Record<Name, EnumerationValue>>;
}

export function isEnumerationValue(value: unknown): value is EnumerationValue {
  return typeof value === 'object' && value !== null && values.has(value);
}
