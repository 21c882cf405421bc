/**
 * Texts with a number in them: `countedIn('en')(3, '# day', '# days')` is "3 days".
 * The five languages tell one from other numbers; where "one" ends (0 in French, 1 elsewhere) is Intl's to know.
 * The add-on's own texts have src/locale/texts/plural.ts: panels import none of its code, and a test holds both to the same.
 */
export function countedIn(locale: string): (count: number, one: string, other: string) => string {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (count, one, other) =>
    (rules.select(count) === 'one' ? one : other).replace('#', () => numbers.format(count));
}
