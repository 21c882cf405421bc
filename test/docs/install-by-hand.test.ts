import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { LANGUAGES } from '../../src/locale/language';
import { textsIn } from '../../src/locale/texts';

/** Whoever installs by hand follows these pages to the letter, in five languages. */
const { oauthScopes } = JSON.parse(readFileSync('dist-single/appsscript.json', 'utf8')) as {
  oauthScopes: readonly string[];
};

const pageIn = (language: string) =>
  readFileSync(`docs/install-by-hand${language === 'en' ? '' : `.${language}`}.md`, 'utf8');

describe.each(LANGUAGES)('the way by hand, in %s', (language) => {
  const page = pageIn(language);
  const { menu } = textsIn(language);

  test('has ten steps', () => {
    expect([...page.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number))).toEqual(
      Array.from({ length: 10 }, (_, index) => index + 1),
    );
  });

  test('explains each permission that the script asks for, and no other', () => {
    const explained = [...page.matchAll(/^\|.*\| `([\w.]+)` *\|$/gm)].map(([, scope]) => scope);
    expect(explained).toEqual(
      oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', '')),
    );
  });

  test('calls the menu items as they are called', () => {
    expect(page).toContain(`**${menu.setUp}**`);
    expect(page).toContain(`**${menu.importFile}**`);
  });

  test('leads to the other four', () => {
    for (const other of LANGUAGES.filter((each) => each !== language))
      expect(page).toContain(`(install-by-hand${other === 'en' ? '' : `.${other}`}.md)`);
  });
});
