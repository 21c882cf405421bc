import { existsSync, readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import type { Comment, FunctionDeclaration as FunctionNode } from 'acorn';
import { parse } from 'acorn';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { FUNCTIONS } from '../../src/functions/table';
import type { FunctionDeclaration } from '../../src/functions/declaration';
import { jsDocLines } from '../../tools/functions/function-jsdoc';

/**
 * What Google gets. Parsed, because the functions that Sheets, menus and triggers see are those declared at the top
 * level, which a mere run does not show; then run in a realm that has nothing but ECMAScript, as loading may touch no
 * service.
 */
const BUNDLE = 'dist/Code.js';

interface TopLevelFunction {
  readonly name: string;
  readonly parameters: readonly string[];
  /** The comment that ends right above it. */
  readonly comment: readonly string[];
}

let code = '';
let functions: readonly TopLevelFunction[] = [];

beforeAll(() => {
  if (!existsSync(BUNDLE)) throw new Error(`${BUNDLE} is missing: run "npm run build" first`);
  code = readFileSync(BUNDLE, 'utf8');
  functions = topLevelFunctions(code);
});

function topLevelFunctions(text: string): readonly TopLevelFunction[] {
  const comments: Comment[] = [];
  // Apps Script's engine reads no newer syntax than this.
  const program = parse(text, { ecmaVersion: 2020, sourceType: 'script', onComment: comments });
  return program.body
    .filter((node): node is FunctionNode => node.type === 'FunctionDeclaration')
    .map(({ id, params, start }) => ({
      name: id.name,
      parameters: params.map((parameter) =>
        parameter.type === 'Identifier' ? parameter.name : parameter.type,
      ),
      comment: linesOf(comments.find(({ end }) => end <= start && text.slice(end, start).trim() === '')),
    }));
}

function linesOf(comment: Comment | undefined): readonly string[] {
  if (!comment) return [];
  return comment.value
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .filter((line) => line !== '');
}

describe('dist/Code.js', () => {
  test('declares at the top level exactly what src/main.ts hands to Google', () => {
    const handedOver = [...readFileSync('src/main.ts', 'utf8').matchAll(/^global\.(\w+) =/gm)].map(
      ([, name]) => name,
    );
    expect(functions.map(({ name }) => name).sort()).toEqual(handedOver.sort());
  });

  test.each(Object.entries<FunctionDeclaration>(FUNCTIONS))(
    '%s has its parameters and its comment directly above',
    (name, declaration) => {
      const found = functions.find((candidate) => candidate.name === name);
      expect(found?.parameters).toEqual(declaration.arguments.map((argument) => argument.name));
      expect(found?.comment).toEqual(jsDocLines(declaration));
    },
  );

  test('no other function calls itself a custom function', () => {
    const custom = functions
      .filter(({ comment }) => comment.includes('@customfunction'))
      .map(({ name }) => name);
    expect(custom).toEqual(Object.keys(FUNCTIONS));
  });

  test('loads where there is nothing but ECMAScript, and computes without a service where no date goes in or out', () => {
    const realm = createContext({});
    runInContext(code, realm, { filename: BUNDLE });
    const evaluate = (formula: string): unknown => runInContext(formula, realm) as unknown;
    expect(evaluate('RENEWAL_DAYS_LEFT("2026-03-01", "2026-01-10")')).toBe(5);
    expect(evaluate('RENEWAL_STATUS("Verlängerung", "2026-03-01", "", "", "2026-01-16", "", "pt")')).toBe(
      'Renovado',
    );
    expect(evaluate('PARTNER_POINTS(1000, "USD", "Brésil", "assisted", true, 3)')).toBe(65);
    expect(() => evaluate('PARTNER_POINTS(1000, "EUR", "Brasilia")')).toThrow(
      'market: "Brasilia" is neither a country nor "growth" or "standard"',
    );
  });
});
