import { sheetCalendar } from '../google/sheet-calendar';
import type { Sheet, Spreadsheet } from '../google/spreadsheet';
import type { Language } from '../locale/language';
import { tabFor } from '../sheets/lay-out';
import { readSettings, stampAsOf } from '../sheets/settings';
import { readTable } from '../sheets/table-data';
import type { TierSources } from '../sheets/tier-layout';
import { TIER_TAB, layOutTier } from '../sheets/tier-layout';
import { CLIENTS } from '../tables/clients';
import { SETTINGS_TABLE } from '../tables/settings';

/** The Tier tab, where it is missing; answers how many tabs were added. */
export function setUpTier(
  spreadsheet: Spreadsheet,
  tabs: Map<string, Sheet>,
  language: Language,
  ledger: TierSources['ledger'],
): number {
  const { sheet, isNew } = tabFor(spreadsheet, tabs, TIER_TAB, language);
  if (!isNew) return 0;
  stampToday(tabs.get(SETTINGS_TABLE.key));
  const clients = tabs.get(CLIENTS.key);
  layOutTier(sheet, language, { ledger, clients: clients && readTable(clients, CLIENTS) });
  return 1;
}

/** The tab answers for AS_OF, which otherwise stays blank until the first daily run. */
function stampToday(sheet: Sheet | undefined): void {
  if (!sheet) return;
  const settings = readSettings(sheet);
  const calendar = sheetCalendar();
  if (settings.asOf === '') stampAsOf(sheet, settings, calendar.today(), calendar);
}
