import { expect, test } from '@jest/globals';
import { inform, reportError } from '../../../workbench/page/notices';
import { createStore } from '../../../workbench/page/state';

test('a toast takes the place of the one before, and an error stays until it is put away', () => {
  Object.assign(globalThis, { window: { setTimeout: () => 0 } });
  const store = createStore();
  inform(store, 'Step 1');
  reportError(store, new Error('failed'));
  inform(store, 'Step 2');
  inform(store, 'Step 3');
  expect(store.get().notices.map(({ message }) => message)).toEqual(['failed', 'Step 3']);
});
