import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { licencesDocument, packagesIn, PERMISSIVE } from '../../tools/licences/licences-document';

const lock = readFileSync('package-lock.json', 'utf8');

test('what may be shipped is permissive', () => {
  const shipped = packagesIn(lock).filter(({ isShipped }) => isShipped);
  expect(shipped.length).toBeGreaterThan(0);
  expect(shipped.filter(({ licence }) => !PERMISSIVE.includes(licence))).toEqual([]);
});

test('the grid is for development alone, and no file of dist/ has it', () => {
  const grid = packagesIn(lock).filter(({ name }) => name.startsWith('@odoo/'));
  expect(grid.map(({ isShipped }) => isShipped)).toEqual([false, false]);
  for (const file of readdirSync('dist'))
    expect(readFileSync(`dist/${file}`, 'utf8')).not.toMatch(/o-spreadsheet|o_spreadsheet|owl\.iife/);
});

test('docs/licences.md is what `npm run docs:licences` writes', () => {
  expect(readFileSync('docs/licences.md', 'utf8')).toBe(licencesDocument(lock));
});
