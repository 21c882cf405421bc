import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';
import type { AnyNode } from 'acorn';
import { beforeAll, describe, expect, test } from '@jest/globals';

/**
 * The permissions that the manifest asks for are those of the services that the bundle calls: no more, or people are
 * asked for what they need not give; no fewer, or a call fails where nobody looks.
 */
const PREFIX = 'https://www.googleapis.com/auth/';

/** By service, or by method where they differ: the scope that Google's reference names; undefined where it names none. */
const SCOPES: Readonly<Record<string, string | undefined>> = {
  SpreadsheetApp: 'spreadsheets.currentonly',
  'SpreadsheetApp.getUi': 'script.container.ui',
  // Opening files other than the one it is bound to would take "spreadsheets", which is never to be asked for.
  'SpreadsheetApp.openById': 'never',
  'SpreadsheetApp.openByUrl': 'never',
  'SpreadsheetApp.open': 'never',
  'SpreadsheetApp.create': 'never',
  HtmlService: undefined,
  ScriptApp: 'script.scriptapp',
  MailApp: 'script.send_mail',
  UrlFetchApp: 'script.external_request',
  'Session.getActiveUser': 'userinfo.email',
  'Session.getEffectiveUser': 'userinfo.email',
  'Session.getActiveUserLocale': undefined,
  'Session.getScriptTimeZone': undefined,
  Utilities: undefined,
  LockService: undefined,
  PropertiesService: undefined,
  CacheService: undefined,
};

/** Every global that Google's types declare, such as DriveApp. */
function googleServices(): ReadonlySet<string> {
  const types = 'node_modules/@types/google-apps-script';
  const declared = readdirSync(types)
    .filter((file) => file.endsWith('.d.ts'))
    .flatMap((file) => [
      ...readFileSync(path.join(types, file), 'utf8').matchAll(/^declare var (\w+): GoogleAppsScript\./gm),
    ]);
  return new Set(declared.map(([, name = '']) => name));
}

/** "SpreadsheetApp.flush", or "SpreadsheetApp" alone where it is handed on and no method can be told. */
function callsIn(code: string): ReadonlySet<string> {
  const services = googleServices();
  const calls = new Set<string>();
  const visit = (node: AnyNode, parent?: AnyNode): void => {
    if (node.type === 'Identifier' && services.has(node.name)) {
      const isName =
        (parent?.type === 'MemberExpression' && parent.property === node && !parent.computed) ||
        (parent?.type === 'Property' && parent.key === node && !parent.shorthand);
      const method =
        parent?.type === 'MemberExpression' && parent.object === node && parent.property.type === 'Identifier'
          ? `.${parent.property.name}`
          : '';
      if (!isName) calls.add(node.name + method);
    }
    for (const value of Object.values(node) as unknown[])
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
        if (isNode(child)) visit(child, node);
  };
  visit(parse(code, { ecmaVersion: 2020, sourceType: 'script' }));
  return calls;
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function scopesOf(calls: Iterable<string>): ReadonlySet<string> {
  const scopes = new Set<string>();
  for (const call of calls) {
    const [service = ''] = call.split('.');
    const entry = [call, service].find((name) => name in SCOPES);
    if (entry === undefined) throw new Error(`${call}: which permission does it take? Say so in this test.`);
    const scope = SCOPES[entry];
    if (scope !== undefined) scopes.add(PREFIX + scope);
  }
  return scopes;
}

describe('permissions', () => {
  let asked: readonly string[] = [];

  beforeAll(() => {
    const manifest = JSON.parse(readFileSync('dist/appsscript.json', 'utf8')) as {
      readonly oauthScopes: readonly string[];
    };
    asked = manifest.oauthScopes;
  });

  test('asked for are those of the services that the bundle calls', () => {
    const needed = scopesOf(callsIn(readFileSync('dist/Code.js', 'utf8')));
    expect([...asked].sort()).toEqual([...needed].sort());
  });

  test('a service that nobody has thought about is found', () => {
    expect(() => scopesOf(callsIn('function f() { return DriveApp.getFiles(); }'))).toThrow(
      'DriveApp.getFiles',
    );
    expect([...scopesOf(callsIn('const app = MailApp; const x = { UrlFetchApp: 1 }; x.DriveApp'))]).toEqual([
      `${PREFIX}script.send_mail`,
    ]);
  });

  test('each is explained in the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    const explained = [...readme.matchAll(/^\|.*\| `([\w.]+)` +\|$/gm)].map(([, scope]) => PREFIX + scope);
    expect(explained.sort()).toEqual([...asked].sort());
  });
});
