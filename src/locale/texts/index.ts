import type { Language } from '../language';
import { whenSpoken } from '../language';
import { de } from './de';
import type { Texts } from './en';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { pt } from './pt';

export type { Texts };

const TEXTS = whenSpoken<Texts>({ en, fr, es, de, pt });

export function textsIn(language: Language): Texts {
  return TEXTS[language];
}
