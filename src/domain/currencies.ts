/** An ISO 4217 code, in capitals. */
export type CurrencyCode = string;

/** Signs that stand for one currency of the points programme, and no other in common use. */
const UNAMBIGUOUS_SIGNS: Readonly<Record<string, CurrencyCode>> = {
  '€': 'EUR',
  '£': 'GBP',
  US$: 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  S$: 'SGD',
  COL$: 'COP',
  R$: 'BRL',
  MX$: 'MXN',
  '₹': 'INR',
};

/** Signs that more than one country uses. */
const AMBIGUOUS_SIGNS: Readonly<Record<string, readonly CurrencyCode[]>> = {
  $: ['USD', 'AUD', 'CAD', 'SGD', 'COP'],
  '¥': ['JPY', 'CNY'],
  R: ['ZAR', 'BRL'],
};

const CODE = /^[A-Z]{3}$/;

/**
 * The currencies a text can mean: one for a code or an unambiguous sign, several for an ambiguous sign, none for
 * anything else. "eur" and "€" are ["EUR"]; "¥" is ["JPY", "CNY"].
 */
export function currenciesMeantBy(text: string): readonly CurrencyCode[] {
  const written = text.trim().toUpperCase();
  const sign = UNAMBIGUOUS_SIGNS[written];
  if (sign) return [sign];
  return AMBIGUOUS_SIGNS[written] ?? (CODE.test(written) ? [written] : []);
}
