import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { functionsDocument } from '../../tools/functions/function-doc';

test('docs/functions.md is what `npm run docs:functions` writes', () => {
  expect(readFileSync('docs/functions.md', 'utf8')).toBe(functionsDocument());
});
