import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';

/** What `npm ci` needs of package-lock.json: docs/decisions/0019-node-versions-and-the-lock.md. */
interface Locked {
  readonly engines?: { readonly node?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<Record<string, Locked>>;
};
const { subset } = createRequire(path.resolve('package.json'))('semver') as {
  subset(range: string, of: string): boolean;
};

/** Where Node would find a package that another one asks for: below it, or below what it is below. */
function isLocked(asking: string, name: string): boolean {
  const own = path.posix.join(asking, 'node_modules', name);
  if (packages[own] !== undefined) return true;
  if (asking === '') return false;
  return isLocked(asking.slice(0, Math.max(0, asking.lastIndexOf('node_modules/') - 1)), name);
}

describe('package-lock.json', () => {
  test('has every package that a package asks for, those of other systems too', () => {
    const missing = Object.entries(packages).flatMap(([asking, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !isLocked(asking, name))
        .map((name) => `${asking}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test('has the compilers of Linux, macOS and Windows', () => {
    const compilers = Object.keys(packages).filter((name) => name.startsWith('node_modules/@swc/core-'));
    for (const system of ['linux-x64-gnu', 'darwin-arm64', 'win32-x64-msvc'])
      expect(compilers).toContain(`node_modules/@swc/core-${system}`);
  });

  test('has only packages that run on every Node that package.json allows, but for one', () => {
    const ours = packages['']?.engines?.node ?? '';
    const newer = Object.entries(packages)
      .filter(([, { engines }]) => engines?.node !== undefined && !subset(ours, engines.node))
      .map(([name]) => name);
    // Asks for Node 22 because of Object.groupBy, which workbench/spreadsheet/engine.ts brings along.
    expect(newer).toEqual(['node_modules/@odoo/o-spreadsheet']);
  });
});
