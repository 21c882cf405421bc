import { expect, test } from '@jest/globals';
import { runFromTrigger } from '../../src/jobs/triggered-run';
import { LATE_COLOUR, STATUS_COLOURS, URGENCY_COLOURS } from '../../src/sheets/colours';
import { factsOf, makeBook, runDay } from '../support/reliability';

/** As WCAG 2.2 reckons relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [lighter = 0, darker = 0] = [luminance(first), luminance(second)].sort((one, other) => other - one);
  return (lighter + 0.05) / (darker + 0.05);
}

test('contrast is reckoned as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test.each([
  ...Object.entries(STATUS_COLOURS),
  ...URGENCY_COLOURS.map((colour) => [colour.name, colour] as const),
  ['run-late', LATE_COLOUR] as const,
])('%s can be read by everybody', (_, { background, fontColour }) => {
  expect(contrast(background, fontColour)).toBeGreaterThanOrEqual(4.5);
});

test('the next run colours rows that were added below the last one', () => {
  const book = makeBook({ facts: factsOf(3, 150) });
  const runOn = (offset: number): void => {
    const { error } = runDay(book, () => runFromTrigger({ triggerUid: 'trigger-1' }), offset);
    if (error) throw error;
  };
  const rowsColoured = (): number => {
    const { rules } = book.tab('renewals');
    return Math.max(...rules.map((rule) => rule.getRanges()[0]?.getNumRows() ?? 0));
  };
  runOn(0);
  expect(rowsColoured()).toBe(999);
  while (book.tab('renewals').rows.length < 1_500) book.tab('renewals').rows.push([]);
  runOn(1);
  expect(rowsColoured()).toBe(1_499);
});
