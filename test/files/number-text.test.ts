import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DecimalSign } from '../../src/files/number-text';
import {
  certainValue,
  isUnclear,
  numberMeaning,
  provenSign,
  readAsDecimals,
  readAsThousands,
} from '../../src/files/number-text';

test.each([
  ['1.200,50 €/Monat', 1200.5, ['€']],
  ['900 € / Monat', 900, ['€']],
  ['US$ 900 per month', 900, ['US$']],
  ['900/mo', 900, []],
  ['900 €/mois', 900, ['€']],
  ['900 € al mes', 900, ['€']],
  ['R$ 900 por mês', 900, ['R$']],
  ['EUR 900 mtl.', 900, ['EUR']],
  ['12.000,00 €/Jahr', 12_000, ['€/Jahr']],
  ['900 €/Quartal', 900, ['€/Quartal']],
])('%s a month is %d; what is for a longer time keeps its mark, and is none', (text, value, marks) => {
  const meaning = numberMeaning(text)!;
  expect([certainValue(meaning), meaning.marks]).toEqual([value, marks]);
});

describe('numberMeaning', () => {
  test.each([
    ['1.234,56', 1234.56, ','],
    ['1,234.56', 1234.56, '.'],
    ['1 234,56 €', 1234.56, ','],
    ['1\u202f234,56\u00a0€', 1234.56, ','],
    ["1'234.50", 1234.5, '.'],
    ['CHF 1’234.50', 1234.5, '.'],
    ['Fr. 1234.50', 1234.5, '.'],
    ['R$ 1.234,5', 1234.5, ','],
    ['₹12,34,567', 1234567, '.'],
    ['1.234.567', 1234567, ','],
    ['1234.567', 1234.567, '.'],
    ['0,125', 0.125, ','],
    ['.5', 0.5, '.'],
    ['(1,234.50)', -1234.5, '.'],
    ['-$1,234.50', -1234.5, '.'],
    ['$-1,234.50', -1234.5, '.'],
    ['−12,5', -12.5, ','],
    ['1.234,50-', -1234.5, ','],
    ['1234', 1234, undefined],
    ['12 345', 12345, undefined],
    ['$0', 0, undefined],
  ])('%s is %d for certain', (text, value, sign) => {
    const meaning = numberMeaning(text);
    expect(meaning && isUnclear(meaning)).toBe(false);
    expect(meaning && certainValue(meaning)).toBe(value);
    expect(meaning && provenSign(meaning)).toBe(sign);
  });

  test.each([
    ['1.234', 1234, 1.234],
    ['1,234', 1234, 1.234],
    ['COP 408.000', 408000, 408],
    ['R1,768', 1768, 1.768],
    ['-1.234', -1234, -1.234],
  ])('%s can be %d or %d', (text, thousands, decimals) => {
    const meaning = numberMeaning(text);
    expect(meaning && isUnclear(meaning)).toBe(true);
    expect(meaning && readAsThousands(meaning)).toBe(thousands);
    expect(meaning && readAsDecimals(meaning)).toBe(decimals);
  });

  test.each([
    ['a lot'],
    [''],
    ['12 to 15'],
    ['1.23.456'],
    ['1,23,45'],
    ['1.234,56,7'],
    ['1 23'],
    ["1 234'567"],
    ['(12'],
    ['--1'],
    ['1e5'],
  ])('%j is no number', (text) => {
    expect(numberMeaning(text)).toBeUndefined();
  });

  test('tells what stands beside the digits', () => {
    expect(numberMeaning('$1,000 USD')?.marks).toEqual(['$', 'USD']);
    expect(numberMeaning('45 %')?.marks).toEqual(['%']);
    expect(numberMeaning('(1.5)')?.marks).toEqual([]);
  });

  test('reads every amount back in every way of writing it', () => {
    const separators = fc.constantFrom<[DecimalSign, string]>(
      ['.', ','],
      ['.', ' '],
      ['.', "'"],
      ['.', ''],
      [',', '.'],
      [',', ' '],
      [',', '\u202f'],
      [',', ''],
    );
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), separators, (cents, [decimalSign, groupSign]) => {
        const [whole = '', decimals = ''] = (Math.abs(cents) / 100).toFixed(2).split('.');
        const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, groupSign);
        const meaning = numberMeaning(`${cents < 0 ? '-' : ''}${grouped}${decimalSign}${decimals}`);
        expect(meaning && isUnclear(meaning)).toBe(false);
        expect(meaning && certainValue(meaning)).toBe(cents / 100);
      }),
    );
  });
});
