// A webpack loader for src/functions/table.ts: leaves out of the bundle what only docs/functions.md and Google's
// autocomplete say. The comments above the functions carry the latter already.
import { parse } from 'acorn';

const DOCUMENTATION = ['answers', 'returns', 'examples', 'mistakes'];

export default function withoutDocumentation(source) {
  const program = parse(source, { ecmaVersion: 'latest', sourceType: 'module' });
  const table = program.body
    .map((statement) => statement.declaration ?? statement)
    .flatMap((statement) => statement.declarations ?? [])
    .find(({ id }) => id.name === 'FUNCTIONS');
  if (!table) throw new Error('src/functions/table.ts declares no FUNCTIONS');
  let kept = '';
  let from = 0;
  for (const { key, start, end } of table.init.properties.flatMap(({ value }) => value.properties)) {
    if (!DOCUMENTATION.includes(key.name)) continue;
    kept += source.slice(from, start);
    // The comma that ended it.
    from = end + (/^\s*,/.exec(source.slice(end))?.[0].length ?? 0);
  }
  return kept + source.slice(from);
}
