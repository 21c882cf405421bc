import { readdirSync, readFileSync } from 'node:fs';
import { parse, tokTypes, type Token } from 'acorn';
import { describe, expect, test } from '@jest/globals';
import { servedHtml } from '../../workbench/services/served-html';

/** What HtmlService is documented or reported to do to a page: docs/decisions/0018-pages-as-google-serves-them.md. */
const pages = readdirSync('dist').filter((file) => file.endsWith('.html'));

/** From the first script's opening tag to the last closing one: nothing in between may end it earlier. */
function scriptOf(page: string): string {
  const opened = page.search(/<script\b/i);
  return page.slice(page.indexOf('>', opened) + 1, page.lastIndexOf('</script>'));
}

function tokensOf(script: string): Token[] {
  const tokens: Token[] = [];
  parse(script, { ecmaVersion: 2020, sourceType: 'script', onToken: tokens });
  return tokens;
}

/** Short, where a page's script would be printed otherwise. */
const excerpt = (text: string) => text.slice(0, 60);

test('there are pages', () => {
  expect(pages).toContain('client-panel.html');
});

describe.each(pages)('%s', (file) => {
  const page = readFileSync(`dist/${file}`, 'utf8');
  const script = scriptOf(page);
  const tokens = tokensOf(script);

  test('has no template literal: Google cuts the script at "//" and "/*" in one', () => {
    const literals = tokens.filter(({ type }) => type === tokTypes.template || type === tokTypes.backQuote);
    expect(literals.slice(0, 5).map(({ start }) => excerpt(script.slice(start)))).toEqual([]);
  });

  test('has no regular expression that may be taken for a comment', () => {
    const expressions = tokens
      .filter(({ type }) => type === tokTypes.regexp)
      .map(({ start, end }) => script.slice(start, end))
      .filter((text) => /\/\/|\/\*/.test(text.slice(1)));
    expect(expressions.map(excerpt)).toEqual([]);
  });

  test('has nothing in its script that ends or hides it in HTML', () => {
    expect(script.match(/<\/?script|<!--/gi) ?? []).toEqual([]);
  });

  test('has no scriptlet, which a template would run', () => {
    expect(page.match(/<\?.{0,20}/g) ?? []).toEqual([]);
  });

  test('is served as it is', () => {
    expect(servedHtml(page) === page).toBe(true);
  });
});
