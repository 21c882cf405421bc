import type { Language } from '../../shared/formats';
import { de } from './de';
import type { CalculatorTexts } from './en';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { pt } from './pt';

export type { CalculatorTexts };

const TEXTS: Readonly<Record<Language, CalculatorTexts>> = { en, fr, es, de, pt };

export function calculatorTextsFor(language: Language): CalculatorTexts {
  return TEXTS[language];
}
