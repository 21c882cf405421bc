import type { Translated } from '../locale/language';

/** One text in the order of LANGUAGES: for declarations with many short texts. */
export function inFive(en: string, fr: string, es: string, de: string, pt: string): Translated {
  return { en, fr, es, de, pt };
}
