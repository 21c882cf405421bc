import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { FAMILIES, PARTS } from '../../src/store/state-parts';
import { memberOf } from '../../src/store/state-part';
import { MOST_VALUE_BYTES, utf8Length } from '../../src/store/stored-text';
import { stateOf } from '../support/stored-state';

const bytes = (text: string): number => new TextEncoder().encode(text).length;
const NAMES = ['株式会社日本の取引先', 'Ärzte GmbH', '👩‍👩‍👧', 'a', '"\\\n'];

test('bytes are counted as UTF-8 has them', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(utf8Length(text)).toBe(bytes(text))));
});

describe.each(NAMES)('values of any length, made of %p', (name) => {
  test.each([1, 300, 320, 3_000])(
    'are read as they were written, %i of them, each text below the limit',
    (count) => {
      const stored: Record<string, string> = {};
      const reasons = Array.from({ length: count }, (_, index) => `${name} ${index}`);
      const state = stateOf(stored);
      state.set(PARTS.hubspotTold, reasons);
      state.save();
      for (const text of Object.values(stored)) expect(bytes(text)).toBeLessThanOrEqual(MOST_VALUE_BYTES);
      expect(stateOf(stored).get(PARTS.hubspotTold)).toEqual(reasons);
      // A shorter one leaves nothing of the longer behind.
      const again = stateOf(stored);
      again.set(PARTS.hubspotTold, [name]);
      again.save();
      expect(Object.keys(stored)).toEqual(['hubspotTold']);
      expect(stateOf(stored).get(PARTS.hubspotTold)).toEqual([name]);
    },
  );
});

test('a value of which a piece is missing or another’s is not taken for whole', () => {
  const stored: Record<string, string> = {};
  const state = stateOf(stored);
  state.set(
    PARTS.hubspotTold,
    Array.from({ length: 2_000 }, (_, index) => `client ${index}`),
  );
  state.save();
  expect(Object.keys(stored).length).toBeGreaterThan(2);
  for (const key of Object.keys(stored).filter((each) => each !== 'hubspotTold')) {
    for (const broken of [
      { ...stored, [key]: 'x' },
      Object.fromEntries(Object.entries(stored).filter(([other]) => other !== key)),
    ]) {
      expect(stateOf(broken).get(PARTS.hubspotTold)).toBeUndefined();
    }
  }
});

test('a value of any part and of any version to come stays where it is until something replaces it', () => {
  const stored: Record<string, string> = { lastRun: 'v2 [1]', locale: 'en_US' };
  const state = stateOf(stored);
  expect(state.get(PARTS.lastRun)).toBeUndefined();
  state.set(PARTS.locale, 'de_DE');
  state.save();
  expect(stored).toEqual({ lastRun: 'v2 [1]', locale: 'de_DE' });
  state.set(PARTS.lastRun, '2026-01-16');
  state.save();
  expect(stored).toEqual({ lastRun: '2026-01-16', locale: 'de_DE', 'setAside.lastRun': '-- v2 [1]' });
});

test('what is set aside does not grow for ever', () => {
  const stored: Record<string, string> = {};
  for (let index = 0; index < 40; index += 1) {
    stored[`mailed.p${index}@agency.example`] = '界'.repeat(3_000);
    const state = stateOf(stored);
    state.check();
    state.setAsideUnreadable();
    state.save();
  }
  const kept = Object.entries(stored).filter(([key]) => key.startsWith('setAside.'));
  expect(kept).toHaveLength(40);
  expect(kept.reduce((sum, [, text]) => sum + bytes(text), 0)).toBeLessThan(42_000);
  expect(stateOf(stored).all(FAMILIES.mailed).size).toBe(0);
});

test('a blank note of an email is nothing to be set aside, and what is not changed is not written', () => {
  const stored: Record<string, string> = { 'outgoing.ana@agency.example': '', lastRun: '2026-01-16' };
  let writes = 0;
  const state = stateOf(
    new Proxy(stored, {
      set: (target, key: string, value: string) => ((writes += 1), Reflect.set(target, key, value)),
    }),
  );
  state.check();
  state.set(PARTS.lastRun, '2026-01-16');
  state.blank(FAMILIES.outgoing, 'ana@agency.example');
  expect(state.get(memberOf(FAMILIES.outgoing, 'ana@agency.example'))).toBeUndefined();
  state.save();
  expect(state.setAside()).toEqual([]);
  expect(writes).toBeLessThan(2);
});
