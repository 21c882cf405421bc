import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { DAILY_PERMISSIONS, PERMISSIONS } from '../../src/google/authorization';
import { textsIn } from '../../src/locale/texts';

test('each permission that the manifest asks for has its words, and no other', () => {
  const { oauthScopes } = JSON.parse(readFileSync('appsscript.json', 'utf8')) as { oauthScopes: string[] };
  expect(PERMISSIONS).toHaveLength(oauthScopes.length);
  expect(Object.keys(textsIn('en').permission.names).sort()).toEqual([...PERMISSIONS].sort());
});

test('the daily run needs neither panels nor HubSpot', () => {
  expect(PERMISSIONS.filter((permission) => !DAILY_PERMISSIONS.includes(permission))).toEqual([
    'panels',
    'requests',
  ]);
});
