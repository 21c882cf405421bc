import type { Threshold } from '../domain/tiers';
import type { ClientColumn } from '../tables/clients';
import type { ContactColumn } from '../tables/contacts';
import type { RenewalColumn } from '../tables/renewals';
import type { SettingColumn, TeamColumn } from '../tables/settings';
import type { CellKind } from './cells';
import type { LedgerRange } from './ledger-range';
import type { OptionsRange } from './options-range';
import type { RulesRange } from './rules-range';
import type { Rows, TableRange } from './table-range';

/** What an argument holds that is a range as a whole. */
export interface RangeValues {
  renewals: TableRange<RenewalColumn>;
  ledger: LedgerRange;
  thresholds: readonly Threshold[];
  rules: RulesRange;
  options: OptionsRange;
  tiers: Rows;
  clients: TableRange<ClientColumn>;
  contacts: TableRange<ContactColumn>;
  team: TableRange<SettingColumn | TeamColumn>;
}

/** A single value, where a range of them serves as well, or a range as a whole. */
export type ArgumentKind = CellKind | keyof RangeValues;
