import { describe, expect, jest, test } from '@jest/globals';
import { once } from '../../src/domain/once';

describe('once', () => {
  test('makes nothing before it is asked, and the same for everybody who asks', () => {
    const make = jest.fn(() => ({ made: true }));
    const value = once(make);
    expect(make).not.toHaveBeenCalled();
    expect(value()).toBe(value());
    expect(make).toHaveBeenCalledTimes(1);
  });

  test('keeps a value that is nothing', () => {
    const make = jest.fn(() => undefined);
    const value = once(make);
    value();
    value();
    expect(make).toHaveBeenCalledTimes(1);
  });
});
