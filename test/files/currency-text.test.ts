import { describe, expect, test } from '@jest/globals';
import { currenciesOfMark, currencyNamed } from '../../src/files/currency-text';

describe('currencyNamed', () => {
  test.each([
    ['EUR', 'EUR'],
    [' eur ', 'EUR'],
    ['€', 'EUR'],
    ['$US', 'USD'],
    ['R$', 'BRL'],
    ['zł', 'PLN'],
    ['Fr.', 'CHF'],
  ])('%s names %s', (text, code) => {
    expect(currencyNamed(text)).toBe(code);
  });

  test.each([['$'], ['¥'], ['kr'], ['EURO'], ['XYZ'], ['constructor'], ['']])('%j names none', (text) => {
    expect(currencyNamed(text)).toBeUndefined();
  });
});

describe('currenciesOfMark', () => {
  test('a sign of several countries can be any of theirs', () => {
    expect(currenciesOfMark('$')).toEqual(expect.arrayContaining(['USD', 'CAD', 'MXN', 'COP']));
    expect(currenciesOfMark('kr.')).toEqual(['SEK', 'NOK', 'DKK', 'ISK']);
  });

  test('knows the currencies that the runtime knows', () => {
    const others = ['XAF', 'XCD', 'XOF', 'XPF'];
    const known = Intl.supportedValuesOf('currency').filter((code) => currencyNamed(code) === code);
    expect(known.length).toBeGreaterThan(145);
    for (const code of [...others, 'USD', 'EUR', 'GBP', 'JPY', 'COP', 'ZAR', 'INR', 'BRL', 'MXN', 'CHF'])
      expect(known).toContain(code);
  });
});
