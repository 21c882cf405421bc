import type { Sheet, Spreadsheet } from '../google/spreadsheet';
import type { Language } from '../locale/language';
import { tabFor } from '../sheets/lay-out';
import type { TierSources } from '../sheets/tier-layout';
import { TIER_TAB, layOutTier } from '../sheets/tier-layout';

/** The Tier tab, where it is missing; answers how many tabs were added. */
export function setUpTier(
  spreadsheet: Spreadsheet,
  tabs: Map<string, Sheet>,
  language: Language,
  sources: TierSources,
): number {
  const { sheet, isNew } = tabFor(spreadsheet, tabs, TIER_TAB, language);
  if (!isNew) return 0;
  layOutTier(sheet, language, sources);
  return 1;
}
