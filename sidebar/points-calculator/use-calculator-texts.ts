import { useWording } from '../shared/language';
import type { CalculatorTexts } from './texts';
import { calculatorTextsFor } from './texts';

/** The texts that the points calculator alone shows. */
export function useCalculatorTexts(): CalculatorTexts {
  return calculatorTextsFor(useWording().language);
}
