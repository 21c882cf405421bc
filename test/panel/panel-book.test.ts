import { describe, expect, test } from '@jest/globals';
import { nameAndAddress } from '../../src/panel/panel-book';

describe('a member of the team as the settings name them', () => {
  test.each([
    ['Dana Example <dana@example.com>', 'Dana Example', 'dana@example.com'],
    ['dana@example.com', null, 'dana@example.com'],
    ['Dana Example', 'Dana Example', null],
    ['Dana, dana@example.com; (she)', 'Dana she', 'dana@example.com'],
    ['@ann', '@ann', null],
    ['ann@localhost', 'ann@localhost', null],
    ['a@.b', 'a@.b', null],
    ['', null, null],
  ])('%s', (written, name, email) => {
    expect(nameAndAddress(written)).toEqual({ name, email });
  });

  // 4,000 characters of it took 5 seconds; eight times as many never came to an end.
  test.each(['a@', '@.', 'a.', '<a@', ' ', '"', 'a'])('is read however often %p is repeated', (part) => {
    const written = part.repeat(100_000 / part.length);
    expect(nameAndAddress(written).email === null).toBe(true);
  });
});
