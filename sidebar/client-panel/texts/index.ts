import type { Language } from '../../shared/formats';
import { de } from './de';
import type { ClientTexts } from './en';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { pt } from './pt';

export type { ClientTexts };

const TEXTS: Readonly<Record<Language, ClientTexts>> = { en, fr, es, de, pt };

export function clientTextsFor(language: Language): ClientTexts {
  return TEXTS[language];
}
