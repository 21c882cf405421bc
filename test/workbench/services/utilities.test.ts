import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatDate, parseDate } from '../../../workbench/services/date-pattern';
import { digest } from '../../../workbench/services/digest';
import { formatString } from '../../../workbench/services/format-string';
import { runBody, workbenchOf } from '../fixtures/addon';

describe('formatDate', () => {
  const instant = Date.UTC(2026, 2, 1, 5, 6, 7, 8);
  test.each([
    ['yyyy-MM-dd', 'UTC', '2026-03-01'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSS", 'America/New_York', '2026-03-01T00:06:07.008'],
    ['yyyy-MM-dd', 'Pacific/Apia', '2026-03-01'],
    ['yyyy-MM-dd', 'America/Los_Angeles', '2026-02-28'],
    ['d.M.yy', 'UTC', '1.3.26'],
    ['EEE, d MMM yyyy h:mm a', 'UTC', 'Sun, 1 Mar 2026 5:06 AM'],
    ['EEEE d MMMM', 'UTC', 'Sunday 1 March'],
    ["h 'o''clock' a", 'America/New_York', "12 o'clock AM"],
    ['D u', 'UTC', '60 7'],
    ['Z|X|XX|XXX', 'Asia/Kolkata', '+0530|+05|+0530|+05:30'],
    ['X', 'UTC', 'Z'],
    ['z', 'America/New_York', 'EST'],
    ['HH:mm z', 'GMT+2', '07:06 UTC+2'],
  ])('%s in %s is %s', (pattern, zone, wanted) => {
    expect(formatDate(instant, zone, pattern)).toBe(wanted);
  });

  test.each([
    [
      "Utilities.formatDate('2026-01-01', 'UTC', 'yyyy')",
      "don't match the method signature for Utilities.formatDate",
    ],
    ["Utilities.formatDate(new Date(NaN), 'UTC', 'yyyy')", 'Invalid argument: date'],
    ["Utilities.formatDate(new Date(), 'Mars', 'yyyy')", 'timeZone "Mars" is not a time zone'],
    ["Utilities.formatDate(new Date(), 'UTC', 'YYYY')", 'the year of the week; the calendar year is "y"'],
    [`Utilities.formatDate(new Date(), 'UTC', "yyyy 'open")`, 'has a quote without an end'],
  ])('%s is refused', (code, message) => {
    expect(() => runBody(code)).toThrow(message);
  });
});

describe('parseDate', () => {
  test.each([
    ['2026-03-31', 'Asia/Tokyo', 'yyyy-MM-dd', '2026-03-30T15:00:00.000Z'],
    ['31.3.26 23:15', 'Europe/Berlin', 'd.M.yy HH:mm', '2026-03-31T21:15:00.000Z'],
    ['March 3, 2026 12:30 am', 'UTC', 'MMMM d, yyyy h:mm a', '2026-03-03T00:30:00.000Z'],
    ['2026-03-03T10:00:00+05:30', 'UTC', "yyyy-MM-dd'T'HH:mm:ssXXX", '2026-03-03T04:30:00.000Z'],
    // A midnight that the change to summer time left out.
    ['2026-04-24', 'Africa/Cairo', 'yyyy-MM-dd', '2026-04-23T22:00:00.000Z'],
  ])('%s in %s', (text, zone, pattern, wanted) => {
    expect(new Date(parseDate(text, zone, pattern)).toISOString()).toBe(wanted);
  });

  test.each([
    ['2026-02-30', 'yyyy-MM-dd'],
    ['2026-13-01', 'yyyy-MM-dd'],
    ['2026-2-3', 'yyyy-MM-dd'],
    ['2026-02-03 ', 'yyyy-MM-dd'],
    ['3 Foo 2026', 'd MMM yyyy'],
    ['13:00 PM', 'h:mm a'],
  ])('"%s" is no date of the pattern %s', (text, pattern) => {
    expect(() => parseDate(text, 'UTC', pattern)).toThrow(`Unparseable date: "${text}"`);
  });

  test('undoes formatDate on every day in every zone', () => {
    const zones = [
      'UTC',
      'America/New_York',
      'Asia/Tokyo',
      'Pacific/Apia',
      'Europe/London',
      'Africa/Cairo',
      'America/Havana',
    ];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom(...zones), (day, zone) => {
        const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
        // Apia had no 30 December 2011.
        fc.pre(!(zone === 'Pacific/Apia' && text === '2011-12-30'));
        expect(formatDate(parseDate(text, zone, 'yyyy-MM-dd'), zone, 'yyyy-MM-dd')).toBe(text);
      }),
    );
  });

  test('answers a Date of the realm', () => {
    expect(runBody(`return Utilities.parseDate('2026-01-02', 'UTC', 'yyyy-MM-dd') instanceof Date`)).toBe(
      true,
    );
  });
});

describe('digests, base64 and blobs', () => {
  test.each([
    ['MD5', 'md5'],
    ['SHA_1', 'sha1'],
    ['SHA_256', 'sha256'],
  ] as const)('%s is the real one', (name, algorithm) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (message) => {
        const wanted = createHash(algorithm).update(message).digest('hex');
        expect(Buffer.from(digest(name, message)).toString('hex')).toBe(wanted);
      }),
    );
  });

  test('bytes are signed, as Java’s', () => {
    expect(runBody(`return Utilities.base64Decode('/wCA')`)).toEqual([-1, 0, -128]);
    expect(runBody(`return Utilities.base64Encode([-1, 0, -128])`)).toBe('/wCA');
    expect(runBody(`return Utilities.base64EncodeWebSafe([-1, -17])`)).toBe('_-8=');
    expect(runBody(`return Utilities.base64DecodeWebSafe('_-8=')`)).toEqual([-1, -17]);
    expect(runBody(`return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, '').slice(0, 3)`)).toEqual([
      -44, 29, -116,
    ]);
    expect(runBody(`return Utilities.newBlob('é').getBytes()`)).toEqual([-61, -87]);
    expect(
      runBody(
        `return Utilities.newBlob([-61, -87], 'text/plain', 'a.txt').setName('b.txt').copyBlob().getDataAsString()`,
      ),
    ).toBe('é');
  });

  test.each([
    ["Utilities.base64Decode('*')", 'Could not decode string.'],
    [
      'Utilities.computeDigest(Utilities.DigestAlgorithm.MD2, "")',
      'not in the workbench: Utilities.computeDigest with MD2',
    ],
    ['Utilities.newBlob({})', "don't match the method signature"],
    ['Utilities.zip([])', 'not in the workbench: Utilities.zip'],
    ['Utilities.sleep(300001)', 'Invalid argument: sleep'],
  ])('%s is refused', (code, message) => {
    expect(() => runBody(code)).toThrow(message);
  });
});

describe('the rest', () => {
  test('uuids and random numbers repeat with the seed', () => {
    const body = 'function main() { return [Utilities.getUuid(), Utilities.getUuid(), Math.random()]; }';
    const [first, second, number] = workbenchOf(body, { seed: 7 }).run('main') as [string, string, number];
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(second).not.toBe(first);
    expect(workbenchOf(body, { seed: 7 }).run('main')).toEqual([first, second, number]);
    expect(workbenchOf(body, { seed: 8 }).run('main')).not.toEqual([first, second, number]);
  });

  test('parseCsv', () => {
    expect(runBody(`return Utilities.parseCsv('a;"b;\\n""c"""\\n1;2', ';')`)).toEqual([
      ['a', 'b;\n"c"'],
      ['1', '2'],
    ]);
  });

  test.each([
    ['%s of %d%%', ['2', 3], '2 of 3%'],
    ['%05.1f|%-4s|%4s|%+d', [2.25, 'a', 'b', 5], '002.3|a   |   b|+5'],
    ['%-05d', [-3], '-3   '],
    ['%05d', [-3], '-0003'],
  ])('formatString(%s)', (template, values, wanted) => {
    expect(formatString(template, ...values)).toBe(wanted);
  });
});
