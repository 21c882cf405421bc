import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { FUNCTIONS } from '../../src/functions/table';
import type { FunctionDeclaration } from '../../src/functions/declaration';
import { jsDocLines } from '../../tools/functions/function-jsdoc';

const main = readFileSync('src/main.ts', 'utf8');
const BLOCK =
  /\/\*\*\n((?: \*.*\n)+?) \*\/\nglobal\.([A-Z_]+) = \(([^)]*)\) =>\s+functions\.([A-Z_]+)\(([^)]*)\);/g;

interface Documented {
  readonly lines: readonly string[];
  readonly parameters: readonly string[];
  readonly target: string;
  readonly passedOn: readonly string[];
}

const documented = new Map<string, Documented>(
  [...main.matchAll(BLOCK)].map(
    ([, comment = '', name = '', parameters = '', target = '', passedOn = '']) => [
      name,
      {
        lines: comment
          .trimEnd()
          .split('\n')
          .map((line) => line.replace(/^ \* ?/, '')),
        parameters: namesIn(parameters),
        target,
        passedOn: namesIn(passedOn),
      },
    ],
  ),
);

function namesIn(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

describe('src/main.ts', () => {
  test('declares every custom function of the table, in its order, and no other', () => {
    expect([...documented.keys()]).toEqual(Object.keys(FUNCTIONS));
    expect(main.match(/@customfunction/g)).toHaveLength(documented.size);
  });

  test.each(Object.entries<FunctionDeclaration>(FUNCTIONS))(
    '%s has the arguments and the text of the table',
    (name, declaration) => {
      const names = declaration.arguments.map((argument) => argument.name);
      expect(documented.get(name)).toEqual({
        lines: jsDocLines(declaration),
        parameters: names,
        target: name,
        passedOn: names,
      });
    },
  );

  test.each(Object.entries<FunctionDeclaration>(FUNCTIONS))(
    '%s says what is optional as Google shows it',
    (_, declaration) => {
      for (const argument of declaration.arguments)
        if (argument.otherwise !== undefined) expect(argument.help).toMatch(/^Optional\. .*when left out\.$/);
    },
  );
});
