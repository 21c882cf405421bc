import { describe, expect, test } from '@jest/globals';
import { builtInRuleBook } from '../../src/domain/rule-book';
import { countryCodes, countryName, countryNamed } from '../../src/locale/countries';
import { LANGUAGES } from '../../src/locale/language';

describe('countries', () => {
  test.each([
    ['Brasil', 'BR'],
    ['Brésil', 'BR'],
    ['brasilien', 'BR'],
    ['br', 'BR'],
    ['BRA', 'BR'],
    ['USA', 'US'],
    ['The United States', 'US'],
    ['États-Unis', 'US'],
    ['UK', 'GB'],
    ['Great Britain', 'GB'],
    ['South Korea', 'KR'],
    ['Republic of Korea', 'KR'],
    ['Corée du Sud', 'KR'],
    ['Südkorea', 'KR'],
    ['Nordkorea', 'KP'],
    ['Hong Kong', 'HK'],
    ['Viet Nam', 'VN'],
    ['Burma', 'MM'],
    ['East Timor', 'TL'],
    ["Côte d'Ivoire", 'CI'],
    ['Ivory Coast', 'CI'],
    ['Bosnia & Herzegovina', 'BA'],
    ['St. Lucia', 'LC'],
    ['Österreich', 'AT'],
    ['Türkei', 'TR'],
    ['Congo - Kinshasa', 'CD'],
    ['RU', 'RU'],
  ])('%s is %s', (name, code) => {
    expect(countryNamed(name)).toBe(code);
  });

  test.each([
    'Brasilia',
    'Korea',
    'Congo',
    'Latin America',
    'Europe',
    'growth',
    'XX',
    '',
    'São Paulo',
    'E. U.',
  ])('"%s" is no country', (name) => {
    expect(countryNamed(name)).toBeUndefined();
  });

  test('every growth market is read in all five languages as CLDR writes them', () => {
    const growthMarkets = builtInRuleBook()
      .names('marketFactor')
      .filter((name) => name !== 'growth');
    expect(growthMarkets).toHaveLength(42);
    for (const code of growthMarkets)
      for (const language of LANGUAGES) {
        const name = new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? '';
        expect([name, countryNamed(name)]).toEqual([name, code]);
      }
  });

  test('every country has a name in each language, and is found by it', () => {
    for (const code of countryCodes())
      for (const language of LANGUAGES) {
        const name = countryName(code, language) ?? '';
        expect(name).toMatch(/\S/);
        expect([name, countryNamed(name)]).toEqual([name, code]);
      }
    expect(LANGUAGES.map((language) => countryName('BR', language))).toEqual([
      ...['Brazil', 'Brésil', 'Brasil', 'Brasilien', 'Brasil'],
    ]);
    expect(countryName('growth', 'en')).toBeUndefined();
  });
});
