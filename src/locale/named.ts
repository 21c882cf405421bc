/**
 * Values under the names of an object that is nested alike, in its order: `named({ a: 'one', b: { c: 'two' } }, ['un', ['deux']])`
 * is `{ a: 'un', b: { c: 'deux' } }`. The build writes translations so: see tools/webpack/names-once.mjs.
 */
export function named<Shape extends object>(shape: Shape, values: readonly unknown[]): Shape {
  return Object.fromEntries(
    Object.entries(shape).map(([name, like], index) => [
      name,
      typeof like === 'object' ? named(like as object, values[index] as readonly unknown[]) : values[index],
    ]),
  ) as Shape;
}
