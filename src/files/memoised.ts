/** The same function, computing each text once: a column repeats its values. */
export function memoised<Value>(compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const entry = known.get(text) ?? { value: compute(text) };
    known.set(text, entry);
    return entry.value;
  };
}
