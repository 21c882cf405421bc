import { COUNTRY_NAMES } from './country-names';
import { foldLabel } from './language';

/** ISO 3166-1 alpha-2, in capitals: "BR". */
export type CountryCode = string;

/**
 * The country a text names, by ISO code (alpha-2 or alpha-3) or by name in any of the five languages:
 * "Brésil", "BRA" and "br" are "BR". Undefined for anything else, for "Brasilia" and for the ambiguous "Korea".
 */
export function countryNamed(text: string): CountryCode | undefined {
  countries ??= indexCountries();
  return countries.get(foldCountryName(text));
}

/** Spellings that differ by accents, capitals, dots, "&" or a leading "the" are one name. */
export function foldCountryName(name: string): string {
  return foldLabel(name)
    .replace(/&/g, 'and')
    .replace(/ß/g, 'ss')
    .replace(/[.()]/g, '')
    .replace(/[-']/g, ' ')
    .replace(/^the /, '')
    .replace(/\bst /, 'saint ');
}

let countries: Map<string, CountryCode> | undefined;

function indexCountries(): Map<string, CountryCode> {
  const index = new Map<string, CountryCode>();
  for (const line of COUNTRY_NAMES.trim().split('\n')) {
    const code = line.slice(0, 2);
    for (const name of [code, line.slice(2, 5), ...line.slice(5).split('/')])
      index.set(name.toLowerCase(), code);
  }
  return index;
}
