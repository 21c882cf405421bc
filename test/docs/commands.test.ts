import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { commandsIn, pages } from './pages';

/**
 * What the pages tell people to type. Commands that are over in seconds are run; of those that build, test, deploy or
 * stay open it is checked that they exist.
 */
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};
const commands = [...new Set(pages().flatMap(commandsIn))];
/** The pages' commands are written for this shell; Windows has it with Git. */
const SHELL = process.platform === 'win32' ? 'C:\\Program Files\\Git\\bin\\bash.exe' : true;
const isCheap = (command: string): boolean => command.startsWith('npm run -s desk -- ');

/** Those in the shell blocks, and those in the running text. */
function named(pattern: RegExp): readonly string[] {
  return [
    ...new Set(pages().flatMap(({ text }) => [...text.matchAll(pattern)].map(([, name = '']) => name))),
  ];
}

describe('commands of the pages', () => {
  test('are commands that are known here', () => {
    const odd = commands.filter(
      (command) => !/^(npm start|npm test|npm run (-s )?[\w:-]+|npx clasp login)( |$)/.test(command),
    );
    expect(odd).toEqual([]);
  });

  test('name scripts that exist', () => {
    const missing = named(/\bnpm run (?:-s )?([a-z][\w:-]*)/g).filter((name) => !(name in scripts));
    expect(missing).toEqual([]);
  });

  test('name parts of the checks that exist', () => {
    const { stderr } = spawnSync(process.execPath, ['tools/test.mjs', 'nonsense'], { encoding: 'utf8' });
    const parts = /there are: (.*)/.exec(stderr)?.[1]?.split(', ') ?? [];
    expect(parts).toContain('unit');
    expect(named(/\bnpm test -- ([a-z]+)/g).filter((part) => !parts.includes(part))).toEqual([]);
  });

  test.each(commands.filter(isCheap))(
    '%s does what it says',
    (command) => {
      const out = mkdtempSync(path.join(tmpdir(), 'command-'));
      try {
        const { status, stdout, stderr } = spawnSync(command.replace(/--out \S+/, `--out "${out}"`), {
          encoding: 'utf8',
          shell: SHELL,
        });
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        if (command.includes('--out')) expect(readdirSync(out)).toContain('summary.json');
        else expect(stdout.trim()).not.toBe('');
      } finally {
        rmSync(out, { recursive: true, force: true });
      }
    },
    120_000,
  );
});
