import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse, tokTypes, type Token } from 'acorn';
import { describe, expect, test } from '@jest/globals';
import { superLinearPartsOf } from '../support/super-linear.mjs';

/**
 * Cells, files and answers can be of any length and by anybody. A regular expression that goes over a text once for each of
 * its signs stalls the panel, or a run for all users. Whatever ships is looked at, the libraries' own included.
 */
const shipped = readdirSync('dist').filter((file) => /\.(js|html)$/.test(file));

/** Made at run time: what they look like, each by hand. */
const MADE_AT_RUN_TIME = [
  {
    file: 'src/files/delimited-text.ts',
    source: '(^|[,\\r\\n])"[^"]*(?:""[^"]*)*("?)(?=([^]?))',
    flags: 'g',
  },
  {
    file: 'src/files/text-columns.ts',
    source: '^(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+\\p{L}[\\p{L}\\p{N}-]*$',
    flags: 'u',
  },
  { file: 'sidebar/shared/formats.ts', source: '^en-[A-Z]{2}$', flags: '' },
  { file: 'table-file/text-encoding.ts', source: '[a-zà-öø-ÿšžƒı]', flags: '' },
  { file: 'table-file/text-encoding.ts', source: '[A-ZÀ-ÖØ-ÞŠŽ]', flags: '' },
];

function scriptIn(file: string): string {
  const text = readFileSync(`dist/${file}`, 'utf8');
  if (file.endsWith('.js')) return text;
  return text.slice(text.indexOf('>', text.search(/<script\b/i)) + 1, text.lastIndexOf('</script>'));
}

function regularExpressionsIn(script: string): readonly { source: string; flags: string }[] {
  const tokens: Token[] = [];
  parse(script, { ecmaVersion: 2022, sourceType: 'script', onToken: tokens });
  return tokens.flatMap(({ type, start, end }) => {
    if (type !== tokTypes.regexp) return [];
    const written = script.slice(start, end);
    const last = written.lastIndexOf('/');
    return [{ source: written.slice(1, last), flags: written.slice(last + 1) }];
  });
}

const faultsIn = (expressions: readonly { source: string; flags: string }[]): readonly string[] =>
  expressions.flatMap(({ source, flags }) => {
    const parts = superLinearPartsOf(source, flags);
    return parts.length === 0 ? [] : [`/${source}/${flags}: ${parts.join(', ')}`];
  });

test('the check finds what is not linear', () => {
  expect(faultsIn([{ source: '\\s+$', flags: '' }])).toHaveLength(1);
  expect(faultsIn([{ source: '^([a-z.]+)+@', flags: '' }])).toHaveLength(1);
});

describe.each(shipped)('%s', (file) => {
  const expressions = regularExpressionsIn(scriptIn(file));

  test('has regular expressions that take as long as their text is, and no longer', () => {
    expect(expressions.length).toBeGreaterThan(0);
    expect(faultsIn(expressions)).toEqual([]);
  });
});

describe('regular expressions that are made at run time', () => {
  const files = ['src', 'sidebar', 'table-file'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join(folder, file)),
  );

  test('are those that are listed here', () => {
    const made = files
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => (readFileSync(file, 'utf8').match(/new RegExp\(/g) ?? []).map(() => file));
    expect(made.sort()).toEqual(MADE_AT_RUN_TIME.map(({ file }) => file).sort());
  });

  test('are linear', () => {
    expect(faultsIn(MADE_AT_RUN_TIME)).toEqual([]);
  });
});
