import { once } from '../domain/once';

export { foldLabel } from '../domain/fold-label';

/** The languages of HubSpot's partner screens that the add-on reads and writes. */
export const LANGUAGES = ['en', 'fr', 'es', 'de', 'pt'] as const;

export type Language = (typeof LANGUAGES)[number];

/** One text in every language. */
export type Translated = Readonly<Record<Language, string>>;

/**
 * Texts of which each language is made when it is first spoken. Every formula loads all of them and speaks one at most;
 * a method that nobody has called costs the engine no more than a look for its end.
 */
export function whenSpoken<Texts>(
  texts: Readonly<Record<Language, () => Texts>>,
): Readonly<Record<Language, Texts>> {
  const made = LANGUAGES.map((language) => [
    language,
    { get: once(() => texts[language]()), enumerable: true },
  ]);
  return Object.defineProperties({}, Object.fromEntries(made)) as Readonly<Record<Language, Texts>>;
}

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language);
}
