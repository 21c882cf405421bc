import { expect, test } from '@jest/globals';
import { currenciesMeantBy } from '../../src/domain/currencies';

test.each([
  ['EUR', ['EUR']],
  [' eur ', ['EUR']],
  ['€', ['EUR']],
  ['£', ['GBP']],
  ['us$', ['USD']],
  ['A$', ['AUD']],
  ['R$', ['BRL']],
  ['$', ['USD', 'AUD', 'CAD', 'SGD', 'COP']],
  ['¥', ['JPY', 'CNY']],
  ['R', ['ZAR', 'BRL']],
  ['euro', []],
  ['', []],
  ['EURO', []],
])('"%s" means %j', (text, codes) => {
  expect(currenciesMeantBy(text)).toEqual(codes);
});
