import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { DAILY_SCOPES } from '../../src/google/authorization';

test('the daily run needs every permission but that for HubSpot', () => {
  const { oauthScopes } = JSON.parse(readFileSync('appsscript.json', 'utf8')) as { oauthScopes: string[] };
  const external = 'https://www.googleapis.com/auth/script.external_request';
  expect(oauthScopes).toContain(external);
  expect([...DAILY_SCOPES].sort()).toEqual(oauthScopes.filter((scope) => scope !== external).sort());
});
