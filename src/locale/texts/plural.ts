/** English, Spanish and German: one alone is singular. "0 days", "1 day", "2 days". */
export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** French and Brazilian Portuguese: nought is singular too. "0 jour", "1 jour", "2 jours". Source: CLDR. */
export function pluralFromTwo(count: number, one: string, many: string): string {
  return `${count} ${count === 0 || count === 1 ? one : many}`;
}

/** What there is of each, one after the other; of nothing at all, nought of the first. "2 cells changed, 1 row added" */
export function counts(
  pluralOf: typeof plural,
  ...counted: readonly (readonly [count: number, one: string, many: string])[]
): string {
  const some = counted.filter(([count]) => count > 0);
  return (some.length > 0 ? some : counted.slice(0, 1)).map((each) => pluralOf(...each)).join(', ');
}
