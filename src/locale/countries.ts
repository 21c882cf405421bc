import { COUNTRY_NAMES } from './country-names';
import type { Language } from './language';
import { LANGUAGES, foldLabel } from './language';

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

/** What a country is called in a language: `countryName('BR', 'fr')` is "Brésil". Undefined for what is no country. */
export function countryName(code: CountryCode, language: Language): string | undefined {
  names ??= new Map(lines().map(({ alpha2, called }) => [alpha2, called]));
  const called = names.get(code);
  return called && (called[LANGUAGES.indexOf(language)] || called[0]);
}

/** All countries by their codes. */
export function countryCodes(): readonly CountryCode[] {
  return lines().map(({ alpha2 }) => alpha2);
}

let countries: Map<string, CountryCode> | undefined;
let names: Map<CountryCode, readonly string[]> | undefined;

interface Line {
  readonly alpha2: CountryCode;
  readonly alpha3: string;
  /** One name for each language, in their order, then other spellings. */
  readonly called: readonly string[];
}

function lines(): readonly Line[] {
  return COUNTRY_NAMES.trim()
    .split('\n')
    .map((line) => ({
      alpha2: line.slice(0, 2),
      alpha3: line.slice(2, 5),
      called: line.slice(5).split('/'),
    }));
}

function indexCountries(): Map<string, CountryCode> {
  const index = new Map<string, CountryCode>();
  for (const { alpha2, alpha3, called } of lines())
    for (const name of [
      alpha2.toLowerCase(),
      alpha3.toLowerCase(),
      ...called.filter(Boolean).map(foldCountryName),
    ])
      index.set(name, alpha2);
  return index;
}
