import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { named } from '../../src/locale/named';

/** Bundles each translation as it is written and as the loader leaves it; prints where what they say differs. */
const COMPARE = `
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import loader from './tools/webpack/names-once.mjs';

const textsOf = async (file, plugins) => {
  const [, language] = /(\\w\\w)\\.ts$/.exec(file);
  const { outputFiles } = await build({
    entryPoints: [file], bundle: true, write: false, format: 'esm', charset: 'utf8', plugins,
  });
  const module = await import('data:text/javascript,' + encodeURIComponent(outputFiles[0].text));
  return module[language]();
};
const namesOnce = (file) => ({
  name: 'names-once',
  setup: ({ onLoad, esbuild }) =>
    onLoad({ filter: new RegExp(file.replace(/.*\\//, '') + '$') }, async ({ path: resourcePath }) => {
      const { code } = await esbuild.transform(readFileSync(resourcePath, 'utf8'), { loader: 'ts' });
      return { contents: loader.call({ resourcePath, addDependency() {} }, code), loader: 'js' };
    }),
});
// Modules side by side give names numbers, and other places other indentation.
const asWritten = (text) => text.replace(/\\s+/g, ' ').replace(/\\b([A-Za-z]+)\\d\\b/g, '$1').replace(/ ?([()]) ?/g, '$1');
const flat = (texts, path = '') =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'object' ? flat(text, path + key + '.') : [path + key + ' ' + asWritten(String(text))],
  );
let compared = 0;
const different = [];
for (const folder of ['texts', 'file-texts'])
  for (const language of ['de', 'es', 'fr', 'pt']) {
    const file = 'src/locale/' + folder + '/' + language + '.ts';
    const written = flat(await textsOf(file, []));
    const built = new Set(flat(await textsOf(file, [namesOnce(file)])));
    compared += written.length;
    if (built.size !== written.length) different.push(file);
    different.push(...written.filter((line) => !built.has(line)));
  }
console.log(JSON.stringify({ compared, different }));
`;

test('translations of which the bundle leaves the names out say under each name what is written', () => {
  const printed = execFileSync('node', ['--input-type=module', '-e', COMPARE], { encoding: 'utf8' });
  const { compared, different } = JSON.parse(printed) as { compared: number; different: string[] };
  expect(different).toEqual([]);
  expect(compared).toBeGreaterThan(1000);
});

test('values are named in the order of what they are like', () => {
  expect(named({ a: 'one', b: { c: 'two' } }, ['un', ['deux']])).toEqual({ a: 'un', b: { c: 'deux' } });
});
