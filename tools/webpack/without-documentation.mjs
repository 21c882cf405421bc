// A webpack loader for the declarations of functions: leaves out of the bundle what only docs/functions.md and Google's
// autocomplete say. The comments above the functions carry the latter already.
import { parse } from 'acorn';

const DOCUMENTATION = ['answers', 'returns', 'examples', 'mistakes'];

export default function withoutDocumentation(source) {
  const program = parse(source, { ecmaVersion: 'latest', sourceType: 'module' });
  const declared = program.body
    .map((statement) => statement.declaration ?? statement)
    .flatMap((statement) => statement.declarations ?? [])
    .flatMap(({ init }) => init?.properties ?? [])
    .flatMap(({ value }) => value?.properties ?? []);
  if (!declared.some(({ key }) => key.name === 'answers')) throw new Error('declares no function');
  let kept = '';
  let from = 0;
  for (const { key, start, end } of declared) {
    if (!DOCUMENTATION.includes(key.name)) continue;
    kept += source.slice(from, start);
    // The comma that ended it.
    from = end + (/^\s*,/.exec(source.slice(end))?.[0].length ?? 0);
  }
  return kept + source.slice(from);
}
