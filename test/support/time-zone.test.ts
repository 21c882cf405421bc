import { expect, test } from '@jest/globals';

test('the clock of the process is in the zone of the project', () => {
  const zone = process.env['TZ'] ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const sinceMidnight = new Date(2026, 6, 1, 12).toLocaleTimeString('en', { timeZone: zone, hour12: false });
  expect(sinceMidnight).toBe('12:00:00');
});
