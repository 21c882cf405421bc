import type { Language } from '../shared/formats';
import { de } from './de';
import type { Texts } from './en';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { pt } from './pt';

export type { Texts };

const TEXTS: Readonly<Record<Language, Texts>> = { en, fr, es, de, pt };

export const LANGUAGES = Object.keys(TEXTS) as readonly Language[];

export function textsFor(language: Language): Texts {
  return TEXTS[language];
}
