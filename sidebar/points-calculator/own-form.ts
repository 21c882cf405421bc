/**
 * A formula of ours, which has semicolons, as a sheet of the locale shows it: with commas where the decimal sign is a
 * point. `ownForm('=F(1;"a;b")', 'en_US')` is `=F(1, "a;b")`.
 */
export function ownForm(formula: string, locale: string): string {
  const separator = hasDecimalComma(locale) ? '; ' : ', ';
  return formula.replace(/"[^"]*"|;/g, (part) => (part === ';' ? separator : part));
}

function hasDecimalComma(locale: string): boolean {
  const [tag = 'en-US'] = Intl.NumberFormat.supportedLocalesOf(locale.replace(/_/g, '-'));
  return new Intl.NumberFormat(tag)
    .formatToParts(1.5)
    .some(({ type, value }) => type === 'decimal' && value === ',');
}
