import { describe, expect, test } from '@jest/globals';
import { workbenchOf } from '../fixtures/addon';

const code = `
  function echo(value) { return value; }
  function kinds(value) { return [value instanceof Object, Array.isArray(value && value.list), typeof value.gone]; }
  function withDate() { return { rows: [{ due: new Date() }], other: 1 }; }
  function withUndefined() { return { kept: 1, dropped: undefined }; }
  function withHole() { return [1, undefined]; }
  function withMap() { return { map: new Map() }; }
  function withFunction() { return { call: () => 1 }; }
  function nothing() {}
  function fails() { throw new Error('no such client'); }
  function secret_() { return 'secret'; }
  const order = [];
  function remember(n) {
    const seen = JSON.parse(PropertiesService.getScriptProperties().getProperty('order') || '[]');
    PropertiesService.getScriptProperties().setProperty('order', JSON.stringify(seen.concat(n)));
  }
  function remembered() { return JSON.parse(PropertiesService.getScriptProperties().getProperty('order')); }
`;
const call = (name: string, ...args: readonly unknown[]) => workbenchOf(code).callFromPanel(name, args);

describe('google.script.run', () => {
  test('carries JSON both ways', async () => {
    const value = { text: 'é', number: 1.5, yes: true, none: null, list: [[], {}] };
    expect(await call('echo', value)).toEqual(value);
    expect(await call('kinds', { list: [], gone: undefined })).toEqual([true, true, 'undefined']);
  });

  test.each([
    ['a Date', { due: [new Date()] }],
    ['a function', () => 1],
    ['a Map', new Map()],
    ['undefined', [undefined]],
    ['a bigint', 1n],
  ])('%s in an argument fails the call', async (what, argument) => {
    await expect(call('echo', argument)).rejects.toThrow(`is ${what}`);
  });

  test.each(['withDate', 'withMap', 'withFunction', 'withHole', 'nothing'])(
    '%s answers null',
    async (name) => {
      expect(await call(name)).toBeNull();
    },
  );

  test('drops undefined from objects', async () => {
    const answer = await call('withUndefined');
    expect(Object.keys(answer as object)).toEqual(['kept']);
  });

  test('a thrown error reaches the panel with its message', async () => {
    await expect(call('fails')).rejects.toThrow(new Error('no such client'));
  });

  test.each(['secret_', 'order', 'missing'])('%s is out of reach', async (name) => {
    await expect(call(name)).rejects.toThrow(`Script function not found: ${name}`);
  });

  test('ten calls at once end in any order, an eleventh waits for one of them', async () => {
    const workbench = workbenchOf(code);
    await Promise.all(Array.from({ length: 11 }, (_, index) => workbench.callFromPanel('remember', [index])));
    const order = (await workbench.callFromPanel('remembered', [])) as number[];
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 11 }, (_, index) => index));
    expect(order).not.toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).not.toBe(10);
  });

  test('runs as whoever sits there when it is called', async () => {
    const workbench = workbenchOf('function who() { return Session.getActiveUser().getEmail(); }');
    workbench.currentUser = workbench.users[1]!;
    const answer = workbench.callFromPanel('who', []);
    workbench.currentUser = workbench.users[0]!;
    expect(await answer).toBe('colleague@partner.example');
  });
});
