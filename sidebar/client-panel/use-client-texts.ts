import { useWording } from '../shared/language';
import type { ClientTexts } from './texts';
import { clientTextsFor } from './texts';

/** The texts that the client panel alone shows. */
export function useClientTexts(): ClientTexts {
  return clientTextsFor(useWording().language);
}
