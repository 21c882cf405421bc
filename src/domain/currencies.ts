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

// prettier-ignore
const ISO_CODES =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN ' +
  'BZD CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL ' +
  'GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW ' +
  'KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN ' +
  'NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK ' +
  'SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS ' +
  'VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG';

/** Whether money is counted in it today. Source: ISO 4217, list one, without funds and metals. "ABC" is none. */
export function isIsoCurrency(code: string): boolean {
  return ISO_CODES.split(' ').includes(code);
}

/** Currencies of which nobody writes parts, yen and Colombian pesos among them, and those of thousandths. Source: Unicode CLDR. */
const WHOLE =
  'AFN ALL BIF CLP COP DJF GNF HUF IDR IQD IRR ISK JPY KMF KPW KRW LAK LBP MGA MMK PKR PYG RWF SLL SOS SYP UGX VND VUV XAF XOF XPF YER';
const OF_THOUSANDTHS = 'BHD JOD KWD LYD OMR TND';

/**
 * How many decimals amounts of a currency are written with: 2 where it is not known.
 *
 * @example decimalsOf('JPY') // 0
 */
export function decimalsOf(currency: string | undefined): number {
  const code = currency?.toUpperCase() ?? '';
  if (!CODE.test(code)) return 2;
  if (WHOLE.includes(code)) return 0;
  return OF_THOUSANDTHS.includes(code) ? 3 : 2;
}
