import { describe, expect, test } from '@jest/globals';
import type { Realm } from '../../../workbench/runtime/contract';
import { createNodeRealm } from '../../../workbench/runtime/node-realm';
import { realmPromises } from '../fixtures/realm-promises';

describe('a realm of Node', () => {
  test.each(realmPromises)('$promise', ({ file, script, wanted }) => {
    const realm = createNodeRealm(() => 1_768_478_400_000);
    if (file !== undefined) realm.evaluate(file, 'Code.js');
    expect(evaluate(realm, script)).toEqual(wanted);
  });

  test('its clock moves with the simulated one', () => {
    let now = 0;
    const realm = createNodeRealm(() => now);
    expect(realm.evaluate('Date.now()', 'test')).toBe(0);
    now = 5000;
    expect(realm.evaluate('new Date().getTime()', 'test')).toBe(5000);
  });

  test('adopts plain data into its own classes, services and functions as they are', () => {
    const realm = createNodeRealm(() => 0);
    const service = new (class Range {})();
    realm.globals['given'] = realm.adopt({ rows: [[new Date(7), 'a', 1]], nested: { deep: [] }, service });
    expect(
      realm.evaluate(
        `[given instanceof Object, given.rows instanceof Array, given.rows[0][0] instanceof Date,
          given.rows[0][0].getTime(), given.nested.deep instanceof Array]`,
        'test',
      ),
    ).toEqual([true, true, true, 7, true]);
    expect((realm.globals['given'] as { service: unknown }).service).toBe(service);
  });

  test('errors are its own', () => {
    const realm = createNodeRealm(() => 0);
    realm.globals['failure'] = realm.error('no');
    expect(realm.evaluate('[failure instanceof Error, String(failure)]', 'test')).toEqual([
      true,
      'Exception: no',
    ]);
    expect(realm.isError(realm.globals['failure'])).toBe(true);
    expect(realm.isError(new Error('no'))).toBe(false);
  });

  test('two realms share nothing', () => {
    const first = createNodeRealm(() => 0);
    const second = createNodeRealm(() => 0);
    first.evaluate('var kept = 1; Array.prototype.extra = 1;', 'test');
    expect(second.evaluate('[typeof kept, typeof [].extra]', 'test')).toEqual(['undefined', 'undefined']);
  });
});

function evaluate(realm: Realm, script: string): unknown {
  // Through JSON, as values of another realm equal nothing of this one.
  return JSON.parse(JSON.stringify(realm.evaluate(script, 'test'))) as unknown;
}
