import { expect, test } from '@jest/globals';
import { readBundleFunctions } from '../../../workbench/runtime/bundle-functions';

test('top-level declared functions, and nothing else', () => {
  const { declared } = readBundleFunctions(`
    function onOpen() {} async function later() {} const arrow = () => 1; globalThis.assigned = function () {};
    (() => { function inner() {} })(); var expression = function named() {};`);
  expect([...declared]).toEqual(['onOpen', 'later']);
});

test('custom functions with the help that Sheets shows', () => {
  const { custom } = readBundleFunctions(`
    /**
     * The last day on which
     * terms can be changed.
     * @param {date} renewalStart The day. Optional.
     * @param {number=} [noticeDays=45] - Days of
     *   notice.
     * @return {date} x
     * @customfunction
     * @preserve
     */
    function RENEWAL_DEADLINE(renewalStart, noticeDays = 45, ...more) {}`);
  expect(custom).toEqual([
    {
      name: 'RENEWAL_DEADLINE',
      description: 'The last day on which terms can be changed.',
      parameters: [
        { name: 'renewalStart', type: 'date', description: 'The day. Optional.' },
        { name: 'noticeDays', type: 'number=', description: 'Days of notice.' },
        { name: 'more', type: '', description: '' },
      ],
    },
  ]);
});

test.each([
  ['no tag', '/** Text. */ function F() {}'],
  ['a line comment', '// @customfunction\nfunction F() {}'],
  ['a plain comment', '/* @customfunction */ function F() {}'],
  ['code between', '/** @customfunction */ var x; function F() {}'],
  ['a private name', '/** @customfunction */ function F_() {}'],
  ['a variable', '/** @customfunction */ var F = function () {};'],
])('%s makes none', (_, code) => {
  expect(readBundleFunctions(code).custom).toEqual([]);
});
