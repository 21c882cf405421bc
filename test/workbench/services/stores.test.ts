import { describe, expect, test } from '@jest/globals';
import { START, runBody, workbenchOf } from '../fixtures/addon';

describe('PropertiesService', () => {
  test('keeps text by script, document and user', () => {
    const workbench = workbenchOf(`
      function write(value) {
        PropertiesService.getScriptProperties().setProperty('a', value);
        PropertiesService.getUserProperties().setProperties({ a: value, b: value });
      }
      function read() {
        const user = PropertiesService.getUserProperties();
        return [PropertiesService.getScriptProperties().getProperty('a'), user.getProperties(), user.getKeys(), user.getProperty('x')];
      }
      function clear() { PropertiesService.getUserProperties().setProperties({ c: '3' }, true).deleteProperty('x').deleteAllProperties(); }`);
    workbench.run('write', { args: ['1'] });
    workbench.run('write', { args: ['2'], user: workbench.users[1]! });
    expect(workbench.run('read')).toEqual(['2', { a: '1', b: '1' }, ['a', 'b'], null]);
    workbench.run('clear');
    expect(workbench.run('read')).toEqual(['2', {}, [], null]);
    expect(workbench.run('read', { user: workbench.users[1]! })).toEqual([
      '2',
      { a: '2', b: '2' },
      ['a', 'b'],
      null,
    ]);
  });

  test.each([
    ["setProperty('a', 1)", "The parameters (string,number) don't match the method signature"],
    ["setProperty('a')", "don't match the method signature"],
    ['setProperties({ a: new Date() })', "don't match the method signature"],
    ["setProperty('a', 'é'.repeat(4609))", 'Argument too large: value'],
    ["forget('a')", 'not in the workbench: Properties.forget'],
  ])('%s is refused', (code, message) => {
    expect(() => runBody(`PropertiesService.getScriptProperties().${code}`)).toThrow(message);
  });

  test('a value holds 9 KB, a store 500 KB, and what does not fit changes nothing', () => {
    const body = `const store = PropertiesService.getDocumentProperties();
      const value = 'x'.repeat(9 * 1024);
      let stored = 0;
      try { for (;; stored += 1) store.setProperty('key' + stored, value); } catch (error) {
        return [stored, error.message, store.getKeys().length];
      }`;
    expect(runBody(body)).toEqual([55, expect.stringContaining('exceeded the property storage quota'), 55]);
  });
});

describe('CacheService', () => {
  test('forgets by the simulated clock', () => {
    expect(
      runBody(`const cache = CacheService.getScriptCache();
        cache.put('a', '1', 60); cache.putAll({ b: '2', c: '3' });
        Utilities.sleep(61000);
        return [cache.get('a'), cache.getAll(['a', 'b', 'c']), cache.get('nothing')];`),
    ).toEqual([null, { b: '2', c: '3' }, null]);
  });

  test('removes', () => {
    expect(
      runBody(`const cache = CacheService.getUserCache();
        cache.putAll({ a: '1', b: '2', c: '3' }); cache.remove('a'); cache.removeAll(['b']);
        return cache.getAll(['a', 'b', 'c']);`),
    ).toEqual({ c: '3' });
  });

  test('keeps the 900 entries farthest from expiry once there are more than 1,000', () => {
    expect(
      runBody(
        `const cache = CacheService.getScriptCache();
        for (let i = 0; i <= 1000; i += 1) cache.put('key' + i, 'x', 1000 + i);
        const keys = Array.from({ length: 1001 }, (_, i) => 'key' + i);
        const kept = Object.keys(cache.getAll(keys));
        return [kept.length, kept[0]];`,
        { callCostMs: 0 },
      ),
    ).toEqual([900, 'key101']);
  });

  test.each([
    ["put('a', 'x'.repeat(100 * 1024 + 1))", 'Argument too large: value'],
    ["put('k'.repeat(251), 'x')", 'Argument too large: key'],
    ["put('a', { b: 1 })", "don't match the method signature"],
    ["put('a', 'x', 21601)", 'expirationInSeconds'],
  ])('%s is refused', (code, message) => {
    expect(() => runBody(`CacheService.getScriptCache().${code}`)).toThrow(message);
  });
});

describe('LockService', () => {
  const code = `
    function take(ms) { const lock = LockService.getDocumentLock(); return [lock.tryLock(ms), lock.hasLock()]; }
    function wait() { LockService.getDocumentLock().waitLock(1000); }
    function twice() { const lock = LockService.getScriptLock(); return [lock.tryLock(0), lock.tryLock(0), lock.releaseLock(), lock.hasLock()]; }
    function hold() { LockService.getDocumentLock().waitLock(0); PropertiesService.getScriptProperties().getKeys(); }`;

  test('is given, is the holder’s to take again, and is released', () => {
    expect(workbenchOf(code).run('twice')).toEqual([true, true, undefined, false]);
  });

  test('is released when an execution ends, killed ones included', () => {
    const workbench = workbenchOf(code);
    workbench.faults = [{ kind: 'kill', after: 2 }];
    expect(() => workbench.run('hold')).toThrow('killed');
    workbench.faults = [];
    expect(workbench.run('take', { args: [0] })).toEqual([true, true]);
  });

  test('held by somebody else, it costs the time waited for it', () => {
    const workbench = workbenchOf(code, { callCostMs: 0 });
    workbench.holdLock('document', START + 5000);
    expect(workbench.run('take', { args: [2000] })).toEqual([false, false]);
    expect(workbench.now()).toBe(START + 2000);
    expect(() => workbench.run('wait')).toThrow(
      'Lock timeout: another process was holding the lock for too long.',
    );
    expect(workbench.run('take', { args: [9000] })).toEqual([true, true]);
    expect(workbench.now()).toBe(START + 5000);
  });

  test('a colleague’s run in the middle of another finds it busy', () => {
    const workbench = workbenchOf(code);
    const results: unknown[] = [];
    workbench.faults = [
      {
        kind: 'interfere',
        before: 4,
        act: () => results.push(workbench.run('take', { args: [1000], user: workbench.users[1]! })),
      },
    ];
    workbench.run('hold');
    expect(results).toEqual([[false, false]]);
  });

  test('of the document may be null', () => {
    expect(runBody('return LockService.getDocumentLock()', { documentLock: false })).toBeNull();
  });
});
