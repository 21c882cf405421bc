import { useWording } from '../shared/language';
import type { ImportTexts } from './texts';
import { importTextsFor } from './texts';

/** The texts that the import panel alone shows. */
export function useImportTexts(): ImportTexts {
  return importTextsFor(useWording().language);
}
