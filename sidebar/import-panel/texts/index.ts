import type { Language } from '../../shared/formats';
import { de } from './de';
import type { ImportTexts } from './en';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { pt } from './pt';

export type { ImportTexts };

const TEXTS: Readonly<Record<Language, ImportTexts>> = { en, fr, es, de, pt };

export function importTextsFor(language: Language): ImportTexts {
  return TEXTS[language];
}
