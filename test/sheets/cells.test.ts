import { expect, test } from '@jest/globals';
import { neutralText, sameCell, writtenText } from '../../src/sheets/cells';
import type { SheetCalendar } from '../../src/domain/sheet-calendar';

const calendar = {} as SheetCalendar;
const TEXTS = ["'t Hart BV", '+49 170 1234567', '@ann', '=Equals GmbH', '-', "''", 'plain', ' +1', ''];

test.each(TEXTS)('%p is the same cell as it is read and as it is written, and no other', (text) => {
  const written = neutralText(text);
  expect(sameCell(text, written)).toBe(true);
  expect(sameCell(written, text)).toBe(true);
  expect(sameCell(text, text)).toBe(true);
  expect(sameCell(text, `${text}x`)).toBe(false);
  // What the Log says of it is what the cell will read.
  expect(writtenText(written, calendar)).toBe(text);
});

test('a name that begins with an apostrophe is another than the one without', () => {
  expect(sameCell("'t Hart BV", 't Hart BV')).toBe(false);
});
