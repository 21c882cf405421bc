import { describe, expect, test } from '@jest/globals';
import { readCall } from '../../../workbench/desk/call';

const NOW = Date.UTC(2026, 0, 15, 23);
const run = (...words: string[]) => readCall(['run', '--book', 'b.csv', '--out', 'o', ...words], NOW);

describe('the words of a call', () => {
  test('run', () => {
    expect(run()).toEqual({
      command: 'run',
      book: 'b.csv',
      out: 'o',
      asOf: '2026-01-15',
      until: '2026-01-15',
      timeZone: 'UTC',
      language: 'en',
    });
    expect(
      run('--as-of', '2026-01-16', '--until=2026-02-01', '--time-zone', 'Asia/Tokyo', '--language', 'pt'),
    ).toEqual({
      command: 'run',
      book: 'b.csv',
      out: 'o',
      asOf: '2026-01-16',
      until: '2026-02-01',
      timeZone: 'Asia/Tokyo',
      language: 'pt',
    });
  });

  test('a sheet and answers', () => {
    expect(run('--sheet', 'Table 1', '--answer', 'dateOrder=dayFirst', '--answer', 'a:b=c=d')).toMatchObject({
      sheet: 'Table 1',
      answers: { dateOrder: 'dayFirst', 'a:b': 'c=d' },
    });
  });

  test('today is the zone’s', () => {
    expect(run('--time-zone', 'Asia/Tokyo').asOf).toBe('2026-01-16');
  });

  test('eval', () => {
    expect(readCall(['eval', '=1+1', '--as-of', '2026-01-16'], NOW)).toEqual({
      command: 'eval',
      formula: '=1+1',
      asOf: '2026-01-16',
      timeZone: 'UTC',
    });
  });

  test.each([
    [[], 'The command is missing.'],
    [['walk'], '"walk" is no command.'],
    [['run', '--out', 'o'], '--book is missing.'],
    [['run', '--book', 'b'], '--out is missing.'],
    [['run', '--book', 'b', '--out', 'o', 'extra'], '"extra" belongs to no option.'],
    [['run', '--book', 'b', '--out', 'o', '--as-off', '2026-01-16'], '--as-off'],
    [['run', '--book', 'b', '--out', 'o', '--as-of', '16.1.2026'], '--as-of is "16.1.2026"'],
    [['run', '--book', 'b', '--out', 'o', '--as-of', '2026-02-30'], '--as-of is "2026-02-30"'],
    [
      ['run', '--book', 'b', '--out', 'o', '--as-of', '2026-01-16', '--until', '2026-01-15'],
      'is before --as-of',
    ],
    [['run', '--book', 'b', '--out', 'o', '--time-zone', 'Mars'], '--time-zone is "Mars"'],
    [['run', '--book', 'b', '--out', 'o', '--language', 'it'], 'wanted is one of en, fr, es, de, pt'],
    [['run', '--book', 'b', '--out', 'o', '--answer', 'dayFirst'], '--answer is "dayFirst"'],
    [['eval'], 'eval takes one formula'],
    [['eval', '=1', '=2'], 'eval takes one formula'],
    [['eval', '1+1'], '"1+1" is no formula'],
  ])('%j is refused', (words, message) => {
    expect(() => readCall(words, NOW)).toThrow(message);
  });
});
