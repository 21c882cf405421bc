/** English, Spanish and German: one alone is singular. "0 days", "1 day", "2 days". */
export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** French and Brazilian Portuguese: nought is singular too. "0 jour", "1 jour", "2 jours". Source: CLDR. */
export function pluralFromTwo(count: number, one: string, many: string): string {
  return `${count} ${count === 0 || count === 1 ? one : many}`;
}
