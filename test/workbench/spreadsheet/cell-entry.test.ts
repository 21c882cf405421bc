import { describe, expect, test } from '@jest/globals';
import { encodeEntry, parseEntry } from '../../../workbench/spreadsheet/cell-entry';
import { engineLocale } from '../../../workbench/spreadsheet/locale';

const read = (text: string, locale = 'en_US') =>
  parseEntry(text, { locale: engineLocale(locale), year: 2026 });
const number = (value: number, format?: string) =>
  format === undefined ? { kind: 'number', value } : { kind: 'number', value, format };

describe('what a typed text becomes', () => {
  test.each([
    ['', 'en_US', { kind: 'blank' }],
    ['Acme', 'en_US', { kind: 'text', value: 'Acme' }],
    ["'007", 'en_US', { kind: 'text', value: '007' }],
    ["'=1+1", 'en_US', { kind: 'text', value: '=1+1' }],
    ['=1+1', 'en_US', { kind: 'formula', value: '=1+1' }],
    ['+A1', 'en_US', { kind: 'formula', value: '=+A1' }],
    ['-', 'en_US', { kind: 'text', value: '-' }],
    ['true', 'en_US', { kind: 'boolean', value: true }],
    ['007', 'en_US', number(7)],
    ['-12.5', 'en_US', number(-12.5)],
    ['(5)', 'en_US', number(-5)],
    ['1,234', 'en_US', number(1234, '#,##0')],
    ['1,23', 'en_US', { kind: 'text', value: '1,23' }],
    ['12%', 'en_US', number(0.12, '0%')],
    ['$1,234.50', 'en_US', number(1234.5, '[$$]#,##0.00')],
    ['1e3', 'en_US', number(1000)],
    ['2026-01-15', 'en_US', number(46037, 'yyyy-mm-dd')],
    ['1/15/2026', 'en_US', number(46037, 'm/d/yyyy')],
    ['15/1/2026', 'en_US', { kind: 'text', value: '15/1/2026' }],
    ['Jan 15, 2026', 'en_US', number(46037, 'm/d/yyyy')],
    ['10:30', 'en_US', number(10.5 / 24, 'hh:mm:ss a')],
    ['2026-02-30', 'en_US', { kind: 'text', value: '2026-02-30' }],
    ['2026-01-15T10:00:00Z', 'en_US', { kind: 'text', value: '2026-01-15T10:00:00Z' }],
    ['1.234,5', 'de', number(1234.5, '#,##0.00')],
    ['15.01.2026', 'de', number(46037, 'dd.mm.yyyy')],
    ['15. Januar 2026', 'de', number(46037, 'dd.mm.yyyy')],
    ['1.234', 'de', number(1234, '#,##0')],
    ['1,234', 'de', number(1.234)],
    ['15/01/2026', 'pt_BR', number(46037, 'dd/mm/yyyy')],
    ['15/01/2026', 'en_GB', number(46037, 'dd/mm/yyyy')],
    ['1 234,5', 'fr_FR', number(1234.5, '#,##0.00')],
  ])('%s in %s', (text, locale, expected) => {
    expect(read(text, locale)).toEqual(expected);
  });
});

describe('how the engine keeps it', () => {
  const locale = engineLocale('en_US');

  test('a text that looks like a number, a date or a formula is guarded', () => {
    for (const value of ['007', '2026-01-15', '=1+1', 'TRUE', "'x"]) {
      expect(encodeEntry({ kind: 'text', value }, undefined, locale)).toEqual({ content: `'${value}` });
    }
    expect(encodeEntry({ kind: 'text', value: 'Acme' }, undefined, locale)).toEqual({ content: 'Acme' });
  });

  test('a number keeps the format that its cell has', () => {
    expect(encodeEntry({ kind: 'number', value: 0.12, format: '0%' }, '0.00', locale)).toEqual({
      content: '0.12',
    });
  });

  test('very small and very large numbers are written out', () => {
    expect(encodeEntry({ kind: 'number', value: 1e-7 }, undefined, locale)).toEqual({ content: '0.0000001' });
    expect(encodeEntry({ kind: 'number', value: 1e21 }, undefined, locale)).toEqual({
      content: '1000000000000000000000',
    });
  });

  test('more than 50,000 characters do not fit', () => {
    expect(() => encodeEntry({ kind: 'text', value: 'x'.repeat(50_001) }, undefined, locale)).toThrow(
      '50000 characters',
    );
  });
});
