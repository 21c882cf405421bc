import { parse, type Comment, type FunctionDeclaration, type Pattern } from 'acorn';
import type { CustomFunctionDeclaration } from './contract';

export interface BundleFunctions {
  /** Names of top-level declared functions: the only ones that Sheets, menus, triggers and google.script.run see. */
  readonly declared: ReadonlySet<string>;
  readonly custom: readonly CustomFunctionDeclaration[];
}

/** Parsing a bundle takes most of a second, and a test makes many workbenches of the same one. */
const alreadyRead = new Map<string, BundleFunctions>();
const REMEMBERED = 5;

/** Reads, as Google does, which functions a script declares and which of them are documented as custom functions. */
export function readBundleFunctions(code: string): BundleFunctions {
  const known = alreadyRead.get(code);
  if (known !== undefined) return known;
  const functions = parseFunctions(code);
  if (alreadyRead.size >= REMEMBERED) alreadyRead.clear();
  alreadyRead.set(code, functions);
  return functions;
}

function parseFunctions(code: string): BundleFunctions {
  const comments: Comment[] = [];
  const program = parse(code, { ecmaVersion: 2022, sourceType: 'script', onComment: comments });
  const functions = program.body.filter(
    (statement): statement is FunctionDeclaration => statement.type === 'FunctionDeclaration',
  );
  return {
    declared: new Set(functions.map((declaration) => declaration.id.name)),
    custom: functions.flatMap((declaration) => {
      const documentation = documentationAbove(declaration, comments, code);
      if (documentation === null || !/@customfunction\b/i.test(documentation)) return [];
      if (declaration.id.name.endsWith('_')) return [];
      return [customFunction(declaration, documentation)];
    }),
  };
}

function documentationAbove(
  declaration: FunctionDeclaration,
  comments: readonly Comment[],
  code: string,
): string | null {
  const above = comments
    .filter((comment) => comment.type === 'Block' && comment.end <= declaration.start)
    .at(-1);
  if (above === undefined || !above.value.startsWith('*')) return null;
  return code.slice(above.end, declaration.start).trim() === '' ? above.value : null;
}

function customFunction(declaration: FunctionDeclaration, documentation: string): CustomFunctionDeclaration {
  const text = documentation
    .split('\n')
    .map((line) => line.replace(/^\s*\*+\s?/, '').trim())
    .join('\n');
  const [description = '', ...tags] = text.split(/\n(?=@)|^(?=@)/);
  const documented = new Map(tags.flatMap(readParameterTag));
  return {
    name: declaration.id.name,
    description: oneLine(description),
    parameters: declaration.params.map((parameter) => {
      const name = parameterName(parameter);
      return { name, ...(documented.get(name) ?? { type: '', description: '' }) };
    }),
  };
}

function readParameterTag(tag: string): [string, { type: string; description: string }][] {
  const match = /^@param\s+(?:\{([^}]*)\}\s*)?\[?([A-Za-z_$][\w$]*)[^\s\]]*\]?\s*(?:-\s*)?([\s\S]*)$/.exec(
    tag,
  );
  if (match === null) return [];
  const [, type = '', name = '', description = ''] = match;
  return [[name, { type: type.trim(), description: oneLine(description) }]];
}

function parameterName(pattern: Pattern): string {
  switch (pattern.type) {
    case 'Identifier':
      return pattern.name;
    case 'AssignmentPattern':
      return parameterName(pattern.left);
    case 'RestElement':
      return parameterName(pattern.argument);
    default:
      return 'argument';
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
