import type { Language } from '../language';
import { whenSpoken } from '../language';
import { de } from './de';
import type { FileTexts } from './en';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { pt } from './pt';

export type { FileTexts };

const TEXTS = whenSpoken<FileTexts>({ en, fr, es, de, pt });

/** Why files and lines are refused and what is asked about them, in a language. */
export function textsForFiles(language: Language): FileTexts {
  return TEXTS[language];
}
