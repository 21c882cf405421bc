import { describe, expect, test } from '@jest/globals';
import { LANGUAGES as LANGUAGES_OF_THE_SHEET } from '../../src/locale/language';
import { CLIENTS } from '../../src/tables/clients';
import { plural, pluralFromTwo } from '../../src/locale/texts/plural';
import { RENEWALS } from '../../src/tables/renewals';
import { clientTextsFor } from '../../sidebar/client-panel/texts';
import { hubSpotPanelTextsFor } from '../../sidebar/hubspot-panel/texts';
import { importTextsFor } from '../../sidebar/import-panel/texts';
import { calculatorTextsFor } from '../../sidebar/points-calculator/texts';
import { runsTextsFor } from '../../sidebar/runs-panel/texts';
import { questionTextsFor } from '../../sidebar/shared/question-texts';
import type { Texts } from '../../sidebar/texts';
import { LANGUAGES, textsFor } from '../../sidebar/texts';
import { countedIn } from '../../sidebar/texts/counted';

/** HubSpot's own titles, which German leaves as they are. */
const SHARED_TITLES = ['Partner Development Manager (PDM)', 'Customer Success Manager (CSM)'];

/** Every text by its path; those with a number in them for 0, 1 and 2. */
function textsByPath(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') {
    return [0, 1, 2].map((value) => [`${path}(${value})`, String(node(value, value, value))]);
  }
  return Object.entries(node as object).flatMap(([key, child]) => textsByPath(child, `${path}.${key}`));
}

describe.each(LANGUAGES)('%s', (language) => {
  const texts: Texts = textsFor(language);

  test('has a text everywhere', () => {
    for (const [path, text] of textsByPath(texts)) {
      expect(`${path}: ${text}`).toMatch(/: \S/);
      expect(`${path}: ${text}`).not.toMatch(/undefined|#/);
    }
  });

  test('has every text of the client panel, none of them in English', () => {
    const english = new Map(textsByPath(clientTextsFor('en')));
    for (const [path, text] of textsByPath(clientTextsFor(language))) {
      expect(`${path}: ${text}`).toMatch(/: \S/);
      expect(`${path}: ${text}`).not.toMatch(/undefined|#/);
      const isSame = language !== 'en' && text.includes(' ') && english.get(path) === text;
      expect([path, isSame && !SHARED_TITLES.includes(text)]).toEqual([path, false]);
    }
  });

  test.each([importTextsFor, questionTextsFor, hubSpotPanelTextsFor, runsTextsFor, calculatorTextsFor])(
    'has all of %p, none in English',
    (of) => {
      const english = new Map(textsByPath(of('en')));
      for (const [path, text] of textsByPath(of(language))) {
        expect(`${path}: ${text}`).toMatch(/: \S/);
        expect(`${path}: ${text}`).not.toMatch(/undefined|#/);
        expect([path, language !== 'en' && text.includes(' ') && english.get(path) === text]).toEqual([
          path,
          false,
        ]);
      }
    },
  );

  test('says which scope a token of HubSpot’s needs, and where service keys are made', () => {
    const how = texts.hubspot.tokenHow('crm.objects.partner-clients.read');
    expect(how).toContain('crm.objects.partner-clients.read');
    expect(how.split('›').length).toBeGreaterThan(2);
  });

  test('calls the columns of the Clients tab what the sheet calls them', () => {
    for (const [key, label] of Object.entries(clientTextsFor(language).facts)) {
      const column = CLIENTS.columns.find((candidate) => candidate.key === key);
      expect([key, label]).toEqual([key, column?.label[language]]);
    }
  });

  test('calls the columns what the sheet calls them', () => {
    for (const [key, label] of Object.entries(texts.columns)) {
      const column = RENEWALS.columns.find((candidate) => candidate.key === key);
      expect([key, label]).toEqual([key, column?.label[language]]);
    }
  });

  test('is not English', () => {
    if (language === 'en') return;
    const english = new Map(textsByPath(textsFor('en')));
    const same = textsByPath(texts).filter(
      ([path, text]) => english.get(path) === text && text.includes(' '),
    );
    expect(same).toEqual([]);
  });
});

const panelTexts = (language: 'fr' | 'es'): [string, string][] =>
  [
    textsFor,
    clientTextsFor,
    calculatorTextsFor,
    importTextsFor,
    questionTextsFor,
    hubSpotPanelTextsFor,
  ].flatMap((of) => textsByPath(of(language)));

test('French has a no-break space before high punctuation and inside its quotation marks, and one apostrophe', () => {
  // A column is called what HubSpot's screen calls it, to the letter.
  const texts = panelTexts('fr').filter(([path]) => !path.startsWith('.columns.'));
  const wrong = texts.filter(([, text]) => / [;:!?»%]|« |\w'\w|"/.test(text));
  expect(wrong).toEqual([]);
});

test('Spanish says tú', () => {
  const USTED =
    /(?<!\p{L})(usted|suy[oa]s?|elija|seleccione|introduzca|compruebe|inténtelo|vuelva a (cargar|intentar)\w*)(?!\p{L})/iu;
  expect(panelTexts('es').filter(([, text]) => USTED.test(text))).toEqual([]);
});

test('the panels speak the languages of the sheet', () => {
  expect([...LANGUAGES].sort()).toEqual([...LANGUAGES_OF_THE_SHEET].sort());
});

test.each([
  ['en-US', plural],
  ['es-ES', plural],
  ['de-DE', plural],
  ['fr-FR', pluralFromTwo],
  ['pt-BR', pluralFromTwo],
])('one and many in %s are told apart as in the texts of the add-on', (locale, ofAddOn) => {
  for (const count of [0, 1, 2, 21, 101])
    expect(countedIn(locale)(count, '# day', '# days')).toBe(ofAddOn(count, 'day', 'days'));
});

test.each([
  ['en-US', 0, '0 days'],
  ['en-US', 1, '1 day'],
  ['en-US', 10_000, '10,000 days'],
  ['fr-FR', 0, '0 day'],
  ['fr-FR', 2, '2 days'],
  ['de-DE', 0, '0 days'],
  ['pt-BR', 1, '1 day'],
])('countedIn(%s) of %d', (locale, count, expected) => {
  expect(countedIn(locale)(count, '# day', '# days')).toBe(expected);
});
