import { createContext } from 'preact';
import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useMemo } from 'preact/hooks';
import { LANGUAGES, textsFor } from '../texts';
import type { Texts } from '../texts';
import { formatsFor } from './formats';
import type { Formats, Language } from './formats';

interface Wording {
  readonly language: Language;
  readonly texts: Texts;
  readonly formats: Formats;
}

const WordingContext = createContext<Wording | null>(null);

/** Texts and formats in the language that the panel speaks. */
export function useWording(): Wording {
  const wording = useContext(WordingContext);
  if (!wording) throw new Error('no LanguageProvider above');
  return wording;
}

interface LanguageProviderProps {
  readonly language: Language;
  readonly sheetLocale?: string | null;
  readonly children: ComponentChildren;
}

export function LanguageProvider({ language, sheetLocale = null, children }: LanguageProviderProps) {
  const wording = useMemo(
    () => ({ language, texts: textsFor(language), formats: formatsFor(language, sheetLocale) }),
    [language, sheetLocale],
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <WordingContext.Provider value={wording}>{children}</WordingContext.Provider>;
}

function known(tag: string): Language | undefined {
  const code = tag.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === code);
}

/** The language before the first answer: the one the add-on wrote into the page, else the browser's. */
export function languageOfPage(): Language {
  const written = document.getElementById('panel')?.dataset['language'] ?? '';
  for (const tag of [written, ...navigator.languages]) {
    const language = known(tag);
    if (language) return language;
  }
  return 'en';
}
