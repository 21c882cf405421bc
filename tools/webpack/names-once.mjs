// A webpack loader for translations: each language repeats the names of all texts, some 20 bytes a text and language. In the
// bundle they stand once, in English, and the other languages are lists in that order, which src/locale/named.ts names.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';

export default function namesOnce(source) {
  const english = path.join(path.dirname(this.resourcePath), 'en.ts');
  this.addDependency(english);
  const { code } = transformSync(readFileSync(english, 'utf8'), { loader: 'ts', target: 'es2020' });
  return withNamesOnce(source, code);
}

/** Both as JavaScript: the module of a language, and that of English. */
export function withNamesOnce(source, english) {
  const { texts } = exportedTexts(source);
  const list = listed(texts, exportedTexts(english).texts, source, 'texts');
  return [
    "import { en as english } from './en';",
    "import { named } from '../named';",
    `${source.slice(0, texts.start)}named(english(), ${list})${source.slice(texts.end)}`,
  ].join('\n');
}

/** The object that the exported function returns. */
function exportedTexts(source) {
  const program = parse(source, { ecmaVersion: 'latest', sourceType: 'module' });
  const texts = program.body
    .map((statement) => statement.declaration ?? statement)
    .filter(({ type, id }) => type === 'FunctionDeclaration' && /^[a-z]{2}$/.test(id.name))
    .flatMap(({ body }) => body.body)
    .find(({ type }) => type === 'ReturnStatement')?.argument;
  if (texts?.type !== 'ObjectExpression') throw new Error('exports no function that returns texts');
  return { texts };
}

function listed(object, english, source, where) {
  const values = valuesOf(object, where);
  const list = [...valuesOf(english, where)].map(([name, like]) => {
    const value = values.get(name);
    values.delete(name);
    const below = `${where}.${name}`;
    if (!value) throw new Error(`${below} is missing`);
    if ((value.type === 'ObjectExpression') !== (like.type === 'ObjectExpression'))
      throw new Error(`${below} has another shape than in English`);
    if (like.type === 'ObjectExpression') return listed(value, like, source, below);
    if (like.type === 'ArrayExpression') throw new Error(`${below} is a list`);
    return source.slice(value.start, value.end);
  });
  if (values.size > 0) throw new Error(`English has no ${where}.${[...values.keys()].join(', ')}`);
  return `[${list.join(', ')}]`;
}

function valuesOf({ properties }, where) {
  return new Map(
    properties.map(({ type, computed, method, kind, key, value }) => {
      if (type !== 'Property' || computed || method || kind !== 'init')
        throw new Error(`in ${where} is more than names and texts`);
      const name = key.name ?? String(key.value);
      // An object has these before all others, whatever their place.
      if (/^\d+$/.test(name)) throw new Error(`${where} has a number for a name`);
      return [name, value];
    }),
  );
}
