import { currenciesMeantBy } from '../domain/currencies';

/** ISO 4217, the currencies in use in 2026 (funds, metals and test codes left out). */
const ISO_CODES = new Set(
  (
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY ' +
    'COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ' +
    'ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK ' +
    'MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF ' +
    'SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU ' +
    'UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG'
  ).split(' '),
);

const DOLLARS = 'USD AUD CAD NZD SGD HKD TWD BBD BMD BND BSD BZD FJD JMD LRD NAD TTD XCD';
const PESOS = 'MXN COP ARS CLP UYU DOP CUP';

/** Signs in amounts, beyond those of the points programme. A sign of several countries proves none of them. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  $: `${DOLLARS} ${PESOS}`.split(' '),
  $US: ['USD'],
  $AU: ['AUD'],
  $CA: ['CAD'],
  $MX: ['MXN'],
  $SG: ['SGD'],
  $NZ: ['NZD'],
  NZ$: ['NZD'],
  HK$: ['HKD'],
  NT$: ['TWD'],
  'JP¥': ['JPY'],
  'CN¥': ['CNY'],
  元: ['CNY'],
  円: ['JPY'],
  KR: ['SEK', 'NOK', 'DKK', 'ISK'],
  KČ: ['CZK'],
  ZŁ: ['PLN'],
  FT: ['HUF'],
  LEI: ['RON', 'MDL'],
  FR: ['CHF'],
  SFR: ['CHF'],
  RS: ['INR', 'PKR', 'LKR', 'NPR', 'MUR', 'SCR'],
  RM: ['MYR'],
  RP: ['IDR'],
  'S/': ['PEN'],
  '₱': ['PHP'],
  '₩': ['KRW'],
  '₪': ['ILS'],
  '₺': ['TRY'],
  '₫': ['VND'],
  '฿': ['THB'],
  '₴': ['UAH'],
  '₦': ['NGN'],
  '₲': ['PYG'],
  '₡': ['CRC'],
};

/** The currencies that a mark beside an amount can mean: "€" EUR; "$" any dollar or peso; none for other text. */
export function currenciesOfMark(mark: string): readonly string[] {
  const written = mark.replace(/\.$/, '').toUpperCase();
  return SIGNS[written] ?? currenciesMeantBy(written).filter((code) => ISO_CODES.has(code));
}

/** The ISO 4217 code that a text of a currency column names, by code or by a sign of one country alone. */
export function currencyNamed(text: string): string | undefined {
  const currencies = currenciesOfMark(text.trim());
  return currencies.length === 1 ? currencies[0] : undefined;
}
