import { expect, test } from '@jest/globals';
import * as loaded from '@odoo/o-spreadsheet';
import { DEAF_TO_ENTRIES } from '../../../workbench/spreadsheet/deaf-plugins';

type Method = (command: never) => void;
type PluginClass = { readonly prototype: { readonly handle: Method; readonly beforeHandle: Method } };

const registered = loaded.registries as unknown as Record<
  string,
  { readonly content: Readonly<Record<string, PluginClass>> }
>;
const Engine = loaded as unknown as { readonly CorePlugin: PluginClass };
const nothing = Engine.CorePlugin.prototype;

/** A choice by kinds of commands, of which an entry is none, and nothing else. */
function ignoresEntries(source: string): boolean {
  const body = /^handle\((\w+)\) \{\s*switch \(\1\.type\) \{([\s\S]*)\}\s*\}$/.exec(source)?.[2];
  if (body === undefined || /\bdefault:|"UPDATE_CELL"/.test(body)) return false;
  // Nothing stands behind the choice: what it opens it closes, and never more.
  let open = 0;
  return [...body.replace(/`[^`]*`|"[^"]*"/g, '')].every((sign) => {
    if (sign === '{') open += 1;
    if (sign === '}') open -= 1;
    return open >= 0;
  });
}

test.each(
  Object.entries(DEAF_TO_ENTRIES).flatMap(([registry, names]) =>
    names.map((name) => [name, registry] as const),
  ),
)('the plugin "%s" of the %s does nothing about an entry', (name, registry) => {
  const Plugin = registered[registry]!.content[name]!;
  const { handle, beforeHandle } = Plugin.prototype;
  expect(String(beforeHandle)).toBe(String(nothing.beforeHandle));
  expect(String(handle) === String(nothing.handle) || ignoresEntries(String(handle))).toBe(true);
});

test('a plugin that does something about an entry is found', () => {
  const { cell, tables } = registered['corePluginRegistry']!.content;
  for (const Plugin of [cell, tables]) expect(ignoresEntries(String(Plugin!.prototype.handle))).toBe(false);
});
