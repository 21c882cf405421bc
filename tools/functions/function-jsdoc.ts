import type { ArgumentKind } from '../../src/functions/argument-kinds';
import type { FunctionDeclaration } from '../../src/functions/declaration';

/** What Google's autocomplete calls a kind of argument. */
const TYPES: Readonly<Partial<Record<ArgumentKind, string>>> = {
  date: 'date',
  wholeNumber: 'number',
  amount: 'number',
  points: 'number',
  yesOrNo: 'boolean',
  renewals: 'range',
  ledger: 'range',
  thresholds: 'range',
  rules: 'range',
  tiers: 'range',
  contacts: 'range',
  team: 'range',
  options: 'range',
  clients: 'range',
};

export function typeName(kind: ArgumentKind): string {
  return TYPES[kind] ?? 'string';
}

/** The lines of the comment above a custom function in src/main.ts, without their stars. */
export function jsDocLines(declaration: FunctionDeclaration): readonly string[] {
  return [
    declaration.answers,
    ...declaration.arguments.map(({ name, kind, help }) => `@param {${typeName(kind)}} ${name} ${help}`),
    `@return ${declaration.returns}`,
    '@customfunction',
    '@preserve',
  ];
}
