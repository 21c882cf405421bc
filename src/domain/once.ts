/**
 * A value made when it is first asked for. Google loads the whole script for every formula it computes: what only some
 * calls need must cost the others nothing.
 */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
