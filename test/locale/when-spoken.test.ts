import { expect, jest, test } from '@jest/globals';
import { LANGUAGES, whenSpoken } from '../../src/locale/language';

test('a language is made when it is first spoken, once, and the others are not', () => {
  const make = jest.fn((language: string) => ({ greeting: language }));
  const texts = whenSpoken({
    en: () => make('en'),
    fr: () => make('fr'),
    es: () => make('es'),
    de: () => make('de'),
    pt: () => make('pt'),
  });
  expect(make).not.toHaveBeenCalled();
  expect(texts.de).toBe(texts.de);
  expect(make.mock.calls).toEqual([['de']]);
  expect(Object.keys(texts)).toEqual([...LANGUAGES]);
});
