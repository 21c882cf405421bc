import { describe, expect, test } from '@jest/globals';
import { splitDelimitedText } from '../../src/files/delimited-text';

const knows =
  (...names: string[]) =>
  (headers: readonly unknown[]): number =>
    headers.filter((header) => names.includes(String(header))).length;
const split = (text: string) => splitDelimitedText(text, knows('Name', 'Day', 'Sum'));

describe('splitDelimitedText', () => {
  test.each([',', ';', '\t', '|'])('finds the delimiter %j', (delimiter) => {
    const { delimiter: found, records } = split(`Name${delimiter}Day\nA${delimiter}B\n`);
    expect(found).toBe(delimiter);
    expect(records).toEqual([
      { line: 1, cells: ['Name', 'Day'] },
      { line: 2, cells: ['A', 'B'] },
    ]);
  });

  test('is not led astray by other delimiters in a header', () => {
    expect(split('Name;"a,b,c,d";Day\n').delimiter).toBe(';');
  });

  test('follows a line that names the delimiter', () => {
    expect(split('sep=;\r\nName;Day\r\n')).toEqual({
      delimiter: ';',
      records: [{ line: 2, cells: ['Name', 'Day'] }],
      brokenLines: [],
    });
  });

  test('a byte order mark is no part of the first header', () => {
    expect(split('\uFEFF"Name","Day"').records).toEqual([{ line: 1, cells: ['Name', 'Day'] }]);
  });

  test('tells the line on which a record begins: byte order mark, blank lines, line breaks in cells', () => {
    const { records } = split(
      '\uFEFF\r\nName,Day\r\n"one\r\ntwo\nthree",x\r\n,\r\n\r\nlast,"a ""quoted"" word"',
    );
    expect(records).toEqual([
      { line: 2, cells: ['Name', 'Day'] },
      { line: 3, cells: ['one\r\ntwo\nthree', 'x'] },
      { line: 8, cells: ['last', 'a "quoted" word'] },
    ]);
  });

  test('a line with text after a closing quotation mark is set aside, the others stay', () => {
    const { records, brokenLines } = split('Name,Day\n"Ann" Lee,x\n"Bea",y\n');
    expect(brokenLines).toEqual([{ line: 2, text: '"Ann" Lee,x' }]);
    expect(records.slice(1)).toEqual([{ line: 3, cells: ['Bea', 'y'] }]);
  });

  test('an unclosed quotation mark costs its own line, not the file', () => {
    const { records, brokenLines } = split('Name,Day\nAnn,"x\nBea,y\n"Cy",z\nDan,w');
    expect(brokenLines).toEqual([{ line: 2, text: 'Ann,"x' }]);
    expect(records.slice(1)).toEqual([
      { line: 3, cells: ['Bea', 'y'] },
      { line: 4, cells: ['Cy', 'z'] },
      { line: 5, cells: ['Dan', 'w'] },
    ]);
  });

  test('a record that goes wrong on its second line is set aside from its first', () => {
    const { records, brokenLines } = split('Name,Day\n"Ann\nLee","x" y\nBea,z');
    expect(brokenLines).toEqual([{ line: 2, text: '"Ann\nLee","x" y' }]);
    expect(records.slice(1)).toEqual([{ line: 4, cells: ['Bea', 'z'] }]);
  });

  test('a quotation mark inside a cell without marks is just a sign', () => {
    expect(split('Name,Day\nThe "Good" Egg,6" pipe').records[1]?.cells).toEqual([
      'The "Good" Egg',
      '6" pipe',
    ]);
  });
});
